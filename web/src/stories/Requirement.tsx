import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { toStoryFor } from '../addresses.ts'
import { useWrite } from '../answers.ts'
import { sentenceOf } from '../call.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Pick } from '../ui/Choice.tsx'
import { focusHeading, focusSoon } from '../ui/focusSoon.ts'
import { useToasts } from '../ui/toasts.tsx'
import { loopWords } from '../words/loop.ts'
import { words } from '../words/words.ts'
import { RequirementForm, type RequirementShown } from './RequirementForm.tsx'

const { posting: said, ...all } = loopWords.stories

type Option = RequirementShown['chosen'][number] & { readonly isChosen: boolean }

/** Chosen stories and those that share words, each in the place it had when it was first seen: what is chosen does not jump. */
const useOptions = ({ chosen, suggestions }: RequirementShown): Option[] => {
  const places = useRef<string[]>([])
  const now = [...chosen.map((one) => ({ ...one, isChosen: true })), ...suggestions.map((one) => ({ ...one, isChosen: false }))]
  for (const { storyId } of now) if (!places.current.includes(storyId)) places.current.push(storyId)
  return now.sort((one, other) => places.current.indexOf(one.storyId) - places.current.indexOf(other.storyId))
}

/** Chooses a story for it or lets one go. One after the other, so that two quick keys are two choices. */
const useChoose = (one: RequirementShown) => {
  const write = useWrite()
  const { say } = useToasts()
  const latest = useRef(one)
  useEffect(() => {
    latest.current = one
  }, [one])
  const before = useRef<Promise<unknown>>(Promise.resolve())
  return (storyId: string, title: string) => {
    const choose = async () => {
      const { requirementId, revision, chosen } = latest.current
      if (requirementId === null) return
      const ids = chosen.map((each) => each.storyId)
      const isChosen = ids.includes(storyId)
      const storyIds = isChosen ? ids.filter((id) => id !== storyId) : [...ids, storyId]
      const done = isChosen ? said.unchose(title) : said.chose(title)
      await write('requirement.correct', { requirement: requirementId, revision: revision ?? undefined, storyIds }, done)
    }
    before.current = before.current.then(choose).catch((error: unknown) => say(sentenceOf(error)))
  }
}

const sharedIn = ({ matched, isChosen }: Option): string =>
  matched.length > 0 ? said.shares(matched.map(({ asked, told }) => said.match(asked, told))) : isChosen ? said.sharesNone : said.sharesLoosely

const Stories = ({ one, options, onChoose }: { one: RequirementShown; options: readonly Option[]; onChoose: (option: Option) => void }) => (
  <fieldset className="asked-stories" aria-label={said.storiesFor(one.text)}>
    {options.map((option, index) => (
      <label key={option.storyId} className="asked-story">
        <span className="asked-key no-touch" aria-hidden="true">
          {index + 1}
        </span>
        <input type="checkbox" checked={option.isChosen} onChange={() => onChoose(option)} />
        <span>
          {option.title} <span className="small soft">{sharedIn(option)}</span>
        </span>
      </label>
    ))}
  </fieldset>
)

const Gap = ({ process, one }: { process: string; one: RequirementShown }) => (
  <div className="row">
    <p>{said.gap}</p>
    <Link className={buttonClass('quiet')} href={toStoryFor(process, one.requirementId ?? '')} aria-label={said.tellOneOf(one.text)}>
      {said.tellOne}
    </Link>
  </div>
)

export type Titles = Readonly<Record<string, string>>

/** Any other of one's stories. */
const Other = ({ one, rest, onChoose }: { one: RequirementShown; rest: Titles; onChoose: (id: string | null) => void }) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.querySelector('select')?.focus(), [])
  return (
    <div ref={place} className="asked-other">
      <Pick
        name={`other-${one.requirementId}`}
        label={said.anotherOf(one.text)}
        labels={rest}
        unknown={said.anotherPick}
        value={null}
        onChange={onChoose}
        problem={undefined}
      />
    </div>
  )
}

type Props = { process: string; one: RequirementShown; titles: Titles }

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('select, textarea, input:not([type="checkbox"], [type="radio"])')

/** One thing that is asked for: the stories chosen for it, those that share words with it, or that there is none. */
export const Requirement = ({ process, one, titles }: Props) => {
  const [isOpen, setIsOpen] = useState(false)
  const [isOther, setIsOther] = useState(false)
  const item = useRef<HTMLLIElement>(null)
  const options = useOptions(one)
  const choose = useChoose(one)
  const write = useWrite()
  const { say } = useToasts()

  const rest = Object.fromEntries(Object.entries(titles).filter(([id]) => !options.some(({ storyId }) => storyId === id)))
  const chooseOther = (id: string | null) => {
    if (id !== null) choose(id, titles[id] ?? '')
    setIsOther(false)
    focusSoon(() => item.current?.querySelector<HTMLElement>('[data-correct]'))
  }
  const close = () => {
    setIsOpen(false)
    focusSoon(() => item.current?.querySelector<HTMLElement>('[data-correct]'))
  }
  const remove = () =>
    write('requirement.remove', { requirement: one.requirementId ?? '' }, said.removed(one.text)).then(focusHeading, (error: unknown) =>
      say(sentenceOf(error)),
    )
  const byKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return
    const option = options[Number(event.key) - 1]
    const next = { ArrowDown: item.current?.nextElementSibling, ArrowUp: item.current?.previousElementSibling }[event.key]
    if (option !== undefined) choose(option.storyId, option.title)
    else if (next instanceof HTMLElement) next.querySelector<HTMLElement>('input, a, button')?.focus()
    else return
    event.preventDefault()
  }
  if (isOpen)
    return (
      <li ref={item}>
        <RequirementForm
          process={process}
          one={one}
          label={said.correctOf(one.text)}
          onDone={close}
          remove={
            <Button look="quiet" aria-label={said.removeOf(one.text)} onPress={remove}>
              {all.remove}
            </Button>
          }
        />
      </li>
    )
  return (
    <li ref={item} onKeyDown={byKey}>
      <div className="item">
        <h3 className="asked-text item-body">
          <span>
            {one.text}
            {one.need === null ? null : <span className="tag">{said.needs[one.need]}</span>}
          </span>
        </h3>
        <div className="item-actions">
          {Object.keys(rest).length === 0 ? null : (
            <Button look="quiet" data-open="" aria-expanded={isOther} aria-label={said.anotherOf(one.text)} onPress={() => setIsOther(!isOther)}>
              {said.another}
            </Button>
          )}
          <Button look="quiet" data-correct="" aria-label={said.correctOf(one.text)} onPress={() => setIsOpen(true)}>
            {words.record.correct}
          </Button>
        </div>
      </div>
      {options.length === 0 ? (
        <Gap process={process} one={one} />
      ) : (
        <Stories one={one} options={options} onChoose={({ storyId, title }) => choose(storyId, title)} />
      )}
      {isOther ? <Other one={one} rest={rest} onChoose={chooseOther} /> : null}
    </li>
  )
}
