import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Invalid, Refused, sentenceOf } from '../call.ts'
import { Button } from './Button.tsx'
import { focusSoon } from './focusSoon.ts'
import type { FormState } from './form.ts'
import { Notice } from './Notice.tsx'

type FormProps = {
  form: Pick<FormState<object>, 'isRestored' | 'take' | 'startOver'>
  label: string
  save: string
  onSave: () => Promise<unknown>
  onCancel?: (() => void) | undefined
  /** Fetches what is there now and lays it under what was typed. */
  onReload?: (() => Promise<unknown>) | undefined
  isInset?: boolean
  /** Brings a field into sight that is not, before it takes the focus. */
  onShow?: (element: HTMLElement) => void
  /** What stands beside the button that saves. */
  beside?: ReactNode
  /** What stands below all of it. */
  below?: ReactNode
  children: ReactNode
}

const unfinished = (element: HTMLFormElement): HTMLInputElement | undefined =>
  [...element.elements].find((each): each is HTMLInputElement => each instanceof HTMLInputElement && each.validity.badInput)

const FINISH = 'A date, hour or number is not finished. Finish it, or empty it when you do not know.'

/** A form: what cannot be saved is said in words beside it, and nothing typed is lost. */
export const Form = ({ form, label, save, onSave, onCancel, onReload, isInset = false, onShow, beside, below, children }: FormProps) => {
  const element = useRef<HTMLFormElement>(null)
  const [problem, setProblem] = useState<{ sentence: string; code?: string } | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  useEffect(() => {
    // A form that opened in a page takes the focus from the button that is gone.
    if (isInset) element.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [isInset])

  const goTo = (find: () => HTMLElement | null | undefined) =>
    focusSoon(() => {
      const field = find()
      if (!field || field.checkVisibility()) return field
      onShow?.(field)
      return null
    })
  const failed = (error: unknown) => {
    const atFields = form.take(error)
    if (error instanceof Invalid)
      setProblem({ sentence: atFields ? 'Something above needs another look. Nothing was saved yet.' : sentenceOf(error) })
    else setProblem({ sentence: sentenceOf(error), ...(error instanceof Refused ? { code: error.code } : {}) })
    if (error instanceof Invalid) goTo(() => element.current?.querySelector<HTMLElement>('[aria-invalid="true"]'))
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy || element.current === null) return
    const open = unfinished(element.current)
    if (open !== undefined) {
      setProblem({ sentence: FINISH })
      goTo(() => open)
      return
    }
    setIsBusy(true)
    setProblem(null)
    await onSave().catch(failed)
    setIsBusy(false)
  }
  const reload = async () => {
    await onReload?.()
    setProblem({ sentence: 'What is there now is loaded. What you typed is still in its fields: save again to keep it.' })
    focusSoon(() => element.current?.querySelector<HTMLElement>('[type="submit"]'))
  }

  return (
    <form ref={element} className={isInset ? 'form form-inset' : 'form'} aria-label={label} noValidate onSubmit={submit}>
      {form.isRestored ? (
        <Notice>
          <p>These are words you had typed and not saved.</p>
          <Button onPress={form.startOver}>Start over without them</Button>
        </Notice>
      ) : null}
      {children}
      <div role="alert">
        {problem === null ? null : (
          <Notice kind="problem">
            <p>{problem.sentence}</p>
            {problem.code === 'changed-elsewhere' && onReload !== undefined ? <Button onPress={reload}>Load what is there now</Button> : null}
          </Notice>
        )}
      </div>
      <div className="form-actions">
        <Button type="submit" look="primary" isBusy={isBusy}>
          {save}
        </Button>
        {onCancel === undefined ? null : <Button onPress={onCancel}>Cancel</Button>}
        {beside}
      </div>
      {below}
    </form>
  )
}
