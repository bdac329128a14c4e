/** What a typed scheme gives: slabs, 11+1, combos, cash discount. Pure. */
import type { Rule } from '../rules.ts'
import { numberOf, numeral, paiseOf, rateOf, scale } from './words.ts'

export type TypedRule = {
  readonly rule: Rule
  /** The text without it: the goods it is for. */
  readonly rest: string
  /** What is given instead of the goods bought, as it was typed. */
  readonly gift?: string
}

const rupee = String.raw`₹|rs\.?|inr|रु\.?`
const percent = String.raw`(\d{1,3}(?:\.\d{1,2})?)\s*%`
const slab = new RegExp(
  String.raw`(${rupee})?\s*(?<![\d.,])(${numeral})\s*(${scale})?\s*(?:pcs?|pieces?|पीस)?\s*(?:par|पर|[=:-])?\s*(?<!\d)${percent}`,
  'gu',
)
const perMonth = /(?:^|\s)(?:monthly|per month|in a month|mahine(?: bhar)?|महीने(?: भर)?)(?=$|[\s,:])/u
const perQuarter = /(?:^|\s)(?:quarterly|per quarter|in a quarter|timahi|तिमाही)(?=$|[\s,:])/u

/** What was asked for: `value`, slabs in rupees, so bare numbers are; `gift`, what is free, so goods named are given. */
export type Asked = { readonly value?: boolean; readonly gift?: boolean }

/** Undefined where the text gives nothing. */
export function ruleIn(text: string, { value = false, gift = false }: Asked = {}): TypedRule | undefined {
  return extraIn(text, gift) ?? comboIn(text) ?? cashIn(text) ?? slabsIn(text, value)
}

const extras = [
  /(?:buy\s+)?(\d{1,5})\s*\+\s*(\d{1,5})(?:\s*(?:free|फ\u093c?्री))?/u,
  /buy\s+(\d{1,5})(.{0,60}?)\s+get\s+(\d{1,5})(?:\s*free)?/u,
  /(\d{1,5})\s*(?:par|पर|lijiye|लीजिए|lo)\s*,?\s*(\d{1,5})\s*(?:free|फ\u093c?्री|muft)/u,
]
const other = /(?:^|[\s,])(?:of|free)\s*:?\s+(.{2,60})$/u

function extraIn(text: string, asked: boolean): TypedRule | undefined {
  for (const shape of extras) {
    const hit = shape.exec(text)
    if (!hit) continue
    const numbers = hit.slice(1).filter((each) => /^\d+$/.test(each ?? ''))
    const between = hit.slice(1).find((each) => each !== undefined && !/^\d+$/.test(each)) ?? ''
    const [buy = 0, free = 0] = numbers.map(Number)
    if (buy < 1 || free < 1) continue
    const after = text.slice(hit.index + hit[0].length)
    const gift = /free\s*$/u.test(hit[0]) && between === '' ? after.trim() : other.exec(after)?.[1]
    const before = `${text.slice(0, hit.index)} ${between}`.trim()
    const rule: Rule = { kind: 'extra', buy, free, short: 'owed' }
    // "11+1 marie" names what is bought; "marie 9+1 free ghee" names both.
    if (!gift || (before === '' && !asked)) return { rule, rest: `${before} ${after}`.trim() }
    return { rule, rest: before, gift }
  }
  return undefined
}

const any = /(?:any|koi(?: bhi)?|कोई(?: भी)?)\s+(\d{1,3})(?:\s+of)?/u
const priced = new RegExp(String.raw`(?:${rupee})\s*(${numeral})\s*(${scale})?`, 'u')

function comboIn(text: string): TypedRule | undefined {
  const hit = any.exec(text)
  const count = Number(hit?.[1] ?? 0)
  if (!hit || count < 2) return undefined
  const rest = without(text, hit)
  const bundle = { any: count, each: 1 }
  const off = new RegExp(percent, 'u').exec(rest)
  if (off) return { rule: { kind: 'combo', bundle, rate: rateOf(off[1] ?? '') }, rest: without(rest, off) }
  const price = priced.exec(rest)
  if (!price) return undefined
  return {
    rule: { kind: 'combo', bundle, price: paiseOf(price[1] ?? '', price[2]) },
    rest: without(rest, price),
  }
}

const cash = /(?:^|\s)(?:cash(?: discount)?|cd|कैश(?: डिस्काउंट)?|नकद)(?=$|[\s:])/u
const least = new RegExp(
  String.raw`(?:from|above|over|se upar|से ऊपर)?\s*(?:${rupee})\s*(${numeral})\s*(${scale})?(?:\s*(?:se upar|से ऊपर))?`,
  'u',
)

function cashIn(text: string): TypedRule | undefined {
  const hit = cash.exec(text)
  const off = hit && new RegExp(percent, 'u').exec(text)
  if (!hit || !off) return undefined
  const rest = without(without(text, off), cash.exec(without(text, off)))
  const from = least.exec(rest)
  const rule: Rule = { kind: 'cash', rate: rateOf(off[1] ?? '') }
  return from
    ? { rule: { ...rule, from: paiseOf(from[1] ?? '', from[2]) }, rest: without(rest, from) }
    : { rule, rest }
}

function slabsIn(typed: string, value: boolean): TypedRule | undefined {
  const over = perMonth.test(typed) ? 'month' : perQuarter.test(typed) ? 'quarter' : undefined
  const text = typed.replace(perMonth, ' ').replace(perQuarter, ' ')
  const hits = [...text.matchAll(slab)]
  if (hits.length === 0) return undefined
  const money = value || hits.some(([, sign, , scaled]) => sign !== undefined || scaled !== undefined)
  const slabs = hits.map(([, , number = '', scaled, rate = '']) => ({
    from: money ? paiseOf(number, scaled) : Math.round(numberOf(number, scaled)),
    rate: rateOf(rate),
  }))
  const rest = text.replaceAll(slab, ' ')
  const basis = over ? ({ per: 'period', every: over, returnDays: 15 } as const) : ({ per: 'order' } as const)
  return { rule: { kind: money ? 'value-slabs' : 'quantity-slabs', slabs, basis }, rest }
}

const without = (text: string, hit: RegExpExecArray | null): string =>
  hit ? `${text.slice(0, hit.index)} ${text.slice(hit.index + hit[0].length)}`.trim() : text
