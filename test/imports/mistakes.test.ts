import { beforeAll, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import type { KindName } from '../../src/imports/kinds.ts'
import { linesOf } from '../../src/imports/report.ts'
import { lentDb } from '../support/lent-db.ts'
import { ask, bring, bringDemo, told } from './bring.ts'

let db: Db
beforeAll(async () => {
  db = await lentDb()
  await bringDemo(db, 'outlets')
})

const product = (cells: Record<string, string> = {}) => {
  const row = {
    ...{ sku: 'X-1', name: 'X', category: 'C', case_size: '10', mrp: '10', retailer_price: '9' },
    ...{ distributor_price: '8', gst_percent: '5', ...cells },
  }
  return `${Object.keys(row).join(',')}\n${Object.values(row).join(',')}\n`
}

const refusals: [string, KindName, string, string[]][] = [
  [
    'a distributor price that is not below the retailer price',
    'products',
    product({ distributor_price: '9' }),
    ['Row 2, column distributor_price: The distributor price ₹9.00 must be below the retailer price ₹9.00.'],
  ],
  [
    'a retailer price that is not below the MRP',
    'products',
    product({ retailer_price: '10.50', distributor_price: '8' }),
    ['Row 2, column retailer_price: The retailer price ₹10.50 must be below the MRP ₹10.00.'],
  ],
  [
    'half an inner pack',
    'products',
    product({ inner_size: '6' }),
    ['Row 2, column inner_name: An inner pack needs both inner_size and inner_name.'],
  ],
  [
    'an inner pack larger than the case',
    'products',
    product({ inner_size: '12', inner_name: 'box' }),
    ['Row 2, column inner_size: An inner pack of 12 does not fit into a case of 10.'],
  ],
  [
    'an empty cell that is needed',
    'outlets',
    'code,name,beat\nN-1,,B-AMW-1\n',
    ['Row 2, column name: This cell must not be empty.'],
  ],
  [
    'an unknown beat',
    'outlets',
    'code,name,beat\nN-1,New,B-NONE\n',
    ['Row 2, column beat: There is no beat “B-NONE”.'],
  ],
  [
    'a code that stands twice in the file',
    'outlets',
    'code,name,beat\nN-1,New,B-AMW-1\nN-2,New,B-AMW-1\nN-1,Again,B-AMW-1\n',
    ['Row 4, column code: Outlet “N-1” stands in row 2 already.'],
  ],
  [
    'half a place',
    'outlets',
    'code,name,beat,lat,lon\nN-1,New,B-AMW-1,23.1,\n',
    ['Row 2, column lon: A place needs both lat and lon.'],
  ],
  [
    'a language nobody has worded',
    'outlets',
    'code,name,beat,locale\nN-1,New,B-AMW-1,fr\n',
    ['Row 2, column locale: “fr” is not one of: en, hi, hi-Latn.'],
  ],
  [
    'more cells than the header names',
    'outlets',
    'code,name,beat\nN-1,New,B-AMW-1,stray\n',
    ['Row 2: The row has 4 cells, the header only 3.'],
  ],
  [
    'a filled column without a name',
    'outlets',
    'code,,name,beat\nN-1,stray,New,B-AMW-1\n',
    ['Row 2: Column number 2 has cells but no name in the header.'],
  ],
  [
    'unknown and missing columns',
    'outlets',
    'code,name,colour\nN-1,New,red\n',
    [
      'Row 1: There is no column “colour” in outlets; known are: code, name, beat, owner, phone, class, stop, lat, lon, area, locale, gstin.',
      'Row 1: The column “beat” is missing; the file has: code, name, colour.',
    ],
  ],
  [
    'a column that stands twice',
    'outlets',
    'code,name,beat,name\nN-1,New,B-AMW-1,Old\n',
    ['Row 1: The column “name” stands twice in the header.'],
  ],
  [
    'a distributor that closes before it opens',
    'distributors',
    'code,name,opens_at,closes_at\nD-1,New,18:00,9:00\n',
    ['Row 2, column closes_at: It closes at 09:00, not after it opens at 18:00.'],
  ],
  [
    'a region within itself',
    'regions',
    'code,parent,name,kind\nA,B,A,city\nB,A,B,city\n',
    [
      'Row 2, column parent: Region “A” lies within itself.',
      'Row 3, column parent: Region “B” lies within itself.',
    ],
  ],
  [
    'a region under an unknown one',
    'regions',
    'code,parent,name,kind\nA,NOWHERE,A,city\n',
    ['Row 2, column parent: There is no region “NOWHERE”.'],
  ],
  [
    'stock of an unknown product, and less than nothing of another',
    'stock',
    'distributor,sku,pieces\nD-AMW,NOPE,5\nD-AMW,SAL-IOD-001,-5\n',
    [
      'Row 2, column sku: There is no product “NOPE”.',
      'Row 3, column pieces: -5 is not between 0 and 100000000.',
    ],
  ],
  [
    'two undated prices of one product, one of them by its date of today',
    'prices',
    'sku,valid_from,mrp,retailer_price,distributor_price\nSAL-IOD-001,,30,26,24\nSAL-IOD-001,2026-11-25,31,26,24\n',
    ['Row 3, column sku: The price of “SAL-IOD-001 2026-11-25” stands in row 2 already.'],
  ],
]

test.each(refusals)('%s is told with its row and column', async (_, kind, content, sentences) => {
  expect(told(await bring(db, kind, content))).toEqual(sentences)
})

test('one mistake in the last row keeps every other row out', async () => {
  const rows = Array.from({ length: 50 }, (_, n) => `N-${n},New ${n},B-AMW-1,981000${1000 + n}`)
  const report = await bring(db, 'outlets', `code,name,beat,phone\n${rows.join('\n')}\nN-x,Bad,B-AMW-1,12\n`)
  expect(report).toMatchObject({ rows: 51, added: 0, changed: 0, unchanged: 0 })
  expect(report.mistakes).toMatchObject([{ row: 52, column: 'phone', code: 'not-phone' }])
  expect(await ask(db, `select count(*) from outlet where code like 'N-%'`)).toEqual([{ count: 0 }])
})

test('all kinds of mistakes of a file are told at once, in the order of its rows', async () => {
  const content = 'code,name,beat,phone\nN-1,New,B-NONE,12\nN-2,,B-AMW-1,\nN-1,Again,B-AMW-1,\n'
  expect((await bring(db, 'outlets', content)).mistakes.map(({ row, column }) => `${row} ${column}`)).toEqual(
    ['2 phone', '2 beat', '3 name', '4 code'],
  )
})

test('beyond the limit mistakes are only counted', async () => {
  const rows = Array.from({ length: 700 }, (_, n) => `N-${n},New,${n < 300 ? 'B-NONE' : 'B-AMW-1'},12`)
  const report = await bring(db, 'outlets', `code,name,beat,phone\n${rows.join('\n')}\n`, { maxMistakes: 10 })
  expect(report.mistakes.map(({ row }) => row)).toEqual([2, 2, 3, 3, 4, 4, 5, 5, 6, 6])
  expect(report.more).toBe(990)
  expect(linesOf(report, 'shops.csv').at(0)).toBe('shops.csv: nothing was imported.')
  expect(linesOf(report, 'shops.csv').at(-1)).toBe('… and 990 more.')
})
