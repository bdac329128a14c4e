/** What decides whether a reward is for a shop. */
import { one, type Queryable, statement } from '../db/statement.ts'
import type { ShopFacts } from '../schemes/shop.ts'

const read = statement<ShopFacts>(
  'reward-shop-facts',
  `with recursive place as (
     select r.code, r.parent from outlet o left join beat b on b.id = o.beat_id
     left join distributor d on d.id = o.distributor_id join region r on r.code = coalesce(b.area, d.area)
     where o.id = $1
     union select r.code, r.parent from place p join region r on r.code = p.parent)
   select o.code as outlet, o.class, b.code as beat, d.code as distributor, a.tier,
     array(select code from place) as regions,
     array(select segment from outlet_segment s where s.outlet_id = o.id) as segments,
     not exists (select 1 from trade_order t where t.outlet_id = o.id
       and t.status not in ('refused', 'cancelled')) as "firstOrder"
   from outlet o left join beat b on b.id = o.beat_id left join distributor d on d.id = o.distributor_id
   left join point_account a on a.outlet_id = o.id where o.id = $1`,
)

/** Undefined where there is no such shop. */
export const shopFacts = (q: Queryable, outletId: number): Promise<ShopFacts | undefined> =>
  one(q, read, [outletId])
