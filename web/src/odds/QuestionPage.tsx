import { Link } from 'wouter'
import { useAnswer } from '../answers.ts'
import type { OutputOf } from '../call.ts'
import { Page } from '../shell/Page.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Heads } from '../ui/Heads.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { Rich } from '../words/Rich.tsx'
import { words } from '../words/words.ts'
import { Icons } from './Icons.tsx'

const said = words.odds

type Answer = OutputOf<'answer'>
type Level = Answer['levels'][number]

/** Numbers as runs: 1, 2, 3 and 6 are 1–3 and 6. */
const runsOf = (places: readonly number[]): [number, number][] => {
  const runs: [number, number][] = []
  for (const place of places.toSorted((one, other) => one - other)) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === place - 1) last[1] = place
    else runs.push([place, place])
  }
  return runs
}

const LevelsTable = ({ levels }: { levels: readonly Level[] }) => (
  <table>
    <caption>{said.questionFigure}</caption>
    <Heads names={[said.questionPlace, said.chance]} />
    <tbody>
      {levels.map((level) => (
        <tr key={level.words}>
          <td>{level.words}</td>
          <td>{level.figures}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Levels = ({ levels }: { levels: readonly Level[] }) => (
  <section className="part" aria-labelledby="levels">
    <h2 id="levels">{said.questionFigure}</h2>
    <p className="soft">{said.questionFigureHow}</p>
    <ul className="levels">
      {levels.map((level) => (
        <li key={level.words} className={level.isAsked ? 'level level-asked' : 'level'}>
          <span className="level-words">{level.words}</span>
          <Icons {...level.counts} />
        </li>
      ))}
    </ul>
    <Disclosure title={said.questionTable}>
      <LevelsTable levels={levels} />
    </Disclosure>
  </section>
)

const Marks = ({ places }: { places: readonly number[] }) => (
  <span className="marks">
    {runsOf(places).map(([first, last]) => (
      <a key={first} href={`#source-${first}`} aria-label={first === last ? said.mark1(first) : said.markMany(first, last)}>
        {first === last ? first : `${first}–${last}`}
      </a>
    ))}
  </span>
)

const Sources = ({ sources }: Pick<Answer, 'sources'>) => (
  <section className="part" aria-label={said.questionSources}>
    <h2>{said.questionSources}</h2>
    <ol className="sources">
      {sources.map(({ key, citation, url }, index) => (
        <li key={key} id={`source-${index + 1}`} tabIndex={-1}>
          {url === null ? (
            citation
          ) : (
            <a href={url} target="_blank" rel="noreferrer">
              {said.opensElsewhere(citation)}
            </a>
          )}
        </li>
      ))}
    </ol>
  </section>
)

const Answered = ({ lines, levels, sources }: Answer) => {
  const place = (key: string): number => sources.findIndex((source) => source.key === key) + 1
  const [first, ...others] = lines
  const line = ({ text, sources }: Answer['lines'][number]) => (
    <>
      {text} <Marks places={sources.map(place)} />
    </>
  )
  return (
    <>
      {first === undefined ? null : <p className="answer-first">{line(first)}</p>}
      <Levels levels={levels} />
      <section className="part" aria-labelledby="lines">
        <h2 id="lines">{said.questionMore}</h2>
        <ol className="answer">
          {others.map((each) => (
            <li key={each.text}>{line(each)}</li>
          ))}
        </ol>
        <p>
          <Rich text={said.questionSigns} parts={{ link: (inner) => <Link href="/signs">{inner}</Link> }} />
        </p>
        <p>
          <Rich text={said.questionOwn} parts={{ link: (inner) => <Link href="/add">{inner}</Link> }} />
        </p>
      </section>
      <Sources sources={sources} />
    </>
  )
}

/** The plain answer to the question most people come with: in one line, as a figure, and line by line with its sources. */
export const QuestionPage = () => {
  const { data, error, refetch } = useAnswer('answer', {})
  return (
    <Page title={said.question}>
      {error === null ? null : <Failed error={error} onRetry={() => refetch()} />}
      {data === undefined && error === null ? <Skeleton lines={10} /> : null}
      {data === undefined ? null : <Answered {...data} />}
    </Page>
  )
}
