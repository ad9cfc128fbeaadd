import type { FactFacts } from '#core/record/fact.ts'
import type { Requirement, RequirementFacts } from '#core/record/requirement.ts'

type Asked = Pick<Requirement, 'text' | 'need'> & Partial<Pick<Requirement, 'quote'>> & Partial<Pick<RequirementFacts, 'place'>>

/** Something a posting asks for, with the titles of the stories that were chosen for it. */
export type CastRequirement = Asked & { stories?: readonly string[] }

/** A fact, on days before today; whom it is about is named. */
export type CastFact = Partial<Omit<FactFacts, 'personId' | 'saidOn' | 'seenOn'>> &
  Pick<FactFacts, 'heading' | 'text'> & { saidOn?: number; seenOn?: number; person?: string }

const POSTING: readonly (readonly [heading: string, items: readonly string[]])[] = [
  [
    'What you will do',
    [
      'You explain our figures to nurses, doctors and managers.',
      'You set priorities with several departments.',
      'You build and look after our dashboards.',
    ],
  ],
  ['You bring', ['Good SQL, and Python or R.', 'Careful handling of personal data.', 'Dutch at level B2 or better.']],
  ['Nice to have', ['Experience in health care.']],
]

/** The posting of Meridian Health, as it was pasted. */
export const MERIDIAN_POSTING: string = [
  'Data Analyst, Utrecht',
  'Meridian Health runs nine clinics. Our analysts see to it that people who treat patients know where they stand.',
  ...POSTING.map(([heading, items]) => [`${heading}:`, ...items.map((item) => `- ${item}`)].join('\n')),
].join('\n\n')

const NEEDS = ['duty', 'must', 'nice'] as const

const STORIES_FOR: Readonly<Record<string, readonly string[]>> = {
  'You explain our figures to nurses, doctors and managers.': ['The weekly report for nurses'],
  'You set priorities with several departments.': ['Nine requests and one week'],
}

/** What it asks for, with the stories that Noor has chosen so far. */
export const MERIDIAN_REQUIREMENTS: readonly CastRequirement[] = POSTING.flatMap(([_heading, items], section) =>
  items.map((quote) => ({ text: quote.replace(/\.$/, ''), need: NEEDS[section] ?? null, quote, stories: STORIES_FOR[quote] ?? [] })),
)

const PAGE = { source: 'Their page “Who we are”', sourceUrl: 'https://meridian-health.example/who-we-are', seenOn: -26 } as const

/** What is known of Meridian Health: fresh, stale, without a source, and three headings of which nothing is known. */
export const MERIDIAN_FACTS: readonly CastFact[] = [
  { heading: 'mission', text: 'Meridian wants nobody to wait longer than four weeks for a first appointment.', ...PAGE, saidOn: -140 },
  { heading: 'history', text: 'Meridian was founded in 1998 by two general practitioners in Utrecht.', ...PAGE, saidOn: -140 },
  { heading: 'services', text: 'Nine clinics for knees, hips and backs, and since last year advice by video.', ...PAGE, saidOn: -140 },
  {
    heading: 'industry',
    text: 'The waiting lists of Dutch clinics grew by a tenth last year, says the care authority.',
    source: 'A report of the care authority',
    saidOn: -75,
    seenOn: -20,
  },
  {
    heading: 'news',
    text: 'Meridian will open its tenth clinic, in Amersfoort, next spring.',
    source: 'Utrecht Courant',
    saidOn: -33,
    seenOn: -20,
  },
  {
    heading: 'news',
    text: 'Its analysts move from the finance department to a team of their own.',
    source: 'Utrecht Courant',
    saidOn: -160,
    seenOn: -20,
  },
  {
    heading: 'people',
    text: 'Spoke at a conference on how to show a waiting list so that a ward can act on it.',
    source: 'Programme of the Health Data Day',
    saidOn: -210,
    seenOn: -20,
    person: 'Lena Vogt',
  },
  { heading: 'people', text: 'Came from a bank four years ago, says Sam.', seenOn: -40, person: 'Rin Ito' },
]
