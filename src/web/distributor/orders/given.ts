/** What schemes give a line of an order, and which ones: its own column of the table. */
import { html } from 'hono/html'
import { schemeName } from '../../../chat/notices/schemes.ts'
import type { OrderLine, OrderView } from '../../../orders/types.ts'
import type { Names } from '../../../schemes/parts.ts'
import type { Html } from '../../html.ts'
import type { Text } from '../../page-text.ts'

/** "₹15" and "Haldi 50-200-500" below it; of a free line, that it is free. */
export function given({ line, free }: OrderLine, { quote }: OrderView, text: Text): Html {
  const effects = quote.schemes?.effects ?? []
  const parts = effects.flatMap(({ id, name, lines }) => {
    const off = lines.find((each) => each.line === line)?.discount ?? 0
    return off > 0 || id === free?.scheme ? [{ name, off }] : []
  })
  const off = parts.reduce((sum, part) => sum + part.off, 0)
  const said = free
    ? `🎁 ${text('line-free', { owed: free.owed ? 'yes' : 'no' })}`
    : off > 0
      ? text('money', { amount: { money: off } })
      : ''
  return html`<td class="amount">${said}${parts.map(({ name }) => named(name, text))}</td>`
}

function named(name: Names, text: Text): Html {
  const { key, args } = schemeName(name)
  return html`<span class="scheme">${text(key, args)}</span>`
}
