/** Points of bills: given for what no order stands for, and taken back with what orders or credit notes turn out to stand for. */
import { mulDiv } from '../../catalog/money.ts'
import type { Tx } from '../../db/tx.ts'
import type { Op } from '../ledger/types.ts'
import { type Granted, grant, type Wish } from '../orders/budgets.ts'
import { type Context, lockShops, ordersBefore, readContext, type Standing } from '../orders/context.ts'
import { rulesAt } from '../orders/earn.ts'
import type { EffectReason } from '../orders/reason.ts'
import { goalOps, keepReceipts, type Receipt, sinceWhen } from '../orders/receipts.ts'
import { expiryUnder, ruleOf } from '../orders/take-back.ts'
import { postLocked } from '../post.ts'
import { type PointRule, rulesOf } from '../rules/document.ts'
import { type EarningLine, type Effect, effectsOf, shareOut, standingOf } from '../rules/evaluate.ts'
import { pointRules } from '../rules/live.ts'
import { tierNamed } from '../rules/tiers.ts'
import { type EarningBill, readBill } from './read.ts'

/** Points that stand of a bill's line. */
export type LinePoints = { readonly line: number; readonly points: number }

type Entry = Standing<BillReason>

/** An entry of the bill, and what stands of it now. */
type Left = { readonly entry: Entry; readonly stands: number }

/** As with orders, but a bill's number is text. */
type BillReason = Omit<EffectReason, 'number'> & { readonly bill: string | null }

type Work = {
  readonly tx: Tx
  readonly bill: EarningBill
  readonly rules: readonly PointRule[]
  readonly context: Context
  readonly now: Date
}

/**
 * Brings a bill's points to what the bill as it is stored comes to; called again it changes nothing. Within a round what an
 * order or a credit note takes of it goes; a new round, after a correction of the lines, earns all anew. Locks the shop's
 * account: by the order of locks it comes after orders. Answers with what stands.
 */
export async function pointsOfBill(tx: Tx, billId: number, now: Date): Promise<LinePoints[]> {
  const before = await readBill(tx, billId)
  const about = { outlets: [before.outletId], orders: [], products: [], giving: false }
  const held = await lockShops(tx, about, now)
  if (!held) return []
  // Read again under the lock: another may have taken pieces of it meanwhile.
  const bill = await readBill(tx, billId)
  const rules = await pointRules(tx.client, held.key)
  const receipt = receiptOf(bill)
  const context = await readContext(
    tx,
    { ...about, of: 'bill', orders: [billId], products: bill.lines.map(({ productId }) => productId) },
    sinceWhen(rules, [receipt], now),
  )
  if (!context) return []
  const work = { tx, bill, rules, context, now }
  const { ops, uses, stands } = await opsOf(work)
  await postLocked(tx, [...ops, ...goalOps(work, [receipt])], now, uses)
  await keepReceipts(work, [receipt])
  return stands
}

function receiptOf({ id, outletId, at, timeZone, round, lines }: EarningBill): Receipt {
  const left = lines.reduce((sum, { pieces }) => sum + pieces, 0)
  return { of: 'bill', id, outletId, at, timeZone, cause: `bill:${id}:${round}:${left}`, lines }
}

type Ops = { readonly ops: readonly Op[]; readonly uses: Granted['uses']; readonly stands: LinePoints[] }

const roundKey = ({ id, round }: EarningBill) => `bill:${id}:${round}:`

async function opsOf(work: Work): Promise<Ops> {
  const { bill, context } = work
  const entries = (context.ofOrders as unknown as readonly Entry[]).filter(
    ({ points, reversed }) => points > reversed,
  )
  const own = entries.filter(({ key }) => key.startsWith(roundKey(bill)))
  const earned = context.ofOrders.some(({ key }) => key.startsWith(roundKey(bill)))
  const fresh = earned || !bill.accepted ? [] : await effectsOfBill(work)
  const kept = own.map((entry): Left => ({ entry, stands: standsOf(bill, entry) }))
  const older = entries.filter((entry) => !own.includes(entry)).map((entry): Left => ({ entry, stands: 0 }))
  const gone = [...older, ...kept].filter((each) => lessOf(each) > 0)
  const granted = await grant({ ...work, locked: true, moved: [] }, wishesOf(work, gone, fresh))
  const given = fresh.flatMap((effect, at) => {
    const points = granted.points[gone.length + at] ?? 0
    return points > 0 ? [{ effect, points }] : []
  })
  return {
    ops: [
      ...gone.map(({ entry, stands }) => reverseOf(work, entry, stands)),
      ...given.map(({ effect, points }) => earnOf(work, effect, points)),
      ...kept.flatMap(({ entry, stands }) => activateOf(work, entry, stands)),
    ],
    uses: granted.uses,
    stands: [
      ...given.flatMap(({ effect, points }) => byLine(effect.lines, effect.points, points)),
      ...kept.flatMap(({ entry, stands }) => byLine(entry.reason.lines, entry.points, stands)),
    ],
  }
}

