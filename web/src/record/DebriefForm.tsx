import { useQueryClient } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { toProcess } from '../addresses.ts'
import { useWrite } from '../answers.ts'
import { NotesRead } from '../reader/NotesRead.tsx'
import { Ask } from '../ui/Ask.tsx'
import { buttonClass } from '../ui/Button.tsx'
import { momentSpoken } from '../ui/days.ts'
import { Form } from '../ui/Form.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Block } from '../ui/TextField.tsx'
import { debriefWords } from '../words/debriefing.ts'
import { Asked } from './Asked.tsx'
import { WhatItWas, WhoWasThere } from './DebriefRound.tsx'
import { type Step, StepBar, Steps, usePlace } from './DebriefSteps.tsx'
import { OwnGuess } from './OwnGuess.tsx'
import { PromisesMade } from './PromisesMade.tsx'
import type { RoundShown, Shown } from './process.ts'
import { SignAsked, type SignShown } from './SignAsked.tsx'
import { type DebriefForm as DebriefState, useDebriefForm } from './useDebriefForm.ts'
import type { Keeper, useDraft } from './useDraft.ts'
import { roundNamed } from './words.ts'

type Kept = NonNullable<ReturnType<typeof useDraft>>

const said = debriefWords

/** The parts in which signs are asked. */
const SIGN_PARTS: readonly SignShown['part'][] = ['done', 'said', 'manner', 'ran', 'self']

const signStep = (form: DebriefState, signs: readonly SignShown[], part: SignShown['part']): Step => ({
  id: part,
  title: said.signParts[part],
  content: signs
    .filter((sign) => sign.part === part)
    .toSorted((one, other) => one.place - other.place)
    .map((sign) => <SignAsked key={sign.id} sign={sign} form={form} />),
})

const stepsOf = (form: DebriefState, record: Shown, round: RoundShown, signs: readonly SignShown[]): Step[] => [
  { id: 'guess', title: said.guess, content: <OwnGuess {...form.field<number>('ownGuess')} /> },
  { id: 'who', title: said.who, content: <WhoWasThere form={form} people={record.people} /> },
  { id: 'what', title: said.what, content: <WhatItWas form={form} round={round} /> },
  ...SIGN_PARTS.map((part) => signStep(form, signs, part)),
  { id: 'asked', title: said.asked, content: <Asked form={form} /> },
  {
    id: 'rest',
    title: said.rest,
    content: (
      <>
        <PromisesMade form={form} promises={record.promises.filter(({ roundId }) => roundId === round.id)} />
        <Block label={said.caredAbout} {...form.field<string>('caredAbout')} />
        <Block label={said.openQuestions} {...form.field<string>('openQuestions')} />
        <Block label={said.notes} help={said.notesHow} {...form.field<string>('notes')} />
        <NotesRead form={form} record={record} round={round} signs={signs} />
      </>
    ),
  },
]

const LeftHalfDone = ({ at, keeper }: { at: string; keeper: Keeper }) => (
  <Notice>
    <p>{said.left(momentSpoken(at))}</p>
    <Ask ask={said.startOver} sentence={said.startOverHow} yes={said.throwAway} no={said.keepIt} onYes={keeper.drop} />
  </Notice>
)

const Away = () => (
  <Notice kind="problem">
    <p>{said.away}</p>
  </Notice>
)

/** The form of the debrief. What is typed is kept from the first letter on, until it is saved or thrown away. */
export const DebriefForm = ({ record, round, signs, kept }: { record: Shown; round: RoundShown; signs: readonly SignShown[]; kept: Kept }) => {
  const { draft, keeper } = kept
  const write = useWrite()
  const [, go] = useLocation()
  const client = useQueryClient()
  const process = record.process.id
  const debrief = record.debriefs.find(({ roundId }) => roundId === round.id)
  const form = useDebriefForm(round, debrief, kept)
  const steps = stepsOf(form, record, round, signs)
  const at = usePlace(`debrief part ${round.id}`, steps.length)

  const save = async () => {
    const version = await keeper.flush()
    const input = { round: round.id, revision: debrief?.revision ?? null, draft: version, isFinished: true, ...form.input() }
    await write('debrief.save', input, said.saved(roundNamed(round)), async () => {
      keeper.saved()
      at.forget()
      go(toProcess(process))
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
      label={said.form(roundNamed(round))}
      save={said.save}
      onSave={save}
      onReload={reload}
      onShow={show}
      beside={
        <Link href={toProcess(process)} className={buttonClass()}>
          {said.later}
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
