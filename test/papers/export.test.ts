import { parse } from 'csv-parse/sync'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import type { OrderView } from '../../src/orders/types.ts'
import { dispatchWithBills } from '../../src/papers/dispatch-with-bills.ts'
import { type ExportFormat, exportOrders } from '../../src/papers/export.ts'
import { TallyNames } from '../../src/papers/tally-names.ts'
import { lentDb } from '../support/lent-db.ts'
import { buildShop, monday10, type ShopWorld } from '../support/shop.ts'
import { confirmed, thursday } from './world.ts'
import { all, type Element, parseXml, textOf } from './xml.ts'

let db: Db
let shop: ShopWorld
let orders: OrderView[]

beforeAll(async () => {
  db = await lentDb()
  shop = await buildShop(db)
  const name = `=Om & "Sons" <किराना>, \u{1}Main`
  await db.pool.query('update outlet set name = $2 where id = $1', [shop.outletIds[0], name])
  orders = [
    await confirmed(db, shop, { 'NOO-70': 7, 'SHA-6': 48 }),
    await confirmed(db, shop, { 'HAL-100': 13, 'GHE-500': 1 }, 1),
  ]
  const bills = [{ number: 'GST/123', amount: 60_000 }]
  const request = { orderId: orders[1]?.id ?? 0, by: null, now: monday10, bills, source: 'chat' as const }
  await inTransaction(db, (tx) => dispatchWithBills(tx, request))
})

async function exported(format: ExportFormat, names?: TallyNames): Promise<string> {
  const wish = { distributorId: shop.distributorId, day: thursday, format, ...(names ? { names } : {}) }
  const file = await exportOrders(db.pool, { ...wish, source: 'cli', by: null, now: monday10 })
  return file?.text ?? ''
}

const paise = (text: string) => Math.round(Number(text) * 100)
const vouchersIn = (xml: string): Element[] => all(parseXml(xml), 'VOUCHER')
const amountsOf = (voucher: Element) =>
  voucher.children
    .filter(({ name }) => name === 'LEDGERENTRIES.LIST' || name === 'ALLINVENTORYENTRIES.LIST')
    .map((entry) => paise(textOf(entry, 'AMOUNT')))

test('the CSV holds a row for each line, and the rows add up to the orders', async () => {
  const text = await exported('csv')
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true })
  expect(rows).toHaveLength(4)
  expect(rows.map(({ sku }) => sku)).toEqual(['NOO-70', 'SHA-6', 'HAL-100', 'GHE-500'])
  for (const order of orders) {
    const own = rows.filter((row) => row.order === String(order.number))
    const sum = own.reduce((total, { amount = '' }) => total + paise(amount), 0)
    expect(sum + order.quote.roundOff).toBe(order.quote.total)
  }
  expect(rows[2]).toMatchObject({ status: 'dispatched', bills: 'GST/123', pieces: '13' })
})

