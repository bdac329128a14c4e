/** An open basket on the desk: what a step of the order changes, with all that reading a message needs. */
import { z } from 'zod'
import type { Catalog, CatalogProduct } from '../../src/catalog/catalog.ts'
import type { OutletContext, ParsedLine, Question } from '../../src/catalog/order-text/types.ts'
import { type Ctx, type Words, words } from '../../src/chat/flow.ts'
import { shopHistory } from '../../src/orders/at-hand.ts'
import { type Basket, type BasketOwner, lockBasket, writeBasket } from '../../src/orders/basket.ts'
import { habitsFrom } from '../../src/orders/suggest.ts'
import { owner } from './shop.ts'

/** How the dialogue is entered; each is taken once and then cleared. */
export const OrderData = z.object({
  outlet: z.number().optional(),
  text: z.string().optional(),
  usual: z.boolean().optional(),
  repeat: z.union([z.number(), z.literal('last')]).optional(),
  lines: z.array(z.object({ sku: z.string(), pieces: z.number().int().positive() })).optional(),
  /** Brings back what was put aside. */
  kept: z.boolean().optional(),
  /** A product whose quantity is to be asked. */
  ask: z.string().optional(),
  source: z.enum(['typed', 'browse', 'repeat', 'usual', 'campaign']).optional(),
  /** From the messenger's own shop window. */
  cart: z
    .array(z.object({ sku: z.string(), quantity: z.number() }))
    .max(200)
    .optional(),
  /** What the shop wrote beside it. */
  wish: z.string().optional(),
})
export type OrderData = z.infer<typeof OrderData>

export const taken = {
  text: undefined,
  usual: undefined,
  repeat: undefined,
  lines: undefined,
  kept: undefined,
  ask: undefined,
  source: undefined,
  cart: undefined,
  wish: undefined,
}

export type Desk = {
  readonly owner: BasketOwner
  readonly catalog: Catalog
  readonly context: OutletContext
  /** When the basket was last changed. */
  readonly at: Date
  /** As it was when the desk was opened. */
  readonly opened: Basket
  basket: Basket
  /** What has to be said about the change, above what comes next. */
  readonly told: Words[]
}

/** Locks the basket and reads the shop's habits and words. */
export const openDesk = (ctx: Ctx<OrderData>): Promise<Desk> => openDeskOf(ctx, owner(ctx))

/** The same for whomever the basket is: also that of somebody who orders for a shop. */
export async function openDeskOf(ctx: AtDesk, who: BasketOwner): Promise<Desk> {
  const catalog = await ctx.catalog()
  const { basket, at } = await lockBasket(ctx.tx, who, ctx.now)
  const context = habitsFrom(await shopHistory(ctx.tx, who.outletId, ctx.now), catalog, ctx.now)
  return { owner: who, catalog, context, at, opened: basket, basket, told: [] }
}

/** What a desk needs of the turn, whichever dialogue it is in. */
export type AtDesk = Pick<Ctx, 'tx' | 'now' | 'key' | 'catalog'>

/** Stores the basket as it now is, under the key of this step; one that was only looked at stays what it was. */
export async function closeDesk(ctx: AtDesk, { owner: who, opened, basket }: Desk): Promise<void> {
  if (JSON.stringify(opened) === JSON.stringify(basket)) return
  await writeBasket(ctx.tx, who, { ...basket, rev: ctx.key }, ctx.now)
}

/** What was told, as one thing to say before the next. */
export function toldOf({ told }: Desk): { say: Words } | object {
  return told.length > 0 ? { say: words('order-told', { lines: told }) } : {}
}

/** A line for pieces that come without a written unit. */
export function lineOf({ sku, name }: CatalogProduct, amount: Omit<ParsedLine, 'sku' | 'text'>): ParsedLine {
  return { sku, text: name, ...amount }
}

export const productOf = ({ catalog }: Pick<Desk, 'catalog'>, sku: string | undefined) =>
  sku === undefined ? undefined : catalog.bySku.get(sku)

/** Puts a question at the head, or in the place of the same one. */
export function askFirst(desk: Desk, question: Question, instead?: Question): void {
  const rest = desk.basket.questions.filter((each) => each !== instead)
  desk.basket = { ...desk.basket, questions: [question, ...rest] }
}

export function dropQuestion(desk: Desk, question: Question): void {
  desk.basket = { ...desk.basket, questions: desk.basket.questions.filter((each) => each !== question) }
}
