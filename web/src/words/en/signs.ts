/** A factor as one says it: 1.4, or 0.67. */
const told = (factor: number): string => factor.toFixed(factor < 1 ? 2 : 1)

/** What the signs are worth. */
export const signs = {
  title: 'What the signs are worth',
  lead: 'Most of what people read into an interview is not known to mean anything. Here is every sign we know of, with what was measured. The mark is our best figure; four of five employers lie within the band.',
  all: 'All signs',
  one: 'A sign',
  moves: (factor: number, low: number, high: number) => `odds × ${told(factor)}, may be ${told(low)} to ${told(high)}`,
  forMost: (figure: string) => `${figure}, for four of five employers`,
  halves: 'half',
  nothing: 'no effect',
  doubles: 'double',
  heads: {
    something: 'These mean something',
    little: 'No effect was found for these',
    unknown: 'Nobody has measured these',
    elsewhere: 'These are counted elsewhere',
  },
  somethingOverLine: 'Usually little, and not everywhere: each band reaches over the line, so at some employers it does nothing, or the opposite.',
  somethingApart: 'Usually little, and not the same everywhere: the band says how much employers differ.',
  littleHow: 'They were looked into, so they move nothing. At one employer they may still mean something, one way or the other.',
  unknownHow: 'They may mean something. Nobody knows, so they move nothing.',
  elsewhereHow: 'In the stage, or in the waiting.',
  believed: 'What people believe',
  measured: 'What was measured',
  cancels: 'When it tells nothing',
  cancel: (condition: string) => `When ${condition}.`,
  wouldChange: 'What would change our mind',
  sources: (count: number) => (count === 1 ? 'The source' : 'Sources'),
}
