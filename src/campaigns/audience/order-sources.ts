/** What outlets ordered, as selects by outlet: from the orders themselves, or from what was counted in the night. */
import { windowOf } from '../figures/windows.ts'
import { type Compiling, dayMs, type Values } from './compiling.ts'

const standing = `t.status not in ('refused', 'cancelled')`
const paid = 'join order_line l on l.order_id = t.id and l.free_by is null'

const since = (days: number, values: Values, { now }: Compiling): string =>
  `${values.add(new Date(now.getTime() - days * dayMs))}::timestamptz`

type Source = (days: number, values: Values, at: Compiling) => string

const of = (figure: string) => `select outlet_id, ${figure} as figure from outlet_figure`

/** As counted in the night, where it has these days; else from the orders. */
const from =
  (counted: (window: number) => string, looked: Source): Source =>
  (days, values, at) => {
    const window = at.counted ? windowOf(days) : undefined
    return window === undefined ? looked(days, values, at) : of(counted(window))
  }

const perOutlet =
  (figure: string): Source =>
  (days, values, at) =>
    `select t.outlet_id, ${figure} as figure from trade_order t
     where t.placed_at > ${since(days, values, at)} and ${standing} group by 1`

const basket = (window: number) => `value[${window}]::float8 / nullif(orders[${window}], 0)`
const share = (products: string) =>
  `${products} * 10000 / greatest(1, (select count(*) from product where active))`

const perProduct: Source = (days, values, at) =>
  `select t.outlet_id, ${share('count(distinct l.product_id)')} as figure from trade_order t ${paid}
   where t.placed_at > ${since(days, values, at)} and ${standing} group by 1`

/** Figures of so many days as selects by outlet; of who has not ordered there is none, or, as counted in the night, 0. */
export const figures = {
  /** Orders. */
  orders: from((window) => `orders[${window}]`, perOutlet('count(*)')),
  /** Paise of an order on average. */
  basket: from(basket, perOutlet('avg(t.total)')),
  /** Share of the range ordered, basis points. */
  range: from((window) => share(`products[${window}]`), perProduct),
}

const kept = {
  orders: (window: number) => `k.orders[${window}]`,
  basket: (window: number) => `k.value[${window}]::float8 / nullif(k.orders[${window}], 0)`,
  range: (window: number) => share(`k.products[${window}]`),
}

/** Whether every outlet is in the select of so many days. */
export const hasAll = (days: number, at: Compiling): boolean => at.counted && windowOf(days) !== undefined

/** The same of the alias `k`, the row counted of the outlet; undefined where it is better looked up, or not counted. */
export function keptFigure(
  which: keyof typeof kept,
  days: number,
  values: Values,
  at: Compiling,
): string | undefined {
  const window = at.counted && at.beside ? windowOf(days) : undefined
  if (window === undefined) return undefined
  values.counted = true
  return kept[which](window)
}

/** Outlets that ordered one of the products, which `products` selects, in so many days. */
export const boughtSince = (products: string, days: number, values: Values, at: Compiling): string =>
  at.counted
    ? `select outlet_id from outlet_product
       where product_id = any(array(${products})) and last_at > ${since(days, values, at)}`
    : `select t.outlet_id from trade_order t ${paid}
       where l.product_id in (${products}) and t.placed_at > ${since(days, values, at)} and ${standing}`

/** The same of the alias `k`: whether its last order is so many days ago, or more. */
export function keptLapse(days: number, values: Values, at: Compiling): string | undefined {
  if (!at.counted || !at.beside) return undefined
  values.counted = true
  return `k.last_order_at <= ${since(days, values, at)}`
}

/** Outlets whose last order is so many days ago, or more. */
export const lastOrders: Source = (days, values, at) =>
  at.counted
    ? `select outlet_id from outlet_figure where last_order_at <= ${since(days, values, at)}`
    : `select t.outlet_id from trade_order t where ${standing} group by 1 having max(t.placed_at) <= ${since(days, values, at)}`
