import type { ReactNode } from 'react'
import { SURENESS } from '../record/words.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { capital } from '../ui/days.ts'
import { loopWords } from '../words/loop.ts'
import { Rich } from '../words/Rich.tsx'
import { Lines, Part } from './Part.tsx'
import type { Comparison } from './prep.ts'

const said = loopWords.prep

const Cell = ({ of, value }: { of: string; value: string | null }) => (
  <td>
    <span className="beside-of">{capital(of)}</span>
    {value ?? <span className="soft">{said.notKnown}</span>}
  </td>
)

const Table = ({ earlier, rows }: Comparison) => (
  <table className="beside">
    <caption className="hidden-but-read">{said.besideCaption}</caption>
    <thead>
      <tr>
        <th scope="col">
          <span className="hidden-but-read">{said.aspect}</span>
        </th>
        {earlier.map(({ id, name }) => (
          <th key={id} scope="col">
            {capital(name)}
          </th>
        ))}
        <th scope="col">{said.thisTime}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ aspect, earlier: before, now }) => (
        <tr key={aspect}>
          <th scope="row">{said.aspects[aspect]}</th>
          {before.map((value, place) => (
            <Cell key={earlier[place]?.id} of={earlier[place]?.name ?? ''} value={value} />
          ))}
          <Cell of={said.thisTime} value={now} />
        </tr>
      ))}
    </tbody>
  </table>
)

const Asked = ({ asked }: Pick<Comparison, 'asked'>) => (
  <ul className="questions">
    {asked.map(({ round, question, answer, sureness, instead }) => (
      <li key={`${round} ${question}`}>
        <p className="question">{question}</p>
        <p className="small soft">{capital(sureness === null ? round : said.youFelt(round, SURENESS[sureness]))}</p>
        {answer === null ? null : <p>{said.youSaid(answer)}</p>}
        {instead === null ? null : <p>{said.instead(instead)}</p>}
      </li>
    ))}
  </ul>
)

const Under = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="stack stack-tight">
    <h3>{title}</h3>
    {children}
  </div>
)

const UnderLines = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <Under title={title}>
      <Lines lines={lines} />
    </Under>
  )

const Pointer = ({ text, to }: { text: string; to: string }) => (
  <p>
    <Rich text={text} parts={{ link: (words) => <a href={to}>{words}</a> }} />
  </p>
)

const ofRound = ({ round, text }: { round: string; text: string }): string => said.ofRound(capital(round), text)

/** This round beside the earlier ones: how they differ, what was asked and how it went, what comes again, what is new, what is missing. */
export const Beside = ({ comparison }: { comparison: Comparison }) => {
  const { earlier, asked, caredAbout, promises, open, again, fresh, missing } = comparison
  if (earlier.length === 0)
    return (
      <Part id="beside" title={said.beside}>
        <p>{said.besideNone}</p>
      </Part>
    )
  const asks = missing.filter(({ mend }) => mend !== null).length
  return (
    <Part id="beside" title={said.beside}>
      <Table {...comparison} />
      <UnderLines title={said.fresh} lines={fresh} />
      <Under title={said.asked}>{asked.length === 0 ? <p>{said.askedNone}</p> : <Asked asked={asked} />}</Under>
      {caredAbout.length + open.length + promises.length === 0 ? null : (
        <Disclosure title={said.before}>
          <div className="stack">
            <UnderLines title={said.caredAbout} lines={caredAbout.map(ofRound)} />
            <UnderLines title={said.open} lines={open.map(ofRound)} />
            <UnderLines title={said.promises} lines={promises.map(({ says }) => says)} />
          </div>
        </Disclosure>
      )}
      {again.length === 0 ? null : <Pointer text={said.againCount(again.length)} to="#likely" />}
      {asks === 0 ? null : <Pointer text={said.missingCount(asks)} to="#unknown" />}
    </Part>
  )
}
