/** Addresses of simulated phones: `p<person id>` for somebody known, `n<letters>` for a phone nobody knows yet. */
import { randomBytes } from 'node:crypto'

export const channelName = 'simulator'
export const accountName = 'demo'

export const phoneOf = (personId: number): string => `p${personId}`

/** A phone as it comes out of its box. */
export const newPhone = (random: Uint8Array = randomBytes(8)): string =>
  `n${Buffer.from(random).toString('hex')}`

export const isPhone = (chat: string): boolean => /^(p[1-9]\d{0,14}|n[0-9a-f]{16})$/.test(chat)

/** The person a phone belongs to; undefined for a new one. */
export function personOf(chat: string): number | undefined {
  return isPhone(chat) && chat.startsWith('p') ? Number(chat.slice(1)) : undefined
}

/** The messenger's own id of a message of ours. */
export const providerIdOf = (outboxId: number): string => `s${outboxId}`
