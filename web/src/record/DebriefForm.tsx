import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { DebriefFacts } from '#core/record/debrief.ts'
import { useWrite } from '../answers.ts'
import { call } from '../call.ts'
import { Form } from '../ui/Form.tsx'
import { field, useForm } from '../ui/form.ts'
import { Block } from '../ui/TextField.tsx'
import { Asked } from './Asked.tsx'
import { OwnGuess } from './OwnGuess.tsx'
import { type NewPromise, PromisesMade } from './PromisesMade.tsx'
import type { DebriefShown, RoundShown, Shown } from './process.ts'
import { roundName } from './words.ts'

type Typed = DebriefFacts & { revision: number; promised: readonly NewPromise[] }

const typedOf = (debrief: DebriefShown | undefined): Typed => ({
  ownGuess: debrief?.ownGuess ?? null,
  readings: debrief?.readings ?? [],
  asked: debrief?.asked ?? [],
  caredAbout: debrief?.caredAbout ?? null,
  openQuestions: debrief?.openQuestions ?? null,
  notes: debrief?.notes ?? null,
  isFinished: debrief?.isFinished ?? true,
  revision: debrief?.revision ?? 0,
  promised: [],
})

const filled = (asked: DebriefFacts['asked']): DebriefFacts['asked'] =>
  asked
    .filter(({ question, answer }) => question.trim() !== '' || (answer ?? '').trim() !== '')
    .map((asked) => ({ ...asked, question: asked.question.trim() === '' ? '(not noted)' : asked.question }))

/** The form of the debrief. Its words stay in this browser until they are saved. */
export const DebriefForm = ({ record, round }: { record: Shown; round: RoundShown }) => {
  const write = useWrite()
  const navigate = useNavigate()
  const process = record.process.id
  const known = record.debriefs.find(({ roundId }) => roundId === round.id)
  const [start] = useState(() => typedOf(known))
  const form = useForm<Typed>(start, `draft debrief ${round.id}`)
  const isThere = useRef(known !== undefined)

  const save = async () => {
    const { promised, revision: _, ...changed } = form.changed()
    const facts = changed.asked === undefined ? changed : { ...changed, asked: filled(changed.asked) }
    const revision = form.value.revision
    if (!isThere.current || Object.keys(facts).length > 0) {
      await write(
        'debrief.save',
        { round: round.id, ...(isThere.current && revision !== null ? { revision } : {}), ...facts },
        `Saved the debrief of ${roundName(round).toLowerCase()}.`,
      )
    }
    let left = [...(promised ?? [])].filter(({ what }) => what.trim() !== '')
    for (const promise of left) {
      await write(
        'promise.add',
        { process, ...promise, madeOn: round.heldOn ?? round.plannedOn, roundId: round.id },
        `Noted the promise: ${promise.what}.`,
      )
      left = left.filter((each) => each !== promise)
      form.set('promised', left)
    }
    form.forget()
    await navigate({ to: '/process/$process', params: { process } })
  }
  const reload = async () => {
    const now = (await call('process.show', { process })).debriefs.find(({ roundId }) => roundId === round.id)
    isThere.current = now !== undefined
    form.rebase(typedOf(now))
  }
  return (
    <Form form={form} label={`Debrief of ${roundName(round).toLowerCase()}`} save="Save the debrief" onSave={save} onReload={reload}>
      <OwnGuess {...field(form, 'ownGuess')} />
      <Asked {...field(form, 'asked')} />
      <Block label="What did they care about?" {...field(form, 'caredAbout')} />
      <PromisesMade {...field(form, 'promised')} />
      <Block label="What do you still want to know?" {...field(form, 'openQuestions')} />
      <Block label="Anything else" {...field(form, 'notes')} />
    </Form>
  )
}
