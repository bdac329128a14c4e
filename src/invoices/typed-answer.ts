/** What a person types when a bill's field is unclear, as the value that answers it. */
import type { Catalog } from '../catalog/catalog.ts'
import { searchProducts } from '../catalog/search.ts'
import type { Question } from './decision.ts'
import { datesIn, isDay } from './extract/date-text.ts'

const western = (text: string) =>
  text.normalize('NFKC').replace(/[०-९]/gu, (digit) => String(digit.charCodeAt(0) - 0x0966))

const mostPieces = 100_000

/** Undefined where it is no answer. A number below the count of likely products picks one of them. */
export function readAnswer(
  text: string,
  { asks, candidates }: Pick<Question, 'asks' | 'candidates'>,
  catalog: Catalog,
  now: Date,
): string | undefined {
  const typed = western(text).trim()
  if (asks === 'pieces') return pieces(typed)
  if (asks === 'date') return dayIn(typed, now)
  if (asks === 'number') return /^[\p{L}\p{N}][\p{L}\p{N}/\-. ]{0,29}$/u.test(typed) ? typed : undefined
  const place = /^\d{1,2}$/.test(typed) ? Number(typed) : 0
  return candidates[place - 1]?.value ?? searchProducts(catalog.index, typed, 1)[0]?.sku
}

function pieces(typed: string): string | undefined {
  const [, said] = /^(\d{1,6})\s*(?:p(?:c|cs|ieces?)?|nos?|पीस)?\.?$/iu.exec(typed) ?? []
  return said !== undefined && Number(said) <= mostPieces ? String(Number(said)) : undefined
}

/** "5/11", "05-11-26", "5 nov": day before month; without a year it is the latest such day. */
function dayIn(typed: string, now: Date): string | undefined {
  const year = now.getUTCFullYear()
  const [found] = datesIn(typed)
  const short = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})$/.exec(typed)
  const [d, m, y] = found
    ? [found.first, found.second, found.year]
    : short
      ? [Number(short[1]), Number(short[2]), undefined]
      : []
  if (!d || !m) return undefined
  const iso = (of: number) => `${of}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
  const said = y ?? (iso(year) > now.toISOString().slice(0, 10) ? year - 1 : year)
  return isDay(said, m, d) ? iso(said) : undefined
}
