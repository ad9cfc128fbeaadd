/** Each way in which Goodsign says no, and the sentence for it. The facts a sentence needs are its argument. */
const SENTENCES = {
  'process-unknown': () => 'There is no such process. It may have been removed in another window.',
  'round-unknown': () => 'There is no such round. It may have been removed in another window.',
  'row-unknown': ({ what }: { what: string }) => `There is no such ${what}. It may have been removed in another window.`,
  'sign-unknown': ({ sign }: { sign: string }) => `There is no sign called ${sign}. signs.list names them all.`,
  'person-unknown': () => 'Somebody named in this round is not among the people of this process. Add them first.',
  'round-not-happened': () => 'This round has not happened yet, so it cannot have a debrief. Move its date, or keep these as notes of the process.',
  'question-unknown': ({ name }: { name: string }) => `There is no question to ask called ${name}. prep.questions names those that fit a round.`,
  'task-unknown': ({ name }: { name: string }) => `There is no task called ${name} for this round. prep.brief names them all.`,
  'round-begun': () => 'This round has begun or is over, so there is nothing left to plan for it.',
  'round-undated': () => 'Nobody has said on which day this round is, so nothing can be planned back from it. Say the day first, with round.correct.',
  'told-ahead': () => 'This round has not happened yet, so nothing was told in it.',
  'round-number-taken': ({ number }: { number: number }) =>
    `This process has a round ${number} already. Give this one another number, or correct that one.`,
  'day-ahead': ({ what, day }: { what: string; day: string }) => `${what} on ${day} lies ahead. It can be recorded once it has happened.`,
  'not-put-off': ({ day }: { day: string }) => `It can be put off until a day that lies ahead; ${day} does not.`,
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
  'page-unreadable': ({ why }: { why: string }) => `This page cannot be read: ${why}`,
  'page-unreachable': ({ why }: { why: string }) => `This page cannot be fetched: ${why}`,
  'practice-of-what': () => 'Say which story was told or which question was answered, one of the two.',
  'calendar-unreadable': ({ why }: { why: string }) => `This file cannot be read as a calendar: ${why}`,
  'hours-without-zone': ({ example }: { example: string }) =>
    `The hour of ${example} is said without a time zone that anybody knows. Say on whose clock it is, such as Europe/Berlin.`,
  'process-unsure': ({ title, companies }: { title: string; companies: string }) =>
    `It is not clear which process "${title}" belongs to: ${companies}. Say which, or that it is a new one.`,
  'company-unknown': ({ title }: { title: string }) => `Nothing says which company "${title}" is with. Say its name, or which process it belongs to.`,
  'feed-unknown': () => 'There is no calendar at this address. It may have been closed since.',
  'mailbox-absent': () => 'No mailbox is set up. mailbox.save takes one.',
  'mailbox-open-way': ({ host }: { host: string }) =>
    `Your password would go to ${host} for everybody to read. Choose tls or starttls; none is only for a server on this machine.`,
  'mailbox-locked': () =>
    'The password of your mailbox cannot be opened: its key or the phrase is another one. Set the mailbox up again, or say the phrase you sealed it with.',
  'passphrase-needed': () => 'The phrase that opens the password of your mailbox is needed.',
  'key-open': ({ path }: { path: string }) =>
    `Others on this machine may read ${path}, the key to the password of your mailbox. Close it to them (chmod 600) and change that password.`,
  'mailbox-refused': ({ host, why }: { host: string; why: string }) => `${host}: ${why} Nothing was changed there.`,
  'draft-unsure': ({ host, why }: { host: string; why: string }) =>
    `${host}: ${why} It is not known whether the draft was laid down. Ask for it again: it is looked for first, and is not laid down twice.`,
  'letter-unfinished': ({ missing }: { missing: string }) => `This letter has not all that it needs. It lacks: ${missing}.`,
  'letter-changed': () => 'This is not the letter that was shown. Look at it again with mail.preview, then confirm that one.',
  'letter-sent': ({ on }: { on: string }) => `This letter went on ${on}. It is not sent twice.`,
  'letter-refused': ({ host, why }: { host: string; why: string }) => `${host}: ${why} The letter was not sent, and you may try again.`,
  'letter-unsure': ({ host, why }: { host: string; why: string }) =>
    `${host}: ${why} Nobody can know whether the letter went, so it is not sent again by itself. Look whether it arrived or lies among what you sent; to send it nevertheless, say again.`,
  'letter-unkept': ({ why }: { why: string }) =>
    `The letter went, but it could not be kept as a message (${why}). Make room, and ask for it again: it is found among what you sent and is not sent twice.`,
  'letter-going': () => 'This letter is just being sent, or was when the program ended. Look whether it arrived; to send it nevertheless, say again.',
  'digest-phrase': () =>
    'Your mailbox is sealed with a phrase, which nobody can say for you while you are away. Set the mailbox up with a key file to have a mail each day.',
  'digest-empty': () => 'Nothing waits for you today, so there is nothing to send.',
  'digest-sent': ({ on }: { on: string }) => `The mail of ${on} went already. There is one a day at most.`,
  'digest-refused': ({ host, why }: { host: string; why: string }) => `${host}: ${why} The mail of today was not sent.`,
  'digest-unsure': ({ host, why }: { host: string; why: string }) =>
    `${host}: ${why} Nobody can know whether the mail of today went, so it is not sent again.`,
  'dates-ambiguous': ({ example }: { example: string }) =>
    `Dates such as ${example} can be read two ways. Say whether the day or the month comes first.`,
  'region-unknown': ({ country, region }: { country: string; region: string }) =>
    `Nothing is known of a region ${region} of ${country}. Leave it out, or choose one of those that holidays.places lists.`,
  'region-alone': () => 'A region belongs to a country. Say the country too.',
  'nobody-met': () => 'Nobody is recorded whom this note could be to. Add the person first, and say in which round they were.',
  'nothing-to-check': () => 'Say the note and the process it belongs to, or name a kept note.',
  'note-empty': () => 'A note needs its words and what it is for.',
  'no-silence': () => 'Nothing is silent here: a round lies ahead, or nobody knows since when nothing was heard.',
  'silence-too-short': ({ day }: { day: string }) =>
    `It is early to close it: by ${day} four fifths of the chance will be gone. If you want to leave, record a withdrawal.`,
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
