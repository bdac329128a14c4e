/** The shop and distributor a dialogue about dues is for, and what this person may do there. */
import { z } from 'zod'
import { type Choice, type Ctx, go, money, words } from '../../src/chat/flow.ts'
import type { Account } from '../../src/dues/account.ts'
import { ageingOf, type ShopAgeing } from '../../src/dues/ageing.ts'
import { paymentMethods } from '../../src/dues/types.ts'
import { dayIn } from '../../src/orders/zone.ts'
import { type Action, can } from '../../src/people/can.ts'
import { findOutlets } from '../../src/people/find-outlets.ts'
import type { DistributorSeat } from '../../src/people/seats.ts'

export const Method = z.enum(paymentMethods)

export const Data = z.object({
  /** As it was typed. */
  text: z.string().default(''),
  outlet: z.number().default(0),
  name: z.string().default(''),
  distributor: z.number().default(0),
  amount: z.number().default(0),
  method: Method.optional(),
  reference: z.string().optional(),
  /** A payment to be taken back. */
  entry: z.number().default(0),
})
export type Data = z.infer<typeof Data>
export type Desk = Ctx<Data>

/** Distributors this person may do that for. */
export const seatsFor = (ctx: Pick<Ctx, 'who'>, action: Action): DistributorSeat[] =>
  ctx.who.distributors.filter(({ id }) => can(ctx.who, action, { distributor: id }))

export type FoundShop = Account & { readonly name: string; readonly seat: DistributorSeat }

/** The shop of a typed code at one of the person's distributors, where they may do that. */
export async function shopByCode(ctx: Ctx, code: string, action: Action): Promise<FoundShop | undefined> {
  for (const seat of seatsFor(ctx, action)) {
    const [found] = await findOutlets(ctx.tx.client, code, [seat.id])
    if (found && sameCode(found.code, code))
      return { distributorId: seat.id, outletId: found.id, name: found.name, seat }
  }
  return undefined
}

// A code that is nobody's may still be like some shop's name.
const sameCode = (code: string, typed: string): boolean => {
  const plain = (text: string) =>
    text
      .toUpperCase()
      .replace(/[\s-]/g, '')
      .replace(/^R0*(?=\d)/, 'R')
  return plain(code) === plain(typed)
}

export const todayAt = (ctx: Ctx, { settings }: DistributorSeat): string => dayIn(ctx.now, settings.timeZone)

/** What all shops owe the distributors of this person whose dues they may see, most first. */
export async function allOwed(ctx: Ctx): Promise<{ due: number; old: number; shops: ShopAgeing[] }> {
  const sum = { due: 0, old: 0, shops: [] as ShopAgeing[] }
  for (const seat of seatsFor(ctx, 'see-dues')) {
    const { due, buckets, shops } = await ageingOf(ctx.tx.client, seat.id, todayAt(ctx, seat))
    sum.due += due
    sum.old += buckets[3] + buckets[4]
    sum.shops.push(...shops)
  }
  return { ...sum, shops: sum.shops.toSorted((a, b) => b.due - a.due) }
}

/** "Dues (₹18,400)", for those who see them and where anything is due. */
export async function duesChoice(ctx: Ctx): Promise<Choice[]> {
  if (seatsFor(ctx, 'see-dues').length === 0) return []
  const { due } = await allOwed(ctx)
  return due > 0 ? [go(words('desk-menu-dues', { due: money(due) }), 'dues-desk')] : []
}
