import { useRef, useState } from 'react'
import { Link } from 'wouter'
import type { RoundFacts } from '#core/record/round.ts'
import { toDebrief, toOnePage, toProcess } from '../addresses.ts'
import { useAnswer } from '../answers.ts'
import { Invalid, Refused } from '../call.ts'
import { processName, type Shown, useProcess } from '../record/process.ts'
import { RoundFields } from '../record/RoundFields.tsx'
import { RowForm } from '../record/RowForm.tsx'
import { Page } from '../shell/Page.tsx'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { today } from '../ui/days.ts'
import { focusSoon } from '../ui/focusSoon.ts'
import { Notice } from '../ui/Notice.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { loopWords } from '../words/loop.ts'
import { AskThem } from './AskThem.tsx'
import { Beside } from './Beside.tsx'
import { LikelyPart } from './Likely.tsx'
import { Next } from './Next.tsx'
import { NoBrief } from './NoBrief.tsx'
import { OnePage } from './OnePage.tsx'
import { OnTheDay } from './OnTheDay.tsx'
import { CompanyPart, StoriesPart } from './OwnPart.tsx'
import { Panel } from './Panel.tsx'
import { PlanPart } from './PlanPart.tsx'
import { Purpose } from './Purpose.tsx'
import { type Brief, type Comparison, type OfRound, type Plan, useBrief, useTimePassing } from './prep.ts'
import { Unknowns } from './Unknowns.tsx'
import './prep.css'

const said = loopWords.prep

type Around = OfRound & { record: Shown; comparison: Comparison; plan: Plan | undefined; refusal: string | null }

const ToDebrief = ({ process, round, text }: { process: string; round: string; text: string }) => (
  <Notice>
    <p>{text}</p>
    <Link href={toDebrief(process, round)} className={buttonClass()}>
      {said.debrief}
    </Link>
  </Notice>
)

/** When and with whom it is, in the words of its brief. */
const When = ({ brief }: Pick<OfRound, 'brief'>) => {
  const [, ...shape] = brief.page[0]?.lines ?? []
  const names = brief.people.map(({ name }) => name)
  return (
    <div className="stack stack-tight">
      <p className="serif">{brief.when.words}</p>
      <p>
        {shape.map(({ text }) => text).join(' ')} {names.length === 0 ? null : said.with(said.list(names))}
      </p>
    </div>
  )
}

/** The parts of the page in the order in which they stand: on the day itself what one needs in the room comes first. */
const partsOf = ({ brief, isToday, isBegun }: { brief: Brief; isToday: boolean; isBegun: boolean }) => {
  const isAlone = brief.place === 'alone'
  const room = [
    ['people', said.people],
    ['likely', said.likely],
    ['asks', isAlone ? null : said.asks],
    ['stories', isAlone ? null : said.stories],
  ] as const
  const before = [
    ['purpose', said.purpose],
    ['unknown', brief.unknown.length === 0 ? null : said.unknown],
  ] as const
  const after = [
    ['company', said.company],
    ['beside', said.beside],
  ] as const
  const day = ['day', said.day] as const
  const plan = ['plan', isBegun ? null : said.plan] as const
  return isToday ? [day, ...room, ...before, ...after, plan] : [...before, ...room, ...after, day, plan]
}

const Parts = (of: { brief: Brief; isToday: boolean; isBegun: boolean }) => (
  <nav className="process-parts no-print" aria-label={said.parts}>
    <ul>
      {partsOf(of).map(([id, name]) =>
        name === null ? null : (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ),
      )}
    </ul>
  </nav>
)

