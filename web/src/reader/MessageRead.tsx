import { useEffect, useState } from 'react'
import type { MessageFacts, MessageKind } from '#core/record/message.ts'
import { call, type OutputOf } from '../call.ts'
import { MESSAGE_KINDS } from '../record/words.ts'
import type { FormState } from '../ui/form.ts'
import { debriefWords } from '../words/debriefing.ts'
import { words } from '../words/words.ts'
import { KeysTold, Suggestions } from './Suggestions.tsx'

const said = debriefWords

type Reading = OutputOf<'message.read'>

/** Who pauses so long has pasted or typed what is to be read. */
const PAUSE_MS = 400

/** What the words of a message tell it is about, once there is a pause in the typing; null while they tell nothing. */
const useReading = (text: string): Reading | null => {
  const [reading, setReading] = useState<Reading | null>(null)
  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(async () => {
      // A suggestion that does not come is no loss: the kind can be said all the same.
      const read = text.trim() === '' ? null : await call('message.read', { text }).catch(() => null)
      if (isCurrent) setReading(read)
    }, PAUSE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [text])
  return reading
}

/** So many of the words that decided it are enough to see why. */
const MOST_QUOTES = 3

/** Suggests what a message from them is about, with the words that decided it. It is never set by itself. */
export const MessageRead = ({ form: { value, set } }: { form: FormState<MessageFacts> }) => {
  const reading = useReading(value.direction === 'received' ? (value.text ?? '') : '')
  const [refused, setRefused] = useState<MessageKind | null>(null)
  const [taken, setTaken] = useState<MessageKind | null>(null)
  const kind = reading?.kind ?? null
  const isTaken = kind !== null && taken === kind && value.kind === kind
  const isOffered = reading !== null && kind !== null && (isTaken || value.kind === null)
  return (
    <div className="stack stack-tight">
      <p role="status" className="small soft">
        {isOffered ? (
          <>
            {said.messageHow} <KeysTold />
          </>
        ) : null}
      </p>
      {isOffered ? (
        <Suggestions
          label={said.messageAbout}
          all={[
            {
              id: kind,
              claim: said.claimAbout(words.record.inSentence(MESSAGE_KINDS[kind])),
              quotes: [...new Set(reading.because.map(({ quote }) => quote))].slice(0, MOST_QUOTES),
              sureness: reading.sureness,
              state: isTaken ? 'taken' : refused === kind ? 'refused' : 'open',
            },
          ]}
          onTake={() => {
            setTaken(kind)
            set('kind', kind)
          }}
          onRefuse={() => setRefused(kind)}
          onUndo={() => {
            if (isTaken) set('kind', null)
            setTaken(null)
            setRefused(null)
          }}
        />
      ) : null}
    </div>
  )
}
