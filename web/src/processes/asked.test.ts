import { expect, test } from 'vitest'
import { listInputOf, narrowedOf, readAsked, saidOf } from './asked.ts'

const read = (text: string) => readAsked(new URLSearchParams(text))

test('an address that says nothing asks for the open ones as a list, rounds ahead and then those that moved last', () => {
  expect(read('')).toEqual({ view: 'list', show: 'open', sort: 'moved' })
  expect(saidOf(read(''))).toEqual({})
})

test('what is chosen is written into the address and read from it again', () => {
  const text = 'view=weeks&show=all&sort=company&stage=pre-offer&source=unknown&employer=academic&group=month&next=1&past=1&search=a+b&moved=-8'
  expect(read(new URLSearchParams(saidOf(read(text))).toString())).toEqual(read(text))
  expect(Object.keys(saidOf(read(text)))).toHaveLength(11)
  expect(narrowedOf(read(text))).toEqual({
    show: 'all',
    search: 'a b',
    stage: 'pre-offer',
    source: 'unknown',
    employerKind: 'academic',
    hasNext: true,
    isOverdue: true,
  })
})

test('the list is asked for in the order and the groups that are chosen, the board shows what is open and has neither', () => {
  const text = 'show=all&sort=company&group=month&source=agency'
  expect(listInputOf(read(text))).toEqual({ show: 'all', sort: 'company', group: 'month', source: 'agency' })
  expect(listInputOf(read(`view=board&${text}`))).toEqual({ show: 'open', source: 'agency' })
})

test('what an address cannot mean is left out', () => {
  expect(read('view=ghost&stage=offer&next=yes&moved=soon&sort=')).toEqual(read(''))
})
