import { useState } from 'react'
import { useAnswer } from '../answers.ts'
import { call, type OutputOf, sentenceOf } from '../call.ts'
import { Ask } from '../ui/Ask.tsx'
import { Button } from '../ui/Button.tsx'
import { counted } from '../ui/days.ts'
import { Notice } from '../ui/Notice.tsx'
import { useToasts } from '../ui/toasts.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { useWritten } from '../written.ts'

type Backup = OutputOf<'backup.list'>['backups'][number]

const sizeOf = ({ bytes }: Backup): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en-GB')} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

const BackupLine = ({ backup, onRestore }: { backup: Backup; onRestore: (name: string) => Promise<void> }) => (
  <li className="item">
    <p>
      {backup.name} <span className="soft">· {sizeOf(backup)}</span>
    </p>
    <Ask
      ask="Put in place"
      label={`Put in place: ${backup.name}`}
      look="quiet"
      sentence="It takes the place of everything that is here now. What is here now is backed up first."
      yes={`Put ${backup.name} in place`}
      no="Keep what is here"
      onYes={() => onRestore(backup.name)}
    />
  </li>
)

/** The backups beside the record. */
export const Backups = () => {
  const { data, error, refetch } = useAnswer('backup.list', {})
  const written = useWritten()
  const { say } = useToasts()
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  const attempt = async (work: () => Promise<string>) => {
    setProblem(null)
    setIsBusy(true)
    try {
      say(await work())
      await written()
    } catch (failure) {
      setProblem(sentenceOf(failure))
    }
    setIsBusy(false)
  }
  const backUp = () => attempt(async () => `Backed up as ${(await call('backup.now', {})).name}.`)
  const restore = (name: string) =>
    attempt(async () => {
      const { processes, backup } = await call('backup.restore', { name })
      return `Put back: ${counted(processes, 'process', 'processes')}.${backup === null ? '' : ` What was here before is in the backup ${backup}.`}`
    })
  return (
    <section className="part" aria-label="Backups">
      <h2>Backups</h2>
      <p>One is written beside the record every day you use it.</p>
      <div>
        <Button onPress={backUp} isBusy={isBusy}>
          Back up now
        </Button>
      </div>
      <div role="alert">
        {problem === null ? null : (
          <Notice kind="problem">
            <p>{problem}</p>
          </Notice>
        )}
      </div>
      {error === null ? null : <Failed error={error} onRetry={() => refetch()} />}
      {data === undefined && error === null ? <Skeleton lines={3} /> : null}
      {data === undefined ? null : data.backups.length === 0 ? (
        <p className="soft">None yet.</p>
      ) : (
        <ul className="items">
          {data.backups.map((backup) => (
            <BackupLine key={backup.name} backup={backup} onRestore={restore} />
          ))}
        </ul>
      )}
    </section>
  )
}
