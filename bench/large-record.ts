import type { Context } from '#commands/command.ts'
import { addDays } from '#core/record/day.ts'
import { UNKNOWN_MESSAGE } from '#core/record/message.ts'
import { UNKNOWN_OUTCOME } from '#core/record/outcome.ts'
import { UNKNOWN_PROCESS } from '#core/record/process.ts'
import { UNKNOWN_ROUND } from '#core/record/round.ts'
import { recordChange } from '#store/changes.ts'

const COMPANIES = ['Meridian', 'Orchard', 'Halden', 'Brightwater', 'Fennel', 'Lumen', 'Tidewater', 'Kestrel', 'Nimbus', 'Orrery']
const ROLES = ['Data Analyst', 'Reporting Analyst', 'Analytics Engineer', 'Pricing Analyst']

/**
 * Fills a record with a long search: of every ten processes eight never went beyond applying, one reached a screen, one
 * two rounds; nine in ten are over, or none is.
 *
 * @returns the keys of the processes
 */
export const fillRecord = async ({ store, now, newId }: Context, count: number, today: string, { isOver = true } = {}): Promise<string[]> => {
  const ids = Array.from({ length: count }, () => newId())
  const rounds = ids.flatMap((processId, index) =>
    Array.from({ length: index % 10 === 0 ? 2 : index % 10 === 1 ? 1 : 0 }, (_, number) => ({
      ...UNKNOWN_ROUND,
      id: newId(),
      processId,
      number: number + 1,
      heldOn: addDays(today, -(index % 700) - 20 + 10 * number),
      isScreen: number === 0,
    })),
  )
  await recordChange(store.db, { at: now(), command: 'import.apply' }, async (draft) => {
    await draft.add(
      'processes',
      ids.map((id, index) => ({
        ...UNKNOWN_PROCESS,
        company: `${COMPANIES[index % COMPANIES.length]} ${Math.floor(index / COMPANIES.length)}`,
        role: ROLES[index % ROLES.length] ?? null,
        appliedOn: addDays(today, -(index % 700) - 30),
        id,
        importKey: null,
        demo: false,
      })),
    )
    await draft.add('rounds', rounds)
    await draft.add(
      'messages',
      ids.flatMap((processId, index) =>
        index % 3 === 0
          ? [{ ...UNKNOWN_MESSAGE, direction: 'received' as const, id: newId(), processId, on: addDays(today, -(index % 700) - 5) }]
          : [],
      ),
    )
    await draft.add(
      'outcomes',
      ids.flatMap((processId, index) =>
        !isOver || index % 10 === 9 ? [] : [{ ...UNKNOWN_OUTCOME, kind: 'no-reply' as const, id: newId(), processId }],
      ),
    )
    return { sentence: `Imported ${count} processes.`, processId: null }
  })
  return ids
}
