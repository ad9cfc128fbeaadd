import type { FactHeading } from '#core/record/fact.ts'

/** One heading of a dossier: after how many days a fact under it may no longer hold (our own judgement; null for never), and what to look for. */
type Heading = { readonly staleAfterDays: number | null; readonly gap: string }

/** The headings in their order: the eight that the article names, and the people one meets. */
export const HEADINGS: Readonly<Record<FactHeading, Heading>> = {
  history: { staleAfterDays: null, gap: 'When and why was it founded, and by whom? Their page about themselves mostly says it.' },
  values: { staleAfterDays: 730, gap: 'What do they say they hold to? Look for their values, and for one place where they acted on them.' },
  products: { staleAfterDays: 365, gap: 'What do they make? Try it once, if you can.' },
  services: { staleAfterDays: 365, gap: 'What do they do for whom? Look for a customer who tells of it.' },
  mission: { staleAfterDays: 730, gap: 'What do they say they are there for? One sentence of theirs is enough.' },
  industry: { staleAfterDays: 365, gap: 'How is their trade doing, and what worries it?' },
  competitors: { staleAfterDays: 365, gap: 'Whom do they lose customers to, and whom do they win them from?' },
  news: { staleAfterDays: 90, gap: 'What happened there in the last three months? Look for their name in a newspaper, not only on their own page.' },
  people: { staleAfterDays: 365, gap: 'Whom will you meet, and what do they say of themselves in public?' },
}

export const HEADING_ORDER = Object.keys(HEADINGS) as FactHeading[]
