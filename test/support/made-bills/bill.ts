/** What a made bill says: goods of the demo, sums that close as the trade's software closes them. */
import { mulDiv, percentOf } from '../../../src/catalog/money.ts'
import { type Dice, dice as diceOf } from '../../../src/demo/dice.ts'
import {
  type Good,
  type Manner,
  manners,
  printedName,
  type Seller,
  type Shop,
  sellers,
  shopsOf,
  someGoods,
} from './goods.ts'

/** Money in paise, `discount` and `tax` in basis points; `amount` is what the last column shows. */
export type MadeLine = {
  readonly sku: string
  readonly printed: string
  readonly hsn: string
  readonly quantity: number
  /** Pieces to the case. */
  readonly perCase: number
  readonly free: number
  readonly mrp: number
  readonly rate: number
  readonly discount: number
  readonly tax: number
  readonly taxable: number
  readonly amount: number
}

/** Of a cash memo `tax` is 0: its rates hold the tax. */
export type MadeBill = {
  readonly layout: number
  readonly seller: Seller
  readonly shop: Shop
  readonly number: string
  /** YYYY-MM-DD */
  readonly date: string
  readonly lines: readonly MadeLine[]
  readonly taxable: number
  readonly tax: number
  readonly roundOff: number
  readonly total: number
  /** What the words below say, where it is not the total. */
  readonly inWords?: number
}

/** Layouts from `memoFrom` on are cash memos; the last of them is in Hindi. */
export const layoutCount = 9
export const memoFrom = 6
export const hindiLayout = 8

const day = 86_400_000

/** The `n`-th bill of a seed: always the same. `now` is the day the photo is sent. */
export function makeBill(seed: string, n: number, now: Date): MadeBill {
  const dice = diceOf('made-bill', seed, n)
  const seller = dice.pick(sellers)
  const layout = n % layoutCount
  const manner = mannerOf(seller, layout)
  const count = layout >= memoFrom ? dice.whole(2, 8) : dice.whole(3, 18)
  const lines = someGoods(dice, count).map((good) => lineOf(dice, good, layout, manner))
  const shop = dice.pick(shopsOf(seller))
  const number = numberOf(layout, dice.whole(1, 40) * 100 + n)
  const date = new Date(now.getTime() - dice.whole(0, 12) * day).toISOString().slice(0, 10)
  return { layout, seller, shop, number, date, lines, ...sumsOf(lines, layout >= memoFrom) }
}

/** How a seller prints names on bills of a layout. */
export const mannerOf = (seller: Seller, layout: number) =>
  manners[(Math.max(0, sellers.indexOf(seller)) + layout) % manners.length] as Manner

const series = ['GST/26-27/', 'SD-', 'INV/', 'A', 'KA/26-27/', 'T-', '', '', '']
/** A number in the series of a layout. */
export const numberOf = (layout: number, n: number) =>
  `${series[layout]}${String(n).padStart(layout % 2 ? 4 : 5, '0')}`

export function lineOf(dice: Dice, good: Good, layout: number, manner: Manner): MadeLine {
  const isMemo = layout >= memoFrom
  const quantity = dice.chance(0.4) ? good.perCase : dice.whole(1, 4) * dice.pick([3, 6, 12])
  const rate = isMemo ? percentOf(good.price, 10_000 + good.tax) : good.price
  const discount = !isMemo && dice.chance(0.3) ? dice.pick([150, 200, 250, 500, 1_000]) : 0
  const free = layout % 3 === 1 && dice.chance(0.25) ? Math.max(1, Math.floor(quantity / 12)) : 0
  const printed = layout === hindiLayout && good.hindi ? good.hindi : printedName(good, manner)
  const { sku, hsn, perCase, mrp, tax } = good
  return closed({ sku, printed, hsn, quantity, perCase, free, mrp, rate, discount, tax })
}

/** The line with the amount that its quantity, rate and discount make. */
export function closed(line: Omit<MadeLine, 'taxable' | 'amount'>): MadeLine {
  const gross = line.quantity * line.rate
  const taxable = gross - percentOf(gross, line.discount)
  return { ...line, taxable, amount: taxable }
}

/** Central and state tax are rounded each by itself, line by line; the total to the rupee. */
export function sumsOf(lines: readonly MadeLine[], isMemo: boolean) {
  const taxable = lines.reduce((sum, line) => sum + line.taxable, 0)
  const tax = isMemo ? 0 : lines.reduce((sum, line) => sum + 2 * percentOf(line.taxable, line.tax / 2), 0)
  const total = mulDiv(taxable + tax, 1, 100) * 100
  return { taxable, tax, roundOff: total - taxable - tax, total }
}
