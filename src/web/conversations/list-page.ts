/** `/conversations`: whose chats wait for a human, where one answers, and all of them, newest first. */
import { html } from 'hono/html'
import { formatMoment } from '../../chat/format.ts'
import type { Web, WebContext } from '../env.ts'
import { type Html, nothing } from '../html.ts'
import type { ChatAccess } from './access.ts'
import { type ChatFilter, chatsPerPage, type FoundChat, filters, findChats } from './find-chats.ts'
import { chatFrame } from './frame.ts'
import { nameOf, phoneOf, shopsOf } from './names.ts'

export async function listPage(web: Web, c: WebContext, access: ChatAccess) {
  const asked = readFilter(c.req.query())
  const found = await findChats(web.db.pool, access, asked, web.now())
  const shown = found.slice(0, chatsPerPage)
  const last = found.length > chatsPerPage ? shown.at(-1) : undefined
  const text = c.var.text
  const body = html`<h1>${text('chats-title')}</h1>
<div class="filters"><nav class="chips" aria-label="${text('chats-filter')}">
${filters.map((filter) => html`<a href="/conversations?${queryOf({ ...asked, filter })}" ${filter === asked.filter ? html`aria-current="true"` : nothing}>${text(`chats-filter-${filter}`)}</a>`)}
</nav>
<form method="get" action="/conversations" role="search"><input type="hidden" name="show" value="${asked.filter}">
<label><span class="visually-hidden">${text('chats-search')}</span><input type="search" name="q" value="${asked.search}" placeholder="${text('chats-search')}" maxlength="60"></label></form></div>
<div id="chat-list" hx-get="/conversations?${currentQuery(c)}" hx-trigger="every 4s" hx-select="#chat-list" hx-target="this" hx-swap="outerMorph" hx-sync="this:drop">
<ul class="chat-list">${shown.map((chat) => item(web, c, access, chat))}</ul>
${shown.length === 0 ? html`<p class="none">${text('chats-none')}</p>` : nothing}
${last ? html`<p><a class="button" href="/conversations?${queryOf(asked)}&before=${last.cursor}-${last.id}">${text('chats-older')}</a></p>` : nothing}
</div>`
  return chatFrame(c, text('chats-title'), body)
}

function item(web: Web, c: WebContext, access: ChatAccess, chat: FoundChat): Html {
  const { text, language, brand } = c.var
  const region = { ...brand.region, timeZone: chat.timeZone ?? brand.region.timeZone }
  const paused = chat.humanUntil !== null && chat.humanUntil > web.now()
  return html`<li id="chat-${chat.id}"><a href="/conversations/${chat.id}"><b>${nameOf(chat, text)}</b>
<span>${shopsOf(chat)}</span><small>${[phoneOf(chat, access), chat.channel].filter(Boolean).join(' · ')}</small>
${chat.waits ? html`<span class="status placed">${text('chats-waits')}</span>` : paused ? html`<span class="status changed">${text('chats-human')}</span>` : nothing}
<time datetime="${chat.at.toISOString()}">${formatMoment(chat.at, web.now(), language, region)}</time></a></li>`
}

function readFilter(query: Record<string, string>): ChatFilter {
  const filter = filters.find((each) => each === query.show) ?? 'all'
  const search = (query.q ?? '').trim().slice(0, 60)
  const [, at, id] = /^(\d{8}T\d{6}\.\d{6}Z)-(\d{1,15})$/.exec(query.before ?? '') ?? []
  return { filter, search, ...(at && id ? { before: { at, id: Number(id) } } : {}) }
}

const queryOf = ({ filter, search }: ChatFilter): string =>
  new URLSearchParams({ show: filter, ...(search ? { q: search } : {}) }).toString()

const currentQuery = (c: WebContext): string => new URLSearchParams(c.req.query()).toString()
