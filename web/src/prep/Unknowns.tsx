import { Link } from 'wouter'
import { toDebrief, toProcess } from '../addresses.ts'
import { Button } from '../ui/Button.tsx'
import { loopWords } from '../words/loop.ts'
import { Part } from './Part.tsx'
import type { Brief, OfRound } from './prep.ts'

const said = loopWords.prep

const Mend = ({ one, process, onSayMore }: { one: Brief['unknown'][number]; process: string; onSayMore: () => void }) => {
  if (one.mend === 'round')
    return (
      <Button look="quiet" onPress={onSayMore}>
        {said.sayMore}
      </Button>
    )
  if (one.mend === 'debrief' && one.round !== null) return <Link href={toDebrief(process, one.round)}>{said.mendDebrief}</Link>
  return one.mend === 'people' ? <Link href={`${toProcess(process)}#people`}>{said.mendPeople}</Link> : null
}

/** What nobody has said yet, each with what to do about it and where to say it. */
export const Unknowns = ({ process, brief, onSayMore }: OfRound & { onSayMore: () => void }) =>
  brief.unknown.length === 0 ? null : (
    <Part id="unknown" title={said.unknown}>
      <p className="soft">{said.unknownHow}</p>
      <ul className="ready-lines">
        {brief.unknown.map((one) => (
          <li key={one.text}>
            {one.text} <Mend one={one} process={process} onSayMore={onSayMore} />
          </li>
        ))}
      </ul>
    </Part>
  )
