import { Disclosure } from '../ui/Disclosure.tsx'
import { capital } from '../ui/days.ts'
import { loopWords } from '../words/loop.ts'
import { Lines, Part } from './Part.tsx'
import type { Brief } from './prep.ts'

const said = loopWords.prep

const SHOWN = 3

const Wrong = ({ wrong }: { wrong: Brief['goesWrong'] }) => (
  <dl className="ready-terms">
    {wrong.map(({ happens, instead }) => (
      <div key={happens}>
        <dt>{happens}</dt>
        <dd>{instead}</dd>
      </div>
    ))}
  </dl>
)

const LinesUnder = ({ title, lines }: { title: string; lines: readonly string[] }) => (
  <div className="stack stack-tight">
    <h3>{title}</h3>
    <Lines lines={lines} />
  </div>
)

/** What to have with one, what to wear, how to be in the room or from afar, and what goes wrong. */
export const OnTheDay = ({ brief: { bring, dress, manners, goesWrong, place } }: { brief: Brief }) => (
  <Part id="day" title={said.day}>
    {bring.length === 0 ? null : <LinesUnder title={said.bring} lines={bring.map(capital)} />}
    {dress === null ? null : (
      <div className="stack stack-tight">
        <h3>{said.wear}</h3>
        <p>{dress}</p>
      </div>
    )}
    <div className="stack stack-tight">
      <h3>{said.wrong}</h3>
      <Wrong wrong={goesWrong.slice(0, SHOWN)} />
      {goesWrong.length > SHOWN ? (
        <Disclosure title={said.wrongMore(goesWrong.length - SHOWN)}>
          <Wrong wrong={goesWrong.slice(SHOWN)} />
        </Disclosure>
      ) : null}
    </div>
    {manners.length === 0 ? null : (
      <Disclosure title={said.manners[place ?? 'video']}>
        <Lines lines={manners} />
      </Disclosure>
    )}
  </Part>
)
