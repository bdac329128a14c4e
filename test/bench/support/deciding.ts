/** Sends readings of planned bills through the real deciding, in the demo's trade on a Postgres of its own. */
import { createHash } from 'node:crypto'
import { type Db, openDb } from '../../../src/db/client.ts'
import { migrate } from '../../../src/db/migrate.ts'
import { inTransaction, type Tx } from '../../../src/db/tx.ts'
import { storyOf } from '../../../src/demo/history/story.ts'
import { writeOrders } from '../../../src/demo/history/write.ts'
import { loadDemo } from '../../../src/demo/load-demo.ts'
import { type DemoOutlet, type DemoTrade, readTrade } from '../../../src/demo/trade.ts'
import { decideBill } from '../../../src/invoices/check/decide.ts'
import type { Decision, Verdict } from '../../../src/invoices/decision.ts'
import { settleBill } from '../../../src/invoices/settle/settle.ts'
import type { Reading } from '../../../src/invoices/types.ts'
import { addDays, instantOf } from '../../../src/orders/zone.ts'
import { type Planned, planBegins } from '../../support/made-bills/plan.ts'
import { startServer } from './server.ts'

export type Decided = {
  readonly own: Planned
  readonly reading: Reading
  /** passed-on: a payment app's screen, which goes to the distributor. */
  readonly verdict: Verdict | 'unreadable' | 'passed-on'
  readonly decision: Decision | null
  readonly points: number
}

/** One after another, each on the day it is sent: what is learned from one is known with the next. */
export async function decideAll(
  plan: readonly Planned[],
  readings: readonly Reading[],
): Promise<readonly Decided[]> {
  const server = await startServer()
  try {
    const db = openDb(await server.database('decisions'))
    try {
      await migrate(db)
      await loadDemo(db, planBegins)
      const trade = await readTrade(db.pool)
      const results: Decided[] = []
      for (const own of plan) results.push(await decided(db, trade, own, readings[own.n] as Reading))
      return results
    } finally {
      await db.close()
    }
  } finally {
    await server.stop()
  }
}

async function decided(db: Db, trade: DemoTrade, own: Planned, reading: Reading): Promise<Decided> {
  const outletOf = (code: string) => trade.outlets.find((each) => each.code === code) as DemoOutlet
  if (own.order) await inTransaction(db, (tx) => placed(tx, trade, outletOf(own.bill.shop.code), own))
  const none = { own, reading, decision: null, points: 0 }
  if (reading.verdict === 'unreadable') return { ...none, verdict: 'unreadable' }
  if (reading.kind === 'payment receipt') return { ...none, verdict: 'passed-on' }
  const outlet = outletOf(own.shop.code)
  return inTransaction(db, async (tx) => {
    const photoId = await photoOf(tx, outlet, own, reading.image)
    const about = { outletId: outlet.id, personId: outlet.owner, photoId, billId: null, now: own.sentAt }
    const request = { ...about, reading, answers: [] }
    const decision = await decideBill(tx, request)
    const { points } = await settleBill(tx, request, decision)
    const sum = points.reduce((all, line) => all + line.points, 0)
    return { own, reading, verdict: decision.verdict, decision, points: sum }
  })
}

async function photoOf(
  { client }: Tx,
  outlet: DemoOutlet,
  { n, sentAt }: Planned,
  { sha256, perceptualHash }: { sha256: string; perceptualHash: string },
): Promise<number> {
  const { rows } = await client.query(
    `insert into bill_photo (outlet_id, person_id, channel, key, media, received_at, sha256, perceptual_hash, state, changed_at)
     values ($1, $2, 'telegram', $3, '{}', $4, $5, $6, 'read', $4) returning id`,
    [outlet.id, outlet.owner, `bench-${n}`, sentAt, sha256, perceptualHash],
  )
  return rows[0].id
}

/** The order that the bill went out with, dispatched under its number. */
async function placed(tx: Tx, { products }: DemoTrade, outlet: DemoOutlet, own: Planned): Promise<void> {
  const { date, number } = own.bill
  const at = (day: string, time: string) => instantOf(day, time, 'Asia/Kolkata')
  const slot = { placedAt: at(addDays(date, -1), '11:00'), placedOn: addDays(date, -1), deliverOn: date }
  const wishes = (own.order ?? []).flatMap(({ sku, quantity: pieces }) => {
    const product = products.find((each) => each.sku === sku)
    return product ? [{ product, pieces }] : []
  })
  const { owner, godown } = outlet.distributor.staff
  const story = storyOf('bench', outlet, { slot, wishes })
  const lines = story.lines.map((line) => ({ ...line, confirmed: line.ordered }))
  story.step('confirmed', 'confirmed', { at: at(slot.placedOn, '15:00'), by: owner, lines })
  const loaded = lines.map((line) => ({ ...line, dispatched: line.confirmed }))
  story.step('dispatched', 'dispatched', { at: at(date, '08:00'), by: godown, lines: loaded })
  const key = `bench:${createHash('sha256').update(`${own.n} ${number}`).digest('hex').slice(0, 12)}`
  await writeOrders(tx, [{ ...story.end(), key }])
  await tx.client.query(
    `insert into order_bill (order_id, number, day, at) select id, $2, $3, $4 from trade_order where key = $1`,
    [key, number, date, at(date, '08:00')],
  )
}
