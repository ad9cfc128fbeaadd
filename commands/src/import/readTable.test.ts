import { describe, expect, test } from 'vitest'
import { Refusal } from '#core/refusal.ts'
import { readTable, TABLE_LIMITS } from './readTable.ts'

const rowsOf = async (text: string) => (await readTable(text)).rows
const whyNot = (text: string, limits = TABLE_LIMITS): Promise<string> =>
  readTable(text, limits).then(
    () => 'it was read',
    (error) => (error instanceof Refusal ? error.message : `a fault: ${error}`),
  )

describe('A table is read with whatever stands between its cells', () => {
  test('commas, semicolons, tabs and bars', async () => {
    for (const mark of [',', ';', '\t', '|'])
      expect(await readTable(`Company${mark}Role${mark}Notes\nHalden${mark}Clerk${mark}"a${mark}b"\nOrchard${mark}Clerk${mark}\n`)).toEqual({
        rows: [
          ['Company', 'Role', 'Notes'],
          ['Halden', 'Clerk', `a${mark}b`],
          ['Orchard', 'Clerk'],
        ],
        delimiter: mark,
      })
  })

  test('a comma inside cells is not taken for a mark between them', async () => {
    expect((await readTable('Company;Role\nHalden, Inc;Clerk, senior\nOrchard;Clerk\nMill, Ltd;Clerk')).delimiter).toBe(';')
  })

  test("Excel's own first line is obeyed, and rows keep their numbers", async () => {
    expect(await rowsOf('sep=;\r\nCompany;Role\r\nHalden;Clerk')).toEqual([[], ['Company', 'Role'], ['Halden', 'Clerk']])
    expect(await rowsOf('Company,Role\n\n,\nHalden,Clerk\n,\n')).toEqual([['Company', 'Role'], [], [], ['Halden', 'Clerk']])
  })

  test('a byte order mark, line ends of every kind, quoted lines, doubled quotes and formulas are plain text', async () => {
    expect(await rowsOf('\ufeffCompany,Notes\r\nHalden,"one\r\ntwo ""three"""\r\n=1+1,@x\r\n')).toEqual([
      ['Company', 'Notes'],
      ['Halden', 'one\r\ntwo "three"'],
      ['=1+1', '@x'],
    ])
  })

  test('a single column, a ragged row and a quotation mark in a bare cell harm nobody', async () => {
    expect(await rowsOf('Company\nHalden\nOrchard')).toEqual([['Company'], ['Halden'], ['Orchard']])
    expect(await rowsOf('Company,Notes\nHalden,a 5" screen,more\nOrchard')).toEqual([
      ['Company', 'Notes'],
      ['Halden', 'a 5" screen', 'more'],
      ['Orchard'],
    ])
  })
})

describe('What is no table is refused in words', () => {
  test.each([
    ['nothing', ' \n', 'it is empty'],
    ['a workbook', 'PK\u0003\u0004\u0014', 'save it as CSV'],
    ['an old workbook', '\ufffd\ufffd\u0011\ufffd\ufffd', 'save it as CSV'],
    ['a PDF', '%PDF-1.7\n', 'it is a PDF'],
    ['a web page', '<!DOCTYPE html><p>Hello', 'it is a web page'],
    ['JSON', '{"a": 1}', 'it is JSON'],
    ['bytes', 'C\u0000o\u0000', 'it is not plain text'],
    ['an open quotation mark', 'Company,Role\nHalden,"Clerk\nOrchard,Clerk\n', 'line 2'],
    ['quotation marks that do not match', 'Company,Role\nHalden,Clerk\n"Orchard" Ltd,Clerk\n', 'line 3'],
    ['too many columns', 'x,'.repeat(201).concat('x'), '202 columns'],
  ])('%s', async (_, text, words) => expect(await whyNot(text)).toContain(words))

  test('and so is one that is too large', async () => {
    expect(await whyNot('x'.repeat(20_000_001))).toContain('larger than 20 MB')
    expect(await whyNot('Company\n'.repeat(50_001))).toContain('50001 rows')
  })
})

test('Reading that takes too long is ended', async () => {
  expect(await whyNot('Company,Role\n'.repeat(40_000), { ...TABLE_LIMITS, milliseconds: 5 })).toContain('took too long')
})

test('Several tables are read at once', async () => {
  const read = await Promise.all(['Halden', 'Orchard', 'Mill'].map((name) => rowsOf(`Company\n${name}`)))
  expect(read.map((rows) => rows[1]?.[0])).toEqual(['Halden', 'Orchard', 'Mill'])
})
