/** What the brand sold its distributors: lines of its invoices, those of returns below zero. */
import { money, signedMoney, whole } from '../cells/number.ts'
import { code, text } from '../cells/text.ts'
import { day } from '../cells/time.ts'
import { mustExist } from '../check-file.ts'
import { type Cells, type Kind, optional, type RowRefusal, required } from '../kind.ts'
import { refuse } from '../sentences.ts'
import { upsert } from '../upsert.ts'

const most = 100_000_000

const given = (column: string) => ({ given: column })

function checkRow(cells: Cells): RowRefusal[] {
  const signs = ['pieces', 'taxable', 'gst'].map((column) => Math.sign(Number(cells(column) ?? 0)))
  return signs.includes(1) && signs.includes(-1) ? [{ column: 'taxable', ...refuse('signs-differ') }] : []
}

/** The same line again changes nothing; with other figures it is corrected, and claims follow. */
export const primarySales: Kind = {
  name: 'primary-sales',
  columns: [
    required('distributor', 'text', code),
    required('invoice_no', 'text', text(40)),
    required('date', 'date', day),
    required('sku', 'text', code),
    required('pieces', 'int', whole(-most, most)),
    optional('free_pieces', 'int', whole(-most, most), '0'),
    optional('discount', 'bigint', money, '0'),
    required('taxable', 'bigint', signedMoney),
    required('gst', 'bigint', signedMoney),
    optional('against', 'text', text(40)),
    optional('paid_on', 'date', day),
  ],
  key: {
    parts: ['distributor', 'invoice_no', 'date', 'sku'],
    column: 'invoice_no',
    what: 'The line of invoice',
  },
  checkRow,
  checkFile: [
    mustExist('distributor', 'distributor', 'distributor'),
    mustExist('sku', 'product', 'product', 'sku'),
  ],
  write: (sql, plan) =>
    upsert(
      sql,
      {
        table: 'primary_sale',
        key: { distributor_id: 'd.id', invoice_no: 'i.invoice_no', day: 'i.date', product_id: 'p.id' },
        set: {
          pieces: given('pieces'),
          free_pieces: given('free_pieces'),
          discount: given('discount'),
          taxable: given('taxable'),
          gst: given('gst'),
          against: given('against'),
          paid_on: given('paid_on'),
        },
        onInsert: { at: `'${plan.now.toISOString()}'::timestamptz` },
        from: 'incoming i join distributor d on d.code = i.distributor join product p on p.sku = i.sku',
      },
      plan,
    ),
}
