/** What the holder of a phone did, as their own bubble shows it. */
import { html } from 'hono/html'
import { isShowable } from '../../channels/simulator/file-kind.ts'
import type { Talk } from '../../channels/simulator/talk.ts'
import type { Heard } from '../../chat/message.ts'
import type { Html } from '../html.ts'
import { icon } from '../icons.ts'
import type { Text } from '../page-text.ts'
import { linked } from './chat-text.ts'

type HeardTalk = Extract<Talk, { side: 'heard' }>

/** `label` finds the words of a choice by its key. */
export function heardContent(heard: Heard, text: Text, label: (key: string) => string | undefined): Html {
  switch (heard.kind) {
    case 'text':
      return words(heard.text)
    case 'tap':
      return words(label(heard.key) ?? text('demo-tapped'))
    case 'start':
      return words(text('demo-start'))
    case 'photo':
    case 'document':
      return html`${file(heard.media, text)}${heard.caption ? words(heard.caption) : ''}`
    case 'location':
      return chip('place', text('demo-place'), `${heard.lat.toFixed(4)}, ${heard.lon.toFixed(4)}`)
    case 'contact':
      return chip('contact', heard.name ?? text('demo-contact'), heard.phone)
    default:
      return words(text('demo-other'))
  }
}

export function ticks({ outcome }: HeardTalk, text: Text): Html {
  const key = `demo-${outcome}`
  const drawing = { waiting: 'sent', done: 'read', failed: 'alert' } as const
  return html`<span class="ticks ${outcome}" role="img" aria-label="${text(key)}" title="${text(key)}">${icon(drawing[outcome])}</span>`
}

const words = (text: string): Html => html`<p class="words">${linked(text)}</p>`

function file(media: { id: string; mime?: string | undefined; name?: string | undefined }, text: Text): Html {
  const source = `/demo/media/${media.id}`
  if (!isShowable(media.mime)) return chip('file', media.name ?? text('demo-file'), media.mime ?? '')
  return html`<a class="photo" href="${source}" target="_blank"><img src="${source}" alt="${text('demo-photo')}" loading="lazy"></a>`
}

function chip(name: 'place' | 'contact' | 'file', title: string, detail: string): Html {
  return html`<div class="chip">${icon(name)}<span><b>${title}</b><small>${detail}</small></span></div>`
}
