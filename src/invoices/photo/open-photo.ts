/** Opens what people send: bounds first, then pixels, upright as the camera says, without its place and other notes. */
import sharp, { type Sharp } from 'sharp'
import type { Picture } from '../read/picture.ts'
import { boundedKind, mostPixels } from './bounds.ts'
import { openHeic } from './heic.ts'
import { openPdf } from './pdf.ts'
import type { Photo } from './photo.ts'
import { UnreadablePhoto } from './refusal.ts'
import { heicSize } from './sniff.ts'

/** Pixels of the long side that are worth reading; more only costs time. */
const longestSide = 4_000
const leastSide = 32

/** Throws `UnreadablePhoto` for what cannot be opened. */
export async function openPhoto(bytes: Uint8Array): Promise<Photo> {
  const kind = boundedKind(bytes)
  if (kind === 'pdf') return { kind, pages: await openPdf(bytes) }
  const picture = kind === 'heic' ? await fromHeic(bytes) : await fromFile(bytes)
  return { kind, pages: [{ picture, text: [] }] }
}

async function fromFile(bytes: Uint8Array): Promise<Picture> {
  // Only truncation is a failure: many phones write harmless mistakes.
  const image = sharp(bytes, { failOn: 'truncated', limitInputPixels: mostPixels })
  const {
    width,
    height,
    pages = 1,
  } = await image.metadata().catch((error) => {
    throw new UnreadablePhoto(
      /exceeds pixel limit/i.test(String(error)) ? 'too-many-pixels' : 'broken',
      error,
    )
  })
  if (pages > 1) throw new UnreadablePhoto('animated')
  checkSize(width, height)
  return decode(image.autoOrient())
}

async function fromHeic(bytes: Uint8Array): Promise<Picture> {
  const size = heicSize(bytes)
  if (!size) throw new UnreadablePhoto('broken')
  checkSize(size.width, size.height)
  const { data, width, height } = await openHeic(bytes)
  return decode(sharp(data, { raw: { width, height, channels: 4 } }))
}

function checkSize(width: number, height: number): void {
  if (width * height > mostPixels) throw new UnreadablePhoto('too-many-pixels')
  if (Math.min(width, height) < leastSide) throw new UnreadablePhoto('too-small')
}

async function decode(image: Sharp): Promise<Picture> {
  try {
    const { data, info } = await image
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
      .raw()
      .toBuffer({ resolveWithObject: true })
    return { data: threeChannels(data, info.channels), width: info.width, height: info.height }
  } catch (error) {
    throw new UnreadablePhoto('broken', error)
  }
}

function threeChannels(data: Uint8Array, channels: number): Uint8Array {
  if (channels === 3) return data
  const size = data.length / channels
  const out = new Uint8Array(size * 3)
  for (let i = 0; i < size; i++)
    for (let c = 0; c < 3; c++) out[3 * i + c] = data[channels * i + (channels < 3 ? 0 : c)] as number
  return out
}
