import type { NoteKind } from '../record/keptNote.ts'
import type { Circumstances, Mark, NoteText } from './note.ts'
import type { RuleName } from './rules.ts'
import { type Shape, sentencesIn } from './shape.ts'
import { stemsOf, wordsIn } from './words.ts'

/** What a rule found: its name and the words. */
export type Found = Mark & { readonly rule: RuleName }

const at = (rule: RuleName, start: number, end = start): Found => ({ rule, within: 'text', start, end })

const THANKS =
  /\b(?:thank(?:s|ed|ful|ing)?|grateful|gratitude|cheers|appreciat\w+|obliged|indebted|(?:kind|good|generous|nice|decent|thoughtful) of you|(?:i|we|really|very much|so much|thoroughly) enjoyed|had (?:great |real |such )?fun|(?:a |such a |real )?pleasure (?:to|meeting|talking|speaking)|(?:good|great|lovely|nice|a delight|a treat|wonderful) (?:to|meeting|talking|speaking) )/i

/** What one says of oneself without having done anything. */
const NOT_DOING = new Set(
  `am was were be been hope hoped enjoy enjoyed like liked love loved thank thanked think thought believe believed look looked remain remained wish wished hear heard
  appreciate appreciated feel felt find found understand understood agree agreed mean meant want wanted came left went know see saw seem seemed suppose expect
  bring match matches glad happy consider considered valued value treasured welcomed followed gathered gather respected respect shared share trust regret prefer imagine accept sensed wondered noticed noted remember remembered welcome admire admired listened say said`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

const DOING =
  /\b(?:i|we)(?:'ve|'d|'ll| have| had| would| could| can| will| should| also| still| always| often| once| then| only| never| usually| first| both| later| even)* ([a-z]+)/gi
const DOING_TOO = /\b(?:i|we) [^.?!;]{1,40},? (?:and|then|but) (?:i )?([a-z]+)/gi
const OWN =
  /\b(?:my|our) (?:(?:last|present|own|old|former|current|first|second|previous|small|little|whole) )*(?:team|ward|class|shop|company|firm|job|work|place|school|kitchen|crew|project|practice|department|branch|floor|desk|route|thesis|study|training|apprenticeship|site|store|clients?|customers?|pupils|patients|users|students|answer|list|rule|habit|experience with|experience of|experience in|years (?:in|at|with|as|on))\b|\bmine\b|\bours\b|\bmy (?:last|present|own|former|current|first|previous|strengths?|habit|part|approach|way of|method) \w+/i

/** "How I test a dashboard" tells what was asked, and not what was done. */
const said = (words: string): string => words.replace(/\b(?:how|whether|if|what|why|when|where) (?:i|we) \w+/gi, '')

const isDoing = (words: string): boolean =>
  OWN.test(words) ||
  [...said(words).matchAll(DOING), ...said(words).matchAll(DOING_TOO)].some(({ 1: verb }) => verb !== undefined && !NOT_DOING.has(verb.toLowerCase()))

/** A number or an address under which one is reached. */
export const REACHED = /\+?\(?\d[\d\s().-]{5,}\d|(?<![^\s@])[^\s@]{1,64}@[^\s@]{1,255}\.\w+/

const isReach = (words: string): boolean => REACHED.test(words) || /\b(?:reach|ring|call|phone) me\b|\bmy number\b|\bwrite to me\b/i.test(words)

/** Whom it is to, the company and the role are in every note of the process: they are no topic. */
const namesOf = ({ company, role, people, own }: Circumstances): Set<string> => stemsOf([company, role ?? '', ...people, own.name ?? ''].join(' '))

/** Two words in common are a topic; where few were noted, one is. */
const hasTopic = (text: string, circumstances: Circumstances): boolean => {
  const names = namesOf(circumstances)
  const noted = [...stemsOf(circumstances.debrief)].filter((stem) => !names.has(stem))
  const said = stemsOf(text)
  return noted.filter((stem) => said.has(stem)).length >= Math.min(2, Math.ceil(noted.length / 3))
}

/** What a note of each kind has to say, whatever else it says. */
const POINTS: Readonly<Partial<Record<NoteKind, RegExp>>> = {
  'promise-due':
    /\?|\b(?:let me know|wonder\w*|(?:may|might|can|could) i ask|(?:i am|i'm|am) (?:only |just |simply )?asking|ask (?:only|whether|if|when)|any (?:news|word|update)|would (?:only |just |simply )?(?:be glad|like|love|be grateful) to (?:know|hear|learn))\b/i,
  nudge:
    /\?|\b(?:let me know|wonder\w*|(?:may|might|can|could) i ask|(?:i am|i'm|am) (?:only |just |simply )?asking|ask (?:only|whether|if|when)|any (?:news|word|update)|would (?:only |just |simply )?(?:be glad|like|love|be grateful) to (?:know|hear|learn)|a line is enough)\b/i,
  'accept-invitation':
    /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}[:.]\d{2}|works?|suits?|fine|glad to|pleasure to|happy to|will be (?:there|with you|at)|see you|confirm\w*|accept\w*|good for me|perfect|look(?:ing)? forward|count (?:me|on me)|can (?:make|do|come)|with pleasure|yes)\b/i,
  'decline-invitation':
    /\b(?:withdraw\w*|(?:not|n't|unable to|cannot) (?:be )?(?:com(?:e|ing)|able|attend\w*|go\w*|continu\w*|tak\w* part|make it|pursue)|declin\w*|have (?:since )?(?:accepted|taken)|no longer|step(?:ping)? (?:back|out|aside)|tak(?:e|ing) (?:myself|my name) out|pull(?:ing)? out|bow(?:ing)? out|not to (?:go|take|come|continue|pursue)|say no|must (?:decline|cancel)|give (?:the|my) (?:place|slot|hour))\b/i,
  availability:
    /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?(?:am|pm|o'clock)\b|(?<!this )\b(?:mornings?|afternoons?|evenings?|any (?:day|time|hour))\b/i,
  'accept-offer': /\b(?:accept\w*|yes|i am in|i'm in|count me in|take (?:it|the|you up)|join|delighted|with pleasure|signed)\b/i,
  'decline-offer':
    /\b(?:not to (?:take|accept|join|come|go)|declin\w*|say(?:ing)? no|turn(?:ing)? (?:\w+ ){1,3}down|(?:going to|must|have to|will) pass|(?:not|n't|cannot|unable to) (?:be )?(?:accept\w*|tak\w*|join\w*)|decided (?:not|against|to stay|for)|withdraw\w*|(?:taken|accepted|chosen) (?:another|a different|something|an? )|stay(?:ing)? where|answer is no)\b/i,
  'ask-time':
    /(?:\b(?:(?:may|can|could|might|would|shall) |until|till|by|before|more time|few (?:more )?days|a (?:few|couple)|another (?:day|week)|extension)\b)[\s\S]*(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d|\bweek|\bdays?\b|tomorrow)/i,
  'tell-deadline':
    /\boffer\w*\b[\s\S]*(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d|\bweek|tomorrow|\bdays\b)|(?:\bday\b|\d|\bweek)[\s\S]*\boffer/i,
}

/** What a thank-you has to have, and has not. */
const missingInThanks = (shape: Shape, circumstances: Circumstances, subject: string): Found[] => {
  const { text, body } = shape
  const sentences = sentencesIn(text, body)
  const said = text.slice(body.start, body.end)
  const missing: Found[] = []
  if (!THANKS.test(said)) missing.push(at('no-thanks', body.start))
  if (circumstances.debrief.trim() !== '' && !hasTopic(`${subject} ${said}`, circumstances)) missing.push(at('no-topic', body.end))
  if (!sentences.some(({ words }) => isDoing(words) && !isReach(words))) missing.push(at('no-fit', body.end))
  if (!REACHED.test(text)) missing.push(at('no-contact', text.length))
  return missing
}

/** Words that are enough, and words that are too many, by what it is for. */
const LENGTHS = { thanks: { least: 20, most: 230 }, other: { least: 3, most: 150 } } as const

const lengthFound = (shape: Shape, { kind }: Circumstances): Found[] => {
  const { text, body } = shape
  const words = wordsIn(text.slice(body.start, body.end))
  const { least, most } = kind === 'thank-you' ? LENGTHS.thanks : LENGTHS.other
  const [begin, end] = [body.start + (words[0]?.start ?? 0), body.start + (words.at(-1)?.end ?? 0)]
  if (words.length < least) return [at('too-short', begin, end)]
  return words.length > most ? [at('too-long', body.start + (words[most]?.start ?? 0), end)] : []
}

/** The parts that a note of its kind has, and what of them is missing; its length. */
export const partsFound = ({ subject }: NoteText, shape: Shape, circumstances: Circumstances): Found[] => {
  const found: Found[] = []
  const { text, body } = shape
  const point = POINTS[circumstances.kind]
  if ((subject ?? '').trim() === '') found.push({ rule: 'no-subject', within: 'subject', start: 0, end: 0 })
  if (shape.salutation === null) found.push(at('no-salutation', 0))
  if (circumstances.kind === 'thank-you') found.push(...missingInThanks(shape, circumstances, subject ?? ''))
  if (point !== undefined && !point.test(text.slice(body.start, body.end))) found.push(at('no-point', body.start))
  if (shape.signature === null) found.push(at('no-closing', text.length))
  return [...found, ...lengthFound(shape, circumstances)]
}
