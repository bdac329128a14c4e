/** What a person does on their phone, as the messages it becomes. Each act returns what identifies it. */
import type { ChatState } from './chats.ts'
import { newWamid } from './ids.ts'
import type { Seen } from './seen.ts'
import type { World } from './world.ts'

/** `id`: the wamid; `updateId`: of the update, for `delivers` and `repeat`. */
export type Sent = { id: string; updateId: number }

/** How a person is named in what they send: without a number when they go by a user name. */
export function senderOf({ profile }: ChatState): { from?: string; from_user_id: string } {
  const { username, waId, userId } = profile
  return { ...(username ? {} : { from: waId }), from_user_id: userId }
}

export function contactOf({ profile }: ChatState): object {
  const { username, waId, userId, name } = profile
  const shown = { name, ...(username ? { username } : {}) }
  return { profile: shown, ...(username ? {} : { wa_id: waId }), user_id: userId }
}

type SendOptions = { quoting?: Seen | string | undefined; text?: string; file?: NonNullable<Seen['file']> }

/** Sends one message; `type` names the key its content stands under. */
export function send(
  world: World,
  chat: ChatState,
  type: string,
  content: unknown,
  options: SendOptions = {},
): Sent {
  const { clock, chats, webhook, line } = world
  const id = newWamid()
  const { quoting } = options
  const quoted = typeof quoting === 'string' ? quoting : quoting?.id
  const context = quoted ? { context: { from: line.display, id: quoted } } : {}
  const raw = options.text ?? ''
  const file = options.file ? { file: options.file } : {}
  chats.show(chat, 'person', id, { type, raw, buttons: [], ...file, ...(quoted ? { quotes: quoted } : {}) })
  chat.wroteAt = clock.now()
  const value = { ...context, ...senderOf(chat), id, timestamp: clock.seconds(), type, [type]: content }
  const updateId = webhook.add({
    field: 'messages',
    list: 'messages',
    lane: chat.profile.userId,
    value,
    contact: contactOf(chat),
  })
  return { id, updateId }
}

export function createWriting(world: World, chat: ChatState) {
  const sends = (type: string, content: unknown, options?: SendOptions) =>
    send(world, chat, type, content, options)
  return {
    says: (text: string, quoting?: Seen | string): Sent => sends('text', { body: text }, { quoting, text }),
    /** Sends anything else under the key of its type. */
    sends: (type: string, content: unknown): Sent => sends(type, content),
    sharesLocation: (latitude = 22.3072, longitude = 73.1812, quoting?: Seen): Sent =>
      sends('location', { latitude, longitude }, { quoting }),
    /** One's own card, or one out of the address book. */
    sharesContact(
      card: { own?: boolean; phone?: string; name?: string; asked?: boolean } = {},
      quoting?: Seen,
    ): Sent {
      const { own = true, phone = chat.profile.phone, name = chat.profile.name, asked = false } = card
      const phones = [{ phone: `+${phone}`, wa_id: phone, type: 'CELL' }]
      const origin = { origin: asked ? 'contact_request' : 'other' }
      // The answer to a request has neither name nor card.
      const names = asked
        ? {}
        : { name: { formatted_name: own ? chat.profile.name : name, first_name: name } }
      return sends('contacts', [{ ...names, phones, ...origin }], { quoting })
    },
    /** The cart of WhatsApp's own shop window. Prices are what this phone claims. */
    sendsCart(items: { sku: string; quantity: number; price?: number }[], text?: string): Sent {
      const product_items = items.map(({ sku, quantity, price = 1 }) => ({
        product_retailer_id: sku,
        quantity,
        item_price: price,
        currency: 'INR',
      }))
      return sends('order', { catalog_id: '194836987003835', product_items, ...(text ? { text } : {}) })
    },
    /** Without a smile the reaction is taken back. */
    reacts: (to: Seen | string, emoji?: string): Sent =>
      sends('reaction', { message_id: typeof to === 'string' ? to : to.id, ...(emoji ? { emoji } : {}) }),
    /** Presses a button, a row of a list, or a button of a template; by its title or place. */
    taps(titleOrIndex: string | number, on?: Seen): Sent {
      const asking = on ?? chat.messages.findLast(({ asks }) => asks)
      if (asking?.asks === 'location' && titleOrIndex === 'Send location')
        return this.sharesLocation(undefined, undefined, asking)
      if (asking?.asks === 'contact' && titleOrIndex === 'Share')
        return this.sharesContact({ asked: true }, asking)
      const { seen, button } = findButton(chat, titleOrIndex, on)
      const { id, title } = button
      const options = { quoting: seen, text: title }
      if (seen.template) return sends('button', { payload: id, text: title }, options)
      const reply = seen.opens ? 'list_reply' : 'button_reply'
      return sends('interactive', { type: reply, [reply]: { ...button } }, options)
    },
  }
}

function findButton(chat: ChatState, wanted: string | number, on: Seen | undefined) {
  const messages = on ? [on] : chat.messages.filter(({ buttons }) => buttons.length > 0).toReversed()
  for (const seen of typeof wanted === 'number' ? messages.slice(0, 1) : messages) {
    const button =
      typeof wanted === 'number' ? seen.buttons[wanted] : seen.buttons.find(({ title }) => title === wanted)
    if (button) return { seen, button }
  }
  const offered = messages.flatMap(({ buttons }) => buttons.map(({ title }) => title)).join(' | ')
  throw new Error(`no button ${JSON.stringify(wanted)} for ${chat.profile.phone}; there are: ${offered}`)
}
