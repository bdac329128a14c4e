/** The frame of pages that are not one distributor's: chats and bills, for the office and for the brand. */
import { html } from 'hono/html'
import { reviewsOf } from '../invoices/reviewers.ts'
import { can } from '../people/can.ts'
import { seesCampaigns } from './campaigns/guard.ts'
import { chatAccess } from './conversations/access.ts'
import type { WebContext } from './env.ts'
import type { Html } from './html.ts'
import { layout } from './layout.ts'
import { currentPerson } from './sign-in/current-person.ts'

type Tab = 'today' | 'chats' | 'bills' | 'campaigns' | 'whatsapp'
type Framed = { title: string; tab: Tab; body: Html; kind: string }

const tabs: Readonly<Record<Tab, { readonly path: string; readonly name: string }>> = {
  today: { path: '/distributor', name: 'tab-today' },
  chats: { path: '/conversations', name: 'tab-chats' },
  bills: { path: '/bills', name: 'tab-bills' },
  campaigns: { path: '/campaigns', name: 'camp-title' },
  whatsapp: { path: '/operator/whatsapp', name: 'tab-whatsapp' },
}

export function officeFrame(c: WebContext, { title, tab, body, kind }: Framed) {
  const text = c.var.text
  const { who } = currentPerson(c)
  const whole = html`<header class="office-bar">
<a class="logo" href="/distributor"><img src="/assets/icon.svg" alt="" width="30" height="30"><span>${c.var.brand.name}</span></a>
<nav class="office-tabs" aria-label="${text('pages')}">${tabsOf(c).map((each) => html`<a href="${tabs[each].path}" ${each === tab ? html`aria-current="page"` : ''}>${text(tabs[each].name)}</a>`)}</nav>
<span class="me">${who.person?.name ?? ''}</span>
<button type="button" class="button" hx-post="/out" hx-swap="none">${text('do-sign-out')}</button>
</header>
<main class="office ${kind}">${body}</main>`
  return c.html(layout(c, { title, body: whole, module: 'office.js', kind: 'office-page' }))
}

function tabsOf(c: WebContext): Tab[] {
  const { who } = currentPerson(c)
  const may: Record<Tab, boolean> = {
    today: true,
    chats: chatAccess(who, c.var.brand.name) !== undefined,
    bills: reviewsAny(who),
    campaigns: seesCampaigns(who),
    whatsapp: can(who, 'connect-whatsapp', 'brand'),
  }
  return (Object.keys(may) as Tab[]).filter((tab) => may[tab])
}

/** Whether these people decide about any bills at all. */
export function reviewsAny(who: Parameters<typeof reviewsOf>[0]): boolean {
  return reviewsOf(who).length > 0
}
