import { z } from 'zod'
import { figureOf, type SourceFigure, shareOf, sourceOf } from '../evidence/sources.ts'
import { oddsOfChance } from '../stats/chance.ts'
import { chanceInRange, meanChance } from './chance.ts'
import { type Standing, UNKNOWN_STANDING } from './standing.ts'
import { Counts, countsOf, countWords, figures, percent } from './words.ts'

/** A plain question and what the evidence says to it, line by line. */
export const Answer = z.strictObject({
  question: z.string(),
  lines: z.array(z.strictObject({ text: z.string(), sources: z.array(z.string()).describe('Keys of the sources below.') })).max(10),
  levels: z
    .array(
      z.strictObject({
        words: z.string(),
        isAsked: z.boolean().describe('It is the one the question is about.'),
        counts: Counts.describe('Of ten, or of twenty, and the range between employers, markets and candidates.'),
        figures: z.string().describe('The same in hundredths.'),
      }),
    )
    .describe('How many end in an offer, by what is known of where one stands.'),
  sources: z.array(z.strictObject({ key: z.string(), citation: z.string(), url: z.string().nullable() })),
})
export type Answer = z.infer<typeof Answer>

type Line = Answer['lines'][number]

const FIRST: Standing = { ...UNKNOWN_STANDING, stage: 'first', fullRounds: 1 }
const SECOND: Standing = { ...UNKNOWN_STANDING, stage: 'second', fullRounds: 2 }
const FINAL: Standing = { ...UNKNOWN_STANDING, stage: 'final', fullRounds: 2, isLast: true }

const LEVEL = ['lever-2017', 'lever-2019', 'pariti-2024', 'nace-2017-23', 'conference-board-2023', 'judgement']

/** `44 of 127`. */
const counted = (figure: SourceFigure): string => ('trials' in figure ? `${figure.events} of ${figure.trials}` : percent(figure.share))

const rangeLine = (): Line => {
  const { of, low, high } = countsOf(chanceInRange(SECOND))
  const [lowest, highest] = ['on-site-to-offer-lowest', 'on-site-to-offer-highest'].map((id) => percent(shareOf(figureOf('huyen-2019', id))))
  return {
    text: `Employers differ, and so do candidates: in four of five cases the chance lies between ${low} and ${high} of ${of}. Over 27 firms, visits that led to an offer ran from ${lowest} to ${highest}.`,
    sources: ['huyen-2019'],
  }
}

const invitationLine = (): Line => {
  const factor = oddsOfChance(meanChance(SECOND)) / oddsOfChance(meanChance(FIRST))
  return {
    text: `So the invitation itself is good news: it multiplies the odds of an offer by about ${factor.toFixed(1)}.`,
    sources: LEVEL,
  }
}

const screenLine = (): Line => ({
  text: `If your first conversation was a recruiter's screen, your second is really a first interview: ${countWords(meanChance({ ...FIRST, firstWasScreen: true }))}, not ${countWords(meanChance({ ...SECOND, firstWasScreen: false }))}.`,
  sources: LEVEL,
})

const finalLine = (): Line => {
  const [two, five] = [2, 5].map((finalists) => percent(meanChance({ ...FINAL, finalists })))
  return {
    text: `If they say it is the last round, it is ${countWords(meanChance(FINAL))} (${percent(meanChance(FINAL))}); with two candidates left ${two}, with five ${five}.`,
    sources: LEVEL,
  }
}

const countedLine = (): Line => ({
  text: `Counted by employers: ${counted(figureOf('pariti-2024', 'later-to-offer'))} later rounds led to an offer, against ${counted(figureOf('pariti-2024', 'first-to-offer'))} first interviews.`,
  sources: ['pariti-2024'],
})

const logsLine = (): Line => ({
  text: `Counted by seven candidates: ${counted(figureOf('personal-logs', 'late-to-offer'))} late rounds, against ${counted(figureOf('personal-logs', 'interviewed-to-offer'))} processes with any interview.`,
  sources: ['personal-logs'],
})

const LEVELS: readonly (readonly [words: string, standing: Standing])[] = [
  ['A first interview', FIRST],
  ['A second interview', SECOND],
  ["The second, if the first was a recruiter's screen", { ...FIRST, firstWasScreen: true }],
  ['The last round', FINAL],
  ['The last round, with two candidates left', { ...FINAL, finalists: 2 }],
]

const levelsOf = (): Answer['levels'] =>
  LEVELS.map(([words, standing]) => {
    const shown = chanceInRange(standing)
    return { words, isAsked: standing === SECOND, counts: countsOf(shown), figures: figures(shown) }
  })

/** The answer to "Is a second interview a good sign?", every number worked out from the evidence. */
export const answerOf = (): Answer => {
  const lines: Line[] = [
    { text: 'Yes. A second interview is a good sign, and the answer is still more often no.', sources: LEVEL },
    {
      text: `Of processes that reach a second interview, ${countWords(meanChance(SECOND))} end in an offer; of those that reach a first, ${countWords(meanChance(FIRST))}.`,
      sources: LEVEL,
    },
    invitationLine(),
    countedLine(),
    logsLine(),
    {
      text: 'No published source measures the share of second interviews that end in an offer. Ours is worked out from the steps around it; the round numbers one reads are folklore.',
      sources: ['judgement'],
    },
    rangeLine(),
    screenLine(),
    finalLine(),
    { text: "Two questions move it, and you can ask both: was the first a recruiter's screen, and is this the last round?", sources: ['judgement'] },
  ]
  const keys = [...new Set(lines.flatMap(({ sources }) => sources))]
  return {
    question: 'Is a second interview a good sign?',
    lines,
    levels: levelsOf(),
    sources: keys.map((key) => sourceOf(key)).map(({ key, citation, url }) => ({ key, citation, url })),
  }
}
