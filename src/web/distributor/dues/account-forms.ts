/** What the office does with a shop's account: a payment noted, its limits set. */
import { html } from 'hono/html'
import type { Limits } from '../../../dues/open-bills.ts'
import { paymentMethods } from '../../../dues/types.ts'
import type { Html } from '../../html.ts'
import type { AtShop } from './account-tables.ts'

const post = ({ view: { access }, shop }: AtShop, deed: string): Html =>
  html`hx-post="/distributor/${access.distributor.code}/dues/${shop.code}/${deed}?at=shop" hx-target="#work" hx-swap="outerMorph" hx-disable="find button"`

/**
 * `last` is the newest entry that the page shows: the same form sent twice is one payment, and one sent while somebody
 * else was noting another is refused.
 */
export function payForm(at: AtShop, last: number): Html {
  const { text } = at.view.c.var
  return html`<form class="inline pay" id="pay" ${post(at, 'pay')}><h3>${text('pay-title')}</h3>
<input type="hidden" name="after" value="${last}">
<label>${text('column-amount')} <input name="amount" id="pay-amount" required maxlength="20" inputmode="decimal" autocomplete="off" aria-keyshortcuts="p"></label>
<label>${text('pay-reference')} <input name="reference" id="pay-reference" maxlength="40" autocomplete="off"></label>
<div class="picks">${paymentMethods.map((method) => html`<button class="button ${method === 'cash' ? 'strong' : ''}" name="method" value="${method}">${text('dues-method', { method })}</button>`)}</div></form>`
}

export function limitsForm(at: AtShop, { amount, days, bills }: Limits): Html {
  const { text } = at.view.c.var
  const rupees = amount === null ? '' : String(amount / 100)
  return html`<form class="inline limits" id="limits" ${post(at, 'limits')}><h3>${text('limits-title')}</h3>
<label>₹ <input name="amount" value="${rupees}" maxlength="14" inputmode="decimal" autocomplete="off" aria-label="${text('limits-amount')}" aria-keyshortcuts="l"></label>
<label><input name="days" value="${days ?? ''}" pattern="[0-9]{0,3}" inputmode="numeric" autocomplete="off"> ${text('limits-days')}</label>
<label><input name="bills" value="${bills ?? ''}" pattern="[0-9]{0,3}" inputmode="numeric" autocomplete="off"> ${text('limits-bills')}</label>
<button class="button">${text('do-set-limits')}</button><small class="soft">${text('limits-hint')}</small></form>`
}
