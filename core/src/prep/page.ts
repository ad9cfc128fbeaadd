import { z } from 'zod'
import { PLACE_WORDS } from './aspects.ts'
import type { Brief } from './brief.ts'
import { fitted } from './fitted.ts'
import { ledBy } from './lead.ts'
import type { FittingStories } from './stories.ts'
import { capital, listed, brief as short } from './words.ts'

/** A line of the page: what it begins with, such as a name, and the rest. */
export const PageLine = z.strictObject({ lead: z.string().nullable(), text: z.string() })
export type PageLine = z.infer<typeof PageLine>

/** A part of the one page: its heading, its lines, and where on the paper it stands. */
export const Section = z.strictObject({ heading: z.string(), lines: z.array(PageLine), place: z.enum(['head', 'main', 'side', 'foot']) })
export type Section = z.infer<typeof Section>

/** What else is known before a round: the candidate's own stories, and sentences on the company to say. */
export type Beside = { readonly stories: FittingStories; readonly sentences: readonly string[] }

const NEEDED_FIRST = 6

/**
 * A line of the page where nothing can be set in bold.
 *
 * @example lineInWords({ lead: 'Lena Vogt', text: 'Your manager.' }) // => 'Lena Vogt: Your manager.'
 * @example lineInWords({ lead: 'Why us?', text: 'They listen for reasons.' }) // => 'Why us? They listen for reasons.'
 */
export const lineInWords = ({ lead, text }: PageLine): string => (lead === null ? text : `${ledBy(lead)} ${text}`.trim())

const plain = (text: string): PageLine => ({ lead: null, text })

const shapeOf = ({ formats, minutes, place, where }: Brief): string[] => {
  const [said, assumed] = [formats.filter((one) => !one.assumed), formats.filter((one) => one.assumed)]
  const names = (list: Brief['formats']): string => listed(list.map(({ name }) => name.toLowerCase()))
  const guess = said.length === 0 ? 'Nobody has said what kind of round it is; likeliest is' : 'Nobody has said what is asked in it; likeliest is'
  const length = minutes.said === null ? `usually ${minutes.usual[0]} to ${minutes.usual[1]} minutes` : `${minutes.said} minutes`
  const isNamed = place === 'video' && said.some(({ id }) => id === 'video')
  const there = place === null || isNamed ? null : place === 'in-person' && where !== null ? `in person: ${where}` : PLACE_WORDS[place]
  return [
    capital([said.length === 0 ? null : names(said), length, there].filter((part) => part !== null).join(', ')).concat('.'),
    ...(assumed.length === 0 ? [] : [`${guess} ${names(assumed)}.`]),
  ]
}

const peopleOf = ({ people, address }: Brief): PageLine[] => [
  ...people.map(({ name, called, cares, before }) => ({
    lead: name,
    text: [`${capital(called)}.`, before, ...(cares.length === 0 ? [] : [`Cares about: ${cares.slice(0, 2).join('; ')}.`])]
      .filter((part) => part !== null)
      .join(' '),
  })),
  ...(address === null ? [] : [plain(address)]),
]

const MANNERS: Readonly<Record<NonNullable<Brief['place']>, string>> = {
  'in-person': 'In the room',
  video: 'From afar',
  phone: 'On the phone',
  alone: 'Handing it in',
}

/** What they listen for is said once. */
const likelyOf = ({ likely }: Brief): PageLine[] =>
  likely.map(({ text, listens }, place) => ({
    lead: text,
    text: likely.findIndex((one) => one.listens === listens) === place ? `They listen for ${listens}.` : '',
  }))

const storiesOf = ({ fitting }: FittingStories): PageLine[] =>
  fitting.map(({ title, why, hasResult }) => ({
    lead: title,
    text: [why[0], hasResult ? '' : 'It still lacks its result.'].filter(Boolean).join(' '),
  }))

/** What is needed first in one line, and the rest in another, that may be left off. */
const bringOf = (bring: readonly string[]): PageLine[] =>
  [bring.slice(0, NEEDED_FIRST), bring.slice(NEEDED_FIRST)]
    .filter(({ length }) => length > 0)
    .map((things) => plain(`${capital(things.join('; '))}.`))

const headOf = (brief: Brief): Section => {
  const { name, company, role, when } = brief
  return {
    heading: `${company}${role === null ? '' : `, ${role}`}: ${name}`,
    lines: [`${when.clock}.`, ...shapeOf(brief)].map(plain),
    place: 'head',
  }
}

/**
 * What is said of a brief on one page of paper, A4 or Letter, the most useful first. What there is no room for is left off, and the foot says how much
 * of what; a part that has nothing to say is left out.
 */
export const pageOf = (brief: Brief, { stories, sentences }: Beside): Section[] => {
  const { people, purpose, who, again, asks, prepare, goesWrong, bring, dress, manners } = brief
  const asked = asks.recommended.map(({ text, whom }) => ({ lead: whom, text }))
  const parts = [
    { heading: 'Find out', lines: brief.unknown.map(({ text }) => plain(text)), place: 'main', from: 0, step: 4 },
    {
      heading: 'Likely to come again',
      lines: again.map(({ text, why }) => ({ lead: short(text, 110), text: short(why, 140) })),
      place: 'main',
      from: 1,
      step: 4,
    },
    { heading: 'Likely to be asked', lines: likelyOf(brief), place: 'main', from: 3, step: 2 },
    { heading: 'Ask them', lines: asked, place: 'main', from: 2, step: 1 },
    { heading: 'Stories to tell', lines: storiesOf(stories), place: 'main', from: 4, step: 3 },
    {
      heading: 'If it goes wrong',
      lines: goesWrong.map(({ happens, instead }) => ({ lead: happens, text: instead })),
      place: 'main',
      from: 10,
      step: 5,
    },
    { heading: 'Who is there', lines: people.length > 0 ? peopleOf(brief) : who.map(plain), place: 'side', from: 0, step: 1 },
    { heading: 'What it is for', lines: purpose.map(plain), place: 'side', from: 1, step: 8 },
    { heading: 'What you know of them', lines: sentences.map(plain), place: 'side', from: 3, step: 2 },
    { heading: 'Have with you', lines: bringOf(bring), place: 'side', from: 4, step: 3 },
    { heading: 'Wear', lines: dress === null ? [] : [plain(dress)], place: 'side', from: 5, step: 1 },
    { heading: MANNERS[brief.place ?? 'video'], lines: manners.map(plain), place: 'side', from: 6, step: 5 },
    { heading: 'Before it', lines: prepare.map(({ text }) => plain(text)), place: 'side', from: 9, step: 4 },
  ] as const
  const head = headOf(brief)
  const { sections, left } = fitted(head, parts)
  const foot = left.length === 0 ? [] : [`Not on this page: ${listed(left.map(({ count, heading }) => `${count} more of “${heading}”`))}.`]
  return [head, ...sections, ...(foot.length === 0 ? [] : [{ heading: 'Left off', lines: foot.map(plain), place: 'foot' } as const])]
}
