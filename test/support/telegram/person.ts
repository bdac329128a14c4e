/** A person with a phone: what they do reaches the bot as updates, what the bot sends they see. */
import { createFileSending, createMembership, createWriting, date, type Sent, sidesOf } from './acts.ts'
import type { ChatState } from './chats.ts'
import type { World } from './methods.ts'
import { createScreen } from './screen.ts'
import { labels, type Seen } from './seen.ts'

export type Person = ReturnType<typeof createPerson>
type Tapped = Sent & { tapId: string }
type TapOptions = { on?: Seen; inaccessible?: boolean }

export function createPerson(world: World, chat: ChatState) {
  const screen = createScreen(chat)
  const writing = createWriting(world, chat)
  return {
    id: chat.id,
    ...screen,
    ...writing,
    ...createFileSending(world, writing.sends),
    ...createMembership(world, chat),
    /** Presses a button or key by its label, or the nth of the newest message with buttons. */
    taps(labelOrIndex: string | number, options: TapOptions = {}): Tapped {
      const key = screen.keyboard().find(({ label }) => label === labelOrIndex)
      if (key?.asks === 'contact') return { ...writing.sharesContact(), tapId: '' }
      if (key?.asks === 'location') return { ...writing.sharesLocation(), tapId: '' }
      if (key) return { ...writing.says(key.label), tapId: '' }
      return tap(world, chat, findButton(chat, labelOrIndex, options.on), options.inaccessible ?? false)
    },
  }
}

function tap(world: World, chat: ChatState, on: { seen: Seen; data: string }, inaccessible: boolean): Tapped {
  const { user, place, bot } = sidesOf(world, chat)
  const tapId = world.taps.add()
  const at = { message_id: on.seen.id, chat: place }
  const message = inaccessible ? { ...at, date: 0 } : { ...at, from: bot, date: date(), text: on.seen.text }
  const query = { id: tapId, from: user, chat_instance: `${chat.id}1`, message, data: on.data }
  return { tapId, updateId: world.updates.add('callback_query', query, `taps of ${chat.id}`) }
}

function findButton(chat: ChatState, wanted: string | number, on: Seen | undefined) {
  const messages = on ? [on] : chat.messages.filter((seen) => seen.buttons.length > 0).toReversed()
  for (const seen of typeof wanted === 'number' ? messages.slice(0, 1) : messages) {
    const all = seen.buttons.flat()
    const button = typeof wanted === 'number' ? all[wanted] : all.find(({ label }) => label === wanted)
    if (button?.data !== undefined) return { seen, data: button.data }
  }
  const offered = messages.flatMap(labels).join(' | ')
  throw new Error(`no button ${JSON.stringify(wanted)} in chat ${chat.id}; there are: ${offered}`)
}
