/** The numbers of a row, with the columns they stand in. */
import { amountsIn, isPayable } from '../money.ts'
import type { Cell } from '../page/types.ts'
import type { Column, Header } from './header.ts'
import { quantityOf } from './quantity.ts'
import type { Term } from './solve.ts'

export type Placed = { readonly cell: Cell; readonly column: Column | undefined }

export function termsOf(cell: Cell, column: Column | undefined, place: number): Term[] {
  const kind = column?.kind
  if (kind === 'hsn' || kind === 'batch' || kind === 'expiry') return []
  const named = /\p{L}{3}/u.test(cell.text) && kind !== 'quantity' && kind !== 'unit' && kind !== 'amount'
  // A bar for the sign of times: a space would join the numbers beside it.
  const text = cell.text.replace(/(?<=\d\s?)[xX*](?=\s?\d)/g, '|').replace(/[@xX]/g, ' ')
  return amountsIn(text).map(({ value, decimals, raw, from }) => ({
    money: value,
    count: quantityOf(raw)?.quantity ?? value / 100,
    decimals,
    kind: named ? undefined : kind,
    place,
    raw,
    glyphs: cell.box.glyphs.slice(cell.start + from, cell.start + from + raw.length),
  }))
}

/**
 * Without a sum: the number in the column of amounts, else of what is taxable; where neither has one, the last with two
 * decimals that is no discount.
 */
export function lonelyAmount(terms: readonly Term[], header: Header | undefined): Term | undefined {
  const inColumn = (kind: Term['kind']) =>
    terms.findLast((term) => term.kind === kind && term.money > 0 && isPayable(term.money))
  const found = header && (inColumn('amount') ?? inColumn('taxable'))
  return found ?? terms.findLast(({ decimals, kind }) => decimals === 2 && kind !== 'discount')
}
