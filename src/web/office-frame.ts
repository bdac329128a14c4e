/** The frame of pages that are not one distributor's: chats, bills and campaigns, for the office and for the brand. */
import { html } from 'hono/html'
import type { WebContext } from './env.ts'
import type { Html } from './html.ts'
import { layout } from './layout.ts'
import { currentPerson } from './sign-in/current-person.ts'
import { type SiteTab, siteTabs } from './site-tabs.ts'

type Framed = { title: string; tab: SiteTab; body: Html; kind: string }

export function officeFrame(c: WebContext, { title, tab, body, kind }: Framed) {
  const text = c.var.text
  const { who } = currentPerson(c)
  const whole = html`<header class="office-bar">
<a class="logo" href="/distributor"><img src="/assets/icon.svg" alt="" width="30" height="30"><span>${c.var.brand.name}</span></a>
${siteNav(c, tab)}
<span class="me">${who.person?.name ?? ''}</span>
<button type="button" class="button" hx-post="/out" hx-swap="none">${text('do-sign-out')}</button>
</header>
<main class="office ${kind}">${body}</main>`
  return c.html(layout(c, { title, body: whole, module: 'office.js', kind: 'office-page' }))
}

export const siteNav = (c: WebContext, tab: SiteTab): Html =>
  html`<nav class="office-tabs" aria-label="${c.var.text('pages')}">${siteTabs(c).map((each) => html`<a href="${each.href}" ${each.tab === tab ? html`aria-current="page"` : ''}>${each.name}</a>`)}</nav>`
