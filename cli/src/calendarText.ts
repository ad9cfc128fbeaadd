import type { Commands } from '#commands/index.ts'

type Preview = Commands['calendar.preview']['output']
type Planned = Preview['events'][number]
type Feed = Commands['feed.show']['output']

const whenText = ({ plannedOn, plannedTime, zone, durationMinutes, where }: Planned['rounds'][number]['facts']): string =>
  [
    [plannedOn ?? 'no date', plannedTime, zone === null ? null : `(${zone})`].filter((part) => part !== null).join(' '),
    durationMinutes === null ? null : `${durationMinutes} minutes`,
    where,
  ]
    .filter((part) => part !== null)
    .join(', ')

const WHAT = { added: 'a new round', changed: 'moved to', 'called-off': 'called off:', 'as it is': 'as it is:' } as const

const STATE = { new: 'new', news: 'news', known: 'known already', 'left out': 'left out' } as const

const calledOf = ({ company, role }: { company: string; role: string | null }): string => (role === null ? company : `${company}, ${role}`)

const choiceText = (uid: string, choice: string): string => `--choices '{"events":{${JSON.stringify(uid)}:${choice}}}'`

const askText = ({ asks, example, uid, mayBelongTo }: Planned): string => {
  if (asks === 'zone') return `    On whose clock is ${example}? Say: --choices '{"zone":"Europe/Berlin"}'\n`
  if (asks === 'company') return `    Which company is it with? Say: ${choiceText(uid, '{"company":"…"}')}\n`
  if (asks !== 'process') return ''
  return `    Which process is it of? Say: ${choiceText(uid, '{"process":"KEY"}')}\n${mayBelongTo.map((one) => `      ${one.id}  ${calledOf(one)}\n`).join('')}`
}

const peopleText = ({ people, uid }: Planned): string => {
  if (people.length === 0) return ''
  const lines = people.map(({ name, address, part, person, suggested, confirmed }) => {
    const who = name === null ? address : address === null ? name : `${name} <${address}>`
    const state = confirmed ? (person === null ? 'to be added' : 'known') : suggested ? 'may be on the panel' : 'not suggested'
    return `      ${who} (${part === 'organiser' ? 'invites, ' : ''}${state})\n`
  })
  const open = people.find(({ suggested, confirmed }) => suggested && !confirmed)
  const how = open === undefined ? '' : `      To add them: ${choiceText(uid, `{"people":[${JSON.stringify(open.address ?? open.name)}]}`)}\n`
  return `    Named\n${lines.join('')}${how}`
}

const eventText = (event: Planned): string =>
  [
    `\n  ${event.title ?? 'No title'}  (${STATE[event.already]})\n`,
    event.process === null
      ? ''
      : `    ${event.process.id === null ? 'A new process' : 'Of'} ${calledOf(event.process)}, since ${event.process.because}\n`,
    ...event.rounds.map(({ what, facts }) => `    ${WHAT[what]} ${whenText(facts)}\n`),
    peopleText(event),
    askText(event),
    ...event.doubts.map((doubt) => `    ${doubt}\n`),
  ].join('')

/** Events printed at most; of a whole calendar the rest is counted. */
const MOST = 30

/** What a calendar's file would become, event by event. */
export const calendarText = ({ mail, events, leftOut }: Preview): string => {
  const left = [...new Set(leftOut.map(({ why }) => why))].map((why) => `  ${leftOut.filter((one) => one.why === why).length}: ${why}\n`)
  return [
    mail === null ? '' : `A mail of ${mail.from?.name ?? mail.from?.address ?? 'somebody'}: ${mail.subject ?? 'no subject'}\n`,
    events.length === 1 ? '1 event.\n' : `${events.length} events.\n`,
    ...events.slice(0, MOST).map(eventText),
    events.length > MOST ? `\n  and ${events.length - MOST} more.\n` : '',
    left.length === 0 ? '' : `\nLeft out\n${left.join('')}`,
    '\nNothing was written. calendar.apply brings it in.\n',
  ].join('')
}

/** Where the calendar can be read. */
export const feedText = ({ path }: Feed): string =>
  path === null
    ? 'Your calendar is at no address. feed.make makes one.\n'
    : `${path}\nPut it after the address of your Goodsign, as http://localhost:4321${path}, into your calendar program. Whoever knows it can read your calendar; feed.close closes it.\n`
