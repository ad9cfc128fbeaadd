import type { OpenOdds } from './WhereYouStand.tsx'

const STEP = 22
const RADIUS = 8

const spoken = ({ of, filled, low, high }: OpenOdds['counts']): string => {
  const middle = filled === 0 ? `Fewer than 1 of ${of}` : `About ${filled} of ${of}`
  return low === high ? `${middle}.` : `${middle}; at some employers ${low}, at others ${high}.`
}

/** Ten circles in a row, or twenty when it is rare, filled from the left; the line beneath runs from the low to the high end of the range. */
export const Icons = (counts: OpenOdds['counts']) => {
  const { of, filled, low, high } = counts
  const middleOf = (place: number): number => (place - 0.5) * STEP + (place > of / 2 ? STEP / 2 : 0)
  const width = of * STEP + STEP / 2
  return (
    <figure className={of === 20 ? 'icons icons-twenty' : 'icons'}>
      <svg viewBox={`0 0 ${width} 34`} role="img" aria-label={spoken(counts)}>
        {Array.from({ length: of }, (_, index) => (
          <circle
            key={middleOf(index + 1)}
            cx={middleOf(index + 1)}
            cy={RADIUS + 2}
            r={RADIUS - 0.75}
            className={index < filled ? 'icon-filled' : 'icon-empty'}
          />
        ))}
        {high > 0 ? (
          <line x1={middleOf(Math.max(low, 1)) - RADIUS + 1} x2={middleOf(high) + RADIUS - 1} y1={28} y2={28} className="icon-range" />
        ) : null}
      </svg>
      <figcaption className="small soft">
        {filled === 0 ? 'Fewer than 1' : filled} of {of}
        {high === 0 ? '' : `; the line runs from ${low} to ${high}`}
      </figcaption>
    </figure>
  )
}
