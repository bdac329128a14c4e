/** Whether the seller's own books bear a bill out. Pure. */
import type { ReadBill } from '../types.ts'
import { type Found, noted, passed, refuse, unknown } from './found.ts'
import type { BillingWitness } from './known.ts'

/** Paise by which the books and the paper may differ: both round. */
const near = 200

export function checkBilling(
  { total }: ReadBill,
  billing: BillingWitness | undefined,
  ofOther: boolean,
): Found {
  const name = 'billing'
  if (ofOther) return refuse(name, 'the books have it for another shop', 'other-shop')
  if (!billing) return unknown(name, 'the books do not have it yet')
  const sum = billing.lines.reduce((all, { taxable, gst }) => all + taxable + gst, 0)
  const evidence = `books ${sum}, paper ${total ?? 'unread'}`
  return total !== null && Math.abs(total - sum) <= near ? passed(name, evidence) : noted(name, evidence)
}
