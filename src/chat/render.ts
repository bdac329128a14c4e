/** From what is to be said to one message that the listener's channel can show. */
import type { Language } from './flow.ts'
import type { Body } from './message.ts'
import type { Offer } from './offer.ts'
import type { Say, Words } from './say.ts'
import type { Setting, Wordings } from './wording.ts'

/** What the renderer must know of a channel; see channels/channel.ts for the whole table. */
export type Room = {
  text: number
  taps: number
  tapLabel: number
  asksContact: boolean
  asksLocation: boolean
}

export type Rendered = { body: Omit<Body, 'choices'> & { choices: { label: string }[] }; offer: Offer | null }

type Frame = { language: Language; room: Room; wordings: Wordings; setting: Setting }

/** Renders `say`, with `before` (what was done on the way to it) above its text, as one message. */
export function render(say: Say, before: Words[], asked: Offer['asked'], frame: Frame): Rendered {
  const text = (words: Words) => frame.wordings.text(frame.language, words, frame.setting)
  const choices = (say.choices ?? []).map(({ label, does }) => ({
    label: clip(typeof label === 'string' ? label : text(label), frame.room.tapLabel || 60),
    does,
  }))
  const offer: Offer = {
    v: 1,
    ...(asked ? { asked } : {}),
    ...(say.about ? { about: text(say.about) } : {}),
    shown: choices.length,
    choices,
  }
  const lead = [...before, say].map(text).filter((line) => line !== '')
  const page = pageOf(offer, 0, lead.join('\n\n'), frame)
  const body: Rendered['body'] = { ...page.body }
  if (say.ask === 'contact' && frame.room.asksContact)
    Object.assign(body, { ask: 'contact', askLabel: text({ key: 'chat-share-contact' }) })
  if (say.ask === 'location' && frame.room.asksLocation)
    Object.assign(body, { ask: 'location', askLabel: text({ key: 'chat-share-location' }) })
  if (say.attachment) body.attachment = say.attachment
  return { body, offer: page.offer }
}

/** The choices of an offer from `from` on, as a message of their own; its last choice leads to the rest. */
export function pageOf(offer: Offer, from: number, lead: string, frame: Frame): Rendered {
  const { room, wordings, language, setting } = frame
  const rest = offer.choices.slice(from)
  const perPage = room.taps > 0 ? room.taps : 10
  const fits = rest.length <= perPage
  const more = () => ({
    label: wordings.text(language, { key: 'chat-more' }, setting),
    does: { more: perPage },
  })
  const shown = fits ? rest : [...rest.slice(0, perPage - 1), more()]
  // What did not fit stays in the offer behind what is shown, for the page that *more* leads to.
  const hidden = fits ? [] : rest.slice(perPage - 1)
  const text = room.taps > 0 ? lead : `${lead}\n${numbered(shown)}`
  return {
    body: {
      v: 1,
      text: clip(text.trim(), room.text),
      choices: room.taps > 0 ? shown.map(({ label }) => ({ label })) : [],
    },
    offer: shown.length > 0 ? { ...offer, shown: shown.length, choices: [...shown, ...hidden] } : null,
  }
}

function numbered(choices: { label: string }[]): string {
  return choices.map(({ label }, index) => `${index + 1}. ${label}`).join('\n')
}

/** Cuts at whole characters as people see them, never inside one. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text
  let cut = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (cut.length + segment.length > limit - 1) break
    cut += segment
  }
  return `${cut}…`
}
