import { Icons } from '../odds/Icons.tsx'
import { WaitingCurve } from '../odds/WaitingCurve.tsx'
import type { Shown } from '../record/process.ts'
import { Timeline } from '../record/Timeline.tsx'
import { Axis, Strip } from '../signs/Strip.tsx'
import '../signs/signs.css'
import { Replies } from '../tally/Replies.tsx'
import { Steps, type Tally } from '../tally/Steps.tsx'
import '../tally/tally.css'
import { Exhibit } from './Exhibit.tsx'

const dayOf = (offset: number): string => new Date(Date.UTC(2026, 10, 16 + offset)).toISOString().slice(0, 10)

/** A wait of six weeks, as the model has it: it falls by a tenth each working day. */
const CURVE = Array.from({ length: 28 }, (_, day) => {
  const left = 0.93 ** day
  return { on: dayOf(day + 2 * Math.floor(day / 5)), chance: 0.36 * left, low: 0.15 * left, high: 0.6 * left }
})
const WAITING = { writeOn: dayOf(11), stopWaitingOn: dayOf(29), words: '', curve: CURVE }

const round = (number: number, on: string, isAhead = false) => ({
  id: `${number}`,
  number,
  heldOn: isAhead ? null : on,
  plannedOn: isAhead ? on : null,
})
const recordOf = (facts: object): Shown =>
  ({ process: { appliedOn: '2026-10-02' }, rounds: [], messages: [], outcome: null, happened: {}, ...facts }) as unknown as Shown

const SILENT = recordOf({ rounds: [round(1, '2026-10-14'), round(2, '2026-10-30')] })
const AHEAD = recordOf({ rounds: [round(1, '2026-10-14'), round(2, '2026-10-30'), round(3, '2026-11-30', true)] })
const OVER = recordOf({ rounds: [round(1, '2026-10-14')], outcome: { kind: 'rejection', on: '2026-11-02' } })

const step = (from: string, to: string, wentOn: number, decided: number, low: number, high: number) => ({
  from,
  to,
  wentOn,
  decided,
  reached: decided + 2,
  open: 2,
  left: 0,
  range: decided === 0 ? null : { low, high },
  isEnough: decided >= 20,
})
const REPLIES = [3, 5, 6, 8, 8, 11, 14, 22, 71]
const TALLY = {
  processes: 40,
  neverReplied: 6,
  steps: [
    step('applied', 'conversation', 12, 38, 0.23, 0.42),
    step('conversation', 'full', 7, 10, 0.5, 0.84),
    step('full', 'second', 0, 4, 0, 0.29),
    step('second', 'offer', 0, 0, 0, 0),
  ],
  replies: [
    {
      after: 'applying',
      count: 9,
      median: 8,
      most: null,
      stacks: [...new Set(REPLIES)].map((days) => ({ at: Math.min(60, days), count: REPLIES.filter((each) => each === days).length })),
    },
    {
      after: 'round',
      count: 90,
      median: 6,
      most: 12,
      stacks: Array.from({ length: 12 }, (_, day) => ({ at: day + 1, count: 12 - day + (day % 3) })),
    },
  ],
  replyEnd: 60,
  replyList: REPLIES.map((days, index) => ({
    processId: `${index}`,
    company: 'Orchard',
    role: null,
    after: 'applying',
    since: dayOf(-days),
    days,
  })),
} as unknown as Tally

/** Every figure, from what it shows at its plainest to what strains it. */
export const Figures = () => (
  <>
    <Exhibit
      name="icons"
      states={[
        ['3 of 10, between 1 and 5', <Icons key="ten" of={10} filled={3} low={1} high={5} />],
        ['rare: 1 of 20', <Icons key="twenty" of={20} filled={1} low={0} high={3} />],
        ['under the floor', <Icons key="none" of={20} filled={0} low={0} high={0} />],
        ['at the ceiling', <Icons key="most" of={10} filled={9} low={8} high={9} />],
      ]}
    />
    <Exhibit name="curve of waiting" states={[['six weeks', <WaitingCurve key="curve" waiting={WAITING} />]]} />
    <Exhibit
      name="timeline"
      states={[
        ['silent', <Timeline key="silent" record={SILENT} />],
        ['a round ahead', <Timeline key="ahead" record={AHEAD} />],
        ['over', <Timeline key="over" record={OVER} />],
        ['no date known', <Timeline key="none" record={recordOf({ process: { appliedOn: null } })} />],
      ]}
    />
    <Exhibit
      name="strips of the signs"
      states={[
        ['raises the odds', <Strip key="up" factor={1.4} low={0.9} high={2.1} />],
        ['no effect', <Strip key="none" factor={1} low={0.6} high={1.6} />],
        ['lowers them, and wide', <Strip key="down" factor={0.6} low={0.25} high={1.2} />],
        ['the axis above them', <Axis key="axis" />],
      ]}
    />
    <Exhibit
      name="tally"
      states={[
        ['steps', <Steps key="steps" steps={TALLY.steps} />],
        ['replies', <Replies key="replies" tally={TALLY} />],
      ]}
    />
  </>
)
