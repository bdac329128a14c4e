/**
 * Bills as shops send them over weeks, ten a day: honest ones, a tenth of them fraudulent, and a tenth honest ones that look
 * like another. The same seed gives the same plan, and a shorter plan is the beginning of a longer one.
 */
import { type Dice, dice as diceOf } from '../../../src/demo/dice.ts'
import { addDays, daysBetween } from '../../../src/orders/zone.ts'
import {
  layoutCount,
  lineOf,
  type MadeBill,
  type MadeLine,
  mannerOf,
  memoFrom,
  numberOf,
  sumsOf,
} from './bill.ts'
import {
  type Fraud,
  fraudTurns,
  padded,
  paddedBeyondReason,
  withLineAltered,
  withLines,
  withTotalAltered,
} from './frauds.ts'
import { others, type Seller, type Shop, sellers, shopsOf, someGoods, wholesaler } from './goods.ts'

/** same-day: two bills of one day with a count or two apart. reordered: all the same again, days later. */
export type Kind = 'honest' | 'same-day' | 'reordered' | Fraud

export type Planned = {
  readonly n: number
  readonly kind: Kind
  readonly sentAt: Date
  /** Who sends it; `bill.shop` is whom it is made out to. */
  readonly shop: Shop
  /** As it is printed. */
  readonly bill: MadeBill
  /** Lines that it may earn for: of an altered bill those that were really billed, of a fraud through and through none. */
  readonly due: readonly MadeLine[]
  /** What went out under its number as an order in Galla; null for what was bought without one. */
  readonly order: readonly MadeLine[] | null
  /** The earlier bill whose paper or file it is. */
  readonly of: number | null
  readonly photo: 'new' | 'same-file' | 'cropped'
}

/** The day before the first bill is sent. */
export const planBegins = new Date('2026-10-19T06:00:00Z')
const perDay = 10

export function planBills(seed: string, count: number): Planned[] {
  const plan: Planned[] = []
  const taken = new Set<number>()
  for (let n = 0; n < count; n++) plan.push(planned(seed, n, plan, taken))
  return plan
}

function planned(seed: string, n: number, before: readonly Planned[], taken: Set<number>): Planned {
  const dice = diceOf('plan', seed, n)
  const sentAt = new Date(planBegins.getTime() + 86_400_000 * (1 + n / perDay))
  const own = honest(dice, n, sentAt)
  const turn = Math.floor(n / 10)
  const place = n % 10
  if (place !== 4 && place !== 9) return own
  const fits = before.filter((each) => each.kind === 'honest' && !taken.has(each.n) && n - each.n > 2)
  const earlier = dice.pick(fits.slice(-25))
  if (place === 4) {
    taken.add(earlier.n)
    return lookAlike(dice, own, earlier, turn % 2 === 0 ? 'same-day' : 'reordered', before)
  }
  const fraud = fraudTurns[turn % fraudTurns.length] as Fraud
  const made = fraudulent(dice, own, earlier, fraud)
  if (made.of !== null) taken.add(made.of)
  return made
}

function honest(dice: Dice, n: number, sentAt: Date): Planned {
  const layout = n % layoutCount
  // A seller has three kinds of papers, each with its own series.
  const seller = sellers[layout % sellers.length] as Seller
  const shop = dice.pick(shopsOf(seller))
  const manner = mannerOf(seller, layout)
  const isMemo = layout >= memoFrom
  const ours = someGoods(dice, isMemo ? dice.whole(2, 8) : dice.whole(3, 16))
  const theirs = dice.chance(0.2) ? [dice.pick(others)] : []
  const lines = [...ours, ...theirs].map((good) => lineOf(dice, good, layout, manner))
  const date = addDays(dayOf(sentAt), -dice.whole(0, 3))
  const number = numberAt(layout, date, n)
  const bill = { layout, seller, shop, number, date, lines, ...sumsOf(lines, isMemo) }
  const order = dice.chance(0.33) ? lines : null
  return { n, kind: 'honest', sentAt, shop, bill, due: lines, order, of: null, photo: 'new' }
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10)

