import type { DebriefShown } from './process.ts'

/** The notes of a debrief, to read. */
export const DebriefView = ({ debrief: { ownGuess, asked, caredAbout, openQuestions, notes } }: { debrief: DebriefShown }) => (
  <div className="stack debrief">
    {ownGuess === null ? null : <p>Your own guess then: {Math.round(ownGuess * 10)} of 10.</p>}
    {asked.length === 0 ? null : (
      <dl className="stack stack-tight">
        {asked.map(({ question, answer }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a question is known by nothing but its place
          <div key={index}>
            <dt>They asked: {question}</dt>
            {answer === null ? null : <dd className="prose soft">{answer}</dd>}
          </div>
        ))}
      </dl>
    )}
    {caredAbout === null ? null : <p className="prose">They cared about: {caredAbout}</p>}
    {openQuestions === null ? null : <p className="prose">You still want to know: {openQuestions}</p>}
    {notes === null ? null : <p className="prose">{notes}</p>}
  </div>
)
