import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { demoCatalogFiles } from '../../src/demo/files.ts'
import { importFile } from '../../src/imports/import-file.ts'
import { lentDb } from '../support/lent-db.ts'
import { ask, bring, bringDemo, told } from './bring.ts'

let db: Db
beforeEach(async () => {
  db = await lentDb()
  await bringDemo(db, 'outlets')
})

const version = async () =>
  (await ask<{ version: number }>(db, 'select version from catalog_version'))[0]?.version
const tomorrow = { now: new Date('2026-11-26T06:00:00Z') }
const salt = 'sku,name,category,case_size,mrp,retailer_price,distributor_price,gst_percent'
const saltRow = (prices: string) => `${salt}\nSAL-IOD-001,Suraj Iodised Salt 1kg,Staples,25,${prices}\n`
const saltPrices = () =>
  ask(
    db,
    `select q.valid_from, q.mrp, q.ptr, q.dp from product_price q join product p on p.id = q.product_id
     where p.sku = 'SAL-IOD-001' order by 1`,
  )

test('the demo files hold 6 regions, 3 distributors, 12 beats, 76 products and 120 outlets', async () => {
  const [counts] = await ask(
    db,
    `select (select count(*) from region) as regions, (select count(*) from distributor) as distributors,
       (select count(*) from beat) as beats, (select count(*) from product) as products,
       (select count(*) from outlet) as outlets, (select count(*) from product_alias) as aliases`,
  )
  expect(counts).toEqual({ regions: 6, distributors: 3, beats: 12, products: 76, outlets: 120, aliases: 270 })
})

test('importing the same files again, on another day, changes nothing', async () => {
  const everything = () =>
    ask(
      db,
      `select (select json_agg(p order by id) from product p) p, (select json_agg(q order by product_id) from product_price q) q,
        (select json_agg(t order by product_id) from product_tax t) t, (select json_agg(o order by id) from outlet o) o,
        (select json_agg(a order by product_id, words) from product_alias a) a, (select json_agg(b order by id) from beat b) b,
        (select json_agg(d order by id) from distributor d) d, (select json_agg(c) from catalog_version c) c`,
    )
  await bringDemo(db, 'rewards')
  const before = await everything()
  for (const { kind, path } of demoCatalogFiles()) {
    const report = await importFile(db, { kind, path, ...tomorrow })
    expect(report).toMatchObject({ added: 0, changed: 0, unchanged: report.rows, mistakes: [] })
  }
  expect(await everything()).toEqual(before)
})

test('people are not made by importing outlets', async () => {
  expect(await ask(db, 'select * from person')).toEqual([])
  expect(await ask(db, 'select * from person_phone')).toEqual([])
})

describe('outlets', () => {
  test('a changed row changes the outlet of that code and keeps what the file does not tell', async () => {
    const report = await bring(db, 'outlets', 'code,name,beat,class\nR-0001,Patel Kirana,B-SRN-2,A\n')
    expect(report).toMatchObject({ rows: 1, added: 0, changed: 1, unchanged: 0 })
    const [outlet] = await ask(
      db,
      `select o.name, o.class, b.code as beat, d.code as distributor, o.phone, o.owner_name, o.language
       from outlet o join beat b on b.id = o.beat_id join distributor d on d.id = o.distributor_id where o.code = 'R-0001'`,
    )
    expect(outlet).toEqual({
      ...{ name: 'Patel Kirana', class: 'A', beat: 'B-SRN-2', distributor: 'D-SRN' },
      ...{ phone: '+919810000001', owner_name: 'Kiran', language: 'en' },
    })
  })

  test('a column that is there but empty clears what was stored', async () => {
    await bring(db, 'outlets', 'code,name,beat,phone\nR-0001,Patel Provision,B-AMW-1,\n')
    expect(await ask(db, `select phone from outlet where code = 'R-0001'`)).toEqual([{ phone: null }])
  })

  test('outlets follow their beat to another distributor', async () => {
    await bring(db, 'beats', 'code,distributor,name,visit_days\nB-AMW-1,D-AME,Moved,mon\n')
    expect(
      await ask(
        db,
        `select distinct d.code from outlet o join beat b on b.id = o.beat_id join distributor d on d.id = o.distributor_id
         where b.code = 'B-AMW-1'`,
      ),
    ).toEqual([{ code: 'D-AME' }])
  })
})

