import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { callLong, type OutputOf, type Progressed } from '../call.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { useToasts } from '../ui/toasts.tsx'
import { Failed, Progress } from '../ui/Waiting.tsx'
import { words } from '../words/words.ts'
import { useWritten } from '../written.ts'
import type { Sheet } from './Bring.tsx'
import type { Choices } from './preview.ts'

const said = words.bring

type Applied = OutputOf<'import.apply'>

const became = ({ added, changed, known }: Applied): string =>
  [said.added(added), ...(changed === 0 ? [] : [said.withNews(changed)]), ...(known === 0 ? [] : [said.hereAlready(known)])].join(', ')

/** Brings a sheet in, says how far it is, and what became of it. */
export const Applying = ({ sheet, choices, onOther, onBack }: { sheet: Sheet; choices: Choices; onOther: () => void; onBack: () => void }) => {
  const [progress, setProgress] = useState<Progressed>({ done: 0, total: 0, doing: said.reading })
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
        say(said.became(became(result)), result.seq)
        await written()
      })
      .catch(setError)
  }, [sheet, choices, say, written])

  const takeBack = async () => {
    if (applied?.seq != null && (await undo(applied.seq))) onBack()
  }
  return (
    <section className="part" aria-label={said.applying}>
      <h2 ref={heading} tabIndex={-1}>
        {applied === null ? said.bringingIn(sheet.name) : said.isIn(sheet.name)}
      </h2>
      {error === null ? null : (
        <>
          <Failed error={error} />
          <Button onPress={onBack}>{said.back}</Button>
        </>
      )}
      {applied === null && error === null ? <Progress label={progress.doing} done={progress.done} total={progress.total} /> : null}
      {applied === null ? null : (
        <>
          <p className="serif" role="status">
            {said.sentence(became(applied))}
          </p>
          <div className="row">
            <Link href="/processes" className={buttonClass('primary')}>
              {said.see}
            </Link>
            <Link href="/" className={buttonClass('plain')}>
              {said.next}
            </Link>
            {applied.seq === null ? null : <Button onPress={takeBack}>{said.undoAll}</Button>}
            <Button onPress={onOther}>{said.other}</Button>
          </div>
        </>
      )}
    </section>
  )
}
