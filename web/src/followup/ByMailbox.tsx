import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { TO_MAILBOX } from '../addresses.ts'
import { useAnswer } from '../answers.ts'
import { call, type OutputOf, sentenceOf } from '../call.ts'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { focusSoon } from '../ui/focusSoon.ts'
import { Notice } from '../ui/Notice.tsx'
import { Secret } from '../ui/TextField.tsx'
import { useToasts } from '../ui/toasts.tsx'
import { Progress } from '../ui/Waiting.tsx'
import { Wide } from '../ui/Wide.tsx'
import { loopWords } from '../words/loop.ts'
import { useWritten } from '../written.ts'
import type { Keeping } from './useKeeping.ts'
import type { NoteInWork } from './useNote.ts'

const said = loopWords.followup

type Shown = OutputOf<'mail.preview'> & { note: string }

/** Which of the two is being asked for; either may need the phrase first. */
type Step = { readonly what: 'lay' } | { readonly what: 'send'; readonly shown: Shown }

const Letter = ({ shown }: { shown: Shown }) => (
  <>
    <dl className="letter-head">
      {(
        [
          [said.from, shown.from],
          [said.goesTo, shown.to],
          [said.subject, shown.subject],
          [said.server, shown.server],
        ] as const
      ).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
    <p className="prose letter-text">{shown.text}</p>
    <Disclosure title={said.wire}>
      <Wide label={said.wire}>
        <pre className="small">{shown.source}</pre>
      </Wide>
    </Disclosure>
  </>
)

/** What goes to whom, exactly, before it goes: nothing is sent without this. */
const Confirm = ({
  shown,
  isSealed,
  onSend,
  onClose,
}: {
  shown: Shown
  isSealed: boolean
  onSend: (phrase: string | null, again: boolean) => void
  onClose: () => void
}) => {
  const [phrase, setPhrase] = useState<string | null>(null)
  const mayHaveGone = shown.state === 'sending' || shown.state === 'unsure'
  return (
    <form
      className="letter stack"
      aria-label={said.look}
      onSubmit={(event) => {
        event.preventDefault()
        onSend(phrase, mayHaveGone)
      }}
    >
      <h3 tabIndex={-1} data-letter="">
        {said.look}
      </h3>
      <Letter shown={shown} />
      {shown.state === 'sent' ? <p>{said.gone}</p> : null}
      {mayHaveGone ? <p>{said.mayHaveGone}</p> : null}
      {isSealed && shown.state !== 'sent' ? (
        <Secret name="passphrase" problem={undefined} label={said.phrase} value={phrase} onChange={setPhrase} />
      ) : null}
      <div className="row">
        {shown.state === 'sent' ? null : (
          <Button type="submit" look="primary">
            {mayHaveGone ? said.nevertheless : said.sendNow(shown.to)}
          </Button>
        )}
        <Button onPress={onClose}>{said.notYet}</Button>
      </div>
    </form>
  )
}

const AskPhrase = ({ onGo, onClose }: { onGo: (phrase: string | null) => void; onClose: () => void }) => {
  const [phrase, setPhrase] = useState<string | null>(null)
  return (
    <form
      className="stack"
      aria-label={said.lay}
      data-phrase=""
      onSubmit={(event) => {
        event.preventDefault()
        onGo(phrase)
      }}
    >
      <Secret name="passphrase" problem={undefined} label={said.phrase} value={phrase} onChange={setPhrase} />
      <div className="row">
        <Button type="submit" look="primary">
          {said.go}
        </Button>
        <Button onPress={onClose}>{said.notYet}</Button>
      </div>
    </form>
  )
}

const withPhrase = (passphrase: string | null) => (passphrase === null ? {} : { passphrase })

const WithMailbox = ({ keeping, note, isSealed }: { keeping: Keeping; note: NoteInWork; isSealed: boolean }) => {
  const written = useWritten()
  const { say } = useToasts()
  const [step, setStep] = useState<Step | null>(null)
  const [news, setNews] = useState<{ kind: 'note' | 'problem'; sentence: string } | null>(null)
  const { busy, doing } = keeping
  const { to, subject } = note.now
  const { name } = note
  // biome-ignore lint/correctness/useExhaustiveDependencies: another note is another letter
  useEffect(() => {
    setStep(null)
    setNews(null)
  }, [name])
  // What is written on is no more what was shown.
  useEffect(() => {
    if (note.isTyped) setStep((now) => (now?.what === 'send' ? null : now))
  }, [note.isTyped])

  const close = (to: '[data-lay]' | '[data-send]') => {
    setStep(null)
    focusSoon(() => document.querySelector<HTMLElement>(to))
  }
  /** What is said of it stands here; what was typed and not kept yet is kept first. */
  const mailing = (what: string, work: () => Promise<unknown>) =>
    doing(what, async () => {
      setNews(null)
      if ((to ?? '').trim() === '') return setNews({ kind: 'problem', sentence: said.needsTo })
      if ((subject ?? '').trim() === '') return setNews({ kind: 'problem', sentence: said.needsSubject })
      await work().catch((error) => setNews({ kind: 'problem', sentence: sentenceOf(error) }))
    })
  const lay = (phrase: string | null) =>
    mailing('lay', async () => {
      const { folder, already } = await call('mail.draft', { note: await keeping.keptNow(), ...withPhrase(phrase) })
      if (isSealed) close('[data-lay]')
      setNews({ kind: 'note', sentence: already ? said.laidAlready(folder) : said.laid(folder) })
    })
  const askPhrase = () => {
    setStep({ what: 'lay' })
    focusSoon(() => document.querySelector<HTMLElement>('[data-phrase] input'))
  }
  const look = () =>
    mailing('look', async () => {
      const id = await keeping.keptNow()
      setStep({ what: 'send', shown: { ...(await call('mail.preview', { note: id })), note: id } })
      focusSoon(() => document.querySelector<HTMLElement>('[data-letter]'))
    })
  const send = (shown: Shown, phrase: string | null, again: boolean) =>
    mailing('send', async () => {
      const { found, copy, seq } = await call('mail.send', {
        note: shown.note,
        confirm: shown.confirm,
        ...(again ? { again } : {}),
        ...withPhrase(phrase),
      })
      setStep(null)
      say([found ? said.letterFound : said.letterSent(shown.to), ...(copy === null ? [] : [said.noCopy(copy)])].join(' '))
      await written(seq)
      keeping.wasSent()
    })
  return (
    <>
      {step === null ? (
        <div className="row">
          <Button data-lay="" onPress={() => (isSealed ? askPhrase() : lay(null))} isBusy={busy !== null}>
            {said.lay}
          </Button>
          <Button data-send="" onPress={look} isBusy={busy !== null}>
            {said.send}
          </Button>
        </div>
      ) : null}
      {step?.what === 'lay' ? <AskPhrase onGo={lay} onClose={() => close('[data-lay]')} /> : null}
      {step?.what === 'send' ? (
        <Confirm
          shown={step.shown}
          isSealed={isSealed}
          onSend={(phrase, again) => send(step.shown, phrase, again)}
          onClose={() => close('[data-send]')}
        />
      ) : null}
      {busy === 'lay' || busy === 'send' ? <Progress label={busy === 'lay' ? said.laying : said.sending} done={0} total={0} /> : null}
      <div role="status">
        {news === null ? null : (
          <Notice kind={news.kind}>
            <p>{news.sentence}</p>
          </Notice>
        )}
      </div>
    </>
  )
}

/** By the mailbox that was set up: laid among the drafts, or sent after it was seen exactly. Without one, how to have one. */
export const ByMailbox = ({ keeping, note }: { keeping: Keeping; note: NoteInWork }) => {
  const { data } = useAnswer('mailbox.show', {})
  if (data === undefined) return null
  return (
    <section className="stack write-mailbox" aria-label={said.mailbox}>
      <h3>{said.mailbox}</h3>
      {data.mailbox === null ? (
        <p className="soft">
          {said.mailboxNone} <Link href={TO_MAILBOX}>{said.mailboxSet}</Link>
        </p>
      ) : (
        <WithMailbox keeping={keeping} note={note} isSealed={data.sealedBy === 'phrase'} />
      )}
    </section>
  )
}
