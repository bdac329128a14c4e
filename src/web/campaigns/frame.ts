/** What the pages of campaigns share. */
import { html } from 'hono/html'
import type { WebContext } from '../env.ts'
import type { Html } from '../html.ts'
import { layout } from '../layout.ts'
import { currentPerson } from '../sign-in/current-person.ts'

const tabs = { list: '', calendar: '/calendar', audiences: '/audiences', rules: '/rules' }
export type CampaignTab = keyof typeof tabs

type Framed = { readonly title: string; readonly tab?: CampaignTab; readonly body: Html }

export function campaignFrame(c: WebContext, { title, tab, body }: Framed) {
  const text = c.var.text
  const whole = html`<header class="office-bar">
<a class="logo" href="/distributor"><img src="/assets/icon.svg" alt="" width="30" height="30"><span>${c.var.brand.name}</span></a>
<nav class="office-tabs" aria-label="${text('pages')}">
${Object.entries(tabs).map(([name, path]) => html`<a href="/campaigns${path}" ${name === tab ? html`aria-current="page"` : ''}>${text(`camp-tab-${name}`)}</a>`)}
<a href="/distributor">${text('camp-tab-distributors')}</a><a href="/conversations">${text('tab-chats')}</a></nav>
<span class="me">${currentPerson(c).who.person?.name ?? ''}</span>
<button type="button" class="button" hx-post="/out" hx-swap="none">${text('do-sign-out')}</button>
</header>
<main class="office campaigns">
<h1>${title}</h1>
${body}
</main>`
  return c.html(layout(c, { title, body: whole, module: 'office.js', kind: 'office-page' }))
}
