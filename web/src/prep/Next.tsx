import { loopWords } from '../words/loop.ts'
import { BlockLine } from './Blocks.tsx'
import { Part } from './Part.tsx'
import type { OfRound, Plan } from './prep.ts'

const said = loopWords.prep

const SHOWN = 2

/** The next one or two things of the plan. */
export const Next = ({ plan, refusal, ...of }: OfRound & { plan: Plan | undefined; refusal: string | null }) => {
  const blocks = refusal === null ? (plan?.blocks ?? []) : []
  return (
    <Part id="next" title={said.next}>
      {refusal === null ? null : <p>{refusal}</p>}
      {refusal === null && blocks.length === 0 ? <p>{said.nextNone}</p> : null}
      <ul className="blocks">
        {blocks.slice(0, SHOWN).map((block) => (
          <BlockLine key={block.key} {...of} block={block} withDay />
        ))}
      </ul>
    </Part>
  )
}
