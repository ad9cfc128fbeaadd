import { memo, type ReactNode, useRef, useState } from 'react'
import { Link } from 'wouter'
import { toProcess } from '../addresses.ts'
import { useWrite } from '../answers.ts'
import { sentenceOf } from '../call.ts'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { focusHeading, focusSoon } from '../ui/focusSoon.ts'
import { useToasts } from '../ui/toasts.tsx'
import { loopWords } from '../words/loop.ts'
import { Rich } from '../words/Rich.tsx'
import { isLeft, StoryForm } from './StoryForm.tsx'
import { PARTS, type StoryShown, type ToldShown, toldInWords } from './storyShown.ts'
import { TellingForm } from './TellingForm.tsx'

const said = loopWords.stories

/** What it lacks: the gravest in its sentence, the others by name. */
const Lacks = ({ gaps: [first, ...others] }: Pick<StoryShown, 'gaps'>) => {
  if (first === undefined) return <p className="soft">{said.lacksNothing}</p>
  const parts = [...new Set(others.map(({ part }) => (part === null ? said.whole : said.partsNamed[part])))]
  return (
    <p className="lacks">
      {first.rule === 'missing' && first.part !== null ? <strong>{said.lacksPart(said.partsNamed[first.part])}</strong> : null} {first.sentence}
      {parts.length === 0 ? null : <span className="soft"> {said.lacksMore(parts)}</span>}
    </p>
  )
}

/** The story in its four parts, each with what is lacking in it. */
const StoryParts = ({ story, gaps }: Pick<StoryShown, 'story' | 'gaps'>) => (
  <dl className="story-parts">
    {PARTS.map((part) => (
      <div key={part}>
        <dt>{said.parts[part]}</dt>
        <dd>
          {story[part] === null ? <p className="soft">{said.unwritten}</p> : <p className="prose">{story[part]}</p>}
          {gaps
            .filter((gap) => gap.part === part)
            .map(({ rule, sentence }) => (
              <p key={rule} className="small soft">
                {sentence}
              </p>
            ))}
        </dd>
      </div>
    ))}
  </dl>
)

const useTry = () => {
  const { say } = useToasts()
  return (work: Promise<unknown>) =>
    work.then(
      () => true,
      (error: unknown) => {
        say(sentenceOf(error))
        return false
      },
    )
}

/** The same for those who listen, without its link. */
const plainly = (line: string): string => line.replace(/<\/?link>/g, '')

const Telling = ({ one, told, onCorrect }: { one: StoryShown; told: ToldShown; onCorrect: () => void }) => {
  const write = useWrite()
  const attempt = useTry()
  const line = plainly(toldInWords(told))
  const takeBack = async () => {
    if (await attempt(write('telling.remove', { telling: told.id }, said.tookBack(one.story.title)))) focusHeading()
  }
  return (
    <li className="telling small">
      <div className="item-body">
        <p>
          <Rich text={toldInWords(told)} parts={{ link: (company) => <Link href={toProcess(told.processId)}>{company}</Link> }} />
        </p>
        {told.notes === null ? null : <p className="prose soft">{told.notes}</p>}
      </div>
      <div className="item-actions">
        <Button look="quiet" aria-label={said.correctTellingOf(line)} onPress={onCorrect}>
          {said.correctTelling}
        </Button>
        <Button look="quiet" aria-label={said.removeTelling(line)} onPress={takeBack}>
          {said.takeBack}
        </Button>
      </div>
    </li>
  )
}

const Seen = ({ one, onTelling, actions }: { one: StoryShown; onTelling: (told: ToldShown) => void; actions: ReactNode }) => {
  const { story, gaps, told } = one
  return (
    <>
      <h2 className="story-title">{story.title}</h2>
      <Lacks gaps={gaps} />
      {story.competencies.length === 0 ? null : (
        <p className="small soft">{story.competencies.map((competency) => said.competency[competency]).join(' · ')}</p>
      )}
      {told.length === 0 ? <p className="small soft">{said.untold}</p> : null}
      <ul className="tellings">
        {told.map((each) => (
          <Telling key={each.id} one={one} told={each} onCorrect={() => onTelling(each)} />
        ))}
      </ul>
      <Disclosure title={said.read}>
        <StoryParts story={story} gaps={gaps} />
        {story.origin === null ? null : <p className="small soft">{said.origin(story.origin)}</p>}
      </Disclosure>
      <div className="item-actions">{actions}</div>
    </>
  )
}

type Open = 'story' | 'telling' | ToldShown | null

const Item = ({ one }: { one: StoryShown }) => {
  const { story } = one
  const [open, setOpen] = useState<Open>(() => (isLeft(story.id) ? 'story' : null))
  const item = useRef<HTMLLIElement>(null)
  const write = useWrite()
  const attempt = useTry()
  const close = () => {
    setOpen(null)
    focusSoon(() => item.current?.querySelector<HTMLElement>('[data-correct]'))
  }
  const remove = async () => {
    if (await attempt(write('story.remove', { story: story.id }, said.removed(story.title)))) focusHeading()
  }
  const actions = (
    <>
      <Button look="quiet" data-open="" aria-label={said.tellOf(story.title)} onPress={() => setOpen('telling')}>
        {said.tell}
      </Button>
      <Button look="quiet" data-correct="" aria-label={said.correctOf(story.title)} onPress={() => setOpen('story')}>
        {said.correct}
      </Button>
      <Button look="quiet" aria-label={said.removeOf(story.title)} onPress={remove}>
        {said.remove}
      </Button>
    </>
  )
  return (
    <li ref={item} id={`story-${story.id}`} className="story">
      {open === 'story' ? (
        <StoryForm story={story} label={said.correctOf(story.title)} onDone={close} />
      ) : (
        <Seen one={one} onTelling={setOpen} actions={actions} />
      )}
      {open === null || open === 'story' ? null : (
        <TellingForm
          key={open === 'telling' ? 'new' : open.id}
          story={story}
          told={open === 'telling' ? null : open}
          label={open === 'telling' ? said.tellOf(story.title) : said.correctTellingOf(plainly(toldInWords(open)))}
          onDone={close}
        />
      )}
    </li>
  )
}

/** One story: seen, corrected in its place, told in a round, taken away. Of many, only what is another story than before is drawn again. */
export const StoryItem = memo(Item)
