import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { callLong, type OutputOf, type Progressed } from '../call.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { counted } from '../ui/days.ts'
import { useToasts } from '../ui/toasts.tsx'
import { Failed, Progress } from '../ui/Waiting.tsx'
import { useWritten } from '../written.ts'
import type { Sheet } from './Bring.tsx'
import type { Choices } from './words.ts'

type Applied = OutputOf<'import.apply'>

const became = ({ added, changed, known }: Applied): string =>
  [
    `${counted(added, 'process', 'processes')} added`,
    ...(changed === 0 ? [] : [`${counted(changed, 'process', 'processes')} with news`]),
    ...(known === 0 ? [] : [`${known.toLocaleString('en-GB')} here already`]),
  ].join(', ')

/** Brings a sheet in, says how far it is, and what became of it. */
export const Applying = ({ sheet, choices, onOther, onBack }: { sheet: Sheet; choices: Choices; onOther: () => void; onBack: () => void }) => {
  const [progress, setProgress] = useState<Progressed>({ done: 0, total: 0, doing: 'Reading the sheet' })
  const [applied, setApplied] = useState<Applied | null>(null)
  const [error, setError] = useState<unknown>(null)
  const isBegun = useRef(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const written = useWritten()
  const { say, undo } = useToasts()

  useEffect(() => {
    heading.current?.focus()
    // React runs effects twice while developing; a sheet is brought in once.
    if (isBegun.current) return
    isBegun.current = true
    callLong('import.apply', { text: sheet.text, choices }, setProgress)
      .then(async (result) => {
        setApplied(result)
        say(`Brought in: ${became(result)}.`, result.seq)
        await written()
      })
      .catch(setError)
  }, [sheet, choices, say, written])

  const takeBack = async () => {
    if (applied?.seq != null && (await undo(applied.seq))) onBack()
  }
  return (
    <section className="part" aria-label="Bringing it in">
      <h2 ref={heading} tabIndex={-1}>
        {applied === null ? `Bringing in ${sheet.name}` : `${sheet.name} is in`}
      </h2>
      {error === null ? null : (
        <>
          <Failed error={error} />
          <Button onPress={onBack}>Back to the preview</Button>
        </>
      )}
      {applied === null && error === null ? <Progress label={progress.doing} done={progress.done} total={progress.total} /> : null}
      {applied === null ? null : (
        <>
          <p className="serif" role="status">
            {became(applied)}.
          </p>
          <div className="row">
            <Link to="/" className={buttonClass('primary')}>
              See your processes
            </Link>
            {applied.seq === null ? null : <Button onPress={takeBack}>Undo all of it</Button>}
            <Button onPress={onOther}>Bring another sheet</Button>
          </div>
        </>
      )}
    </section>
  )
}
