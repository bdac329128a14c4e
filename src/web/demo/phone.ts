/** One phone: who holds it, the chat, and where one types. */
import { html } from 'hono/html'
import type { Html } from '../html.ts'
import { icon } from '../icons.ts'
import type { Text } from '../page-text.ts'
import { holderStrip, kindOf } from './holder.ts'
import type { Holder } from './people.ts'
import { shareBy } from './said-bubble.ts'
import type { Desk, Slot } from './slots.ts'

/** Each language by the word that switches to it. */
const languageWords = [
  ['en', 'English'],
  ['hi', 'हिन्दी'],
  ['hi-Latn', 'Hinglish'],
] as const

export type PhoneView = {
  slot: Slot
  desk: Desk
  holder: Holder | undefined
  brandName: string
  language: string
  log: Html
  text: Text
}

export function phone(view: PhoneView): Html {
  const { slot, desk, holder, text } = view
  const chat = desk.phones[slot]
  const name = holder?.name ?? text('demo-new-phone')
  return html`<section class="phone" id="phone-${slot}" data-slot="${slot}" aria-label="${kindOf(holder, text)}: ${name}">
${holderStrip(slot, desk, holder, text)}
<div class="device" id="device-${slot}-${chat}" data-chat="${chat}" data-drop="${text('demo-drop')}">
${chatHead(view, chat)}
<div class="screen">
<div class="log" id="${logId(slot, chat)}" role="log" tabindex="0" aria-label="${text('demo-log', { name })}">${view.log}</div>
<button type="button" class="jump" hidden aria-label="${text('demo-jump')}" title="${text('demo-jump')}">${icon('down')}</button>
</div>
${compose(slot, chat, text)}
</div>
</section>`
}

export const logId = (slot: string, chat: string): string => `log-${slot}-${chat}`
export const languageId = (slot: string, chat: string): string => `language-${slot}-${chat}`

function chatHead({ slot, brandName, language, text }: PhoneView, chat: string): Html {
  return html`<header class="chat-head">
<span class="avatar" aria-hidden="true">${brandName.slice(0, 1)}</span>
<div class="chat-name"><strong>${brandName}</strong><small class="online">${text('demo-online')}</small><small class="offline">${text('demo-connecting')}</small></div>
<span class="language-place" id="${languageId(slot, chat)}">${languageSelect(slot, chat, language, text)}</span>
</header>`
}

export function languageSelect(slot: string, chat: string, language: string, text: Text): Html {
  return html`<label class="visually-hidden" for="say-language-${slot}">${text('demo-language')}</label><select class="language" id="say-language-${slot}" name="text" hx-post="/demo/phones/${chat}/text" hx-swap="none">
${languageWords.map(([code, word]) => html`<option value="${word}" ${code === language ? 'selected' : ''}>${word}</option>`)}
</select>`
}

function compose(slot: string, chat: string, text: Text): Html {
  return html`<div class="compose">
<details class="attach">
<summary aria-label="${text('demo-attach')}" title="${text('demo-attach')}">${icon('attach')}</summary>
<div class="attach-menu">
<label class="attach-item photo-item">${icon('photo')}${text('demo-send-photo')}<input type="file" name="file" class="visually-hidden" data-file hx-post="/demo/phones/${chat}/file" hx-encoding="multipart/form-data" hx-trigger="change" hx-swap="none"></label>
<button type="button" class="attach-item" data-once ${shareBy('location', slot, chat)}>${icon('place')}${text('demo-share-location')}</button>
<button type="button" class="attach-item" data-once ${shareBy('contact', slot, chat)}>${icon('contact')}${text('demo-share-contact')}</button>
</div>
</details>
<form class="type" hx-post="/demo/phones/${chat}/text" hx-swap="none" hx-sync="this:queue all" autocomplete="off">
<label class="visually-hidden" for="type-${slot}-${chat}">${text('demo-type')}</label>
<textarea id="type-${slot}-${chat}" name="text" rows="1" maxlength="4096" placeholder="${text('demo-type')}" enterkeyhint="send"></textarea>
<button type="submit" class="send" aria-label="${text('demo-send')}" title="${text('demo-send')}">${icon('send')}</button>
</form>
</div>`
}
