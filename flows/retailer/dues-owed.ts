/** What the shop owes, beside its order and in its menu: for its owner's eyes only. */
import { type Choice, type Ctx, day, go, money, type Words, words } from '../../src/chat/flow.ts'
import { shopDues } from '../../src/dues/open-bills.ts'
import { can, shopOf } from '../../src/people/can.ts'

async function owed(ctx: Ctx): Promise<{ due: number; since: string } | undefined> {
  const seat = ctx.outlet
  if (!seat?.distributor || !can(ctx.who, 'see-dues', shopOf(seat))) return undefined
  const account = { distributorId: seat.distributor.id, outletId: seat.id }
  const { due, since } = await shopDues(ctx.tx, account)
  return due > 0 && since !== null ? { due, since } : undefined
}

/** "₹3,400 due since 12 Nov", where the distributor of this review is the one it is owed to. */
export async function owedWords(ctx: Ctx, review: { distributor: { id: number } }): Promise<Words[]> {
  if (ctx.outlet?.distributor?.id !== review.distributor.id) return []
  const found = await owed(ctx)
  return found ? [words('dues-review', { due: money(found.due), since: day(found.since) })] : []
}

export async function duesChoice(ctx: Ctx): Promise<Choice[]> {
  const found = await owed(ctx)
  if (!found) return []
  const data = ctx.outlet ? { outlet: ctx.outlet.id } : {}
  return [go(words('retailer-menu-dues', { due: money(found.due) }), 'dues', undefined, data)]
}
