import { readFileSync, writeFileSync } from 'node:fs'
import { fitBaseRates } from './baseRates.ts'
import { baseRatesFile } from './baseRatesFile.ts'
import { baseRateTables } from './baseRatesReport.ts'
import { CHOICES } from './choices.ts'
import { firstAnswersIn } from './firstAnswers.ts'
import { logisticOf } from './ladder.ts'
import { withParts } from './markdown.ts'
import { reviewsIn } from './reviews.ts'
import { signScorer } from './scoreSigns.ts'
import { signFits } from './signModel.ts'
import { signsFile } from './signsFile.ts'
import { signTables } from './signsReport.ts'
import { fitStory } from './storyModel.ts'
import { storyTables } from './storyReport.ts'
import { fitWaiting, waitingFile } from './waiting.ts'
import { waitingTables } from './waitingReport.ts'

const ROOT = new URL('../../', import.meta.url)
const DOCUMENT = 'docs/method/evidence.md'

const contentOf = (path: string): string => {
  try {
    return readFileSync(new URL(path, ROOT), 'utf8')
  } catch {
    return ''
  }
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** Every file that is fitted, with what must stand in it. */
const filesFrom = (folder: string): readonly (readonly [path: string, content: string])[] => {
  const reviews = reviewsIn(folder)
  const baseRates = fitBaseRates()
  const fits = signFits(reviews, CHOICES)
  const story = fitStory(reviews, signScorer(fits), CHOICES)
  const signs = signsFile(reviews, fits, story, CHOICES)
  const waitingFit = fitWaiting(firstAnswersIn(folder))
  const waiting = waitingFile(waitingFit)
  const tables = {
    ...baseRateTables(baseRates),
    ...signTables(reviews, signs, fits, CHOICES),
    ...storyTables(reviews, CHOICES),
    ...waitingTables(waitingFit, waiting.rows, logisticOf(baseRates.ladder.offer.final)),
  }
  return [
    ['evidence/base-rates.json', json(baseRatesFile(baseRates))],
    ['evidence/signs.json', json(signs)],
    ['evidence/waiting.json', json(waiting)],
    [DOCUMENT, withParts(contentOf(DOCUMENT), tables)],
  ]
}

/** The lines in which two texts differ, side by side by their number: enough to see what moved. */
const differencesIn = (path: string, committed: string, fitted: string): string[] => {
  const [were, are] = [committed.split('\n'), fitted.split('\n')]
  return Array.from({ length: Math.max(were.length, are.length) }, (_, i) => [were[i], are[i]] as const).flatMap(([was, is], i) =>
    was === is ? [] : [`${path}:${i + 1}\n  committed ${was ?? '(nothing)'}\n  fitted    ${is ?? '(nothing)'}`],
  )
}

const [folder, ...rest] = process.argv.slice(2).filter((word) => word !== '--check')
if (folder === undefined || rest.length > 0) {
  console.error('Tell the folder of the data: node evidence/fit/main.ts DATA_FOLDER [--check]')
  process.exit(2)
}
const files = filesFrom(folder)
if (process.argv.includes('--check')) {
  const differences = files.flatMap(([path, content]) => differencesIn(path, contentOf(path), content))
  console.log(differences.length === 0 ? 'Every figure is what the data give.' : differences.join('\n'))
  process.exitCode = differences.length === 0 ? 0 : 1
} else {
  for (const [path, content] of files) writeFileSync(new URL(path, ROOT), content)
  console.log(`Written: ${files.map(([path]) => path).join(', ')}.`)
}
