import { beforeEach, expect, test } from 'vitest'
import { campaignsOf, changeCampaign, makeCampaign } from '../../src/campaigns/campaign.ts'
import { startEvents } from '../../src/campaigns/events.ts'
import { approveCampaign, startCampaign } from '../../src/campaigns/life.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { publishScheme } from '../../src/schemes/store.ts'
import { lentDb } from '../support/lent-db.ts'
import { place } from '../support/shop.ts'
import { campaignDocument, openStreet, type Street, states, tick } from './world.ts'

let street: Street
let marketers: number[]
const query = (text: string, values: unknown[] = []) => street.db.pool.query(text, values)
const at = (iso: string) => {
  street.chats.now = new Date(iso)
}

beforeEach(async () => {
  street = await openStreet(await lentDb(), 4)
  const { rows } = await query(`insert into person (name) values ('Asha'), ('Dev') returning id`)
  marketers = rows.map(({ id }) => id)
})

/** Started by one marketer and approved by the other. */
async function triggered(on: string, more: object = {}): Promise<number> {
  const { db, chats } = street
  const document = campaignDocument({ message: { en: '{about}' }, when: { kind: 'event', on }, ...more })
  return inTransaction(db, async (tx) => {
    const [asha = null, dev = null] = marketers
    const { id, rev } = await makeCampaign(tx, { document, by: asha, now: chats.now })
    expect(await startCampaign(tx, { id, rev, by: asha, now: chats.now })).toMatchObject({
      status: 'waiting',
    })
    expect(await approveCampaign(tx, { id, rev, by: asha, now: chats.now })).toMatchObject({
      reason: 'campaign-needs-another',
    })
    expect(await approveCampaign(tx, { id, rev, by: dev, now: chats.now })).toMatchObject({
      status: 'running',
    })
    return id
  })
}

async function tellEvents(): Promise<string[]> {
  const { db, chats } = street
  await Promise.all([startEvents(db, chats.now), startEvents(db, chats.now)])
  await tick(street)
  const { rows } = await query(
    `select split_part(body->>'text', chr(10), 1) as text, chat from outbox where class = 'promotion' order by id`,
  )
  return rows.map(({ chat, text }) => `${chat}: ${text}`)
}

const eleven = (from: string, until: string) => ({
  v: 1,
  name: { en: 'Haldi 11+1' },
  window: { from, until },
  goods: { skus: ['HAL-100'] },
  to: { outlets: ['R-T-2', 'R-T-3'] },
  rule: { kind: 'extra', buy: 11, free: 1 },
})

test('a scheme that goes live and one that ends are told once, to the shops they are for, and never again with a new version', async () => {
  await triggered('scheme-live', { buttons: [{ do: 'about' }] })
  await triggered('ending')
  const publish = (until: string) =>
    inTransaction(street.db, (tx) =>
      publishScheme(tx, {
        code: 'HALDI',
        document: eleven('2026-11-25', until),
        by: null,
        now: street.chats.now,
      }),
    )
  expect(await tellEvents()).toEqual([])
  expect(await publish('2026-11-29')).toMatchObject({ ok: true })
  const told = await tellEvents()
  expect(told.map((each) => each.split(':')[0])).toEqual(['shop2', 'shop3'])
  expect(told[0]).toContain('11')
  await publish('2026-11-28')
  expect(await tellEvents()).toHaveLength(2)
  at('2026-11-28T05:00:00Z')
  expect((await tellEvents()).slice(2).map((each) => each.split(':')[0])).toEqual(['shop2', 'shop3'])
  at('2026-11-28T06:00:00Z')
  expect(await tellEvents()).toHaveLength(4)
  const goods = await street.chats.person('shop2').does({
    kind: 'tap',
    key: await street.chats.person('shop2').keyOf('See the offer'),
  })
  expect(goods.at(-1)?.text).toContain('Haldi')
})

test('a shop whose own rhythm says that it is due hears it once for each order it has not made', async () => {
  const { world, db } = street
  for (const day of ['02', '09', '16'])
    await place(db, world, { 'HAL-100': 40 }, { now: new Date(`2026-11-${day}T05:00:00Z`) })
  await query(`update trade_order set status = 'received'`)
  await triggered('reorder-due', { message: { en: '{name}: {usual}' }, buttons: [{ do: 'usual' }] })
  at('2026-11-22T05:00:00Z')
  expect(await tellEvents()).toEqual([])
  at('2026-11-23T02:00:00Z')
  expect(await tellEvents()).toEqual([])
  at('2026-11-23T05:00:00Z')
  expect(await tellEvents()).toEqual(['shop1: Om Stores 1: Haldi 100g'])
  at('2026-11-24T05:00:00Z')
  expect(await tellEvents()).toHaveLength(1)
})

test('goods that ran out and are there again are told to the shops that buy them, and a new product to those of its category', async () => {
  const { world, db } = street
  await place(db, world, { 'HAL-100': 40 }, { outlet: 1, now: new Date('2026-11-20T05:00:00Z') })
  const stock = (physical: number) =>
    query('update stock set physical = $1 where product_id = $2', [physical, world.productIds.get('HAL-100')])
  const back = { buttons: [{ do: 'about' }], coverDays: 0 }
  await triggered('back-in-stock', back)
  await triggered('new-product', back)
  await stock(0)
  expect(await tellEvents()).toEqual([])
  await stock(2_000)
  expect(await tellEvents()).toEqual(['shop2: Haldi 100g'])
  await query(`update product set launched_on = '2026-11-26' where sku = 'GHE-500'`)
  await query('update catalog_version set version = version + 1')
  at('2026-11-26T05:00:00Z')
  expect(await tellEvents()).toEqual(['shop2: Haldi 100g', 'shop2: Cow Ghee 500ml'])
})

test('points that expire in seven days are told to every shop that has some, held out or not', async () => {
  const { world } = street
  const { rows } = await query(
    `insert into point_entry (outlet_id, kind, points, key, args_hash, source, reason, at)
     values ($1, 'base', 300, 'k', '\\x00', 'order', '{"v": 1}', '2026-05-01') returning id`,
    [world.outletIds[2]],
  )
  await query(
    `insert into point_lot (entry_id, outlet_id, points, rest, active_at, expires_at)
     values ($1, $2, 300, 300, '2026-05-01', '2026-12-02T18:00:00Z')`,
    [rows[0].id, world.outletIds[2]],
  )
  await query(
    `insert into point_account (outlet_id, active, pending, changed_at) values ($1, 300, 0, '2026-05-01')`,
    [world.outletIds[2]],
  )
  await triggered('points-expire', {
    message: { en: '{points} points' },
    holdOut: 5_000,
    buttons: [{ do: 'points' }],
  })
  expect(await tellEvents()).toEqual(['shop3: 300 points'])
  expect(await states(street.db)).toEqual({ queued: 1 })
})

test('a campaign is started as it was shown, or not at all', async () => {
  const { db, chats } = street
  await inTransaction(db, async (tx) => {
    const { id, rev } = await makeCampaign(tx, { document: campaignDocument(), by: null, now: chats.now })
    const written = { document: campaignDocument({ name: 'Other' }), by: null, now: chats.now }
    expect(await changeCampaign(tx, { id, rev }, written)).toMatchObject({ rev: 2 })
    expect(await changeCampaign(tx, { id, rev }, written)).toBeUndefined()
    expect(await startCampaign(tx, { id, rev, by: null, now: chats.now })).toEqual({
      ok: false,
      reason: 'campaign-changed-meanwhile',
    })
    expect(await campaignsOf(tx.client, ['draft'], 5)).toMatchObject([{ id, rev: 2 }])
  })
})
