/** What happened to an order, oldest first, and who did it. */
import { html } from 'hono/html'
import { changeWords } from '../../../chat/notices/amounts.ts'
import { reasonWords } from '../../../chat/notices/reasons.ts'
import type { OrderEvent } from '../../../orders/read.ts'
import type { OrderView } from '../../../orders/types.ts'
import type { Html } from '../../html.ts'
import type { Text } from '../../page-text.ts'

export const history = (events: readonly OrderEvent[], order: OrderView, text: Text): Html =>
  html`<ol class="history">${events.map(({ at, kind, who, detail }) => {
    const { reason, bills = [] } = detail
    const details = [
      ...(bills.length > 0 ? [text('history-bills', { bills: bills.join(', ') })] : []),
      ...(reason ? [wordsIn(reasonWords(reason), text)] : []),
      ...(kind === 'changed' || kind === 'dispatched'
        ? changeWords(order, detail.lines ?? []).map((words) => wordsIn(words, text))
        : []),
    ]
    return html`<li><time datetime="${at.toISOString()}">${text('history-at', { at: { moment: at.toISOString() } })}</time>
<span><b>${text(`event-${kind}`)}</b>${who ? html` · ${who}` : ''}${details.map((detail) => html`<small>${detail}</small>`)}</span></li>`
  })}</ol>`

const wordsIn = ({ key, args }: { key: string; args?: Parameters<Text>[1] }, text: Text): string =>
  text(key, args)
