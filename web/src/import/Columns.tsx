import { words } from '../words/words.ts'
import type { Choices, Meaning, Preview } from './preview.ts'

const said = words.bring

const CHOOSABLE = Object.entries(said.meanings).filter(([meaning]) => meaning !== 'derived') as [Meaning, string][]

type ColumnsProps = { preview: Preview; choices: Choices; onChoose: (choices: Choices) => void }

/** Which column became what; any of them can be given another meaning. */
export const Columns = ({ preview, choices, onChoose }: ColumnsProps) => {
  const choose = (index: number, meaning: Meaning) => onChoose({ ...choices, columns: { ...choices.columns, [index]: meaning } })
  return (
    <section className="stack" aria-label={said.columns}>
      <h3>{said.columnsHead}</h3>
      <p className="soft">
        {said.layouts[preview.layout]}{' '}
        {preview.headingRow === null ? said.noHeadings : preview.headingRow === 1 ? '' : said.headingsIn(preview.headingRow)}
      </p>
      <ul className="columns wide">
        {preview.columns.map(({ index, header, meaning, meaningSentence, overridable }) => {
          const name = header === '' ? said.column(index + 1) : header
          return (
            <li key={index} className="column">
              <span className="column-name">{name}</span>
              {overridable ? (
                <select
                  className="input"
                  aria-label={said.columnIs(name)}
                  value={meaning}
                  onChange={({ target }) => choose(index, target.value as Meaning)}
                >
                  {meaning === 'derived' ? <option value="derived">{said.meanings.derived}</option> : null}
                  {CHOOSABLE.map(([key, words]) => (
                    <option key={key} value={key}>
                      {words}
                    </option>
                  ))}
                </select>
              ) : null}
              <span className="small soft">{meaningSentence === `${said.meanings[meaning]}.` ? '' : meaningSentence}</span>
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
