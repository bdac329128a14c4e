/** A small trade with schemes published in it, and what is asked of it. */
import { expect } from 'vitest'
import { inTransaction, type Tx } from '../../src/db/tx.ts'
import type { OrderView, Outcome } from '../../src/orders/types.ts'
import { publishScheme } from '../../src/schemes/store.ts'
import { freshDb } from '../support/db.ts'
import { buildShop, monday10 } from '../support/shop.ts'
import { written } from './documents.ts'

export const noodles = { kind: 'extra', buy: 11, free: 1 }
export const onNoodles = { goods: { skus: ['NOO-70'] } }

type Options = Parameters<typeof buildShop>[1] & {
  /** So many at the database at once. */
  connections?: number
}

export async function trade(schemes: Record<string, object>, { connections = 6, ...options }: Options = {}) {
  const db = await freshDb({ max: connections })
  const world = await buildShop(db, options)
  const run = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(db, work)
  const publish = (code: string, document: object) =>
    run((tx) => publishScheme(tx, { code, document, by: null, now: monday10 }))
  for (const [code, document] of Object.entries(schemes))
    expect(await publish(code, document)).toMatchObject({ ok: true })
  const act = async (
    work: (tx: Tx, at: { orderId: number; by: number; now: Date }) => Promise<Outcome>,
    orderId: number,
  ) => {
    const outcome = await run((tx) => work(tx, { orderId, by: world.billerId, now: monday10 }))
    if (!outcome.ok) throw new Error(`${outcome.reason} ${JSON.stringify(outcome.args)}`)
    return outcome.change.order
  }
  const used = async () =>
    (
      await db.pool.query(
        'select span, outlet_id, paise, pieces, times from scheme_use order by outlet_id, span',
      )
    ).rows
  const effects = async (orderId: number) =>
    (
      await db.pool.query(
        'select discount, free_value, pieces, times, lines from order_effect where order_id = $1',
        [orderId],
      )
    ).rows
  return { db, world, run, publish, act, used, effects, outlet: world.outletIds[0] ?? 0 }
}

export const money = ({ quote: { taxable, discount, cgst, sgst, total } }: OrderView) => [
  taxable,
  discount,
  cgst + sgst,
  total,
]
export const pieces = ({ lines }: OrderView, of: 'ordered' | 'confirmed' | 'dispatched' | 'received') =>
  lines.map((line) => `${line[of]} ${line.sku}${line.free ? ' free' : ''}`)

/** 11 + 1 on noodles, of which so many are given at most. */
export const capped = (most: number): object =>
  written(noodles, { ...onNoodles, caps: [{ per: 'all', span: 'ever', of: 'times', most }] })
