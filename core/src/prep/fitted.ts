import type { PageLine, Section } from './page.ts'

/** A part that wants room on the page. Its first line comes at the rank `from`, each further one `step` later: what has the lowest rank is taken first. */
type Part = Omit<Section, 'lines'> & { readonly lines: readonly PageLine[]; readonly from: number; readonly step: number }

type Column = 'main' | 'side'

/** How many letters a row surely holds, and how many rows there are on the smaller of A4 and Letter. Held by a test that prints. */
const LETTERS: Readonly<Record<Section['place'], number>> = { head: 112, main: 64, side: 40, foot: 112 }
const ROWS = 65
/** What a heading takes with the space above it, and what is between two lines. */
const HEADING = 1.6
const BETWEEN = 0.25
/** The title is larger than the rest: so many letters in a row of it, and so many rows of the others. */
const TITLE = { letters: 62, rows: 2 }
/** What the foot and the lines above and below it take at most. */
const FOOT = 4

/** Letters of some scripts are twice as wide as ours, and among ours some are wider than most. */
const WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}]/u
const BROAD = /[MWmw@%—…]/
const CAPITAL = /\p{Lu}/u

const widthOfLetter = (letter: string): number => (WIDE.test(letter) ? 2.2 : BROAD.test(letter) ? 1.8 : CAPITAL.test(letter) ? 1.35 : 1)

const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + widthOfLetter(letter), 0)

const rowsOf = ({ lead, text }: PageLine, column: Section['place']): number =>
  Math.ceil(widthOf(`${lead ?? ''} ${text}`.trim()) / LETTERS[column]) + BETWEEN

/** How many rows are left below the head for either column. */
const rowsBelow = ({ heading, lines }: Section): number =>
  ROWS - FOOT - Math.ceil(widthOf(heading) / TITLE.letters) * TITLE.rows - lines.reduce((sum, line) => sum + rowsOf(line, 'head'), 0)

type Candidate = { readonly part: number; readonly place: number; readonly rank: number; readonly rows: number }

/** Which lines of a column there is room for: by their rank, and of each part none without those before it. */
const takenIn = (parts: readonly Part[], column: Column, room: number): ReadonlyMap<number, number> => {
  const candidates = parts.flatMap((part, index): Candidate[] =>
    part.place === column
      ? part.lines.map((line, place) => ({ part: index, place, rank: part.from + place * part.step, rows: rowsOf(line, column) }))
      : [],
  )
  const taken = new Map<number, number>()
  let rows = 0
  for (const { part, place, rows: more } of candidates.toSorted((one, other) => one.rank - other.rank)) {
    const wanted = more + (place === 0 ? HEADING : 0)
    if ((taken.get(part) ?? 0) !== place || rows + wanted > room) continue
    rows += wanted
    taken.set(part, place + 1)
  }
  return taken
}

/** As much of the parts as there is room for, in their order, and how many lines of which were left off. */
export const fitted = (head: Section, parts: readonly Part[]): { sections: Section[]; left: { heading: string; count: number }[] } => {
  const taken = new Map([...takenIn(parts, 'main', rowsBelow(head)), ...takenIn(parts, 'side', rowsBelow(head))])
  const all = parts.map(({ heading, lines, place }, index) => ({ heading, place, lines: lines.slice(0, taken.get(index) ?? 0), of: lines.length }))
  return {
    sections: all.filter(({ lines }) => lines.length > 0).map(({ heading, place, lines }) => ({ heading, place, lines })),
    left: all.filter(({ lines, of }) => lines.length < of).map(({ heading, lines, of }) => ({ heading, count: of - lines.length })),
  }
}
