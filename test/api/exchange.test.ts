import { Hono } from 'hono'
import { Registry } from 'prom-client'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { openBillReader } from '../../src/invoices/worker/bill-reader.ts'
import { cancelOrder } from '../../src/orders/end.ts'
import type { OrderView } from '../../src/orders/types.ts'
import { endApiKey, makeApiKey, ownRights } from '../../src/people/api-key.ts'
import { buildServer } from '../../src/server.ts'
import { confirmed, thursday } from '../papers/world.ts'
import { all, parseXml, textOf } from '../papers/xml.ts'
import { ChatWorld } from '../support/chat.ts'
import { freshDb } from '../support/db.ts'
import { buildShop, monday10, type ShopWorld } from '../support/shop.ts'

let db: Db
let app: Hono
let shop: ShopWorld
let key: { id: number; key: string }
let brandKey: string
let orders: OrderView[]

const make = (distributorId: number | null, rights: readonly (typeof ownRights)[number][]) =>
  inTransaction(db, (tx) => makeApiKey(tx, { distributorId, name: 'Tally', rights, now: monday10 }))

beforeAll(async () => {
  db = await freshDb()
  shop = await buildShop(db)
  await buildShop(db, { code: 'U', products: [] })
  orders = [await confirmed(db, shop, { 'NOO-70': 7 }), await confirmed(db, shop, { 'GHE-500': 10 }, 1)]
  key = await make(shop.distributorId, ownRights)
  brandKey = (await make(null, ['orders', 'stock'])).key
  const core = Object.assign(new ChatWorld(db).core, { now: () => monday10 })
  const parts = { core, stations: [], registry: new Registry(), pages: new Hono(), ready: () => true }
  const bills = openBillReader({ workers: 1, country: 'IN' })
  app = buildServer({ ...parts, bills, apiKey: undefined })
})

type More = {
  body?: string | Buffer<ArrayBuffer>
  headers?: Record<string, string>
  as?: string
  method?: string
}

