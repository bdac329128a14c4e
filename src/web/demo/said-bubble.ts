/** What the bot said, with the taps it offers. Taps of older messages stay: what they still do is the core's to say. */
import { html } from 'hono/html'
import { providerIdOf } from '../../channels/simulator/address.ts'
import { isShowable } from '../../channels/simulator/file-kind.ts'
import type { Talk } from '../../channels/simulator/talk.ts'
import type { Body } from '../../chat/message.ts'
import { type Html, nothing } from '../html.ts'
import { icon } from '../icons.ts'
import type { Text } from '../page-text.ts'
import { linked } from './chat-text.ts'

type Said = Extract<Talk, { side: 'said' }>

export function saidContent({ id, body }: Said, text: Text): Html {
  return html`${body.attachment ? attached(id, body.attachment, text) : ''}<p class="words">${linked(body.text)}</p>`
}

export function taps({ id, body }: Said, slot: string, chat: string, text: Text): Html {
  if (body.choices.length === 0 && !body.ask) return nothing
  return html`<div class="taps" role="group" aria-label="${text('demo-answers')}">
${body.choices.map((choice) => tap(choice, id, chat))}${body.ask ? share(body.ask, body.askLabel, slot, chat, text) : ''}
</div>`
}

function tap({ key, label, hint }: Body['choices'][number], id: number, chat: string): Html {
  const values = JSON.stringify({ key, quoted: providerIdOf(id) })
  return html`<button type="button" class="tap" data-once hx-post="/demo/phones/${chat}/tap" hx-vals="${values}" hx-swap="none" hx-sync="this:drop">${label}${hint ? html`<small>${hint}</small>` : ''}</button>`
}

function share(
  what: 'contact' | 'location',
  label: string | undefined,
  slot: string,
  chat: string,
  text: Text,
): Html {
  const drawing = what === 'contact' ? 'contact' : 'place'
  return html`<button type="button" class="tap" data-once ${shareBy(what, slot, chat)}>${icon(drawing)}${label ?? text(`demo-share-${what}`)}</button>`
}

/** Shares the person's own number or place; a new phone takes its number from the field above it. */
export function shareBy(what: 'contact' | 'location', slot: string, chat: string): Html {
  return html`hx-post="/demo/phones/${chat}/${what}" hx-include="#${numberId(slot, chat)}" hx-swap="none" hx-sync="this:drop"`
}

export const numberId = (slot: string, chat: string): string => `number-${slot}-${chat}`

function attached(id: number, { name, mime }: { name: string; mime: string }, text: Text): Html {
  const source = `/demo/said/${id}`
  if (!isShowable(mime)) {
    return html`<a class="chip" href="${source}" download="${name}">${icon('file')}<span><b>${name}</b><small>${text('demo-download')}</small></span></a>`
  }
  return html`<a class="photo whole" href="${source}" target="_blank"><img src="${source}" alt="${name}"></a>`
}
