/** What one person says in a transcript: the words from `start` up to `end`. Nobody is named when the transcript does not say who speaks. */
export type Turn = { readonly speaker: string | null; readonly start: number; readonly end: number }

type Line = { readonly text: string; readonly start: number }

const CUE = /^\s*(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{1,3}/
const STAMP = String.raw`[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?(?: ?[AP]M)?[\])]?`
const NAME = String.raw`\p{Lu}[\p{L}.'’-]{0,30}(?: [\p{L}.'’-]{1,30}){0,3}`
/** "Anna Berg: …", with a time before or behind the name. */
const SPOKEN = new RegExp(`^\\s{0,9}(?:${STAMP} ?)?(?<name>${NAME})(?: ?${STAMP}| \\([^()]{1,30}\\))?:(?: |$)`, 'u')
/** A line with a name and a time alone, as some programs write them. */
const HEADED = new RegExp(`^\\s{0,9}(?<name>${NAME}) {1,4}${STAMP}\\s{0,9}$`, 'u')
const VOICE = /^\s*<v(?:\.[\w.]+)? (?<name>[^>]{1,60})>/

/** Longer lines hold no heading; only their beginning is looked at. */
const HEADING = 120

const linesOf = (text: string): Line[] => {
  const lines: Line[] = []
  let start = 0
  for (const line of text.split('\n')) {
    lines.push({ text: line, start })
    start += line.length + 1
  }
  return lines
}

const named = (line: Line): { speaker: string; start: number } | null => {
  const head = line.text.slice(0, HEADING)
  for (const heading of [VOICE, SPOKEN, HEADED]) {
    const found = heading.exec(head)
    const speaker = found?.groups?.name
    if (found && speaker !== undefined) return { speaker: speaker.trim(), start: line.start + found[0].length }
  }
  return null
}

/** Lines that hold no words of anybody: times, numbers of cues, headings. */
const isMark = ({ text }: Line): boolean =>
  CUE.test(text.slice(0, HEADING)) || /^\s*\d{0,6}\s*$/.test(text.slice(0, 20)) || /^(WEBVTT|NOTE|STYLE|Kind:|Language:)/.test(text)

const turnsIn = (lines: readonly Line[]): Turn[] => {
  const turns: Turn[] = []
  let speaker: string | null = null
  for (const line of lines) {
    if (isMark(line)) continue
    const heading = named(line)
    if (heading !== null) speaker = heading.speaker
    const [start, end] = [heading?.start ?? line.start, line.start + line.text.length]
    const last = turns.at(-1)
    if (heading === null && last !== undefined && last.end === line.start - 1) turns[turns.length - 1] = { ...last, end }
    else if (end > start) turns.push({ speaker, start, end })
  }
  return turns
}

/** So many turns, by at least two people of whom one speaks again, make a transcript and not a list with headings. */
const FEWEST_TURNS = 3

const isConversation = (lines: readonly Line[]): boolean => {
  const speakers = lines.flatMap((line) => named(line)?.speaker ?? [])
  const distinct = new Set(speakers).size
  const filled = lines.filter((line) => !isMark(line)).length
  return speakers.length >= FEWEST_TURNS && distinct >= 2 && distinct < speakers.length && speakers.length * 5 >= filled
}

/**
 * Who says what in a transcript: a WebVTT or SubRip file, or lines such as "Anna: …". Null when the text is none.
 *
 * @example turnsOf('Anna: Hello.\nMe: Hello.\nAnna: Shall we begin?')?.map(({ speaker }) => speaker) // => ['Anna', 'Me', 'Anna']
 */
export const turnsOf = (text: string): Turn[] | null => {
  const lines = linesOf(text)
  const cues = lines.filter((line) => CUE.test(line.text.slice(0, HEADING))).length
  return cues >= 2 || isConversation(lines) ? turnsIn(lines) : null
}
