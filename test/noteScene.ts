import type { World } from './build.ts'

/** A panel of two at Meridian Health, held on the day the tests play on, with its debrief; and how notes are signed. */
export const panelMet = async ({ do: done }: Pick<World, 'do'>): Promise<{ process: string; round: string; lena: string; rin: string }> => {
  await done('settings.save', { name: 'Noor Adeyemi', email: 'noor@example.org', phone: '+31 6 5550 0142' })
  const { process } = await done('process.add', { company: 'Meridian Health', role: 'Data Analyst' })
  const { person: lena } = await done('person.add', { process, name: 'Lena Vogt' })
  const { person: rin } = await done('person.add', { process, name: 'Rin Ito' })
  const { round } = await done('round.add', { process, number: 2, heldOn: '2026-11-24', personIds: [lena, rin] })
  await done('debrief.save', { round, notes: 'Rin asked how I test a dashboard.', caredAbout: 'Numbers for nurses on the night shift' })
  return { process, round, lena, rin }
}
