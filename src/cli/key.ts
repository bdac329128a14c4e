/** The vault of a command of the terminal. */
import { ConfigFault } from '../config.ts'
import { vaultOf } from '../rewards/key-file.ts'
import { leastSecret, type Vault } from '../rewards/vault.ts'

/** Undefined in production without a key. Throws ConfigFault where the key is too short. */
export function vaultFrom(env: NodeJS.ProcessEnv): Vault | undefined {
  const secretKey = env.GALLA_SECRET_KEY?.trim() || undefined
  if (secretKey && secretKey.length < leastSecret)
    throw new ConfigFault(`GALLA_SECRET_KEY must have at least ${leastSecret} characters.`)
  return vaultOf({
    secretKey,
    production: env.NODE_ENV === 'production',
    dataDir: env.GALLA_DATA_DIR || '.data',
  })
}
