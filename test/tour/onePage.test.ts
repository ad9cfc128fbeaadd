import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { RoundFormat } from '#core/record/round.ts'
import type { World } from '#test/build.ts'
import { openApp, settled } from '#test/e2e/browser.ts'

const PAPERS = ['A4', 'Letter'] as const

/** How many pages a browser makes of what a page prints. */
const pagesOn = async (page: Page, format: (typeof PAPERS)[number]): Promise<number> => {
  const file = await page.pdf({ format })
  return file.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0
}

type Made = { process: string; round: string }

const roundOf = async (world: World, role: string | null, facts: object, people: readonly (string | null)[] = []): Promise<Made> => {
  const { process } = await world.do('process.add', { company: 'Consolidated Northern Infrastructure and Transport Holding', role })
  const personIds: string[] = []
  for (const [place, title] of people.entries())
    personIds.push((await world.do('person.add', { process, name: `Alexandra Papadopoulou-Featherstone ${place + 1}`, role: title })).person)
  const { round } = await world.do('round.add', { process, personIds, ...facts })
  return { process, round }
}

const SIX = ['Chief Operating Officer', 'Head of Programme Delivery', 'Senior Programme Manager', 'Finance Director', 'Talent Partner', null]

/** As much as a brief can hold: every format, six people, and words at their longest. */
const fullest = async (world: World): Promise<Made> => {
  const made = await roundOf(
    world,
    'Senior Programme Manager, Rail Renewal and Regional Operations',
    {
      number: 2,
      formats: RoundFormat.options,
      plannedOn: '2026-12-04',
      plannedTime: '09:00',
      durationMinutes: 480,
      isLast: true,
      where: 'W'.repeat(120),
    },
    SIX,
  )
  const before = await world.do('round.add', { process: made.process, number: 1, formats: ['screen'], heldOn: '2026-11-20', personIds: [] })
  const asked = Array.from({ length: 12 }, (_, place) => ({
    question: `${place + 1} ${'Why is it that nobody ever wrote down what was decided there, and what came of it? '.repeat(5)}`,
    answer: null,
    sureness: 'unsure' as const,
    instead: null,
  }))
  await world.do('debrief.save', {
    round: before.round,
    asked,
    caredAbout: 'WHETHER I STAY AND HOW LONG AND WHY. '.repeat(30),
    openQuestions: Array.from({ length: 9 }, (_, place) => `${place} ${'MWMWMWMWM '.repeat(15)}?`).join('\n'),
  })
  for (const competencies of [['communication'], ['conflict'], ['delivery']] as const)
    await world.do('story.add', { title: 'The year in which the returns dashboard was built twice over', competencies: [...competencies] })
  for (const heading of ['mission', 'industry', 'news'] as const)
    await world.do('fact.add', {
      process: made.process,
      heading,
      text: `They say of themselves ${'that they carry what the north needs, '.repeat(7)}and more.`,
      source: 'Their page',
    })
  return made
}

test('the brief of any round is one page of A4 and of Letter, printed from its own page and from that of getting ready', async () => {
  const app = await openApp()
  const { world } = app
  const rounds = [
    await fullest(world),
    await roundOf(world, null, {}),
    await roundOf(world, 'Ward Nurse', { formats: ['behavioural', 'panel'], plannedOn: '2026-11-25', plannedTime: '08:00', where: 'ward 4' }, [
      'Ward manager',
      'Nurse',
    ]),
    await roundOf(world, 'データアナリスト', { formats: ['case'], where: '東京都千代田区丸の内一丁目一番地'.repeat(6), plannedOn: '2026-11-25' }, [
      '部長'.repeat(40),
    ]),
    ...(await Promise.all(RoundFormat.options.map((format) => roundOf(world, 'Data Analyst', { formats: [format] })))),
  ]
  const page = await app.open('/')
  for (const [place, { process, round }] of rounds.entries())
    for (const path of [`/process/${process}/ready/${round}/one-page`, `/process/${process}/ready/${round}`]) {
      await page.goto(path)
      await settled(page)
      await page.evaluate(() => document.fonts.ready)
      for (const paper of PAPERS) expect.soft(await pagesOn(page, paper), `round ${place}, ${path.split('/').at(-1)}, ${paper}`).toBe(1)
    }
})
