/** One bill's photo read: its sender hears at once what is wrong with it, its pages are kept, what it says is stored. */
import { createHash } from 'node:crypto'
import { announce } from '../chat/announce.ts'
import type { Core } from '../chat/core.ts'
import { coachNotice } from '../chat/notices/bill-photos.ts'
import { inTransaction, retryTransient } from '../db/tx.ts'
import type { ImageStore } from '../invoices/images/image-store.ts'
import type { Advice } from '../invoices/photo/coach.ts'
import { type BillPhoto, countAttempt, keepReading, markCoached } from '../invoices/photos.ts'
import type { Reading } from '../invoices/types.ts'
import type { PageImage } from '../invoices/worker/messages.ts'
import { ReadingFault } from '../invoices/worker/reading-process.ts'
import { fetchBill } from './bill-fetch.ts'
import { billDesk, type JobParts } from './job-parts.ts'

/** A photo that was begun so often without an end kills what reads it. */
const mostAttempts = 3

/** A photo no process survives: a person has to look at it. */
const unread = (reason: string): Reading => ({ verdict: 'unreadable', reason, text: '', advice: [] })

/** What a photo says, with its pages as they are kept. */
export type BillRead = { readonly reading: Reading; readonly pages: readonly (Uint8Array | undefined)[] }

/** What was read before, with its pages from where they are kept. */
export async function readBefore(parts: JobParts, photo: BillPhoto, reading: Reading): Promise<BillRead> {
  const { images } = billDesk(parts)
  const pages = await Promise.all(photo.pages.map((key) => images.get(key)))
  return { reading, pages }
}

/** What the photo says, stored. Throws where it may be read later: the job is repeated. */
export async function readBill(parts: JobParts, photo: BillPhoto): Promise<BillRead> {
  const { core } = parts
  const bytes = photo.attempts < mostAttempts ? await fetchBill(parts, photo) : 'unread'
  if (!(bytes instanceof Uint8Array)) {
    const reading = unread(bytes ?? 'not-fetched')
    await keep(core, photo, { reading, pages: [], sha256: '' })
    return { reading, pages: [] }
  }
  const told: Promise<unknown>[] = []
  let images: readonly PageImage[] = []
  const reading = await billDesk(parts)
    .reader.read(bytes, {
      // Counted only now: waiting in line kills nobody.
      onBegin: async () => void (await countAttempt(core.db.pool, photo.id, core.now())),
      onAdvice: (advice) => told.push(tellCoach(core, photo, advice)),
      onPages: (pages) => {
        images = pages
      },
    })
    .catch(orUnread)
  await Promise.all(told)
  const pages = await keepPages(billDesk(parts).images, photo.id, images)
  await keep(core, photo, { reading, pages, sha256: createHash('sha256').update(bytes).digest('hex') })
  return { reading, pages: images.map((image) => image.bytes) }
}

function orUnread(error: unknown): Reading {
  if (!(error instanceof ReadingFault) || error.code === 'busy' || error.code === 'stopped') throw error
  return unread('unread')
}

const keep = (
  core: Core,
  { id }: BillPhoto,
  read: { reading: Reading; pages: readonly string[]; sha256: string },
) => keepReading(core.db.pool, id, { ...read, now: core.now() })

async function keepPages(store: ImageStore, id: number, images: readonly PageImage[]): Promise<string[]> {
  const keys: string[] = []
  for (const [n, { bytes }] of images.entries()) {
    const key = `bills/${id}-${n + 1}.jpg`
    await store.put(key, bytes)
    keys.push(key)
  }
  return keys
}

/** Once. That there is no bill at all is the end of the reading and told with it. */
async function tellCoach(core: Core, photo: BillPhoto, advice: readonly Advice[]): Promise<void> {
  const [first] = advice
  if (!first || first === 'no-bill') return
  const wake = await retryTransient(
    () =>
      inTransaction(core.db, async (tx) => {
        if (!(await markCoached(tx, photo.id))) return undefined
        return announce(core, tx, `bill-photo:${photo.id}:coach`, [coachNotice(photo, first)])
      }),
    { attempts: 3 },
  )
  wake?.()
}
