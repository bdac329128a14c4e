/** An audience as SQL: which outlets a campaign is for. */
import { z } from 'zod'
import { Target } from '../schemes/parts.ts'
import type { AudienceQuery } from './sql.ts'
import { targetCondition } from './target-sql.ts'

/** Whom it is for, as schemes say it; `quietDays`: only those that have ordered before, but not in so many days. */
export const Audience = z.strictObject({
  to: Target.default({}),
  quietDays: z.int().min(1).max(730).exactOptional(),
})
export type Audience = z.infer<typeof Audience>

/** The statement of an audience; all active outlets where a campaign names none. */
export function audienceQuery(audience: Audience | undefined, now: Date): AudienceQuery {
  const { text, values } = targetCondition(audience?.to ?? {}, 1)
  const select = `select o.id as outlet_id from outlet o where o.status = 'active' and ${text}`
  if (audience?.quietDays === undefined) return { text: select, values }
  const since = new Date(now.getTime() - audience.quietDays * 86_400_000)
  const ordered = (when: string) => `exists (select from trade_order q where q.outlet_id = o.id ${when}
    and q.status not in ('refused', 'cancelled'))`
  return {
    text: `${select} and ${ordered('')} and not ${ordered(`and q.placed_at > $${values.length + 1}`)}`,
    values: [...values, since],
  }
}
