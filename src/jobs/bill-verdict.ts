/** What becomes of a photo that was read as a bill: decided, recorded, and told to its shop and to those who decide. */
import type { Notice } from '../chat/announce.ts'
import type { Core } from '../chat/core.ts'
import { keepFile } from '../chat/kept-file.ts'
import { toPersonNotice } from '../chat/notices/bill-photos.ts'
import {
  againSay,
  knownElsewhere,
  questionSay,
  reviewListener,
  reviewSay,
  verdictSay,
} from '../chat/notices/bills.ts'
import type { Tx } from '../db/tx.ts'
import { type BillView, billById } from '../invoices/bills.ts'
import { decideBill } from '../invoices/check/decide.ts'
import { cropOf, cutOut, keepCrop, total } from '../invoices/crops.ts'
import type { BillPhoto } from '../invoices/photos.ts'
import { settleBill } from '../invoices/settle/settle.ts'
import type { ReadBill } from '../invoices/types.ts'
import { unreadBill } from '../invoices/unread.ts'
import { entriesAbout } from '../points/why.ts'
import type { BillRead } from './bill-read.ts'

/** In the transaction that holds the photo: what is decided, recorded and told stands or falls together. */
export async function verdictNotices(
  core: Core,
  tx: Tx,
  photo: BillPhoto,
  { reading, pages }: BillRead,
): Promise<Notice[]> {
  const now = core.now()
  const about = { outletId: photo.outletId, personId: photo.personId, photoId: photo.id, billId: null, now }
  const request = { ...about, answers: [] }
  const read = reading.verdict === 'unreadable' ? null : reading
  const decision = read ? await decideBill(tx, { ...request, reading: read }) : unreadBill
  const { billId, first } = await settleBill(tx, { ...request, reading: read }, decision)
  const bill = await billById(tx.client, billId)
  if (!bill) throw new Error(`bill ${billId} is gone`)
  const to = { conversation: photo.conversationId }
  // Another shop's bill is nobody else's to see.
  if (first && bill.outlet.id !== photo.outletId) return [{ listener: to, say: knownElsewhere }]
  if (first) return [{ listener: to, say: againSay(bill, await toldOf(tx, bill)) }]
  if (read && (bill.verdict === 'asked' || bill.verdict === 'review'))
    await keepCrops(core, tx, photo, read, pages)
  return noticesOf(tx, photo, bill)
}

const toldOf = (tx: Tx, { outlet, id }: BillView) => entriesAbout(tx.client, outlet.id, { kind: 'bill', id })

async function noticesOf(tx: Tx, photo: BillPhoto, bill: BillView): Promise<Notice[]> {
  const listener = { conversation: photo.conversationId }
  const { question } = bill.decision
  const crop = await cropOf(tx.client, photo.id, question ?? total)
  if (bill.verdict === 'asked') return [{ listener, say: questionSay(bill, crop) }]
  if (bill.verdict !== 'review') return [{ listener, say: verdictSay(bill, await toldOf(tx, bill)) }]
  const say = reviewSay(bill, crop)
  const told = bill.total === null ? toPersonNotice(photo) : { listener, say: verdictSay(bill, []) }
  return [told, { listener: reviewListener(bill), say }]
}

async function keepCrops(
  core: Core,
  tx: Tx,
  photo: BillPhoto,
  reading: ReadBill,
  pages: BillRead['pages'],
): Promise<void> {
  for (const { place, bytes } of await cutOut(reading, async (page) => pages[page])) {
    const file = { name: 'bill.jpg', mime: 'image/jpeg', bytes }
    await keepCrop(tx, photo.id, place, await keepFile(tx, file, core.now()))
  }
}
