import { z } from 'zod'
import baseRatesJson from '#evidence/base-rates.json' with { type: 'json' }

/** How we come to a number: counted, worked out from counts of something near, set by us, or nothing was found and nothing is moved. */
export const EvidenceKind = z.enum(['measured', 'inferred', 'judgement', 'no-evidence'])
export type EvidenceKind = z.infer<typeof EvidenceKind>

/** One parameter of the odds, on its natural scale. */
export const BaseRate = z.strictObject({
  id: z.string(),
  value: z.number().positive(),
  unit: z.enum(['chance', 'odds ratio', 'logit sd', 'weight']),
  logitSd: z
    .number()
    .positive()
    .nullable()
    .describe('How far sources and employers lie apart, as a standard deviation on the logit; null where it has none.'),
  kind: EvidenceKind,
  sources: z.array(z.string()).min(1).describe('Keys of evidence/sources.json.'),
  note: z.string().min(1),
})
export type BaseRate = z.infer<typeof BaseRate>

/** Every parameter, in the order of the file. */
export const BASE_RATES: readonly BaseRate[] = z.array(BaseRate).parse(baseRatesJson)

const byId = new Map(BASE_RATES.map((rate) => [rate.id, rate]))

/** @throws RangeError when no parameter has the id. */
export const baseRate = (id: string): BaseRate => {
  const rate = byId.get(id)
  if (rate === undefined) throw new RangeError(`baseRate requires an id of evidence/base-rates.json; got ${id}`)
  return rate
}
