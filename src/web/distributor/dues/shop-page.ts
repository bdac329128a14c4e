/** A shop's account: what is open, every entry with what stood after it, and what the office can do about it. */
import { html } from 'hono/html'
import { standWords } from '../../../chat/notices/dues.ts'
import { balanceOf } from '../../../dues/account.ts'
import { type Dues, duesOf, nothingDue } from '../../../dues/open-bills.ts'
import { type DuesShop, duesShopByCode } from '../../../dues/shop.ts'
import { statementOf } from '../../../dues/statement.ts'
import { addDays, dayIn } from '../../../orders/zone.ts'
import { type Html, nothing } from '../../html.ts'
import type { Section, View } from '../section.ts'
import { limitsForm, payForm } from './account-forms.ts'
import { entriesTable, openBillsTable } from './account-tables.ts'

export const shopSection: Section = {
  tab: 'dues',
  sees: 'all',
  right: 'see-dues',
  title: ({ c, access }) => c.var.text('statement-title', { name: access.distributor.name }),
  list: shopAccount,
}

/** Days of entries shown, unless an earlier day is asked for. */
const usualDays = 120

/** The shop named in the address, where it is or was this distributor's. */
export async function shopOfAddress({ web, c, access }: View): Promise<DuesShop | undefined> {
  const q = web.db.pool
  const shop = await duesShopByCode(q, (c.req.param('shop') ?? '').slice(0, 60))
  if (!shop || shop.distributorId === access.distributor.id) return shop
  const account = { distributorId: access.distributor.id, outletId: shop.id }
  return (await balanceOf(q, account)) === 0 ? undefined : shop
}

async function shopAccount(view: View): Promise<Html | undefined> {
  const { web, c, access } = view
  const shop = await shopOfAddress(view)
  if (!shop) return undefined
  const { id: distributorId, code, hours } = access.distributor
  const q = web.db.pool
  const text = c.var.text
  const today = dayIn(web.now(), hours.timeZone)
  const asked = c.req.query('from') ?? ''
  const from = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : addDays(today, -usualDays)
  const dues = (await duesOf(q, distributorId, [shop.id])).get(shop.id) ?? nothingDue(shop.id)
  const statement = await statementOf(q, { distributorId, outletId: shop.id }, { from })
  const last = statement.lines.at(-1)?.id ?? 0
  const at = { view, shop, today, timeZone: hours.timeZone }
  return html`<p class="back"><a href="/distributor/${code}/dues" aria-keyshortcuts="o">${text('dues-back')}</a></p>
<article class="account" id="account-${shop.id}">
<header><h2>${shop.name} <small>${shop.code}</small></h2><p class="stand">${standing(dues, view)}</p></header>
<p class="print-only">${text('statement-printed', { name: access.distributor.name, day: { day: today } })}</p>
<div class="account-forms">${access.may('record-payment') ? payForm(at, last) : nothing}
${access.may('set-terms') ? limitsForm(at, dues.limits) : nothing}</div>
${openBillsTable(dues, at)}
<section><h3>${text('statement-entries')}</h3>
<form class="find" method="get"><label>${text('statement-from')} <input type="date" name="from" value="${from}" data-sends></label>
<button class="button">${text('paper-show')}</button><button type="button" class="button" data-print aria-keyshortcuts="r">${text('do-print')}</button></form>
${entriesTable(statement, at)}</section></article>`
}

function standing({ due, ahead, since }: Dues, { c }: View): string {
  const { key, args } = standWords(due - ahead, since)
  return c.var.text(key, args)
}
