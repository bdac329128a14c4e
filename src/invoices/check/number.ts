/** Whether a bill is known already: by its number, its file, its look, or all that it says. Pure. */
import type { Reason } from '../decision.ts'
import { hashDistance } from '../photo/fingerprint.ts'
import type { ReadBill } from '../types.ts'
import { type Found, noted, passed, refuse, review, unknown } from './found.ts'
import type { KnownBill, SamePicture, SellerHabits } from './known.ts'
import { kindIn } from './template.ts'

/** The bill as it is compared. */
export type Compared = {
  readonly outletId: number
  readonly number: string | null
  readonly numberKey: string | null
  readonly numberCertain: boolean
  readonly day: string | null
  readonly total: number | null
  readonly contentKey: string | null
  readonly perceptualHash: string | null
  readonly lines: number
}

/** `duplicate`: the bill that it is, whose first verdict is the answer. */
export type KnownFound = Found & { readonly duplicate?: number }

const knownReason = ({ number, day }: Pick<KnownBill, 'number' | 'day'>): Reason['args'] => ({
  number: number ?? '',
  day: day ?? '',
})

function same(
  bill: Compared,
  known: KnownBill,
  name: 'number-unique' | 'same-content' | 'similar-image',
): KnownFound {
  const evidence = `bill ${known.id}, ${known.verdict}`
  const args = knownReason(known)
  if (known.outletId === bill.outletId) return { ...noted(name, evidence), duplicate: known.id }
  if (known.verdict === 'accepted') return refuse(name, `${evidence}, of another shop`, 'known', args)
  return review(name, `${evidence}, of another shop`, 'known', args)
}

/** The seller's number is free this year, or the bill with it is this very one. Refused ones are decided anew. */
export function checkNumber(bill: Compared, numbered: readonly KnownBill[]): KnownFound {
  const name = 'number-unique'
  if (bill.numberKey === null) return unknown(name, 'no number')
  const others = numbered.filter(({ verdict }) => verdict !== 'refused')
  if (others.length === 0) return passed(name, `${bill.numberKey} is new`)
  const agreeing = ({ day, total }: KnownBill) => (day === bill.day ? 1 : 0) + (total === bill.total ? 1 : 0)
  const [closest] = others.toSorted((a, b) => agreeing(b) - agreeing(a) || a.id - b.id)
  if (!closest) return passed(name, `${bill.numberKey} is new`)
  // What the books brought has no total of its own to compare.
  if (agreeing(closest) === 2 || (closest.source === 'billing' && closest.day === bill.day))
    return same(bill, closest, name)
  const evidence = `bill ${closest.id} of ${closest.day} over ${closest.total}`
  return review(name, evidence, 'other-with-number', knownReason(closest))
}

export function checkFile(bill: Compared, pictures: readonly SamePicture[]): KnownFound {
  const name = 'same-image'
  const own = pictures.find(({ outletId }) => outletId === bill.outletId)
  if (own?.billId) return { ...noted(name, `bill ${own.billId}`), duplicate: own.billId }
  const other = pictures.find(({ verdict }) => verdict === 'accepted') ?? pictures[0]
  if (!other) return passed(name, 'no other photo is this file')
  const args = knownReason({ number: bill.number, day: bill.day })
  const evidence = `bill ${other.billId} of another shop`
  return other.verdict === 'accepted'
    ? refuse(name, evidence, 'known', args)
    : review(name, evidence, 'known', args)
}

/** Bits in which two photos of one paper differ; bills of one seller look alike, so it proves nothing by itself. */
const samePaper = 8

/** A photo that looks like that of a bill with the same day or total: the same paper, photographed or cropped anew. */
export function checkLook(bill: Compared, near: readonly KnownBill[]): KnownFound {
  const name = 'similar-image'
  const { perceptualHash: own } = bill
  if (own === null || near.length === 0) return unknown(name, 'nothing to compare with')
  const alike = near
    .map((known) => ({ known, bits: hashDistance(own, known.perceptualHash ?? own) }))
    .filter(({ bits, known }) => bits <= samePaper && known.verdict !== 'refused')
    .toSorted((a, b) => a.bits - b.bits)
  const [first] = alike.filter(({ known }) => known.total === bill.total && known.day === bill.day)
  const evidence = `${alike.length} of ${near.length} within ${samePaper} bits`
  if (!first || isOther(bill, first.known)) return passed(name, evidence)
  return same(bill, first.known, name)
}

/** Both numbers are beyond doubt, and differ. */
const isOther = (bill: Compared, known: KnownBill): boolean =>
  bill.numberCertain &&
  bill.numberKey !== null &&
  known.numberKey !== null &&
  known.numberKey !== bill.numberKey

/** So many lines alike to the paisa are no chance. */
const manyLines = 3

/** Seller, day, total and every amount are those of another bill: the number was cut off, misread or altered. */
export function checkContent(bill: Compared, saying: readonly KnownBill[]): KnownFound {
  const name = 'same-content'
  if (bill.contentKey === null) return unknown(name, 'not enough was read')
  const others = saying.filter(({ numberKey }) => numberKey === null || numberKey !== bill.numberKey)
  const [own] = others.filter(({ outletId }) => outletId === bill.outletId)
  const first = own ?? others[0]
  if (!first) return passed(name, 'no other bill says the same')
  if (!isOther(bill, first)) return same(bill, first, name)
  const evidence = `bill ${first.id} with number ${first.number}`
  const looks = bill.perceptualHash !== null && first.perceptualHash !== null
  const close = looks && hashDistance(bill.perceptualHash ?? '', first.perceptualHash ?? '') <= samePaper
  // Two shops may well buy one case each of the same on one day.
  if (!own && !(bill.lines >= manyLines && close)) return passed(name, evidence)
  return review(name, evidence, 'same-content', knownReason(first))
}

/**
 * `123` is the `GST-123` of a seller whose bills of the kind are all numbered so; with several series, or none known, a
 * number stays as it is: memo books have numbers of their own beside the invoices.
 */
export function inSeries(numberKey: string, { bills }: SellerHabits, kind: ReadBill['kind']): string {
  if (!/^\d+$/.test(numberKey)) return numberKey
  const peers = bills.filter(({ template }) => kind === 'receipt' || !template || kindIn(template) === kind)
  const series = new Set(peers.map((bill) => bill.numberKey.replace(/\d+$/, '')))
  const [only = ''] = series
  return series.size === 1 && peers.length >= 2 ? `${only}${numberKey}` : numberKey
}
