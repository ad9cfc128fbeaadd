import type { Commands } from '#commands/index.ts'

type Posting = Commands['posting.read']['output']
type Covered = Commands['coverage.show']['output']
type Need = Posting['requirements'][number]['need']

const HEADS: readonly (readonly [need: Need, head: string])[] = [
  ['must', 'They ask for'],
  ['nice', 'Nice to have'],
  ['duty', 'What you would do'],
  [null, 'Not said whether it is a must'],
]

const byNeed = <One extends { need: Need }>(all: readonly One[], text: (one: One) => string): string =>
  HEADS.map(([need, head]) => {
    const ofNeed = all.filter((one) => one.need === need)
    return ofNeed.length === 0 ? '' : `\n${head}\n${ofNeed.map(text).join('')}`
  }).join('')

const FROM: Readonly<Record<Posting['from'], string>> = {
  'machine-data': 'what the page tells machines',
  page: 'the page itself',
  text: 'a plain text',
}

/** A posting: what it is of, and what it asks for. */
export const postingText = ({
  title,
  company,
  place,
  isRemote,
  employmentType,
  salary,
  postedOn,
  validThrough,
  requirements,
  from,
}: Posting): string => {
  const head = [title, company, place, isRemote === true ? 'remote' : null, employmentType, salary].filter((part) => part !== null).join(', ')
  const days = [postedOn === null ? null : `posted ${postedOn}`, validThrough === null ? null : `open until ${validThrough}`].filter(
    (part) => part !== null,
  )
  return [
    head === '' ? '' : `${head}\n`,
    days.length === 0 ? '' : `${days.join(', ')}\n`,
    `Read from ${FROM[from]}; ${requirements.length === 1 ? 'one thing is' : `${requirements.length} things are`} asked for.\n`,
    byNeed(requirements, ({ text }) => `  - ${text}\n`),
  ].join('')
}

const matchText = ({ asked, told }: { asked: string; told: string }): string => (asked === told ? asked : `${asked} ~ ${told}`)

const requirementText = ({ requirementId, text, chosen, suggestions }: Covered['requirements'][number]): string =>
  [
    `  - ${text}${requirementId === null ? '' : `  (${requirementId})`}\n`,
    ...chosen.map(({ title, storyId }) => `      chosen: ${title} (${storyId})\n`),
    ...suggestions.map(({ title, storyId, matched }) => `      perhaps: ${title} (${storyId}), by ${matched.map(matchText).join(', ')}\n`),
    chosen.length + suggestions.length === 0 ? '      no story speaks of it\n' : '',
  ].join('')

/** What a process asks for beside the stories. */
export const coverageText = ({ words, requirements, unused, isKept }: Covered): string =>
  [
    `${words}\n`,
    byNeed(requirements, requirementText),
    unused.length === 0 ? '' : `\nStories that nothing here speaks of: ${unused.map(({ title }) => title).join(', ')}.\n`,
    isKept ? '' : '\nThis is read from the text of the posting. posting.keep keeps it, so that you can correct it and choose stories.\n',
  ].join('')
