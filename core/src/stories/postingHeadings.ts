import type { RequirementFacts } from '#core/record/requirement.ts'

/** What stands under a heading of a posting: something asked for, or something else. */
export type Section = NonNullable<RequirementFacts['need']> | 'other'

/** Any of these, whatever the case; `'` stands for both apostrophes, a space for a space or a hyphen. */
export const anyOf = (...phrases: readonly string[]): RegExp => new RegExp(phrases.join('|').replaceAll("'", "(?:'|’)").replaceAll(' ', '[ -]'), 'iu')

/** English as it is written in postings; a few of the commonest headings in German, Dutch and French, whose items are kept as they are. */
const NICE = anyOf(
  'nice to have',
  'bonus points?',
  'bonus skills',
  '^bonus',
  'preferred',
  'desirable',
  'good to have',
  'great to have',
  '\\ba (?:\\p{L}+ )?plus\\b',
  'pluses',
  'extra credit',
  'even better',
  'would be (?:a plus|great|nice)',
  'von vorteil',
  'w[üu]nschenswert',
)
const OTHER = anyOf(
  'benefit|perks|compensation|salary|^pay\\b',
  'what we offer|we offer|our offer',
  "what's in it for you|what you'll get|what you get",
  'why (?:join|work|us)',
  '^about (?:us|the (?:company|team|organi[sz]ation))',
  'who we are|our (?:story|company|values|culture|mission|team)',
  '^the (?:team|company)',
  'apply|(?:application|hiring|interview|selection|recruitment) process|next steps',
  'equal opportunit|diversity|accessibility|privacy',
  'location|contact|deadline|closing date',
  'wir bieten|[üu]ber uns|wij bieden|over ons|nous offrons',
  'share this|similar jobs|related jobs',
)
const MUST = anyOf(
  'requirement|qualification|criteria|essential',
  "what you(?:'?ll)? (?:bring|need|have)",
  "what we(?:'re| are)? (?:look|need|expect|ask|seek)",
  "we(?:'re| are)? looking for|looking for someone",
  "you(?:'ll)? (?:have|bring|need|are)|you should have",
  'must haves?|who you are|^about you|ideal candidate|the person|person specification',
  'your (?:profile|skills|background|experience|qualifications)|skills|experience',
  'is this you|could this be you',
  '^(?:technical|tech stack|technologies|tools|soft|personal|education|languages?|certifications?|licen[cs]es?|registration|knowledge|familiarity)\\b',
  'dein profil|ihr profil|anforderungen|das bringst du mit|wij vragen|jouw profiel|profil recherch[ée]|votre profil',
)
const DUTY = anyOf(
  'responsibilit|accountabilit|duties|tasks',
  "what you(?:'ll| will)? (?:do|be doing|work on)",
  "you'll (?:be|do)|you will",
  'the (?:role|job|work|position)|in this role',
  'your (?:role|tasks?|day|work|job|mission|impact)',
  'day to day|a typical (?:day|week)|job (?:description|summary|purpose)',
  'aufgaben|wat ga je doen|jouw taken|vos missions',
)

/** In this order: "preferred qualifications" are nice to have, and "what we offer you" has a you in it and asks for nothing. */
const HEADINGS: readonly (readonly [section: Section, pattern: RegExp])[] = [
  ['nice', NICE],
  ['other', OTHER],
  ['must', MUST],
  ['duty', DUTY],
]

/** What a heading of a posting is the heading of, or null when it is not known. */
export const sectionOf = (heading: string): Section | null => HEADINGS.find(([, pattern]) => pattern.test(heading))?.[0] ?? null
