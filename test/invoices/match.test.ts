import { describe, expect, it } from 'vitest'
import { withoutTax } from '../../src/catalog/money.ts'
import type { BillLine } from '../../src/invoices/extract/table/row.ts'
import { sizesIn } from '../../src/invoices/match/names.ts'
import { type MatchContext, type Matched, productOfLine } from '../../src/invoices/match/products.ts'

const goods = [
  ['NOO-70', 'Suraj Masala Noodles 70g', ['masala noodles', 'noodles 70'], 1260, 1400],
  ['NOO-140', 'Suraj Masala Noodles 140g', ['noodles medium'], 2430, 2700],
  ['SALT', 'Suraj Iodised Salt 1kg', ['salt 1kg', 'namak', 'नमक'], 2520, 2800],
  ['CHI-M', 'Chatak Potato Chips Masala 22g', ['chips'], 900, 1000],
  ['CHI-S', 'Chatak Potato Chips Salted 22g', ['salted chips'], 900, 1000],
  ['OIL-5', 'Suraj Soya Oil 5L Jar', ['oil 5l'], 64_800, 72_000],
] as const

const products = goods.map(([sku, name, aliases, ptr, mrp], at) => ({
  ...{
    id: at + 1,
    sku,
    name,
    aliases: [...aliases],
    ptr,
    mrp,
    category: 'Food',
    unit: 'pc',
    hsn: null,
    rate: 500,
  },
  ...{ barcode: null, brand: 'Suraj', launchedOn: null, active: true, innerSize: null, innerName: null },
  ...{ caseSize: 24, orderMultiple: 1 },
}))
const context = {
  products,
  rivals: ['MAGGI'],
  others: [],
  learned: new Map(),
  usual: new Set<number>(),
  awaited: new Map<number, number[]>(),
}

function matched(
  description: string,
  ptr: number,
  more: Partial<BillLine> = {},
  known: Partial<MatchContext> = {},
): Matched {
  const amount = withoutTax(ptr * 12, 500)
  const nothing = { hsn: null, freeQuantity: null, unit: null, mrp: null, discount: null, taxPercent: null }
  const line = { ...nothing, description, quantity: 12, rate: Math.round(amount / 12), taxable: null, amount }
  return productOfLine({ ...line, batch: null, expiry: null, ...more }, () => more.amount ?? amount, {
    ...context,
    ...known,
  })
}

/** The SKU a line is taken for; 'asked', 'unfamiliar' or 'none' where it is taken for nothing. */
function takenFor(...line: Parameters<typeof matched>): string {
  const found = matched(...line)
  return found.is === 'certain' ? found.match.product.sku : found.is === 'doubtful' ? 'asked' : found.is
}

/** What is offered as an answer. */
function offered(...line: Parameters<typeof matched>): string[] {
  const found = matched(...line)
  return found.is === 'doubtful' ? found.likely.map(({ product }) => product.sku) : []
}

