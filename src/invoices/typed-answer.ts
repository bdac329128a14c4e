/** What a person types when a bill's field is unclear, as the value that answers it. */
import type { Catalog } from '../catalog/catalog.ts'
import { saysNo, saysYes } from '../catalog/reply-words.ts'
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
  if (asks === 'others') return candidates[saysYes(typed) ? 0 : saysNo(typed) ? 1 : place - 1]?.value
  return candidates[place - 1]?.value ?? searchProducts(catalog.index, typed, 1)[0]?.sku
}

function pieces(typed: string): string | undefined {
  const [, said] = /^(\d{1,6})\s*(?:p(?:c|cs|ieces?)?|nos?|पीस)?\.?$/iu.exec(typed) ?? []
  return said !== undefined && Number(said) <= mostPieces ? String(Number(said)) : undefined
}

/** Months as they are written in Hindi, by the beginning that tells them apart. */
const hindiMonths: readonly (readonly [string, string])[] = [
  ...([
    ['जन', 'jan'],
    ['फर', 'feb'],
    ['फ़र', 'feb'],
    ['मार्च', 'mar'],
    ['अप्रै', 'apr'],
    ['मई', 'may'],
  ] as const),
  ...([
    ['जून', 'jun'],
    ['जुला', 'jul'],
    ['अग', 'aug'],
    ['सित', 'sep'],
    ['अक्ट', 'oct'],
    ['नव', 'nov'],
  ] as const),
  ['दिस', 'dec'],
]

const inLatin = (typed: string): string =>
  typed.normalize('NFC').replace(/[\u0900-\u097f]+/gu, (word) => {
    const found = hindiMonths.find(([start]) => word.startsWith(start.normalize('NFC')))
    return found ? found[1] : word
  })

/** "5/11", "05-11-26", "5 nov": day before month; without a year it is the latest such day. */
function dayIn(typed: string, now: Date): string | undefined {
  const year = now.getUTCFullYear()
  const text = inLatin(typed).replace(/[.,\s]+$/u, '')
  const [dated] = datesIn(text)
  const [named] = dated ? [] : datesIn(`${text} ${year}`)
  const found = dated ?? named
  const short = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})$/.exec(text)
  const [d, m, y] = found
    ? [found.first, found.second, dated?.year]
    : short
      ? [Number(short[1]), Number(short[2]), undefined]
      : []
  if (!d || !m) return undefined
  const iso = (of: number) => `${of}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
  const said = y ?? (iso(year) > now.toISOString().slice(0, 10) ? year - 1 : year)
  return isDay(said, m, d) ? iso(said) : undefined
}
