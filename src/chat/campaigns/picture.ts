/** Pictures of campaigns: upright JPEGs of a size every messenger takes, without the camera's notes. */
import { randomBytes } from 'node:crypto'
import type { Queryable } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import { boundedKind } from '../../invoices/photo/bounds.ts'
import { UnreadablePhoto } from '../../invoices/photo/refusal.ts'
import { type KeptFile, keepFile, readKeptFile } from '../kept-file.ts'

/** Sharp on any phone, and far below the 5 MB that WhatsApp takes. */
const longestSide = 1_280
const mostPixels = 50_000_000

export type KeptPicture = { readonly file: number; readonly name: string; readonly mime: 'image/jpeg' }

/** undefined for what is no picture, or too large to be opened. */
export async function keepPicture(tx: Tx, sent: Uint8Array, now: Date): Promise<KeptPicture | undefined> {
  const bytes = await jpegOf(sent)
  if (!bytes) return undefined
  // The name cannot be guessed: a campaign can only be given a file that was sent up for one.
  const name = `campaign-${randomBytes(16).toString('hex')}.jpg`
  return { file: await keepFile(tx, { name, mime: 'image/jpeg', bytes }, now), name, mime: 'image/jpeg' }
}

async function jpegOf(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    if (!['jpeg', 'png', 'webp'].includes(boundedKind(bytes))) return undefined
    // Not loaded before it is needed: it is large, and few processes ever see a picture.
    const { default: sharp } = await import('sharp')
    return await sharp(bytes, { failOn: 'truncated', limitInputPixels: mostPixels })
      .autoOrient()
      .flatten({ background: '#fff' })
      .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 85 })
      .toBuffer()
  } catch (error) {
    if (error instanceof UnreadablePhoto || error instanceof Error) return undefined
    throw error
  }
}

/** The picture of this number and name; undefined where there is none. */
export async function pictureNamed(q: Queryable, file: number, name: string): Promise<KeptFile | undefined> {
  if (!name.startsWith('campaign-')) return undefined
  const kept = await readKeptFile(q, file)
  return kept?.name === name ? kept : undefined
}
