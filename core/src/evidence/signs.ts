import { z } from 'zod'
import signsJson from '#evidence/signs.json' with { type: 'json' }
import { EvidenceKind } from './baseRates.ts'

/** What a reading of a sign adds to the log odds of an offer, and how uncertain that is at an employer that was not among those measured. */
const Effect = z.strictObject({ logOdds: z.number(), sd: z.number().min(0) })
export type Effect = z.infer<typeof Effect>

const Measured = z.strictObject({ oddsRatio: z.number().positive(), low: z.number().positive(), high: z.number().positive() })

/** The groups in which signs are read: those of one group tell much the same. */
export const SignGroup = z.enum(['depth', 'mishap', 'warmth', 'self', 'process', 'stage'])
export type SignGroup = z.infer<typeof SignGroup>

/** What is known of one sign. */
export const SignEvidence = z.strictObject({
  id: z.string(),
  group: SignGroup,
  name: z.string().min(1),
  present: Effect,
  absent: Effect,
  n: z.int().min(0).describe('Reviews that mention it.'),
  measured: z.strictObject({ A: Measured, B: Measured }).nullable().describe("Odds ratios with the writer's mood left free (A) and held still (B)."),
  kind: EvidenceKind,
  sources: z.array(z.string()).min(1),
  cancels: z.array(z.strictObject({ id: z.string(), text: z.string() })).describe('What takes its meaning away.'),
  note: z.string(),
})
export type SignEvidence = z.infer<typeof SignEvidence>

const StoryMarker = z.strictObject({ id: z.string(), name: z.string(), logOdds: z.number(), sd: z.number().min(0), n: z.int().min(0) })

const SignsFile = z.strictObject({
  rule: z.strictObject({
    withinGroup: z.number().min(0).max(1),
    betweenGroups: z.number().min(0).max(1),
    cap: z.number().min(1),
    kind: EvidenceKind,
    sources: z.array(z.string()).min(1),
    note: z.string(),
  }),
  story: z.strictObject({
    kind: EvidenceKind,
    sources: z.array(z.string()).min(1),
    note: z.string(),
    constant: Effect,
    markers: z.array(StoryMarker),
  }),
  signs: z.array(SignEvidence),
})

const file = SignsFile.parse(signsJson)

/** How signs are put together. */
export const SIGN_RULE = file.rule

/** What a text that tells a whole process adds to the log odds of an offer, by what it shows of how far the process went. */
export const STORY = file.story

/** Every sign there is, in the order of the file. */
export const SIGNS: readonly SignEvidence[] = file.signs

const byId = new Map(SIGNS.map((sign) => [sign.id, sign]))

/** What is known of a sign, or undefined when this catalogue does not have it. */
export const signOf = (id: string): SignEvidence | undefined => byId.get(id)
