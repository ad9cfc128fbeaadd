import { z } from 'zod'
import { Refusal } from '#core/refusal.ts'
import { SIGN_CARDS, SignCard, signCard } from '#core/signs/card.ts'
import { command } from '../command.ts'

export const listSigns = command({
  name: 'signs.list',
  summary: 'Lists every sign: what means something, what does not, and what nobody has measured.',
  input: z.strictObject({}),
  output: z.strictObject({ signs: z.array(SignCard) }),
  run: async () => ({ signs: [...SIGN_CARDS] }),
})

export const showSign = command({
  name: 'signs.show',
  summary: 'Shows the card of one sign: what is believed of it, what was measured, and what would change our mind.',
  input: z.strictObject({ sign: z.string().max(60).describe('The sign, such as met-manager; signs.list has them all.') }),
  output: SignCard,
  run: async (_context, { sign }) => {
    const card = signCard(sign)
    if (card === undefined) throw new Refusal('sign-unknown', { sign })
    return card
  },
})
