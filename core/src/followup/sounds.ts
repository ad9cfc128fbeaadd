import type { Circumstances } from './note.ts'
import type { Found } from './parts.ts'
import { HEDGE, PHRASES } from './phrases.ts'
import { holdsFor } from './rules.ts'
import { type Shape, sentencesIn } from './shape.ts'
import { straight, wordsIn } from './words.ts'

type Place = { readonly within: 'subject' | 'text'; readonly text: string }

const phrasesFound = ({ within, text }: Place, { kind, attached }: Circumstances): Found[] =>
  PHRASES.filter(([rule]) => holdsFor(rule, kind) && !(rule === 'attachment' && attached > 0)).flatMap(([rule, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }): Found => ({ rule, within, start: index, end: index + words.length })),
  )

/** Hedges in one sentence from which on they are a stack. */
const A_STACK = 2

const hedgesFound = (shape: Shape): Found[] =>
  sentencesIn(shape.text, shape.body)
    .filter(({ words }) => [...words.matchAll(HEDGE)].length >= A_STACK)
    .map(({ start, end }) => ({ rule: 'hedging', within: 'text', start, end }))

const LOUD = /(?:(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}]) ?){2,}/gu
const LOUD_WORD =
  /(?<![\p{L}\p{N}])(?:REALLY|VERY|LOVE|LOVED|GREAT|THANK|THANKS|PLEASE|NEVER|ALWAYS|MUCH|EXTREMELY|TOTALLY|PERFECT|AMAZING|BEST|ONLY|MUST|WANT|NEED|DREAM|ABSOLUTELY|DEFINITELY|EVERYTHING|INCREDIBLE|FANTASTIC|WONDERFUL|HUGE|SUPER|TRULY|ANYTHING|NOT|YES|WOW|NOW|URGENT|IMPORTANT|ASAP|EXACTLY|EVERY|SURE|BEYOND|SINCERELY|HOPE|DESPERATELY|COMPLETELY|PERFECTLY|HONESTLY)(?![\p{L}\p{N}])/gu

/** More than one exclamation mark, or words in capitals that are no name and no short form in the record. */
const shoutsFound = ({ within, text }: Place, { company, role, debrief }: Circumstances): Found[] => {
  const known = new Set(wordsIn([company, role ?? '', debrief].join(' ')).map(({ word }) => word))
  const marks = [...text.matchAll(/!+/g)]
  const isLoud = marks.length > 1 || marks.some(([mark]) => mark.length > 1)
  const words = [...text.matchAll(LOUD), ...text.matchAll(LOUD_WORD)].filter(
    ({ 0: said }) =>
      !said
        .trim()
        .split(' ')
        .every((word) => known.has(word)),
  )
  const spans = [...(isLoud ? marks : []), ...words.filter(({ 0: said }) => /[AEIOU]/.test(said) && said.trim().length > 2)]
  return spans.map(({ 0: said, index }) => ({ rule: 'shouting', within, start: index, end: index + said.trimEnd().length }))
}

const DOUBLED = /(?<![\p{L}\p{N}])([\p{L}']+)([^\S\n]+|[^\S\n]*\n[^\S\n]*)\1(?![\p{L}\p{N}])/giu
/** Words that may well stand twice: "what I had had", "that that". */
const MAY_DOUBLE = new Set(['had', 'that', 'bye', 'so', 'very', 'ha', 'no'])

const doubledFound = ({ within, text }: Place): Found[] =>
  [...text.matchAll(DOUBLED)]
    .filter(({ 1: word }) => word !== undefined && !MAY_DOUBLE.has(word.toLowerCase()))
    .map(({ 0: words, index }) => ({ rule: 'doubled-word', within, start: index, end: index + words.length }))

/** What is wrong with how a note sounds, and what it holds that does not belong there. */
export const soundsFound = (subject: string, shape: Shape, circumstances: Circumstances): Found[] => {
  const places: Place[] = [
    { within: 'subject', text: straight(subject) },
    { within: 'text', text: shape.text },
  ]
  return [
    ...places.flatMap((place) => [...phrasesFound(place, circumstances), ...shoutsFound(place, circumstances), ...doubledFound(place)]),
    ...hedgesFound(shape),
  ]
}
