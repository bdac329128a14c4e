/** From what is to be said to one message that the listener's channel can show. */
import { clip, clipAtLine } from './clip.ts'
import type { Language } from './flow.ts'
import type { StoredBody } from './message.ts'
import type { Offer } from './offer.ts'
import type { Say, Words } from './say.ts'
import { titlesOf } from './titles.ts'
import type { Setting, Wordings } from './wording.ts'

/** What the renderer must know of a channel; see channels/channel.ts for the whole table. */
export type Room = {
  text: number
  taps: number
  tapLabel: number
  fewTaps?: { most: number; label: number }
  textWithTaps?: number
  hint?: number
  asksContact: boolean
  asksLocation: boolean
  asksAlone?: boolean
  /** Only approved messages pass once this long has gone by since the person wrote. */
  replyWindowMs?: number
}

type Shown = { label: string; hint?: string }
export type Rendered = { body: Omit<StoredBody, 'choices'> & { choices: Shown[] }; offer: Offer | null }

type Frame = { language: Language; room: Room; wordings: Wordings; setting: Setting }
type Choices = Offer['choices']

/** Choices of one page where the messenger shows none as taps, and characters of a label in text. */
const numberedPage = 10
const numberedLabel = 60
/** What is remembered of a label: the words a person may type for it. */
const longestLabel = 120

/** Renders `say`, with `before` (what was done on the way to it) above its text, as one message. */
export function render(say: Say, before: Words[], asked: Offer['asked'], frame: Frame): Rendered {
  const text = (words: Words) => frame.wordings.text(frame.language, words, frame.setting)
  const plain = (words: Words | string) => (typeof words === 'string' ? words : text(words))
  const choices = (say.choices ?? []).map(({ label, parted, does, says }) => {
    const hint = parted && frame.room.hint ? clip(line(plain(parted.below)), frame.room.hint) : ''
    const name = line(plain(parted && hint ? parted.title : label))
    return {
      label: clip(name || '–', longestLabel),
      ...(hint ? { hint } : {}),
      ...(says ? { says } : {}),
      does,
    }
  })
  const offer: Offer = {
    v: 1,
    ...(asked ? { asked } : {}),
    ...(say.about ? { about: text(say.about) } : {}),
    ...(say.counts ? { counts: say.counts } : {}),
    shown: choices.length,
    choices,
  }
  const lead = [...before, say].map(text).filter((line) => line !== '')
  const ask = askOf(say, frame)
  const page = pageOf(offer, 0, lead.join('\n\n'), frame, ask !== undefined)
  const body: Rendered['body'] = { ...page.body, ...(page.alone ? {} : ask) }
  if (say.attachment) body.attachment = say.attachment
  return { body, offer: page.offer }
}

const line = (text: string) => text.replace(/\s+/gu, ' ').trim()

function askOf(
  say: Say,
  { room, wordings, language, setting }: Frame,
): Pick<StoredBody, 'ask' | 'askLabel'> | undefined {
  const can = say.ask === 'contact' ? room.asksContact : room.asksLocation
  if (!say.ask || !can) return undefined
  return { ask: say.ask, askLabel: wordings.text(language, { key: `chat-share-${say.ask}` }, setting) }
}

/**
 * The choices of an offer from `from` on, as a message of their own; its last choice leads to the rest. `alone` of the
 * result: the text left no room for the messenger's own button.
 */
export function pageOf(
  offer: Offer,
  from: number,
  lead: string,
  frame: Frame,
  asks = false,
): Rendered & { alone?: boolean } {
  const { room, wordings, language, setting } = frame
  const rest = offer.choices.slice(from)
  const perPage = room.taps > 0 ? room.taps : numberedPage
  const fits = rest.length <= perPage
  const more = () => ({
    label: wordings.text(language, { key: 'chat-more' }, setting),
    does: { more: perPage },
  })
  const listed = fits ? rest : [...rest.slice(0, perPage - 1), more()]
  // What did not fit stays in the offer behind what is shown, for the page that *more* leads to.
  const hidden = fits ? [] : rest.slice(perPage - 1)
  const { shown, ...said } = arrange(lead.trim(), listed, { ...frame, counts: offer.counts }, asks)
  return {
    ...(said.alone ? { alone: true } : {}),
    body: { v: 1, text: said.text, choices: said.choices, ...(said.opens ? { opens: said.opens } : {}) },
    offer: shown.length > 0 ? { ...offer, shown: shown.length, choices: [...shown, ...hidden] } : null,
  }
}

