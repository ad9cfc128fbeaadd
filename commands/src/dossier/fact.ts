import { z } from 'zod'
import { FactFacts, UNKNOWN_FACT } from '#core/record/fact.ts'
import { refuseAhead, refuseForeign, todayAt } from '#core/record/moves.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import { Id } from '#core/record/text.ts'
import { type Context, command } from '../command.ts'
import { called } from '../record/process.ts'
import { change, Key, momentOf, recordOf, rowOf, saidOver, Written } from '../record/rows.ts'

const refuseFact = (record: ProcessRecord, { saidOn, seenOn, personId }: FactFacts, context: Context): void => {
  refuseAhead('What was written', saidOn, momentOf(context))
  refuseAhead('What you read', seenOn, momentOf(context))
  refuseForeign(record.people, personId, 'person')
}

export const addFact = command({
  name: 'fact.add',
  summary: 'Adds a fact to the dossier of a company: what it is, where it stands, and of which day it is.',
  input: FactFacts.partial().required({ heading: true, text: true }).extend({ process: Key.process }),
  output: Written.extend({ fact: Id }),
  run: async (context, { process, ...said }) => {
    const id = context.newId()
    const seq = await change(context, 'fact.add', async (draft) => {
      const record = await recordOf(draft, process)
      const unsaid = { ...UNKNOWN_FACT, heading: said.heading, text: said.text, seenOn: todayAt(momentOf(context)) }
      const facts = saidOver<FactFacts>(unsaid, said)
      refuseFact(record, facts, context)
      await draft.put('facts', { ...facts, id, processId: process })
      return { sentence: `Added to the dossier of ${called(record.process)}, under ${facts.heading}.`, processId: process }
    })
    return { seq, fact: id }
  },
})

export const correctFact = command({
  name: 'fact.correct',
  summary: 'Corrects a fact of a dossier, its source or its day.',
  input: FactFacts.partial().extend({ fact: Key.fact, revision: Key.revision }),
  output: Written,
  run: async (context, { fact: id, revision, ...said }) => ({
    seq: await change(context, 'fact.correct', async (draft) => {
      const fact = saidOver(await rowOf(draft, 'facts', id, revision), said)
      const record = await recordOf(draft, fact.processId)
      refuseFact(record, fact, context)
      await draft.put('facts', fact)
      return { sentence: `Changed the dossier of ${called(record.process)}, under ${fact.heading}.`, processId: fact.processId }
    }),
  }),
})

export const removeFact = command({
  name: 'fact.remove',
  summary: 'Takes a fact out of a dossier. It can be undone.',
  input: z.strictObject({ fact: Key.fact }),
  output: Written,
  run: async (context, { fact: id }) => ({
    seq: await change(context, 'fact.remove', async (draft) => {
      const fact = await rowOf(draft, 'facts', id)
      const record = await recordOf(draft, fact.processId)
      await draft.remove('facts', id)
      return { sentence: `Removed from the dossier of ${called(record.process)}, under ${fact.heading}.`, processId: fact.processId }
    }),
  }),
})