const lessOf = ({ entry: { points, reversed }, stands }: Left): number => points - reversed - stands

/** What a booster gave and is taken back is of its budget again. */
const wishesOf = (work: Work, gone: readonly Left[], fresh: readonly Effect[]): Wish[] => {
  const { outletId } = work.bill
  return [
    ...gone.map((each) => ({ rule: ruleOf(work, each.entry), outletId, points: -lessOf(each) })),
    ...fresh.map(({ rule, points }) => ({ rule, outletId, points })),
  ]
}

/** Lines' shares of what stands of an effect, floored: what is left over is of the first. */
function byLine(lines: Effect['lines'], all: number, stands: number): LinePoints[] {
  const parts = lines.map(({ line, points }) => ({
    line,
    points: all === 0 ? 0 : Math.floor((points * stands) / all),
  }))
  const rest = stands - parts.reduce((sum, { points }) => sum + points, 0)
  return parts.map((part, at) => (at === 0 ? { ...part, points: part.points + rest } : part))
}

function standsOf(bill: EarningBill, { reason, points, reversed }: Entry): number {
  const stood = points - reversed
  if (!bill.accepted) return 0
  const left = new Map(bill.lines.map(({ line, pieces }) => [line, pieces]))
  return Math.min(
    stood,
    standingOf({ ...reason, points }, (line) => left.get(line) ?? 0),
  )
}

async function effectsOfBill({ tx, bill, rules, context }: Work): Promise<Effect[]> {
  const held = rulesAt({ rules, context }, bill)
  const lines = bill.lines.flatMap((line): EarningLine[] => {
    const product = context.products.get(line.productId)
    return product && line.pieces > 0 ? [{ ...product, ...line }] : []
  })
  if (held.length === 0 || lines.length === 0) return []
  const [programme] = rulesOf(held, 'programme')
  const tier = programme && tierNamed(programme, context.shops.get(bill.outletId)?.tier ?? null)
  const products = lines.map(({ productId }) => productId)
  const isLaunch = rulesOf(held, 'launch').length > 0
  const effects = effectsOf({
    ...{ lines, rules: held },
    programme: programme && tier && { rule: programme, tier },
    ordersBefore: isLaunch ? await ordersBefore(tx, bill.outletId, products, []) : new Map(),
    // What lies long on the shelf is known of orders alone.
    isSlow: () => false,
  })
  return bill.share === 10_000 ? effects : effects.map((effect) => reduced(effect, bill.share))
}

const reduced = (effect: Effect, share: number): Effect => ({
  ...effect,
  ...shareOut(effect.lines.map((line) => ({ line, milli: mulDiv(line.milli, share, 10_000) }))),
})

const isPending = ({ pendingUntil }: EarningBill, now: Date) => pendingUntil !== null && now < pendingUntil

function earnOf({ bill, rules, now }: Work, effect: Effect, points: number): Op {
  const { kind, by, name, gives, holds, from, lines } = effect
  const capped = points < effect.points ? { capped: effect.points } : {}
  const reason = { v: 1, bill: bill.number, name, gives, holds, from, lines, ...capped }
  const expiresAt = expiryUnder(rules, bill.at, now, bill.timeZone)
  return {
    ...{ do: 'earn', kind, points, outletId: bill.outletId, by: null, rule: by, reason },
    key: `${roundKey(bill)}${kind}:${by.id}:${by.version}`,
    source: { kind: 'bill', id: bill.id },
    ...(isPending(bill, now) ? { pending: true as const } : { expiresAt }),
  }
}

function reverseOf(
  { bill }: Work,
  { id: lotId, outletId, kind, points, reversed, reason: was }: Entry,
  stands: number,
): Op {
  const left = new Map(bill.lines.map(({ line, pieces }) => [line, pieces]))
  const reason = {
    ...{ v: 1, bill: bill.number, name: was.name, of: kind, cause: 'bill' },
    lines: was.lines.map(({ line, name, pieces }) => ({
      line,
      name,
      was: pieces,
      is: stands === 0 ? 0 : (left.get(line) ?? 0),
    })),
  }
  return {
    ...{ do: 'reverse', outletId, lotId, points: points - reversed - stands, reason, by: null },
    key: `${roundKey(bill)}less:${lotId}:${stands}`,
    source: { kind: 'bill', id: bill.id },
  }
}

function activateOf(
  { bill, rules, now }: Work,
  { pending, outletId, id: lotId }: Entry,
  stands: number,
): Op[] {
  if (!pending || stands === 0 || isPending(bill, now)) return []
  return [{ do: 'activate', outletId, lotId, expiresAt: expiryUnder(rules, bill.at, now, bill.timeZone) }]
}
