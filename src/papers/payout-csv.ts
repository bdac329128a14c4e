/** UPI payouts as CSV, for the bank's upload: a row each, whose reference comes back with the bank's answer. */
import type { PayoutLine } from '../rewards/payout-lines.ts'
import { cell } from './orders-csv.ts'
import { rupees } from './orders-out.ts'

const columns = ['reference', 'upi', 'name', 'amount', 'remarks']

export function payoutCsv(payoutId: number, lines: readonly PayoutLine[]): string {
  const rows = lines.map(({ kind, id, payTo, owner, amount, outlet }) => [
    `GP${payoutId}-${kind === 'prize' ? 'C' : ''}${id}`,
    ...[payTo, owner, rupees(amount), outlet === null ? 'Pack code' : `Reward ${outlet}`],
  ])
  return `\u{feff}${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
