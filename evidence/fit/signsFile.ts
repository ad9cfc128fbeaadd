import { NINETIETH_PERCENTILE } from '#core/stats/normal.ts'
import type { Cancel, ListedSign } from './listedSign.ts'
import type { Review } from './reviews.ts'
import { rounded } from './rounding.ts'
import { SIGN_LIST } from './signList.ts'
import { type Effect, type SignChoices, type SignFits, STORY_MARKERS, usedOf } from './signModel.ts'
import { BETWEEN_GROUPS, WITHIN_GROUPS } from './signRule.ts'
import { absentOf, between, CAP, shipped } from './signWeight.ts'
import type { StoryFit } from './storyModel.ts'

/** An odds ratio with its 80 % range. */
type Measured = { readonly oddsRatio: number; readonly low: number; readonly high: number }

/** One sign as it stands in evidence/signs.json. */
export type SignRow = {
  readonly id: string
  readonly group: ListedSign['group']
  readonly name: string
  readonly present: Effect
  readonly absent: Effect
  /** Reviews in the fit that mention it. */
  readonly n: number
  readonly measured: { readonly A: Measured; readonly B: Measured } | null
  readonly kind: 'measured' | 'inferred' | 'judgement' | 'no-evidence'
  readonly sources: readonly string[]
  readonly cancels: readonly Cancel[]
  readonly note: string
}

const LOG_DIGITS = 3
const RATIO_DIGITS = 2

/** Below so many mentions nothing is called measured. */
const FEWEST = 15

const written = ({ logOdds, sd }: Effect): Effect => ({ logOdds: rounded(logOdds, LOG_DIGITS), sd: rounded(sd, LOG_DIGITS) })

const measuredOf = ({ logOdds, sd }: Effect): Measured => ({
  oddsRatio: rounded(Math.exp(logOdds), RATIO_DIGITS),
  low: rounded(Math.exp(logOdds - NINETIETH_PERCENTILE * sd), RATIO_DIGITS),
  high: rounded(Math.exp(logOdds + NINETIETH_PERCENTILE * sd), RATIO_DIGITS),
})

const NOTHING: Effect = { logOdds: 0, sd: 0 }

/** Hindsight and dispute are judgements on a measurement; a stage and the waiting are counted elsewhere. */
const kindOf = ({ held }: ListedSign, measured: boolean): SignRow['kind'] => {
  if (held === 'stage' || held === 'waiting' || (measured && held !== undefined)) return 'judgement'
  return measured ? 'measured' : 'no-evidence'
}

const sourcesOf = (sign: ListedSign, kind: SignRow['kind'], measured: boolean): readonly string[] => [
  ...new Set([
    ...(measured ? ['interview-reviews'] : []),
    ...(sign.literature?.sources ?? []).filter((key) => kind !== 'measured' || key !== 'judgement'),
    ...(sign.sources ?? []),
    ...(kind === 'measured' ? [] : ['judgement']),
  ]),
]

const rowOf = (sign: ListedSign, fits: SignFits, used: readonly Review[], { companySd }: SignChoices): SignRow => {
  const { id, group, name, column, cancels, note } = sign
  const mentioning = column === null ? [] : used.filter(({ marks }) => marks.has(column))
  const [A, B] = column === null ? [] : [fits.A.get(column), fits.B.get(column)]
  const effect = A === undefined || B === undefined || mentioning.length < FEWEST ? null : between(A, B)
  const present = shipped(sign, effect, companySd)
  const withoutOffer = used.filter(({ gotOffer }) => !gotOffer).length
  const share = mentioning.filter(({ gotOffer }) => !gotOffer).length / withoutOffer
  const kind = kindOf(sign, effect !== null)
  return {
    id,
    group,
    name,
    present: written(present),
    absent: written(present.logOdds === 0 ? NOTHING : absentOf(present, share)),
    n: mentioning.length,
    measured: effect === null || A === undefined || B === undefined ? null : { A: measuredOf(A), B: measuredOf(B) },
    kind,
    sources: sourcesOf(sign, kind, effect !== null),
    cancels,
    note,
  }
}

/** What a story shows, at a company that was not among those of the reviews: its sd holds the way companies lie apart. */
const storyRows = ({ constant, markers }: StoryFit, reviews: readonly Review[], { companySd }: SignChoices) => ({
  constant: written(constant),
  markers: STORY_MARKERS.map(({ id, name }) => {
    const { logOdds, sd } = markers.get(id) ?? NOTHING
    const n = reviews.filter(({ isEmployeeSigned, story }) => !isEmployeeSigned && story.has(id)).length
    return { id, name, ...written({ logOdds, sd: Math.hypot(sd, companySd) }), n }
  }),
})

/** What stands in evidence/signs.json. */
export const signsFile = (reviews: readonly Review[], fits: SignFits, story: StoryFit, choices: SignChoices) => {
  const used = usedOf(reviews, choices)
  return {
    rule: {
      withinGroup: WITHIN_GROUPS,
      betweenGroups: BETWEEN_GROUPS,
      cap: CAP,
      kind: 'judgement',
      sources: ['judgement'],
      note: 'Within a group the log odds are summed and divided by 1 + (n - 1) times the first figure, over the groups by 1 + (G - 1) times the second, counting signs that have an effect; the whole is capped at the factor either way.',
    },
    story: {
      kind: 'measured',
      sources: ['interview-reviews'],
      note: "For a text that tells a whole process of which no round is recorded, and never beside a known stage. Added to the log odds of the share of such processes that end in an offer: the constant, which stands for telling none of this, every marker that the text tells, and the signs by the rule. The markers are not under the signs' cap.",
      ...storyRows(story, used, choices),
    },
    signs: SIGN_LIST.map((sign) => rowOf(sign, fits, used, choices)),
  }
}
