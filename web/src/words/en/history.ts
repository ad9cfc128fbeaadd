/** Every change, and undoing it. */
export const history = {
  title: 'History',
  lead: 'Every change, newest first. Undoing one is a change too, so nothing is lost and it can be undone again.',
  empty: 'Nothing has been changed yet. What you add, change or remove is listed here and can be undone.',
  undone: 'Undone.',
  doneAgain: 'Done again.',
  undo: 'Undo',
  doAgain: 'Do again',
  of: (what: string, seq: number, sentence: string) => `${what}: change ${seq}, ${sentence}`,
  when: (seq: number, moment: string, undoes: number | null, undoneBy: number | null) =>
    `Change ${seq} · ${moment}${undoes === null ? '' : ` · undoes ${undoes}`}${undoneBy === null ? '' : ` · undone by ${undoneBy}`}`,
  process: 'Process',
  processOf: (seq: number) => `The process of change ${seq}`,
  older: 'Show older changes',
}
