/** What the distributor's pages share: who is signed in, where one is, the keys, and the notice of the last deed. */
import { html } from 'hono/html'
import type { WebContext } from '../env.ts'
import { type Html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { siteNav } from '../office-frame.ts'
import { currentPerson } from '../sign-in/current-person.ts'
import { siteTabs } from '../site-tabs.ts'
import type { Access } from './access.ts'
import { keysHelp } from './keys-help.ts'

export type Tab = 'today' | 'orders' | 'sheet' | 'dues' | 'returns' | 'disputes' | 'stock'
export type Notice = { good: boolean; text: string; more?: Html }

export type Framed = { title: string; access?: Access; tab?: Tab; body: Html }

export function framed(c: WebContext, { title, access, tab, body }: Framed) {
  const text = c.var.text
  const whole = html`<header class="office-bar">
<a class="logo" href="/distributor"><img src="/assets/icon.svg" alt="" width="30" height="30"><span>${access?.distributor.name ?? c.var.brand.name}</span></a>
${access ? tabs(c, access, tab) : siteNav(c, 'today')}
<span class="me">${currentPerson(c).who.person?.name ?? ''}</span>
${access ? html`<button type="button" class="button keys" data-keys aria-keyshortcuts="?" aria-label="${text('keys-title')}" title="${text('keys-title')}">?</button>` : ''}
<button type="button" class="button" hx-post="/out" hx-swap="none">${text('do-sign-out')}</button>
</header>
<main class="office">
<h1 class="${tab === 'today' ? 'visually-hidden' : 'print-title'}">${title}</h1>
${body}
</main>
${access ? keysHelp(text) : ''}`
  return c.html(layout(c, { title, body: whole, module: 'office.js', kind: 'office-page' }))
}

/** The pages this person may open; those of bills and chats come after them. */
export function tabsOf(access: Access): Tab[] {
  if (access.sees === 'sheet') return ['sheet']
  const all: Tab[] = ['today', 'orders', 'sheet', 'dues', 'returns', 'disputes', 'stock']
  return all.filter((tab) => tab !== 'dues' || access.may('see-dues'))
}

function tabs(c: WebContext, access: Access, current: Tab | undefined): Html {
  const path = `/distributor/${access.distributor.code}`
  const text = c.var.text
  const shown = tabsOf(access).map((tab) => ({ href: `${path}/${tab}`, name: text(`tab-${tab}`), tab }))
  const others = siteTabs(c).filter(({ tab }) => tab !== 'today')
  return html`<nav class="office-tabs" aria-label="${text('pages')}">
${[...shown, ...others].map(({ href, name, tab }, at) => html`<a href="${href}" ${at < 9 ? html`aria-keyshortcuts="${at + 1}"` : ''} ${tab === current ? html`aria-current="page"` : ''}>${name}</a>`)}
</nav>`
}

/**
 * The part of a page that a deed replaces, and in it the part that changes by itself: the notice outlives that. `asks`:
 * the address at which a page without a stream looks for changes.
 */
export function work(notice: Notice | undefined, list: Html, asks?: string): Html {
  const again = asks
    ? html`hx-get="${asks}" hx-trigger="every 4s" hx-select="#list" hx-target="this" hx-swap="outerMorph" hx-sync="this:drop"`
    : nothing
  return html`<div id="work">
<div id="notice" role="status">${notice ? said(notice) : nothing}</div>
<div id="list" ${again}>${list}</div>
</div>`
}

const said = ({ good, text, more }: Notice): Html =>
  html`<div class="said ${good ? 'good' : 'bad'}"><span>${text}</span>${more ?? ''}</div>`
