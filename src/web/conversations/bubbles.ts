/** The messages of a chat as staff see them: the shop on the left, the business on the right. */
import { html } from 'hono/html'
import type { Language } from '../../chat/flow.ts'
import { dayIn, formatDay, formatMoment, type Region } from '../../chat/format.ts'
import type { Heard, StoredBody } from '../../chat/message.ts'
import { withoutCodes } from '../../rewards/show.ts'
import { linked } from '../demo/chat-text.ts'
import { type Html, nothing } from '../html.ts'
import { icon } from '../icons.ts'
import type { Text } from '../page-text.ts'
import type { Entry, HeardEntry, SaidEntry } from './timeline.ts'

export type BubbleView = { chat: number; text: Text; language: Language; region: Region; now: Date }

export function bubbles(entries: Entry[], view: BubbleView): Html {
  return html`${entries.map((entry, n) => html`${dayMark(entry, entries[n - 1], view)}${row(entry, view)}`)}`
}

// Who typed it decides the side: what the business wrote from its own phone came in by the same way as the shop's words.
function row(entry: Entry, view: BubbleView): Html {
  const staff = entry.side === 'heard' && entry.heard?.kind === 'staff'
  const ours = entry.side === 'said' || staff
  const by = staff ? 'chats-by-phone' : entry.side === 'said' && entry.byHand ? 'chats-by-hand' : ''
  return html`<div class="turn ${ours ? 'ours' : 'theirs'} ${by ? 'human' : ''}" id="${entry.side}-${entry.id}">
<div class="bubble">${by ? html`<small class="by">${view.text(by)}</small>` : ''}${entry.side === 'heard' ? heardContent(entry, view) : saidContent(entry, view)}<span class="stamp"><time datetime="${entry.at.toISOString()}">${clock(entry.at, view)}</time>${entry.side === 'said' ? receipt(entry, view.text) : ''}</span></div>
${entry.side === 'said' ? problem(entry, view.text) : ''}${entry.side === 'said' ? offered(entry.body) : ''}</div>`
}

const words = (text: string): Html => html`<p class="words">${linked(text)}</p>`

function heardContent({ id, heard, label }: HeardEntry, { chat, text }: BubbleView): Html {
  if (!heard) return words(text('chats-unreadable'))
  const media = (n = 0) => `/conversations/${chat}/media/${id}/${n}`
  switch (heard.kind) {
    case 'text':
    case 'staff':
      return words(heard.text)
    case 'tap':
      return html`<p class="words tapped">${label ?? text('chats-tapped')}</p>`
    case 'photo':
      return html`${picture(media(), text)}${heard.caption ? words(heard.caption) : ''}`
    case 'voice':
      return html`<audio controls preload="none" src="${media()}" aria-label="${text('chats-voice')}"></audio>`
    case 'video':
      return html`<video controls preload="none" src="${media()}" aria-label="${text('chats-video')}"></video>${heard.caption ? words(heard.caption) : ''}`
    case 'document':
      return html`${file(media(), heard.media.name ?? text('chats-file'))}${heard.caption ? words(heard.caption) : ''}`
    default:
      return words(plainly(heard, text))
  }
}

function plainly(heard: Heard, text: Text): string {
  switch (heard.kind) {
    case 'location':
      return `${text('chats-place')} ${heard.lat.toFixed(4)}, ${heard.lon.toFixed(4)}`
    case 'contact':
      return `${text('chats-contact')} ${heard.name ?? ''}`.trim()
    case 'cart':
      return `${text('chats-cart')} ${heard.items.map(({ sku, quantity }) => `${quantity} × ${sku}`).join(', ')}`
    case 'start':
      return text('chats-start')
    default:
      return text('chats-event', { what: heard.kind })
  }
}

const picture = (source: string, text: Text): Html =>
  html`<a class="photo" href="${source}" target="_blank"><img src="${source}" alt="${text('chats-photo')}" loading="lazy"></a>`

const file = (source: string, name: string): Html =>
  html`<a class="chip" href="${source}" download="${name}">${icon('file')}<span><b>${name}</b></span></a>`

function saidContent({ id, body }: SaidEntry, { chat, text }: BubbleView): Html {
  if (!body) return words(text('chats-unreadable'))
  const { attachment } = body
  const source = `/conversations/${chat}/sent/${id}`
  const shown = attachment && /^image\/(jpeg|png|gif|webp)$/.test(attachment.mime)
  return html`${attachment ? (shown ? picture(source, text) : file(source, attachment.name)) : ''}${words(withoutCodes(body.text))}`
}

/** What could be tapped: seen, not tapped, by staff. */
function offered(body: StoredBody | null): Html {
  if (!body || body.choices.length === 0) return nothing
  return html`<p class="offered">${body.choices.map(({ label }) => html`<span>${label}</span>`)}</p>`
}

const marks: Record<string, string> = {
  sent: '✓',
  delivered: '✓✓',
  read: '✓✓',
  failed: '⚠',
  waiting: '⏸',
  held: '⚠',
}

function stateOf({ status, receipt }: SaidEntry): string {
  if (status === 'sent') return receipt ?? 'sent'
  if (status === 'failed' || status === 'waiting' || status === 'held' || status === 'unknown') return status
  return 'ready'
}

function receipt(entry: SaidEntry, text: Text): Html {
  const state = stateOf(entry)
  const label = text(`chats-state-${state}`)
  return html` <span class="tick ${state}" role="img" aria-label="${label}" title="${label}">${marks[state] ?? '◌'}</span>`
}

function problem(entry: SaidEntry, text: Text): Html {
  const state = stateOf(entry)
  if (!['failed', 'waiting', 'held', 'unknown'].includes(state)) return nothing
  return html`<p class="problem">${text(`chats-state-${state}`)}${entry.error ? `: ${entry.error}` : ''}</p>`
}

function dayMark(entry: Entry, before: Entry | undefined, { region, language }: BubbleView): Html {
  const date = dayIn(region.timeZone, entry.at)
  if (before && dayIn(region.timeZone, before.at) === date) return nothing
  return html`<div class="day" id="day-${date}"><span>${formatDay(date, language, region)}</span></div>`
}

// The day stands above; so the time alone.
const clock = (at: Date, { language, region }: BubbleView): string => formatMoment(at, at, language, region)