describe('goods on bills', () => {
  it('are known with spaces lost, columns run together, words cut short or without vowels', () => {
    expect(takenFor('SURAJ MASALA NOODLES 70G', 1260)).toBe('NOO-70')
    expect(takenFor('1SURAJMASALANOODLES70G', 1260)).toBe('NOO-70')
    expect(takenFor('1902SRJMSLNDLS140G27/-48P', 2430)).toBe('NOO-140')
    expect(takenFor('SRJSOYAOIL5LJAR720/-', 64_800)).toBe('OIL-5')
    expect(takenFor('14CHATAKPOTATOCHIPSMASALA22G', 900)).toBe('CHI-M')
    expect(takenFor('SURAJ1ODISEDSALT1KG', 2520)).toBe('SALT')
    expect(takenFor('SURAJ IODISED SALT IKG', 2520)).toBe('SALT')
    expect(takenFor('SURAJ MASALA NOODLES 14OG', 2430)).toBe('NOO-140')
    expect(sizesIn('SOYA OIL 5L')).toEqual(['ml 5000'])
    expect(sizesIn('GLU BIS50G')).toEqual(['g 50'])
    expect(takenFor('नमक', 2520)).toBe('SALT')
  })

  it("are not another maker's of the same sort, size and price", () => {
    expect(takenFor('MAGGI NOODLES 70G', 1260)).toBe('none')
    expect(takenFor('7MAGGINOODLES70G', 1260)).toBe('none')
    expect(takenFor('TATASALT1KG', 2520)).not.toBe('SALT')
  })

  it('are asked about, not passed over, where the name is right and its size is not', () => {
    // Nobody's name was read: it may be the brand's.
    expect(takenFor('5', 1260)).toBe('asked')
    expect(takenFor('SURAJ IODISED SALT 7KG', 2520)).toBe('asked')
  })

  it('are asked about where the name was lost, and label, size and price are a product’s; also before a discount', () => {
    expect(takenFor('AMP0O22G', 900, { mrp: 1000 })).toBe('asked')
    expect(takenFor('AMP0O22G', 900, { mrp: 1000, amount: 10_000 })).toBe('asked')
    expect(takenFor('AMP0O22G', 800, { mrp: 1000 })).toBe('unfamiliar')
    expect(takenFor('AMP0O50G', 900, { mrp: 1000 })).toBe('unfamiliar')
    expect(takenFor('AMP0O22G', 900)).toBe('unfamiliar')
  })

  it('are asked about where the name is much like and no count was read that a price could be reckoned from', () => {
    expect(takenFor('SRJ S0YA 0IL1L JR', 64_800, { quantity: 166.501 })).toBe('asked')
    expect(takenFor('KRANTI GUR 5KG', 64_800, { quantity: 166.501 })).toBe('unfamiliar')
  })

  it('are asked about where only the heading was read, or what is no name, at a price of the list', () => {
    expect(takenFor('Item', 5_000)).toBe('asked')
    expect(takenFor('Particulars', 1260)).toBe('asked')
    expect(takenFor('gede', 1260)).toBe('asked')
    expect(takenFor('gededepe', 1260)).toBe('asked')
    expect(takenFor('gede', 1300)).toBe('unfamiliar')
    expect(takenFor('KRANTI GUR', 1260)).toBe('unfamiliar')
    expect(offered('Item', 900)).toEqual(['CHI-M', 'CHI-S'])
    // Its rate is the list's, its amount less a discount.
    expect(offered('Item', 900, { amount: 10_000 })).toEqual(['CHI-M', 'CHI-S'])
    expect(offered('Item', 900, {}, { usual: new Set([5]) })).toEqual(['CHI-S'])
  })

  it('are asked about where as many pieces at that price are on their way', () => {
    const awaited = new Map([[1, [12]]])
    expect(takenFor('KRANTI GUR', 1260, {}, { awaited })).toBe('asked')
    expect(takenFor('KRANTI GUR', 1260, {}, { awaited: new Map([[1, [24]]]) })).toBe('unfamiliar')
    expect(takenFor('MAGGI NOODLES 70G', 1260, {}, { awaited })).toBe('none')
  })
  it("are another maker's by its brand's word, by what people said of them, or by a readable name and a tariff code that is none of ours", () => {
    const others = ['KRANTIGUR']
    expect(takenFor('3 KRANTI GUR', 1260, {}, { others })).toBe('none')
    expect(takenFor('KRANT1 GUR', 1260, {}, { others })).toBe('none')
    expect(takenFor('KRANTI GHEE', 1260, {}, { others })).toBe('unfamiliar')
    expect(takenFor('KRANTI CHIKKI 100G', 1260, {}, { others: ['KRANTICHIKKI1OOG'] })).toBe('none')
    // Like one of ours in its name: only the very words.
    const like = ['SURAJIODISEDSALT7KG']
    expect(takenFor('SURAJ IODISED SALT 7KG', 1260, {}, { others: like })).toBe('none')
    expect(takenFor('SURAJ IODISED SALT 9KG', 1260, {}, { others: like })).toBe('asked')
    const ours = new Map([[like[0] ?? '', [3, 1]]])
    expect(takenFor('SURAJ IODISED SALT 7KG', 1260, {}, { others: like, learned: ours })).toBe('asked')
    // The end of one of our names is no other maker's beginning.
    expect(takenFor('OODLES SPCL', 1300, {}, { rivals: ['OOD'] })).toBe('unfamiliar')
    expect(takenFor('OODY SPCL', 1300, {}, { rivals: ['OOD'] })).toBe('none')
    // What a scrap was once said to be says nothing of the next.
    expect(takenFor('gede', 1260, {}, { others: ['GEDE'] })).toBe('asked')
    const coded = products.map((product) => ({ ...product, hsn: '19023010' }))
    expect(takenFor('BATTERY CELL AA', 1300, { hsn: '850610' }, { products: coded })).toBe('none')
    expect(takenFor('BATTERY CELL AA', 1300, { hsn: '1902' }, { products: coded })).toBe('unfamiliar')
    expect(takenFor('BATTERY CELL AA', 1300, { hsn: '850610' })).toBe('unfamiliar')
    expect(takenFor('gede', 1300, { hsn: '850610' }, { products: coded })).toBe('unfamiliar')
  })
})
