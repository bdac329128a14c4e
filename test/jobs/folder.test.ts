import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Core } from '../../src/chat/core.ts'
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { kindOfFile } from '../../src/jobs/folder/kinds.ts'
import { hashOfFile } from '../../src/jobs/folder/places.ts'
import { FolderWatch } from '../../src/jobs/folder/watch.ts'
import { cancelOrder } from '../../src/orders/end.ts'
import type { OrderView } from '../../src/orders/types.ts'
import { confirmed, thursday } from '../papers/world.ts'
import { all, parseXml } from '../papers/xml.ts'
import { ChatWorld } from '../support/chat.ts'
import { freshDb } from '../support/db.ts'
import { buildShop, monday10, type ShopWorld } from '../support/shop.ts'

const root = mkdtempSync(join(tmpdir(), 'galla-exchange-'))
const at = (...parts: string[]) => join(root, 'D-T', ...parts)

let db: Db
let core: Core
let shop: ShopWorld
let order: OrderView
let watch: FolderWatch
let clock = monday10.getTime()

beforeAll(async () => {
  db = await freshDb()
  shop = await buildShop(db)
  order = await confirmed(db, shop, { 'NOO-70': 7 })
  core = Object.assign(new ChatWorld(db).core, { now: () => new Date(clock) })
  watch = new FolderWatch(core, root)
  mkdirSync(at(), { recursive: true })
  await watch.sweep()
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Leaves a file as a program would, a while ago by the watch's clock. */
function leave(name: string, text: string | Buffer, secondsAgo = 120): void {
  writeFileSync(at('in', name), text)
  const when = new Date(clock - secondsAgo * 1_000)
  utimesSync(at('in', name), when, when)
}
const pieces = async (sku = 'NOO-70') =>
  (
    await db.pool.query('select physical from stock join product p on p.id = product_id where sku = $1', [
      sku,
    ])
  ).rows[0]?.physical
const taken = async () =>
  (await db.pool.query(`select count(*)::int as n from exchange where way = 'in' and key is not null`))
    .rows[0].n
const reportIn = (way: string, name: string) =>
  readFileSync(at(way, readdirSync(at(way)).find((each) => each.endsWith(`${name}.txt`)) ?? 'none'), 'utf8')

test('a list that is dropped is taken in and moved to done with its report', async () => {
  leave('stock.csv', 'sku,pieces\nNOO-70,310\n')
  await watch.sweep()
  expect(await pieces()).toBe(310)
  expect(readdirSync(at('in'))).toEqual([])
  expect(reportIn('done', 'stock.csv')).toContain('1 rows, 0 added, 1 changed')
})

test('a list with mistakes is moved to refused, each mistake with row and column, and nothing is kept', async () => {
  leave('stock-monday.csv', 'sku,pieces\nNOO-70,1\nNONE,5\n')
  leave('wishes.csv', 'a,b\n1,2\n')
  leave('outstanding.xml', '<ENVELOPE>')
  await watch.sweep()
  expect(await pieces()).toBe(310)
  expect(reportIn('refused', 'stock-monday.csv')).toContain('Row 3, column sku: There is no product “NONE”.')
  expect(reportIn('refused', 'wishes.csv')).toContain('Begin the file')
  expect(reportIn('refused', 'outstanding.xml')).toContain('XML cannot be read')
})

test('the same content again is recognised, and sets no older count anew', async () => {
  leave('stock.csv', 'sku,pieces\nNOO-70,290\n')
  await watch.sweep()
  leave('stock-copy.csv', 'sku,pieces\nNOO-70,310\n')
  await watch.sweep()
  expect(await pieces()).toBe(290)
  expect(reportIn('done', 'stock-copy.csv')).toContain('taken in before')
})

test('a file that is still growing, or is named as one, waits until it is whole', async () => {
  leave('stock-slow.csv', 'sku,pieces\nNOO', 1)
  leave('stock.csv.part', 'sku,pieces\nNOO-70,1\n')
  symlinkSync('/etc/hostname', at('in', 'stock-link.csv'))
  await watch.sweep()
  clock += 5_000
  leave('stock-slow.csv', 'sku,pieces\nNOO-70,280\n', 1)
  await watch.sweep()
  expect(await pieces()).toBe(290)
  clock += 5_000
  await watch.sweep()
  expect(await pieces()).toBe(280)
  expect(readdirSync(at('in')).sort()).toEqual(['stock-link.csv', 'stock.csv.part'])
})

test('a run that dies between taking in and moving is not repeated', async () => {
  const text = 'sku,pieces\nNOO-70,270\n'
  leave('stock-evening.csv', text)
  const day = new Date(clock - 120_000).toISOString().slice(0, 10)
  const name = `${day}-${hashOfFile(Buffer.from(text)).toString('hex').slice(0, 8)}-stock-evening.csv`
  mkdirSync(at('done', name))
  const before = await taken()
  await watch.sweep()
  expect([await pieces(), await taken()]).toEqual([270, before + 1])
  await db.pool.query('update stock set physical = 260 where physical = 270')
  rmSync(at('done', name), { recursive: true })
  await new FolderWatch(core, root).sweep()
  expect([await pieces(), await taken()]).toEqual([260, before + 1])
  expect(readdirSync(at('in'))).not.toContain('stock-evening.csv')
})

test('a folder that cannot be used is one line in the log, and works again once mended', async () => {
  const lines: string[] = []
  const log = { ...core.log, error: (_: unknown, text: string) => lines.push(text), info: () => {} }
  const own = new FolderWatch({ ...core, log: log as unknown as Core['log'] }, root)
  renameSync(at('done'), at('away'))
  writeFileSync(at('done'), 'no folder')
  leave('stock-later.csv', 'sku,pieces\nNOO-70,250\n')
  await own.sweep()
  await own.sweep()
  expect(lines).toHaveLength(1)
  expect(await pieces()).toBe(260)
  rmSync(at('done'))
  renameSync(at('away'), at('done'))
  await own.sweep()
  expect(await pieces()).toBe(250)
})

test('confirmed orders lie in out, one pair for each beat and day, and change only with them', async () => {
  const [csv, xml] = ['csv', 'xml'].map((ending) => at('out', `orders-D-T-${thursday}-B-T-1.${ending}`))
  if (!csv || !xml) throw new Error('no names')
  const vouchers = () =>
    all(parseXml(readFileSync(xml, 'utf8')), 'VOUCHER').map(({ attributes }) => attributes)
  expect(readFileSync(csv, 'utf8')).toContain(`${order.number},confirmed`)
  const [first] = vouchers()
  expect(first).toMatchObject({ ACTION: 'Create' })
  writeFileSync(csv, 'spoilt by hand')
  await watch.sweep()
  expect(readFileSync(csv, 'utf8')).toBe('spoilt by hand')
  clock += 60_000
  const cancel = { orderId: order.id, by: shop.billerId, now: new Date(clock) }
  await inTransaction(db, (tx) => cancelOrder(tx, cancel))
  await watch.sweep()
  expect(vouchers()).toEqual([{ ...first, ACTION: 'Cancel' }])
  expect(readFileSync(csv, 'utf8')).not.toContain('NOO-70')
  expect(readdirSync(at('out'))).toHaveLength(2)
})

test('two nodes that share the folder look in turn, and a file is taken in once', async () => {
  const before = await taken()
  leave('limits.csv', 'outlet,amount\nR-T-1,5000\n')
  leave('tally-names.json', '{"sales": "Sales GST"}')
  await Promise.all([watch.sweep(), new FolderWatch(core, root).sweep(), watch.sweep()])
  await watch.sweep()
  expect(await taken()).toBe(before + 1)
  expect((await db.pool.query('select names from tally_setting')).rows[0]?.names).toMatchObject({
    sales: 'Sales GST',
  })
})

test.each([
  ['stock.csv', 'stock'],
  ['Stock_2026-11-25.xlsx', 'stock'],
  ['StkSum.xml', 'stock'],
  ['Stock Summary.xml', 'stock'],
  ['BillsReceivable.xml', 'outstanding'],
  ['Bills.xml', 'outstanding'],
  ['outstanding-whole.xml', 'outstanding'],
  ['limitsomething.csv', undefined],
  ['my stock.csv', undefined],
])('%s is a list of %s', (name, kind) => {
  expect(kindOfFile(name)).toBe(kind)
})
