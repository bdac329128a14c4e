/** Puts one digit of a row right, where quantity × rate and the amount are a digit apart. */
import { type Repair, variantsOf } from '../variants.ts'
import type { Solved, Term } from './solve.ts'

export type RepairedRow = { readonly solved: Solved; readonly repair: Repair }

/** Only where the headings say which number is which; undefined where no single change closes the row, or several do. */
export function repairRow(terms: readonly Term[]): RepairedRow | undefined {
  const quantity = only(terms, 'quantity')
  const rate = only(terms, 'rate')
  const amount = terms.filter(({ kind, decimals }) => kind === 'amount' && decimals === 2).at(-1)
  if (amount && (quantity === undefined) !== (rate === undefined)) return parted(quantity ?? rate, amount)
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

/** A count and a rate that the engine ran into one number: where it is cut, they make the amount. */
function parted(glued: Term | undefined, amount: Term): RepairedRow | undefined {
  if (!glued || !/^\d+\.\d\d$/.test(glued.raw)) return undefined
  const fits = [1, 2, 3].flatMap((at) => {
    const [count, rate] = [Number(glued.raw.slice(0, at)), Math.round(Number(glued.raw.slice(at)) * 100)]
    const isWhole = /^[1-9]\d*\.\d\d$/.test(glued.raw.slice(at))
    return isWhole && count > 0 && count * rate === amount.money ? [{ at, count, rate }] : []
  })
  const [fit, other] = fits
  if (!fit || other) return undefined
  const quantity: Term = {
    ...glued,
    kind: 'quantity',
    raw: glued.raw.slice(0, fit.at),
    count: fit.count,
    money: 100 * fit.count,
  }
  const rate: Term = {
    ...glued,
    kind: 'rate',
    raw: glued.raw.slice(fit.at),
    count: fit.rate / 100,
    money: fit.rate,
  }
  return {
    solved: { quantity, rate, amount, basis: 'gross', discount: 0, taxRate: undefined, score: 0 },
    repair: {
      field: 'quantity',
      read: glued.raw,
      taken: `${quantity.raw} × ${rate.raw}`,
      because: 'quantity × rate = amount',
    },
  }
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
