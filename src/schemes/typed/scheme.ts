/** A scheme typed in one line: "haldi 50 1%, 200 2%, 500 3% till 31 Dec, budget ₹50,000". Pure. */
import type { Cap } from '../parts.ts'
import type { Rule } from '../rules.ts'
import { type Dates, datesIn } from './dates.ts'
import { type Asked, ruleIn } from './rule.ts'
import { numeral, paiseOf, plainText, scale } from './words.ts'

export type TypedScheme = Omit<Dates, 'rest'> & {
  readonly rule?: Rule
  /** The goods as they were typed; '' where none were. */
  readonly goods: string
  readonly gift?: string
  readonly caps: readonly Cap[]
}

const longest = 500
const sum = String.raw`[\s:=]*(?:₹|rs\.?)?\s*(${numeral})\s*(${scale})?`
const budget = new RegExp(String.raw`(?:^|[\s,])(?:budget|बजट)${sum}`, 'u')
const each = new RegExp(String.raw`(?:^|[\s,])(?:per shop|per outlet|har dukaan|हर दुकान)${sum}`, 'u')

/** Reads a line; whatever it does not hold is left to be asked. `how`: see rule.ts. */
export function typedScheme(typed: string, today: string, how: Asked = {}): TypedScheme {
  const dates = datesIn(plainText(typed.slice(0, longest)), today)
  const [all, afterAll] = capIn(dates.rest, budget, 'all')
  const [own, rest] = capIn(afterAll, each, 'outlet')
  const found = ruleIn(rest, how)
  const { rest: _, ...days } = dates
  return {
    ...days,
    ...(found ? { rule: found.rule } : {}),
    ...(found?.gift ? { gift: goodsText(found.gift) } : {}),
    goods: goodsText(found?.rest ?? rest),
    caps: [...all, ...own],
  }
}

function capIn(text: string, shape: RegExp, per: Cap['per']): [Cap[], string] {
  const hit = shape.exec(text)
  const most = hit ? paiseOf(hit[1] ?? '', hit[2]) : 0
  if (!hit || most < 1) return [[], text]
  const rest = `${text.slice(0, hit.index)} ${text.slice(hit.index + hit[0].length)}`
  return [[{ per, span: 'ever', of: 'paise', most }], rest]
}

const filler =
  /^(?:new|scheme|schemes|offer|on|of|for|off|and|aur|par|pe|discount|slab|slabs|naya|nayi|ki|ka|नई|नया|स्कीम|ऑफ\u093cर|ऑफर|पर|की|का|और|छूट|chhoot)$/u

const goodsText = (text: string): string =>
  text
    .replaceAll(/[,;:]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '' && !filler.test(word.replaceAll(/[.।]+$/gu, '')))
    .join(' ')
    .trim()
