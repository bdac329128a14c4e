/** How a shop pays its distributor by UPI: a link and the same as a QR picture. */
import type { Ctx } from '../../src/chat/flow.ts'
import type { Pay } from '../../src/chat/notices/dues.ts'
import { qrPicture } from '../../src/chat/qr.ts'
import type { Account } from '../../src/dues/account.ts'
import { creditTerms, upiLink } from '../../src/dues/terms.ts'

/** Undefined where the distributor has told no UPI address. */
export async function payWay(
  { tx }: Pick<Ctx, 'tx'>,
  { distributorId }: Account,
  code: string,
  amount: number,
): Promise<Pay | undefined> {
  const { upi, name } = await creditTerms(tx.client, distributorId)
  if (upi === null) return undefined
  const link = upiLink({ upi, name, amount, note: `Dues ${code}` })
  return { link, upi, picture: await qrPicture(link, `upi-${code.toLowerCase()}`) }
}
