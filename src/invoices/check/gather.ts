/** Brings together all that decides about a bill, and holds what nobody else may decide about meanwhile. */
import { createHash } from 'node:crypto'
import { catalogOf } from '../../catalog/catalog.ts'
import type { Tx } from '../../db/tx.ts'
import { dayIn, instantOf } from '../../orders/zone.ts'
import type { DecideRequest } from '../decision.ts'
import type { Repair } from '../extract/variants.ts'
import { tight, tightGoods } from '../match/names.ts'
import { type OrderForBill, ordersForBill } from '../match/orders.ts'
import type { MatchContext } from '../match/products.ts'
import { type Seller, sellerOf } from '../match/seller.ts'
import type { ReadBill } from '../types.ts'
import { type Expected, expectedOf } from './expected.ts'
import { learnedOthers, learnedWords, shopHabits } from './habits.ts'
import { type Answers, type Head, headOf, vouchedHead } from './head.ts'
import {
  type BillingWitness,
  billedAs,
  billsLike,
  billsNumbered,
  billsSaying,
  holdNumber,
  type KnownBill,
  type SamePicture,
  type SellerHabits,
  samePictures,
  sellerHabits,
} from './known.ts'
import { billingLines, type Drafted, draftLines } from './lines.ts'
import { mended } from './mend.ts'
import { type Parties, partiesOf } from './parties.ts'
import { type BillPolicy, billPolicy } from './policy.ts'
import { type Sums, sumsOf } from './sums.ts'
import type { ShopHabits } from './worth.ts'

export type Case = {
  readonly request: DecideRequest
  readonly policy: BillPolicy
  readonly parties: Parties
  readonly seller: Seller
  readonly answers: Answers
  readonly today: string
  readonly head: Head
  readonly contentKey: string | null
  readonly sums: Sums
  /** Amounts of lines that were read otherwise. */
  readonly mends: readonly Repair[]
  readonly drafted: Drafted
  readonly expected: ReadonlyMap<number, Expected>
  readonly orders: readonly OrderForBill[]
  readonly billing: BillingWitness | undefined
  /** The seller's books have the number, for another shop. */
  readonly billedToOther: boolean
  readonly sellerHabits: SellerHabits
  readonly shopHabits: ShopHabits
  readonly numbered: readonly KnownBill[]
  readonly saying: readonly KnownBill[]
  readonly like: readonly KnownBill[]
  readonly pictures: readonly SamePicture[]
}

export async function gather(tx: Tx, given: DecideRequest): Promise<Case> {
  const { reading, mends } = mended(given.reading)
  const request = { ...given, reading }
  const { outletId, billId, now } = request
  const policy = await billPolicy(tx.client)
  const parties = await partiesOf(tx.client, outletId, reading, request.distributorId)
  const seller = sellerOf(reading, parties.sellers, request.distributorId)
  const today = dayIn(now, seller.known?.timeZone ?? parties.shop.timeZone)
  const answers: Answers = new Map(request.answers.map((answer) => [answer.question, answer]))
  const read = headOf(reading, answers, today)
  const ofSeller = await sellerHabits(tx, seller.key, read.year, billId)
  const numbered = vouchedHead(read, ofSeller, undefined, false)
  if (numbered.numberKey !== null) await holdNumber(tx, seller.key, numbered.numberKey, numbered.year)
  const books = await booksOf(tx, seller, numbered)
  const billing = books.find((each) => each.outletId === outletId && agrees(each, numbered))
  const orders = await ordersOf(tx, request, seller, numbered, today)
  const ordered = orders.some(({ bills }) => bills.length > 0)
  const head = vouchedHead(numbered, ofSeller, billing, ordered)
  const sums = sumsOf(reading)
  const drafted = await draftOf(tx, { request, seller, answers, head, today, sums, orders, billing })
  const at = instantOf(head.day ?? today, '12:00', parties.shop.timeZone)
  return {
    ...{ request, policy, parties, seller, answers, today, head, sums, mends, drafted, orders, billing },
    billedToOther:
      billing === undefined && books.some((each) => each.outletId !== outletId && agrees(each, head)),
    contentKey: contentKeyOf(seller, head, reading),
    expected: await expectedOf(tx, drafted.lines, { outletId, at }),
    sellerHabits: ofSeller,
    shopHabits: await shopHabits(tx, outletId, now, billId),
    ...(await knownOf(tx, request, seller, head)),
  }
}

const agrees = ({ day }: BillingWitness, head: Head) =>
  head.day === null || !head.dayCertain || day === head.day

const booksOf = async (tx: Tx, { distributorId }: Seller, { numberKey, year }: Head) =>
  distributorId === null || numberKey === null ? [] : billedAs(tx, distributorId, numberKey, year)

async function ordersOf(
  tx: Tx,
  request: DecideRequest,
  { distributorId }: Seller,
  head: Head,
  today: string,
) {
  if (distributorId === null || request.reading.kind === 'credit note') return []
  const { outletId, billId } = request
  const { day, numberKey } = head
  return ordersForBill(tx, { outletId, distributorId, day: day ?? today, numberKey, billId })
}

type Drafting = Pick<
  Case,
  'request' | 'seller' | 'answers' | 'head' | 'today' | 'sums' | 'orders' | 'billing'
>

async function draftOf(tx: Tx, drafting: Drafting): Promise<Drafted> {
  const { request, seller, answers, head, today, sums, orders, billing } = drafting
  const { lines, certain } = request.reading
  const catalog = await catalogOf(tx.client, instantOf(head.day ?? today, '12:00', 'UTC'))
  if (billing) return { lines: billingLines(billing.lines, catalog.byId), questions: [], raised: [] }
  const { distributorId } = seller
  const words = lines.map(({ description }) => tightGoods(description))
  const ordered = orders.flatMap((order) => order.lines)
  const context: MatchContext = {
    products: catalog.products,
    rivals: catalog.rivals.map(tight),
    learned: distributorId === null ? new Map() : await learnedWords(tx, distributorId, words),
    others: distributorId === null ? [] : await learnedOthers(tx, distributorId, request.outletId),
    usual: new Set(ordered.map(({ productId }) => productId)),
    awaited: new Map(
      [...Map.groupBy(ordered, ({ productId }) => productId)].map(([id, own]) => [
        id,
        own.map(({ standing, taken }) => standing - taken),
      ]),
    ),
  }
  const fromSeller = distributorId !== null
  return draftLines({ lines, sums, closing: certain.lines, context, fromSeller, answers })
}

/** Everything a bill says but its number, so that two photos of it have one; null where too little was read. */
function contentKeyOf({ key }: Seller, { day, total }: Head, { lines }: ReadBill): string | null {
  if (day === null || total === null || lines.length === 0) return null
  const amounts = lines.map(({ amount }) => amount).toSorted((a, b) => a - b)
  return createHash('sha256')
    .update(JSON.stringify([key, day, total, amounts]))
    .digest('hex')
}

async function knownOf(tx: Tx, request: DecideRequest, seller: Seller, head: Head) {
  const { outletId, photoId, billId, reading } = request
  const { numberKey, year, day, total } = head
  const content = contentKeyOf(seller, head, reading)
  const { sha256 } = reading.image
  return {
    numbered: numberKey === null ? [] : await billsNumbered(tx, seller.key, numberKey, year, billId),
    saying: content === null ? [] : await billsSaying(tx, content, billId),
    like: await billsLike(tx, outletId, seller.key, day, total, billId),
    pictures: sha256 === '' ? [] : await samePictures(tx, sha256, photoId, billId),
  }
}
