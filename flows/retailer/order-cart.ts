/** A basket put together in the messenger's own shop window, taken line by line as if it had been typed. */
import { checkAmount, isDoubt } from '../../src/catalog/order-text/quantity.ts'
import type { Question } from '../../src/catalog/order-text/types.ts'
import { words } from '../../src/chat/flow.ts'
import { packed } from './line-words.ts'
import { askFirst, type Desk, lineOf, productOf } from './order-desk.ts'

export type CartItem = { sku: string; quantity: number }

/**
 * Puts the items in, quantities in pieces. What the window shows and we do not sell is named and asked about; prices
 * are ours. A quantity that would be doubted when typed is doubted here.
 */
export function takeCart(desk: Desk, items: readonly CartItem[]): void {
  for (const { sku, quantity } of items.toReversed()) {
    const product = productOf(desk, sku.trim())
    if (!product) askFirst(desk, unknown(sku, quantity))
    else if (!product.active) desk.told.push(words('order-take-gone', { product: product.name }))
    else takeItem(desk, product.sku, quantity)
  }
}

const unknown = (sku: string, quantity: number): Question => ({
  text: sku.slice(0, 60),
  reason: 'unclear-product',
  options: [],
  ...(Number.isSafeInteger(quantity) && quantity > 0 ? { quantity, unit: 'piece' } : {}),
})

function takeItem(desk: Desk, sku: string, quantity: number): void {
  const product = productOf(desk, sku)
  if (!product) return
  const without = { text: product.name, options: [sku], op: 'set' } as const
  const clear = Number.isSafeInteger(quantity) && quantity > 0
  const line = lineOf(product, packed(clear ? quantity : 1, product))
  const { index } = desk.catalog
  const indexed = index.products[index.bySku.get(sku) ?? -1]
  const checked = indexed && checkAmount(indexed, desk.context, line)
  if (!clear) askFirst(desk, { ...without, reason: 'no-quantity' })
  else if (checked && isDoubt(checked)) askFirst(desk, { ...without, ...checked, quantity, unit: 'piece' })
  else {
    const others = desk.basket.lines.filter((each) => each.sku !== sku)
    desk.basket = { ...desk.basket, lines: [line, ...others] }
  }
}
