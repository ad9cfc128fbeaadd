type Factor = { readonly factor: number; readonly low: number; readonly high: number }

const WIDTH = 200
const HEIGHT = 20
/** The figure ends where the odds are a third or three times what they were. */
const END = Math.log(3)

const place = (factor: number): number => {
  const at = Math.max(-END, Math.min(END, Math.log(factor)))
  return WIDTH / 2 + (at / END) * (WIDTH / 2 - 6)
}

/** A factor on the odds and where it may lie, about the line of "nothing": the same in words stands beside it. */
export const Strip = ({ factor, low, high }: Factor) => (
  <svg className="strip" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
    <line className="strip-nothing" x1={WIDTH / 2} x2={WIDTH / 2} y1={1} y2={HEIGHT - 1} />
    <line className="strip-range" x1={place(low)} x2={place(high)} y1={HEIGHT / 2} y2={HEIGHT / 2} />
    <circle className="strip-factor" cx={place(factor)} cy={HEIGHT / 2} r={5} />
  </svg>
)
