import type { Commands } from '#commands/index.ts'

type Shown = Commands['process.show']['output']
type Listed = Commands['process.list']['output']

const known = (...parts: (string | null | false | undefined)[]): string => parts.filter((part) => typeof part === 'string' && part !== '').join(', ')

const labelled = (label: string, value: string | null): string => (value === null ? '' : `${label} ${value}`)

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

const standing = ({ stage, silence, outcome }: Pick<Shown, 'stage' | 'silence' | 'outcome'>): string =>
  outcome === null ? known(stage, silence !== null && `${days(silence.days)} without word`) : known(outcome.kind, outcome.on)

const called = ({ company, role, demo }: Pick<Shown['process'], 'company' | 'role' | 'demo'>): string =>
  `${known(company, role)}${demo ? '  [example]' : ''}`

/** A page of processes, a line each: its key, what it is called, where it stands. */
export const listText = ({ rows, counts }: Listed): string => {
  const lines = rows.map(({ process, ...row }) => `${process.id}  ${called(process)}  (${standing(row)})\n`)
  return `${lines.join('')}${counts.open} open, ${counts.ended} ended.\n`
}

/** Longer words under a line, set in. */
const quoted = (label: string, words: string | null): string =>
  words === null || words.trim() === '' ? '' : `      ${label}: ${words.trim().replace(/\n/g, '\n      ')}\n`

const nameOf = (id: string, { people }: Shown): string => people.find((person) => person.id === id)?.name ?? 'somebody'

const debriefText = (debrief: Shown['debriefs'][number]): string =>
  [
    quoted('your guess', debrief.ownGuess === null ? null : `${Math.round(debrief.ownGuess * 100)}%`),
    ...debrief.asked.map(({ question, answer }) => quoted('asked', known(question, answer !== null && `\n  ${answer}`).replace(', \n', '\n'))),
    quoted('they cared about', debrief.caredAbout),
    quoted('still open', debrief.openQuestions),
    quoted('notes', debrief.notes),
  ].join('')

const roundText = (round: Shown['rounds'][number], shown: Shown): string => {
  const happened = shown.happened[round.id]
  const [on, time, word] =
    round.heldOn === null
      ? [round.plannedOn, round.plannedTime, happened === true ? 'planned for, and past:' : 'planned for']
      : [round.heldOn, round.heldTime, 'held']
  const facts = known(
    round.formats.join(' and '),
    on === null ? 'no date' : `${word} ${on}${time === null ? '' : ` ${time} (${round.zone ?? 'your clock'})`}`,
    round.durationMinutes !== null && `${round.durationMinutes} minutes`,
    round.where,
    round.isScreen === true && "a recruiter's screen",
    round.isLast === true && 'the last round',
    round.finalists !== null &&
      `${round.finalists} candidates left${round.openings === null || round.openings === 1 ? '' : ` for ${round.openings} openings`}`,
    round.personIds.length > 0 && `with ${round.personIds.map((id) => nameOf(id, shown)).join(', ')}`,
  )
  const debrief = shown.debriefs.find(({ roundId }) => roundId === round.id)
  return `  ${round.id}  ${round.number === null ? '' : `${round.number}. `}${facts}\n${debrief === undefined ? '' : debriefText(debrief)}`
}

const promiseText = ({ id, by, what, madeOn, dueOn, keptOn }: Shown['promises'][number]): string => {
  const dates = known(labelled('made', madeOn), labelled('due', dueOn), keptOn === null ? 'not kept yet' : `kept ${keptOn}`)
  return `  ${id}  ${by === 'them' ? 'They' : 'You'} promised: ${what} (${dates})\n`
}

const messageText = (message: Shown['messages'][number], shown: Shown): string => {
  const { id, direction, kind, on, time, personId, text } = message
  const whom = personId === null ? null : `${direction === 'sent' ? 'to' : 'from'} ${nameOf(personId, shown)}`
  return `  ${id}  ${known([on ?? 'no date', time].filter((part) => part !== null).join(' '), direction, kind, whom)}\n${quoted('text', text)}`
}

const section = (title: string, lines: readonly string[]): string => (lines.length === 0 ? '' : `\n${title}\n${lines.join('')}`)

/** All that is recorded of a process, with the keys that other commands take. */
export const processText = (shown: Shown): string => {
  const { process, outcome } = shown
  const facts: [string, string | null][] = [
    ['key', process.id],
    ['stands at', standing(shown)],
    ['came by', process.source],
    ['employer', process.employerKind],
    ['applied on', process.appliedOn],
    ['place', known(process.place, process.workplace) || null],
    ['posting', process.postingUrl],
    ['posting text', process.postingText === null ? null : `${process.postingText.length} characters, kept`],
    ['notes', process.notes],
    ['outcome key', outcome?.id ?? null],
    ['outcome notes', outcome?.notes ?? null],
  ]
  const lines = facts.map(([label, value]) => (value === null ? '' : `  ${label}: ${value.replace(/\n/g, '\n    ')}\n`))
  return [
    `${called(process)}\n${lines.join('')}`,
    section(
      'Days that contradict each other',
      shown.contradictions.map((sentence) => `  ${sentence}\n`),
    ),
    section(
      'Rounds',
      shown.rounds.map((round) => roundText(round, shown)),
    ),
    section(
      'People',
      shown.people.map(
        ({ id, name, role, email, decisionPart, notes }) => `  ${id}  ${known(name, role, email, decisionPart)}\n${quoted('notes', notes)}`,
      ),
    ),
    section('Promises', shown.promises.map(promiseText)),
    section(
      'Notes not sent yet',
      shown.keptNotes.map(
        ({ id, kind, personId, text }) => `  ${id}  ${known(kind, personId !== null && `to ${nameOf(personId, shown)}`)}\n${quoted('text', text)}`,
      ),
    ),
    section(
      'Messages',
      shown.messages.map((message) => messageText(message, shown)),
    ),
  ].join('')
}
