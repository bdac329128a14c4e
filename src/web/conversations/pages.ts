import type { Core } from '../../chat/core.ts'

/** The bytes of a file that a messenger keeps; undefined where they cannot be had. */
export type FetchMedia = (channel: string, account: string, id: string) => Promise<Uint8Array | undefined>

/** What the pages of conversations need beside the database. */
export type ChatPages = { core: Core; fetchMedia: FetchMedia }
