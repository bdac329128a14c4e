/** Telegram refuses haste without saying whether it meant the chat or the bot. */
import { BoundedMap } from '../bounded-map.ts'

const windowMs = 2_000
/** Different chats refused within the window: more than chance, as one chat's own limit meets only that chat. */
const chatsOfAFlood = 3

/** Notes a refused chat; true once the refusals look as if they meant the whole bot. */
export function createFloodWatch(now: () => number): (chat: string) => boolean {
  const refused = new BoundedMap<string, number>(100)
  return (chat) => {
    refused.set(chat, now())
    return refused.values().filter((at) => now() - at <= windowMs).length >= chatsOfAFlood
  }
}
