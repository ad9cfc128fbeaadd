import { Link } from 'wouter'
import { toProcess } from '../addresses.ts'
import { useAnswer } from '../answers.ts'
import { sentenceOf } from '../call.ts'
import { processName, type RoundShown, type Shown, useProcess } from '../record/process.ts'
import { useDraft } from '../record/useDraft.ts'
import { roundName } from '../record/words.ts'
import { Page } from '../shell/Page.tsx'
import { dayAndHour, momentSpoken } from '../ui/days.ts'
import { Notice } from '../ui/Notice.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { loopWords } from '../words/loop.ts'
import { words } from '../words/words.ts'
import { type Asked, type Go, useAsked } from './asked.ts'
import { Editor } from './Editor.tsx'
import { KeptNotes } from './KeptNotes.tsx'
import { useDrafted } from './useDrafted.ts'
import type { KeptDraft, KeptNote } from './useNote.ts'
import { type When, WhenToWrite } from './WhenToWrite.tsx'
import { AboutRound, ToWhom, WhichKind } from './WhichNote.tsx'
import { keyOf, stateOf, whichNote } from './whichNote.ts'
import './followup.css'

const said = loopWords.followup

type ContentProps = { record: Shown; when: When; notes: readonly KeptNote[]; kept: KeptDraft; asked: Asked; go: Go }

const dayOf = ({ heldOn, heldTime, plannedOn, plannedTime }: RoundShown): string => {
  if (heldOn !== null) return `, ${dayAndHour(heldOn, heldTime)}`
  return plannedOn === null ? '' : `, ${dayAndHour(plannedOn, plannedTime)}`
}

/** The rounds that took place, by their keys, as one chooses among them. */
const roundsOf = ({ rounds, happened }: Shown): Record<string, string> =>
  Object.fromEntries(rounds.filter(({ id }) => happened[id] === true).map((round) => [round.id, `${roundName(round)}${dayOf(round)}`]))

const Content = ({ record, when, notes, kept, asked, go }: ContentProps) => {
  const process = record.process.id
  const which = whichNote(asked, when, record)
  const { kind } = which
  const asks = kind === 'thank-you' ? which.people.map(({ id }) => id) : which.person === null ? [] : [which.person]
  const draft = useDrafted({ process, kind, person: which.person, round: which.round }, asks, kept)
  const drafted = draft.data?.notes ?? []
  const key = keyOf(which, asked, notes, drafted)
  const states = { key, notes, drafted, kept }
  const people = which.people.map(({ id, name }) => ({ id, name, state: stateOf(id, states) }))
  const person = record.people.find(({ id }) => id === key?.person) ?? null
  const own = drafted.find((each) => each.kind === kind && each.personId === (key?.person ?? each.personId)) ?? null
  const next = which.people.find(
    ({ id }) => id !== key?.person && drafted.some((each) => each.personId === id && each.kind === kind && each.sent === null),
  )
  return (
    <>
      <WhenToWrite record={record} when={when} />
      <KeptNotes notes={notes} current={key?.kept?.id ?? null} go={go} />
      <section className="part write-which no-print" aria-label={said.which}>
        <h2>{said.which}</h2>
        <WhichKind may={when.may} kind={kind} go={go} />
        {kind === null ? null : <ToWhom process={process} people={people} person={key?.person ?? null} go={go} />}
        {kind === 'thank-you' ? <AboutRound rounds={roundsOf(record)} round={which.round} go={go} /> : null}
      </section>
      <section className="part" aria-label={said.note}>
        <h2>{person === null ? said.note : said.noteTo(person.name)}</h2>
        {kept.draft.leftAt === null ? null : <p className="small soft">{said.left(momentSpoken(kept.draft.leftAt))}</p>}
        {draft.error === null ? null : <p className="soft">{sentenceOf(draft.error)}</p>}
        {key === null ? (
          <p className="soft">{said.choose}</p>
        ) : (
          <Editor
            key={`${key.kind} ${key.person} ${key.round}`}
            process={process}
            noteKey={key}
            person={person}
            drafted={own}
            isDrafting={draft.error === null && own === null}
            kept={kept}
            next={next ?? null}
            go={go}
          />
        )}
        <div role="status">
          {kept.draft.isAway ? (
            <Notice kind="problem">
              <p>{said.away}</p>
            </Notice>
          ) : null}
        </div>
      </section>
    </>
  )
}

/** Writing to them: when and why, which note and to whom, the note with its check, and how it goes out. */
export const WritePage = ({ process }: { process: string }) => {
  const record = useProcess(process)
  const when = useAnswer('note.when', { process })
  const list = useAnswer('note.list', { process })
  const kept = useDraft(`write:${process}`)
  const { asked, go } = useAsked()
  const failed = [record, when, list].find(({ error }) => error !== null)
  const back = (
    <p className="no-print">
      <Link href={toProcess(process)}>{record.data === undefined ? words.record.toProcess : processName(record.data.process)}</Link>
    </p>
  )
  const isThere = record.data !== undefined && when.data !== undefined && list.data !== undefined && kept !== null
  return (
    <Page title={said.title} above={back}>
      {failed?.error ? <Failed error={failed.error} onRetry={() => failed.refetch()} /> : null}
      {!isThere && failed === undefined ? <Skeleton lines={10} /> : null}
      {isThere && failed === undefined ? (
        <Content record={record.data} when={when.data} notes={list.data.notes} kept={kept} asked={asked} go={go} />
      ) : null}
    </Page>
  )
}
