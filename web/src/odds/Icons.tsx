import { words } from '../words/words.ts'
import { middleOf, RADIUS, rangeLine, STEP } from './iconsDrawn.ts'
import type { OpenOdds } from './WhereYouStand.tsx'

const said = words.odds

/** Ten circles in a row, or twenty when it is rare, filled from the left; the line beneath runs from the low to the high end of the range. */
export const Icons = (counts: OpenOdds['counts']) => {
  const { of, filled, high } = counts
  const { from, to } = rangeLine(counts)
  return (
    <figure className={of === 20 ? 'icons icons-twenty' : 'icons'}>
      <svg viewBox={`0 0 ${of * STEP + STEP / 2} 34`} role="img" aria-label={said.icons(counts)}>
        {Array.from({ length: of }, (_, index) => (
          <circle
            key={middleOf(index + 1, of)}
            cx={middleOf(index + 1, of)}
            cy={RADIUS + 2}
            r={RADIUS - 0.75}
            className={index < filled ? 'icon-filled' : 'icon-empty'}
          />
        ))}
        {high > 0 ? <line x1={from} x2={to} y1={28} y2={28} className="icon-range" /> : null}
      </svg>
      <figcaption className="small soft">{said.iconsBelow(counts)}</figcaption>
    </figure>
  )
}
