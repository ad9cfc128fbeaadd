import { Disclosure } from '../ui/Disclosure.tsx'
import { loopWords } from '../words/loop.ts'
import { Lines, Part } from './Part.tsx'
import type { Brief } from './prep.ts'

const said = loopWords.prep

/** More than this at once is no purpose but a list. */
const SHOWN = 3

/** What the round is for, who decides what, and what it digs into. */
export const Purpose = ({ brief: { purpose, decides, digsInto } }: { brief: Brief }) => {
  const main = digsInto.filter(({ isMain }) => isMain)
  const also = digsInto.filter(({ isMain }) => !isMain).map(({ name }) => name)
  return (
    <Part id="purpose" title={said.purpose}>
      <Lines lines={purpose.slice(0, SHOWN)} />
      {purpose.length > SHOWN ? <Lines lines={purpose.slice(SHOWN)} isSoft /> : null}
      <Disclosure title={said.decides}>
        <Lines lines={decides} />
      </Disclosure>
      <Disclosure title={said.digs}>
        <dl className="ready-terms">
          {main.map(({ topic, name, digs }) => (
            <div key={topic}>
              <dt>{name}</dt>
              <dd>{digs}</dd>
            </div>
          ))}
        </dl>
        {also.length === 0 ? null : <p className="soft">{said.alsoDigs(said.list(also))}</p>}
      </Disclosure>
    </Part>
  )
}
