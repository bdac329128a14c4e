/** Several orders in one message, for those who answer them. */
import type { OrderCredit } from '../../dues/order-credit.ts'
import type { OrderView, ShortLine } from '../../orders/types.ts'
import type { Notice } from '../announce.ts'
import { go, money, type Say, words } from '../say.ts'
import { block } from './amounts.ts'
import { standWords } from './dues.ts'
import { toDistributor } from './to-distributor.ts'

const shown = 12

type Credits = ReadonlyMap<number, OrderCredit>
type Shorts = ReadonlyMap<number, readonly ShortLine[]>

/** "12 new orders, ₹38,400" with a line each; a single one is told whole, as if it had come at once. */
export function digestNotice(
  orders: readonly OrderView[],
  shorts: Shorts,
  credits: Credits,
): Notice | undefined {
  const [only, ...more] = orders
  if (!only) return undefined
  const listener = { distributor: only.distributor.id, roles: ['owner', 'biller'] }
  if (more.length > 0) return { listener, say: many(orders, shorts, credits, 'notice-desk-digest') }
  const detail = { v: 1, total: only.quote.total } as const
  const change = { kind: 'placed', order: only, by: only.placedBy?.id ?? null, detail } as const
  const say = toDistributor(change, shorts.get(only.id) ?? [], credits.get(only.id))
  return say && { listener, say }
}

/** Orders nobody has answered for too long, in one reminder. */
export function remindManyNotice(orders: readonly OrderView[], shorts: Shorts, credits: Credits): Notice {
  const listener = { distributor: orders[0]?.distributor.id ?? 0, roles: ['owner', 'biller'] }
  return { listener, say: many(orders, shorts, credits, 'notice-reminder-many') }
}

function many(orders: readonly OrderView[], shorts: Shorts, credits: Credits, key: string): Say {
  const sum = orders.reduce((all, { quote }) => all + quote.total, 0)
  const rest = orders.length - shown
  const parts = [
    words(key, { count: orders.length, total: money(sum) }),
    ...orders
      .slice(0, shown)
      .map((order) => digestLine(order, shorts.get(order.id)?.length ?? 0, credits.get(order.id))),
    rest > 0 ? words('notice-digest-more', { count: rest }) : undefined,
  ]
  const data = { orders: orders.map(({ id }) => id) }
  const choices = [
    go(words('notice-digest-all'), 'confirm-all', undefined, data),
    go(words('notice-digest-one'), 'one-by-one'),
  ]
  return { ...block(parts), choices }
}

/** "• 1042 Om Stores, ₹3,400 – 2 items short · ₹900 due since 12 Nov" */
function digestLine({ number, outlet, quote, urgent }: OrderView, short: number, credit?: OrderCredit) {
  const { due = 0, since = null, over = [], blocked = false } = credit ?? {}
  const owes = blocked ? 'blocked' : over.length > 0 ? 'over' : due > 0 ? 'yes' : 'no'
  return words('notice-digest-line', {
    number: String(number),
    outlet: outlet.name,
    total: money(quote.total),
    short,
    urgent: urgent === 'asked' ? 'yes' : 'no',
    owes,
    stand: standWords(due, since),
  })
}
