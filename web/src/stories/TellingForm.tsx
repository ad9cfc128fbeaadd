import type { Story } from '#core/record/story.ts'
import type { TellingFacts } from '#core/record/telling.ts'
import { useAnswer, useWrite } from '../answers.ts'
import { Invalid } from '../call.ts'
import { processName, type Shown } from '../record/process.ts'
import { roundDayInWords, roundName } from '../record/words.ts'
import { OneOf, Pick, SomeOf } from '../ui/Choice.tsx'
import { Form } from '../ui/Form.tsx'
import { type FormState, field, useForm } from '../ui/form.ts'
import { Block, Line } from '../ui/TextField.tsx'
import { loopWords } from '../words/loop.ts'
import type { ToldShown } from './storyShown.ts'

const said = loopWords.stories

type Typed = TellingFacts & { find: string | null; process: string | null; round: string | null }

/** As many processes as are listed at once; more are found by a word. */
const MOST = 30

/** The processes in which something can have been told. */
const Where = ({ form, demo }: { form: FormState<Typed>; demo: boolean }) => {
  const search = (form.value.find ?? '').trim()
  const { data } = useAnswer('process.list', { ...(search === '' ? {} : { search }), limit: MOST })
  if (data === undefined) return null
  const found = data.rows.filter(({ process, rounds }) => process.demo === demo && rounds > 0)
  const names = Object.fromEntries(found.map(({ process }) => [process.id, processName(process)]))
  const pick = (process: string | null) => {
    form.set('process', process)
    form.set('round', null)
  }
  return (
    <div className="fields">
      {search !== '' || data.rows.length === MOST ? <Line {...field(form, 'find')} type="search" label={said.findProcess} /> : null}
      <Pick
        {...field(form, 'process')}
        label={said.whichProcess}
        labels={names}
        unknown={said.unsaid}
        onChange={pick}
        {...(found.length === 0 ? { help: said.noProcesses } : {})}
      />
    </div>
  )
}

const Round = ({ form, record }: { form: FormState<Typed>; record: Shown }) => {
  const held = record.rounds.filter(({ id }) => record.happened[id] !== false)
  const labels = Object.fromEntries(held.map((round) => [round.id, `${roundName(round)} · ${roundDayInWords(round)}`]))
  const pick = (round: string | null) => {
    form.set('round', round)
    form.set('personIds', held.find(({ id }) => id === round)?.personIds ?? [])
  }
  if (held.length === 0) return <p className="soft">{said.noRounds}</p>
  return <OneOf {...field(form, 'round')} label={said.whichRound} labels={labels} onChange={pick} />
}

type Props = { story: Story; told: ToldShown | null; label: string; onDone: () => void }

/** Takes down in which round a story was told, to whom, and how it went; or corrects that. */
export const TellingForm = ({ story, told, label, onDone }: Props) => {
  const write = useWrite()
  const start: Typed = {
    find: null,
    process: told?.processId ?? null,
    round: told?.roundId ?? null,
    personIds: told?.people.map(({ id }) => id) ?? [],
    went: told?.went ?? null,
    notes: told?.notes ?? null,
  }
  const form = useForm<Typed>(start, `draft telling ${story.id} ${told?.id ?? 'new'}`)
  const { process, round, personIds, went, notes } = form.value
  const { data } = useAnswer('process.show', { process: process ?? '' }, process !== null)
  const record = data?.process.id === process ? data : undefined
  const people = Object.fromEntries((record?.people ?? []).map(({ id, name }) => [id, name]))

  const save = async () => {
    if (round === null) throw new Invalid([{ path: [process === null ? 'process' : 'round'], message: said.needsRound }])
    await write('telling.save', { story: story.id, round, personIds: personIds.filter((id) => id in people), went, notes }, said.saved(story.title))
    form.forget()
    onDone()
  }
  return (
    <Form form={form} label={label} save={said.save} onSave={save} onCancel={onDone} isInset>
      {told === null ? <Where form={form} demo={story.demo} /> : null}
      {told === null && record !== undefined ? <Round form={form} record={record} /> : null}
      {Object.keys(people).length === 0 ? null : <SomeOf {...field(form, 'personIds')} label={said.toWhom} labels={people} />}
      <OneOf {...field(form, 'went')} label={said.howWent} labels={said.went} unknown={said.unsaid} />
      <Block {...field(form, 'notes')} label={said.tellNotes} />
    </Form>
  )
}
