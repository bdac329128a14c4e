/** The demo's goods, shops and distributors as a distributor's billing software knows them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { withoutTax } from '../../../src/catalog/money.ts'
import type { Dice } from '../../../src/demo/dice.ts'
import { checkDigit } from '../../../src/invoices/extract/tax-id.ts'

const data = join(import.meta.dirname, '..', '..', '..', 'src', 'demo', 'data')
const rowsOf = (file: string): Record<string, string>[] =>
  parse(readFileSync(join(data, file)), { columns: true, skip_empty_lines: true })

/** Prices in paise, tax in basis points; `mrp` is with tax, `price` without. */
export type Good = {
  readonly sku: string
  readonly name: string
  readonly hindi: string | undefined
  readonly hsn: string
  readonly perCase: number
  readonly mrp: number
  readonly price: number
  readonly tax: number
}

const paise = (rupees = '') => Math.round(Number(rupees) * 100)

export const goods: readonly Good[] = rowsOf('products.csv').map((row) => {
  const tax = Math.round(Number(row.gst_percent) * 100)
  return {
    sku: row.sku ?? '',
    name: row.name ?? '',
    hindi: row.aliases?.split('|').find((alias) => /\p{Script=Devanagari}/u.test(alias)),
    hsn: row.hsn ?? '',
    perCase: Number(row.case_size) || 1,
    mrp: paise(row.mrp),
    price: withoutTax(paise(row.retailer_price), tax),
    tax,
  }
})

/** Goods of other companies, which distributors sell on the same bill: no product of the brand, so no SKU. */
export const others: readonly Good[] = (
  [
    ['PARLE-G 55G', '1905', 144, 500, 448, 500],
    ['MAGGI NOODLES 70G', '1902', 96, 1_400, 1_250, 500],
    ['TATA SALT 1KG', '2501', 25, 2_800, 2_580, 0],
    ['VIM BAR 200G', '3401', 60, 2_000, 1_475, 1_800],
    ['COLGATE STRONG 100G', '3306', 72, 7_000, 5_500, 1_800],
    ['RED LABEL TEA 250G', '0902', 48, 14_000, 12_200, 500],
    ['FORTUNE SOYA OIL 1L', '1507', 12, 15_500, 13_700, 500],
    ['LUX SOAP 100G', '3401', 72, 3_800, 2_800, 1_800],
    ['BALAJI WAFERS 45G', '2106', 48, 2_000, 1_560, 1_200],
    ['EVEREST GARAM MASALA 100G', '0910', 40, 9_200, 8_050, 500],
  ] as const
).map(([name, hsn, perCase, mrp, price, tax]) => ({
  ...{ sku: '', name, hindi: undefined, hsn, perCase, mrp, price, tax },
}))

export type Shop = { readonly code: string; readonly name: string; readonly beat: string }
export const shops: readonly Shop[] = rowsOf('outlets.csv').map((row) => ({
  code: row.code ?? '',
  name: row.name ?? '',
  beat: row.beat ?? '',
}))

export type Seller = {
  readonly code: string
  readonly name: string
  readonly taxId: string
  readonly area: string
  readonly phone: string
}
export const sellers: readonly Seller[] = rowsOf('distributors.csv').map((row) => ({
  code: row.code ?? '',
  name: row.name ?? '',
  taxId: row.gstin ?? '',
  area: row.area ?? '',
  phone: (row.phone ?? '').slice(-10),
}))

/** A wholesaler that is no distributor of the brand, and sells its goods all the same. */
export const wholesaler: Seller = {
  code: '',
  name: 'Mahavir Wholesale Mart',
  taxId: `24AAKFM3321Q1Z${checkDigit('24AAKFM3321Q1Z')}`,
  area: '',
  phone: '9825012345',
}

/** The shops on a distributor's beats. */
export const shopsOf = (seller: Seller): Shop[] =>
  shops.filter(({ beat }) => beat.startsWith(`B-${seller.code.slice(2)}`))

const shortOf: Record<string, string> = {
  SURAJ: 'SRJ',
  GOPAL: 'GPL',
  RASOI: 'RSI',
  NOODLES: 'NDLS',
  BISCUIT: 'BIS',
  BISCUITS: 'BIS',
  MASALA: 'MSL',
  GLUCOSE: 'GLU',
  DETERGENT: 'DET',
  POWDER: 'PWD',
  FAMILY: 'FML',
  CREAM: 'CRM',
  CHAKKI: 'CHK',
  POUCH: 'PCH',
}

/** How a distributor's software shortens names: each has its own way, and 24 to 30 letters of room. */
export const manners = ['full', 'price', 'pack', 'clipped'] as const
export type Manner = (typeof manners)[number]

export function printedName(good: Good, manner: Manner): string {
  const name = good.name.toUpperCase()
  // What tells a rival's goods from the brand's is their name: no seller leaves it out.
  if (manner === 'full' || good.sku === '') return name
  const words = name.split(' ').map((word) => shortOf[word] ?? word)
  if (manner === 'clipped') return words.join(' ').slice(0, 24)
  const price = `${Math.round(good.mrp / 100)}/-`
  if (manner === 'price') return `${words.slice(1).join(' ')} ${price}`
  return `${words.join(' ')} ${price} ${good.perCase}P`
}

/** A few goods, none of them twice. */
export function someGoods(dice: Dice, count: number): Good[] {
  const left = [...goods]
  return Array.from({ length: count }, () => left.splice(dice.whole(0, left.length - 1), 1)[0] as Good)
}
