import type { AskedQuestion } from '#core/record/debrief.ts'
import type { Field } from '../ui/form.ts'
import { Repeated } from '../ui/Repeated.tsx'
import { Block, Line } from '../ui/TextField.tsx'

/** What was asked, and how one answered: as many as there were. */
export const Asked = ({ value, onChange, problem }: Field<AskedQuestion[]>) => (
  <Repeated
    title="What did they ask?"
    one="a question"
    rows={value}
    start={{ question: '', answer: null, sureness: null, instead: null }}
    onChange={(rows) => onChange([...rows])}
    problem={problem}
    fields={(row, set, place) => (
      <>
        <Line
          label={`Question ${place}`}
          name={`question-${place}`}
          value={row.question}
          problem={undefined}
          onChange={(question) => set({ ...row, question: question ?? '' })}
        />
        <Block
          label={`How you answered question ${place}`}
          rows={2}
          name={`answer-${place}`}
          value={row.answer}
          problem={undefined}
          onChange={(answer) => set({ ...row, answer })}
        />
      </>
    )}
  />
)
