/** The codes on a photo redeemed, with one answer to its sender. */
import { z } from 'zod'
import { announce, type Notice } from '../chat/announce.ts'
import type { Core } from '../chat/core.ts'
import { codesSay, noCodeNotice } from '../chat/notices/prizes.ts'
import { codesOnPhoto } from '../codes/on-photo.ts'
import { redeemCodes } from '../codes/redeem.ts'
import { inTransaction, retryTransient, type Tx } from '../db/tx.ts'
import { closePackPhoto, type PackPhoto, packPhotosLeft, tryPackPhoto } from '../invoices/pack-photos.ts'
import type { Reading } from '../invoices/types.ts'
import { ReadingFault } from '../invoices/worker/reading-process.ts'
import { personOf } from '../people/persons.ts'
import { fetchBill } from './bill-fetch.ts'
import { billDesk, type JobParts } from './job-parts.ts'

/**
 * Redeems what a photo of this chat shows; the answer stands or falls with it. Undefined where it shows no pack's code. The
 * chat is held, as by its turns.
 */
export async function redeemScanned(
  core: Core,
  tx: Tx,
  conversationId: number,
  texts: readonly string[],
): Promise<Notice | undefined> {
  const codes = await codesOnPhoto(tx.client, texts)
  if (codes.length === 0) return undefined
  const personId = await personOf(tx, conversationId)
  const done = await redeemCodes(tx, { codes, conversationId, personId, now: core.now() })
  const outcomes = codes.flatMap((code, n) => (done[n] ? [{ code, done: done[n] }] : []))
  return { listener: { conversation: conversationId }, say: codesSay(outcomes, core.brand.timeZone).say }
}

const Wish = z.object({ photo: z.number() })
const mostAttempts = 3

/** Answers a photo of somebody without a shop once, however often it runs. Throws while it cannot be had or read yet. */
export async function workPackPhoto(parts: JobParts, data: unknown): Promise<void> {
  const { core } = parts
  const photo = await tryPackPhoto(core.db.pool, Wish.parse(data).photo)
  if (!photo) return
  const reading = photo.attempts > mostAttempts ? undefined : await lookAt(parts, photo)
  const texts = reading?.codes?.map(({ text }) => text) ?? []
  const work = () =>
    inTransaction(core.db, async (tx) => {
      await personOf(tx, photo.conversationId)
      if (!(await closePackPhoto(tx, photo.id, core.now()))) return undefined
      const notice =
        (await redeemScanned(core, tx, photo.conversationId, texts)) ?? noCodeNotice(photo.conversationId)
      return announce(core, tx, `pack-photo:${photo.id}`, [notice])
    })
  const wake = await retryTransient(work, { attempts: 3 })
  wake?.()
}

async function lookAt(parts: JobParts, photo: PackPhoto): Promise<Reading | undefined> {
  const bytes = await fetchBill(parts, photo)
  if (!(bytes instanceof Uint8Array)) return undefined
  return billDesk(parts)
    .reader.read(bytes, { codesOnly: true })
    .catch((error) => {
      if (!(error instanceof ReadingFault) || error.code === 'busy' || error.code === 'stopped') throw error
      return undefined
    })
}

const lostMs = 3 * 60_000

/** Takes up photos whose job was lost. */
export async function takeUpPackPhotos(parts: JobParts): Promise<void> {
  const before = new Date(parts.core.now().getTime() - lostMs)
  for (const photo of await packPhotosLeft(parts.core.db.pool, before))
    await workPackPhoto(parts, { photo }).catch((error) =>
      parts.core.log.warn({ err: error, photo }, 'a photo of a pack waits on'),
    )
}
