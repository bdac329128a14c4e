/** What the distributor's pages share: who is signed in, where one is, and the notice of the last deed. */
import { html } from 'hono/html'
import type { WebContext } from '../env.ts'
import { type Html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { currentPerson } from '../sign-in/current-person.ts'
import type { Access } from './access.ts'

export type Tab = 'orders' | 'stock' | 'sheet'
export type Notice = { good: boolean; text: string; more?: Html }

export function framed(
  c: WebContext,
  title: string,
  access: Access | undefined,
  tab: Tab | undefined,
  body: Html,
) {
  const text = c.var.text
  const whole = html`<header class="office-bar">
<a class="logo" href="/distributor"><img src="/assets/icon.svg" alt="" width="30" height="30"><span>${access?.distributor.name ?? c.var.brand.name}</span></a>
${access ? tabs(c, access, tab) : ''}
<span class="me">${currentPerson(c).who.person?.name ?? ''}</span>
<button type="button" class="button" hx-post="/out" hx-swap="none">${text('do-sign-out')}</button>
</header>
<main class="office">
<h1 class="visually-hidden">${title}</h1>
${body}
</main>`
  return c.html(layout(c, { title, body: whole, module: 'office.js', kind: 'office-page' }))
}

function tabs(c: WebContext, access: Access, current: Tab | undefined): Html {
  const { distributor, sees } = access
  const shown: Tab[] = sees === 'all' ? ['orders', 'stock', 'sheet'] : ['sheet']
  return html`<nav class="office-tabs" aria-label="${c.var.text('pages')}">
${shown.map((tab) => html`<a href="/distributor/${distributor.code}/${tab}" ${tab === current ? html`aria-current="page"` : ''}>${c.var.text(`tab-${tab}`)}</a>`)}
${access.may('answer-chats') ? html`<a href="/conversations">${c.var.text('tab-chats')}</a>` : ''}
</nav>`
}

/** The part of a page that a deed replaces, and in it the part that the clock replaces: the notice outlives that. */
export function work(path: string, notice: Notice | undefined, body: Html): Html {
  return html`<div id="work">
<div id="notice" role="status">${notice ? said(notice) : nothing}</div>
<div id="list" hx-get="${path}" hx-trigger="every 4s" hx-select="#list" hx-target="this" hx-swap="outerMorph" hx-sync="this:drop">
${body}
</div>
</div>`
}

const said = ({ good, text, more }: Notice): Html =>
  html`<div class="said ${good ? 'good' : 'bad'}"><span>${text}</span>${more ?? ''}</div>`
