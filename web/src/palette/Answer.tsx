import { Wide } from '../ui/Wide.tsx'
import { words } from '../words/words.ts'

const said = words.palette

/** Lines of a table or list at most; the file has all of them. */
const MOST = 100

type Value = string | number | boolean | null | undefined | readonly Value[] | { readonly [name: string]: Value }

const isList = (value: Value): value is readonly Value[] => Array.isArray(value)
const isThing = (value: Value): value is { readonly [name: string]: Value } => typeof value === 'object' && value !== null && !isList(value)
const isFlat = (value: Value): boolean => !isThing(value) && !isList(value)

/** appliedOn → applied on. */
const spaced = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

const flatWords = (value: Value): string => {
  if (value === null || value === undefined || value === '') return said.unknown
  return typeof value === 'boolean' ? (value ? said.yes : said.no) : String(value)
}

const More = ({ count }: { count: number }) => (count > MOST ? <p className="soft">{said.more(count - MOST)}</p> : null)

const Table = ({ name, rows }: { name: string; rows: readonly { readonly [name: string]: Value }[] }) => {
  const columns = [...new Set(rows.slice(0, MOST).flatMap((row) => Object.keys(row)))]
  return (
    <>
      <Wide label={said.table(name)}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {spaced(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an answer is shown once, as it came
              <tr key={index}>
                {columns.map((column) => (
                  <td key={column}>{flatWords(row[column])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <More count={rows.length} />
    </>
  )
}

const List = ({ name, values }: { name: string; values: readonly Value[] }) => {
  if (values.length === 0) return <span className="soft">{said.none}</span>
  if (values.every(isThing) && values.every((row) => Object.values(row).every(isFlat))) return <Table name={name} rows={values} />
  return (
    <>
      <ul>
        {values.slice(0, MOST).map((value, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer is shown once, as it came
          <li key={index}>
            <Answer name={name} value={value} />
          </li>
        ))}
      </ul>
      <More count={values.length} />
    </>
  )
}

/** An answer of any command, readably: names with their values, lists as lists, what is alike as a table. */
export const Answer = ({ name, value }: { name: string; value: Value }) => {
  if (isList(value)) return <List name={name} values={value} />
  if (!isThing(value)) return <span className="prose">{flatWords(value)}</span>
  return (
    <dl>
      {Object.entries(value).map(([key, inner]) => (
        <div key={key} className={isFlat(inner) ? '' : 'deep'}>
          <dt>{spaced(key)}</dt>
          <dd>
            <Answer name={spaced(key)} value={inner} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
