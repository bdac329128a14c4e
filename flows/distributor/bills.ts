/** Dispatching with bill numbers: one order, or a beat's orders from one list. */
import { type Choice, type Ctx, go, money, type Next, type Words, words } from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { tellOrder } from '../../src/chat/notices/orders.ts'
import { orderByNumber } from '../../src/orders/read.ts'
import type { Outcome } from '../../src/orders/types.ts'
import { type BillsOfOrder, parseBillList, parseBills, type TypedBill } from '../../src/papers/bill-text.ts'
import { dispatchWithBills } from '../../src/papers/dispatch-with-bills.ts'
import { sheetsSay } from './loading-acts.ts'
import type { Data, Loading } from './loading-state.ts'
import { openOrder, refusalWords, request } from './orders.ts'

/** Of one order: "123, 124"; the order's own number before it does no harm. */
export const readBills = (text: string): TypedBill[] | undefined => parseBills(text)

/** Of the orders that are listed, and of no others. */
export async function readBillList(text: string, ctx: Loading): Promise<BillsOfOrder[] | undefined> {
  if (ctx.data.doing !== 'dispatch') return undefined
  const list = parseBillList(text)
  if (!list) return undefined
  for (const { order } of list) {
    const found = await orderByNumber(ctx.tx.client, order)
    if (!found || !ctx.data.orders.includes(found.id)) return undefined
  }
  return list
}

/** Dispatches the order this dialogue is about with its bills. */
export async function dispatchBilled(bills: readonly TypedBill[], ctx: Loading): Promise<Next<Data>> {
  const told = await billed(ctx, ctx.data.order, bills)
  const choices = (await sheetsSay(ctx, 'confirmed')).choices ?? []
  return { end: { ...told, choices: again(ctx, told, choices) } }
}

const again = (ctx: Loading, told: Words, choices: Choice[]): Choice[] =>
  told.key === 'loading-bill-known'
    ? [go(words('desk-dispatch-bills'), 'loading', 'bills', { order: ctx.data.order }), ...choices]
    : choices

/** Dispatches the orders of a typed list, each by itself. */
export async function dispatchList(list: readonly BillsOfOrder[], ctx: Loading): Promise<Next<Data>> {
  const told: Words[] = []
  for (const { order, bills } of list) {
    const found = await orderByNumber(ctx.tx.client, order)
    if (found) told.push(await billed(ctx, found.id, bills))
  }
  const more = await sheetsSay(ctx, 'confirmed')
  return { end: { ...block(told), choices: more.choices ?? [] } }
}

async function billed(ctx: Ctx, orderId: number, bills: readonly TypedBill[]): Promise<Words> {
  const found = await openOrder(ctx, orderId, 'dispatch')
  if ('no' in found) return found.no
  const outcome = await dispatchWithBills(ctx.tx, { ...request(ctx, found.order), bills, source: 'chat' })
  if (!outcome.ok) return refused(outcome, String(found.order.number), found.order.outlet.name)
  await tellOrder(ctx, outcome.change)
  const { number, outlet } = outcome.change.order
  const owed = bills.reduce((sum, { amount = 0 }) => sum + amount, 0)
  const args = {
    number: String(number),
    outlet: outlet.name,
    bills: bills.map((bill) => bill.number).join(', '),
  }
  return owed > 0
    ? words('loading-billed-owed', { ...args, owed: money(owed) })
    : words('loading-billed', args)
}

function refused(outcome: Extract<Outcome, { ok: false }>, number: string, outlet: string): Words {
  if (outcome.reason === 'order-bill-known')
    return words('loading-bill-known', { number, bill: String(outcome.args?.bill ?? '') })
  return words('loading-refused', { number, outlet, why: refusalWords(outcome) })
}
