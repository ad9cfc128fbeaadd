import { useId, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { focusSoon } from './focusSoon.ts'

type AskProps = {
  /** The words on the button that asks. */
  ask: string
  /** What will happen, in a sentence or two. */
  sentence: string
  yes: string
  no: string
  onYes: () => Promise<unknown>
  label?: string
  look?: 'plain' | 'quiet'
}

/** Something that is asked once more before it is done, in its place. */
export const Ask = ({ ask, sentence, yes, no, onYes, label = ask, look = 'plain' }: AskProps) => {
  const [isAsked, setIsAsked] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const id = useId()
  const close = () => {
    setIsAsked(false)
    focusSoon(() => place.current?.querySelector<HTMLElement>(':scope > button'))
  }
  const confirm = async () => {
    setIsBusy(true)
    await onYes()
    setIsBusy(false)
    close()
  }
  return (
    <div ref={place} className={isAsked ? 'ask ask-open' : 'ask'}>
      {isAsked ? (
        <>
          <p id={id}>{sentence}</p>
          <div className="row">
            <Button autoFocus onPress={confirm} isBusy={isBusy} aria-describedby={id}>
              {yes}
            </Button>
            <Button onPress={close}>{no}</Button>
          </div>
        </>
      ) : (
        <Button look={look} onPress={() => setIsAsked(true)} aria-label={label}>
          {ask}
        </Button>
      )}
    </div>
  )
}
