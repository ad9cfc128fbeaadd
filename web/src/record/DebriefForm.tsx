import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useWrite } from '../answers.ts'
import { Ask } from '../ui/Ask.tsx'
import { buttonClass } from '../ui/Button.tsx'
import { momentSpoken } from '../ui/days.ts'
import { Form } from '../ui/Form.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Block } from '../ui/TextField.tsx'
import { Asked } from './Asked.tsx'
import { WhatItWas, WhoWasThere } from './DebriefRound.tsx'
import { type Step, StepBar, Steps, usePlace } from './DebriefSteps.tsx'
import { OwnGuess } from './OwnGuess.tsx'
import { PromisesMade } from './PromisesMade.tsx'
import type { RoundShown, Shown } from './process.ts'
import { SignAsked, type SignShown } from './SignAsked.tsx'
import { type DebriefForm as DebriefState, useDebriefForm } from './useDebriefForm.ts'
import type { Keeper, useDraft } from './useDraft.ts'
import { roundName } from './words.ts'

type Kept = NonNullable<ReturnType<typeof useDraft>>

/** The parts in which signs are asked, in the words of a person. */
const SIGN_PARTS: readonly [part: SignShown['part'], title: string][] = [
  ['done', 'What you did there'],
  ['said', 'What they said'],
  ['manner', 'How they were with you'],
  ['ran', 'How it ran'],
  ['self', 'How you did'],
]

const signStep = (form: DebriefState, signs: readonly SignShown[], [part, title]: (typeof SIGN_PARTS)[number]): Step => ({
  id: part,
  title,
  content: signs
    .filter((sign) => sign.part === part)
    .toSorted((one, other) => one.place - other.place)
    .map((sign) => <SignAsked key={sign.id} sign={sign} form={form} />),
})

const stepsOf = (form: DebriefState, record: Shown, round: RoundShown, signs: readonly SignShown[]): Step[] => [
  { id: 'guess', title: 'Your guess', content: <OwnGuess {...form.field<number>('ownGuess')} /> },
  { id: 'who', title: 'Who was there', content: <WhoWasThere form={form} people={record.people} /> },
  { id: 'what', title: 'What it was', content: <WhatItWas form={form} round={round} /> },
  ...SIGN_PARTS.map((part) => signStep(form, signs, part)),
  { id: 'asked', title: 'What they asked', content: <Asked form={form} /> },
  {
    id: 'rest',
    title: 'What to keep',
    content: (
      <>
        <PromisesMade form={form} promises={record.promises.filter(({ roundId }) => roundId === round.id)} />
        <Block label="What did they care about?" {...form.field<string>('caredAbout')} />
        <Block label="What do you still want to know?" {...form.field<string>('openQuestions')} />
        <Block label="Anything else" {...form.field<string>('notes')} />
      </>
    ),
  },
]

const LeftHalfDone = ({ at, keeper }: { at: string; keeper: Keeper }) => (
  <Notice>
    <p>You left this half-done {momentSpoken(at)}. It is all here: go on where you like.</p>
    <Ask
      ask="Start over without it"
      sentence="What you had typed and not saved is thrown away. What is saved already stays."
      yes="Throw it away"
      no="Keep it"
      onYes={keeper.drop}
    />
  </Notice>
)

const Away = () => (
  <Notice kind="problem">
    <p>Goodsign does not answer. What you type is kept in this browser until it does.</p>
  </Notice>
)

/** The form of the debrief. What is typed is kept from the first letter on, until it is saved or thrown away. */
export const DebriefForm = ({ record, round, signs, kept }: { record: Shown; round: RoundShown; signs: readonly SignShown[]; kept: Kept }) => {
  const { draft, keeper } = kept
  const write = useWrite()
  const navigate = useNavigate()
  const client = useQueryClient()
  const process = record.process.id
  const debrief = record.debriefs.find(({ roundId }) => roundId === round.id)
  const form = useDebriefForm(round, debrief, kept)
  const steps = stepsOf(form, record, round, signs)
  const at = usePlace(`debrief part ${round.id}`, steps.length)

  const save = async () => {
    const version = await keeper.flush()
    const input = { round: round.id, revision: debrief?.revision ?? null, draft: version, isFinished: true, ...form.input() }
    await write('debrief.save', input, `Saved the debrief of ${roundName(round).toLowerCase()}.`, async () => {
      keeper.saved()
      at.forget()
      await navigate({ to: '/process/$process', params: { process } })
    })
  }
  const reload = async () => {
    await keeper.refresh()
    await client.invalidateQueries()
  }
  const show = (element: HTMLElement) => at.show(Number(element.closest<HTMLElement>('[data-step]')?.dataset.step ?? at.place))
  return (
    <Form
      form={form}
      label={`Debrief of ${roundName(round).toLowerCase()}`}
      save="Save the debrief"
      onSave={save}
      onReload={reload}
      onShow={show}
      beside={
        <Link to="/process/$process" params={{ process }} className={buttonClass()}>
          Leave it for later
        </Link>
      }
      below={<StepBar count={steps.length} at={at} />}
    >
      {draft.leftAt === null ? null : <LeftHalfDone at={draft.leftAt} keeper={keeper} />}
      <Steps steps={steps} at={at} />
      <div role="status">{draft.isAway ? <Away /> : null}</div>
    </Form>
  )
}
