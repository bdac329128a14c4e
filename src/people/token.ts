import { createHash, randomBytes } from 'node:crypto'

/** Where secrets come from; tests pass their own. */
export type Random = (bytes: number) => Uint8Array

export const secureRandom: Random = randomBytes

/** 32 characters of A-Za-z0-9_-, 192 bits: fits a Telegram start parameter and cannot be guessed. */
export function newToken(random: Random): string {
  return Buffer.from(random(24)).toString('base64url')
}

export function looksLikeToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{32}$/.test(text)
}

/** What is stored in a secret's place. Plain SHA-256 is enough: the secrets are random, not chosen by people. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
