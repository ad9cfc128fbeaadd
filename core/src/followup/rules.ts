import type { NoteKind } from '../record/keptNote.ts'

/** One rule of the check: why it is one, and which kinds of notes it holds for; all when none is named. */
type Rule = { readonly reason: string; readonly kinds?: readonly NoteKind[] }

const THANKS: readonly NoteKind[] = ['thank-you']
const ASKING: readonly NoteKind[] = ['promise-due', 'nudge']

/** Every rule of the check by its name, in the order in which remarks on the same words are told. */
export const RULES = {
  'no-subject': { reason: 'It has no subject. Without one it is hard to find again, and some filters hold it back.' },
  'no-salutation': { reason: 'It greets nobody. Begin with their name.' },
  'no-thanks': { reason: 'Nowhere does it say thank you.', kinds: THANKS },
  'no-topic': {
    reason: 'Nothing in it comes from your notes on the round. Name one thing that you really talked about; without it, it could go to anybody.',
    kinds: THANKS,
  },
  'no-fit': { reason: 'It does not say what you have done, or would do, that bears on it. One sentence is enough.', kinds: THANKS },
  'no-closing': { reason: 'Your name does not stand below it.' },
  'no-contact': { reason: 'There is no number and no address under which they reach you.', kinds: THANKS },
  'no-point': { reason: 'It does not say what it is for. Say it in one plain sentence.' },
  'name-misspelt': { reason: 'The name is not spelled as you recorded it.' },
  'wrong-person': { reason: 'It greets somebody else than the one it is to.' },
  'own-name': { reason: 'The name below is not yours.' },
  'wrong-company': { reason: 'This is the company of another of your processes.' },
  'company-misspelt': { reason: 'The company is not spelled as you recorded it.' },
  'wrong-role': { reason: 'This is not the role you are in the process for.' },
  'same-note': { reason: 'Much of it stood in a note that you have sent already. People on a panel show each other what they get.' },
  'too-long': { reason: 'It is longer than somebody reads between two meetings. Keep what only you could write.' },
  'too-short': { reason: 'It is so short that it says nothing of the conversation.' },
  pleading: { reason: 'It begs. Your situation is no reason for them, and it moves the talk away from the work.' },
  pressure: { reason: 'It presses. A question that can be answered with a line gets further than a demand.' },
  cliche: { reason: 'Many people write these very words, so they say nothing of you. Say what you did instead.' },
  hedging: { reason: 'So many words that take back what is said. Ask or say it plainly; once is polite enough.' },
  shouting: { reason: 'It shouts. One exclamation mark is the most, and no words in capitals.' },
  presuming: { reason: 'It takes the answer for granted, and nobody has given it.', kinds: THANKS },
  'running-down': { reason: 'It speaks ill of you or of somebody else. They may not have noticed; say what is right instead, or leave it out.' },
  flattery: { reason: 'It flatters. Say which thing they did or said, and leave the praise to it.' },
  salary: { reason: 'Pay has no place in a thank-you. It has its own time, after they have said yes.', kinds: THANKS },
  attachment: { reason: 'It speaks of something that comes with it, and nothing does.' },
  placeholder: { reason: 'Here something was to be filled in.' },
  'doubled-word': { reason: 'A word stands here twice.' },
  'no-such-day': { reason: 'There is no such day.' },
  weekday: { reason: 'The day of the week and the date do not go together.' },
  'wrong-hour': { reason: 'The day or the hour is not that of the round as you recorded it.', kinds: ['accept-invitation'] },
  'wrong-day': { reason: 'By your record, the round was on another day.', kinds: THANKS },
  night: { reason: 'Where they are it is night then. Let it go out in the morning.' },
  'night-here': { reason: 'By your own clock it is night then; on which clock they live nobody has said. Let it go out in the morning.' },
  'second-nudge': {
    reason: 'You have asked since their last word. Once is enough: a second time has never been shown to help, and they have your question.',
    kinds: ASKING,
  },
  'too-early': { reason: 'It is early to ask: most who have good news take longer, or the day they named has not passed.', kinds: ASKING },
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof RULES

/** Does the rule hold for notes of this kind? */
export const holdsFor = (name: RuleName, kind: NoteKind): boolean => {
  const { kinds }: Rule = RULES[name]
  return kinds === undefined || kinds.includes(kind)
}
