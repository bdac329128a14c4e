/** What the desk does with an order once the question is answered. */
import { go, type Next, type Say, type Words, words } from '../../src/chat/flow.ts'
import { block, changeWords, dayWords } from '../../src/chat/notices/amounts.ts'
import { tellOrder } from '../../src/chat/notices/orders.ts'
import { type RefusalReason, refusalReasons, storedReason } from '../../src/chat/notices/reasons.ts'
import { changeOrder } from '../../src/orders/change.ts'
import { confirmOrder } from '../../src/orders/confirm.ts'
import { refuseOrder } from '../../src/orders/end.ts'
import { holdOrder } from '../../src/orders/hold.ts'
import { alreadySo } from '../../src/orders/refusal.ts'
import { setStock } from '../../src/orders/stock.ts'
import { allows } from '../../src/orders/transitions.ts'
import { type TypedChange, typedChange } from '../../src/orders/typed-change.ts'
import type { OrderChange, OrderView, Refusal } from '../../src/orders/types.ts'
import { overCreditSay } from './credit-override.ts'
import { enough, undecided } from './desk-says.ts'
import { asEdit, asLineEdit, type Data, type Desk, lineOf, merged } from './desk-state.ts'
import { nextChoices, orderSay } from './order-views.ts'
import { lastWords, openOrder, refusalWords, request } from './orders.ts'

type Step = Promise<Next<Data>>

export async function confirm(ctx: Desk): Step {
  const found = await openOrder(ctx, ctx.data.order, 'confirm-order')
  if ('no' in found) return { rest: found.no }
  const { order } = found
  if (ctx.data.edits.length > 0) {
    return { to: (await undecided(ctx, order)).length > 0 ? 'short' : 'send' }
  }
  const outcome = await confirmOrder(ctx.tx, request(ctx, order))
  if (outcome.ok) return confirmed(ctx, outcome.change)
  if (outcome.reason === 'order-over-credit') return { rest: await overCreditSay(ctx, order) }
  if (outcome.reason !== 'order-short') return refused(ctx, order, outcome)
  return { to: 'short', set: { settling: true, revision: order.revision } }
}

async function confirmed(ctx: Desk, change: OrderChange): Step {
  await tellOrder(ctx, change)
  const { order } = change
  const urgent =
    order.urgent === 'asked'
      ? [go(words('notice-urgent-answer'), 'urgent-answer', undefined, { order: order.id })]
      : []
  const parts = [words('order-desk-confirmed', named(order)), dayWords(order)]
  return { end: { ...block(parts), choices: [...urgent, ...(await nextChoices(ctx))] } }
}

const named = (order: OrderView) => ({ number: String(order.number), outlet: order.outlet.name })

async function refused(ctx: Desk, order: OrderView, refusal: Refusal): Step {
  return { rest: await orderSay(ctx, refusal.order ?? order, [refusalWords(refusal)]) }
}

/** Counts what lies there of a line "I have", then goes back to confirming. */
export async function count(ctx: Desk, pieces: number): Step {
  const found = await openOrder(ctx, ctx.data.order, 'keep-stock')
  if ('no' in found) return { rest: found.no }
  const line = lineOf(found.order, ctx.data.line)
  const needed = await enough(ctx, found.order, line)
  if (pieces < needed) return { again: words('order-desk-count-few', { needed }) }
  const { sku, name } = line
  const distributorId = found.order.distributor.id
  const set = await setStock(ctx.tx, { distributorId, lines: [{ sku, pieces, mode: 'set' }], now: ctx.now })
  if (!set.ok) return { again: refusalWords(set) }
  return { to: 'confirm', say: words('order-desk-counted', { name, pieces }) }
}

/** Opens an order to be changed; what was typed for it already counts. */
export async function change(ctx: Desk): Step {
  const found = await openOrder(ctx, ctx.data.order, 'change-order')
  if ('no' in found) return { rest: found.no }
  const { order } = found
  if (!allows('change', order.status)) {
    return refused(ctx, order, await alreadySo(ctx.tx.client, 'change', order))
  }
  const typed = typedChange(ctx.data.text, order, await ctx.catalog())
  const kept = ctx.data.edits.filter(({ line }) => order.lines.some((each) => each.line === line))
  const edits = merged(kept, (typed?.edits ?? []).map(asEdit))
  const told = typed && (await remarks(ctx, typed))
  const set = { revision: order.revision, edits, text: '', settling: false }
  return { to: 'lines', set, ...(told ? { say: told } : {}) }
}

