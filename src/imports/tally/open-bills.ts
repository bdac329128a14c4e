/**
 * Open bills in Tally's XML: Bills Receivable as a report writes it (a bill, then its figures, as neighbours), or bills as
 * objects. What is owed is below zero there, or marked Dr.
 */
import { attributeOf, piecesOf } from './xml.ts'

export type TallyBill = {
  readonly party: string
  readonly bill: string
  /** As 2026-11-25; '' where none is told. */
  readonly day: string
  readonly dueOn: string
  /** Paise owed; below zero: paid ahead, or on account. */
  readonly open: number
}

type Draft = { party: string; bill: string; day: string; dueOn: string; amount: string }

const fresh = (): Draft => ({ party: '', bill: '', day: '', dueOn: '', amount: '' })

const fields: Record<string, keyof Draft> = {
  BILLPARTY: 'party',
  PARENT: 'party',
  BILLREF: 'bill',
  BILLDATE: 'day',
  BILLDUE: 'dueOn',
  BILLCL: 'amount',
  CLOSINGBALANCE: 'amount',
}

export function openBillsOf(source: string): TallyBill[] {
  const drafts: Draft[] = []
  let tag = ''
  let draft: Draft | undefined
  for (const piece of piecesOf(source)) {
    if ('open' in piece) {
      tag = piece.open
      if (tag === 'BILLFIXED' || (tag === 'BILL' && attributeOf(piece.attributes, 'NAME') !== '')) {
        draft = { ...fresh(), bill: attributeOf(piece.attributes, 'NAME') }
        drafts.push(draft)
      }
    } else if ('close' in piece) {
      tag = ''
      if (piece.close === 'BILL') draft = undefined
    } else {
      const field = fields[tag]
      if (draft && field) draft[field] ||= piece.text
    }
  }
  return drafts.flatMap(({ amount, day, dueOn, party, bill }) => {
    const open = owedOf(amount)
    return open === undefined ? [] : [{ party, bill, day: dayOf(day), dueOn: dayOf(dueOn), open }]
  })
}

function owedOf(given: string): number | undefined {
  const [, sign, digits = '', side] = /^(-?)\s*([\d,]*\.?\d+)\s*(dr|cr)?\.?$/i.exec(given) ?? []
  if (digits === '') return undefined
  const paise = Math.round(Number(digits.replaceAll(',', '')) * 100)
  const owed = side ? side.toLowerCase() === 'dr' : sign === '-'
  return owed ? paise : -paise
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** `1-Apr-26`, `1-Apr-2026` and `20260401`; anything else as it is written, for the reader of days to judge. */
function dayOf(given: string): string {
  const [, y, m, d] = /^(\d{4})(\d\d)(\d\d)$/.exec(given) ?? []
  if (y) return `${y}-${m}-${d}`
  const [, date = '', name = '', year = ''] =
    /^(\d{1,2})[- ]([a-z]{3})[a-z]*[- ](\d{2}|\d{4})$/i.exec(given) ?? []
  const month = months.indexOf(name.toLowerCase()) + 1
  if (month === 0) return given
  return `${year.length === 2 ? '20' : ''}${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`
}

/** What was paid ahead or on account goes to the party's oldest bills; `ahead` is what no bill is left for. */
export function netBills(bills: readonly TallyBill[]): { bills: TallyBill[]; ahead: Map<string, number> } {
  const ahead = new Map<string, number>()
  for (const { party, open } of bills) if (open < 0) ahead.set(party, (ahead.get(party) ?? 0) - open)
  const owed = bills
    .filter(({ open }) => open > 0)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const net = owed.map((bill) => {
    const credit = Math.min(ahead.get(bill.party) ?? 0, bill.open)
    if (credit > 0) ahead.set(bill.party, (ahead.get(bill.party) ?? 0) - credit)
    return { ...bill, open: bill.open - credit }
  })
  return { bills: net, ahead: new Map([...ahead].filter(([, left]) => left > 0)) }
}
