/** What a WhatsApp chat shows of an unofficial client: buttons and lists no longer arrive, so choices are numbered text. */
import type { Capabilities } from '../channel.ts'

export const capabilities: Capabilities = {
  text: 4_096,
  taps: 0,
  tapLabel: 0,
  asksContact: false,
  asksLocation: false,
  promotionsPerSecond: 1,
  parallel: 1,
}
