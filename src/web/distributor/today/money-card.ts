/** What shops owe in all, by its age, and who owes the most. */
import { html } from 'hono/html'
import type { Ageing } from '../../../dues/ageing.ts'
import type { Html } from '../../html.ts'
import type { Text } from '../../page-text.ts'
import { agesBar, agesLegend } from '../dues/ages.ts'

export function moneyCard({ due, buckets, shops }: Ageing, code: string, text: Text): Html {
  if (due === 0) return html``
  return html`<section class="card"><h2><a class="title-link" href="/distributor/${code}/dues">${text('dues-total', { due: { money: due }, count: shops.length })}</a></h2>
${agesBar(buckets)}${agesLegend(buckets, text)}
<ul class="plain">${shops.slice(0, 5).map((shop) => html`<li><a href="/distributor/${code}/dues/${shop.code}">${shop.name}</a> <b>${text('money', { amount: { money: shop.due } })}</b></li>`)}</ul></section>`
}
