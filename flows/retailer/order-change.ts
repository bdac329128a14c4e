/** How the steps of the order change its basket. */
import type { ParsedOrder } from '../../src/catalog/order-text/types.ts'
import { wordsToForget } from '../../src/catalog/reply-words.ts'
import type { Ctx, Next } from '../../src/chat/flow.ts'
import type { Basket } from '../../src/orders/basket.ts'
import { orderAskedAfter } from '../../src/orders/status-question.ts'
import { isLate } from './late-order.ts'
import { closeDesk, type Desk, type OrderData, openDesk, taken, toldOf } from './order-desk.ts'
import { readTyped } from './order-take.ts'
import { asksProduct } from './question-say.ts'

export type Step = Ctx<OrderData>
export type Then = Next<OrderData>

/** What a basket needs next: its first question answered, or its review. */
export function stepFor({ questions: [question] }: Pick<Basket, 'questions'>): string {
  if (!question) return 'review'
  return asksProduct(question) ? 'product' : 'quantity'
}

/** Changes the basket and goes on to what is next. */
export async function changing(ctx: Step, desk: Desk, change: () => void | Promise<void>): Promise<Then> {
  await change()
  await closeDesk(ctx, desk)
  return { to: stepFor(desk.basket), set: taken, ...toldOf(desk) }
}

export type Typed = { do: 'typed'; desk: Desk; parsed: ParsedOrder }

/** A typed order or correction of the open basket; undefined for anything else. */
export async function typed(text: string, ctx: Step): Promise<Typed | undefined> {
  // What was written hours ago is asked about before anything is made of it.
  if (wordsToForget(text) || orderAskedAfter(text) || isLate(ctx)) return undefined
  const desk = await openDesk(ctx)
  const parsed = readTyped(desk, text, ctx.now)
  return parsed.kind === 'not-an-order' ? undefined : { do: 'typed', desk, parsed }
}
