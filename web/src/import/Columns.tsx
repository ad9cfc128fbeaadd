import { type Choices, LAYOUTS, MEANINGS, type Meaning, type Preview } from './words.ts'

const CHOOSABLE = Object.entries(MEANINGS).filter(([meaning]) => meaning !== 'derived') as [Meaning, string][]

type ColumnsProps = { preview: Preview; choices: Choices; onChoose: (choices: Choices) => void }

/** Which column became what; any of them can be given another meaning. */
export const Columns = ({ preview, choices, onChoose }: ColumnsProps) => {
  const choose = (index: number, meaning: Meaning) => onChoose({ ...choices, columns: { ...choices.columns, [index]: meaning } })
  return (
    <section className="stack" aria-label="Columns">
      <h3>What each column became</h3>
      <p className="soft">
        {LAYOUTS[preview.layout]}{' '}
        {preview.headingRow === null ? 'It has no headings.' : preview.headingRow === 1 ? '' : `Its headings are in row ${preview.headingRow}.`}
      </p>
      <ul className="columns wide">
        {preview.columns.map(({ index, header, meaning, meaningSentence, overridable }) => {
          const name = header === '' ? `Column ${index + 1}` : header
          return (
            <li key={index} className="column">
              <span className="column-name">{name}</span>
              {overridable ? (
                <select
                  className="input"
                  aria-label={`What ${name} is`}
                  value={meaning}
                  onChange={({ target }) => choose(index, target.value as Meaning)}
                >
                  {meaning === 'derived' ? <option value="derived">{MEANINGS.derived}</option> : null}
                  {CHOOSABLE.map(([key, words]) => (
                    <option key={key} value={key}>
                      {words}
                    </option>
                  ))}
                </select>
              ) : null}
              <span className="small soft">{meaningSentence === `${MEANINGS[meaning]}.` ? '' : meaningSentence}</span>
            </li>
          )
        })}
      </ul>
      {preview.stages.length === 0 ? null : (
        <ul className="stack stack-tight">
          {preview.stages.map(({ name, sentence }) => (
            <li key={name}>
              {name}: <span className="soft">{sentence}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
