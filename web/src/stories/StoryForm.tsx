import type { Competency } from '#core/record/competency.ts'
import type { Story, StoryFacts } from '#core/record/story.ts'
import { useWrite } from '../answers.ts'
import { call } from '../call.ts'
import { SomeOf } from '../ui/Choice.tsx'
import { Form } from '../ui/Form.tsx'
import { demand, field, useForm } from '../ui/form.ts'
import { Block, Line } from '../ui/TextField.tsx'
import { loopWords } from '../words/loop.ts'
import { PARTS } from './storyShown.ts'

const said = loopWords.stories

const UNKNOWN = { title: null, situation: null, task: null, action: null, result: null, competencies: [], origin: null } satisfies Record<
  keyof StoryFacts,
  null | []
>

/** Under which name this browser keeps what was typed and not saved. */
const draftOf = (story: string | null): string => `draft story ${story ?? 'new'}`

/** What was typed into this form outlived the page: it opens again by itself. */
export const isLeft = (story: string | null): boolean => {
  try {
    return localStorage.getItem(draftOf(story)) !== null
  } catch {
    return false
  }
}

/** Something that is asked for, for which a story is added. */
export type AskedFor = { readonly requirement: string; readonly competencies: readonly Competency[] }

type Props = { story: Story | null; label: string; asked?: AskedFor | null; onDone: () => void }

/** Adds a story, or corrects one; what is typed is kept in this browser until it is saved. */
export const StoryForm = ({ story, label, asked = null, onDone }: Props) => {
  const write = useWrite()
  const start = { ...UNKNOWN, competencies: [...(asked?.competencies ?? [])] }
  const form = useForm<StoryFacts & { revision?: number }>(
    story ?? (start as unknown as StoryFacts),
    draftOf(story?.id ?? asked?.requirement ?? null),
  )

  const save = async () => {
    demand(form, { title: said.needsName })
    const { value } = form
    const title = value.title ?? ''
    const changed = form.changed()
    if (story === null) {
      const chosen = asked === null ? {} : { requirement: asked.requirement }
      await write('story.add', { competencies: value.competencies, ...changed, title, ...chosen }, said.added(title))
    } else if (Object.keys(changed).length > 0)
      await write('story.correct', { story: story.id, revision: value.revision ?? story.revision, ...changed }, said.corrected(title))
    form.forget()
    onDone()
  }
  const reload = async () => {
    const now = (await call('story.list', {})).stories.find((one) => one.story.id === story?.id)
    if (now !== undefined) form.rebase(now.story)
  }
  return (
    <Form form={form} label={label} save={said.save} onSave={save} onCancel={onDone} onReload={story === null ? undefined : reload} isInset>
      <Line {...field(form, 'title')} label={said.name} help={said.nameHow} isRequired />
      {PARTS.map((part) => (
        <Block key={part} {...field(form, part)} label={said.parts[part]} help={said.partsHow[part]} rows={part === 'action' ? 5 : 3} />
      ))}
      <SomeOf {...field(form, 'competencies')} label={said.competencies} labels={said.competency} />
      {story?.origin == null ? null : <p className="small soft">{said.origin(story.origin)}</p>}
    </Form>
  )
}
