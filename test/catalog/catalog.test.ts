import { beforeAll, beforeEach, expect, test } from 'vitest'
import { catalogOf, forgetCatalog } from '../../src/catalog/catalog.ts'
import { searchProducts } from '../../src/catalog/search.ts'
import type { Db } from '../../src/db/client.ts'
import { freshDb, traceStatements } from '../support/db.ts'
import { buildShop, monday10, type ShopWorld } from '../support/shop.ts'

let db: Db
let world: ShopWorld

beforeAll(async () => {
  db = await freshDb({ max: 1 })
  world = await buildShop(db)
})
beforeEach(forgetCatalog)

const id = (sku: string) => world.productIds.get(sku)
const change = async (text: string, values: unknown[]) => {
  await db.pool.query(text, values)
  await db.pool.query('update catalog_version set version = version + 1')
  forgetCatalog()
}

test('it holds products by SKU and id with price and tax of the day, ready to be searched', async () => {
  const catalog = await catalogOf(db.pool, monday10)
  expect(catalog).toMatchObject({ day: '2026-11-02', timeZone: 'Asia/Kolkata', categories: ['Grocery'] })
  const ghee = { sku: 'GHE-500', ptr: 29_400, mrp: 32_000, rate: 1200, caseSize: 12, active: true }
  expect(catalog.bySku.get('GHE-500')).toMatchObject(ghee)
  expect(catalog.byId.get(id('GHE-500') ?? 0)?.sku).toBe('GHE-500')
  expect(searchProducts(catalog.index, 'haldi', 3)[0]?.sku).toBe('HAL-100')
})

test('a price counts from its own day on, by the brand’s clock, not by UTC', async () => {
  const values = [id('HAL-100'), '2026-11-10', 3600, 3300, 3200]
  await change(
    'insert into product_price (product_id, valid_from, mrp, ptr, dp) values ($1, $2, $3, $4, $5)',
    values,
  )
  await change('insert into product_tax (product_id, valid_from, rate) values ($1, $2, $3)', [
    ...[id('HAL-100'), '2026-11-10', 1200],
  ])
  const at = async (time: string) => {
    const haldi = (await catalogOf(db.pool, new Date(time))).bySku.get('HAL-100')
    return [haldi?.ptr, haldi?.rate]
  }
  expect(await at('2026-11-09T18:29:59Z')).toEqual([3150, 500])
  expect(await at('2026-11-09T18:30:00Z')).toEqual([3300, 1200])
  expect(await at('2026-11-02T04:30:00Z')).toEqual([3150, 500])
})

test('what has no price yet is not in it, and what is not launched yet is not sold', async () => {
  await change(`update product set launched_on = '2026-12-01' where sku = 'GHE-500'`, [])
  await change(`insert into product (sku, name, category, case_size) values ('NEW', 'New', 'New', 1)`, [])
  const catalog = await catalogOf(db.pool, monday10)
  expect([catalog.bySku.has('NEW'), catalog.bySku.get('GHE-500')?.active]).toEqual([false, false])
  expect(catalog.categories).toEqual(['Grocery'])
  const later = await catalogOf(db.pool, new Date('2026-12-02T00:00:00Z'))
  expect(later.bySku.get('GHE-500')?.active).toBe(true)
})

test('one copy serves everyone until its version changes', async () => {
  const first = await catalogOf(db.pool, monday10)
  forgetCatalog()
  expect(await catalogOf(db.pool, monday10)).toBe(first)
  await change(`update product set name = 'Turmeric' where sku = 'HAL-100'`, [])
  const second = await catalogOf(db.pool, monday10)
  expect(second.bySku.get('HAL-100')?.name).toBe('Turmeric')
  expect(second.version).toBeGreaterThan(first.version)
})

test('many at once load it once', async () => {
  const other = await freshDb({ max: 5 })
  const statements = traceStatements(other)
  await Promise.all(Array.from({ length: 20 }, () => catalogOf(other.pool, monday10)))
  expect(statements.filter(({ name }) => name === 'catalog-products')).toHaveLength(1)
})

test('two databases in one process keep their own', async () => {
  const other = await freshDb()
  await buildShop(other, { products: [{ sku: 'ONLY-HERE' }] })
  expect((await catalogOf(other.pool, monday10)).bySku.has('ONLY-HERE')).toBe(true)
  expect((await catalogOf(db.pool, monday10)).bySku.has('ONLY-HERE')).toBe(false)
})

test('a deployment’s own list of rivals takes the place of the one that comes along', async () => {
  const before = await catalogOf(db.pool, monday10)
  await change(`insert into rival_word (words) values ('acme soap'), ('zenith')`, [])
  const after = await catalogOf(db.pool, monday10)
  expect(after.index.others).not.toEqual(before.index.others)
})