const call = (path: string, { body, headers, as = key.key, method }: More = {}) =>
  app.request(`/api/v1/${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { authorization: `Bearer ${as}`, ...headers },
    ...(body === undefined ? {} : { body }),
  })
const bring = (
  kind: string,
  body: string | Buffer<ArrayBuffer>,
  headers: Record<string, string> = {},
  as?: string,
) => call(`imports/${kind}`, { body, headers, ...(as ? { as } : {}) })
const read = async <T>(response: Response): Promise<T> => (await response.json()) as T
const pieces = async (sku: string) =>
  (
    await db.pool.query(
      'select physical from stock join product p on p.id = product_id where sku = $1 and distributor_id = $2',
      [sku, shop.distributorId],
    )
  ).rows[0]?.physical

test('nobody comes in without a key, with an ended one, or into what the key is not for', async () => {
  expect((await call('orders?new=yes', { as: 'galla_x' })).status).toBe(401)
  const { id, key: ended } = await make(shop.distributorId, ['orders'])
  expect((await call(`orders?day=${thursday}`, { as: ended })).status).toBe(200)
  expect((await bring('stock', 'sku,pieces\nNOO-70,1\n', {}, ended)).status).toBe(403)
  await inTransaction(db, (tx) => endApiKey(tx, id, monday10))
  expect((await call(`orders?day=${thursday}`, { as: ended })).status).toBe(401)
  expect((await call(`orders?day=${thursday}&distributor=D-U`)).status).toBe(403)
  expect((await call(`orders?day=${thursday}&beat=B-U-1`)).status).toBe(404)
  expect((await bring('prices', 'sku\nX\n')).status).toBe(403)
  expect((await bring('wishes', 'sku\nX\n')).status).toBe(404)
  const { rows } = await db.pool.query(`select key_hash from api_key where name = 'Tally'`)
  expect(JSON.stringify(rows)).not.toContain(key.key)
})

test('what is new goes out until it is acknowledged, and again once it changes', async () => {
  const fresh = () => call('orders?new=yes&format=tally')
  const first = await fresh()
  const vouchers = all(parseXml(await first.text()), 'VOUCHER')
  expect(vouchers.map((each) => textOf(each, 'VOUCHERNUMBER'))).toEqual(
    orders.map(({ number }) => String(number)),
  )
  const again = await fresh()
  expect(all(parseXml(await again.text()), 'VOUCHER')).toEqual(vouchers)
  const body = JSON.stringify({ export: Number(first.headers.get('galla-export')) })
  const done = () => call('orders/acknowledge', { body })
  expect(await (await done()).json()).toMatchObject({ orders: 2 })
  expect(await (await done()).json()).toMatchObject({ orders: 0 })
  expect((await fresh()).headers.get('galla-orders')).toBe('0')
  expect((await call('orders?new=yes&distributor=D-T', { as: brandKey })).headers.get('galla-orders')).toBe(
    '2',
  )
  const later = new Date(monday10.getTime() + 60_000)
  const cancel = { orderId: orders[1]?.id ?? 0, by: shop.billerId, now: later }
  expect(await inTransaction(db, (tx) => cancelOrder(tx, cancel))).toMatchObject({ ok: true })
  const struck = all(parseXml(await (await fresh()).text()), 'VOUCHER')
  expect(struck.map(({ attributes }) => [attributes.REMOTEID, attributes.ACTION])).toEqual([
    [vouchers[1]?.attributes.REMOTEID, 'Cancel'],
  ])
  const other = await call('orders/acknowledge', { body, as: (await make(null, ['orders'])).key })
  expect(other.status).toBe(200)
  expect((await call('orders/acknowledge', { body: '{"export":0}' })).status).toBe(400)
})

test('orders of a day come as JSON and CSV; an unclear wish is answered with how to ask', async () => {
  const json = await read<{ orders: unknown[] }>(await call(`orders?day=${thursday}`))
  expect(json.orders[0]).toMatchObject({
    order: orders[0]?.number,
    outlet: 'R-T-1',
    lines: [{ sku: 'NOO-70', pieces: 7 }],
  })
  expect(await (await call(`orders?day=${thursday}&format=csv`)).text()).toContain('NOO-70')
  for (const query of [
    '',
    '?day=someday',
    '?day=2026-11-05&new=yes',
    '?format=pdf&new=yes',
    '?since=yesterday',
  ])
    expect((await call(`orders${query}`)).status).toBe(400)
  expect((await call(`orders?since=${monday10.toISOString()}`)).status).toBe(200)
})

test('a delivery under a key is taken in once, and answered again as it was', async () => {
  const headers = { 'idempotency-key': 'monday-1' }
  const first = await bring('stock', 'sku,pieces\nNOO-70,300\n', headers)
  expect(await first.json()).toMatchObject({ rows: 1, changed: 1, again: false })
  await bring('stock', JSON.stringify({ rows: [{ sku: 'NOO-70', pieces: 200 }] }), {
    'content-type': 'application/json',
  })
  const again = await bring('stock', 'sku,pieces\nNOO-70,300\n', headers)
  expect(await again.json()).toMatchObject({ rows: 1, changed: 1, again: true })
  expect(await pieces('NOO-70')).toBe(200)
  expect((await bring('stock', 'sku,pieces\nNOO-70,301\n', headers)).status).toBe(409)
  const both = await Promise.all(
    [1, 2].map(() => bring('stock', 'sku,pieces\nNOO-70,250\n', { 'idempotency-key': 'monday-2' })),
  )
  const answers = await Promise.all(both.map((each) => read<{ again: boolean }>(each)))
  expect(answers.map(({ again: was }) => was).sort()).toEqual([false, true])
})

test('mistakes are told by row and column, nothing is kept, and once mended the same key brings it in', async () => {
  const headers = { 'idempotency-key': 'tuesday' }
  const refused = await bring('stock', 'sku,pieces\nNOO-70,100\nNONE,five\n', headers)
  expect(refused.status).toBe(422)
  const { mistakes } = await read<{ mistakes: { row: number; column: string }[] }>(refused)
  expect(mistakes.map(({ row, column }) => [row, column])).toEqual([
    [3, 'pieces'],
    [3, 'sku'],
  ])
  expect(await pieces('NOO-70')).toBe(250)
  expect((await bring('stock', 'sku,pieces\nNOO-70,100\n', headers)).status).toBe(200)
  const { rows } = await db.pool.query(`select detail from audit_log where action = 'api-import'`)
  expect(rows.at(-1).detail).toMatchObject({ key: key.id, kind: 'stock', changed: 1 })
})

test('the office hears of a refusal once, and of orders that the stock no longer covers', async () => {
  await db.pool.query(
    `insert into conversation (channel, account, chat, person_id) values ('toy', 'toy', 'hetal', $1)`,
    [shop.billerId],
  )
  const told = async () =>
    (await db.pool.query(`select body from outbox order by id`)).rows.map(({ body }) => JSON.stringify(body))
  for (let n = 0; n < 3; n++) await bring('outstanding', 'outlet,bill\nR-T-1,1\n')
  expect((await told()).filter((say) => say.includes('was not taken in'))).toHaveLength(1)
  await bring('stock', 'sku,pieces\nNOO-70,3\n')
  const short = (await told()).filter((say) => say.includes('Please look at this'))
  expect(short).toHaveLength(1)
  expect(short[0]).toContain(String(orders[0]?.number))
})

test('bodies that are too large or no rows are refused, and the names of Tally are kept', async () => {
  expect((await bring('stock', '[]', { 'content-type': 'application/json' })).status).toBe(400)
  expect((await bring('stock', Buffer.alloc(17 * 1_024 * 1_024, 'a'))).status).toBe(413)
  const put = (names: unknown) => call('tally-names', { method: 'PUT', body: JSON.stringify(names) })
  expect((await put({ sale: 'typing mistake' })).status).toBe(400)
  expect((await put({ sales: 'Sales GST' })).status).toBe(200)
  await bring('names', 'kind,name,code\nshop,Om Stores Anand,R-T-1\n')
  const xml = parseXml(await (await call(`orders?day=${thursday}&format=tally`)).text())
  expect(textOf(xml, 'PARTYLEDGERNAME')).toBe('Om Stores Anand')
  expect(textOf(all(xml, 'ACCOUNTINGALLOCATIONS.LIST')[0] ?? xml, 'LEDGERNAME')).toBe('Sales GST')
})

test('a program that asks without end is told to wait', async () => {
  const { key: busy } = await make(shop.distributorId, ['orders'])
  let last = 200
  for (let n = 0; n <= 120; n++) last = (await call('orders?new=maybe', { as: busy })).status
  expect(last).toBe(429)
})
