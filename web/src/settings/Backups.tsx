import { useState } from 'react'
import { useAnswer } from '../answers.ts'
import { call, type OutputOf, sentenceOf } from '../call.ts'
import { Ask } from '../ui/Ask.tsx'
import { Button } from '../ui/Button.tsx'
import { Problem } from '../ui/Problem.tsx'
import { useToasts } from '../ui/toasts.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { words } from '../words/words.ts'
import { useWritten } from '../written.ts'
import { Setting } from './Setting.tsx'

const said = words.settings

type Backup = OutputOf<'backup.list'>['backups'][number]

const sizeOf = ({ bytes }: Backup): string => (bytes < 1_000_000 ? said.kilobytes(bytes) : said.megabytes(bytes))

const BackupLine = ({ backup, onRestore }: { backup: Backup; onRestore: (name: string) => Promise<void> }) => (
  <li className="item">
    <p>
      {backup.name} <span className="soft">· {sizeOf(backup)}</span>
    </p>
    <Ask
      ask={said.backupUse}
      label={said.backupUseOf(backup.name)}
      look="quiet"
      sentence={said.backupUseHow}
      yes={said.backupUseYes(backup.name)}
      no={said.restoreKeep}
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
  const backUp = () => attempt(async () => said.backedUp((await call('backup.now', {})).name))
  const restore = (name: string) =>
    attempt(async () => {
      const { processes, backup } = await call('backup.restore', { name })
      return said.putBack(said.processes(processes), backup)
    })
  return (
    <Setting title={said.backups} how={said.backupsHow}>
      <div>
        <Button onPress={backUp} isBusy={isBusy}>
          {said.backUp}
        </Button>
      </div>
      <Problem problem={problem} />
      {error === null ? null : <Failed error={error} onRetry={() => refetch()} />}
      {data === undefined && error === null ? <Skeleton lines={3} /> : null}
      {data === undefined ? null : data.backups.length === 0 ? (
        <p className="soft">{said.backupsNone}</p>
      ) : (
        <ul className="items">
          {data.backups.map((backup) => (
            <BackupLine key={backup.name} backup={backup} onRestore={restore} />
          ))}
        </ul>
      )}
    </Setting>
  )
}
