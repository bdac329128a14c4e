/** A process that only looks at photos and says what is wrong with them: small, and never busy with reading. */
import { setPriority } from 'node:os'
import sharp from 'sharp'
import { scanCodes } from '../codes/scan.ts'
import { coach } from '../photo/coach.ts'
import { openPhoto } from '../photo/open-photo.ts'
import { UnreadablePhoto } from '../photo/refusal.ts'
import type { FromChild, ToChild } from './messages.ts'

// After answering people, before reading bills.
setPriority(Number(process.argv[2]))
sharp.cache(false)
sharp.concurrency(1)

// Where the native library does not load, every look fails, and readings do without one.
const glance = import('../read/pp/pp-glance.ts').then(({ openPpGlance }) => openPpGlance({ threads: 1 }))
glance.catch(() => {})

async function look(bytes: Uint8Array) {
  const [front] = (await openPhoto(bytes)).pages
  if (!front) return { advice: [], codes: [] }
  const advice = await coach(front.picture, await (await glance)(front.picture))
  return { advice, codes: advice.includes('no-bill') ? await scanCodes(front.picture) : [] }
}

process.on('message', ({ id, bytes }: ToChild) => {
  const say = (message: FromChild) => void process.send?.(message)
  look(bytes).then(
    (seen) => say({ kind: 'looked', id, ...seen, rss: process.memoryUsage.rss() }),
    (error: unknown) => {
      // What cannot be opened is told by the reading.
      const why = error instanceof UnreadablePhoto ? error.refusal : String(error)
      say({ kind: 'failed', id, error: why })
    },
  )
})
process.on('disconnect', () => process.exit(0))
