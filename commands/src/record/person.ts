import { z } from 'zod'
import { PersonFacts, UNKNOWN_PERSON } from '#core/record/person.ts'
import { Id } from '#core/record/text.ts'
import { command } from '../command.ts'
import { unlist, unname } from './letGo.ts'
import { called } from './process.ts'
import { change, Key, recordOf, rowOf, saidOver, Written } from './rows.ts'

export const addPerson = command({
  name: 'person.add',
  summary: 'Adds somebody you meet in a process.',
  input: PersonFacts.partial().required({ name: true }).extend({ process: Key.process }),
  output: Written.extend({ person: Id }),
  run: async (context, { process, ...said }) => {
    const id = context.newId()
    const seq = await change(context, 'person.add', async (draft) => {
      const record = await recordOf(draft, process)
      await draft.put('people', { ...saidOver({ ...UNKNOWN_PERSON, name: said.name }, said), id, processId: process })
      return { sentence: `Added ${said.name} at ${called(record.process)}.`, processId: process }
    })
    return { seq, person: id }
  },
})

export const correctPerson = command({
  name: 'person.correct',
  summary: 'Corrects what is known of somebody.',
  input: PersonFacts.partial().extend({ person: Key.person, revision: Key.revision }),
  output: Written,
  run: async (context, { person: id, revision, ...said }) => ({
    seq: await change(context, 'person.correct', async (draft) => {
      const person = saidOver(await rowOf(draft, 'people', id, revision), said)
      await draft.put('people', person)
      return { sentence: `Changed ${person.name}.`, processId: person.processId }
    }),
  }),
})

export const removePerson = command({
  name: 'person.remove',
  summary: 'Takes somebody away from a process. It can be undone.',
  input: z.strictObject({ person: Key.person }),
  output: Written,
  run: async (context, { person: id }) => ({
    seq: await change(context, 'person.remove', async (draft) => {
      const person = await rowOf(draft, 'people', id)
      const record = await recordOf(draft, person.processId)
      const somebody = { process: person.processId, id }
      await unlist(draft, ['rounds', 'tellings'], somebody)
      await unname(draft, ['messages', 'facts', 'keptNotes'], 'personId', somebody)
      await draft.remove('people', id)
      return { sentence: `Removed ${person.name} from ${called(record.process)}.`, processId: person.processId }
    }),
  }),
})
