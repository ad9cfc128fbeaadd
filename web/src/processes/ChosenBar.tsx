import { Ask } from '../ui/Ask.tsx'
import { Button } from '../ui/Button.tsx'
import { focusHeading } from '../ui/focusSoon.ts'
import { Notice } from '../ui/Notice.tsx'
import { Progress } from '../ui/Waiting.tsx'
import { words } from '../words/words.ts'
import { type Skipped, useBulk } from './useBulk.ts'
import type { Chosen } from './useChosen.ts'

const said = words.processList
const MOST_TOLD = 8

/** Which processes were left as they are, and why. */
const Left = ({ skipped, onRead }: { skipped: Skipped; onRead: () => void }) => (
  <Notice>
    <p>{said.left(skipped.length)}</p>
    <ul>
      {skipped.slice(0, MOST_TOLD).map(({ process, name, why }) => (
        <li key={process}>{said.leftOne(name, why)}</li>
      ))}
      {skipped.length > MOST_TOLD ? <li>{said.more(skipped.length - MOST_TOLD)}</li> : null}
    </ul>
    <Button onPress={onRead}>{said.leftRead}</Button>
  </Notice>
)

type ChosenBarProps = { chosen: Chosen; total: number; isPast: boolean; onAll: () => void; onDone: () => void }

/** What can be done with everything that is chosen, kept in sight at the foot of the window. */
export const ChosenBar = ({ chosen, total, isPast, onAll, onDone }: ChosenBarProps) => {
  const { close, remove, progress, skipped, forgetSkipped } = useBulk()
  const count = chosen.ids.size
  const after = (isDone: boolean) => {
    if (!isDone) return
    chosen.none()
    onDone()
    focusHeading()
  }
  const ids = () => [...chosen.ids]
  if (count === 0 && progress === null && skipped.length === 0) return null
  return (
    <section className="chosen-bar" aria-label={said.chosenPart}>
      {skipped.length === 0 ? null : <Left skipped={skipped} onRead={forgetSkipped} />}
      {progress !== null ? <Progress label={progress.doing} done={progress.done} total={progress.total} /> : null}
      {count === 0 || progress !== null ? null : (
        <>
          <p role="status">
            {said.chosen(count)}
            {isPast ? <span className="soft"> {said.keepHint}</span> : null}
          </p>
          <div className="row">
            <Button look="primary" onPress={() => close(ids()).then(after)}>
              {said.close}
            </Button>
            <Ask
              ask={said.remove}
              sentence={said.removeAsk(count)}
              yes={said.removeYes(count)}
              no={said.removeNo}
              onYes={() => remove(ids()).then(after)}
            />
            {count >= total ? null : (
              <Button look="quiet" onPress={onAll}>
                {said.chooseAll(total)}
              </Button>
            )}
            <Button look="quiet" onPress={chosen.none}>
              {said.chooseNone}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
