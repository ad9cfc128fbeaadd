import { useState } from 'react'
import { call } from '../call.ts'
import { canNotify, setNoticesOn, takeUntold, useNoticesOn } from '../notices/noticesOn.ts'
import { OneOf } from '../ui/Choice.tsx'
import { useToasts } from '../ui/toasts.tsx'
import { words } from '../words/words.ts'
import { Setting } from './Setting.tsx'

const said = words.settings

/** What stands on Today already was seen there; only a round that begins within the hour is worth telling still. */
const passOver = async (): Promise<void> => {
  const { notices } = await call('today.notices', {})
  await takeUntold(notices.filter(({ due }) => due.kind !== 'round'))
}

/** Whether this browser tells what becomes due. It is asked for its leave only when that is switched on. */
export const NoticesOn = () => {
  const isOn = useNoticesOn()
  const { say } = useToasts()
  const [problem, setProblem] = useState<string>()
  const choose = async (choice: 'off' | 'on' | null) => {
    setProblem(undefined)
    if (choice !== 'on') {
      setNoticesOn(false)
      return say(said.noticesOff)
    }
    if (!canNotify()) return setProblem(said.noticesMissing)
    if ((await Notification.requestPermission()) !== 'granted') return setProblem(said.noticesRefused)
    await passOver().catch(() => {})
    setNoticesOn(true)
    say(said.noticesOn)
  }
  return (
    <Setting title={said.notices} how={said.noticesHow}>
      <OneOf
        label={said.noticesLabel}
        name="notices"
        labels={said.noticesChoices}
        help={said.atOnce}
        value={isOn ? 'on' : 'off'}
        onChange={choose}
        problem={problem}
      />
    </Setting>
  )
}
