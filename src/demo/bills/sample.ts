/** Sample bills of the demo: what each says, made from the demo's trade so that it fits a shop and the day it is asked for. */
import { mulDiv, percentOf, withoutTax } from '../../catalog/money.ts'
import { one, type Queryable, rows, statement } from '../../db/statement.ts'
import { financialYear } from '../../dues/bill-number.ts'
import { addDays, dayIn, daysBetween } from '../../orders/zone.ts'
import { dice } from '../dice.ts'

/** Accepted; asked one thing; the first once more; of a distributor that does not serve the shop; too blurred to read. */
export const sampleKinds = ['clean', 'unclear', 'again', 'stranger', 'blurred'] as const
export type SampleKind = (typeof sampleKinds)[number]

/** Money in paise, `tax` in basis points; `rate` and `amount` are without tax. */
export type SampleLine = {
  readonly printed: string
  readonly hsn: string
  readonly quantity: number
  readonly mrp: number
  readonly rate: number
  readonly tax: number
  readonly amount: number
}

export type SampleBill = {
  readonly seller: { readonly code: string; readonly name: string; readonly taxId: string | null }
  readonly shop: { readonly code: string; readonly name: string }
  readonly number: string
  /** 'YYYY-MM-DD' */
  readonly day: string
  readonly lines: readonly SampleLine[]
  readonly taxable: number
  readonly tax: number
  readonly roundOff: number
  readonly total: number
}

type Seller = SampleBill['seller']
type Good = {
  sku: string
  name: string
  category: string
  hsn: string | null
  mrp: number
  ptr: number
  rate: number
  /** No other of its category has its MRP: it cannot be taken for one. */
  alone: boolean
}
type Shop = SampleBill['shop'] & { id: number; timeZone: string; own: Seller; other: Seller | null }

const shopOf = statement<Shop>(
  'sample-bill-shop',
  `select o.id, o.code, o.name, d.time_zone as "timeZone",
     json_build_object('code', d.code, 'name', d.name, 'taxId', d.gstin) as own,
     (select json_build_object('code', x.code, 'name', x.name, 'taxId', x.gstin) from distributor x
      where x.id <> d.id and not exists (select from outlet_assignment a where a.outlet_id = o.id and a.distributor_id = x.id)
      order by x.gstin is null, x.id limit 1) as other
   from outlet o join distributor d on d.id = o.distributor_id where o.id = $1`,
)

// What the shop ordered lately has earned with its orders, and a scheme's discount would have to be on the bill.
const goodsFor = statement<Good>(
  'sample-bill-goods',
  `select p.sku, p.name, p.category, p.hsn, q.mrp, q.ptr, t.rate,
     not exists (select from product y join product_price z on z.product_id = y.id
       where y.category = p.category and y.id <> p.id and y.active and z.mrp = q.mrp) as alone
   from product p
   join lateral (select mrp, ptr from product_price where product_id = p.id and valid_from <= $2 order by valid_from desc
     limit 1) q on true
   join lateral (select rate from product_tax where product_id = p.id and valid_from <= $2 order by valid_from desc
     limit 1) t on true
   where p.active and p.category not in ('Laundry', 'Soap') and p.sku not in ('SPI-TUR-100', 'BIS-MAR-075')
     and not exists (select from order_line l join trade_order x on x.id = l.order_id
       where l.product_id = p.id and x.outlet_id = $1 and x.placed_at >= $2::date - 24 and x.placed_at < $2::date + 1)
   order by p.sku`,
)

/** The day printed on a sample that is drawn at `now`. */
const printedDay = (now: Date, timeZone: string) => addDays(dayIn(now, timeZone), -1)

/** undefined where there is no such shop, or none but its own distributor. The same shop, kind and day: the same bill. */
export async function sampleBill(
  q: Queryable,
  outletId: number,
  kind: SampleKind,
  now: Date,
): Promise<SampleBill | undefined> {
  const shop = await one(q, shopOf, [outletId])
  const seller = kind === 'stranger' ? shop?.other : shop?.own
  if (!shop || !seller) return undefined
  const day = printedDay(now, shop.timeZone)
  const goods = await rows(q, goodsFor, [shop.id, day])
  // Photographed once more it says the same.
  const says = kind === 'again' ? 'clean' : kind
  const lines = linesOf(goods, says, shop.code)
  return lines.length === 0
    ? undefined
    : { seller, shop, number: numberOf(seller, shop.id, says, day), day, lines, ...sumsOf(lines) }
}

const categories = ['Noodles', 'Biscuits', 'Spices', 'Tea & Coffee', 'Snacks']

/** One of each kind of goods, so that several rules show; an unclear bill has a line that may be two products. */
function linesOf(goods: readonly Good[], kind: SampleKind, code: string): SampleLine[] {
  const chance = dice('sample-bill', code, kind)
  const picked = categories.flatMap((category) => {
    const those = goods.filter((good) => good.category === category && good.alone)
    return those.length > 0 ? [chance.pick(those)] : []
  })
  const lines = picked
    .slice(0, kind === 'unclear' ? 3 : 4)
    .map((good) => lineOf(good, chance.whole(2, 4) * 12))
  return kind === 'unclear'
    ? [...lines.slice(0, 2), unclearLine(goods)].filter((line) => line !== undefined)
    : lines
}

function lineOf(good: Good, quantity: number): SampleLine {
  const rate = withoutTax(good.ptr, good.rate)
  const { mrp, rate: tax, hsn } = good
  return {
    printed: good.name.toUpperCase(),
    hsn: hsn ?? '',
    quantity,
    mrp,
    rate,
    tax,
    amount: rate * quantity,
  }
}

/** "CREAM BISCUIT 60G": three flavours have that weight and price. */
function unclearLine(goods: readonly Good[]): SampleLine | undefined {
  const one = goods.find(({ sku }) => sku.startsWith('BIS-CR'))
  return one && { ...lineOf(one, 24), printed: 'GOPAL CREAM 60G' }
}

/** Central and state tax are rounded each by itself, line by line; the total to the rupee. */
function sumsOf(lines: readonly SampleLine[]) {
  const taxable = lines.reduce((sum, { amount }) => sum + amount, 0)
  const tax = lines.reduce((sum, line) => sum + 2 * percentOf(line.amount, line.tax / 2), 0)
  const total = mulDiv(taxable + tax, 1, 100) * 100
  return { taxable, tax, roundOff: total - taxable - tax, total }
}

/** In the seller's series, higher each day, another for each shop and kind. */
function numberOf({ code }: Seller, shop: number, kind: SampleKind, day: string): string {
  const year = financialYear(day)
  const days = daysBetween(`${year.slice(0, 4)}-04-01`, day)
  const own = (shop % 120) * sampleKinds.length + sampleKinds.indexOf(kind)
  return `${code.slice(2)}/${year.slice(2)}/${String(days * 1_000 + own).padStart(6, '0')}`
}
