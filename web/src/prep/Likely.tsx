import { Disclosure } from '../ui/Disclosure.tsx'
import { loopWords } from '../words/loop.ts'
import { Part } from './Part.tsx'
import type { Brief } from './prep.ts'

const said = loopWords.prep

const SHOWN = 6

const Questions = ({ likely }: { likely: Brief['likely'] }) => (
  <ul className="questions">
    {likely.map(({ id, text, why, listens }) => (
      <li key={id}>
        <p className="question">{text}</p>
        <p className="small soft">
          {why} {said.listens(listens)}
        </p>
      </li>
    ))}
  </ul>
)

/** What is likely to be asked, what comes again first and of that what was not sure, with why and what they listen for. */
export const LikelyPart = ({ brief: { again, likely } }: { brief: Brief }) => (
  <Part id="likely" title={said.likely}>
    {again.length + likely.length === 0 ? <p>{said.likelyNone}</p> : null}
    {again.length === 0 ? null : (
      <>
        <p className="soft">{said.againHead}</p>
        <ul className="questions">
          {again.map(({ text, why }) => (
            <li key={text}>
              <p className="question">{text}</p>
              <p className="small soft">{why}</p>
            </li>
          ))}
        </ul>
        {likely.length === 0 ? null : <p className="soft">{said.likelyHead}</p>}
      </>
    )}
    <Questions likely={likely.slice(0, SHOWN)} />
    {likely.length > SHOWN ? (
      <Disclosure title={said.likelyMore(likely.length - SHOWN)}>
        <Questions likely={likely.slice(SHOWN)} />
      </Disclosure>
    ) : null}
  </Part>
)
