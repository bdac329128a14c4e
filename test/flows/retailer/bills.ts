/** Photos of bills in a test: what a reader would have read of them, without any engine. */
import sharp from 'sharp'
import type { Channel } from '../../../src/channels/channel.ts'
import type { Heard } from '../../../src/chat/message.ts'
import type { ImageStore } from '../../../src/invoices/images/image-store.ts'
import type { ReadBill, Reading } from '../../../src/invoices/types.ts'
import type { ReadWishes } from '../../../src/invoices/worker/bill-reader.ts'
import { ReadingFault } from '../../../src/invoices/worker/reading-process.ts'
import { workBillPhoto } from '../../../src/jobs/bill-photo.ts'
import type { JobParts } from '../../../src/jobs/job-parts.ts'
import type { Desk } from '../distributor/desk.ts'

type Line = { description: string; quantity: number; rate: number; free?: number; tax?: number }

/** A tax invoice of the world's distributor that closes. */
export function readBill(lines: readonly Line[], more: Partial<ReadBill> = {}): ReadBill {
  const amounts = lines.map(({ quantity, rate }) => quantity * rate)
  const taxable = amounts.reduce((sum, amount) => sum + amount, 0)
  const tax = lines.reduce(
    (sum, { tax: rate = 500 }, n) => sum + Math.round(((amounts[n] ?? 0) * rate) / 10_000),
    0,
  )
  const place = { page: 0, left: 0.1, top: 0.4, right: 0.9, bottom: 0.45 }
  return {
    verdict: 'certain',
    seller: { name: 'SHREEJI DISTRIBUTORS', taxId: '24ABCPS1234K1ZS' },
    buyer: { name: 'Om Stores 1', taxId: null },
    invoiceNumber: 'GST/00123',
    date: '2026-11-01',
    currency: 'INR',
    total: taxable + tax,
    tax,
    taxable,
    roundOff: null,
    kind: 'tax invoice',
    amountBasis: 'gross',
    handwritten: false,
    lines: lines.map(({ description, quantity, rate, free, tax: taxPercent = 500 }, n) => ({
      ...{ description, quantity, rate, taxPercent, hsn: null, unit: null, mrp: null, discount: null },
      ...{ freeQuantity: free ?? null, taxable: null, amount: amounts[n] ?? 0, batch: null, expiry: null },
    })),
    certain: { total: true, date: true, invoiceNumber: true, taxId: true, lines: true },
    checks: [],
    repairs: [],
    codes: [],
    advice: [],
    places: { lines: lines.map(() => place), total: place, date: place, invoiceNumber: place, seller: place },
    image: { sha256: 'a'.repeat(64), perceptualHash: '0f0f0f0f0f0f0f0f', width: 600, height: 800, pages: 1 },
    engine: 'test',
    ...more,
  }
}

export const nothing = (reason: string, more: object = {}): Reading => ({
  verdict: 'unreadable',
  reason,
  text: '',
  advice: [],
  ...more,
})

/** A messenger whose pictures are named by what is read of them. */
export class BillWorld {
  readonly desk: Desk
  readonly pictures = new Map<string, Uint8Array>()
  /** What the reader makes of the next photo; an error is thrown. */
  next: Reading | Error = nothing('no-bill')
  reads = 0
  away = false

  constructor(desk: Desk) {
    this.desk = desk
  }

  get parts(): JobParts {
    const channel = {
      name: 'telegram',
      account: 'test',
      fetchMedia: async () => {
        if (this.away) throw new Error('the messenger is away')
        return { bytes: new TextEncoder().encode(`photo ${this.reads}`), mime: 'image/jpeg' }
      },
    } as unknown as Channel
    const images: ImageStore = {
      put: async (key, bytes) => void this.pictures.set(key, bytes),
      get: async (key) => this.pictures.get(key),
      remove: async (key) => void this.pictures.delete(key),
    }
    const reader = { read: this.read, stop: async () => {} }
    return { core: this.desk.chat.core, channels: [channel], bills: { reader, images, days: 90 } }
  }

  private read = async (_: Uint8Array, wishes: ReadWishes = {}): Promise<Reading> => {
    const { onBegin, onAdvice, onPages } = wishes
    this.reads++
    const { next } = this
    // Refused in line: no process began it.
    if (next instanceof ReadingFault && next.code === 'busy') throw next
    await onBegin?.()
    if (next instanceof Error) throw next
    onAdvice?.(next.advice)
    const blank = { width: 600, height: 800, channels: 3 as const, background: '#fff' }
    onPages?.([{ bytes: await sharp({ create: blank }).jpeg().toBuffer(), width: 600, height: 800 }])
    return next
  }

  /** Runs the jobs that the turns asked for. */
  async work(): Promise<void> {
    for (const { job, data } of this.desk.chat.jobs.splice(0))
      if (job === 'bill-photo') await workBillPhoto(this.parts, data)
  }

  /** Sends a photo and waits for what becomes of it; answers with what the sender was told. */
  async sends(reading: Reading | Error, heard: Partial<Extract<Heard, { kind: 'photo' }>> = {}) {
    this.next = reading
    const first = await this.desk.owner.does({ kind: 'photo', media: { id: 'p1' }, ...heard })
    await this.work()
    return [...first, ...(await this.desk.owner.hears())]
  }
}
