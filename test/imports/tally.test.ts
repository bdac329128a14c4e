import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { duesOf } from '../../src/dues/open-bills.ts'
import { quantityOf } from '../../src/imports/tally/quantity.ts'
import { freshDb } from '../support/db.ts'
import { buildShop, type ShopWorld } from '../support/shop.ts'
import { ask, bring, told } from './bring.ts'

const sample = (name: string) =>
  readFileSync(join(import.meta.dirname, `../samples/tally/${name}.xml`), 'utf8')
const own = { own: 'D-T' }

let db: Db
let world: ShopWorld

beforeAll(async () => {
  db = await freshDb()
  world = await buildShop(db)
  await bring(db, 'names', 'kind,name,code\nitem,Haldi Pouch & Jar (Old),HAL-100\n', own)
})

const pieces = () =>
  ask<{ sku: string; physical: number }>(
    db,
    `select sku, physical from stock join product p on p.id = product_id where sku <> 'SHA-6' order by sku`,
  )
const dues = async () => {
  const found = await duesOf(db.pool, world.distributorId, world.outletIds)
  return world.outletIds.map((id) => found.get(id)?.due)
}

test('a stock summary of Tally sets the stock; what is no product here is left aside and named', async () => {
  const report = await bring(db, 'stock', sample('stock-summary'), own)
  expect(told(report)).toEqual([])
  expect(report).toMatchObject({ rows: 3, changed: 3 })
  expect(await pieces()).toEqual([
    { sku: 'GHE-500', physical: 0 },
    { sku: 'HAL-100', physical: 90 },
    { sku: 'NOO-70', physical: 484 },
  ])
  expect(report.warnings.map(({ message }) => message)).toEqual([
    'Cow Ghee 500ml: -3 Nos is below nothing and was taken as none.',
    'Items of the list that are not known here, left aside (1): Primary Rival Soap.',
  ])
})

test('Tally’s UTF-16 and stock items as objects are read the same', async () => {
  const objects = `<ENVELOPE><BODY><DESC><CMPINFO><STOCKITEM>2</STOCKITEM></CMPINFO></DESC><DATA><COLLECTION>
    <STOCKITEM NAME="Masala Noodles 70g" RESERVEDNAME=""><PARENT/><GSTAPPLICABLE>&#4; Applicable</GSTAPPLICABLE>
      <BATCHALLOCATIONS.LIST><CLOSINGBALANCE>1 Pcs</CLOSINGBALANCE></BATCHALLOCATIONS.LIST>
      <CLOSINGBALANCE> 1,200 Pcs</CLOSINGBALANCE></STOCKITEM>
    <STOCKITEM><NAME>HAL-100</NAME><CLOSINGBALANCE/></STOCKITEM></COLLECTION></DATA></BODY></ENVELOPE>`
  const report = await bring(db, 'stock', Buffer.from(`\ufeff${objects}`, 'utf16le'), own)
  expect(told(report)).toEqual([])
  expect(await pieces()).toContainEqual({ sku: 'NOO-70', physical: 1_200 })
})

test('bills receivable make dues; money on account goes to the oldest bill; strangers are left aside', async () => {
  const report = await bring(db, 'outstanding', sample('bills-receivable'), own)
  expect(told(report)).toEqual([])
  expect(report).toMatchObject({ rows: 3, added: 3 })
  expect(await dues()).toEqual([250_000, 75_050])
  expect(report.warnings.map(({ code }) => code)).toEqual(['tally-parties-aside'])
  expect(await bring(db, 'outstanding', sample('bills-receivable'), own)).toMatchObject({
    added: 0,
    changed: 0,
  })
})

test('a bill that the next list leaves out is paid; one that is smaller is paid in part', async () => {
  const next = sample('bills-receivable')
    .replace('-2000.00', '-1200.00')
    .replace(/ <BILLFIXED>\s+<BILLDATE>11[\s\S]*?<\/BILLDUE>\n/, '')
  expect(await bring(db, 'outstanding', next, own)).toMatchObject({ added: 0, changed: 2, mistakes: [] })
  expect(await dues()).toEqual([170_000, 0])
  expect(await bring(db, 'outstanding', next, own)).toMatchObject({ added: 0, changed: 0 })
})

