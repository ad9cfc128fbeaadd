import { words } from '../words/words.ts'

const said = words.signs

type Factor = { readonly factor: number; readonly low: number; readonly high: number }

/** A third of the width on either side of no effect is half and double the odds; it ends half as far again beyond. */
const END = 1.5 * Math.LN2

/** How far from the left, in hundredths of the width. */
const place = (factor: number): number => 50 + (Math.max(-END, Math.min(END, Math.log(factor))) / END) * 50

/** Where the odds are halved, left alone and doubled: it stands over the strips. */
export const Axis = () => (
  <div className="strip-axis small soft" aria-hidden="true">
    <span>{said.halves}</span>
    <span>{said.nothing}</span>
    <span>{said.doubles}</span>
  </div>
)

/** A factor on the odds as a dot, and where it may lie as a band, about the line of no effect: the same in words stands beside it. */
export const Strip = ({ factor, low, high }: Factor) => (
  <span className="strip">
    <svg aria-hidden="true" focusable="false">
      {[0.5, 1, 2].map((at) => (
        <line key={at} className={at === 1 ? 'strip-nothing' : 'strip-tick'} x1={`${place(at)}%`} x2={`${place(at)}%`} y1="0" y2="100%" />
      ))}
      <rect className="strip-range" x={`${place(low)}%`} width={`${place(high) - place(low)}%`} y="50%" height={12} transform="translate(0 -6)" />
      <rect className="strip-factor" x={`${place(factor)}%`} width={4} y="50%" height={20} transform="translate(-2 -10)" />
    </svg>
  </span>
)
