import { z } from 'zod'
import type { Moment } from '#core/record/moves.ts'
import { hasHappened, type RoundFacts } from '#core/record/round.ts'
import { TellingFacts, UNKNOWN_TELLING } from '#core/record/telling.ts'
import { Id } from '#core/record/text.ts'
import { Refusal } from '#core/refusal.ts'
import { rowsOfProcesses } from '#store/rows.ts'
import { command } from '../command.ts'
import { calledRound } from '../record/round.ts'
import { change, Key, momentOf, recordOf, rowOf, saidOver, Written } from '../record/rows.ts'

const refuseUntold = (round: RoundFacts, { now, zone }: Moment): void => {
  if (hasHappened(round, now, zone) === false) throw new Refusal('told-ahead')
}

export const saveTelling = command({
  name: 'telling.save',
  summary: 'Takes down that a story was told in a round, to whom, and how it went; or more of that.',
  input: TellingFacts.partial().extend({ story: Key.story, round: Key.round }),
  output: Written.extend({ telling: Id }),
  run: async (context, { story: storyId, round: roundId, ...said }) => {
    let id = context.newId()
    const seq = await change(context, 'telling.save', async (draft) => {
      const story = await rowOf(draft, 'stories', storyId)
      const round = await rowOf(draft, 'rounds', roundId)
      const record = await recordOf(draft, round.processId)
      refuseUntold(round, momentOf(context))
      const known = (await rowsOfProcesses(draft.tx, 'tellings', [round.processId])).find((row) => row.storyId === storyId && row.roundId === roundId)
      const facts = saidOver<TellingFacts>(known ?? { ...UNKNOWN_TELLING, personIds: round.personIds }, said)
      if (facts.personIds.some((person) => !record.people.some((one) => one.id === person))) throw new Refusal('person-unknown')
      id = known?.id ?? id
      await draft.put('tellings', { ...facts, id, processId: round.processId, storyId, roundId })
      return { sentence: `Told ${story.title} in ${calledRound(round, record)}.`, processId: round.processId }
    })
    return { seq, telling: id }
  },
})

export const removeTelling = command({
  name: 'telling.remove',
  summary: 'Takes it back that a story was told in a round. It can be undone.',
  input: z.strictObject({ telling: Key.telling }),
  output: Written,
  run: async (context, { telling: id }) => ({
    seq: await change(context, 'telling.remove', async (draft) => {
      const telling = await rowOf(draft, 'tellings', id)
      const story = await rowOf(draft, 'stories', telling.storyId)
      await draft.remove('tellings', id)
      return { sentence: `Took back that ${story.title} was told.`, processId: telling.processId }
    }),
  }),
})