const mostADay = 60

/** Series go up with the days, as books do. */
const numberAt = (layout: number, date: string, n: number) =>
  numberOf(layout, daysBetween('2026-04-01', date) * mostADay + (n % mostADay))

function lookAlike(
  dice: Dice,
  own: Planned,
  earlier: Planned,
  kind: 'same-day' | 'reordered',
  all: readonly Planned[],
): Planned {
  const { layout } = earlier.bill
  const day = earlier.bill.date
  const later = own.bill.date > day ? own.bill.date : addDays(day, 1)
  const date = kind === 'same-day' ? day : later
  const renumbered = { ...earlier.bill, date, number: freeNumber(layout, date, own.n, all) }
  const bill = kind === 'same-day' ? withLines(renumbered, slightly(dice, renumbered)) : renumbered
  return { ...own, kind, shop: earlier.shop, bill, due: bill.lines, order: own.order && bill.lines }
}

/** No two honest bills have one number, also of a day long past. */
function freeNumber(layout: number, date: string, from: number, all: readonly Planned[]): string {
  const taken = new Set(all.map(({ bill }) => bill.number))
  let n = from
  while (taken.has(numberAt(layout, date, n))) n++
  return numberAt(layout, date, n)
}

/** A piece or two more of one line. */
function slightly(dice: Dice, { lines }: MadeBill) {
  const at = dice.whole(0, lines.length - 1)
  const more = dice.whole(1, 2)
  return (line: MadeLine, n: number) => (n === at ? { ...line, quantity: line.quantity + more } : line)
}

function fraudulent(dice: Dice, own: Planned, earlier: Planned, kind: Fraud): Planned {
  const { bill, shop } = own
  const again = { ...own, kind, shop: earlier.shop, bill: earlier.bill, due: [], order: null, of: earlier.n }
  const nothing = { ...own, kind, due: [], order: null }
  switch (kind) {
    case 'same-file':
      return { ...again, photo: 'same-file' }
    case 'photographed-again':
      return again
    case 'cropped':
      return { ...again, photo: 'cropped' }
    case 'claimed-elsewhere':
      return { ...again, shop: another(dice, earlier.bill.seller, earlier.shop) }
    case 'padded-sent':
      return { ...again, bill: padded(dice, earlier.bill) }
    case 'total-altered':
      return { ...own, kind, bill: withTotalAltered(dice, bill) }
    case 'quantity-altered':
      return { ...own, kind, bill: withLineAltered(dice, bill, 'quantity') }
    case 'amount-altered':
      return { ...own, kind, bill: withLineAltered(dice, bill, 'amount') }
    case 'padded-order':
      return { ...own, kind, order: bill.lines, bill: padded(dice, bill) }
    case 'padded-huge':
      return { ...own, kind, order: null, bill: paddedBeyondReason(dice, bill) }
    case 'other-outlet':
      return { ...nothing, shop: another(dice, bill.seller, shop) }
    case 'other-seller':
      return { ...nothing, bill: { ...bill, seller: wholesaler } }
    case 'infiltration':
      return infiltrating(dice, nothing)
    case 'too-old': {
      const date = addDays(bill.date, -dice.whole(60, 140))
      return { ...nothing, bill: { ...bill, date, number: numberAt(bill.layout, date, own.n) } }
    }
  }
}

const another = (dice: Dice, seller: Seller, but: Shop): Shop =>
  dice.pick(shopsOf(seller).filter(({ name }) => name !== but.name))

/** A distributor of the brand bills a shop on another's beats. */
function infiltrating(dice: Dice, own: Planned): Planned {
  const foreign = dice.pick(sellers.filter(({ code }) => code !== own.bill.seller.code))
  const shop = dice.pick(shopsOf(foreign))
  return { ...own, shop, bill: { ...own.bill, shop } }
}
