import { z } from 'zod'
import { RequirementFacts } from '#core/record/requirement.ts'
import { Id } from '#core/record/text.ts'
import { Refusal } from '#core/refusal.ts'
import type { Draft } from '#store/changes.ts'
import { getRow, rowsOfProcesses } from '#store/rows.ts'
import { command } from '../command.ts'
import { called } from '../record/process.ts'
import { change, Key, rowOf, saidOver, Written } from '../record/rows.ts'

const quoted = (text: string): string => `“${text.slice(0, 80)}”`

/** @throws Refusal when a story that was chosen is not there. */
const refuseUnknown = async (draft: Draft, storyIds: readonly string[]): Promise<void> => {
  for (const id of storyIds) if ((await getRow(draft.tx, 'stories', id)) === null) throw new Refusal('row-unknown', { what: 'story' })
}

export const addRequirement = command({
  name: 'requirement.add',
  summary: 'Adds something that a process asks for, beyond what was read from its posting.',
  input: RequirementFacts.partial().required({ text: true }).extend({ process: Key.process }),
  output: Written.extend({ requirement: Id }),
  run: async (context, { process: processId, ...said }) => {
    const id = context.newId()
    const seq = await change(context, 'requirement.add', async (draft) => {
      const process = await rowOf(draft, 'processes', processId)
      const known = await rowsOfProcesses(draft.tx, 'requirements', [processId])
      const place = Math.min(999, known.reduce((highest, one) => Math.max(highest, one.place), 0) + 1)
      const facts = saidOver<RequirementFacts>({ text: said.text, need: null, place, storyIds: [] }, said)
      await refuseUnknown(draft, facts.storyIds)
      await draft.put('requirements', { ...facts, id, processId, quote: null })
      return { sentence: `Added what ${called(process)} asks for: ${quoted(facts.text)}.`, processId }
    })
    return { seq, requirement: id }
  },
})

export const correctRequirement = command({
  name: 'requirement.correct',
  summary: 'Corrects something that a process asks for, or chooses the stories for it.',
  input: RequirementFacts.partial().extend({ requirement: Key.requirement, revision: Key.revision }),
  output: Written,
  run: async (context, { requirement: id, revision, ...said }) => ({
    seq: await change(context, 'requirement.correct', async (draft) => {
      const requirement = saidOver(await rowOf(draft, 'requirements', id, revision), said)
      await refuseUnknown(draft, requirement.storyIds)
      await draft.put('requirements', requirement)
      return { sentence: `Changed what is asked for: ${quoted(requirement.text)}.`, processId: requirement.processId }
    }),
  }),
})

export const removeRequirement = command({
  name: 'requirement.remove',
  summary: 'Takes something away that a process was said to ask for. It can be undone.',
  input: z.strictObject({ requirement: Key.requirement }),
  output: Written,
  run: async (context, { requirement: id }) => ({
    seq: await change(context, 'requirement.remove', async (draft) => {
      const requirement = await rowOf(draft, 'requirements', id)
      await draft.remove('requirements', id)
      return { sentence: `Removed what is asked for: ${quoted(requirement.text)}.`, processId: requirement.processId }
    }),
  }),
})
