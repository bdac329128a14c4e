/** An audience as SQL: which outlets a campaign is for. */
import type { Queryable } from '../db/statement.ts'
import type { Audience } from './audience/audience.ts'
import { compileCondition } from './audience/compile.ts'
import type { Slabs } from './audience/compiling.ts'
import { type Condition, schemesNamed } from './audience/condition.ts'
import { slabsOf } from './gap.ts'
import type { AudienceQuery } from './sql.ts'
import { targetCondition } from './target-sql.ts'

/**
 * The statement of an audience, a select of `outlet_id`; all active outlets where a campaign names none. `counted`: for a
 * look beforehand, orders may be those counted in the night.
 */
export async function audienceQuery(
  q: Queryable,
  audience: Audience | undefined,
  now: Date,
  counted = false,
): Promise<AudienceQuery> {
  const { text, values } = targetCondition(audience?.to ?? {}, 1)
  const parts: Condition[] = [
    ...(audience?.quietDays === undefined ? [] : [{ is: 'lapsed' as const, days: audience.quietDays }]),
    ...(audience?.where ? [audience.where] : []),
  ]
  const select = (more = '') =>
    `select o.id as outlet_id from outlet o ${more} where o.status = 'active' and ${text}`
  if (parts.length === 0) return { text: select(), values }
  const slabs = await slabsNamed(q, parts.flatMap(schemesNamed), now)
  const condition = compileCondition({ all: parts }, values.length + 1, { now, slabs, counted })
  // Not a left join: of this one Postgres takes what can only be true of the figures, and leaves out all others unjoined.
  const kept = condition.counted ? 'join outlet_figure k on k.outlet_id = o.id' : ''
  return { text: `${select(kept)} and ${condition.text}`, values: [...values, ...condition.values] }
}

async function slabsNamed(q: Queryable, codes: readonly string[], now: Date): Promise<Map<string, Slabs>> {
  const found = new Map<string, Slabs>()
  for (const code of new Set(codes)) {
    const slabs = await slabsOf(q, [code], now)
    if (slabs) found.set(code, slabs)
  }
  return found
}
