/** The demo's goods, shops and distributors as a distributor's billing software knows them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Dice } from '../../../src/demo/dice.ts'

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

export const goods: readonly Good[] = rowsOf('products.csv').map((row) => ({
  sku: row.sku ?? '',
  name: row.name ?? '',
  hindi: row.aliases?.split('|').find((alias) => /\p{Script=Devanagari}/u.test(alias)),
  hsn: row.hsn ?? '',
  perCase: Number(row.case_size) || 1,
  mrp: paise(row.mrp),
  price: paise(row.retailer_price),
  tax: Math.round(Number(row.gst_percent) * 100),
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
  if (manner === 'full') return name
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
