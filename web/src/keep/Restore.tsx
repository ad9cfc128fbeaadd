import { useRef, useState } from 'react'
import { call, Refused, sentenceOf } from '../call.ts'
import { Button } from '../ui/Button.tsx'
import { counted } from '../ui/days.ts'
import { FileButton } from '../ui/FileButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useToasts } from '../ui/toasts.tsx'
import { useWritten } from '../written.ts'

type Chosen = { name: string; archive: unknown; holds: string }

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0)

/** What a file holds, in words; null when it is not one that was taken out here. */
const holdsOf = (archive: unknown): string | null => {
  const { record, history } = (archive ?? {}) as { record?: Record<string, unknown>; history?: unknown }
  if (record === undefined || !Array.isArray(record.processes)) return null
  return [
    counted(lengthOf(record.processes), 'process', 'processes'),
    counted(lengthOf(record.rounds), 'round'),
    counted(lengthOf(record.debriefs), 'debrief'),
    `${counted(lengthOf(history), 'change')} of history`,
  ].join(', ')
}

const NOT_OURS = 'This file was not taken out of Goodsign, or it was cut short. Nothing was changed.'

/** Puts a file back that was taken out. */
export const Restore = () => {
  const place = useRef<HTMLElement>(null)
  const written = useWritten()
  const { say } = useToasts()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [mustReplace, setMustReplace] = useState(false)
  const [isBusy, setIsBusy] = useState(false)

  const forget = () => {
    setMustReplace(false)
    setChosen(null)
    setProblem(null)
    place.current?.querySelector('button')?.focus()
  }
  const choose = async (file: File | undefined) => {
    if (file === undefined) return
    setChosen(null)
    setProblem(null)
    setMustReplace(false)
    try {
      const archive: unknown = JSON.parse(await file.text())
      const holds = holdsOf(archive)
      if (holds === null) setProblem(NOT_OURS)
      else setChosen({ name: file.name, archive, holds })
    } catch {
      setProblem(NOT_OURS)
    }
  }
  const restore = async (replace: boolean) => {
    if (chosen === null) return
    setIsBusy(true)
    setProblem(null)
    try {
      const { processes, backup } = await call('archive.restore', { archive: chosen.archive, replace })
      await written()
      forget()
      say(`Put back: ${counted(processes, 'process', 'processes')}.${backup === null ? '' : ` What was here before is in the backup ${backup}.`}`)
    } catch (error) {
      setProblem(sentenceOf(error))
      setMustReplace(error instanceof Refused && error.code === 'record-not-empty')
    }
    setIsBusy(false)
  }
  return (
    <section ref={place} className="part" aria-label="Put a file back">
      <h2>Put a file back</h2>
      <div>
        <FileButton accept=".json,application/json" onFile={choose}>
          Choose a file
        </FileButton>
      </div>
      <div role="status">
        {chosen === null ? null : (
          <Notice>
            <p>
              {chosen.name} holds {chosen.holds}.
            </p>
            {mustReplace ? null : (
              <Button look="primary" onPress={() => restore(false)} isBusy={isBusy}>
                Put it back
              </Button>
            )}
          </Notice>
        )}
      </div>
      <div role="alert">
        {problem === null ? null : (
          <Notice kind="problem">
            <p>{problem}</p>
            {mustReplace ? (
              <div className="row">
                <Button onPress={() => restore(true)} isBusy={isBusy}>
                  Back up what is here and replace it
                </Button>
                <Button onPress={forget}>Keep what is here</Button>
              </div>
            ) : null}
          </Notice>
        )}
      </div>
    </section>
  )
}
