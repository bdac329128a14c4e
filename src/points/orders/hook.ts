/** Points follow orders, in the transaction that changes them: pending once confirmed, active once received, back with what goes back. */
import type { Tx } from '../../db/tx.ts'
import type { OrderView } from '../../orders/types.ts'
import type { Op } from '../ledger/types.ts'
import { postLocked } from '../post.ts'
import { pointRules } from '../rules/live.ts'
import { grant, type Wish } from './budgets.ts'
import { lockShops, readContext } from './context.ts'
import { type Earned, earnOf, effectsOfAll } from './earn.ts'
import { type Moved, matters } from './moved.ts'
import { goalOps, keepReceipts, sinceWhen } from './receipts.ts'
import { activateOf, isSame, type Left, leftOf, reverseOf, ruleOf } from './take-back.ts'
import type { Work } from './work.ts'

/**
 * Gives and takes back the points of changed orders. Called where orders are written, after it, with the orders locked:
 * what a change comes to is reckoned from the order as it is and from what stands of its entries, so a second call changes
 * nothing. Round trips: 1 where no rule was ever published, else 4, and 2 more where a booster has a budget; however many orders.
 */
export async function pointsOfOrders(tx: Tx, all: readonly Moved[], now: Date): Promise<void> {
  const moved = all.filter(matters)
  if (moved.length === 0) return
  const outlets = [...new Set(moved.map(({ order }) => order.outlet.id))]
  const key = await lockShops(tx, outlets, now)
  if (key === undefined) return
  const rules = await pointRules(tx.client, key)
  const context = await readContext(tx, {
    outlets,
    orders: moved.map(({ order }) => order.id),
    products: [...new Set(moved.flatMap(({ order }) => productsOf(order)))],
    since: sinceWhen(rules, moved, now),
  })
  const work: Work = { tx, key, rules, context, moved, now }
  const ops = [...(await orderOps(work)), ...goalOps(work)]
  if (ops.length > 0) await postLocked(tx, ops, now)
  await keepReceipts(work)
}

const productsOf = ({ lines }: OrderView): number[] => lines.map(({ productId }) => productId)

async function orderOps(work: Work): Promise<Op[]> {
  const earned = await effectsOfAll(work)
  const left = leftOf(work)
  const standing = ({ moved, effect }: Earned) =>
    left.find((each) => each.moved === moved && isSame(each.entry, effect))
  // What an order has more of than before is earned anew as a whole, so that each effect has one entry that tells all of it.
  const fresh = earned.filter((each) => each.effect.points > (standing(each)?.stood ?? 0))
  const replaced = new Set(fresh.map(standing))
  const less = left.map((each): Left => (replaced.has(each) ? { ...each, stands: 0 } : each))
  const reversals = less.filter(({ stood, stands }) => stands < stood)
  const granted = await grant(work.tx, wishesOf(work, reversals, fresh))
  return [
    ...reversals.map((each) => reverseOf(each, each.stands)),
    ...fresh.flatMap((each, at) => {
      const points = granted[reversals.length + at] ?? 0
      return points > 0 ? [earnOf(each, points)] : []
    }),
    ...less.flatMap((each) => activateOf(work, each)),
  ]
}

const wishesOf = (work: Work, reversals: readonly Left[], fresh: readonly Earned[]): Wish[] => [
  ...reversals.map(({ entry, stood, stands }) => ({
    ...{ rule: ruleOf(work, entry), outletId: entry.outletId, points: stands - stood },
  })),
  ...fresh.map(({ moved, effect: { rule, points } }) => ({ rule, outletId: moved.order.outlet.id, points })),
]
