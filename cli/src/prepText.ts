import type { Commands } from '#commands/index.ts'
import { lineInWords } from '#core/prep/page.ts'
import { dayInWords } from '#core/prep/when.ts'
import { wallClock } from '#core/record/zone.ts'

type Brief = Commands['prep.brief']['output']
type Comparison = Commands['prep.compare']['output']
type Plan = Commands['prep.plan']['output']
type Questions = Commands['prep.questions']['output']

const WIDTH = 110

/** Words set in to a width, the lines after the first a little further. */
const wrapped = (text: string, first: string, rest: string): string => {
  const lines: string[] = []
  let line = first
  for (const word of text.split(/\s+/)) {
    if (line.length + word.length + 1 > WIDTH && line.trim() !== '') {
      lines.push(line)
      line = rest
    }
    line += line.endsWith(' ') || line === '' ? word : ` ${word}`
  }
  return `${[...lines, line].join('\n')}\n`
}

const item = (text: string): string => wrapped(text, '  - ', '    ')

const section = (heading: string, lines: readonly string[]): string => (lines.length === 0 ? '' : `\n${heading}\n${lines.join('')}`)

/** Which stories there are for what it digs into, beyond those named on the page. */
const storiesText = ({ count, bare, withoutResult }: Brief['stories']): string => {
  if (count === 0)
    return section('Your stories', [item('None is written down yet. story.add takes one, story.suggest finds beginnings in a résumé.')])
  return section('Your stories', [
    ...(withoutResult === 0 ? [] : [item(`Of ${count} written down ${withoutResult} ${withoutResult === 1 ? 'lacks its' : 'lack their'} result.`)]),
    ...(bare.length === 0 ? [] : [item(`No story is said to show ${bare.join('; ')}.`)]),
  ])
}

/** The one page of a brief, and below it all that there is to do. */
export const briefText = ({ when, page, prepare, sources, stories, known }: Brief): string => {
  const [head, ...rest] = page
  const [, ...shape] = head?.lines ?? []
  const tasks = prepare.map(({ id, text, minutes, kind }) => `${item(`${text} (${minutes} min${kind === 'polish' ? ', polish' : ''})`)}      ${id}\n`)
  return [
    `${head?.heading}\n${[when.words, ...shape.map(lineInWords)].map((line) => wrapped(line, '', '')).join('')}`,
    ...rest
      .filter(({ heading }) => heading !== 'Before it')
      .map(({ heading, lines }) =>
        section(
          heading,
          lines.map((line) => item(lineInWords(line))),
        ),
      ),
    storiesText(stories),
    section('The company', [item(known.words), ...known.stale.map((text) => item(`Look again: ${text}`))]),
    section('Before it, the most useful first', tasks),
    section(
      'Sources',
      sources.map(({ key, citation }) => item(`${key}: ${citation}`)),
    ),
  ].join('')
}

const rowText = (earlier: Comparison['earlier'], { aspect, earlier: before, now }: Comparison['rows'][number]): string =>
  [
    `  ${aspect}\n`,
    ...before.map((value, place) => wrapped(`${earlier[place]?.name}: ${value ?? 'not known'}`, '    ', '      ')),
    wrapped(`now: ${now ?? 'not known'}`, '    ', '      '),
  ].join('')

/** A round beside those before it. */
export const comparisonText = (comparison: Comparison): string => {
  const { now, earlier, rows, asked, caredAbout, promises, open, again, fresh, missing } = comparison
  const told = asked.map(({ round, question, answer, sureness, instead }) =>
    item(
      `${round}: ${question}${sureness === null ? '' : ` (${sureness})`}${answer === null ? '' : ` You said: ${answer}`}${instead === null ? '' : ` Instead: ${instead}`}`,
    ),
  )
  const before = earlier.length === 0 ? 'nothing before it' : earlier.map(({ name }) => name).join(', ')
  return [
    `${now} beside ${before}\n`,
    section(
      'Side by side',
      rows.map((row) => rowText(earlier, row)),
    ),
    section('What was asked', told),
    section(
      'What they cared about',
      caredAbout.map(({ round, text }) => item(`${round}: ${text}`)),
    ),
    section(
      'Promises',
      promises.map(({ says }) => item(says)),
    ),
    section(
      'Left open',
      open.map(({ round, text }) => item(`${round}: ${text}`)),
    ),
    section(
      'Likely to come again',
      again.map(({ text, why }) => item(`${text} ${why}`)),
    ),
    section('New this time', fresh.map(item)),
    section(
      'Not known',
      missing.map(({ text }) => item(text)),
    ),
  ].join('')
}

const asksText = (asks: Questions['asks']['recommended']): string[] =>
  asks.map(({ id, text, whom, why }) => `${item(`${whom === null ? '' : `${whom}: `}${text} ${why}`)}${id === null ? '' : `      ${id}\n`}`)

/** What is likely to be asked, and what to ask. */
export const questionsText = ({ again, likely, asks }: Questions): string =>
  [
    section(
      'Likely to come again',
      again.map(({ text, why }) => item(`${text} ${why}`)),
    ),
    section(
      'Likely to be asked',
      likely.map(({ text, competency, listens, why }) => item(`${text} ${why} (${competency}: they listen for ${listens})`)),
    ),
    section('Ask them', asksText(asks.recommended)),
    section('Or these', asksText(asks.more)),
    section(
      'Answered already',
      asks.struck.map(({ text, why }) => item(`${text} ${why}`)),
    ),
  ]
    .join('')
    .trimStart()

const blockText = ({ fromTime, toTime, text, kind, part, shortOf }: Plan['blocks'][number]): string => {
  const more = [
    ...(part === null ? [] : [`${part.number} of ${part.of}`]),
    ...(kind === 'polish' ? ['polish'] : []),
    ...(shortOf === null ? [] : [`short: it is worth ${shortOf} min`]),
  ]
  return wrapped(`${text}${more.length === 0 ? '' : ` (${more.join(', ')})`}`, `  ${fromTime}-${toTime}  `, '               ')
}

/** What to do when, a day after the other. */
export const planText = ({ blocks, left, notes, hour, zone }: Plan): string => {
  const { on, time } = wallClock(hour, zone)
  const days = [...new Set(blocks.map((block) => block.on))]
  return [
    `Up to ${dayInWords(on)}, ${time}, on the clock of ${zone}\n`,
    ...days.map((day) => section(dayInWords(day), blocks.filter((block) => block.on === day).map(blockText))),
    section(
      'No time for',
      left.map(({ text, minutes }) => item(`${text} (${minutes} min)`)),
    ),
    section('To know', notes.map(item)),
  ].join('')
}
