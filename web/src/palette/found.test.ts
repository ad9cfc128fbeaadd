import { expect, test } from 'vitest'
import { type Entry, foundAmong, knownOf } from './found.ts'

const entry = (kind: Entry['kind'], label: string, also = ''): Entry => ({ id: `${kind} ${label}`, kind, label, also, to: '/' })
const ALL = [
  entry('page', 'Signs'),
  entry('page', 'History'),
  entry('process', 'The Orchard · Lead'),
  entry('process', 'Orchard · Analyst'),
  entry('command', 'Lists every sign', 'signs.list'),
  entry('command', 'Adds a round to a process', 'round.add'),
].map(knownOf)

const labels = (text: string, recent: readonly string[] = []): string[] => foundAmong(ALL, text, recent, 10).map(({ label }) => label)

test('every word that is sought must be there, in the label or in the name, in whatever order and case', () => {
  expect(labels('ROUND add')).toEqual(['Adds a round to a process'])
  expect(labels('analyst orch')).toEqual(['Orchard · Analyst'])
  expect(labels('signs.list')).toEqual(['Lists every sign'])
  expect(labels('orchard round')).toEqual([])
})

test('what begins so comes first, a page before a command', () => {
  expect(labels('orch')).toEqual(['Orchard · Analyst', 'The Orchard · Lead'])
  expect(labels('sign')).toEqual(['Signs', 'Lists every sign'])
  expect(labels('list')).toEqual(['Lists every sign'])
  expect(labels('round')).toEqual(['Adds a round to a process'])
  expect(labels('s')[0]).toBe('Signs')
})

test('a command whose name is sought comes before one that only has the words somewhere in its sentence', () => {
  const all = [
    entry('command', 'Says what one more process would add', 'portfolio.show'),
    entry('command', 'Adds a hiring process', 'process.add'),
  ].map(knownOf)
  expect(foundAmong(all, 'add process', [], 10)[0]?.also).toBe('process.add')
})

test('what was gone to lately comes before anything that fits as well', () => {
  expect(labels('', ['command Lists every sign', 'page History']).slice(0, 3)).toEqual(['Lists every sign', 'History', 'Signs'])
  expect(labels('s', ['page History'])[0]).toBe('Signs')
})
