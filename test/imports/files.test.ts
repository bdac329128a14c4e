import { readFileSync } from 'node:fs'
import { PassThrough, Readable } from 'node:stream'
import Excel from 'exceljs'
import { beforeEach, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { importFile } from '../../src/imports/import-file.ts'
import { lentDb } from '../support/lent-db.ts'
import { ask, bring, bringDemo, now, told } from './bring.ts'

let db: Db
beforeEach(async () => {
  db = await lentDb()
  await bringDemo(db, 'beats')
})

const outlets = () =>
  ask<{ code: string; name: string; phone: string }>(db, 'select code, name, phone from outlet')

async function workbook(rows: unknown[][], sheets: string[] = ['Shops']): Promise<Buffer> {
  const book = new Excel.Workbook()
  for (const name of sheets) book.addWorksheet(name).addRows(name === sheets[0] ? rows : [['not', 'this']])
  return Buffer.from(await book.xlsx.writeBuffer())
}

const asCells = (csv: string) =>
  csv
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','))

test('a byte order mark, Windows line ends, empty lines and spaces around cells change nothing', async () => {
  const text = '\ufeffcode,name,beat\r\n\r\n R-1 , Om Stores ,B-AMW-1\r\n,,\r\n'
  expect(await bring(db, 'outlets', text)).toMatchObject({ rows: 1, added: 1, mistakes: [] })
  expect(await outlets()).toEqual([{ code: 'R-1', name: 'Om Stores', phone: null }])
})

test('semicolons and tabs divide cells where the header has them', async () => {
  await bring(db, 'outlets', 'code;name;beat\nR-1;Om, Stores;B-AMW-1\n')
  await bring(db, 'outlets', 'code\tname\tbeat\nR-2\tOm; Stores\tB-AMW-1\n')
  expect((await outlets()).map(({ name }) => name)).toEqual(['Om, Stores', 'Om; Stores'])
})

test('quoted commas, quotes and line breaks belong to the cell, and rows count as Excel counts them', async () => {
  const text = 'code,name,beat\nR-1,"Shiv ""Raj""\nStores, Anand",B-AMW-1\n\nR-2,New,NONE\n'
  expect(told(await bring(db, 'outlets', text))).toEqual(['Row 4, column beat: There is no beat “NONE”.'])
  await bring(db, 'outlets', text.replace('NONE', 'B-AMW-1'))
  expect((await outlets())[0]?.name).toBe('Shiv "Raj" Stores, Anand')
})

test('column names are found in any order, case and spelling of the gap', async () => {
  const text = 'Beat,NAME,Code\nB-AMW-1,Om,R-1\n'
  expect(await bring(db, 'outlets', text)).toMatchObject({ added: 1 })
  const prices =
    'SKU,Name,Category,Case Size,MRP,Retailer Price,distributor-price,GST percent\nX,X,C,1,3,2,1,5\n'
  expect(await bring(db, 'products', prices)).toMatchObject({ added: 1, mistakes: [] })
})

test('names in Devanagari arrive as they were written', async () => {
  await bring(db, 'outlets', 'code,name,beat\nR-1,श्री गणेश किराना,B-AMW-1\n')
  expect((await outlets())[0]?.name).toBe('श्री गणेश किराना')
})

test('text that is not UTF-8 is told with the row where it begins', async () => {
  const latin = Buffer.from('code,name,beat\nR-1,Om,B-AMW-1\nR-2,Café,B-AMW-1\n', 'latin1')
  const sentence = 'The text is not UTF-8 from here on; save the file again as “CSV UTF-8” or as .xlsx.'
  expect(told(await bring(db, 'outlets', latin))).toEqual([`Row 3: ${sentence}`])
})

test('letters cut in two between two chunks are still read', async () => {
  const bytes = Buffer.from('code,name,beat\nR-1,गणेश,B-AMW-1\n')
  const chunks = Array.from(bytes, (byte) => Buffer.from([byte]))
  await importFile(db, { kind: 'outlets', stream: Readable.from(chunks), now })
  expect((await outlets())[0]?.name).toBe('गणेश')
})

test.each([
  ['an empty file', '', 'The file is empty.'],
  ['a header alone', 'code,name,beat\n', 'The file has a header but no rows.'],
  [
    'Unicode text of Excel',
    Buffer.from('\ufeffcode,name', 'utf16le'),
    'The file is “Unicode text” (UTF-16); save it again as “CSV UTF-8” or as .xlsx.',
  ],
  [
    'an old workbook',
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    'This is an old Excel file (.xls); save it again as .xlsx or as CSV.',
  ],
  ['a PDF', '%PDF-1.7', 'This is neither a CSV file nor an Excel workbook (.xlsx).'],
])('%s is named as such', async (_, content, sentence) => {
  expect(told(await bring(db, 'outlets', content))).toEqual([sentence])
})

