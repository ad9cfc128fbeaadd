import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Invalid, Refused, sentenceOf } from '../call.ts'
import { words } from '../words/words.ts'
import { Button } from './Button.tsx'
import { focusSoon } from './focusSoon.ts'
import type { FormState } from './form.ts'
import { Notice } from './Notice.tsx'

const said = words.ui

type FormProps = {
  form: Pick<FormState<object>, 'isRestored' | 'take' | 'startOver'>
  label: string
  save: string
  /** How the button that saves looks: primary, unless another one is the next step. */
  saveLook?: 'primary' | 'plain'
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

/** A form: what cannot be saved is said in words beside it, and nothing typed is lost. */
export const Form = ({
  form,
  label,
  save,
  saveLook = 'primary',
  onSave,
  onCancel,
  onReload,
  isInset = false,
  onShow,
  beside,
  below,
  children,
}: FormProps) => {
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
    if (error instanceof Invalid) setProblem({ sentence: atFields ? said.lookAgain : sentenceOf(error) })
    else setProblem({ sentence: sentenceOf(error), ...(error instanceof Refused ? { code: error.code } : {}) })
    if (error instanceof Invalid) goTo(() => element.current?.querySelector<HTMLElement>('[aria-invalid="true"]'))
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy || element.current === null) return
    const open = unfinished(element.current)
    if (open !== undefined) {
      setProblem({ sentence: said.unfinished })
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
    setProblem({ sentence: said.loadedThere })
    focusSoon(() => element.current?.querySelector<HTMLElement>('[type="submit"]'))
  }

  return (
    <form ref={element} className={isInset ? 'form form-inset' : 'form'} aria-label={label} noValidate onSubmit={submit}>
      {form.isRestored ? (
        <Notice>
          <p>{said.unsaved}</p>
          <Button onPress={form.startOver}>{said.startOver}</Button>
        </Notice>
      ) : null}
      {children}
      <div role="alert">
        {problem === null ? null : (
          <Notice kind="problem">
            <p>{problem.sentence}</p>
            {problem.code === 'changed-elsewhere' && onReload !== undefined ? <Button onPress={reload}>{said.loadThere}</Button> : null}
          </Notice>
        )}
      </div>
      <div className="form-actions">
        <Button type="submit" look={saveLook} isBusy={isBusy}>
          {save}
        </Button>
        {onCancel === undefined ? null : <Button onPress={onCancel}>{said.cancel}</Button>}
        {beside}
      </div>
      {below}
    </form>
  )
}
