/** Puts one digit of a row right, where quantity × rate and the amount are a digit apart. */
import { type Repair, variantsOf } from '../variants.ts'
import type { Solved, Term } from './solve.ts'

export type RepairedRow = { readonly solved: Solved; readonly repair: Repair }

/** Only where the headings say which number is which; undefined where no single change closes the row, or several do. */
export function repairRow(terms: readonly Term[]): RepairedRow | undefined {
  const quantity = only(terms, 'quantity')
  const rate = only(terms, 'rate')
  const amount = terms.filter(({ kind, decimals }) => kind === 'amount' && decimals === 2).at(-1)
  if (!quantity || !rate || !amount || quantity.count <= 0) return undefined
  const fits = [
    ...changes(quantity, 'quantity', (term) => ({ quantity: term, rate, amount })),
    ...changes(rate, 'rate', (term) => ({ quantity, rate: term, amount })),
    ...changes(amount, 'amount', (term) => ({ quantity, rate, amount: term })),
  ].sort((a, b) => a.cost - b.cost)
  const [best, next] = fits
  if (!best || (next && next.cost === best.cost)) return undefined
  const { cost, ...found } = best
  return found
}

function only(terms: readonly Term[], kind: Term['kind']): Term | undefined {
  const found = terms.filter((term) => term.kind === kind)
  return found.length === 1 ? found[0] : undefined
}

type Triple = { quantity: Term; rate: Term; amount: Term }

function changes(term: Term, field: string, put: (term: Term) => Triple): (RepairedRow & { cost: number })[] {
  return variantsOf(term.raw, term.glyphs).flatMap(({ raw, value, cost }) => {
    const triple = put({ ...term, raw, money: value, count: value / 100 })
    if (Math.round(triple.quantity.count * triple.rate.money) !== triple.amount.money) return []
    const because = 'quantity × rate = amount'
    const solved: Solved = { ...triple, basis: 'gross', discount: 0, taxRate: undefined, score: 0 }
    return [{ solved, cost, repair: { field, read: term.raw, taken: raw, because } }]
  })
}
