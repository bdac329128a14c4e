/** A photo of a bill from its messenger to its verdict. Each step is stored, so that a job repeated goes on where it was. */
import { z } from 'zod'
import { announce, type Notice } from '../chat/announce.ts'
import type { Core } from '../chat/core.ts'
import { barcodeNotice, paymentNotice, unreadableNotice } from '../chat/notices/bill-photos.ts'
import { inTransaction, retryTransient, type Tx } from '../db/tx.ts'
import { takeClaim } from '../dues/claims.ts'
import { type BillPhoto, closePhoto, fileOf, holdPhoto, photoById, photosLeft } from '../invoices/photos.ts'
import type { ReadBill, Reading, Unreadable } from '../invoices/types.ts'
import { distributorOf } from '../people/distributor-contact.ts'
import { type BillRead, readBefore, readBill } from './bill-read.ts'
import { verdictNotices } from './bill-verdict.ts'
import type { JobParts } from './job-parts.ts'
import { redeemScanned } from './pack-codes.ts'

const Wish = z.object({ photo: z.number() })

/** Photos this node is at work on: while one waits in line its job may expire, or the sweep find it. */
const underWay = new WeakMap<Core, Map<number, Promise<void>>>()

/** Tells the sender once, however often it runs. Throws while the photo cannot be had or read yet. */
export async function workBillPhoto(parts: JobParts, data: unknown): Promise<void> {
  const { photo } = Wish.parse(data)
  const mine = underWay.get(parts.core) ?? new Map<number, Promise<void>>()
  underWay.set(parts.core, mine)
  const work = mine.get(photo) ?? readAndTell(parts, photo).finally(() => mine.delete(photo))
  mine.set(photo, work)
  await work
}

async function readAndTell(parts: JobParts, id: number): Promise<void> {
  const { core } = parts
  const photo = await photoById(core.db.pool, id)
  if (!photo || photo.state === 'decided' || photo.state === 'unreadable') return
  const read = photo.reading ? await readBefore(parts, photo, photo.reading) : await readBill(parts, photo)
  const wake = await retryTransient(() => inTransaction(core.db, (tx) => answer(core, tx, photo, read)), {
    attempts: 3,
  })
  wake?.()
}

const lostMs = 3 * 60_000

/** Takes up photos whose job was lost. */
export async function takeUpPhotos(parts: JobParts): Promise<void> {
  const before = new Date(parts.core.now().getTime() - lostMs)
  for (const photo of await photosLeft(parts.core.db.pool, before))
    await workBillPhoto(parts, { photo }).catch((error) =>
      parts.core.log.warn({ err: error, photo }, 'a photo of a bill waits on'),
    )
}

async function answer(core: Core, tx: Tx, photo: BillPhoto, read: BillRead) {
  const { reading } = read
  const origin = `bill-photo:${photo.id}`
  if (!showsBill(reading)) {
    const notice = await packNotice(core, tx, photo, reading)
    if (notice) return (await close(core, tx, photo)) ? announce(core, tx, origin, [notice]) : undefined
  }
  const plain = reading.verdict === 'unreadable' && reading.reason !== 'unread'
  if (!plain && !(reading.verdict !== 'unreadable' && reading.kind === 'payment receipt')) {
    if (!(await holdPhoto(tx, photo.id, 'read'))) return undefined
    const packs = await packNotice(core, tx, photo, reading)
    const notices = await verdictNotices(core, tx, photo, read)
    return announce(core, tx, origin, packs ? [...notices, packs] : notices)
  }
  if (!(await close(core, tx, photo))) return undefined
  const notices =
    reading.verdict === 'unreadable'
      ? await unreadableNotices(core, tx, photo, reading)
      : [await passPaymentOn(core, tx, photo, reading)]
  return announce(core, tx, origin, notices)
}

const close = (core: Core, tx: Tx, { id }: BillPhoto) => closePhoto(tx, id, 'unreadable', core.now())

/** A pack has prices and dates on it too: beside its code only what a bill alone has makes a bill. */
const showsBill = (reading: Reading): boolean =>
  reading.verdict !== 'unreadable' &&
  (reading.seller.taxId !== null || (reading.invoiceNumber !== null && reading.lines.length > 0))

const packNotice = (core: Core, tx: Tx, { conversationId }: BillPhoto, { codes = [] }: Reading) =>
  redeemScanned(
    core,
    tx,
    conversationId,
    codes.map(({ text }) => text),
  )

async function unreadableNotices(
  core: Core,
  tx: Tx,
  photo: BillPhoto,
  { reason, codes = [] }: Unreadable,
): Promise<Notice[]> {
  const product = codes.map(({ meaning }) => meaning).find((meaning) => meaning.kind === 'product')
  if (!product) return [unreadableNotice(photo, reason)]
  const { products } = await core.catalogOf(tx.client, core.now())
  return [barcodeNotice(photo, products.find(({ barcode }) => barcode === product.number)?.name)]
}

/** The screen of a payment app is no bill: the distributor compares it with what came. */
async function passPaymentOn(
  core: Core,
  tx: Tx,
  photo: BillPhoto,
  { total, certain }: ReadBill,
): Promise<Notice> {
  const distributor = await distributorOf(tx.client, photo.outletId)
  if (!distributor) return unreadableNotice(photo, 'no-amounts')
  const { outletId, personId, channel, media } = photo
  const claim = await takeClaim(tx, {
    ...{ distributorId: distributor.id, outletId, personId, now: core.now() },
    ...{ key: `bill-photo ${photo.id}`, amount: certain.total ? (total ?? undefined) : undefined },
  })
  await core.enqueue(tx, 'payment-claim', { claim, channel, account: media.account, file: fileOf(media) })
  return paymentNotice(photo, distributor.name)
}
