/** Bills that wait for a person for too long: those who decide are reminded, later the brand hears of them. */
import type { BillView } from '../../invoices/bills.ts'
import type { Notice } from '../announce.ts'
import { type Choice, go, moment, type Words, words } from '../say.ts'
import { block } from './amounts.ts'
import { billWords, reviewListener } from './bills.ts'

const shown = 8

/** Level 1: one message for each office; level 2: one for the brand. */
export function lateNotices(bills: readonly BillView[], level: 1 | 2): Notice[] {
  if (level === 2)
    return [notice(words('bill-review-late', { count: bills.length }), bills, toBrand, lateLine)]
  const offices = Map.groupBy(bills, (bill) => JSON.stringify(reviewListener(bill)))
  return [...offices.values()].flatMap((of) => {
    const [first] = of
    const head = words('bill-review-due', { count: of.length })
    return first ? [notice(head, of, reviewListener(first), waitingLine)] : []
  })
}

const toBrand: Notice['listener'] = { brand: true, roles: ['marketer', 'operator'] }

function notice(
  head: Words,
  bills: readonly BillView[],
  listener: Notice['listener'],
  lineOf: (bill: BillView) => Words,
): Notice {
  const more = bills.length - shown
  const rest = more > 0 ? [words('notice-digest-more', { count: more })] : []
  const say = block([head, ...bills.slice(0, shown).map(lineOf), ...rest])
  const list = go(words('bill-desk-title'), 'bill-desk')
  return { listener, say: { ...say, choices: [...bills.slice(0, shown).map(choiceOf), list] } }
}

const waitingLine = (bill: BillView): Words => lineWith(bill, 'own')

/** The brand reads whose it was to decide. */
const lateLine = (bill: BillView): Words =>
  lineWith(bill, 'distributor' in reviewListener(bill) ? 'office' : 'own')

const lineWith = (bill: BillView, decides: 'own' | 'office'): Words =>
  words('bill-review-waits', {
    ...{ outlet: bill.outlet.name, bill: billWords(bill), since: moment(bill.waitsSince) },
    ...{ office: bill.distributor?.name ?? '', decides },
  })

const choiceOf = ({ id, outlet, number }: BillView): Choice =>
  go(words('bill-desk-one', { outlet: outlet.name, number: number ?? String(id) }), 'bill-desk', 'show', {
    bill: id,
  })
