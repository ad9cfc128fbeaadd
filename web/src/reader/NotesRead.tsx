import { useState } from 'react'
import { call, sentenceOf } from '../call.ts'
import { newKey } from '../record/newKey.ts'
import type { RoundShown, Shown } from '../record/process.ts'
import type { SignShown } from '../record/SignAsked.tsx'
import type { DebriefForm } from '../record/useDebriefForm.ts'
import { Button } from '../ui/Button.tsx'
import { today } from '../ui/days.ts'
import { focusSoon } from '../ui/focusSoon.ts'
import { Notice } from '../ui/Notice.tsx'
import { Progress } from '../ui/Waiting.tsx'
import { debriefWords } from '../words/debriefing.ts'
import { KeysTold, type SuggestionShown, Suggestions } from './Suggestions.tsx'
import { type Suggestion, suggestionsIn } from './suggestionsIn.ts'

type Props = { form: DebriefForm; record: Shown; round: RoundShown; signs: readonly SignShown[] }

/** In which state a suggestion is, is told by the form itself: by the field it fills, and by whether it was left out. */
const shown = ({ fields }: DebriefForm, { id, field, claim, quote, sureness }: Suggestion): SuggestionShown => {
  const state = fields[field] != null ? 'taken' : fields[`refused:${id}`] === true ? 'refused' : 'open'
  return { id, claim, quotes: [quote], sureness, state }
}

const Found = ({ form, suggestions }: { form: DebriefForm; suggestions: readonly Suggestion[] }) => {
  const suggestion = (id: string): Suggestion => suggestions.find((each) => each.id === id) as Suggestion
  return (
    <Suggestions
      label={debriefWords.seemToSay}
      all={suggestions.map((each) => shown(form, each))}
      onTake={(id) => form.set(suggestion(id).field, suggestion(id).value)}
      onRefuse={(id) => form.set(`refused:${id}`, true)}
      onUndo={(id) => {
        form.set(suggestion(id).field, null)
        form.set(`refused:${id}`, null)
      }}
    />
  )
}

const said = debriefWords

const foundWords = ({ length }: readonly Suggestion[]): string => (length === 0 ? said.readNothing : said.readFound(length))

/** Reads the notes when it is asked to, and suggests what they seem to say. */
export const NotesRead = ({ form, record, round, signs }: Props) => {
  const [suggestions, setSuggestions] = useState<readonly Suggestion[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isReading, setIsReading] = useState(false)
  const text = String(form.fields.notes ?? '')

  const read = async () => {
    setIsReading(true)
    setProblem(null)
    try {
      const on = String(form.fields.heldOn ?? round.plannedOn ?? today())
      const { findings } = await call('signs.read', { text, on })
      const isLate = form.fields.isLast === true || (round.number ?? 0) >= 3
      const found = suggestionsIn(findings, { fields: form.fields, signs, people: record.people, promises: record.promises, isLate }, newKey)
      setSuggestions(found)
      focusSoon(() => document.querySelector<HTMLElement>(`[data-suggestion="${CSS.escape(found[0]?.id ?? '')}"]`), 2)
    } catch (error) {
      setProblem(sentenceOf(error))
    }
    setIsReading(false)
  }
  return (
    <div className="stack stack-tight">
      <Button onPress={read} isBusy={isReading} isDisabled={text.trim() === ''}>
        {said.read}
      </Button>
      <p className="small soft">{said.readHow}</p>
      <div role="status">
        {isReading ? <Progress label={said.reading} done={0} total={0} /> : null}
        {suggestions === null || isReading ? null : (
          <p className="small">
            {foundWords(suggestions)} {suggestions.length === 0 ? null : <KeysTold several />}
          </p>
        )}
        {problem === null ? null : (
          <Notice kind="problem">
            <p>{problem}</p>
          </Notice>
        )}
      </div>
      {suggestions === null || suggestions.length === 0 ? null : <Found form={form} suggestions={suggestions} />}
    </div>
  )
}
