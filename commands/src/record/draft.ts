import { z } from 'zod'
import { DraftKey, DraftPatch, FormDraft } from '#core/record/formDraft.ts'
import { Id } from '#core/record/text.ts'
import { addToDraft, allDrafts, dropDraft, getDraft } from '#store/drafts.ts'
import { processesOfRounds } from '#store/records.ts'
import { command } from '../command.ts'

const Draft = DraftKey.describe('Which form it is the draft of: debrief: and the key of the round, or write: and the key of the process.')

const DEBRIEF = 'debrief:'

export const saveDraft = command({
  name: 'draft.save',
  summary: 'Keeps what is being typed into a form, field by field, until the form is saved.',
  input: DraftPatch.extend({ draft: Draft }),
  output: FormDraft.pick({ version: true, at: true }),
  run: async ({ store, newId, now }, { draft, ...patch }) => {
    const { version, at } = await addToDraft(store.db, draft, patch, { version: newId(), at: now() })
    return { version, at }
  },
})

export const showDraft = command({
  name: 'draft.show',
  summary: 'Shows what was typed into a form and not saved.',
  input: z.strictObject({ draft: Draft }),
  output: FormDraft,
  run: async ({ store }, { draft }) => getDraft(store.db, draft),
})

export const listDrafts = command({
  name: 'draft.list',
  summary: 'Lists the debriefs that were left half-done, the latest first.',
  input: z.strictObject({}),
  output: z.strictObject({ drafts: z.array(FormDraft.pick({ key: true, at: true }).extend({ round: Id, process: Id })) }),
  run: async ({ store }) => {
    const drafts = (await allDrafts(store.db)).filter(({ key, fields }) => key.startsWith(DEBRIEF) && Object.keys(fields).length > 0)
    const processOf = await processesOfRounds(
      store.db,
      drafts.map(({ key }) => key.slice(DEBRIEF.length)),
    )
    return {
      drafts: drafts.flatMap(({ key, at }) => {
        const round = key.slice(DEBRIEF.length)
        const process = processOf.get(round)
        return process === undefined ? [] : [{ key, at, round, process }]
      }),
    }
  },
})

export const removeDraft = command({
  name: 'draft.remove',
  summary: 'Throws away what was typed into a form and not saved.',
  input: z.strictObject({ draft: Draft }),
  output: z.strictObject({}),
  run: async ({ store }, { draft }) => {
    await dropDraft(store.db, draft)
    return {}
  },
})
