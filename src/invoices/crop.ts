/** Cuts the place of a field out of a kept page, so that it can be read on a phone. */
import { folded } from './fold.ts'
import type { Place } from './places.ts'

/** Small enough for any messenger, wide enough to read a whole line of a bill on a phone. */
const longestSide = 1_200
/** A strip of one line shows little: some paper above and below tells where it stands. */
const leastHeight = 0.03

/** JPEG. A strip too wide for a bubble of a chat is folded: its parts stand below each other. */
export async function cropPage(page: Uint8Array, place: Place): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  const { width, height } = await sharp(page).metadata()
  const more = Math.max(0, leastHeight - (place.bottom - place.top)) / 2
  const left = Math.floor(place.left * width)
  const top = Math.floor(Math.max(0, place.top - more) * height)
  const right = Math.ceil(place.right * width)
  const bottom = Math.ceil(Math.min(1, place.bottom + more) * height)
  const size = { width: Math.max(1, right - left), height: Math.max(1, bottom - top) }
  const strip = await sharp(page)
    .extract({ left, top, ...size })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer()
  const shown = folded({ data: strip, ...size })
  return sharp(shown.data, { raw: { width: shown.width, height: shown.height, channels: 3 } })
    .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 85 })
    .toBuffer()
}
