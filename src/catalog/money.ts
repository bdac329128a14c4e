/** Money is integer minor units (paise); percentages are basis points (5 % = 500). */

/**
 * The one rounding rule: `a × b ÷ c` to the nearest integer, halves away from zero, exact at any size.
 * Takes safe integers; throws a RangeError on others, on `c` = 0, and where the result is no safe integer.
 */
export function mulDiv(a: number, b: number, c: number): number {
  for (const value of [a, b, c]) {
    if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a safe integer`)
  }
  if (c === 0) throw new RangeError('division by zero')
  const product = a * b
  return Number.isSafeInteger(product * 2)
    ? nearest(product, c)
    : nearestBig(BigInt(a) * BigInt(b), BigInt(c))
}

function nearest(product: number, divisor: number): number {
  const size = Math.abs(product)
  const by = Math.abs(divisor)
  const rest = size % by
  const whole = (size - rest) / by + (rest * 2 >= by ? 1 : 0)
  // A plain minus would turn nothing into −0, which is not the same value to everyone.
  return whole === 0 ? 0 : Math.sign(product) * Math.sign(divisor) * whole
}

function nearestBig(product: bigint, divisor: bigint): number {
  const size = product < 0n ? -product : product
  const by = divisor < 0n ? -divisor : divisor
  const whole = (size * 2n + by) / (by * 2n)
  const result = Number(product < 0n !== divisor < 0n ? -whole : whole)
  if (!Number.isSafeInteger(result)) throw new RangeError('the result is beyond the safe integers')
  return result
}

/** A share of an amount; `rate` in basis points. */
export const percentOf = (amount: number, rate: number): number => mulDiv(amount, rate, 10_000)

/** What is left of an amount that includes a tax of `rate` basis points once the tax is taken out. */
export const withoutTax = (amount: number, rate: number): number => mulDiv(amount, 10_000, 10_000 + rate)

/**
 * Shares `total` out by weight so that the parts add up to it exactly: each gets its whole part, what is left goes
 * one by one to the largest remainders (equal ones in the order given). All weights 0 count as equal.
 * Takes non-negative integer weights, at least one; a negative total gives negative parts.
 */
export function splitByWeight(total: number, weights: readonly number[]): number[] {
  if (weights.length === 0) throw new RangeError('nothing to split over')
  if (total < 0) return splitByWeight(-total, weights).map((part) => (part === 0 ? 0 : -part))
  const even = weights.every((weight) => weight === 0)
  const heavy = even ? weights.map(() => 1) : weights
  const sum = heavy.reduce((all, weight) => all + weight, 0)
  const shares = Number.isSafeInteger(sum * total)
    ? wholeParts(total, heavy, sum)
    : wholePartsBig(total, heavy)
  const left = total - shares.reduce((all, { part }) => all + part, 0)
  const parts = shares.map(({ part }) => part)
  if (left === 0) return parts
  shares.sort((x, y) => (x.rest === y.rest ? x.at - y.at : x.rest > y.rest ? -1 : 1))
  for (const { at } of shares.slice(0, left)) parts[at] = (parts[at] ?? 0) + 1
  return parts
}

type Share = { readonly at: number; readonly part: number; readonly rest: number | bigint }

function wholeParts(total: number, weights: readonly number[], sum: number): Share[] {
  return weights.map((weight, at) => {
    const rest = (total * weight) % sum
    return { at, part: (total * weight - rest) / sum, rest }
  })
}

// Products beyond the safe integers: ten times slower, and as exact.
function wholePartsBig(total: number, weights: readonly number[]): Share[] {
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n)
  return weights.map((weight, at) => {
    const product = BigInt(total) * BigInt(weight)
    return { at, part: Number(product / sum), rest: product % sum }
  })
}
