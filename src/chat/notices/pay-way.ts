/** How a shop pays its distributor by UPI: a link and the same as a QR picture. */
import type { Queryable } from '../../db/statement.ts'
import type { Account } from '../../dues/account.ts'
import { creditTerms, upiLink } from '../../dues/terms.ts'
import { qrPicture } from '../qr.ts'
import type { Pay } from './dues.ts'

/** Undefined where the distributor has told no UPI address. */
export async function payWay(
  q: Queryable,
  { distributorId }: Account,
  code: string,
  amount: number,
): Promise<Pay | undefined> {
  const { upi, name } = await creditTerms(q, distributorId)
  if (upi === null) return undefined
  const link = upiLink({ upi, name, amount, note: `Dues ${code}` })
  return { link, upi, picture: await qrPicture(link, `upi-${code.toLowerCase()}`) }
}
