import type { CSSProperties } from 'react'
import { EMPLOYER_KINDS, SOURCES, STAGES } from '../record/words.ts'
import { monthInWords } from '../ui/days.ts'
import { words } from '../words/words.ts'
import type { Asked } from './asked.ts'
import { Cell, GridRow } from './GridParts.tsx'
import type { GroupOf } from './lines.ts'

const said = words.processList

/** What the rows of a group have in common, in words. */
const groupName = (group: NonNullable<Asked['group']>, key: string | null): string => {
  if (key === null) return said.unknown
  if (group === 'month') return monthInWords(key)
  if (group === 'company') return key
  return ({ stage: STAGES, source: SOURCES, employer: EMPLOYER_KINDS }[group] as Record<string, string>)[key] ?? key
}

type HeadProps = { group: NonNullable<Asked['group']>; of: GroupOf; line: number; columns: number }

/** The head of a group of rows, on a line of its own. */
export const Head = ({ group, of: { key, count }, line, columns }: HeadProps) => (
  <GridRow className="line line-head" aria-rowindex={line + 2} style={{ '--at': line } as CSSProperties}>
    <Cell aria-colspan={columns}>{said.headCount(groupName(group, key), count)}</Cell>
  </GridRow>
)