/** What is known of the round, said where one reads what is not. */
const useRoundForm = ({ record, round, brief }: Pick<Around, 'record' | 'round' | 'brief'>) => {
  const [isOpen, setIsOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const row = record.rounds.find(({ id }) => id === round)
  const close = () => {
    setIsOpen(false)
    focusSoon(() => place.current?.querySelector<HTMLElement>('[data-correct]'))
  }
  const form =
    row === undefined ? null : (
      <RowForm<RoundFacts>
        kind="round"
        process={record.process.id}
        row={row}
        label={said.roundLabel(brief.name)}
        said={() => said.roundSaid(brief.name)}
        fields={(fields) => <RoundFields form={fields} people={record.people} />}
        onDone={close}
      />
    )
  return { place, isOpen, form, open: () => setIsOpen(true) }
}

const Content = (all: Around) => {
  const { record, comparison, plan, refusal, ...of } = all
  const { brief, process, round } = of
  const more = useRoundForm(all)
  const hasDay = brief.when.on !== null
  const unknowns = <Unknowns {...of} onSayMore={more.open} />
  const isBegun = (brief.when.minutesLeft ?? 0) < 0
  const isToday = brief.when.on === today()
  const room = (
    <>
      <Panel brief={brief} />
      <LikelyPart brief={brief} />
      <AskThem {...of} />
      <StoriesPart brief={brief} />
    </>
  )
  const after = (
    <>
      <CompanyPart brief={brief} process={process} />
      <Beside comparison={comparison} />
    </>
  )
  const planned = isBegun ? null : <PlanPart {...of} plan={plan} refusal={refusal} />
  return (
    <>
      <When brief={brief} />
      {isBegun ? <ToDebrief process={process} round={round} text={said.begun} /> : null}
      <div ref={more.place}>
        {more.isOpen ? (
          more.form
        ) : (
          <div className="row">
            <Link href={toOnePage(process, round)} className={buttonClass()}>
              {said.toOnePage}
            </Link>
            <Button look="quiet" data-correct="" onPress={more.open}>
              {said.sayMore}
            </Button>
          </div>
        )}
      </div>
      {isBegun || !hasDay ? null : <Next {...of} plan={plan} refusal={refusal} />}
      <div className="ready">
        <Parts brief={brief} isToday={isToday} isBegun={isBegun} />
        <div className="ready-main">
          {isToday ? (
            <>
              <OnTheDay brief={brief} />
              {room}
              <Disclosure title={said.rest}>
                <div className="ready-main">
                  <Purpose brief={brief} />
                  {unknowns}
                  {after}
                  {planned}
                </div>
              </Disclosure>
            </>
          ) : (
            <>
              {hasDay ? null : unknowns}
              <Purpose brief={brief} />
              {hasDay ? unknowns : null}
              {room}
              {after}
              <OnTheDay brief={brief} />
              {planned}
            </>
          )}
        </div>
      </div>
      <Disclosure title={said.sources}>
        <ul className="ready-lines small">
          {brief.sources.map(({ key, citation }) => (
            <li key={key}>{citation}</li>
          ))}
        </ul>
      </Disclosure>
      <OnePage page={brief.page} isOnScreen={false} />
    </>
  )
}

/** The answers that the page is made of. */
const useAround = (process: string, round: string) => {
  const brief = useBrief(round)
  const record = useProcess(process)
  const found = record.data?.rounds.find(({ id }) => id === round)
  // A round without a day, or one that has begun, has no plan.
  const isPlanned = found?.plannedOn != null && record.data?.happened[round] !== true
  const comparison = useAnswer('prep.compare', { round })
  const plan = useAnswer('prep.plan', { round }, isPlanned)
  const refused = plan.error instanceof Refused || plan.error instanceof Invalid ? plan.error : null
  const error = brief.error ?? record.error ?? comparison.error ?? (refused === null ? plan.error : null)
  const isPending = brief.isPending || record.isPending || comparison.isPending || (isPlanned && plan.isPending)
  const retry = () => [brief, record, comparison, plan].map(({ refetch }) => refetch())
  return { brief, record, comparison, plan, refusal: refused?.message ?? (isPlanned ? null : said.noPlan), error, isPending, retry }
}

/** A round before it happens: its brief, what to ask, and the plan up to its hour. */
export const ReadyPage = ({ process, round }: { process: string; round: string }) => {
  useTimePassing()
  const { brief, record, comparison, plan, refusal, error, isPending, retry } = useAround(process, round)
  const [now, shown, beside] = [brief.data, record.data, comparison.data]
  const isThis = now !== undefined && shown !== undefined && beside !== undefined && now.process === process
  const isHeld = shown?.rounds.find(({ id }) => id === round)?.heldOn != null
  const back = (
    <p>
      <Link href={toProcess(process)}>{shown === undefined ? said.back : processName(shown.process)}</Link>
    </p>
  )
  return (
    <Page title={isThis ? said.titleOf(now.name) : said.title} above={back}>
      {isPending && error === null ? <Skeleton lines={12} /> : null}
      {error === null ? null : isThis ? <Failed error={error} onRetry={retry} /> : <NoBrief error={error} onRetry={retry} process={process} />}
      {error === null && !isPending && !isThis ? <NoBrief error={null} onRetry={retry} process={process} /> : null}
      {isThis && isHeld ? (
        <>
          <When brief={now} />
          <ToDebrief process={process} round={round} text={said.held} />
        </>
      ) : null}
      {isThis && !isHeld && !isPending ? (
        <Content process={process} round={round} brief={now} record={shown} comparison={beside} plan={plan.data} refusal={refusal} />
      ) : null}
    </Page>
  )
}
