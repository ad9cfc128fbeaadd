import { useWrite } from '../answers.ts'
import { sentenceOf } from '../call.ts'
import { processName } from '../record/process.ts'
import { Button } from '../ui/Button.tsx'
import { focusHeading } from '../ui/focusSoon.ts'
import { Notice } from '../ui/Notice.tsx'
import { useToasts } from '../ui/toasts.tsx'
import { words } from '../words/words.ts'
import type { Due } from './due.ts'

const said = words.today

/** What may be kept once something is done: a message that was written, an end where one stopped waiting. Null where there is nothing. */
const offered = ({ kind, process }: Due) => {
  const name = processName(process)
  if (kind === 'write') return { sentence: said.wroteTo(name), yes: said.keepMessage, kept: said.messageKept(name) }
  if (kind === 'stop') return { sentence: said.stoppedFor(name), yes: said.closeIt, kept: said.closed(name) }
  return null
}

/** Offers to keep what was done where the record can hold it. Nothing is kept unasked. */
export const AfterDone = ({ due, today, onAnswered }: { due: Due | null; today: string; onAnswered: () => void }) => {
  const write = useWrite()
  const { say } = useToasts()
  const offer = due === null ? null : offered(due)
  const answered = () => {
    focusHeading()
    onAnswered()
  }
  const keep = async () => {
    if (due === null || offer === null) return
    const process = due.process.id
    try {
      if (due.kind === 'write') await write('message.add', { process, direction: 'sent', kind: 'follow-up', on: today }, offer.kept)
      else await write('process.close', { processes: [process] }, offer.kept)
      answered()
    } catch (error) {
      say(sentenceOf(error))
    }
  }
  return (
    <div role="status">
      {offer === null ? null : (
        <Notice kind="line">
          <p>{offer.sentence}</p>
          <div className="row">
            <Button onPress={keep}>{offer.yes}</Button>
            <Button look="quiet" onPress={answered}>
              {said.leaveIt}
            </Button>
          </div>
        </Notice>
      )}
    </div>
  )
}
