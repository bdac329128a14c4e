/** What a Telegram chat can show. */
import type { Capabilities } from '../channel.ts'

export const capabilities: Capabilities = {
  text: 4_096,
  // Many more would be accepted; ten still fit a small phone's screen.
  taps: 10,
  tapLabel: 40,
  asksContact: true,
  asksLocation: true,
  // Telegram bears about 30 a second over all chats; the rest is left to order notices.
  promotionsPerSecond: 25,
}
