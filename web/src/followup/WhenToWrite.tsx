import { Link } from 'wouter'
import { toProcess } from '../addresses.ts'
import { useWrite } from '../answers.ts'
import { type OutputOf, sentenceOf } from '../call.ts'
import type { Shown } from '../record/process.ts'
import { useRemove } from '../record/RowList.tsx'
import { dayIf, OUTCOMES } from '../record/words.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { dayInWords } from '../ui/days.ts'
import { focusHeading } from '../ui/focusSoon.ts'
import { useToasts } from '../ui/toasts.tsx'
import { loopWords } from '../words/loop.ts'
import { words } from '../words/words.ts'

const said = loopWords.followup

export type When = OutputOf<'note.when'>

/** Names as one says them in a row. */
const joined = (names: readonly string[]): string => new Intl.ListFormat(words.language, { type: 'conjunction' }).format(names)

const thanks = ({ toThank, round }: When): string[] => {
  if (toThank.length === 0 || round === null) return []
  const names = joined(toThank.map(({ name }) => name))
  const day = dayInWords(round.on)
  return [toThank.length === 1 ? said.metOne(names, day) : said.metMany(names, day), said.thanksWhy]
}

const waits = ({ may, promise, waiting, askedOn }: When): string[] => {
  if (askedOn !== null) return [said.asked(dayInWords(askedOn)), ...(waiting === null ? [] : [waiting.words])]
  if (promise !== null) {
    const [what, due] = [promise.what, dayInWords(promise.dueOn)]
    if (may.includes('promise-due')) return [said.promisePassed(what, due)]
    return [promise.isPassed ? said.promiseWaits(what, due, dayInWords(promise.askOn)) : said.promiseRuns(what, due)]
  }
  return waiting === null ? [] : [waiting.words]
}

/** When to write and why, in a sentence or two. That writing helps is said nowhere: nobody has shown it. */
const sentencesOf = (when: When): string[] => {
  const first = [...thanks(when), ...(when.may.includes('accept-invitation') ? [said.invited] : [])]
  const found = first.length > 0 ? first : waits(when)
  if (when.mayClose && when.waiting !== null) return [said.mayClose(dayInWords(when.waiting.stopWaitingOn)), ...found.slice(0, 1)]
  return found.length === 0 ? [said.nothingNow] : found
}

const Ended = ({ record }: { record: Shown }) => {
  const remove = useRemove('outcome')
  const { outcome } = record
  if (outcome === null) return null
  if (outcome.kind !== 'no-reply') return <p>{said.ended(words.record.inSentence(OUTCOMES[outcome.kind]), dayIf(outcome.on))}</p>
  const reopen = async () => {
    if (await remove(outcome.id, said.reopened)) focusHeading()
  }
  return (
    <>
      <p>{said.isClosed(dayIf(outcome.on))}</p>
      <div className="row">
        <Link href={`${toProcess(record.process.id)}#messages`} className={buttonClass()}>
          {said.toMessages}
        </Link>
        <Button look="quiet" onPress={reopen}>
          {said.reopen}
        </Button>
      </div>
    </>
  )
}

/** When to write and why; once it is time to stop waiting, closing it takes one key. */
export const WhenToWrite = ({ record, when }: { record: Shown; when: When }) => {
  const write = useWrite()
  const { say } = useToasts()
  const close = async () => {
    try {
      await write('silence.close', { process: record.process.id }, said.closed)
      focusHeading()
    } catch (error) {
      say(sentenceOf(error))
    }
  }
  return (
    <section className="write-when stack stack-tight" aria-label={said.when}>
      {record.outcome === null ? sentencesOf(when).map((sentence) => <p key={sentence}>{sentence}</p>) : <Ended record={record} />}
      {when.mayClose ? (
        <div>
          <Button onPress={close}>{said.close}</Button>
        </div>
      ) : null}
    </section>
  )
}
