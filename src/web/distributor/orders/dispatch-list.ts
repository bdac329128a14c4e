/** Many orders out at once, from one list of orders and their bills as a biller types or pastes it. */
import { html } from 'hono/html'
import { orderByNumber } from '../../../orders/read.ts'
import { type BillsOfOrder, parseBillList } from '../../../papers/bill-text.ts'
import type { Html } from '../../html.ts'
import type { Notice } from '../frame.ts'
import type { View } from '../section.ts'
import { actOnOrder } from './act.ts'
import type { Form } from './deeds.ts'
import { refusalText } from './refusal-text.ts'

export function dispatchList({ c, access }: View, query: string): Html {
  const text = c.var.text
  return html`<details class="list-out" id="list-out"><summary class="button" aria-keyshortcuts="l">${text('do-list-out')}</summary>
<form hx-post="/distributor/${access.distributor.code}/bills?${query}" hx-target="#work" hx-swap="outerMorph" hx-disable="find button">
<label for="bill-list">${text('bill-list')}</label>
<textarea id="bill-list" name="list" rows="4" maxlength="4000" required placeholder="1042 GST/123&#10;1043 124, 125"></textarea>
<button class="button strong">${text('do-dispatch')}</button></form></details>`
}

/** Each order by itself: what cannot go is named, the others go. */
export async function dispatchListed(view: View): Promise<Notice> {
  const text = view.c.var.text
  const body = await view.c.req.parseBody()
  const list = typeof body.list === 'string' ? parseBillList(body.list.slice(0, 4_000)) : undefined
  if (!list) return { good: false, text: text('bill-list-unclear') }
  const told: string[] = []
  let gone = 0
  for (const entry of list) {
    const refused = await dispatchOne(view, entry)
    if (refused === undefined) gone++
    else told.push(refused)
  }
  const sum = text('done-list-out', { count: gone })
  return { good: gone > 0, text: [sum, ...told].join('\n') }
}

/** undefined once it has gone; else why not. */
async function dispatchOne(view: View, { order: number, bills }: BillsOfOrder): Promise<string | undefined> {
  const { web, c, access } = view
  const text = c.var.text
  const order = await orderByNumber(web.db.pool, number)
  if (order?.distributor.id !== access.distributor.id)
    return text('bill-list-no-order', { number: String(number) })
  const typed = bills.map(({ number: bill, amount }) => (amount ? `${bill} = ${amount / 100}` : bill))
  const form: Form = { bills: typed.join(', ') }
  const done = await actOnOrder(view, { orderId: order.id, name: 'dispatch', form })
  return done && !done.ok ? refusalText(done, text) : undefined
}
