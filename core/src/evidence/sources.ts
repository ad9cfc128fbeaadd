import { z } from 'zod'
import sourcesJson from '#evidence/sources.json' with { type: 'json' }

/** A counted or a printed share that a source gives. */
export const SourceFigure = z.union([
  z.strictObject({ id: z.string(), what: z.string(), events: z.int().min(0), trials: z.int().positive() }),
  z.strictObject({ id: z.string(), what: z.string(), share: z.number().min(0).max(1) }),
])
export type SourceFigure = z.infer<typeof SourceFigure>

/** One source of the evidence: what was measured, on whom, and what it can and cannot support. */
export const EvidenceSource = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/),
  citation: z.string().min(1),
  url: z.url().nullable(),
  population: z.string().min(1),
  years: z.string().min(1),
  n: z.string().nullable().describe('How many, of what; null when the source does not say.'),
  supports: z.string().min(1),
  cannotSupport: z.string().min(1),
  grade: z
    .enum(['A', 'B', 'C', 'D', 'E', 'judgement'])
    .describe(
      'A: reviewed or official. B: a vendor or association that states its numbers. C: a survey. D: second hand. E: single persons. Or our own judgement.',
    ),
  figures: z.array(SourceFigure),
})
export type EvidenceSource = z.infer<typeof EvidenceSource>

/** Every source, in the order of the file. */
export const SOURCES: readonly EvidenceSource[] = z.array(EvidenceSource).parse(sourcesJson)

/** @throws RangeError when no source has the key. */
export const sourceOf = (key: string): EvidenceSource => {
  const source = SOURCES.find((candidate) => candidate.key === key)
  if (source === undefined) throw new RangeError(`sourceOf requires a key of evidence/sources.json; got ${key}`)
  return source
}

/** @throws RangeError when the source has no such figure. */
export const figureOf = (key: string, id: string): SourceFigure => {
  const figure = sourceOf(key).figures.find((candidate) => candidate.id === id)
  if (figure === undefined) throw new RangeError(`figureOf requires a figure of ${key}; got ${id}`)
  return figure
}

/** The share a figure gives, from 0 to 1. */
export const shareOf = (figure: SourceFigure): number => ('share' in figure ? figure.share : figure.events / figure.trials)
