/** What a chat over the WhatsApp Cloud API can show, and how fast its number may send. */
import type { Capabilities } from '../channel.ts'

const dayMs = 24 * 60 * 60 * 1_000

/** Messages a second of a number that Meta has not raised; it does so by itself, up to 1,000. */
export const usualRate = 80

/**
 * Lists hold 4,096 characters by their own page and 1,024 by the published schema: the smaller is safe. A phone number is
 * asked for only where the messenger did not bring it, which is where the sender has but a username.
 *
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages
 */
export const capabilities: Capabilities = {
  text: 4_096,
  textWithTaps: 1_024,
  taps: 10,
  tapLabel: 24,
  fewTaps: { most: 3, label: 20 },
  hint: 72,
  asksContact: true,
  asksLocation: true,
  asksAlone: true,
  replyWindowMs: dayMs,
  // Receipts come within seconds; a busy webhook may be behind by more.
  settlesWithinMs: 120_000,
  perSecond: usualRate,
  promotionsPerSecond: usualRate,
}

/** The table for a number of another tier: 20 where it is shared with the phone app, up to 1,000 where Meta raised it. */
export function capabilitiesAt(perSecond: number): Capabilities {
  return { ...capabilities, perSecond, promotionsPerSecond: perSecond }
}
