/** What one scheme of level primary gives on an invoice, by SKU, in paise without GST. Pure. */
import { percentOf, withoutTax } from '../../catalog/money.ts'
import { daysBetween } from '../../orders/zone.ts'
import { noLimit, type PriceOf } from '../../schemes/effect.ts'
import { give } from '../../schemes/kinds/give.ts'
import { baseOf, piecesOf, shared } from '../../schemes/kinds/share.ts'
import type { Rule, RuleOf } from '../../schemes/rules.ts'
import type { Invoice, InvoiceItem } from './invoices.ts'

/** `priceOf`: the distributor's price. What went back without its invoice takes back what it would have earned. */
export function earnedOn(invoice: Invoice, rule: Rule, priceOf: PriceOf): Map<string, number> {
  const bought = invoice.items.filter(({ taxable }) => taxable > 0)
  const back = invoice.items
    .filter(({ taxable }) => taxable < 0)
    .map((item) => ({
      ...item,
      pieces: -item.pieces,
      freePieces: -item.freePieces,
      taxable: -item.taxable,
    }))
  const earned = onItems(bought, invoice, rule, priceOf)
  for (const [sku, paise] of onItems(back, invoice, rule, priceOf)) earned.set(sku, -paise)
  return earned
}

function onItems(
  bought: readonly InvoiceItem[],
  invoice: Invoice,
  rule: Rule,
  priceOf: PriceOf,
): Map<string, number> {
  const items = bought.map(({ taxable: base, ...item }) => ({ ...item, base, ptr: 0 }))
  const dayOfMonth = Number(invoice.day.slice(8))
  if (rule.kind === 'margin' || rule.kind === 'early-payment') {
    const sum = { value: baseOf(items), pieces: piecesOf(items), dayOfMonth }
    const rate = rule.kind === 'margin' ? marginRate(rule, sum) : earlyRate(rule, invoice)
    return shared(items, percentOf(sum.value, rate))
  }
  const given = give(rule, { items, left: noLimit, priceOf, dayOfMonth: () => dayOfMonth })
  const earned = new Map(given?.discounts)
  for (const { sku, pieces } of given?.free ?? []) {
    const price = priceOf(sku)
    const sent = bought.find((item) => item.sku === sku)?.freePieces ?? 0
    const owed = Math.max(0, pieces - sent)
    if (price && owed > 0) earned.set(sku, withoutTax(owed * price.ptr, price.rate))
  }
  return earned
}

/** The parts whose conditions are met, added up. */
const marginRate = (
  { parts }: RuleOf<'margin'>,
  { value, pieces, dayOfMonth }: { value: number; pieces: number; dayOfMonth: number },
): number =>
  parts
    .filter(
      ({ aboveValue = -1, abovePieces = -1, beforeDay = 32 }) =>
        value > aboveValue && pieces > abovePieces && dayOfMonth < beforeDay,
    )
    .reduce((sum, { rate }) => sum + rate, 0)

const earlyRate = ({ rate, withinDays }: RuleOf<'early-payment'>, { day, paidOn }: Invoice): number =>
  paidOn !== null && daysBetween(day, paidOn) <= withinDays ? rate : 0
