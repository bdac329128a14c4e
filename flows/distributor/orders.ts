/** The order a step is about, who may act on it, and how a refusal is said at the distributor's desk. */
import { type Ctx, go, moment, type Say, type Words, words } from '../../src/chat/flow.ts'
import { historyOf, orderById } from '../../src/orders/read.ts'
import type { OrderView, Refusal } from '../../src/orders/types.ts'
import { type Action, can } from '../../src/people/can.ts'

/** The order of a distributor this person works for, where they may do that; else what to answer. */
export async function openOrder(
  ctx: Ctx,
  orderId: number,
  action: Action,
): Promise<{ order: OrderView } | { no: Say }> {
  const order = await orderById(ctx.tx.client, orderId)
  if (!order || !ctx.who.distributors.some(({ id }) => id === order.distributor.id)) {
    return { no: { ...words('desk-unknown'), choices: [toPending()] } }
  }
  if (can(ctx.who, action, { distributor: order.distributor.id })) return { order }
  return {
    no: {
      ...words('desk-not-yours', { number: String(order.number) }),
      choices: [go(words('chat-menu'), 'menu')],
    },
  }
}

export const toPending = () => go(words('desk-pending'), 'pending')

/** Who acts, for the order domain. */
export function request(ctx: Ctx, order: OrderView) {
  return {
    orderId: order.id,
    by: ctx.who.person?.id ?? null,
    now: ctx.now,
    scope: { distributorId: order.distributor.id },
  }
}

/** What stands in the way, with who made it so and when. */
export function refusalWords({ reason, args = {}, who = '', since, short = [] }: Refusal): Words {
  const [, already] = /^order-already-(.+)$/.exec(reason) ?? []
  const number = String(args.number ?? '')
  if (already && since) {
    const by = who === '' ? 'desk-already-so' : 'desk-already'
    return words(by, { state: already, number, who, since: moment(since) })
  }
  const [first] = short
  if (first) return words('desk-too-few', { name: first.name, available: first.available })
  const product = String(args.product ?? '')
  return words('desk-refused', { reason, number, product, max: args.max ?? 0 })
}

/** "Ravi confirmed order 1042 at 10:41": the last that happened to it. */
export async function lastWords(ctx: Ctx, order: OrderView): Promise<Words> {
  const last = (await historyOf(ctx.tx.client, order.id)).at(-1)
  if (!last) throw new Error(`order ${order.id} has no history`)
  const { who, kind, at } = last
  return words('desk-meanwhile', {
    kind,
    who: who ?? 'none',
    number: String(order.number),
    since: moment(at),
  })
}
