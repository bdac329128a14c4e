/** Proof that a webhook comes from Meta: HMAC-SHA256 over the bytes as they came, keyed with the app's secret. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

const form = /^sha256=([0-9a-f]{64})$/i

/** Whether a header has the form of a signature at all: told before the body is read. */
export function isSignature(header: string | undefined): header is string {
  return header !== undefined && form.test(header)
}

/** Meta escapes what it sends in a way of its own: bytes written anew from the parsed JSON would not match. */
export function isSigned(body: Uint8Array, header: string, secret: string): boolean {
  const given = form.exec(header)?.[1]
  if (!given) return false
  return timingSafeEqual(createHmac('sha256', secret).update(body).digest(), Buffer.from(given, 'hex'))
}

/** Compares two texts without telling by the time it takes how much of them agrees. */
export function sameText(given: string, expected: string): boolean {
  // Digests have one length, as timingSafeEqual needs, whatever was sent.
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
