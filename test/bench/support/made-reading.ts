/** How a reading of a made bill stands to what was printed on it. */
import type { ReadBill, Reading } from '../../../src/invoices/types.ts'
import type { MadePhoto } from '../../support/made-bills/make.ts'

export type MadeResult = {
  photo: Omit<MadePhoto, 'bytes'>
  bill: ReadBill | undefined
  reading: Reading
  ms: number
}

/** A row counts where quantity, rate and amount are all right. */
const rowsRight = ({ photo, bill }: MadeResult) =>
  photo.bill.lines.filter((made) =>
    bill?.lines.some(
      ({ quantity, rate, amount }) =>
        quantity === made.quantity && rate === made.rate && amount === made.amount,
    ),
  ).length

const share = (part: number, all: number) =>
  all === 0 ? '' : `${part}/${all} = ${((100 * part) / all).toFixed(1)} %`

/** One row of the table of a tier or defect. */
export function madeTable(list: readonly MadeResult[]) {
  const count = (fits: (result: MadeResult) => boolean) => list.filter(fits).length
  const totalRight = ({ photo, bill }: MadeResult) => bill?.total === photo.bill.total
  const certain = list.filter(({ bill }) => bill?.certain.total)
  const rows = list.reduce((sum, { photo }) => sum + photo.bill.lines.length, 0)
  return {
    total: share(count(totalRight), list.length),
    date: share(
      count(({ photo, bill }) => bill?.date === photo.bill.date),
      list.length,
    ),
    number: share(
      count(({ photo, bill }) => bill?.invoiceNumber === photo.bill.number),
      list.length,
    ),
    'tax id': share(
      count(({ photo, bill }) => bill?.seller.taxId === photo.bill.seller.taxId),
      list.length,
    ),
    rows: share(
      list.reduce((sum, result) => sum + rowsRight(result), 0),
      rows,
    ),
    certain: share(certain.length, list.length),
    'certain but wrong': `${certain.filter((result) => !totalRight(result)).length}/${certain.length}`,
    unreadable: count(({ bill }) => !bill),
  }
}
