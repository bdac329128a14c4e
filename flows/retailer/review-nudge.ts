/** The one nudge of a review, and the tap that takes it. */
import { answer, type Choice, type Ctx, money, type Words, words } from '../../src/chat/flow.ts'
import { schemeName } from '../../src/chat/notices/schemes.ts'
import { shopHistory } from '../../src/orders/at-hand.ts'
import type { Basket } from '../../src/orders/basket.ts'
import { isNear, type Nudge, nudgeFor } from '../../src/orders/nudge.ts'
import type { Review } from '../../src/orders/review.ts'
import { habitsFrom } from '../../src/orders/suggest.ts'
import type { Desk } from './order-desk.ts'
import { owner } from './shop.ts'

type Nudged = { readonly said: readonly Words[]; readonly choices: readonly Choice[] }
const none: Nudged = { said: [], choices: [] }

/** Nothing is read for an order that is near no slab. */
export async function nudgeIn(ctx: Ctx, { lines }: Basket, review: Review): Promise<Nudged> {
  if (review.minimum.missing > 0 || !review.gaps.some(isNear)) return none
  const { catalog } = review.pricing
  const { habits } = habitsFrom(await shopHistory(ctx.tx, owner(ctx).outletId, ctx.now), catalog, ctx.now)
  const nudge = nudgeFor(lines, review, review.pricing, {
    perDay: (sku) => habits.get(sku)?.perDay,
    free: (sku) => review.free.get(sku) ?? null,
    credit: review.creditLeft,
  })
  if (!nudge) return none
  const label = words('order-nudge-add', { missing: nudge.more, product: nudge.name })
  return {
    said: [sayOf(nudge)],
    choices: [answer(label, { do: 'raise', sku: nudge.sku, pieces: nudge.pieces })],
  }
}

function sayOf({ scheme, name, more, from, of, cost, saving, free: [given] }: Nudge): Words {
  return words('order-nudge', {
    scheme: schemeName(scheme),
    product: name,
    missing: more,
    cost: money(cost),
    from: of === 'paise' ? money(from) : from,
    kind: given ? 'free' : 'off',
    saving: money(saving),
    free: given?.pieces ?? 0,
    given: given?.name ?? '',
  })
}

/** The line as the nudge would have it: the same tap twice does the same as once. */
export function raise(desk: Desk, sku: string, pieces: number): void {
  const lines = desk.basket.lines.map((line) =>
    line.sku === sku && line.pieces < pieces
      ? { ...line, quantity: pieces, unit: 'piece' as const, pieces }
      : line,
  )
  desk.basket = { ...desk.basket, lines }
}
