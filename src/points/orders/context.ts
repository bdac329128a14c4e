/** What decides about the points of orders: the shops, what their orders have earned so far, and what they received. */
import { one, rows, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import type { ShopFacts } from '../../schemes/shop.ts'
import type { EarningKind } from '../ledger/types.ts'
import { ruleListKey } from '../rules/live.ts'
import type { EffectReason, GoalReason } from './reason.ts'

/** Which shops, documents and products it is about; `giving`: some scheme gives one of the orders points. */
export type About = {
  readonly outlets: readonly number[]
  readonly orders: readonly number[]
  /** What `orders` are: orders, where nothing else is said. */
  readonly of?: 'order' | 'bill'
  readonly products: readonly number[]
  readonly giving: boolean
}

// Without any rule, and where no scheme gives or gave points, there is nothing to lock and nothing to earn.
const concerned = (orders: string, giving: string) =>
  `(${giving}::boolean or exists (select 1 from point_rule)
    or exists (select 1 from point_entry where source = 'order' and source_id = any(${orders}::bigint[])))`

/** `billed`: some of the shops have bills, which may be for what their orders bring. */
export type LockedShops = { readonly key: string; readonly billed: boolean }

const lock = statement<LockedShops>(
  'points-of-orders-lock',
  `insert into point_account as a (outlet_id, changed_at)
   select o, $2 from unnest($1::bigint[]) as o where ${concerned('$3', '$4')} order by o
   on conflict (outlet_id) do update set changed_at = greatest(a.changed_at, excluded.changed_at)
   returning ${ruleListKey} as key, exists (
     select from shop_bill where outlet_id = any($1::bigint[]) and verdict = 'accepted') as billed`,
)

/** Locks the accounts; answers with the key of the rules that hold and whether there are bills, or undefined where there is nothing to earn. */
export async function lockShops(
  tx: Tx,
  { outlets, orders, giving }: About,
  now: Date,
): Promise<LockedShops | undefined> {
  return one(tx.client, lock, [outlets, now, orders, giving])
}

/** An entry that an order or a goal has brought, and what of it stands. */
export type Standing<Reason> = {
  readonly id: number
  readonly outletId: number
  readonly sourceId: number
  readonly kind: EarningKind
  readonly ruleId: number
  readonly ruleVersion: number
  readonly points: number
  readonly reversed: number
  readonly pending: boolean
  readonly reason: Reason
  /** Its idempotency key, and the hash of what that stands for as hex. */
  readonly key: string
  readonly hash: string
}

export type ProductFacts = {
  readonly productId: number
  readonly sku: string
  readonly category: string
  readonly brand: string | null
  readonly launchedOn: string | null
}

export type Context = {
  /** Of the list of rules that hold: see rules/live.ts. */
  readonly key: string
  readonly shops: ReadonlyMap<number, ShopFacts>
  readonly products: ReadonlyMap<number, ProductFacts>
  readonly ofOrders: readonly Standing<EffectReason>[]
  readonly ofGoals: readonly Standing<GoalReason>[]
  /** By shop, product and day, of other documents than these orders. */
  readonly received: readonly {
    outletId: number
    productId: number
    day: string
    pieces: number
    net: number
  }[]
}

type Found = {
  key: string
  shops: (ShopFacts & { id: number })[] | null
  products: ProductFacts[] | null
  orders: Standing<EffectReason>[] | null
  goals: Standing<GoalReason>[] | null
  received: { outletId: number; productId: number; day: string; pieces: number; net: number }[] | null
}

const standing = `json_build_object('id', e.id, 'outletId', e.outlet_id, 'sourceId', e.source_id, 'kind', e.kind,
  'ruleId', e.rule_id, 'ruleVersion', e.rule_version, 'points', e.points, 'pending', l.active_at is null, 'reason', e.reason,
  'key', e.key, 'hash', encode(e.args_hash, 'hex'),
  'reversed', (select coalesce(-sum(r.points), 0) from point_entry r where r.reverses = e.id and r.kind = 'reverse'))`

const read = statement<Found>(
  'points-of-orders',
  `with recursive place as (
     select o.id as outlet_id, r.code, r.parent from outlet o left join beat b on b.id = o.beat_id
     left join distributor d on d.id = o.distributor_id join region r on r.code = coalesce(b.area, d.area)
     where o.id = any($1::bigint[])
     union select p.outlet_id, r.code, r.parent from place p join region r on r.code = p.parent),
   base as (
     select outlet_id, product_id, day, sum(pieces)::int as pieces, sum(net)::bigint as net from point_base
     where outlet_id = any($1::bigint[]) and day >= $4::date and not (source = $6::text and source_id = any($2::bigint[]))
     group by 1, 2, 3)
   select ${ruleListKey} as key,
     (select json_agg(json_build_object('id', o.id, 'outlet', o.code, 'class', o.class, 'beat', b.code,
         'distributor', d.code, 'tier', a.tier,
         'regions', coalesce((select json_agg(code) from place where outlet_id = o.id), '[]'),
         'segments', coalesce((select json_agg(segment) from outlet_segment s where s.outlet_id = o.id), '[]'),
         'firstOrder', not exists (select 1 from trade_order t where t.outlet_id = o.id
           and t.status not in ('refused', 'cancelled') and ($6::text <> 'order' or t.id <> all($2::bigint[])))))
       from outlet o left join beat b on b.id = o.beat_id left join distributor d on d.id = o.distributor_id
       left join point_account a on a.outlet_id = o.id where o.id = any($1::bigint[])) as shops,
     (select json_agg(json_build_object('productId', p.id, 'sku', p.sku, 'category', p.category, 'brand', p.brand,
         'launchedOn', p.launched_on))
       from product p where p.id = any($3::bigint[]) or p.id in (select product_id from base)) as products,
     (select json_agg(${standing}) from point_entry e join point_lot l on l.entry_id = e.id
       where e.source = $6::text and e.source_id = any($2::bigint[])) as orders,
     (select json_agg(${standing}) from point_entry e join point_lot l on l.entry_id = e.id
       where e.source = 'goal' and e.outlet_id = any($1::bigint[]) and $4::date is not null) as goals,
     (select json_agg(json_build_object('outletId', outlet_id, 'productId', product_id, 'day', day, 'pieces', pieces,
         'net', net)) from base) as received
   where ${concerned('$2', '$5')}`,
)

/**
 * One round trip; undefined where there is nothing to earn. `since`: the first day of which what was received is needed, null
 * where none is. The entries of the orders stand still while the orders are locked, all else while the accounts are.
 */
export async function readContext(
  tx: Tx,
  { outlets, orders, of = 'order', products, giving }: About,
  since: string | null,
): Promise<Context | undefined> {
  const found = await one(tx.client, read, [outlets, orders, products, since, giving, of])
  if (!found) return undefined
  return {
    key: found.key,
    shops: new Map((found.shops ?? []).map(({ id, ...shop }) => [id, shop])),
    products: new Map((found.products ?? []).map((product) => [product.productId, product])),
    ofOrders: found.orders ?? [],
    ofGoals: found.goals ?? [],
    received: found.received ?? [],
  }
}

const before = statement<{ product: number; orders: number }>(
  'points-orders-before',
  `select l.product_id as product, count(distinct o.id)::int as orders
   from trade_order o join order_line l on l.order_id = o.id
   where o.outlet_id = $1 and l.product_id = any($2::bigint[]) and o.id <> all($3::bigint[])
     and o.status not in ('refused', 'cancelled') and l.ordered > 0 group by 1`,
)

/** In how many other orders of this shop these products are. */
export async function ordersBefore(
  tx: Tx,
  outlet: number,
  products: readonly number[],
  orders: readonly number[],
): Promise<Map<number, number>> {
  const found = await rows(tx.client, before, [outlet, products, orders])
  return new Map(found.map(({ product, orders: count }) => [product, count]))
}
