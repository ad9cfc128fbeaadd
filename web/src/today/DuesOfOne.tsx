import { useAnswer } from '../answers.ts'
import { words } from '../words/words.ts'
import { AfterDone } from './AfterDone.tsx'
import { DueLine } from './DueLine.tsx'
import { useDueActions } from './useDueActions.ts'
import { useDueKeys } from './useDueKeys.ts'
import { useAskedAgain, useNow } from './useNow.ts'
import './today.css'

/** What waits in one process besides its next round and its debrief, which its page tells by themselves. */
export const DuesOfOne = ({ process }: { process: string }) => {
  const { data } = useAnswer('today.show', { process })
  const { done, forget, ...actions } = useDueActions()
  const now = useNow()
  useAskedAgain(data?.until, now)
  useDueKeys()
  if (data === undefined) return null
  const dues = [...data.next, ...data.later].filter(({ kind }) => kind !== 'round' && kind !== 'debrief')
  return (
    <>
      <AfterDone due={done} today={data.today} onAnswered={forget} />
      {dues.length === 0 ? null : (
        <ol className="dues" aria-label={words.today.next}>
          {dues.map((due) => (
            <DueLine key={due.key} due={due} today={data.today} now={now} isOfOne {...actions} />
          ))}
        </ol>
      )}
    </>
  )
}