type Arranging = Frame & { counts: true | undefined }
type Arranged = { text: string; choices: Shown[]; shown: Choices; opens?: string; alone?: boolean }

/** Taps where they fit below the text, else numbers in it: a long text must not cost the choices, nor they the text. */
function arrange(lead: string, listed: Choices, frame: Arranging, asks: boolean): Arranged {
  const { room, counts } = frame
  const withTaps = room.textWithTaps ?? room.text
  const numbersOnly = room.taps === 0 || (asks && room.asksAlone)
  if (listed.length === 0) {
    const text = clipAtLine(lead || '…', room.text)
    return { text, choices: [], shown: [], ...(asks && text.length > withTaps ? { alone: true } : {}) }
  }
  if (!numbersOnly && lead.length <= withTaps) return tapped(lead || '…', listed, frame)
  const text = withChoices(lead, listed, room.text, counts ? () => '• ' : (index) => `${index + 1}. `)
  return { text, choices: [], shown: listed, ...(asks && text.length > withTaps ? { alone: true } : {}) }
}

function tapped(text: string, listed: Choices, { room, ...frame }: Frame): Arranged {
  const few = room.fewTaps
  // Many are shown with more of each: a label that is too long for few, or has a line below it, is worth that.
  const short = ({ label, hint }: Choices[number]) => !hint && label.length <= (few?.label ?? 0)
  const asFew = few && listed.length <= few.most && listed.every(short)
  const labels = listed.map(({ label }) => label)
  const titles = titlesOf(labels, asFew ? few.label : room.tapLabel)
  const choices = listed.map(({ label, hint }, index) => {
    const title = titles[index] ?? label
    const below = belowTitle(label, title, hint, asFew ? undefined : room.hint)
    return { label: title, ...(below ? { hint: below } : {}) }
  })
  // A label that was cut can also be typed as it is seen.
  const shown = listed.map((choice, index) =>
    titles[index] === choice.label ? choice : { ...choice, title: titles[index] ?? '' },
  )
  const opens = few && !asFew && frame.wordings.text(frame.language, { key: 'chat-choices' }, frame.setting)
  return { text, choices, shown, ...(opens ? { opens } : {}) }
}

/** Below a title that had to be cut stands the whole of it first. */
function belowTitle(label: string, title: string, hint: string | undefined, limit: number | undefined) {
  if (limit === undefined) return undefined
  if (title === label) return hint
  const whole = hint ? `${label} · ${hint}` : label
  return whole.length <= limit || !hint
    ? clip(whole, limit)
    : `${clip(label, limit - hint.length - 3)} · ${hint}`
}

type Mark = (index: number) => string

/** The text with its choices listed below. What is too much goes from the hints first, then from the text. */
function withChoices(lead: string, choices: Choices, limit: number, mark: Mark): string {
  const whole = below(lead, listing(choices, mark, true))
  if (whole.length <= limit) return whole
  const list = listing(choices, mark, false)
  const most = limit - list.length - 1
  return most > 0 ? below(clipAtLine(lead, most), list) : clip(list, limit)
}

const below = (lead: string, list: string) => (lead ? `${lead}\n${list}` : list)

function listing(choices: Choices, mark: Mark, hints: boolean): string {
  const labels = titlesOf(
    choices.map(({ label }) => label),
    numberedLabel,
  )
  return choices
    .map(({ hint }, index) => `${mark(index)}${labels[index]}${hint && hints ? ` – ${hint}` : ''}`)
    .join('\n')
}
