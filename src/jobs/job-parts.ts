import type { Channel } from '../channels/channel.ts'
import type { Core } from '../chat/core.ts'
import type { ImageStore } from '../invoices/images/image-store.ts'
import type { BillReader } from '../invoices/worker/bill-reader.ts'

/** What bills are read with, and where their pictures are kept. */
export type BillDesk = { reader: BillReader; images: ImageStore /** Pictures are kept. */; days: number }

/** What a job's handler works with. */
export type JobParts = { core: Core; channels: Channel[]; bills?: BillDesk }

export function billDesk({ bills }: JobParts): BillDesk {
  if (!bills) throw new Error('this node reads no bills')
  return bills
}
