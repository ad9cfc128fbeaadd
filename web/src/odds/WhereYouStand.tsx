import { useState } from 'react'
import { Link } from 'wouter'
import { useAnswer, useWrite } from '../answers.ts'
import { type OutputOf, sentenceOf } from '../call.ts'
import type { Shown } from '../record/process.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { today } from '../ui/days.ts'
import { focusSoon } from '../ui/focusSoon.ts'
import { useToasts } from '../ui/toasts.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { words } from '../words/words.ts'
import { GuessFirst } from './GuessFirst.tsx'
import { Icons } from './Icons.tsx'
import { Moves } from './Moves.tsx'
import { OwnBeside } from './OwnBeside.tsx'
import { WaitingCurve } from './WaitingCurve.tsx'
import { Working } from './Working.tsx'

const said = words.odds

type Odds = OutputOf<'odds.show'>
export type OpenOdds = Extract<Odds, { open: true }>

/** Once it is time to stop waiting, closing takes one key; when they write after all it opens again. */
const StopWaiting = ({ process }: { process: string }) => {
  const write = useWrite()
  const { say } = useToasts()
  const close = async () => {
    try {
      await write('silence.close', { process }, said.closed)
      focusSoon(() => document.getElementById('stand'))
    } catch (error) {
      say(sentenceOf(error))
    }
  }
  return (
    <div>
      <Button onPress={close}>{said.close}</Button>
    </div>
  )
}

const Waiting = ({ waiting, process }: { waiting: NonNullable<OpenOdds['waiting']>; process: string }) => (
  <div className="stand-waiting">
    <p>{waiting.words}</p>
    {waiting.stopWaitingOn <= today() ? <StopWaiting process={process} /> : null}
    <Disclosure title={said.curve}>
      <WaitingCurve waiting={waiting} />
    </Disclosure>
  </div>
)

const Open = ({ odds, record }: { odds: OpenOdds; record: Shown }) => (
  <>
    <div className="stand">
      <p className="stand-words">{odds.words}</p>
      <Icons {...odds.counts} />
    </div>
    <OwnBeside process={record.process.id} />
    {odds.waiting === null ? null : <Waiting waiting={odds.waiting} process={record.process.id} />}
    {odds.signs === null ? null : <p>{odds.signs}</p>}
    <Moves odds={odds} record={record} />
    <Disclosure title={said.working}>
      <Working odds={odds} />
    </Disclosure>
  </>
)

const Told = ({ record }: { record: Shown }) => {
  const { data, error, refetch } = useAnswer('odds.ask', { process: record.process.id })
  const odds = data === undefined || data.due ? undefined : data.odds
  return (
    <>
      {error === null ? null : <Failed error={error} onRetry={() => refetch()} />}
      {data === undefined && error === null ? <Skeleton lines={3} /> : null}
      {data?.due ? <GuessFirst key={data.stage} process={record.process.id} /> : null}
      {odds === undefined ? null : odds.open ? <Open odds={odds} record={record} /> : <p className="stand-words">{odds.words}</p>}
    </>
  )
}

const Hidden = ({ onShow }: { onShow: () => void }) => (
  <>
    <p className="soft">{said.hidden}</p>
    <div className="row">
      <Button onPress={onShow}>{said.hiddenShow}</Button>
      <Link href="/settings" className={buttonClass('quiet')}>
        {said.hiddenChange}
      </Link>
    </div>
  </>
)

/**
 * Where a process stands: one's own guess, once a stage; then the sentence, the icons, what waiting does, the questions that would move it, and the working.
 * Who chose in the settings to see no chances sees none here, unless they ask for this one.
 */
export const WhereYouStand = ({ record }: { record: Shown }) => {
  const settings = useAnswer('settings.show', {})
  const [isAsked, setIsAsked] = useState(false)
  const show = () => {
    setIsAsked(true)
    focusSoon(() => document.getElementById('stand'))
  }
  const isShown = isAsked || settings.data?.oddsShown === true || settings.error !== null
  return (
    <section className="part part-stand" aria-label={said.stand}>
      <h2 id="stand" tabIndex={-1}>
        {said.stand}
      </h2>
      {isShown ? <Told record={record} /> : settings.data === undefined ? <Skeleton lines={3} /> : <Hidden onShow={show} />}
    </section>
  )
}
