/** What outlets ordered, as selects by outlet: from the orders themselves, or from what was counted in the night. */
import { windowOf } from '../figures/windows.ts'
import { type Compiling, dayMs, type Values } from './compiling.ts'

const standing = `t.status not in ('refused', 'cancelled')`
const paid = 'join order_line l on l.order_id = t.id and l.free_by is null'

const since = (days: number, values: Values, { now }: Compiling): string =>
  `${values.add(new Date(now.getTime() - days * dayMs))}::timestamptz`

type Source = (days: number, values: Values, at: Compiling) => string

const figures =
  (counted: (window: number) => string, looked: Source): Source =>
  (days, values, at) => {
    const window = at.counted ? windowOf(days) : undefined
    return window === undefined
      ? looked(days, values, at)
      : `select outlet_id, ${counted(window)} as figure from outlet_figure`
  }

const perOutlet =
  (figure: string): Source =>
  (days, values, at) =>
    `select t.outlet_id, ${figure} as figure from trade_order t
     where t.placed_at > ${since(days, values, at)} and ${standing} group by 1`

/** Orders of so many days. */
export const orderFigures = figures((window) => `orders[${window}]`, perOutlet('count(*)'))

/** Paise of an order on average; none for who has not ordered. */
export const basketFigures = figures(
  (window) => `value[${window}]::numeric / nullif(orders[${window}], 0)`,
  perOutlet('avg(t.total)'),
)

const share = (products: string) =>
  `${products} * 10000 / greatest(1, (select count(*) from product where active))`

/** Share of the range ordered, basis points. */
export const rangeFigures = figures(
  (window) => share(`products[${window}]`),
  (days, values, at) =>
    `select t.outlet_id, ${share('count(distinct l.product_id)')} as figure from trade_order t ${paid}
     where t.placed_at > ${since(days, values, at)} and ${standing} group by 1`,
)

/** Outlets that ordered one of the products, which `products` selects, in so many days. */
export const boughtSince = (products: string, days: number, values: Values, at: Compiling): string =>
  at.counted
    ? `select outlet_id from outlet_product
       where product_id in (${products}) and last_at > ${since(days, values, at)}`
    : `select t.outlet_id from trade_order t ${paid}
       where l.product_id in (${products}) and t.placed_at > ${since(days, values, at)} and ${standing}`

/** Outlets whose last order is so many days ago, or more. */
export const lastOrders: Source = (days, values, at) =>
  at.counted
    ? `select outlet_id from outlet_figure where last_order_at <= ${since(days, values, at)}`
    : `select t.outlet_id from trade_order t where ${standing} group by 1 having max(t.placed_at) <= ${since(days, values, at)}`