test('a visit day on which the distributor does not work is noted', async () => {
  const report = await bring(db, 'beats', 'code,distributor,name,visit_days\nB-X,D-AMW,X,sun|mon\n')
  expect(report.warnings.map(({ message }) => message)).toEqual([
    'D-AMW does not work on sun, a visit day of beat B-X.',
  ])
})

describe('prices', () => {
  test('a changed price adds a row from today on and keeps the old one', async () => {
    expect(await bring(db, 'products', saltRow('30,27,25,0'), tomorrow)).toMatchObject({
      added: 0,
      changed: 1,
    })
    expect(await saltPrices()).toEqual([
      { valid_from: '2026-11-25', mrp: 2800, ptr: 2520, dp: 2366 },
      { valid_from: '2026-11-26', mrp: 3000, ptr: 2700, dp: 2500 },
    ])
  })

  test('a price corrected on the same day replaces the row of that day', async () => {
    await bring(db, 'products', saltRow('30,27,25,0'))
    expect(await saltPrices()).toEqual([{ valid_from: '2026-11-25', mrp: 3000, ptr: 2700, dp: 2500 }])
  })

  test('a day is that of the brand, not of Greenwich', async () => {
    await bring(db, 'products', saltRow('30,27,25,0'), { now: new Date('2026-11-26T19:00:00Z') })
    expect((await saltPrices()).at(-1)).toMatchObject({ valid_from: '2026-11-27' })
  })

  test('a price list may hold prices of days to come', async () => {
    const list =
      'sku,valid_from,mrp,retailer_price,distributor_price,gst_percent\nSAL-IOD-001,2027-01-01,30,27,25,5\n'
    expect(await bring(db, 'prices', list)).toMatchObject({ added: 1, changed: 0, mistakes: [] })
    expect(await bring(db, 'prices', list)).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
    expect((await saltPrices()).at(-1)).toEqual({ valid_from: '2027-01-01', mrp: 3000, ptr: 2700, dp: 2500 })
    const report = await bring(db, 'products', saltRow('29,26,24,0'), tomorrow)
    expect(report.warnings.map(({ message }) => message)).toEqual([
      'SAL-IOD-001: another price is stored from 2027-01-01 on and will replace this one.',
    ])
  })

  test('a price that comes back on a later day of the same list is stored again', async () => {
    const list = 'sku,valid_from,mrp,retailer_price,distributor_price\n'
    await bring(
      db,
      'prices',
      `${list}SAL-IOD-001,2026-12-01,30,27,25\nSAL-IOD-001,2026-12-10,28,25.20,23.66\n`,
    )
    expect((await saltPrices()).map((row) => (row as { mrp: number }).mrp)).toEqual([2800, 3000, 2800])
  })
})

describe('the catalogue number', () => {
  test('rises by one with a changed catalogue, however much of it changed', async () => {
    const before = (await version()) ?? 0
    await bring(db, 'products', saltRow('30,27,25,5'), tomorrow)
    expect(await version()).toBe(before + 1)
  })

  test('stays where nothing changed or the file was refused', async () => {
    const before = await version()
    await bring(db, 'products', saltRow('28,25.20,23.66,0'), tomorrow)
    await bring(db, 'products', saltRow('28,29,23.66,0'), tomorrow)
    await bring(db, 'outlets', 'code,name,beat\nN-1,New,B-AMW-1\n')
    expect(await version()).toBe(before)
  })

  test('rises with a changed list of words, which replaces the old list', async () => {
    const before = (await version()) ?? 0
    const content = `${salt},aliases\nSAL-IOD-001,Suraj Iodised Salt 1kg,Staples,25,28,25.20,23.66,0,namak|mithu\n`
    expect(await bring(db, 'products', content)).toMatchObject({ changed: 1 })
    expect(await version()).toBe(before + 1)
    expect(
      await ask(
        db,
        `select words from product_alias a join product p on p.id = a.product_id where sku = 'SAL-IOD-001' order by 1`,
      ),
    ).toEqual([{ words: 'mithu' }, { words: 'namak' }])
  })
})

