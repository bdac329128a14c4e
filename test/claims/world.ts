/** A distributor whose shops order under schemes, what came back of it, and what it claims. */

import { computeClaims } from '../../src/claims/compute.ts'
import { claimsOfDistributor, linesOfClaim } from '../../src/claims/read.ts'
import type { ClaimOutcome, ClaimView } from '../../src/claims/types.ts'
import { inTransaction, type Tx } from '../../src/db/tx.ts'
import { confirmOrder } from '../../src/orders/confirm.ts'
import { dispatchOrder } from '../../src/orders/dispatch.ts'
import { orderById } from '../../src/orders/read.ts'
import { receiveOrder } from '../../src/orders/receive.ts'
import type { OrderView } from '../../src/orders/types.ts'
import { collectReturn, usualSplit } from '../../src/returns/collect.ts'
import { decideReturn } from '../../src/returns/decide.ts'
import { publishScheme } from '../../src/schemes/store.ts'
import { asks, done, line } from '../returns/goods.ts'
import { lentDb } from '../support/lent-db.ts'
import { buildShop, monday10, place } from '../support/shop.ts'

export const monthEnd = new Date('2026-12-02T04:30:00Z')

export async function claimWorld(
  schemes: Record<string, object>,
  spec: Parameters<typeof buildShop>[1] = {},
) {
  const db = await lentDb()
  const world = await buildShop(db, spec)
  const run = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(db, work)
  for (const [code, document] of Object.entries(schemes)) {
    const out = await run((tx) => publishScheme(tx, { code, document, by: null, now: monday10 }))
    if (!out.ok) throw new Error(`${out.reason} ${JSON.stringify(out.mistakes)}`)
  }
  const { distributorId } = world
  const person = async (name: string, party: 'brand' | 'distributor', role: string): Promise<number> => {
    const { rows } = await db.pool.query('insert into person (name) values ($1) returning id', [name])
    await db.pool.query(
      'insert into membership (person_id, party, role, distributor_id) values ($1, $2, $3, $4)',
      [rows[0].id, party, role, party === 'brand' ? null : distributorId],
    )
    return rows[0].id
  }
  return {
    ...{ db, world, run, person },
    compute: (month: string, now = monthEnd) => run((tx) => computeClaims(tx, { distributorId, month, now })),
    claims: (month: string) => claimsOfDistributor(db.pool, distributorId, month),
    lines: (claim: ClaimView) => linesOfClaim(db.pool, claim.id),
    /** Ordered, confirmed, sent and received at one time. */
    received: async (lines: Record<string, number>, now = monday10): Promise<OrderView> => {
      const { id: orderId } = await place(db, world, lines, { now })
      const deed = { orderId, by: world.billerId, now }
      for (const act of [confirmOrder, dispatchOrder, receiveOrder]) {
        const outcome = await run((tx) => act(tx, deed))
        if (!outcome.ok) throw new Error(outcome.reason)
      }
      return (await orderById(db.pool, orderId)) as OrderView
    },
    /** Everything of these pieces comes back and is credited. */
    back: async (order: OrderView, at: number, pieces: number, now = monday10) => {
      const { id } = done(await asks(db, world, [line(order, at, pieces)]))
      const deed = { returnId: id, by: world.billerId, now }
      const decided = done(await run((tx) => decideReturn(tx, deed)))
      done(await run((tx) => collectReturn(tx, { ...deed, lines: usualSplit(decided) })))
    },
  }
}

/** One that must succeed. */
export function claimed(outcome: ClaimOutcome): ClaimView {
  if (!outcome.ok) throw new Error(`${outcome.reason} ${JSON.stringify(outcome.args)}`)
  return outcome.claim
}
