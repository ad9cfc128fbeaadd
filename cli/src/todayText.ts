import type { Commands } from '#commands/index.ts'
import { toldDay } from '#core/today/toldDay.ts'

type Agenda = Commands['today.show']['output']
type Due = Agenda['next'][number]

const processOf = ({ process: { company, role } }: Due): string => (role === null ? company : `${company} · ${role}`)

const roundOf = ({ number }: { number: number | null }): string => (number === null ? 'a round' : `round ${number}`)

const whatOf = (due: Due): string => {
  switch (due.kind) {
    case 'round':
      return `${due.isReady ? 'ready for' : 'get ready for'} ${roundOf(due.round)}, ${processOf(due)}`
    case 'promise':
      return `you promised by ${due.dueOn}: ${due.what}, ${processOf(due)}`
    case 'debrief':
      return `${due.isBegun ? 'go on with the debrief' : 'debrief'} of ${roundOf(due.round)}, ${processOf(due)}`
    case 'write':
      return `write to ${due.to === null ? processOf(due) : `${due.to.name}, ${processOf(due)}`}, silent since ${due.since}`
    case 'their-promise':
      return `they promised by ${due.dueOn}: ${due.what}, ${processOf(due)}`
    case 'stop':
      return `stop waiting for ${processOf(due)}, silent since ${due.since}`
  }
}

const lineOf = (due: Due, today: string): string =>
  `  ${toldDay(due, today)} ${(due.kind === 'round' ? due.time : null) ?? '     '}  ${whatOf(due)}\n                    ${due.key}\n`

const partOf = (title: string, dues: readonly Due[], today: string): string =>
  dues.length === 0 ? '' : `\n${title}\n${dues.map((due) => lineOf(due, today)).join('')}`

/** What waits today and in the days after; below each line what today.done and today.postpone call it. */
export const todayText = ({ today, next, later, more, open, demo }: Agenda): string => {
  const nothing = next.length === 0 ? `Nothing waits for you today. Open processes: ${open}.\n` : ''
  const silent = more.stop === 0 ? '' : `\nSilent past their day besides: ${more.stop}\n`
  const write = more.write === 0 ? '' : `\nYou may write to as well: ${more.write}\n`
  return `${demo && open > 0 ? 'This is the example search.\n' : ''}${today}\n${nothing}${partOf('Today', next, today)}${write}${silent}${partOf('Later this week', later, today)}`
}
