/** A phone in the hand of somebody in a survival test, whatever the messenger. Telegram's stand-in hands out such. */
import { visible } from '../whatsapp/formatting.ts'
import type { Person } from '../whatsapp/person.ts'
import type { Seen } from '../whatsapp/seen.ts'

export type Shown = { from: string; text: string; buttons: { label: string }[][] }

export type Phone = {
  says(text: string): unknown
  /** The next matching message, each handed out once, in order. */
  hears(matcher: RegExp | ((shown: Shown) => boolean), timeoutMs?: number): Promise<Shown>
  taps(label: string, options?: { on?: Shown }): unknown
  sharesContact(): unknown
  readonly messages: readonly Shown[]
}

/** A WhatsApp phone as one of these; `copies`: our messages that are on it more than once, by our own number of them. */
export type WhatsAppPhone = Phone & { number: string; copies(): string[] }

export function whatsappPhone(person: Person): WhatsAppPhone {
  const seen = new WeakMap<Shown, Seen>()
  const show = (message: Seen): Shown => {
    const { from, text, buttons } = message
    const shown = {
      from: from === 'business' ? 'bot' : from,
      text: visible(text),
      buttons: [buttons.map(({ title }) => ({ label: title }))],
    }
    seen.set(shown, message)
    return shown
  }
  return {
    number: person.phone,
    says: (text) => person.says(text),
    async hears(matcher, timeoutMs) {
      const fits = (shown: Shown) => (matcher instanceof RegExp ? matcher.test(shown.text) : matcher(shown))
      return show(await person.hears((message) => fits(show(message)), timeoutMs))
    },
    taps: (label, { on } = {}) => person.taps(label, on && seen.get(on)),
    sharesContact: () => person.sharesContact({ asked: true }),
    get messages() {
      return person.messages.map(show)
    },
    copies() {
      const ours = person.messages.flatMap(({ opaque }) => opaque ?? [])
      return ours.filter((opaque, at) => ours.indexOf(opaque) !== at)
    },
  }
}
