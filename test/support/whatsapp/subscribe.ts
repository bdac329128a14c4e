/** The handshake of a webhook: who knows the token sends the challenge back, and nothing else. */
import { randomBytes } from 'node:crypto'

export async function subscribe(address: string, verifyToken: string): Promise<void> {
  const challenge = String(randomBytes(5).readUIntBE(0, 5))
  const url = new URL(address)
  url.search = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.challenge': challenge,
    'hub.verify_token': verifyToken,
  }).toString()
  const response = await fetch(url)
  const text = await response.text()
  if (response.status !== 200 || text !== challenge)
    throw new Error(
      `The callback URL or verify token couldn't be validated: ${response.status} ${text.slice(0, 100)}`,
    )
}
