/** What is done at a door: handed over whole or in part, refused, paid for, and a payment taken back. */
import { money, type Next, type Words, words } from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { paidNotice, unpaidNotice } from '../../src/chat/notices/dues.ts'
import { tellOrder } from '../../src/chat/notices/orders.ts'
import { owedAtDoor, payAtDoor } from '../../src/dues/at-door.ts'
import { entryById, reverseEntry } from '../../src/dues/entries.ts'
import type { PaymentMethod } from '../../src/dues/types.ts'
import type { OrderView } from '../../src/orders/types.ts'
import { dayIn } from '../../src/orders/zone.ts'
import { can } from '../../src/people/can.ts'
import { deliverAtDoor, notTaken } from '../../src/returns/at-door.ts'
import { doneSay, menu, undoing } from './delivery-says.ts'
import { type Data, type Delivery, nextDoor, notHanded, ordersAt, stopsLeft } from './delivery-state.ts'
import { refusalWords, request } from './orders.ts'

type Step = Promise<Next<Data>>

/** On to the next door, or to what is to be handed in; `then` is remembered on the way. */
export async function onward(ctx: Delivery, said?: Words, then: Partial<Data> = {}): Step {
  const left = await stopsLeft(ctx)
  if (left.length > 0) return { to: 'stop', set: { ...nextDoor, ...then }, ...(said ? { say: said } : {}) }
  const done = await doneSay(ctx)
  const undo = undoing({ ...ctx.data, last: then.last })
  return { end: { ...block([said, done]), choices: [...undo, ...(done.choices ?? [])] } }
}

/** Hands the door's orders over, less what was noted; what another did first is said. */
export async function hand(ctx: Delivery): Step {
  const handed: OrderView[] = []
  const told: Words[] = []
  for (const order of await ordersAt(ctx)) {
    const less = notHanded(ctx.data, order.id)
    const all = order.lines.every(({ line, dispatched }) => dispatched === 0 || gone(less, line, dispatched))
    const asked = request(ctx, order)
    const outcome = await (all ? notTaken(ctx.tx, asked) : deliverAtDoor(ctx.tx, { ...asked, less }))
    if (!outcome.ok) {
      told.push(refusalWords(outcome))
      continue
    }
    await tellOrder(ctx, outcome.change)
    if (outcome.change.order.status === 'delivered') handed.push(outcome.change.order)
    else told.push(words('delivery-back', { number: String(order.number), outlet: order.outlet.name }))
  }
  const owed = await owedAtDoor(ctx.tx.client, handed)
  const said = told.length > 0 ? block(told) : undefined
  if (owed === 0) return onward(ctx, said ?? words('delivery-handed', { outlet: ctx.data.name }))
  const set = { orders: handed.map(({ id }) => id), owed, less: [] }
  return { to: 'paid', set, ...(said ? { say: said } : {}) }
}

const gone = (less: ReturnType<typeof notHanded>, line: number, sent: number): boolean =>
  less.some(
    (each) => each.line === line && (each.missing ?? 0) + (each.refused ?? 0) + (each.damaged ?? 0) >= sent,
  )

/** Nothing of the door's orders was taken: all of it comes back. */
export async function takeBack(ctx: Delivery): Step {
  const told: Words[] = []
  for (const order of await ordersAt(ctx)) {
    const outcome = await notTaken(ctx.tx, request(ctx, order))
    if (outcome.ok) await tellOrder(ctx, outcome.change)
    const args = { number: String(order.number), outlet: order.outlet.name }
    told.push(outcome.ok ? words('delivery-back', args) : refusalWords(outcome))
  }
  return onward(ctx, block(told))
}

export type Payment = {
  method: PaymentMethod | 'credit'
  amount?: number | undefined
  reference?: string | undefined
}

/** Notes how the door paid; nothing but credit leaves it owed. */
export async function pay(ctx: Delivery, { method, amount = ctx.data.owed, reference }: Payment): Step {
  const { owed, before, name } = ctx.data
  if (method !== 'credit' && amount > owed + Math.max(0, before))
    return { again: words('delivery-too-much', { amount: money(amount), outlet: name }) }
  const orders = await ordersAt(ctx)
  const [first] = orders
  if (!first || !can(ctx.who, 'take-payment', { distributor: first.distributor.id })) return onward(ctx)
  const paid = method === 'credit' ? {} : { paid: { amount, method, ...(reference ? { reference } : {}) } }
  const by = ctx.who.person?.id ?? null
  const done = await payAtDoor(ctx.tx, { orders, ...paid, by, now: ctx.now })
  if (!done.ok) return onward(ctx, words('delivery-paid-before', { outlet: name }))
  const { entry, fresh } = done.paid ?? {}
  if (entry && fresh) {
    const { listener, say } = paidNotice(first.outlet, first.distributor.name, entry, done.balance)
    ctx.tell(listener, say)
  }
  const args = { outlet: name, method, amount: money(method === 'credit' ? owed : amount) }
  const { outlet, orders: ids } = ctx.data
  const last = entry ? { entry: entry.id, outlet, name, orders: ids, owed, before } : undefined
  return onward(ctx, words('delivery-noted', args), { last })
}

/** Takes back what this person noted today, and asks again how it was paid. */
export async function undo(ctx: Delivery): Step {
  const entry = await entryById(ctx.tx.client, ctx.data.last?.entry ?? 0)
  const seat = ctx.who.distributors.find(({ id }) => id === entry?.distributorId)
  const day = seat ? dayIn(ctx.now, seat.settings.timeZone) : ''
  const own = entry?.source === 'door' && entry.by === ctx.who.person?.id && entry.day === day
  if (!entry || !seat || !own) return { rest: { ...words('delivery-undo-late'), choices: [menu] } }
  const back = { entryId: entry.id, key: `undo ${entry.id}`, source: 'door' as const, day }
  const done = await reverseEntry(ctx.tx, { ...back, by: entry.by, now: ctx.now })
  if (!done.ok || !done.fresh) return { rest: { ...words('dues-desk-undone-already'), choices: [menu] } }
  const shop = { id: entry.outletId, name: ctx.data.name }
  const { listener, say } = unpaidNotice(shop, seat.name, entry, done.balance)
  ctx.tell(listener, say)
  return {
    to: 'paid',
    say: words('delivery-undone', { amount: money(-entry.amount) }),
    set: { last: undefined },
  }
}
