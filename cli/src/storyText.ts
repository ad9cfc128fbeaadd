import type { Commands } from '#commands/index.ts'

type Listed = Commands['story.list']['output']['stories'][number]

const PARTS = ['situation', 'task', 'action', 'result'] as const

const setIn = (label: string, words: string | null): string => (words === null ? '' : `  ${label}: ${words.trim().replace(/\n/g, '\n    ')}\n`)

const toldText = ({ id, company, round, on, people, went, notes }: Listed['told'][number]): string => {
  const where = [round === null ? 'a round' : `round ${round}`, ` with ${company}`, on === null ? '' : `, ${on}`].join('')
  const whom = people.length === 0 ? '' : `, to ${people.map(({ name }) => name).join(', ')}`
  return `  told in ${where}${whom}${went === null ? '' : `: ${went.replace('-', ' ')}`} (${id})\n${setIn('  notes', notes)}`
}

const storyText = ({ story, gaps, told }: Listed): string =>
  [
    `${story.id}  ${story.title}${story.competencies.length === 0 ? '' : `  (${story.competencies.join(', ')})`}${story.demo ? '  [example]' : ''}\n`,
    ...PARTS.map((part) => setIn(part, story[part])),
    ...gaps.map(({ sentence }) => `  ! ${sentence}\n`),
    ...told.map(toldText),
  ].join('')

/** Every story, with what it lacks and where it was told. */
export const storiesText = ({ stories }: Commands['story.list']['output']): string =>
  stories.length === 0 ? 'There is no story yet. story.suggest reads a résumé for the beginnings of some.\n' : stories.map(storyText).join('\n')

/** What a résumé may hold the beginnings of, each with its line. */
export const suggestedText = ({ suggestions }: Commands['story.suggest']['output']): string =>
  suggestions.length === 0
    ? 'No line was found that begins with something done.\n'
    : suggestions
        .map(({ quote, situation, action, result, competencies }) =>
          [
            `“${quote}”\n`,
            setIn('where', situation),
            setIn('what you did', action),
            setIn('what came of it', result),
            setIn('speaks of', competencies.map(({ competency, because }) => `${competency} (${because})`).join(', ') || null),
          ].join(''),
        )
        .join('\n')
