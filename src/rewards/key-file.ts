/** Where the key of the vault comes from. */
import { randomBytes, randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeVault, type Vault } from './vault.ts'

export type VaultSettings = {
  readonly secretKey: string | undefined
  readonly production: boolean
  readonly dataDir: string
}

/**
 * The vault of the setting's key; without one, of a key made once and kept in the data folder, readable by its owner
 * alone. Undefined in production without the setting: a key that lies beside the database guards nothing.
 */
export function vaultOf({ secretKey, production, dataDir }: VaultSettings): Vault | undefined {
  if (secretKey) return makeVault(secretKey)
  return production ? undefined : makeVault(keptKey(dataDir))
}

function keptKey(dataDir: string): string {
  const path = join(dataDir, 'secret.key')
  mkdirSync(dataDir, { recursive: true })
  return read(path) ?? made(path)
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

// Linked into place whole: of two processes that start at once, one wins and both read its key.
function made(path: string): string {
  const draft = `${path}.${randomUUID()}`
  writeFileSync(draft, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  try {
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return readFileSync(path, 'utf8').trim()
}
