/** Tax, taxable value and round-off of a bill whose total is known. */
import type { Figure } from './figures.ts'

export type Taxes = {
  readonly tax: number | undefined
  readonly taxable: number | undefined
  readonly roundOff: number | undefined
}

/** CGST and SGST are equal halves that may be printed with the same amount; each tax line counts once. */
export function taxesOf(figures: readonly Figure[], total: number | undefined): Taxes {
  const of = (label: Figure['label']) =>
    figures.filter((figure) => figure.label === label && figure.decimals > 0)
  const roundOff = of('rounding').find(({ value }) => Math.abs(value) < 100)?.value
  const bases = [...of('taxable'), ...of('subtotal')].map(({ value }) => value)
  const taxes = of('tax').filter(({ value, behind }) => value > 0 && behind === 0)
  const perLine = taxes.filter((figure, i) => taxes.findIndex(({ line }) => line === figure.line) === i)
  if (total !== undefined)
    for (const base of bases)
      for (const sum of sumsOf(perLine.map(({ value }) => value)))
        if (sum > 0 && Math.abs(base + sum + (roundOff ?? 0) - total) < 100)
          return { tax: sum, taxable: base, roundOff }
  const alone = perLine.length === 1 ? perLine[0]?.value : undefined
  return { tax: alone, taxable: bases[0], roundOff }
}

const mostTaxes = 8

/** Sums of some of the values, the fullest first. */
function sumsOf(values: readonly number[]): number[] {
  let sums = [0]
  for (const value of values.slice(0, mostTaxes)) sums = [...sums.map((sum) => sum + value), ...sums]
  return [...new Set(sums)]
}
