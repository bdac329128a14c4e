/** What the pages of conversations share. */
import { html } from 'hono/html'
import { can } from '../../people/can.ts'
import { seesCampaigns } from '../campaigns/guard.ts'
import type { WebContext } from '../env.ts'
import type { Html } from '../html.ts'
import { layout } from '../layout.ts'
import { currentPerson } from '../sign-in/current-person.ts'

export function chatFrame(c: WebContext, title: string, body: Html) {
  const text = c.var.text
  const { who } = currentPerson(c)
  const operator = can(who, 'connect-whatsapp', 'brand')
    ? html`<a href="/operator/whatsapp">${text('tab-whatsapp')}</a>`
    : ''
  const campaigns = seesCampaigns(who) ? html`<a href="/campaigns">${text('camp-title')}</a>` : ''
  const whole = html`<header class="office-bar">
<a class="logo" href="/distributor"><img src="/assets/icon.svg" alt="" width="30" height="30"><span>${c.var.brand.name}</span></a>
<nav class="office-tabs" aria-label="${text('pages')}"><a href="/distributor">${text('tab-today')}</a><a href="/conversations" aria-current="page">${text('tab-chats')}</a>${campaigns}${operator}</nav>
<span class="me">${who.person?.name ?? ''}</span>
<button type="button" class="button" hx-post="/out" hx-swap="none">${text('do-sign-out')}</button>
</header>
<main class="office chats">${body}</main>`
  return c.html(layout(c, { title, body: whole, module: 'office.js', kind: 'office-page' }))
}
