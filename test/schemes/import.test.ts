import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { importSchemesFile } from '../../src/cli/import-schemes.ts'
import type { Db } from '../../src/db/client.ts'
import { lentDb } from '../support/lent-db.ts'
import { buildShop } from '../support/shop.ts'
import { everyKind } from './documents.ts'

let db: Db
const now = new Date('2026-11-23T04:30:00Z')
beforeEach(async () => {
  db = await lentDb()
  await buildShop(db)
  await db.pool.query(`update outlet set class = case code when 'R-T-1' then 'A' else 'B' end`)
})

async function bring(name: string, content: string) {
  const path = join(await mkdtemp(join(tmpdir(), 'galla-schemes-')), name)
  await writeFile(path, content)
  return importSchemesFile(db, path, now)
}
const stored = async () =>
  (await db.pool.query('select code, version, kind from scheme order by code')).rows.map(
    ({ code, version, kind }) => `${code} ${version} ${kind}`,
  )
const json = JSON.stringify(
  Object.entries(everyKind).map(([kind, document]) => ({ code: kind.replaceAll(' ', '-'), ...document })),
)
const header = 'code,name,name_hi,gives,give_sku,from,until,skus,categories,classes,budget,funding_percent'

test('a JSON list of every kind is published, and the same file again changes nothing', async () => {
  const count = Object.keys(everyKind).length
  expect(await bring('s.json', json)).toEqual({
    ok: true,
    lines: [`s.json: ${count} schemes, ${count} published, 0 unchanged.`],
  })
  expect((await bring('s.json', json)).lines).toEqual([
    `s.json: ${count} schemes, 0 published, ${count} unchanged.`,
  ])
  expect((await stored()).every((row) => row.includes(' 1 '))).toBe(true)
})

test('a table says what a scheme gives as it is typed in chat', async () => {
  const rows = [
    'HALDI,Haldi 50-200,हल्दी,"50 1%, 200 2%",,2026-11-01,2026-12-31,HAL-100,,A|B,50000,60',
    'GHEE,Noodles 9+1,,9+1,GHE-500,2026-11-01,2026-12-31,NOO-70,,,,',
    'CASH,Cash,,cash 2% from ₹5000,,2026-11-01,2026-12-31,,,,,',
  ]
  expect((await bring('s.csv', [header, ...rows].join('\n'))).lines[0]).toContain('3 published')
  const { rows: found } = await db.pool.query(
    `select body from scheme_version v join scheme s on s.id = v.scheme_id order by s.code`,
  )
  expect(found.map(({ body }) => body)).toMatchObject([
    { rule: { kind: 'cash', rate: 200, from: 500_000 }, goods: {}, to: {} },
    { rule: { kind: 'extra', buy: 9, free: 1, give: 'GHE-500' } },
    { name: { hi: 'हल्दी' }, to: { classes: ['A', 'B'] }, caps: [{ most: 5_000_000 }], funding: 6_000 },
  ])
})

test('one mistake keeps the whole file out, and each is named by its row and field', async () => {
  const rows = [
    'GOOD,Good,,50 1%,,2026-11-01,2026-12-31,,,,,',
    'BAD,Bad,,"200 2%, 50 1%",,2026-11-01,soon,,,,much,',
    'GOOD,Again,,11+1,,2026-11-01,2026-12-31,,,,,',
    'ODD,Odd,,something nice,,2026-11-01,2026-12-31,,,,,',
  ]
  const { ok, lines } = await bring('s.csv', [header, ...rows].join('\n'))
  expect(ok).toBe(false)
  expect(lines[0]).toBe('s.csv: nothing was published.')
  const said = lines.join('\n')
  expect(said).toMatch(/Row 3, BAD: until: write a day/)
  expect(said).toMatch(/Row 3, BAD: budget is not what/)
  expect(said).toContain('Row 4, GOOD: GOOD stands in row 2 already.')
  expect(said).toMatch(/Row 5, ODD: gives must be one of: quantity-slabs/)
  expect(await stored()).toEqual([])
})

test('names that nothing is called by are mistakes, by their row and column, and publish nothing', async () => {
  const rows = [
    'ONE,One,,50 1%,,2026-11-01,2026-12-31,HAL-100|HAL-1OO,,A|Z,,',
    'TWO,Two,,9+1,GHEE,2026-11-01,2026-12-31,,Spices,,,',
  ]
  expect(await bring('s.csv', [header, ...rows].join('\n'))).toEqual({
    ok: false,
    lines: [
      's.csv: nothing was published.',
      'Row 2, ONE: skus: there is no SKU “HAL-1OO”.',
      'Row 2, ONE: classes: there is no shop class “Z”.',
      'Row 3, TWO: categories: there is no category “Spices”.',
      'Row 3, TWO: give_sku: there is no SKU “GHEE”.',
    ],
  })
  const to = {
    regions: ['IN'],
    beats: ['B'],
    distributors: ['D'],
    outlets: ['R'],
    tiers: ['gold'],
    segments: ['any'],
  }
  const list = [{ code: 'X', ...everyKind['cash discount'], to, goods: { brands: ['B'], except: ['E'] } }]
  const { lines } = await bring('s.json', JSON.stringify(list))
  expect(lines.slice(1).map((line) => line.replace(/^Row 1, X: (.*): there is no (.*)\.$/, '$1 $2'))).toEqual(
    [
      ...[
        'goods.except.0 SKU “E”',
        'goods.brands.0 brand “B”',
        'to.regions.0 region “IN”',
        'to.beats.0 beat “B”',
      ],
      ...['to.distributors.0 distributor “D”', 'to.outlets.0 shop “R”', 'to.tiers.0 tier “gold”'],
    ],
  )
  expect(await stored()).toEqual([])
})

test.each([
  ['', 'The file is empty'],
  ['[]', 'no scheme'],
  ['[{', 'no JSON'],
  ['code,colour\nA,red', 'no column “colour”'],
  ['code,name\nA,B', 'column “gives” is missing'],
  ['[7]', 'missing'],
])('a file that holds no schemes (%j) is refused with a sentence', async (content, why) => {
  const { ok, lines } = await bring('s', content)
  expect([ok, lines.join('\n')]).toEqual([false, expect.stringContaining(why)])
})
