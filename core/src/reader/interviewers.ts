import type { Turn } from './turns.ts'

/** How a transcript names the one whose record this is. */
const MYSELF = new Set(['me', 'i', 'candidate', 'applicant', 'interviewee', 'myself', 'you'])

type Share = { readonly name: string; readonly asked: number; readonly said: number }

const sharesOf = (text: string, turns: readonly Turn[]): Share[] => {
  const shares = new Map<string, { asked: number; said: number }>()
  for (const { speaker, start, end } of turns) {
    if (speaker === null) continue
    const words = text.slice(start, end)
    const share = shares.get(speaker) ?? { asked: 0, said: 0 }
    shares.set(speaker, { asked: share.asked + words.split('?').length - 1, said: share.said + words.length })
  }
  return [...shares].map(([name, share]) => ({ name, ...share }))
}

/**
 * The candidate among the speakers of a transcript: the one who is named so or, when nobody is, who asks least for what they say among
 * those who say a good part. Null when no speaker is named at all.
 *
 * @param me the name under which the transcript has the candidate, if that is known.
 */
export const candidateOf = (text: string, turns: readonly Turn[], me: string | null): string | null => {
  const shares = sharesOf(text, turns)
  const called = shares.find(({ name }) => (me === null ? MYSELF.has(name.toLowerCase()) : name.toLowerCase() === me.toLowerCase()))
  if (called !== undefined) return called.name
  const most = Math.max(0, ...shares.map(({ said }) => said))
  const talkers = shares.filter(({ said }) => said * 4 >= most)
  return talkers.toSorted((one, other) => one.asked / (one.said + 1) - other.asked / (other.said + 1))[0]?.name ?? null
}
