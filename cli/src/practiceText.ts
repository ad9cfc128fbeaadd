import type { Commands } from '#commands/index.ts'

type Next = Commands['practice.next']['output']

const dayText = (dueOn: string | null): string => dueOn ?? 'holds'

const itemText = ({ title, storyId, dueOn, why, times, isChosen, recall }: Next['toPractise'][number]): string => {
  const done =
    times === 0 ? '' : ` Practised ${times === 1 ? 'once' : `${times} times`}; about ${Math.round((recall ?? 0) * 10)} in 10 that it is told whole.`
  return `${dayText(dueOn).padEnd(11)} ${title}${isChosen ? '  [chosen for this process]' : ''}${storyId === null ? '' : `  (${storyId})`}\n            ${why}${done}\n`
}

/** What to practise and when, and whence the days are. */
export const practiceText = ({ roundOn, toPractise, borrowed }: Next): string =>
  toPractise.length === 0
    ? 'There is nothing to practise yet: no story, and no answer that you were not sure of.\n'
    : `${roundOn === null ? 'No round is planned' : `The round is on ${roundOn}`}.\n\n${toPractise.map(itemText).join('')}\n${borrowed}\n`
