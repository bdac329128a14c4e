/** Which shop rewards are spoken of for, and what a chat may show of them. */
import { type Ctx, type Next, words } from '../../src/chat/flow.ts'
import { dayIn } from '../../src/orders/zone.ts'
import { can, shopOf } from '../../src/people/can.ts'
import type { Redemption } from '../../src/rewards/redemption.ts'
import { codeShown, placeOfCode } from '../../src/rewards/show.ts'
import { onwards } from './rewards-say.ts'
import { actForNamed, ownerOf, seatIn, whichShop } from './shop.ts'

type At = Ctx<{ outlet?: number | undefined }>

export type Shop = { readonly outlet: number; readonly person: number; readonly may: boolean }

type Rest = Extract<Next<unknown>, { rest: unknown }>

/** The shop, where the person may see its points; else what to say. `may`: they redeem for it. */
export function shopOrSay(ctx: At, flow: string): Shop | Rest {
  actForNamed(ctx, ctx.data.outlet)
  const outlet = ctx.data.outlet ?? ownerOf(ctx)?.outletId
  const seat = outlet === undefined ? undefined : seatIn(ctx, outlet)
  const { person } = ctx.who
  if (!seat || !person) return { rest: whichShop(ctx, flow) }
  if (!can(ctx.who, 'see-points', shopOf(seat)))
    return { rest: { ...words('chat-not-allowed'), choices: onwards } }
  return { outlet: seat.id, person: person.id, may: can(ctx.who, 'redeem', shopOf(seat)) }
}

export const isShop = (found: Shop | Rest): found is Shop => 'person' in found
export const today = (ctx: Pick<Ctx, 'now' | 'brand'>): string => dayIn(ctx.now, ctx.brand.timeZone)

/** A place for its code in a message to this chat; none where it has no code, or was shown before. */
export async function newPlace(
  ctx: Pick<Ctx, 'tx' | 'conversation' | 'now'>,
  { id, reward }: Redemption,
): Promise<string | undefined> {
  if (reward.kind !== 'voucher' || (await codeShown(ctx.tx.client, id))) return undefined
  return placeOfCode(ctx.tx, { redemptionId: id, conversationId: ctx.conversation.id, now: ctx.now })
}
