/** Bills that a distributor's own books brought: each is settled once for each change, in a transaction of its own. */
import type { Db } from '../../db/client.ts'
import { one, rows, statement } from '../../db/statement.ts'
import { inTransaction, retryTransient, type Tx } from '../../db/tx.ts'
import { pointsOfBill } from '../../points/bills/earn.ts'
import { decideBill } from '../check/decide.ts'
import { type BillingWitness, billedAs, billsNumbered, holdNumber } from '../check/known.ts'
import type { ReadBill } from '../types.ts'
import { settleBill } from './settle.ts'

type Due = {
  id: number
  distributorId: number
  outletId: number
  number: string
  numberKey: string
  year: string
  day: string
  billId: number | null
  buyer: string
  buyerTaxId: string | null
  seller: string
  sellerTaxId: string | null
  currency: string
}

const due = statement<Due>(
  'billing-due',
  `select b.id, b.distributor_id as "distributorId", b.outlet_id as "outletId", b.number, b.number_key as "numberKey", b.year,
     b.day::text as day, b.bill_id as "billId", o.name as buyer, o.gstin as "buyerTaxId", d.name as seller, d.gstin as "sellerTaxId",
     coalesce(r.currency, 'INR') as currency
   from billing_bill b join outlet o on o.id = b.outlet_id join distributor d on d.id = b.distributor_id
     left join brand r on r.id = 1
   where b.settled_at is null order by b.id limit 1 for update of b skip locked`,
)
const done = statement<object>(
  'billing-settled',
  'update billing_bill set settled_at = $2, bill_id = $3 where id = $1',
)
const differs = statement<{ differs: boolean }>(
  'billing-differs',
  `select exists (
     select from (select product_id, sum(pieces)::int as pieces, sum(net)::bigint as net from shop_bill_line
       where bill_id = $1 and product_id is not null group by 1) l
     full join (select product_id, pieces, taxable from billing_line where billing_id = $2) b using (product_id)
     where l.pieces is distinct from b.pieces or abs(l.net - b.taxable) > greatest(100, abs(b.taxable) / 100)) as differs`,
)
const witness = statement<object>(
  'bill-witnessed',
  `update shop_bill set witness = 'billing', changed_at = $2 where id = $1`,
)

/** How many were settled. A run that dies goes on where it stopped; two at once settle none twice. */
export async function settleBilling(db: Db, now: Date, atMost = 10_000): Promise<number> {
  let settled = 0
  while (settled < atMost) {
    const next = () => inTransaction(db, (tx) => settleNext(tx, now))
    if (!(await retryTransient(next, { attempts: 5 }))) break
    settled++
  }
  return settled
}

async function settleNext(tx: Tx, now: Date): Promise<boolean> {
  const next = await one(tx.client, due)
  if (!next) return false
  const billId = await settle(tx, next, now)
  await rows(tx.client, done, [next.id, now, billId])
  return true
}

async function settle(tx: Tx, bill: Due, now: Date): Promise<number> {
  const { distributorId, outletId, numberKey, year, day } = bill
  const key = `d:${distributorId}`
  await holdNumber(tx, key, numberKey, year)
  const known = await billsNumbered(tx, key, numberKey, year, null)
  const own =
    known.find((each) => each.id === bill.billId) ??
    known.find((each) => each.outletId === outletId && each.day === day)
  if (own?.verdict === 'accepted' && !(await one(tx.client, differs, [own.id, bill.id]))?.differs) {
    // What a photo showed is what the books say: nothing but its standing changes.
    await rows(tx.client, witness, [own.id, now])
    await pointsOfBill(tx, own.id, now)
    return own.id
  }
  const books = await billedAs(tx, distributorId, numberKey, year)
  const reading = readingOf(
    bill,
    books.find(({ id }) => id === bill.id),
  )
  const request = {
    ...{ reading, outletId, personId: null, photoId: null, billId: own?.id ?? null, answers: [], now },
    ...{ distributorId, approved: true as const },
  }
  const decision = await decideBill(tx, request)
  // Counted for another shop already: which of the two is right, a person says.
  const verdict = decision.verdict === 'accepted' ? 'accepted' : 'review'
  const wish = {
    ...request,
    reading: own ? null : reading,
    source: 'billing' as const,
    anew: own?.verdict === 'accepted',
  }
  return (await settleBill(tx, wish, { ...decision, verdict, billId: null })).billId
}

const certain = { total: true, date: true, invoiceNumber: true, taxId: true, lines: true }

/** The books' bill as if it had been read from a paper that is clear in every part. */
function readingOf(bill: Due, books: BillingWitness | undefined): ReadBill {
  const lines = books?.lines ?? []
  const taxable = lines.reduce((sum, line) => sum + line.taxable, 0)
  const tax = lines.reduce((sum, line) => sum + line.gst, 0)
  return {
    ...{
      verdict: 'certain',
      kind: 'tax invoice',
      currency: bill.currency,
      amountBasis: 'gross',
      handwritten: false,
    },
    seller: { name: bill.seller, taxId: bill.sellerTaxId },
    buyer: { name: bill.buyer, taxId: bill.buyerTaxId },
    ...{ invoiceNumber: bill.number, date: bill.day, taxable, tax, roundOff: 0, total: taxable + tax },
    ...{ lines: [], certain, checks: [], repairs: [], codes: [], advice: [], engine: 'books' },
    image: { sha256: '', perceptualHash: '', width: 0, height: 0, pages: 0 },
  }
}