/** What of a typed change could not be done; undefined where all was clear. */
export async function remarks(
  ctx: Desk,
  { foreign, unclear }: Omit<TypedChange, 'edits'>,
): Promise<Words | undefined> {
  const { bySku } = await ctx.catalog()
  const names = foreign.map((sku) => words('order-desk-foreign', { name: bySku.get(sku)?.name ?? sku }))
  const parts = [...names, ...unclear.map((text) => words('order-desk-unclear', { text }))]
  return parts.length > 0 ? block(parts) : undefined
}

/** Sends the changed order to the shop, unless somebody else has acted on it meanwhile: they are named first. */
export async function send(ctx: Desk): Step {
  const found = await openOrder(ctx, ctx.data.order, 'change-order')
  if ('no' in found) return { rest: found.no }
  const order = (await holdOrder(ctx.tx, found.order.id)) ?? found.order
  if (order.revision !== ctx.data.revision) return { to: 'change', say: await lastWords(ctx, order) }
  const outcome = await changeOrder(ctx.tx, { ...request(ctx, order), lines: ctx.data.edits.map(asLineEdit) })
  if (outcome.ok) return sent(ctx, outcome.change)
  if (outcome.reason === 'order-over-credit') return { rest: await overCreditSay(ctx, order) }
  if (outcome.reason !== 'order-short') return refused(ctx, order, outcome)
  return stillShort(ctx, order, outcome)
}

async function sent(ctx: Desk, made: OrderChange): Step {
  if (made.kind === 'confirmed') return confirmed(ctx, made)
  await tellOrder(ctx, made)
  const lines = changeWords(made.order, made.detail.lines ?? [])
  const parts = [words('order-desk-sent', named(made.order)), ...lines]
  return { end: { ...block(parts), choices: await nextChoices(ctx) } }
}

// What cannot be kept is asked about again; a line of the order by itself, a substitute as if it had not been chosen.
async function stillShort(ctx: Desk, order: OrderView, { short = [] }: Refusal): Step {
  const skus = new Set(short.map(({ sku }) => sku))
  const lines = new Set(short.map(({ line }) => line))
  const edits = ctx.data.edits.filter(
    ({ line, substitute }) => !lines.has(line) && !(substitute && skus.has(substitute.sku)),
  )
  const [first] = short
  const say = first && words('desk-too-few', { name: first.name, available: first.available })
  const settling =
    order.status === 'placed' && (await undecided({ ...ctx, data: { ...ctx.data, edits } }, order)).length > 0
  return { to: settling ? 'short' : 'lines', set: { edits, settling }, ...(say ? { say } : {}) }
}

export async function beginRefusal(ctx: Desk): Step {
  const found = await openOrder(ctx, ctx.data.order, 'refuse-order')
  if ('no' in found) return { rest: found.no }
  const { order } = found
  if (!allows('refuse', order.status)) {
    return refused(ctx, order, await alreadySo(ctx.tx.client, 'refuse', order))
  }
  return { to: 'why', set: { revision: order.revision } }
}

export async function refuse(ctx: Desk, why: string): Step {
  const found = await openOrder(ctx, ctx.data.order, 'refuse-order')
  if ('no' in found) return { rest: found.no }
  const order = (await holdOrder(ctx.tx, found.order.id)) ?? found.order
  const moved = order.revision !== ctx.data.revision
  if (moved && allows('refuse', order.status)) {
    return { again: await lastWords(ctx, order), set: { revision: order.revision } }
  }
  const known = refusalReasons.find((reason): reason is RefusalReason => reason === why)
  const reason = known ? storedReason(known) : why
  const outcome = await refuseOrder(ctx.tx, { ...request(ctx, order), reason })
  if (!outcome.ok) return refused(ctx, order, outcome)
  await tellOrder(ctx, outcome.change)
  const end: Say = { ...words('order-desk-refused', named(order)), choices: await nextChoices(ctx) }
  return { end }
}
