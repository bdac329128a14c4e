/** Budgets and caps: which counters a scheme's use is kept in, and what is left by them. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import { addDays, dayIn } from '../orders/zone.ts'
import type { SchemeDocument } from './document.ts'
import type { Left } from './effect.ts'
import { noLimit } from './effect.ts'
import type { Scheme } from './live.ts'

/** One counter of a scheme: all outlets (0) or one, ever, in a month ('2026-11') or on a day ('2026-11-05'). */
export type Counter = { readonly scheme: number; readonly outlet: number; readonly span: string }
/** What was taken by it. */
export type Use = Counter & { readonly paise: number; readonly pieces: number; readonly times: number }

const spanOf = (span: 'ever' | 'month' | 'day', day: string): string =>
  span === 'ever' ? span : span === 'month' ? day.slice(0, 7) : day

/** The counters an order of this outlet at this time counts in, in the order in which they are locked. */
export function countersOf(
  { id, document }: Pick<Scheme, 'id' | 'document'>,
  outletId: number,
  at: Date,
): Counter[] {
  const day = dayIn(at, document.window.timeZone)
  const keys = new Set(
    document.caps.map(({ per, span }) => `${per === 'all' ? 0 : outletId} ${spanOf(span, day)}`),
  )
  return [...keys].sort().map((key) => {
    const [outlet = '', span = ''] = key.split(' ')
    return { scheme: id, outlet: Number(outlet), span }
  })
}

/** What is left of a scheme for an outlet, by what was taken. */
export function leftBy(
  document: SchemeDocument,
  id: number,
  outletId: number,
  at: Date,
  uses: readonly Use[],
): Left {
  const day = dayIn(at, document.window.timeZone)
  const left = { ...noLimit }
  for (const { per, span, of, most } of document.caps) {
    const outlet = per === 'all' ? 0 : outletId
    const key = spanOf(span, day)
    const use = uses.find((each) => each.scheme === id && each.outlet === outlet && each.span === key)
    left[of] = Math.max(0, Math.min(left[of], most - (use?.[of] ?? 0)))
  }
  return left
}

/** The spans that may count at this time, wherever on earth the scheme's zone lies. */
export function spansAround(at: Date): string[] {
  const today = dayIn(at, 'UTC')
  const days = [-1, 0, 1].map((days) => addDays(today, days))
  return [...new Set(['ever', ...days, ...days.map((day) => day.slice(0, 7))])]
}

/** Of live schemes: what was taken by all and by the outlet that the first expression names, in the spans of the second. */
export const usesColumn = (outlet: string, spans: string): string => `
  (select json_agg(json_build_object('scheme', u.scheme_id, 'outlet', u.outlet_id, 'span', u.span,
      'paise', u.paise, 'pieces', u.pieces, 'times', u.times))
    from scheme s join scheme_use u on u.scheme_id = s.id and u.outlet_id in (0, ${outlet}) and u.span = any(${spans})
    where s.status = 'live' and s.capped)`

// Inserting where there is nothing yet gives even the first order a row to wait for.
const lock = statement<Use>(
  'scheme-use-lock',
  `insert into scheme_use as u (scheme_id, outlet_id, span)
   select * from unnest($1::bigint[], $2::bigint[], $3::text[]) as x(scheme_id, outlet_id, span)
   order by scheme_id, outlet_id, span
   on conflict (scheme_id, outlet_id, span) do update set times = u.times
   returning scheme_id as scheme, outlet_id as outlet, span, paise, pieces, times`,
)

/** Locks counters until the transaction ends, and reads them. */
export const lockUses = (q: Queryable, counters: readonly Counter[]): Promise<Use[]> =>
  rows(q, lock, [
    counters.map(({ scheme }) => scheme),
    counters.map(({ outlet }) => outlet),
    counters.map(({ span }) => span),
  ])
