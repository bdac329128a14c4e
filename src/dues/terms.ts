/** A distributor's own terms of credit, and the way shops pay it. */
import { one, type Queryable, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { audit } from '../people/audit.ts'
import type { TypedTerms } from './typed.ts'

export type CreditMode = 'block' | 'warn' | 'off'
export type CreditTerms = {
  readonly name: string
  readonly credit: CreditMode
  /** name@bank; null where none is known. */
  readonly upi: string | null
  readonly timeZone: string
}

const read = statement<CreditTerms>(
  'dues-terms',
  'select name, credit, upi, time_zone as "timeZone" from distributor where id = $1',
)
const write = statement<CreditTerms>(
  'dues-terms-write',
  `update distributor set credit = coalesce($2, credit), upi = coalesce($3, upi) where id = $1
   returning name, credit, upi, time_zone as "timeZone"`,
)

export async function creditTerms(q: Queryable, distributorId: number): Promise<CreditTerms> {
  const terms = await one(q, read, [distributorId])
  if (!terms) throw new Error(`there is no distributor ${distributorId}`)
  return terms
}

/** Sets what an order beyond a shop's credit meets, or the UPI address. Written to the audit log. */
export async function setTerms(
  tx: Tx,
  { distributorId, terms, by }: { distributorId: number; terms: TypedTerms; by: number | null },
): Promise<CreditTerms> {
  const credit = 'credit' in terms ? terms.credit : null
  const upi = 'upi' in terms ? terms.upi : null
  const set = await one(tx.client, write, [distributorId, credit, upi])
  if (!set) throw new Error(`there is no distributor ${distributorId}`)
  const subject = `distributor:${distributorId}`
  await audit(tx, { personId: by, action: 'set-terms', subject, detail: { ...terms } })
  return set
}

/**
 * The link that opens a payment app with payee, amount and note filled in, as NPCI's UPI linking specification has it:
 * the amount in rupees with a point.
 */
export function upiLink({
  upi,
  name,
  amount,
  note,
}: {
  upi: string
  name: string
  amount: number
  note: string
}) {
  const rupees = (amount / 100).toFixed(2)
  const fields = [`pa=${upi}`, `pn=${encodeURIComponent(name.slice(0, 50))}`, `am=${rupees}`, 'cu=INR']
  // Banks' apps refuse notes with other signs.
  const plain = note.replace(/[^\p{L}\p{M}\p{N} -]/gu, ' ').slice(0, 50)
  return `upi://pay?${[...fields, `tn=${encodeURIComponent(plain)}`].join('&')}`
}
