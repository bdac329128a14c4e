/** Ids that look as Meta's do. */
import { randomBytes } from 'node:crypto'

export function newWamid(): string {
  return `wamid.HBgM${randomBytes(24).toString('base64').replace(/[+/=]/g, 'A')}==`
}

/** A business-scoped user id. */
export function newUserId(country = 'IN'): string {
  const digits = BigInt(`0x${randomBytes(8).toString('hex')}`).toString()
  return `${country}.${digits}`
}

export function newMediaId(): string {
  return BigInt(`0x${randomBytes(7).toString('hex')}`)
    .toString()
    .padStart(15, '1')
}
