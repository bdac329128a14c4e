/** What schemes give a line of an order, and which ones: below its name, where a phone has room for it. */
import { html } from 'hono/html'
import { schemeName } from '../../../chat/notices/schemes.ts'
import type { OrderLine, OrderView } from '../../../orders/types.ts'
import type { OrderEffect } from '../../../schemes/order-schemes.ts'
import type { Html } from '../../html.ts'
import type { Text } from '../../page-text.ts'

/** "🎁 Haldi 50-200-500: ₹15 off"; of a free line "🎁 Marie 11+1: free". */
export function given({ line, free }: OrderLine, { quote }: OrderView, text: Text): Html {
  const effects = quote.schemes?.effects ?? []
  const off = effects.flatMap(({ name, lines }) => {
    const discount = lines.find((each) => each.line === line)?.discount ?? 0
    return discount > 0 ? [text('scheme-off', { name: schemeName(name), off: { money: discount } })] : []
  })
  const gift = free ? [giftText(free, effects, text)] : []
  return html`${[...off, ...gift].map((said) => html`<span class="scheme">${said}</span>`)}`
}

// What is owed from an earlier order has its scheme there.
function giftText(
  { scheme, owed }: NonNullable<OrderLine['free']>,
  effects: readonly OrderEffect[],
  text: Text,
): string {
  const by = effects.find(({ id }) => id === scheme)
  const free = text('line-free', { owed: owed ? 'yes' : 'no' })
  return by ? text('line-gift', { name: schemeName(by.name), free }) : `🎁 ${free}`
}
