/** Points follow orders, in the transaction that changes them: pending once confirmed, active once received, back with what goes back. */
import type { Tx } from '../../db/tx.ts'
import type { OrderView } from '../../orders/types.ts'
import { meetBills } from '../bills/meet-orders.ts'
import type { Known } from '../ledger/plan.ts'
import type { Op, PendingEarn } from '../ledger/types.ts'
import type { Use } from '../ledger/write.ts'
import { post, postLocked, postPending } from '../post.ts'
import { pointRules } from '../rules/live.ts'
import { grant, type Wish } from './budgets.ts'
import { type About, lockShops, readContext } from './context.ts'
import { type Earned, earnOf, effectsOfAll } from './earn.ts'
import { isReceived, type Moved, matters } from './moved.ts'
import { goalOps, keepReceipts, receiptsOf, sinceWhen } from './receipts.ts'
import { effectsOfSchemes } from './scheme-points.ts'
import { activateOf, isSame, type Left, leftOf, reverseOf, ruleOf } from './take-back.ts'
import type { Work } from './work.ts'

/**
 * Gives and takes back the points of changed orders. Called where orders are written, after it, with the orders locked:
 * what a change comes to is reckoned from the order as it is and from what stands of its entries, so a second call changes
 * nothing. Round trips, however many orders: 1 where there is nothing to earn; 2 for what is confirmed, one more each where a
 * limited booster and where a launch bonus is for some of it; 5 at most, and those, for what is received or goes back
 * (more where a bill had earned for it already).
 */
export async function pointsOfOrders(tx: Tx, all: readonly Moved[], now: Date): Promise<void> {
  const moved = all.filter(matters)
  const work = moved.length > 0 ? await workOf(tx, moved, now) : undefined
  if (!work) return
  const { ops, uses, locked } = await orderOps(work)
  const receipts = receiptsOf(work.moved)
  const every = [...ops, ...goalOps(work, receipts)]
  if (every.every(isPending)) await postPending(tx, every, knownOf(work), now, uses)
  else await (locked ? postLocked : post)(tx, every, now, uses)
  await keepReceipts(work, receipts)
}

/** What was received moves goals and tiers, and so do other orders of the shop: its account is locked before they are read. */
async function workOf(tx: Tx, moved: readonly Moved[], now: Date): Promise<Work | undefined> {
  const about = aboutOf(moved)
  const locked = moved.some(({ order }) => isReceived(order))
  const held = locked ? await lockShops(tx, about, now) : undefined
  if (locked && held === undefined) return undefined
  if (held?.billed) await meetBills(tx, cameNow(moved), now)
  const since =
    held === undefined ? null : sinceWhen(await pointRules(tx.client, held.key), receiptsOf(moved), now)
  const context = await readContext(tx, about, since)
  if (!context) return undefined
  const key = held?.key ?? context.key
  return { tx, key, rules: await pointRules(tx.client, key), context, moved, now, locked }
}

const cameNow = (moved: readonly Moved[]): OrderView[] =>
  moved.filter(({ order, was }) => isReceived(order) && was !== 'received').map(({ order }) => order)

const aboutOf = (moved: readonly Moved[]): About => ({
  outlets: [...new Set(moved.map(({ order }) => order.outlet.id))],
  orders: moved.map(({ order }) => order.id),
  products: [...new Set(moved.flatMap(({ order }) => order.lines.map(({ productId }) => productId)))],
  giving: moved.some(({ order }) => effectsOfSchemes(order).length > 0),
})

const isPending = (op: Op): op is PendingEarn => op.do === 'earn' && op.pending === true

/** Whatever may stand under the keys of these orders' points is among their entries. */
const knownOf = ({ context }: Work): Map<string, Known> =>
  new Map(
    context.ofOrders.map(({ key, hash, id, points }) => [
      key,
      { id, points, argsHash: Buffer.from(hash, 'hex') },
    ]),
  )

type Decided = { readonly ops: readonly Op[]; readonly uses: readonly Use[]; readonly locked: boolean }

async function orderOps(work: Work): Promise<Decided> {
  const earned = await effectsOfAll(work)
  const left = leftOf(work)
  const standing = ({ moved, effect }: Earned) =>
    left.find((each) => each.moved === moved && isSame(each.entry, effect))
  // What an order has more of than before is earned anew as a whole, so that each effect has one entry that tells all of it.
  const fresh = earned.filter((each) => isNew(each, standing(each)))
  const replaced = new Set(fresh.map(standing))
  const given = new Set(earned.map(standing))
  const less = left.map((each): Left => {
    const gone = replaced.has(each) || (isOfSlab(each) && !given.has(each))
    return gone ? { ...each, stands: 0 } : each
  })
  const reversals = less.filter(({ stood, stands }) => stands < stood)
  const { points, uses, locked } = await grant(work, wishesOf(work, reversals, fresh))
  const ops = [
    ...reversals.map((each) => reverseOf(each, each.stands)),
    ...fresh.flatMap((each, at) => {
      const granted = points[reversals.length + at] ?? 0
      return granted > 0 ? [earnOf(each, granted)] : []
    }),
    ...less.flatMap((each) => activateOf(work, each)),
  ]
  return { ops, uses, locked }
}

// A scheme's slab is reached anew with what is confirmed now: it may give less, or nothing, though most pieces are kept.
const isOfSlab = ({ entry, moved }: Left): boolean =>
  entry.kind === 'scheme' && moved.order.status === 'confirmed'

function isNew({ effect }: Earned, standing: Left | undefined): boolean {
  if (standing && isOfSlab(standing)) return effect.points !== standing.stands
  return effect.points > (standing?.stood ?? 0)
}

const wishesOf = (work: Work, reversals: readonly Left[], fresh: readonly Earned[]): Wish[] => [
  ...reversals.map(({ entry, stood, stands }) => ({
    ...{ rule: ruleOf(work, entry), outletId: entry.outletId, points: stands - stood },
  })),
  ...fresh.map(({ moved, effect: { rule, points } }) => ({ rule, outletId: moved.order.outlet.id, points })),
]
