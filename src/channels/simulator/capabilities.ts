/** What a phone of the demo page can show. */
import type { Capabilities } from '../channel.ts'

export const capabilities: Capabilities = {
  text: 4_096,
  taps: 10,
  tapLabel: 40,
  asksContact: true,
  asksLocation: true,
  promotionsPerSecond: 1_000,
}
