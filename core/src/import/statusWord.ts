/** The words by which statuses are understood, each with the other forms that mean it. */
const FORMS: Readonly<Record<string, string>> = {
  rejected: 'rejected reject rejects rejection rejections rejecting rej absage abgelehnt abgesagt',
  offer: 'offer offers offered zusage angebot',
  accepted: 'accepted accept accepts acceptance',
  declined: 'declined decline declines declining',
  withdrew: 'withdrew withdraw withdrawn withdrawal withdrawing zuruckgezogen',
  ghosted: 'ghosted ghost ghosting',
  response: 'response responses reply replies replied answer answered respond responded',
  interview: 'interview interviews interviewed interviewing inter interv intv vorstellungsgesprach gesprach',
  ongoing: 'ongoing',
  progress: 'progress',
  pending: 'pending',
  waiting: 'waiting awaiting await wait',
  applied: 'applied apply beworben',
  submitted: 'submitted',
  removed: 'removed remove',
  cancelled: 'cancelled canceled',
  closed: 'closed',
  filled: 'filled',
  expired: 'expired',
  archived: 'archived',
  unsuccessful: 'unsuccessful',
  selected: 'selected',
  hired: 'hired',
  bookmarked: 'bookmarked',
  wishlist: 'wishlist wishlisted',
  assessment: 'assessment assessments',
  technical: 'technical',
  recruiter: 'recruiter recruiters',
  screen: 'screen screens',
  screening: 'screening',
  referral: 'referral',
  position: 'position',
}

const MEANT = new Map(Object.entries(FORMS).flatMap(([word, forms]) => forms.split(' ').map((form): [string, string] => [form, word])))

/** "to apply" is another thing than "applied", and "remote" than "removed". */
const KEPT = new Set(['apply', 'remote'])

const squeezed = (word: string): string => word.replace(/(.)\1+/gu, '$1')
const SQUEEZED = new Map([...MEANT].filter(([form]) => form.length >= 4).map(([form, word]) => [squeezed(form), word]))
const LONG = [...MEANT].filter(([form]) => form.length >= 6)

/** Can one word be made from the other by one letter more, fewer, other or swapped with its neighbour? */
const isOneSlip = (one: string, other: string): boolean => {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  const [a, b] = [one.slice(start), other.slice(start)]
  if (a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)) return true
  return a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)
}

/**
 * The word of a status that somebody meant, whatever the form and with a slip of the hand mended; a word of no status as it is.
 *
 * @example ['rejjectedd', 'rejec', 'witdrawn', 'great'].map(spelled) // => ['rejected', 'rejected', 'withdrew', 'great']
 */
export const spelled = (word: string): string => {
  if (KEPT.has(word)) return word
  const known = MEANT.get(word) ?? SQUEEZED.get(squeezed(word))
  if (known !== undefined) return known
  if (word.length < 5 || word.length > 14) return word
  const begun = LONG.find(([form]) => form.length > word.length && form.startsWith(word))
  if (begun !== undefined) return begun[1]
  return word.length < 6 ? word : (LONG.find(([form]) => isOneSlip(word, form))?.[1] ?? word)
}
