/** What became of planned bills, counted: by kind, by tier, and what it cost where it was wrong. */
import { withoutTax } from '../../../src/catalog/money.ts'
import { billKey } from '../../../src/dues/bill-number.ts'
import type { DecidedLine } from '../../../src/invoices/decision.ts'
import { type MadeLine, memoFrom } from '../../support/made-bills/bill.ts'
import { tierOf } from '../../support/made-bills/make.ts'
import { type Tier, tiers } from '../../support/made-bills/tiers.ts'
import type { Decided } from './deciding.ts'

export const share = (part: number, all: number) =>
  all === 0 ? '' : `${part}/${all} = ${((100 * part) / all).toFixed(1)} %`

export const isHonest = ({ own }: Decided) =>
  own.kind === 'honest' || own.kind === 'same-day' || own.kind === 'reordered'

/** Paise by which what a SKU comes to may differ: rates with tax in them are rounded line by line. */
const rounding = 100

type Due = { pieces: number; net: number }

function bySku<T>(
  lines: readonly T[],
  of: (line: T) => [sku: string, due: Due] | undefined,
): Map<string, Due> {
  const sums = new Map<string, Due>()
  for (const line of lines) {
    const found = of(line)
    if (!found) continue
    const [sku, { pieces, net }] = found
    const before = sums.get(sku) ?? { pieces: 0, net: 0 }
    sums.set(sku, { pieces: before.pieces + pieces, net: before.net + net })
  }
  return sums
}

const paidFor = ({ product, not, pieces, net }: DecidedLine): [string, Due] | undefined =>
  product && !not && pieces > 0 ? [product.sku, { pieces, net }] : undefined

const dueFor =
  (layout: number) =>
  ({ sku, quantity, taxable, tax }: MadeLine): [string, Due] | undefined =>
    sku === ''
      ? undefined
      : [sku, { pieces: quantity, net: layout >= memoFrom ? withoutTax(taxable, tax) : taxable }]

/**
 * Accepted, and what is paid for is not what was bought. By the SKU: other pieces, or a value without GST that differs by more
 * than ₹1; a SKU that is paid for and was not bought, or the other way. Of a fraud through and through nothing was bought;
 * of an altered or padded bill what the bill said before. Whether orders or the bill itself earn it makes no difference.
 */
export const isWrong = (result: Decided) => wrongOf(result).length > 0

/** What is paid for and was not bought, or the other way, by SKU. */
export function wrongOf({ own, verdict, decision }: Decided): string[] {
  if (verdict !== 'accepted' || !decision) return []
  const [paid, due] = [bySku(decision.lines, paidFor), bySku(own.due, dueFor(own.bill.layout))]
  const nothing: Due = { pieces: 0, net: 0 }
  return [...new Set([...paid.keys(), ...due.keys()])].flatMap((sku) => {
    const [is, should] = [paid.get(sku) ?? nothing, due.get(sku) ?? nothing]
    if (is.pieces === should.pieces && Math.abs(is.net - should.net) <= rounding) return []
    return [`${sku} ${is.pieces} for ${is.net}, due ${should.pieces} for ${should.net}`]
  })
}

/** Kept from earning without anybody's answer: a question alone would be answered by the one who cheats. */
export const isCaught = ({ verdict }: Decided) =>
  verdict === 'duplicate' || verdict === 'refused' || verdict === 'review' || verdict === 'unreadable'

/** Called known, though it is a bill of its own. */
export const isFalseAlarm = ({ verdict, decision }: Decided) =>
  verdict === 'duplicate' || (decision?.reasons.some(({ code }) => alarms.has(code)) ?? false)
const alarms = new Set(['known', 'other-with-number', 'same-content', 'similar-image'])

const verdicts = ['accepted', 'asked', 'review', 'refused', 'duplicate', 'unreadable', 'passed-on'] as const

/** A row of a table of verdicts. */
export function verdictsOf(list: readonly Decided[]) {
  const counts = verdicts.map((verdict) => [verdict, list.filter((each) => each.verdict === verdict).length])
  return { bills: list.length, ...Object.fromEntries(counts), 'paid wrongly': list.filter(isWrong).length }
}

export const byKind = (results: readonly Decided[]) =>
  Object.fromEntries(
    [...Map.groupBy(results, ({ own }) => own.kind)].map(([kind, list]) => [kind, verdictsOf(list)]),
  )

const ofTier = (results: readonly Decided[], tier: Tier) =>
  results.filter(({ own }) => tierOf(own.n) === tier)

export const byTier = (results: readonly Decided[]) =>
  Object.fromEntries(tiers.map((tier) => [tier, verdictsOf(ofTier(results, tier))]))

const kinds = (results: readonly Decided[], ...names: readonly string[]) =>
  results.filter(({ own }) => names.includes(own.kind))

/** The figures that are aimed at. */
export function scores(results: readonly Decided[]): Record<string, string> {
  const accepted = results.filter(({ verdict }) => verdict === 'accepted')
  const honest = results.filter(isHonest)
  const caught = (...names: string[]) => {
    const list = kinds(results, ...names)
    return share(list.filter(isCaught).length, list.length)
  }
  const unasked = (tier: Tier) => {
    const list = ofTier(honest, tier)
    return share(list.filter(({ verdict }) => verdict === 'accepted').length, list.length)
  }
  const alike = kinds(results, 'same-day', 'reordered')
  return {
    'accepted and paid wrongly (< 0.3 %)': share(accepted.filter(isWrong).length, accepted.length),
    ...Object.fromEntries(
      tiers.map((tier) => [`honest, ${tier}: accepted without a question`, unasked(tier)]),
    ),
    'duplicates caught: same file (≥ 99 %)': caught('same-file'),
    'duplicates caught: photographed again (≥ 95 %)': caught('photographed-again', 'claimed-elsewhere'),
    'duplicates caught: cropped (≥ 95 %)': caught('cropped'),
    'look-alikes called known (< 0.5 %)': share(alike.filter(isFalseAlarm).length, alike.length),
    'all honest bills called known': share(honest.filter(isFalseAlarm).length, honest.length),
    'altered totals refused or reviewed (all)': caught('total-altered'),
    'altered lines caught': caught('quantity-altered', 'amount-altered'),
    'padded caught': caught('padded-order', 'padded-sent', 'padded-huge'),
    "other outlet's caught": caught('other-outlet'),
    "other seller's and infiltration caught": caught('other-seller', 'infiltration'),
    'too old caught': caught('too-old'),
    'accepted with another number or day than printed': share(
      accepted.filter(isMisfiled).length,
      accepted.length,
    ),
  }
}

/** Numbers as they are compared: a dash that was not read makes no other of it. */
const isMisfiled = ({ own, decision }: Decided) =>
  decision?.day !== own.bill.date || billKey(decision.number ?? '') !== billKey(own.bill.number)

/** Why honest bills are not accepted at once: reasons, and what is asked. */
export function hindrances(results: readonly Decided[]): Record<string, number> {
  const found = results
    .filter((each) => isHonest(each) && each.verdict !== 'accepted')
    .flatMap(({ verdict, decision }) =>
      verdict === 'asked' && decision?.question
        ? [`asked: ${decision.question.asks}`]
        : (decision?.reasons.map(({ code }) => `${verdict}: ${code}`) ?? [verdict]),
    )
  const counts = [...Map.groupBy(found, (each) => each)].map(([code, list]) => [code, list.length] as const)
  return Object.fromEntries(counts.toSorted((a, b) => b[1] - a[1]))
}
