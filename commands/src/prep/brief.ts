import { z } from 'zod'
import { Again, againFor } from '#core/prep/again.ts'
import { Asks, asksFor } from '#core/prep/asks.ts'
import { Brief, briefOf } from '#core/prep/brief.ts'
import { Comparison, comparisonOf } from '#core/prep/compare.ts'
import { Likely, likelyFor } from '#core/prep/likely.ts'
import { pageOf, Section } from '#core/prep/page.ts'
import { FittingStories, storiesFor } from '#core/prep/stories.ts'
import type { Subject } from '#core/prep/subject.ts'
import { PrepFacts } from '#core/record/prep.ts'
import { Id } from '#core/record/text.ts'
import { gapsIn } from '#core/stories/completeness.ts'
import { command } from '../command.ts'
import { Key } from '../record/rows.ts'
import { companyOf, KnownCompany } from './company.ts'
import { dossierFor, prepOf, roundRecord, subjectOf } from './subject.ts'

const ROUND = z.strictObject({ round: Key.round })

/** What each of the stories that fit lacks first, by the rules that look at a story's words. */
const lacksOf = (stories: Subject['stories'], { fitting }: FittingStories): Record<string, string> =>
  Object.fromEntries(
    stories
      .filter(({ id }) => fitting.some(({ story }) => story === id))
      .flatMap((story) => {
        const [gap] = gapsIn(story)
        return gap === undefined ? [] : [[story.id, gap.sentence]]
      }),
  )

export const showBrief = command({
  name: 'prep.brief',
  summary:
    'Tells what to know before a round: what it is for, who is there, what to prepare, what is likely to be asked, what to ask, have and wear.',
  input: ROUND,
  output: Brief.extend({
    process: Id,
    stories: FittingStories.extend({ lacks: z.record(Id, z.string()).describe('What a fitting story lacks first, by its key.') }),
    known: KnownCompany,
    page: z.array(Section).describe('The same on one page.'),
    said: PrepFacts.extend({ revision: z.int().nullable() }).describe(
      'What you said of getting ready for it; without a revision nothing was said yet.',
    ),
  }),
  run: async (context, { round }) => {
    const subject = await subjectOf(context, round)
    const { process } = subject.record
    const [brief, stories, known] = [briefOf(subject), storiesFor(subject), companyOf(await dossierFor(context, process))]
    const { preps } = await roundRecord(context.store.db, round)
    return {
      ...brief,
      process: process.id,
      stories: { ...stories, lacks: lacksOf(subject.stories, stories) },
      known,
      page: pageOf(brief, { stories, sentences: known.sentences.map(({ text }) => text) }),
      said: { ...subject.prep, revision: prepOf(preps, round).row?.revision ?? null },
    }
  },
})

export const compareRounds = command({
  name: 'prep.compare',
  summary: 'Sets a round beside the earlier ones: what differs, what was asked, promised and left open, what comes again and what is new.',
  input: ROUND,
  output: Comparison,
  run: async (context, { round }) => comparisonOf(await subjectOf(context, round)),
})

export const suggestQuestions = command({
  name: 'prep.questions',
  summary: 'Suggests what they are likely to ask in a round, and three to five questions to ask them, with why.',
  input: ROUND.extend({ most: z.int().min(1).max(100).default(20).describe('How many likely questions at most.') }),
  output: z.strictObject({ again: z.array(Again), likely: z.array(Likely), asks: Asks }),
  run: async (context, { round, most }) => {
    const subject = await subjectOf(context, round)
    return { again: againFor(subject), likely: likelyFor(subject, most), asks: asksFor(subject) }
  },
})
