/** `/conversations/<id>`: one chat, live, with the box to answer in and the switch of the bot. */
import { randomUUID } from 'node:crypto'
import { html } from 'hono/html'
import { closedFor, longestAnswer } from '../../chat/by-hand.ts'
import type { Core } from '../../chat/core.ts'
import type { Web, WebContext } from '../env.ts'
import { type Html, nothing } from '../html.ts'
import type { ChatAccess } from './access.ts'
import { bubbles } from './bubbles.ts'
import type { FoundChat } from './find-chats.ts'
import { chatFrame } from './frame.ts'
import { nameOf, phoneOf, shopsOf } from './names.ts'
import { timelineOf } from './timeline.ts'

export type ChatView = { web: Web; core: Core; c: WebContext; access: ChatAccess; chat: FoundChat }

export async function chatPage(view: ChatView) {
  const { c, chat, access } = view
  const text = c.var.text
  const before = beforeOf(c)
  const path = `/conversations/${chat.id}`
  const live = before
    ? nothing
    : html`<div class="live" hidden hx-sse:connect="${path}/live" hx-config="sse.reconnectMaxDelay:2000" hx-swap="none"></div>`
  const body = html`<header class="chat-head"><a href="/conversations" class="button">${text('chats-back')}</a>
<div><h1>${nameOf(chat, text)}</h1><p class="soft">${[shopsOf(chat), phoneOf(chat, access), chat.channel].filter(Boolean).join(' · ')}</p></div></header>
<div id="chat-state" class="chat-state">${stateOf(view)}</div>
${live}
<div id="chat-log" class="chat-log" role="log" aria-live="polite" aria-label="${text('chats-log')}">${await logOf(view, before)}</div>
${before ? html`<p><a class="button" href="${path}">${text('chats-newest')}</a></p>` : html`<div id="answer">${answerBox(view)}</div>`}`
  return chatFrame(c, nameOf(chat, text), body)
}

/** Earlier messages are a page of their own: a moment in milliseconds. */
function beforeOf(c: WebContext): Date | undefined {
  const at = Number(c.req.query('before') ?? Number.NaN)
  return Number.isSafeInteger(at) && at > 0 ? new Date(at) : undefined
}

export async function logOf({ web, c, chat }: ChatView, before?: Date): Promise<Html> {
  const { entries, more } = await timelineOf(web.db.pool, chat, before)
  const { text, language, brand } = c.var
  const region = { ...brand.region, timeZone: chat.timeZone ?? brand.region.timeZone }
  const [first] = entries
  const earlier =
    more && first
      ? html`<p class="earlier" id="earlier"><a class="button" href="/conversations/${chat.id}?before=${first.at.getTime() + 1}">${text('chats-earlier')}</a></p>`
      : nothing
  if (!first) return html`<p class="none">${text('chats-empty')}</p>`
  return html`${earlier}${bubbles(entries, { chat: chat.id, text, language, region, now: web.now() })}`
}

/** Who answers here now, for how long, and the button that changes it. */
export function stateOf({ web, c, chat }: ChatView): Html {
  const text = c.var.text
  const left = (chat.humanUntil?.getTime() ?? 0) - web.now().getTime()
  const paused = left > 0
  const minutes = Math.ceil(left / 60_000)
  const deed = paused ? 'bot-on' : 'bot-off'
  return html`<p class="${paused ? 'paused' : 'bot'}">${paused ? text('chats-paused', { hours: Math.floor(minutes / 60), minutes: minutes % 60 }) : text('chats-bot')}</p>
<button type="button" class="button ${paused ? 'strong' : ''}" hx-post="/conversations/${chat.id}/${deed}" hx-vals="${JSON.stringify({ id: randomUUID() })}" hx-target="#chat-state" hx-swap="innerHTML" hx-sync="this:drop">${text(`chats-${deed}`)}</button>`
}

export const isClosed = ({ core, chat }: Pick<ChatView, 'core' | 'chat'>) => closedFor(core, chat)

export function answerBox(view: ChatView, refused?: { reason: string; typed: string }): Html {
  const { c, chat } = view
  const text = c.var.text
  const closed = isClosed(view)
  if (closed) return html`<p class="said bad" id="answer-closed">${text(`chats-closed-${closed}`)}</p>`
  return html`<form class="answer" hx-post="/conversations/${chat.id}/answer" hx-target="#answer" hx-swap="innerHTML" hx-sync="this:drop">
${refused ? html`<p class="said bad" role="alert">${text(`chats-refused-${refused.reason}`)}</p>` : nothing}
<input type="hidden" name="id" value="${randomUUID()}">
<label for="answer-text" class="visually-hidden">${text('chats-answer')}</label>
<textarea id="answer-text" name="text" rows="2" maxlength="${longestAnswer}" required placeholder="${text('chats-answer')}">${refused?.typed ?? ''}</textarea>
<button class="button strong">${text('chats-send')}</button>
<p class="soft">${text('chats-answer-hint')}</p>
</form>`
}
