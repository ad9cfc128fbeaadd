import { useSearchParams } from 'wouter'
import { loopWords } from '../words/loop.ts'

/** What a note is for. */
export type Kind = keyof typeof loopWords.followup.kinds

export const KINDS = Object.keys(loopWords.followup.kinds) as Kind[]

/** What is chosen on the page; what is not chosen is what its time has come for. */
export type Asked = {
  readonly kind: Kind | null
  readonly person: string | null
  readonly round: string | null
  /** A kept note to go on with. */
  readonly note: string | null
}

const isKind = (said: string | null): said is Kind => KINDS.some((kind) => kind === said)

/** What an address asks for; what it cannot mean is left out. */
const readAsked = (said: URLSearchParams): Asked => {
  const kind = said.get('kind')
  return { kind: isKind(kind) ? kind : null, person: said.get('person'), round: said.get('round'), note: said.get('note') }
}

export type Go = (next: Partial<Asked>) => void

/** What is chosen stands in the address, so that coming back finds it as it was. */
export const useAsked = (): { asked: Asked; go: Go } => {
  const [said, setSaid] = useSearchParams()
  const asked = readAsked(said)
  const go: Go = (next) => {
    const now = Object.entries({ ...asked, ...next }).filter((entry): entry is [string, string] => entry[1] !== null)
    setSaid(Object.fromEntries(now), { replace: true })
  }
  return { asked, go }
}
