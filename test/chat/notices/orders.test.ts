import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { noticesOf, orderNotices } from '../../../src/chat/notices/orders.ts'
import type { Say } from '../../../src/chat/say.ts'
import { languages, loadWordings } from '../../../src/chat/wording.ts'
import { inTransaction } from '../../../src/db/tx.ts'
import { changeOrder } from '../../../src/orders/change.ts'
import type { ChangeKind, OrderChange, OrderView } from '../../../src/orders/types.ts'
import { lentDb } from '../../support/lent-db.ts'
import { buildShop, monday10, place } from '../../support/shop.ts'

const region = { country: 'IN', currency: 'INR', timeZone: 'Asia/Kolkata' }
const wordings = loadWordings('IN')
const read = (say: Say, language: (typeof languages)[number] = 'en') =>
  wordings.text(language, say, { region, now: monday10 })

async function anOrder(lines: Record<string, number> = { 'NOO-70': 96, 'GHE-500': 30 }) {
  const db = await lentDb()
  const world = await buildShop(db)
  return { db, world, order: await place(db, world, lines) }
}

const change = (
  order: OrderView,
  kind: ChangeKind,
  more: Partial<OrderChange['detail']> = {},
): OrderChange => ({
  kind,
  order,
  by: null,
  detail: { v: 1, total: order.quote.total, ...more },
})

const kinds: [ChangeKind, string][] = [
  ['placed', 'shop distributor'],
  ['confirmed', 'shop'],
  ['changed', 'shop'],
  ['change-accepted', 'shop distributor'],
  ['change-declined', 'shop distributor'],
  ['change-settled', 'shop distributor'],
  ['refused', 'shop'],
  ['cancelled', 'shop distributor'],
  ['dispatched', 'shop'],
  ['delivered', 'shop'],
  ['received', ''],
  ['short', 'distributor'],
  ['not-come', 'distributor'],
  ['urgent-asked', 'distributor'],
  ['urgent-agreed', 'shop'],
  ['urgent-declined', 'shop'],
  ['day-moved', 'shop'],
]

test('each kind of change is told to those it concerns, in every language, and nobody else', async () => {
  const { order } = await anOrder()
  for (const [kind, told] of kinds) {
    const notices = orderNotices(change(order, kind))
    expect([
      kind,
      notices.map(({ listener }) => ('outlet' in listener ? 'shop' : 'distributor')).join(' '),
    ]).toEqual([kind, told])
    for (const { say } of notices)
      for (const language of languages) expect(read(say, language)).toContain(String(order.number))
  }
})

test('the shop’s owners and whoever placed the order are told, at the distributor the owner and the biller', async () => {
  const { order, world } = await anOrder()
  const [shop, desk] = orderNotices(change(order, 'cancelled'))
  expect(shop?.listener).toEqual({ outlet: world.outletIds[0], roles: ['owner'], also: world.ownerId })
  expect(desk?.listener).toEqual({ distributor: world.distributorId, roles: ['owner', 'biller'] })
})

test('a notice names its order and shop, so that a bare number can be asked about', async () => {
  const { order } = await anOrder()
  for (const { say } of orderNotices(change(order, 'placed')))
    expect(say.about && read(say.about)).toBe('order 1001 of Om Stores 1')
})

test('a changed order leads to the answer of exactly this offer', async () => {
  const { db, order, world } = await anOrder()
  const outcome = await inTransaction(db, (tx) =>
    changeOrder(tx, {
      orderId: order.id,
      by: world.billerId,
      now: monday10,
      lines: [{ line: 2, substitute: { sku: 'HAL-100', pieces: 10 } }],
    }),
  )
  if (!outcome.ok) throw new Error(outcome.reason)
  const [shop] = orderNotices(outcome.change)
  const data = { order: order.id, revision: outcome.change.order.revision }
  expect(shop?.say.choices?.map(({ does }) => does)).toEqual([
    { go: { flow: 'order-answer', step: 'accept', data } },
    { go: { flow: 'order-answer', step: 'decline', data } },
  ])
  expect(shop && read(shop.say)).toContain('Haldi 100g: 10 pc at ₹31.50 each, instead of Cow Ghee 500ml')
})

test('a new order marks what is not there at this moment', async () => {
  const { db, order } = await anOrder()
  const desk = (await noticesOf(db.pool, change(order, 'placed'))).find(
    ({ listener }) => 'distributor' in listener,
  )
  expect(desk && read(desk.say)).toContain('Cow Ghee 500ml: 2 cases + 6 pc ⚠️ only 24 pc there')
})

test('no wording of a notice speaks of a scheme, an offer or points', () => {
  const promotional = /scheme|\boffers?\b|points|discount|booster|स्कीम|ऑफ़र|पॉइंट|छूट/iu
  for (const language of languages) {
    const file = new URL(`../../../locales/${language}.notices.ftl`, import.meta.url)
    const said = readFileSync(file, 'utf8').replace(/^#.*$/gmu, '')
    expect(said).not.toMatch(promotional)
  }
})