test('a name that begins like a formula is no formula in a spreadsheet', async () => {
  const [first]: Record<string, string>[] = parse(await exported('csv'), { columns: true, bom: true })
  expect(first?.outlet_name).toMatch(/^'=Om/)
})

test('a voucher of Tally has the parts Tally asks for, in its order, and its amounts add up to nothing', async () => {
  const root = parseXml(await exported('tally'))
  expect([root.name, textOf(root, 'TALLYREQUEST'), textOf(root, 'REPORTNAME')]).toEqual([
    'ENVELOPE',
    'Import Data',
    'Vouchers',
  ])
  const vouchers = all(root, 'VOUCHER')
  expect(vouchers).toHaveLength(2)
  for (const [at, voucher] of vouchers.entries()) {
    const amounts = amountsOf(voucher)
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(0)
    // The bill decides: what it differs by is rounded off.
    expect(-Math.min(...amounts)).toBe([orders[0]?.quote.total, 60_000][at])
    expect(textOf(voucher, 'DATE')).toBe('20261105')
    for (const item of all(voucher, 'ALLINVENTORYENTRIES.LIST'))
      expect(item.children.map(({ name }) => name)).toEqual([
        ...['STOCKITEMNAME', 'ISDEEMEDPOSITIVE', 'RATE', 'AMOUNT', 'ACTUALQTY', 'BILLEDQTY'],
        ...['BATCHALLOCATIONS.LIST', 'ACCOUNTINGALLOCATIONS.LIST'],
      ])
  }
})

test('confirmed orders are sales orders, dispatched ones sales under the number of their bill', async () => {
  const vouchers = vouchersIn(await exported('tally'))
  expect(vouchers.map((each) => [each.attributes.VCHTYPE, textOf(each, 'VOUCHERNUMBER')])).toEqual([
    ['Sales Order', String(orders[0]?.number)],
    ['Sales', 'GST/123'],
  ])
})

test('a sale opens the bill it is known by, and meets the sales order that stands in the books', async () => {
  const [order, sale] = vouchersIn(await exported('tally'))
  if (!order || !sale) throw new Error('vouchers are missing')
  expect(all(order, 'BILLALLOCATIONS.LIST')).toEqual([])
  const [bill] = all(sale, 'BILLALLOCATIONS.LIST')
  expect(bill?.children.map(({ text }) => text)).toEqual([...['GST/123', 'New Ref', '-600.00']])
  expect(textOf(sale, 'BASICPURCHASEORDERNO')).toBe(String(orders[1]?.number))
  for (const [at, voucher] of [order, sale].entries())
    expect(textOf(voucher, 'ORDERNO')).toBe(String(orders[at]?.number))
})

test('goods that were not taken are off the bill in the books too', async () => {
  const own = await lentDb()
  const world = await buildShop(own)
  const order = await confirmed(own, world, { 'NOO-70': 7 })
  const amount = order.quote.total + 5_000
  const request = { orderId: order.id, by: null, now: monday10, bills: [{ number: '9', amount }] }
  await inTransaction(own, (tx) => dispatchWithBills(tx, { ...request, source: 'chat' }))
  const wish = { distributorId: world.distributorId, day: thursday, format: 'tally' as const }
  const file = await exportOrders(own.pool, { ...wish, source: 'cli', by: null, now: monday10 })
  const [voucher] = vouchersIn(file?.text ?? '')
  expect(voucher && -Math.min(...amountsOf(voucher))).toBe(order.quote.total)
})

test('central and state tax are halves; across states there is one tax', async () => {
  const ledgers = (voucher: Element | undefined) =>
    voucher ? all(voucher, 'LEDGERENTRIES.LIST').map((entry) => textOf(entry, 'LEDGERNAME')) : []
  const [within] = vouchersIn(await exported('tally'))
  expect(ledgers(within)).toEqual(expect.arrayContaining(['CGST', 'SGST']))
  const own = await lentDb()
  const world = await buildShop(own)
  await own.pool.query(`update outlet set gstin = '27ABCPS1234K1ZT'`)
  await confirmed(own, world, { 'NOO-70': 7 })
  const wish = { distributorId: world.distributorId, day: thursday, format: 'tally' as const }
  const file = await exportOrders(own.pool, { ...wish, source: 'cli', by: null, now: monday10 })
  const [across] = vouchersIn(file?.text ?? '')
  expect(ledgers(across)).toContain('IGST')
  expect(ledgers(across)).not.toContain('CGST')
})

test('the same export twice is the same file, and a changed order keeps the id of its voucher', async () => {
  const ids = (xml: string) => vouchersIn(xml).map(({ attributes }) => attributes.REMOTEID)
  const first = await exported('tally')
  expect(await exported('tally')).toBe(first)
  await db.pool.query(`update trade_order set changed_at = changed_at + interval '1 hour'`)
  expect(ids(await exported('tally'))).toEqual(ids(first))
  expect(new Set(ids(first)).size).toBe(2)
  const { rows } = await db.pool.query(`select count(*)::int as n from exchange where way = 'out'`)
  expect(rows[0].n).toBeGreaterThanOrEqual(3)
})

test('ledgers, shops and goods are called as the distributor calls them', async () => {
  const names = TallyNames.parse({
    sales: 'Sales GST',
    shops: { 'R-T-2': 'Om Stores Vastrapur' },
    goods: { 'HAL-100': 'Haldi 100' },
  })
  const [, sale] = vouchersIn(await exported('tally', names))
  if (!sale) throw new Error('no voucher')
  expect(textOf(sale, 'PARTYLEDGERNAME')).toBe('Om Stores Vastrapur')
  expect(all(sale, 'STOCKITEMNAME').map(({ text }) => text)).toEqual(['Haldi 100', 'Cow Ghee 500ml'])
  expect(TallyNames.safeParse({ sale: 'typing mistake' }).success).toBe(false)
})

test('letters that XML cannot hold do not make Tally refuse the file', async () => {
  const [first] = vouchersIn(await exported('tally'))
  expect(first && textOf(first, 'PARTYLEDGERNAME')).toBe('=Om & "Sons" <किराना>, Main (R-T-1)')
})
