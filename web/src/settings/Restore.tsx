import { useRef, useState } from 'react'
import { call, Refused, sentenceOf } from '../call.ts'
import { Button } from '../ui/Button.tsx'
import { FileButton } from '../ui/FileButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useToasts } from '../ui/toasts.tsx'
import { words } from '../words/words.ts'
import { useWritten } from '../written.ts'
import { Setting } from './Setting.tsx'

const said = words.settings

type Chosen = { name: string; archive: unknown; holds: string }

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0)

/** What a file holds, in words; null when it is not one that was taken out here. */
const holdsOf = (archive: unknown): string | null => {
  const { record, history } = (archive ?? {}) as { record?: Record<string, unknown>; history?: unknown }
  if (record === undefined || !Array.isArray(record.processes)) return null
  return [
    said.processes(lengthOf(record.processes)),
    said.rounds(lengthOf(record.rounds)),
    said.debriefs(lengthOf(record.debriefs)),
    said.changes(lengthOf(history)),
  ].join(', ')
}

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
      if (holds === null) setProblem(said.notOurs)
      else setChosen({ name: file.name, archive, holds })
    } catch {
      setProblem(said.notOurs)
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
      say(said.putBack(said.processes(processes), backup))
    } catch (error) {
      setProblem(sentenceOf(error))
      setMustReplace(error instanceof Refused && error.code === 'record-not-empty')
    }
    setIsBusy(false)
  }
  return (
    <Setting ref={place} title={said.restore} how={said.backupUseHow}>
      <div>
        <FileButton accept=".json,application/json" onFile={choose}>
          {said.restoreChoose}
        </FileButton>
      </div>
      <div role="status">
        {chosen === null ? null : (
          <Notice>
            <p>{said.restoreHolds(chosen.name, chosen.holds)}</p>
            {mustReplace ? null : (
              <Button look="primary" onPress={() => restore(false)} isBusy={isBusy}>
                {said.restoreDo}
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
                  {said.restoreReplace}
                </Button>
                <Button onPress={forget}>{said.restoreKeep}</Button>
              </div>
            ) : null}
          </Notice>
        )}
      </div>
    </Setting>
  )
}
