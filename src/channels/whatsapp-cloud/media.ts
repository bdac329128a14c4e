/** Files that people sent: the id becomes an address that works for five minutes, with our token. */
import type { Transport } from '../transport.ts'

export type MediaOptions = {
  transport: Transport
  accessToken: string
  /** Without a slash at its end. */
  graphUrl: string
  graphVersion: string
  now?: () => Date
}
export declare function createFetchMedia(
  options: MediaOptions,
): (id: string, signal: AbortSignal) => Promise<{ bytes: Uint8Array; mime?: string }>
