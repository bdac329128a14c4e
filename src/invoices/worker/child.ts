/** A process that reads bills, one after another: what breaks or hangs here breaks nothing else. */
import { availableParallelism, setPriority } from 'node:os'
import sharp from 'sharp'
import type { Advice } from '../photo/coach.ts'
import type { Picture } from '../read/picture.ts'
import type { Reader } from '../read/reader.ts'
import { openTesseractReader } from '../read/tesseract-reader.ts'
import { readCodes, readPhoto } from '../read-photo.ts'
import { type FromChild, mostMemory, type PageImage, type ToChild } from './messages.ts'

const threads = Number(process.argv[2]) || availableParallelism()
const watchMs = 250

// Answering people comes first.
setPriority(Number(process.argv[3]))
sharp.cache(false)
sharp.concurrency(1)

const say = (message: FromChild) => process.send?.(message)

/** Two lines at a time halve a bill in another script; more engines would hold memory for nothing. */
const second = openTesseractReader({ atOnce: Math.min(2, threads) })
const main: Promise<Reader> = openMain()

/** Where the native library does not load, the second reader does all the work. */
async function openMain(): Promise<Reader> {
  try {
    const { openPpReader } = await import('../read/pp/pp-reader.ts')
    return await openPpReader({ threads })
  } catch {
    return second
  }
}

/** Pixels of a kept page's long side: enough to read the smallest print by eye. */
const keptSide = 2_400

async function pageImage({ data, width, height }: Picture): Promise<PageImage> {
  const drawn = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(keptSide, keptSide, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 82 })
    .toBuffer({ resolveWithObject: true })
  return { bytes: drawn.data, width: drawn.info.width, height: drawn.info.height }
}

async function answer({ id, bytes, country, now, advice, pages: wanted, codesOnly }: ToChild): Promise<void> {
  try {
    const onAdvice = (found: readonly Advice[]) => void say({ kind: 'advice', id, advice: found })
    const onPages = async (pages: readonly Picture[]) =>
      void say({ kind: 'pages', id, pages: await Promise.all(pages.map(pageImage)) })
    const parts = { second, country, now: new Date(now), onAdvice, ...(advice ? { advice } : {}) }
    const reading = codesOnly
      ? await readCodes(bytes)
      : await readPhoto(bytes, { main: await main, ...parts, ...(wanted ? { onPages } : {}) })
    say({ kind: 'read', id, reading, rss: process.memoryUsage.rss() })
  } catch (error) {
    say({
      kind: 'failed',
      id,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    })
  }
}

process.on('message', (message: ToChild) => void answer(message))
// Left behind by a node that died, it would keep its memory for nothing.
process.on('disconnect', () => process.exit(0))
setInterval(() => {
  if (process.memoryUsage.rss() > mostMemory) process.exit(77)
}, watchMs).unref()
