import type { RoundFormat } from '../record/round.ts'
import { headingKey } from './nameKey.ts'

/** What the name of a round tells: a heading such as "Phone Screen", or a status such as "2nd interview". */
export type StageName = {
  formats: RoundFormat[]
  isScreen: boolean | null
  isLast: boolean | null
  where: string | null
  /** Which round it says it is, 2 for "second interview"; null when it does not say. */
  ordinal: number | null
  /** True when it names a round by itself; false for a word, such as recruiter, that can mean a person as well. */
  sure: boolean
  /** True when it says both a screen and a full interview. */
  mixed: boolean
}

type Naming = { words: readonly string[]; formats?: readonly RoundFormat[]; screen?: true; full?: true; where?: string; last?: true; sure?: true }

/** The words that name rounds. `screen` is no full interview; `full` shows that it is one, whatever else is said. */
const NAMINGS: readonly Naming[] = [
  { words: ['assessment centre', 'assessment center'], formats: ['assessment-centre'], full: true, sure: true },
  {
    words: ['phone screen', 'phone screening', 'recruiter screen', 'hr screen', 'pre screen', 'prescreen', 'screening call', 'screen', 'intro call'],
    formats: ['screen'],
    screen: true,
    sure: true,
  },
  {
    words: ['recruiter', 'recruiting', 'hr', 'human resources', 'talent acquisition', 'screening', 'intro', 'introductory', 'exploratory'],
    formats: ['screen'],
    screen: true,
  },
  // A test sent to many before anybody has talked to them is no full interview.
  {
    words: [
      'coding challenge',
      'coding test',
      'online assessment',
      'online test',
      'oa',
      'hackerrank',
      'hacker rank',
      'codesignal',
      'code signal',
      'codility',
      'assessment',
      'skills test',
      'aptitude test',
      'challenge',
      'test',
    ],
    formats: ['technical'],
    screen: true,
    sure: true,
  },
  { words: ['hirevue', 'hire vue', 'one way video', 'one way interview', 'video assessment'], formats: ['video'], screen: true, sure: true },
  { words: ['take home', 'takehome', 'homework', 'assignment', 'work sample', 'test project'], formats: ['take-home'], sure: true },
  { words: ['technical', 'tech', 'coding', 'live coding', 'system design', 'whiteboard', 'pair programming'], formats: ['technical'], full: true },
  { words: ['hiring manager', 'manager', 'hm', 'team lead', 'supervisor'], full: true },
  { words: ['panel'], formats: ['panel'], full: true, sure: true },
  { words: ['onsite', 'on site', 'superday', 'super day', 'loop', 'site visit'], formats: ['on-site-day'], full: true, sure: true },
  { words: ['on campus', 'campus'], where: 'On campus' },
  { words: ['presentation'], formats: ['presentation'], full: true, sure: true },
  { words: ['case study', 'case'], formats: ['case'], full: true },
  { words: ['behavioral', 'behavioural', 'culture', 'culture fit', 'values'], formats: ['behavioural'], full: true },
  { words: ['situational'], formats: ['situational'], full: true },
  { words: ['team', 'meet team', 'peer', 'peers', 'team match'], formats: ['team-meeting'], full: true },
  { words: ['lunch', 'dinner', 'coffee chat'], formats: ['meal'], full: true, sure: true },
  { words: ['executive', 'exec', 'ceo', 'cto', 'cfo', 'coo', 'vp', 'founder', 'director', 'leadership'], formats: ['executive'], full: true },
  { words: ['video', 'zoom', 'skype'], formats: ['video'] },
  { words: ['phone', 'telephone'], where: 'Phone' },
  { words: ['final', 'last'], last: true, full: true },
  { words: ['interview', 'interviews', 'interviewed', 'interviewing', 'round', 'rounds', 'call', 'meeting', 'chat'], sure: true },
]

const PHRASES = NAMINGS.flatMap((naming) => naming.words.map((phrase) => ({ phrase, naming }))).sort((a, b) => b.phrase.length - a.phrase.length)

const ORDINALS: readonly (readonly string[])[] = [
  ['first', '1st', 'one', '1', 'r1'],
  ['second', '2nd', 'two', '2', 'r2'],
  ['third', '3rd', 'three', '3', 'r3'],
  ['fourth', '4th', 'four', '4', 'r4'],
  ['fifth', '5th', 'five', '5', 'r5'],
]

/** Every word that a name of a round is made of. */
export const STAGE_WORDS: ReadonlySet<string> = new Set([...PHRASES.flatMap(({ phrase }) => phrase.split(' ')), ...ORDINALS.flat()])

/** Single words that name a round by themselves. */
export const ROUND_WORDS: ReadonlySet<string> = new Set(PHRASES.filter(({ naming }) => naming.sure === true).map(({ phrase }) => phrase))

const ordinalIn = (words: readonly string[]): number | null => {
  const place = ORDINALS.findIndex((forms) => words.some((word) => forms.includes(word)))
  return place < 0 ? null : place + 1
}

/**
 * What a heading or a status says of a round, or null when it names none. Words for a screen give way to words for a full
 * interview: a name that says both, such as "HR / hiring manager", is not counted as a screen.
 */
export const stageName = (text: string): StageName | null => {
  let left = ` ${headingKey(text)} `
  const words = left.trim().split(' ')
  const found: Naming[] = []
  for (const { phrase, naming } of PHRASES) {
    if (!left.includes(` ${phrase} `)) continue
    found.push(naming)
    left = left.replace(` ${phrase} `, ' / ')
  }
  if (found.length === 0) return null
  const full = found.some((naming) => naming.full === true)
  const formats = new Set(found.flatMap((naming) => naming.formats ?? []))
  if (full) formats.delete('screen')
  return {
    formats: [...formats],
    isScreen: !full && found.some((naming) => naming.screen === true) ? true : null,
    isLast: found.some((naming) => naming.last === true) ? true : null,
    where: found.find((naming) => naming.where !== undefined)?.where ?? null,
    ordinal: ordinalIn(words),
    sure: found.some((naming) => naming.sure === true),
    mixed: full && found.some((naming) => naming.screen === true),
  }
}
