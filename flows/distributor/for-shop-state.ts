/** Somebody of the distributor or a rep orders for a shop: which shop, and what was typed for it so far. */
import { z } from 'zod'
import { type Choice, type Ctx, go, type Next, type Say, type Words, words } from '../../src/chat/flow.ts'
import { can } from '../../src/people/can.ts'
import { type ServedOutlet, servedById } from '../../src/people/served-outlets.ts'
import { type Desk, openDeskOf } from '../retailer/order-desk.ts'

export const Method = z.enum(['', 'cash', 'upi', 'cheque', 'credit'])
export type Method = z.infer<typeof Method>

const Queued = z.object({
  code: z.string(),
  text: z.string(),
  counter: z.boolean().default(false),
  method: Method.default(''),
})

export const Data = z.object({
  outlet: z.number().default(0),
  /** What is to be put into the shop's basket, or goods whose shop is still to be named. */
  text: z.string().default(''),
  /** Begins with what the shop usually buys. */
  usual: z.boolean().default(false),
  /** Handed over as it is typed. */
  counter: z.boolean().default(false),
  method: Method.default(''),
  /** Further shops of the same message. */
  queue: z.array(Queued).max(20).default([]),
  /** Came from the list of today's beat, and goes back to it. */
  listed: z.boolean().default(false),
  query: z.string().default(''),
})
export type Data = z.infer<typeof Data>
export type ForShop = Ctx<Data>

const nextShop = {
  outlet: 0,
  text: '',
  usual: false,
  counter: false,
  method: '',
  query: '',
} as const satisfies Partial<Data>

/** The shop of a step after the first, where the person may still order for it. */
export const shopNow = (ctx: ForShop): Promise<ServedOutlet | undefined> =>
  servedById(ctx.tx.client, ctx.who, ctx.data.outlet)

export async function shopOf(ctx: ForShop): Promise<ServedOutlet> {
  const shop = await shopNow(ctx)
  if (!shop) throw new Error(`outlet ${ctx.data.outlet} is not theirs to order for`)
  return shop
}

export const ownerFor = (ctx: ForShop) => ({
  personId: ctx.who.person?.id ?? 0,
  outletId: ctx.data.outlet,
})

export const deskFor = (ctx: ForShop): Promise<Desk> => openDeskOf(ctx, ownerFor(ctx))

/** Whether they order as the shop's distributor; else they are the brand's rep. */
export const isDesk = (ctx: ForShop, { distributorId }: ServedOutlet): boolean =>
  distributorId !== null && can(ctx.who, 'confirm-order', { distributor: distributorId })

export const afterwards = (): Choice[] => [
  go(words('for-shop-list'), 'beat-list'),
  go(words('chat-menu'), 'menu'),
]

export const notYours = (): Say => ({ ...words('for-shop-not-yours'), choices: afterwards() })

/** On to the next shop of the message, else back to where the person came from. */
export function onwards(ctx: ForShop, said: Words, choices: Choice[]): Next<Data> {
  if (ctx.data.queue.length > 0) return { to: 'open', set: nextShop, say: said }
  return { end: { ...said, choices: [...choices, ...afterwards()] } }
}
