/** Whose order it is: the person and the shop this chat acts for. */
import { answer, type Ctx, go, type Say, words } from '../../src/chat/flow.ts'
import type { BasketOwner } from '../../src/orders/basket.ts'

type Seat = NonNullable<Ctx['outlet']>

/** The person and shop of a retailer's dialogue. Undefined until a person with several shops has chosen one. */
export function ownerOf(ctx: Pick<Ctx, 'who' | 'outlet'>): BasketOwner | undefined {
  const { who, outlet } = ctx
  return who.person && outlet ? { personId: who.person.id, outletId: outlet.id } : undefined
}

/** The same where a step before made sure of it. */
export function owner(ctx: Pick<Ctx, 'who' | 'outlet'>): BasketOwner {
  const found = ownerOf(ctx)
  if (!found) throw new Error('the shop was not chosen before it was needed')
  return found
}

/** The person's seat in a shop, if there is one. */
export const seatIn = (ctx: Pick<Ctx, 'who'>, outletId: number): Seat | undefined =>
  ctx.who.outlets.find(({ id, status }) => id === outletId && status !== 'closed')

/** Shops are named only to those who have several. */
export const hasSeveral = (ctx: Pick<Ctx, 'who'>): boolean => ctx.who.outlets.length > 1

/** The shops a person may choose between, each answering with its `outlet`. */
export const shopAnswers = (ctx: Pick<Ctx, 'who'>) =>
  openShops(ctx).map(({ id, name }) => answer(name, { outlet: id }))

const openShops = (ctx: Pick<Ctx, 'who'>) => ctx.who.outlets.filter(({ status }) => status !== 'closed')

/** "Which shop?", where a person with several must choose before `flow` can go on with its `outlet`. */
export function whichShop(ctx: Pick<Ctx, 'who'>, flow: string): Say {
  const choices = openShops(ctx).map(({ id, name }) => go(name, flow, undefined, { outlet: id }))
  return { ...words('retailer-which-shop'), choices }
}

/** Acts for the shop a choice named, if it is still one of the person's. */
export function actForNamed(ctx: Pick<Ctx, 'who' | 'actFor'>, outlet: number | undefined): void {
  if (outlet !== undefined && seatIn(ctx, outlet)) ctx.actFor(outlet)
}