test('a ledger of another name is known by a bill that stands here, and remembered', async () => {
  const renamed = sample('bills-receivable').replaceAll('Om Stores 1<', 'Om Kirana, Vastrapur<')
  expect(await bring(db, 'outstanding', renamed, own)).toMatchObject({ mistakes: [] })
  expect(await ask(db, `select name, source from book_name where kind = 'shop'`)).toEqual([
    { name: 'Om Kirana, Vastrapur', source: 'learned' },
  ])
})

test('a list that leaves out most of what is open is refused, unless it surely is the whole one', async () => {
  const rows = Array.from({ length: 8 }, (_, n) => `R-T-2,P-${n},2026-11-1${n},100,100`)
  await bring(db, 'outstanding', `outlet,bill,day,amount,balance\n${rows.join('\n')}\n`, own)
  const before = await dues()
  const report = await bring(db, 'outstanding', sample('bills-receivable'), own)
  expect(told(report).join()).toMatch(/leaves out 8 of \d+ bills/)
  expect(await dues()).toEqual(before)
  await bring(db, 'outstanding', sample('bills-receivable'), { ...own, whole: true })
  expect((await dues())[1]).toBeLessThan(80_000)
})

test('XML that would expand, nest without end or break off is refused, and nothing of it is kept', async () => {
  const before = await pieces()
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><ENVELOPE>&b;</ENVELOPE>`
  const deep = `${'<A>'.repeat(200)}${'</A>'.repeat(200)}`
  const broken = sample('stock-summary').slice(0, 400)
  for (const xml of [bomb, deep, broken, '<ENVELOPE><A></B></ENVELOPE>'])
    expect(told(await bring(db, 'stock', xml, own)).join()).toMatch(/XML cannot be read/)
  expect(told(await bring(db, 'stock', '<ENVELOPE></ENVELOPE>', own)).join()).toContain('no closing stock')
  expect(told(await bring(db, 'stock', sample('stock-summary')))).toEqual([
    'Tally’s lists do not say whose they are; name the distributor.',
  ])
  expect(told(await bring(db, 'prices', sample('stock-summary'), own)).join()).toContain('no list of prices')
  const furlong = sample('stock-summary').replace('-3 Nos', '3 Furlong')
  expect(told(await bring(db, 'stock', furlong, own)).join()).toContain('how many pieces “Furlong” are')
  expect(await pieces()).toEqual(before)
})

test.each([
  ['120 pcs', 120],
  [' 0 Pcs', 0],
  ['', 0],
  ['10 Doz', 120],
  ['1,200.00 Nos (100 Box)', 1_200],
  ['2 Box', 32],
  ['1 Case 2 strip 3 Pcs', 995],
  ['2-3 Nos', undefined],
  ['0.3 Nos', undefined],
  ['many', undefined],
])('“%s” are %s pieces', (text, expected) => {
  const read = quantityOf(text, { caseSize: 960, innerSize: 16, innerName: 'strip' })
  expect(read && 'pieces' in read ? read.pieces : undefined).toBe(expected)
})

test('a distributor’s file need not say whose it is, and may not speak of another', async () => {
  expect(await bring(db, 'stock', 'sku,pieces\nNOO-70,7\n', own)).toMatchObject({ changed: 1 })
  expect(told(await bring(db, 'stock', 'distributor,sku,pieces\nD-U,NOO-70,7\n', own)).join()).toContain(
    'only hold rows of D-T',
  )
})

test('a row with a key is taken in once, and its key stands for nothing else', async () => {
  const file = (count: number, key = 'a') => `key,sku,pieces\n${key},NOO-70,${count}\n`
  expect(await bring(db, 'stock', file(50), own)).toMatchObject({ changed: 1 })
  await bring(db, 'stock', 'sku,pieces\nNOO-70,20\n', own)
  expect(await bring(db, 'stock', file(50), own)).toMatchObject({ changed: 0, mistakes: [] })
  expect(await pieces()).toContainEqual({ sku: 'NOO-70', physical: 20 })
  expect(told(await bring(db, 'stock', file(51), own))).toEqual([
    'Row 2, column key: The row “a” was taken in before, with another content.',
  ])
  expect(await bring(db, 'stock', file(51, 'b'), own)).toMatchObject({ changed: 1 })
})
