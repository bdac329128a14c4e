/** From a body to what the Graph API takes as one message. Every limit is kept here too, whatever comes in. */
import { clip, clipAtLine } from '../../chat/clip.ts'
import type { Body, Template } from '../../chat/message.ts'
import { titlesOf } from '../../chat/titles.ts'
import { capabilities } from './capabilities.ts'
import { unformatted } from './formatting.ts'
import type { Deliverable } from './names.ts'

/** `type` and the object of that name. */
export type Content = { type: string } & Record<string, unknown>
/** An uploaded file. */
export type SentMedia = { id: string; kind: 'image' | 'document'; name: string }
type Choices = Body['choices']

export const longestCaption = 1_024
const limits = { row: 24, rowHint: 72, rows: 10, button: 20, buttons: 3, opens: 20, name: 240, value: 600 }
const withTaps = capabilities.textWithTaps ?? capabilities.text

/** The whole request: where it goes, and our own number of it, which comes back with everything told of it. */
export function requestOf(to: Deliverable, outboxId: number, content: Content): object {
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...to,
    ...content,
    biz_opaque_callback_data: String(outboxId),
  }
}

/** A body without its file: text, buttons, a list, or the messenger's own button for a place or a number. */
export function composeMessage(body: Body, to: Deliverable): Content {
  const { choices, ask } = body
  if (body.text.length > withTaps || choices.length > limits.rows) return composeText(body)
  if (choices.length > 0) return isButtons(body) ? buttons(body) : list(body)
  if (ask === 'location') return own('location_request_message', 'send_location', body.text)
  // Whoever writes from a number that is seen has nothing to share.
  if (ask === 'contact' && 'recipient' in to)
    return own('request_contact_info', 'request_contact_info', body.text)
  return composeText(body)
}

/** The same as plain text, its choices numbered: what every phone shows. */
export function composeText({ text, choices }: Body): Content {
  const lines = choices.map(({ label }, index) => `\n${index + 1}. ${label}`).join('')
  const whole = clipAtLine(text, capabilities.text - lines.length) + lines
  const body = unformatted(clip(whole, capabilities.text), capabilities.text)
  return { type: 'text', text: { body: body.trim() || '…', preview_url: false } }
}

/** A file, with the text below it and up to three buttons. */
export function composeFile({ text, choices }: Pick<Body, 'text' | 'choices'>, media: SentMedia): Content {
  if (choices.length > 0) return buttons({ text, choices }, { type: media.kind, [media.kind]: named(media) })
  const caption = text ? { caption: captionOf(text) } : {}
  return { type: media.kind, [media.kind]: { ...named(media), ...caption } }
}

/** Whether a file can go with its text in one message. */
export function fitsFile({ text, choices }: Body): boolean {
  return text.length <= longestCaption && choices.length <= limits.buttons
}

/** An approved message: its blanks filled, its buttons leading where the choices they stand for lead. */
export function composeTemplate(
  { name, language, values, buttons: taps }: Template,
  choices: Choices,
): Content {
  const parameters = values.map((value) => ({ type: 'text', text: blank(value) }))
  const keys = taps.flatMap((index) => choices[index]?.key ?? [])
  const components = [
    ...(parameters.length > 0 ? [{ type: 'body', parameters }] : []),
    ...keys.map((payload, index) => ({
      ...{ type: 'button', sub_type: 'quick_reply', index: String(index) },
      parameters: [{ type: 'payload', payload }],
    })),
  ]
  return {
    type: 'template',
    template: { name, language: { code: language }, ...(components.length > 0 ? { components } : {}) },
  }
}

// A blank is one line of running text; an empty one is refused.
function blank(value: string): string {
  const line = value.replace(/\s+/gu, ' ').trim()
  return unformatted(clip(line, limits.value), limits.value) || '–'
}

function isButtons({ choices, opens }: Body): boolean {
  const fit = choices.every(({ label }) => label.length <= limits.button)
  return opens === undefined && choices.length <= limits.buttons && fit
}

function buttons({ text, choices }: Pick<Body, 'text' | 'choices'>, header?: object): Content {
  const titles = titlesOf(labelsOf(choices), limits.button)
  const replies = choices.map(({ key }, index) => ({
    type: 'reply',
    reply: { id: key, title: titles[index] },
  }))
  return interactive('button', text, { buttons: replies }, header)
}

function list({ text, choices, opens }: Body): Content {
  const titles = titlesOf(labelsOf(choices), limits.row)
  const rows = choices.map(({ key, hint }, index) => ({
    ...{ id: key, title: titles[index] },
    ...(hint?.trim() ? { description: clip(hint.trim(), limits.rowHint) } : {}),
  }))
  return interactive('list', text, {
    button: clip(opens?.trim() || '☰', limits.opens),
    sections: [{ rows }],
  })
}

function own(type: string, name: string, text: string): Content {
  return interactive(type, text, { name })
}

function interactive(type: string, text: string, action: object, header?: object): Content {
  const body = { text: captionOf(text) || '…' }
  return { type: 'interactive', interactive: { type, ...(header ? { header } : {}), body, action } }
}

const captionOf = (text: string) => unformatted(clip(text, withTaps), withTaps).trim()
const labelsOf = (choices: Choices) => choices.map(({ label }) => label.trim() || '–')

function named({ kind, id, name }: SentMedia): object {
  return { id, ...(kind === 'document' ? { filename: name.slice(0, limits.name) } : {}) }
}
