import type { AskedQuestion } from '#core/record/debrief.ts'
import { OneOf } from '../ui/Choice.tsx'
import { Repeated } from '../ui/Repeated.tsx'
import { Block } from '../ui/TextField.tsx'
import { debriefWords } from '../words/debriefing.ts'
import { rowsOf } from './debriefFields.ts'
import type { DebriefForm } from './useDebriefForm.ts'
import { SURENESS } from './words.ts'

const said = debriefWords

const START: AskedQuestion = { question: '', answer: null, sureness: null, instead: null }

/** What was asked, how one answered, how sure one felt, and what one would say instead: as many as there were. */
export const Asked = ({ form }: { form: DebriefForm }) => (
  <Repeated<AskedQuestion>
    title={said.whatAsked}
    one={said.aQuestion}
    help={said.askedHow}
    rows={rowsOf<AskedQuestion>(form.fields, 'asked')}
    onAdd={() => form.add('asked', START)}
    onSet={(key, row) => form.set(`asked:${key}`, row)}
    problem={form.problemIn('asked')}
    fields={(row, set, place) => (
      <>
        <Block
          label={said.question(place)}
          rows={1}
          name={`question-${place}`}
          value={row.question === '' ? null : row.question}
          problem={undefined}
          onChange={(question) => set({ ...row, question: question ?? '' })}
        />
        <Block
          label={said.answerTo(place)}
          rows={2}
          name={`answer-${place}`}
          value={row.answer}
          problem={undefined}
          onChange={(answer) => set({ ...row, answer })}
        />
        <OneOf
          label={said.sureOf(place)}
          labels={SURENESS}
          unknown={said.notSaid}
          name={`sureness-${place}`}
          value={row.sureness}
          problem={undefined}
          onChange={(sureness) => set({ ...row, sureness })}
        />
        <Block
          label={said.insteadTo(place)}
          rows={1}
          name={`instead-${place}`}
          value={row.instead}
          problem={undefined}
          onChange={(instead) => set({ ...row, instead })}
        />
      </>
    )}
  />
)
