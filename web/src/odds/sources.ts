import address from '#evidence/sources.json?url'

/** One source of the evidence, as its card shows it. */
export type Source = {
  key: string
  citation: string
  url: string | null
  population: string
  years: string
  n: string | null
  supports: string
  cannotSupport: string
  grade: string
}

/** Every source: fetched when a card is first opened. */
export const sources = async (): Promise<readonly Source[]> => (await fetch(address)).json()
