import { Pick } from '../ui/Choice.tsx'
import { loopWords } from '../words/loop.ts'
import type { Choices, Planned } from './planned.ts'
import { useClock } from './useClock.ts'

const said = loopWords.calendar

const zonesFrom = (clock: string): Record<string, string> => ({
  ...(clock === '' ? {} : { [clock]: said.ownClock(clock) }),
  ...Object.fromEntries(Intl.supportedValuesOf('timeZone').flatMap((zone) => (zone === clock ? [] : [[zone, zone]]))),
})

/** Asks on whose clock the hours of a file are, when it says them without a time zone that anybody knows. */
export const ZoneAsked = ({ events, choices, onChoose }: { events: readonly Planned[]; choices: Choices; onChoose: (choices: Choices) => void }) => {
  const clock = useClock()
  const asked = events.find(({ asks, example }) => asks === 'zone' && example !== null)
  if (asked === undefined && choices.zone === undefined) return null
  const choose = (zone: string | null) => {
    const { zone: _before, ...others } = choices
    onChoose(zone === null ? others : { ...others, zone })
  }
  return (
    <div className="notice notice-problem">
      <p>{asked === undefined ? said.zone : said.zoneAsked(asked.example ?? '')}</p>
      <Pick
        label={said.zone}
        name="zone"
        labels={zonesFrom(clock)}
        unknown={said.zoneUnsaid}
        value={choices.zone ?? null}
        onChange={choose}
        problem={undefined}
      />
    </div>
  )
}
