/** What the pages of bills share: where one is among them. */
import { html } from 'hono/html'
import { type Html, nothing } from '../html.ts'
import { officeFrame } from '../office-frame.ts'
import { type BillsView, isBrand } from './view.ts'

export const ownPages = ['waiting', 'decided'] as const
export const brandPages = ['alerts', 'schemes', 'rules'] as const
export type BillsPage = (typeof ownPages)[number] | (typeof brandPages)[number]

export const pathOf = (page: BillsPage): string => (page === 'waiting' ? '/bills' : `/bills/${page}`)

export function billsFrame(view: BillsView, title: string, page: BillsPage, body: Html) {
  const { text } = view.c.var
  const pages: readonly BillsPage[] = isBrand(view) ? [...ownPages, ...brandPages] : ownPages
  const whole = html`<nav class="chips bill-pages" aria-label="${text('bills-pages')}">
${pages.map((each) => html`<a href="${pathOf(each)}" ${each === page ? html`aria-current="true"` : nothing}>${text(`bills-page-${each}`)}</a>`)}
</nav>
<h1>${title}</h1>
${body}`
  return officeFrame(view.c, { title, tab: 'bills', body: whole, kind: 'bills' })
}
