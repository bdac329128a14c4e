/** What was billed stands: pieces that do not come take their share of the discount with them. Pure. */
import { mulDiv, splitByWeight, withoutTax } from '../catalog/money.ts'
import type { OrderSchemes } from '../schemes/order-schemes.ts'
import type { Priceable } from './evaluated.ts'
import { isPaid } from './free.ts'
import { piecesStanding } from './standing.ts'
import type { OrderView } from './types.ts'

export function sharesOf(
  { lines, status }: Priceable,
  shares: NonNullable<OrderSchemes['shares']>,
): number[] {
  return lines.map((line) => {
    const [discount, pieces] = shares[line.line] ?? [0, 0]
    return pieces === 0 ? 0 : mulDiv(discount, Math.min(piecesStanding(line, status), pieces), pieces)
  })
}

/** What each effect comes to for the pieces that stand; its parts add up to the lines' discounts. */
export function scaled(order: Priceable, schemes: OrderSchemes): OrderSchemes {
  const { shares = {} } = schemes
  const now = sharesOf(order, shares)
  const parts = new Map<string, number>()
  for (const [at, { line }] of order.lines.entries()) {
    const own = schemes.effects.map(({ lines }) => lines.find((each) => each.line === line)?.discount ?? 0)
    if (own.every((discount) => discount === 0)) continue
    for (const [n, part] of splitByWeight(now[at] ?? 0, own).entries()) parts.set(`${n} ${line}`, part)
  }
  const effects = schemes.effects.map((effect, n) => {
    const lines = effect.lines.map(({ line }) => ({ line, discount: parts.get(`${n} ${line}`) ?? 0 }))
    const came = order.lines.filter(({ free }) => free?.scheme === effect.id)
    const free = effect.free.map(({ sku }) => ({
      sku,
      pieces: came
        .filter((each) => each.sku === sku)
        .reduce((sum, line) => sum + piecesStanding(line, order.status), 0),
    }))
    const freeValue = came.reduce(
      (sum, line) => sum + withoutTax(piecesStanding(line, order.status) * line.ptr, line.rate),
      0,
    )
    const discount = lines.reduce((sum, each) => sum + each.discount, 0)
    const counted = effect.extra
      ? free.reduce((sum, each) => sum + each.pieces, 0)
      : lines.reduce((sum, { line }) => sum + standingOf(order, line), 0)
    return { ...effect, lines, free, freeValue, discount, pieces: Math.min(effect.pieces, counted) }
  })
  return { ...schemes, effects }
}

function standingOf({ lines, status }: Priceable, number: number): number {
  const line = lines.find((each) => each.line === number)
  return line ? piecesStanding(line, status) : 0
}

/** Freezes what was billed: from here on pieces take their share of it with them. */
export function billed(order: OrderView): OrderView {
  const { schemes } = order.quote
  if (!schemes || schemes.shares) return order
  const shares: Record<string, [number, number]> = {}
  const standing = order.lines.filter((line) => piecesStanding(line, order.status) > 0)
  for (const [at, line] of standing.entries()) {
    const discount = order.quote.lines[at]?.discount ?? 0
    if (isPaid(line) && discount > 0) shares[line.line] = [discount, piecesStanding(line, order.status)]
  }
  return { ...order, quote: { ...order.quote, schemes: { ...schemes, shares } } }
}
