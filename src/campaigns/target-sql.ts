/** Whom a scheme or booster is for, as a condition on an outlet: the same as schemes/shop.ts says of one shop. */
import type { Target } from '../schemes/parts.ts'
import type { AudienceQuery } from './sql.ts'

/** A condition on the alias `o` of an outlet, its parameters numbered from `$first`. */
export function targetCondition(to: Target, first: number): AudienceQuery {
  const values: unknown[] = []
  const value = (list: unknown) => `$${first + values.push(list) - 1}`
  const parts = [
    ...(to.outlets ? [`o.code = any(${value(to.outlets)}::text[])`] : []),
    ...(to.classes ? [`o.class = any(${value(to.classes)}::text[])`] : []),
    ...(to.beats ? [`o.beat_id in (select id from beat where code = any(${value(to.beats)}::text[]))`] : []),
    ...(to.distributors
      ? [
          `o.distributor_id in (select id from distributor where code = any(${value(to.distributors)}::text[]))`,
        ]
      : []),
    ...(to.tiers
      ? [
          `exists (select from point_account t where t.outlet_id = o.id and t.tier = any(${value(to.tiers)}::text[]))`,
        ]
      : []),
    ...(to.segments
      ? [
          `exists (select from outlet_segment g where g.outlet_id = o.id and g.segment = any(${value(to.segments)}::text[]))`,
        ]
      : []),
    ...(to.regions
      ? [
          `o.beat_id in (with recursive inside as (select code from region where code = any(${value(to.regions)}::text[])
            union select r.code from region r join inside i on r.parent = i.code)
            select b.id from beat b join inside i on i.code = b.area)`,
        ]
      : []),
    ...(to.firstOrder
      ? [
          `not exists (select from trade_order f where f.outlet_id = o.id and f.status not in ('refused', 'cancelled'))`,
        ]
      : []),
  ]
  return { text: parts.length > 0 ? parts.join(' and ') : 'true', values }
}