test.each([[3], [9_000]])(
  'a quotation mark that is never closed is told with its row, %i rows before the end',
  async (length) => {
    const rows = Array.from({ length }, (_, n) => `R-${n},Om,B-AMW-1`).join('\n')
    const report = await bring(db, 'outlets', `code,name,beat\nR-a,Om,B-AMW-1\nR-b,"Om,B-AMW-1\n${rows}\n`)
    expect(told(report)).toEqual(['Row 3: A quotation mark (") is opened in this row and never closed.'])
  },
)

test('a workbook gives the same rows as the CSV file', async () => {
  const csv = readFileSync('src/demo/data/outlets.csv', 'utf8')
  await bring(db, 'outlets', csv)
  const report = await bring(db, 'outlets', await workbook(asCells(csv)))
  expect(report).toMatchObject({
    rows: 120,
    added: 0,
    changed: 0,
    unchanged: 120,
    mistakes: [],
    warnings: [],
  })
})

test('no Devanagari letter of a large workbook is lost, in shared texts or in the sheet itself', async () => {
  const name = (n: number) => `श्री गणेश ${n} किराना`
  for (const useSharedStrings of [true, false]) {
    const chunks: Buffer[] = []
    const stream = new PassThrough().on('data', (chunk) => chunks.push(chunk))
    const book = new Excel.stream.xlsx.WorkbookWriter({ stream, useSharedStrings })
    const sheet = book.addWorksheet('दुकान')
    sheet.addRow(['code', 'name', 'beat']).commit()
    for (let n = 0; n < 4_000; n++) sheet.addRow([`L-${n}`, name(n), 'B-AMW-1']).commit()
    sheet.commit()
    await book.commit()
    const report = await bring(db, 'outlets', Buffer.concat(chunks))
    expect(report, `shared: ${useSharedStrings}`).toMatchObject({ rows: 4_000, changed: 0, mistakes: [] })
  }
  expect(
    (await outlets()).filter(({ code, name: stored }) => stored !== name(Number(code.slice(2)))),
  ).toEqual([])
})

test('numbers, dates, formulas and rich text of a workbook are read as they are shown', async () => {
  const header =
    'sku,name,category,case_size,mrp,retailer_price,distributor_price,gst_percent,hsn,launched_on,barcode'
  const name = { richText: [{ text: 'Gold ' }, { font: { bold: true }, text: 'Tea' }] }
  const row = ['T', name, 'Tea', 40, 14, { formula: 'A1', result: 12.6 }, 11.83 + 1e-15, 5, 902]
  const report = await bring(
    db,
    'products',
    await workbook([header.split(','), [...row, new Date('2026-09-01'), 2000000000015]]),
  )
  expect(told(report)).toEqual([])
  const [product] = await ask(
    db,
    'select name, hsn, launched_on, barcode, ptr, dp from product, product_price',
  )
  expect(product).toEqual({
    ...{ name: 'Gold Tea', hsn: '0902', launched_on: '2026-09-01', barcode: '2000000000015' },
    ...{ ptr: 1260, dp: 1183 },
  })
})

test('phone numbers that Excel has turned into numbers are whole again', async () => {
  const rows = [
    ['code', 'name', 'beat', 'phone'],
    ['R-1', 'Om', 'B-AMW-1', 919810000001],
  ]
  await bring(db, 'outlets', await workbook(rows))
  await bring(db, 'outlets', 'code,name,beat,phone\nR-2,Om,B-AMW-1,9.19810000002E+11\n')
  expect((await outlets()).map(({ phone }) => phone)).toEqual(['+919810000001', '+919810000002'])
})

test('mistakes in a workbook name the row that Excel shows', async () => {
  const rows = [['code', 'name', 'beat'], [], ['R-1', 'Om', 'B-AMW-1'], [], ['R-2', '', 'B-AMW-1']]
  expect(told(await bring(db, 'outlets', await workbook(rows)))).toEqual([
    'Row 5, column name: This cell must not be empty.',
  ])
})

test('of several sheets only the first is read, and that is said', async () => {
  const rows = [
    ['code', 'name', 'beat'],
    ['R-1', 'Om', 'B-AMW-1'],
  ]
  const report = await bring(db, 'outlets', await workbook(rows, ['Shops', 'Notes']))
  expect(report).toMatchObject({
    added: 1,
    warnings: [{ message: 'Only the first sheet, “Shops”, was read.' }],
  })
})

test('a workbook cut short and an archive of something else are refused in a sentence', async () => {
  const whole = await workbook([
    ['code', 'name', 'beat'],
    ['R-1', 'Om', 'B-AMW-1'],
  ])
  for (const broken of [
    whole.subarray(0, whole.length / 2),
    Buffer.from('PK\u0003\u0004 and nothing more'),
  ]) {
    expect((await bring(db, 'outlets', broken)).mistakes).toHaveLength(1)
  }
  expect(await outlets()).toEqual([])
})
