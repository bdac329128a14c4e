/** The faults every messenger brings, on a bot: how many orders too many are there afterwards? */
import { setTimeout as wait } from 'node:timers/promises'
import type { BotApi } from '../support/bot-api.ts'
import { type Chat, updateOf } from '../support/chat.ts'
import type { Shown } from '../support/messenger.ts'
import type { Bot } from '../support/play.ts'
import { reorder } from '../support/script.ts'
import { deliver } from '../support/webhook-client.ts'

/** A bot under test: `start(true)` starts one that dies right after it has inserted an order. */
export type Subject = {
  name: string
  start(dying: boolean): Promise<Bot>
  orders(chat: string): Promise<number>
}

export type Doubled = { fault: string; confirmed: number; orders: number; doubled: number }

const placing = reorder.findIndex((step) => 'taps' in step && step.taps.test('Place order'))
const each = 20

/** Hands what the bots say to the chats that wait for it. */
export class Ears {
  private readonly waiting = new Map<string, (shown: Shown) => void>()

  heard(shown: Shown): void {
    this.waiting.get(shown.chat)?.(shown)
  }

  next(chat: string): Promise<Shown> {
    const { promise, resolve } = Promise.withResolvers<Shown>()
    this.waiting.set(chat, resolve)
    return promise
  }
}

export async function doubledOrders(
  api: BotApi,
  ears: Ears,
  subject: Subject,
  from: number,
): Promise<Doubled[]> {
  const tell = (update: object, tries?: number) => deliver(api.hook(), JSON.stringify(update), tries)
  let next = from
  const chats = (many: number) => Array.from({ length: many }, () => String(next++))
  const ready = async (id: string): Promise<Chat> => {
    const chat: Chat = { id, step: 0, awaits: 0, askedAt: 0, last: undefined }
    for (const step of reorder.slice(0, placing)) {
      const reply = ears.next(id)
      await tell(updateOf(chat, step))
      chat.last = await reply
    }
    return chat
  }
  const confirm = (chat: Chat) => updateOf(chat, reorder[placing] as (typeof reorder)[number])
  const counted = async (fault: string, ids: string[], act: (chat: Chat) => Promise<unknown>) => {
    const before = await Promise.all(ids.map(subject.orders))
    for (const id of ids) await act(await ready(id))
    await wait(2_000)
    const after = await Promise.all(ids.map(subject.orders))
    const orders = after.map((now, at) => now - (before[at] ?? 0))
    return {
      fault,
      confirmed: ids.length,
      orders: orders.reduce((sum, one) => sum + one, 0),
      doubled: orders.reduce((sum, one) => sum + Math.max(0, one - 1), 0),
    }
  }

  let bot = await subject.start(false)
  const twice = await counted('confirm delivered twice while in flight', chats(each), async (chat) => {
    const update = confirm(chat)
    await Promise.all([tell(update), tell(update)])
  })
  const taps = await counted('two taps at once', chats(each), async (chat) => {
    await Promise.all([tell(confirm(chat)), tell(confirm(chat))])
  })
  await bot.stop()
  bot = await subject.start(true)
  const killed = await counted('kill -9 after the insert, delivered again', chats(3), async (chat) => {
    const update = confirm(chat)
    // Whether the answer came or not, Telegram delivers again to the bot that has started anew.
    await tell(update, 1).catch(() => {})
    await bot.ended
    bot = await subject.start(false)
    await tell(update)
    await wait(7_000)
    await bot.stop()
    bot = await subject.start(true)
  })
  await bot.stop()
  return [twice, taps, killed]
}
