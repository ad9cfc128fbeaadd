import { useState } from 'react'
import { useAnswer, useWrite } from '../answers.ts'
import { call, type OutputOf, sentenceOf } from '../call.ts'
import { Page } from '../shell/Page.tsx'
import { Ask } from '../ui/Ask.tsx'
import { Button } from '../ui/Button.tsx'
import { momentSpoken } from '../ui/days.ts'
import { focusHeading, focusSoon } from '../ui/focusSoon.ts'
import { Notice } from '../ui/Notice.tsx'
import { useToasts } from '../ui/toasts.tsx'
import { Failed, Progress, Skeleton } from '../ui/Waiting.tsx'
import { loopWords } from '../words/loop.ts'
import { MailboxForm } from './MailboxForm.tsx'
import './mailbox.css'
import { Secret } from '../ui/TextField.tsx'

const said = loopWords.mailbox

type Shown = OutputOf<'mailbox.show'>
type SetUp = Shown & { mailbox: NonNullable<Shown['mailbox']> }
type Checked = OutputOf<'mailbox.check'>

const Facts = ({ shown: { mailbox, sealedBy, at } }: { shown: SetUp }) => {
  const { imapHost, imapPort, imapSecurity, smtpHost, smtpPort, smtpSecurity, user } = mailbox
  const rows = [
    [said.reads, said.server(imapHost, imapPort, said.securityShort[imapSecurity])],
    [said.takes, said.server(smtpHost, smtpPort, said.securityShort[smtpSecurity])],
    [said.user, user],
    [said.seal, said.sealed[sealedBy ?? 'key file']],
  ] as const
  return (
    <>
      <p>
        {said.isSet(mailbox.address)} {at === null ? '' : <span className="soft">{said.savedAt(momentSpoken(at))}</span>}
      </p>
      <dl className="mailbox-facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const linesOf = ({ reading, sending, drafts }: Checked): string[] => [
  reading.works ? said.readingWorks : said.readingNot(reading.why ?? ''),
  ...(reading.works ? [drafts === null ? said.draftsNone : said.drafts(drafts)] : []),
  sending.works ? said.sendingWorks : said.sendingNot(sending.why ?? ''),
]

/** Whether it works, in words, each server by itself. */
const Check = ({ isSealed }: { isSealed: boolean }) => {
  const [phrase, setPhrase] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [found, setFound] = useState<{ kind: 'note' | 'problem'; lines: string[] } | null>(null)
  const check = async () => {
    if (isBusy) return
    setIsBusy(true)
    setFound(null)
    try {
      const answer = await call('mailbox.check', phrase === null ? {} : { passphrase: phrase })
      setFound({ kind: answer.reading.works && answer.sending.works ? 'note' : 'problem', lines: linesOf(answer) })
    } catch (error) {
      setFound({ kind: 'problem', lines: [sentenceOf(error)] })
    }
    setIsBusy(false)
  }
  return (
    <form
      className="stack"
      aria-label={said.check}
      onSubmit={(event) => {
        event.preventDefault()
        check()
      }}
    >
      <p className="small soft">{said.checkHow}</p>
      {isSealed ? <Secret name="passphrase" problem={undefined} label={said.phraseAsked} value={phrase} onChange={setPhrase} /> : null}
      <Button type="submit" look="primary" isBusy={isBusy}>
        {said.check}
      </Button>
      {isBusy ? <Progress label={said.checking} done={0} total={0} /> : null}
      <div role="status">
        {found === null ? null : (
          <Notice kind={found.kind}>
            {found.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Notice>
        )}
      </div>
    </form>
  )
}

const IsSetUp = ({ shown }: { shown: SetUp }) => {
  const write = useWrite()
  const { say } = useToasts()
  const [isOpen, setIsOpen] = useState(false)
  const close = () => {
    setIsOpen(false)
    focusSoon(() => document.querySelector<HTMLElement>('[data-change]'))
  }
  const remove = async () => {
    try {
      await write('mailbox.remove', {}, said.removed)
      focusHeading()
    } catch (error) {
      say(sentenceOf(error))
    }
  }
  return (
    <>
      <Facts shown={shown} />
      <Check key={shown.at} isSealed={shown.sealedBy === 'phrase'} />
      <section className="part" aria-label={said.change}>
        <h2>{said.change}</h2>
        <p>{said.changeHow}</p>
        {isOpen ? (
          <MailboxForm place={shown.mailbox} onDone={close} onCancel={close} />
        ) : (
          <div className="row">
            <Button data-change="" onPress={() => setIsOpen(true)}>
              {said.change}
            </Button>
            <Ask ask={said.remove} sentence={said.removeHow} yes={said.removeYes} no={said.removeNo} onYes={remove} />
          </div>
        )}
      </section>
    </>
  )
}

/** One's own mailbox: set up, tried, changed and forgotten. */
export const MailboxPage = () => {
  const { data, error, refetch } = useAnswer('mailbox.show', {})
  return (
    <Page title={said.title}>
      <p>{said.lead}</p>
      {error === null ? null : <Failed error={error} onRetry={() => refetch()} />}
      {data === undefined ? error === null && <Skeleton lines={6} /> : null}
      {data === undefined ? null : data.mailbox === null ? (
        <>
          <p className="soft">{said.leadNone}</p>
          <section className="part" aria-label={said.setUp}>
            <h2>{said.setUp}</h2>
            <MailboxForm place={null} onDone={focusHeading} />
          </section>
        </>
      ) : (
        <IsSetUp shown={{ ...data, mailbox: data.mailbox }} />
      )}
    </Page>
  )
}
