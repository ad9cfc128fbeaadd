import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { PracticeFacts } from '#core/record/practice.ts'
import { useAnswer, useWrite } from '../answers.ts'
import type { OutputOf } from '../call.ts'
import type { Shown } from '../record/process.ts'
import { PARTS } from '../stories/storyShown.ts'
import { Button } from '../ui/Button.tsx'
import { OneOf } from '../ui/Choice.tsx'
import { Form } from '../ui/Form.tsx'
import { focusSoon } from '../ui/focusSoon.ts'
import { type FormState, field, useForm } from '../ui/form.ts'
import { Block } from '../ui/TextField.tsx'
import { loopWords } from '../words/loop.ts'
import type { ToPractise } from './PracticePage.tsx'

const said = loopWords.practice

type Story = OutputOf<'story.list'>['stories'][number]['story']
type Part = PracticeFacts['told'][number]

/** What can be typed beside it; what is written to practise is not kept. */
type Typed = PracticeFacts & { written: string | null }

const isTyping = (target: EventTarget): boolean => target instanceof HTMLElement && target.matches('textarea')

/** What was said to a question in the round, and what would be better. */
const Answered = ({ record, question }: { record: Shown; question: string }) => {
  const asked = record.debriefs.flatMap((debrief) => debrief.asked).find((one) => one.question === question)
  const parts = [
    [said.yourAnswer, asked?.answer ?? null],
    [said.instead, asked?.instead ?? null],
  ] as const
  return (
    <dl className="story-parts">
      {parts.map(([name, text]) =>
        text === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="prose">{text}</dd>
          </div>
        ),
      )}
    </dl>
  )
}

const Ticks = ({ form, story }: { form: FormState<Typed>; story: Story | undefined }) => {
  const { told } = form.value
  const toggle = (part: Part) =>
    form.set(
      'told',
      PARTS.filter((each) => (each === part ? !told.includes(part) : told.includes(each))),
    )
  const byKey = (event: KeyboardEvent) => {
    const part = PARTS[Number(event.key) - 1]
    if (part === undefined || isTyping(event.target) || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    toggle(part)
  }
  return (
    <fieldset className="choice ticks" onKeyDown={byKey}>
      <legend>{said.whatWas}</legend>
      {PARTS.map((part, index) => (
        <label key={part} className="tick">
          <input type="checkbox" checked={told.includes(part)} onChange={() => toggle(part)} />
          <span className="tick-name">
            {said.parts[part]} <kbd className="tick-key">{index + 1}</kbd>
          </span>
          {story === undefined ? null : (
            <span className={story[part] === null ? 'tick-text soft' : 'tick-text prose'}>{story[part] ?? said.unwritten}</span>
          )}
        </label>
      ))}
      <span className="field-help tick-keys">{said.keysAfter}</span>
    </fieldset>
  )
}

type OneProps = { record: Shown; item: ToPractise; isLast: boolean; onGraded: (seq: number | null) => void; beside: ReactNode }

/** One thing to practise: its title or question alone first, and when it was told, what was in it. */
export const OneToPractise = ({ record, item, isLast, onGraded, beside }: OneProps) => {
  const write = useWrite()
  const [isOpen, setIsOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const { data } = useAnswer('story.list', {})
  const story = data?.stories.find((one) => one.story.id === item.storyId)?.story
  const form = useForm<Typed>({ told: [], how: 'aloud', notes: null, written: null })

  useEffect(() => {
    focusSoon(() => place.current?.querySelector<HTMLElement>('[data-reveal]'))
  }, [])
  const reveal = () => {
    setIsOpen(true)
    focusSoon(() => place.current?.querySelector<HTMLElement>('.tick input'))
  }
  const save = async () => {
    const { told, how, notes } = form.value
    const what = item.storyId === null ? { question: item.question ?? '' } : { story: item.storyId }
    const missing = PARTS.filter((part) => !told.includes(part)).map((part) => said.partsLeft[part])
    const { seq } = await write('practice.grade', { ...what, told, how, notes }, said.graded(item.title, missing))
    onGraded(seq)
  }
  return (
    <div ref={place} className="stack">
      <p className="soft">{item.question === null ? said.tellIt : said.answerIt}</p>
      <h2 className="to-tell">{item.title}</h2>
      {isOpen ? (
        <Form form={form} label={said.whatWas} save={isLast ? said.saveLast : said.save} onSave={save} beside={beside}>
          {item.question === null ? null : <Answered record={record} question={item.question} />}
          <Ticks form={form} story={story} />
          <Block {...field(form, 'notes')} label={said.notes} rows={2} />
        </Form>
      ) : (
        <>
          <OneOf {...field(form, 'how')} label={said.how} labels={said.hows} />
          {form.value.how === 'on-paper' ? (
            <div className="written wide">
              <Block {...field(form, 'written')} label={said.write} help={said.writeHow} rows={6} />
            </div>
          ) : null}
          <div className="row">
            <Button look="primary" data-reveal="" onPress={reveal}>
              {item.question === null ? said.open : said.openAnswer}
            </Button>
            {beside}
          </div>
          <p className="small soft tick-keys">{said.keysBefore}</p>
        </>
      )}
    </div>
  )
}
