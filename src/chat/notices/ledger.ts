/** The book of points does not add up: the brand's desk hears of it, and of what to look at. */
import type { Verdict } from '../../points/verify.ts'
import type { Notice } from '../announce.ts'
import { words } from '../say.ts'
import { block } from './amounts.ts'

export function brokenLedgerNotice({ broken, entries }: Verdict): Notice {
  const found = broken.map(({ promise, count, outlets }) =>
    words('ledger-broken-line', {
      promise: words(`ledger-${promise}`),
      count,
      outlets: outlets.slice(0, 5).join(', '),
    }),
  )
  const say = block([words('ledger-broken', { entries }), ...found, words('ledger-broken-do')])
  return { listener: { brand: true, roles: ['operator', 'marketer'] }, say }
}
