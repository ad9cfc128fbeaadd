import { useState } from 'react'
import { Link } from 'wouter'
import { TO_MAILBOX } from '../addresses.ts'
import { useAnswer, useWrite } from '../answers.ts'
import { type OutputOf, sentenceOf } from '../call.ts'
import { Pick } from '../ui/Choice.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { momentSpoken } from '../ui/days.ts'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { Rich } from '../words/Rich.tsx'
import { words } from '../words/words.ts'
import { Setting } from './Setting.tsx'

const said = words.settings

type Digest = OutputOf<'digest.preview'>

const HOURS = Object.fromEntries(Array.from({ length: 24 }, (_, hour) => [String(hour), said.digestHour(hour)]))

/** The mail as it would be today. */
const Shown = ({ to, subject, text, sentAt }: Digest) => (
  <Disclosure title={said.digestShow}>
    <div className="stack">
      {sentAt === null ? null : <p>{said.digestSent(momentSpoken(sentAt))}</p>}
      {subject === null || text === null ? (
        <p>{said.digestNothing}</p>
      ) : (
        <>
          {to === null ? null : <p className="soft">{said.digestTo(to)}</p>}
          <p>
            <strong>{subject}</strong>
          </p>
          <p className="prose">{text}</p>
        </>
      )}
    </div>
  </Disclosure>
)

/** Whether a mail a day says what waits, and from which hour on: chosen at once, and undone by the notice. */
export const DigestAt = () => {
  const { data, error, refetch } = useAnswer('digest.preview', {})
  const write = useWrite()
  const [problem, setProblem] = useState<string>()
  const choose = async (choice: string | null) => {
    const digestAt = choice === null ? null : Number(choice)
    setProblem(undefined)
    await write('settings.save', { digestAt }, digestAt === null ? said.digestOff : said.digestOn(digestAt)).catch((failure: unknown) =>
      setProblem(sentenceOf(failure)),
    )
  }
  return (
    <Setting title={said.digest} how={said.digestHow}>
      {error === null ? null : <Failed error={error} onRetry={() => refetch()} />}
      {data === undefined ? (
        error === null && <Skeleton lines={2} />
      ) : (
        <>
          {data.to === null ? (
            <p>
              <Rich text={said.digestNoMailbox} parts={{ link: (inner) => <Link href={TO_MAILBOX}>{inner}</Link> }} />
            </p>
          ) : (
            <>
              {data.unattended === null ? null : <p>{data.unattended}</p>}
              <div className="setting-short">
                <Pick
                  label={said.digestFrom}
                  name="digestAt"
                  labels={HOURS}
                  unknown={said.digestNever}
                  help={said.atOnce}
                  value={data.digestAt === null ? null : String(data.digestAt)}
                  onChange={choose}
                  problem={problem}
                />
              </div>
            </>
          )}
          <Shown {...data} />
        </>
      )}
    </Setting>
  )
}
