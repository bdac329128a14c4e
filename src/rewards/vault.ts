/** Locks up short secrets: voucher codes, tax numbers. The database holds them sealed, and the key is not in it. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto'

export type Vault = {
  /** Names the key, so that what was sealed under another is known without trying. */
  readonly keyId: string
  /**
   * Seals a text for one purpose and one thing (`about`): moved to another thing, it cannot be opened. The same text of the
   * same purpose always gives the same bytes, so that a file brought twice is the same file.
   */
  seal(purpose: Purpose, about: string, text: string): Buffer
  /** The text; undefined where it was sealed under another key, for something else, or was changed. */
  open(purpose: Purpose, about: string, sealed: Uint8Array): string | undefined
  /** Tells equal texts of a purpose without telling the text. */
  hash(purpose: Purpose, text: string): Buffer
}

export type Purpose = 'voucher' | 'pan'

const version = 1
const nonceBytes = 12
const tagBytes = 16
export const leastSecret = 32

/** Throws a RangeError where the secret has fewer than 32 characters. */
export function makeVault(secret: string): Vault {
  if (secret.length < leastSecret) throw new RangeError(`a secret key has at least ${leastSecret} characters`)
  const derived = (use: string) => Buffer.from(hkdfSync('sha256', secret, 'galla', `vault ${use}`, 32))
  const [sealing, nonces, hashes] = [derived('seal'), derived('nonce'), derived('hash')]
  const keyed = (key: Buffer, purpose: Purpose, text: string) =>
    createHmac('sha256', key).update(`${purpose}\0${text}`).digest()
  return {
    keyId: derived('id').toString('hex', 0, 8),
    seal: (purpose, about, text) => {
      // Out of the text, not out of chance: two texts never share one, and one text is always sealed alike.
      const nonce = keyed(nonces, purpose, `${about}\0${text}`).subarray(0, nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(context(purpose, about))
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), hidden])
    },
    open: (purpose, about, sealed) => opened(sealing, context(purpose, about), Buffer.from(sealed)),
    hash: (purpose, text) => keyed(hashes, purpose, text),
  }
}

const context = (purpose: Purpose, about: string): Buffer => Buffer.from(`${version}\0${purpose}\0${about}`)

function opened(key: Buffer, aad: Buffer, sealed: Buffer): string | undefined {
  const body = 1 + nonceBytes + tagBytes
  if (sealed[0] !== version || sealed.length < body) return undefined
  const nonce = sealed.subarray(1, 1 + nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  decipher.setAAD(aad).setAuthTag(sealed.subarray(1 + nonceBytes, body))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(body)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}
