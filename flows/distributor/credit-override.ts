/** An order beyond its shop's credit where the terms say block: why it waits, and the owner's way past it. */
import { go, type Next, type Say, words } from '../../src/chat/flow.ts'
import { aboutOrder, block } from '../../src/chat/notices/amounts.ts'
import { creditChoices, creditWords } from '../../src/chat/notices/dues.ts'
import { creditOfOrders, overrideCredit } from '../../src/dues/order-credit.ts'
import type { OrderView } from '../../src/orders/types.ts'
import { can } from '../../src/people/can.ts'
import type { Data, Desk } from './desk-state.ts'
import { openOrder, toPending } from './orders.ts'

type Step = Promise<Next<Data>>

const named = (order: OrderView) => ({ number: String(order.number), outlet: order.outlet.name })

/** Why the order may not be confirmed, with what can be done about it by this person. */
export async function overCreditSay(ctx: Desk, order: OrderView): Promise<Say> {
  const credit = (await creditOfOrders(ctx.tx.client, [order], ctx.now)).get(order.id)
  const owner = can(ctx.who, 'set-terms', { distributor: order.distributor.id })
  const anyway = owner ? [go(words('credit-anyway'), 'order-confirm', 'anyway', { order: order.id })] : []
  const first = credit ? creditChoices(credit, order.id) : []
  return {
    ...block([words('credit-blocked', named(order)), ...(credit ? creditWords(credit) : [])]),
    about: aboutOrder(order),
    choices: [...first, ...anyway, toPending()],
  }
}

export async function beginOverride(ctx: Desk): Step {
  const found = await openOrder(ctx, ctx.data.order, 'set-terms')
  return 'no' in found ? { rest: found.no } : { to: 'reason' }
}

export async function overrideSay(ctx: Desk): Promise<Say> {
  const found = await openOrder(ctx, ctx.data.order, 'set-terms')
  return 'no' in found ? found.no : words('credit-why', named(found.order))
}

/** Lets this one order pass, with the reason in the audit log, and confirms it. */
export async function override(ctx: Desk, reason: string): Step {
  const found = await openOrder(ctx, ctx.data.order, 'set-terms')
  if ('no' in found) return { rest: found.no }
  await overrideCredit(ctx.tx, { order: found.order, by: ctx.who.person?.id ?? null, reason })
  return { to: 'confirm' }
}
