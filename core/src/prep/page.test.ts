import { expect, test } from 'vitest'
import { PANEL, subjectTold } from '#test/prepScene.ts'
import { RoundFormat } from '../record/round.ts'
import { briefOf } from './brief.ts'
import { pageOf } from './page.ts'
import { storiesFor } from './stories.ts'

type Planned = NonNullable<(typeof PANEL)['rounds']>[number]

const pageWith = (said: Partial<Planned>, sentences: readonly string[] = []) => {
  const rounds = PANEL.rounds?.map((round) => (Number(round.id) === 3 ? { ...round, ...said } : round)) ?? []
  const subject = subjectTold({ ...PANEL, rounds })
  return { brief: briefOf(subject), page: pageOf(briefOf(subject), { stories: storiesFor(subject), sentences }) }
}

test('the page begins with which round it is and has everybody who is there', () => {
  const { page, brief } = pageWith({})
  expect(page[0]).toMatchObject({ heading: 'Meridian Health, Data Analyst: round 3', place: 'head' })
  const there = page.find(({ heading }) => heading === 'Who is there')
  expect(there?.lines.map(({ lead }) => lead)).toEqual(['Lena Vogt', 'Rin Ito', 'Chidi Okafor', null])
  expect(there?.lines.at(-1)?.text).toBe(brief.address)
})

test('what there is no room for is left off from the end of its part, and the foot says how much of what', () => {
  const { page, brief } = pageWith({ formats: RoundFormat.options })
  const before = page.find(({ heading }) => heading === 'Before it')?.lines.length ?? 0
  expect(before).toBeLessThan(brief.prepare.length)
  expect(page.at(-1)).toMatchObject({ place: 'foot' })
  expect(page.at(-1)?.lines[0]?.text).toContain(`${brief.prepare.length - before} more of “Before it”`)
  const likely = page.find(({ heading }) => heading === 'Likely to be asked')?.lines ?? []
  expect(likely.map(({ lead }) => lead)).toEqual(brief.likely.slice(0, likely.length).map(({ text }) => text))
})

test('a sentence on the company to say is on the page word for word', () => {
  const { page } = pageWith({}, ['They deliver lenses to 400 opticians.'])
  expect(page.find(({ heading }) => heading === 'What you know of them')?.lines).toEqual([
    { lead: null, text: 'They deliver lenses to 400 opticians.' },
  ])
})
