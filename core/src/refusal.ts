/** Each way in which Goodsign says no, and the sentence for it. The facts a sentence needs are its argument. */
const SENTENCES = {
  'process-unknown': () => 'There is no such process. It may have been removed in another window.',
  'round-unknown': () => 'There is no such round. It may have been removed in another window.',
  'row-unknown': ({ what }: { what: string }) => `There is no such ${what}. It may have been removed in another window.`,
  'sign-unknown': ({ sign }: { sign: string }) => `There is no sign called ${sign}. signs.list names them all.`,
  'person-unknown': () => 'Somebody named in this round is not among the people of this process. Add them first.',
  'round-not-happened': () => 'This round has not happened yet, so it cannot have a debrief. Move its date, or keep these as notes of the process.',
  'round-number-taken': ({ number }: { number: number }) =>
    `This process has a round ${number} already. Give this one another number, or correct that one.`,
  'day-ahead': ({ what, day }: { what: string; day: string }) => `${what} on ${day} lies ahead. It can be recorded once it has happened.`,
  'outcome-already': ({ kind }: { kind: string }) => `This process has an outcome already (${kind}). Correct that one, or undo it.`,
  'process-over': () => 'This process is over, so no round can be planned in it. If it has come back to life, undo the outcome first.',
  'changed-elsewhere': ({ what }: { what: string }) =>
    `This ${what} was changed in another window since you opened it. Nothing was overwritten. Look at what is there now and say it again.`,
  'change-unknown': ({ seq }: { seq: number }) => `There is no change number ${seq}.`,
  'undone-already': ({ seq, by }: { seq: number; by: number }) => `Change ${seq} was undone already, by change ${by}.`,
  'changed-since': ({ seq, sentence }: { seq: number; sentence: string }) =>
    `What this did was changed again later: "${sentence}" (change ${seq}). Undo that first.`,
  'used-since': ({ what }: { what: string }) => `Something was added to it since (${what}). Undo or remove that first.`,
  'record-not-empty': ({ processes }: { processes: number }) =>
    `There is a record here already (${processes === 1 ? '1 process' : `${processes} processes`}). Restore into an empty folder, or say that it may be replaced; it is backed up first.`,
  'archive-unreadable': ({ why }: { why: string }) => `This file cannot be restored: ${why} Nothing was changed.`,
  'backup-unknown': ({ name }: { name: string }) => `There is no backup named ${name}.`,
  'backup-elsewhere': () => 'This record is on a PostgreSQL server, which has its own backups. Use the archive to take everything out.',
  'table-unreadable': ({ why }: { why: string }) => `This file cannot be read as a table: ${why}`,
  'dates-ambiguous': ({ example }: { example: string }) =>
    `Dates such as ${example} can be read two ways. Say whether the day or the month comes first.`,
  'region-unknown': ({ country, region }: { country: string; region: string }) =>
    `Nothing is known of a region ${region} of ${country}. Leave it out, or choose one of those that holidays.places lists.`,
  'region-alone': () => 'A region belongs to a country. Say the country too.',
  'demo-already': () => 'The example search is here already.',
  'demo-absent': () => 'The example search is not here.',
} as const

type Sentences = typeof SENTENCES
export type RefusalCode = keyof Sentences
type Facts<C extends RefusalCode> = Parameters<Sentences[C]>

/** *We say no*, in words: an illegal move, not a fault. Nothing was written. */
export class Refusal<C extends RefusalCode = RefusalCode> extends Error {
  override readonly name = 'Refusal'
  readonly code: C

  constructor(code: C, ...facts: Facts<C>) {
    super((SENTENCES[code] as (...facts: Facts<C>) => string)(...facts))
    this.code = code
  }
}
