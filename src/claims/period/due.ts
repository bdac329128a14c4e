/** Schemes that add up over time, and their periods that are over with the days for returns. */
import { type Queryable, rows, statement } from '../../db/statement.ts'
import { addDays, dayIn } from '../../orders/zone.ts'
import { SchemeDocument } from '../../schemes/document.ts'
import { periodAround, periodOf } from '../../schemes/period.ts'
import type { RuleOf } from '../../schemes/rules.ts'
import { windowOf } from '../../schemes/window.ts'

export type SlabRule = RuleOf<'quantity-slabs' | 'value-slabs'>

export type DuePeriod = {
  readonly schemeId: number
  /** The one that pays: the last that was published before the period was over. */
  readonly version: number
  readonly document: SchemeDocument
  readonly rule: SlabRule
  readonly period: string
  /** Orders placed from the first instant to before the second count. */
  readonly from: Date
  readonly until: Date
  readonly lastDay: string
}

type Version = { readonly version: number; readonly publishedAt: string; readonly body: unknown }
type Row = { id: number; endedAt: Date | null; versions: Version[]; paid: string[] | null }

const read = statement<Row>(
  'period-schemes',
  `select s.id, case when s.ended_at < s.until_at then s.ended_at end as "endedAt",
     json_agg(json_build_object('version', v.version, 'publishedAt', v.published_at, 'body', v.body)
       order by v.version) as versions,
     (select array_agg(p.period) from scheme_period_paid p where p.scheme_id = s.id) as paid
   from scheme s join scheme_version v on v.scheme_id = s.id
   where s.level = 'secondary' and s.status <> 'draft' and s.kind in ('quantity-slabs', 'value-slabs')
     and s.from_at <= $1::timestamptz and s.until_at > $1::timestamptz - interval '800 days'
     and ($2::bigint is null or s.id = $2)
   group by s.id order by s.id limit 5000`,
)

/** Every period of every scheme whose window has begun; `paid` ones too where one scheme is asked for. */
async function periodsOf(q: Queryable, now: Date, schemeId: number | null) {
  const found = await rows(q, read, [now, schemeId])
  return found.flatMap((row) => periodsIn(row).map((period) => ({ period, paid: row.paid ?? [] })))
}

/** Those to be paid out now: over, with the days for returns, and not paid out before. */
export async function duePeriods(q: Queryable, now: Date): Promise<DuePeriod[]> {
  const all = await periodsOf(q, now, null)
  return all
    .filter(({ period, paid }) => !paid.includes(period.period) && isOver(period, now))
    .map(({ period }) => period)
}

/** One period, whether it was paid out or not. */
export async function periodNamed(
  q: Queryable,
  schemeId: number,
  name: string,
  now: Date,
): Promise<DuePeriod | undefined> {
  return (await periodsOf(q, now, schemeId)).find(({ period }) => period.period === name)?.period
}

function isOver({ rule, document, lastDay }: DuePeriod, now: Date): boolean {
  const returnDays = rule.basis.per === 'period' ? rule.basis.returnDays : 0
  return dayIn(now, document.window.timeZone) > addDays(lastDay, returnDays)
}

function periodsIn({ id, endedAt, versions }: Row): DuePeriod[] {
  const documents = versions.map((each) => ({ ...each, document: SchemeDocument.parse(each.body) }))
  const latest = documents.at(-1)?.document
  const rule = latest && periodRule(latest)
  if (!latest || !rule) return []
  const { window } = latest
  const found: DuePeriod[] = []
  for (let day = window.from.slice(0, 10); day <= window.until.slice(0, 10); ) {
    const around = periodAround(rule.basis, window, day)
    const { from, until } = windowOf(around)
    const end = endedAt && endedAt < until ? endedAt : until
    const paying = documents.findLast(({ publishedAt }) => new Date(publishedAt) < end) ?? documents[0]
    const ruleThen = paying && periodRule(paying.document)
    const period = periodOf(rule.basis, day)
    const lastDay = dayIn(new Date(end.getTime() - 1), window.timeZone)
    if (paying && ruleThen && from < end)
      found.push({
        ...{ schemeId: id, version: paying.version, document: paying.document, rule: ruleThen },
        ...{ period, from, until: end, lastDay },
      })
    day = addDays(around.until.slice(0, 10), 1)
  }
  return found
}

/** Its rule, where a document adds up over time and gives a rate. */
function periodRule({ rule }: SchemeDocument): SlabRule | undefined {
  const isSlabs = rule.kind === 'quantity-slabs' || rule.kind === 'value-slabs'
  return isSlabs && rule.basis.per === 'period' ? rule : undefined
}
