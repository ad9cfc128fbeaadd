import { ledBy } from '#core/prep/lead.ts'
import { loopWords } from '../words/loop.ts'
import type { Brief } from './prep.ts'
import './one-page.css'

type Section = Brief['page'][number]

const Line = ({ line: { lead, text } }: { line: Section['lines'][number] }) => (
  <li>
    {lead === null ? null : <b>{text === '' ? lead : ledBy(lead)}</b>} {text}
  </li>
)

const SectionPart = ({ section: { heading, lines } }: { section: Section }) => (
  <section>
    <h2>{heading}</h2>
    <ul>
      {lines.map((line) => (
        <Line key={`${line.lead} ${line.text}`} line={line} />
      ))}
    </ul>
  </section>
)

const Column = ({ page, place }: { page: Brief['page']; place: Section['place'] }) => (
  <div className={`one-page-${place}`}>
    {page
      .filter((section) => section.place === place)
      .map((section) => (
        <SectionPart key={section.heading} section={section} />
      ))}
  </div>
)

/** The brief on one page of paper. */
export const OnePage = ({ page, isOnScreen = true }: { page: Brief['page']; isOnScreen?: boolean }) => {
  const head = page.find(({ place }) => place === 'head')
  const foot = page.find(({ place }) => place === 'foot')
  return (
    <article className={isOnScreen ? 'one-page' : 'one-page one-page-on-paper'} aria-label={loopWords.prep.onePage}>
      <header>
        <p className="one-page-title">{head?.heading}</p>
        {head?.lines.map(({ text }) => (
          <p key={text}>{text}</p>
        ))}
      </header>
      <div className="one-page-columns">
        <Column page={page} place="main" />
        <Column page={page} place="side" />
      </div>
      {foot === undefined ? null : <footer>{foot.lines.map(({ text }) => text).join(' ')}</footer>}
    </article>
  )
}
