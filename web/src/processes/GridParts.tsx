import type { HTMLAttributes } from 'react'

type Part = HTMLAttributes<HTMLElement> & { [data: `data-${string}`]: string | number }

/** A line of a grid. The lines in sight stand where they belong among thousands, which the rows of a table cannot. */
export const GridRow = (props: Part) => (
  // biome-ignore lint/a11y/useSemanticElements: as said above
  // biome-ignore lint/a11y/useFocusableInteractive: who uses it says whether it takes the focus
  <div {...props} role="row" />
)

/** A cell of such a line; the line has the focus. */
export const Cell = (props: Part) => (
  // biome-ignore lint/a11y/useSemanticElements: as said above
  // biome-ignore lint/a11y/useFocusableInteractive: the line has the focus
  <span {...props} role="gridcell" />
)

/** The name of a column. */
export const ColumnName = (props: Part) => (
  // biome-ignore lint/a11y/useSemanticElements: as said above
  // biome-ignore lint/a11y/useFocusableInteractive: there is nothing to do with it
  <span {...props} role="columnheader" />
)