describe('stock', () => {
  const count = (pieces: number) => `distributor,sku,pieces\nD-AMW,SAL-IOD-001,${pieces}\n`
  const shelf = async () =>
    (
      await ask<{ physical: number; reserved: number }>(
        db,
        'select physical, reserved, counted_at from stock',
      )
    )[0]

  test('a count sets what is there, leaves what is reserved, and keeps its time', async () => {
    expect(await bring(db, 'stock', count(40))).toMatchObject({ added: 1, warnings: [] })
    await db.pool.query('update stock set reserved = 10')
    expect(await bring(db, 'stock', count(30), tomorrow)).toMatchObject({ changed: 1, warnings: [] })
    expect(await shelf()).toEqual({ physical: 30, reserved: 10, counted_at: tomorrow.now })
    expect(await bring(db, 'stock', count(30))).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
  })

  test('products of which more is promised than there are named', async () => {
    await bring(db, 'stock', count(40))
    await db.pool.query('update stock set reserved = 10')
    const report = await bring(db, 'stock', count(4))
    expect(report.warnings).toMatchObject([
      {
        args: { distributor: 'D-AMW', sku: 'SAL-IOD-001', physical: 4, reserved: 10 },
        message: 'D-AMW, SAL-IOD-001: 10 pieces are promised to orders but only 4 are there.',
      },
    ])
    expect(await shelf()).toMatchObject({ physical: 4, reserved: 10 })
  })
})

test('holidays and rival words are brought in and may come again', async () => {
  const holidays = 'distributor,day,name\nD-AMW,2027-01-14,Uttarayan\nD-AMW,26/01/2027,\n'
  expect(await bring(db, 'holidays', holidays)).toMatchObject({ added: 2 })
  expect(await bring(db, 'holidays', holidays)).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
  expect(await bring(db, 'rivals', 'words\nmaggi\nमैगी\n')).toMatchObject({ added: 2 })
  expect(await bring(db, 'rivals', 'words\nmaggi\n')).toMatchObject({ added: 0, unchanged: 1 })
})

test('who serves a shop with which goods is brought in, and changed by the next file', async () => {
  const file = (until: string, category = '') =>
    `outlet,distributor,category,from_day,until_day\nR-0001,D-AMW,${category},2026-04-01,${until}\n`
  expect(await bring(db, 'assignments', file(''))).toMatchObject({ added: 1 })
  expect(await bring(db, 'assignments', file(''))).toMatchObject({ added: 0, unchanged: 1 })
  expect(await bring(db, 'assignments', file('2026-09-30'))).toMatchObject({ added: 0, changed: 1 })
  const { rows } = await db.pool.query('select category, until_day::text as until from outlet_assignment')
  expect(rows).toEqual([{ category: null, until: '2026-09-30' }])
  expect(await bring(db, 'assignments', file('2026-03-31'))).toMatchObject({
    mistakes: [{ message: 'It ends before it begins.' }],
  })
  expect(await bring(db, 'assignments', file('', 'Rockets'))).toMatchObject({
    mistakes: [{ message: 'There is no category “Rockets”.' }],
  })
})

test("a distributor's settings are read, and kept by a file that does not name them", async () => {
  const header = 'code,name,cut_off,work_days,minimum_order'
  await bring(db, 'distributors', `${header}\nD-AMW,Shreeji Distributors,17:30,mon|tue|sun,"1,500"\n`)
  await bring(db, 'distributors', 'code,name\nD-AMW,Shreeji\n')
  expect(
    await ask(
      db,
      `select name, cut_off, work_days, minimum_order, phone from distributor where code = 'D-AMW'`,
    ),
  ).toEqual([
    {
      ...{ name: 'Shreeji', cut_off: '17:30:00', work_days: ['mon', 'tue', 'sun'], minimum_order: 150_000 },
      phone: '+919800000001',
    },
  ])
})

test('two imports at once wait for each other and both arrive', async () => {
  const file = (from: number) =>
    `code,name,beat\n${Array.from({ length: 300 }, (_, n) => `N-${(from + n) % 400},New ${from},B-AMW-1`).join('\n')}\n`
  const reports = await Promise.all([bring(db, 'outlets', file(0)), bring(db, 'outlets', file(150))])
  expect(reports.map(told)).toEqual([[], []])
  expect(await ask(db, `select count(*) from outlet where code like 'N-%'`)).toEqual([{ count: 400 }])
})
