/** A bill line by line: what was read, what it is taken for, and the points. */
import { html } from 'hono/html'
import type { DecidedLine } from '../../invoices/decision.ts'
import { type Html, nothing } from '../html.ts'
import { correction } from './bill-forms.ts'
import type { Opened } from './opened.ts'

export function lines(opened: Opened): Html {
  const { bill, c } = opened
  const { text } = c.var
  if (bill.decision.lines.length === 0) return html`<p class="none">${text('bills-no-lines')}</p>`
  return html`<div class="wide-table"><table><thead><tr><th scope="col">${text('column-product')}</th><th scope="col" class="amount">${text('column-pieces')}</th><th scope="col" class="amount">${text('column-amount')}</th><th scope="col" class="amount">${text('bills-column-points')}</th></tr></thead>
<tbody>${bill.decision.lines.slice(0, 100).map((line) => row(line, opened))}</tbody></table></div>`
}

function row(line: DecidedLine, opened: Opened): Html {
  const { text } = opened.c.var
  const { product, description, pieces, freePieces, net, not } = line
  const points = opened.points.get(line.line)
  const read = product && product.name !== description ? html`<br><small>${description}</small>` : nothing
  return html`<tr class="${product ? '' : 'not-ours'}"><th scope="row">${product?.name ?? description}${read}${not ? html`<br><small>${text('bills-line-not', { not })}</small>` : nothing}${correct(line, opened)}</th>
<td class="amount">${product ? pieces : '–'}${freePieces ? html`<br><small>${text('bills-free', { pieces: freePieces })}</small>` : nothing}</td>
<td class="amount">${product ? text('money', { amount: { money: net } }) : '–'}</td><td class="amount">${points ?? (line.orders.length > 0 ? html`<small>${text('bills-with-order')}</small>` : '–')}</td></tr>`
}

function correct({ line, product }: DecidedLine, opened: Opened): Html {
  const { open, reading, c } = opened
  if (!open || !reading?.lines[line]) return nothing
  const { text } = c.var
  return correction(opened, `line-${line}`, [
    { id: `line:${line}:product`, label: text('bills-type', { asks: 'product' }) },
    ...(product ? [{ id: `line:${line}:pieces`, label: text('bills-type', { asks: 'pieces' }) }] : []),
  ])
}
