/** What messages cost, as their messenger charges them. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import type { Category } from './message.ts'

/** Price of one message by category, in the brand's currency. */
export type MessagePrices = Partial<Record<Category, number>>

export type Charged = { origin: string; category: Category | null; messages: number }

// A range and not "like": it is answered by the index of the effects.
const charged = statement<Charged>(
  'cost_by_origin',
  `select origin, category, count(*)::int as messages from outbox
   where origin >= $1 and origin < $2 and starts_with(origin, $1) and billable
   group by origin, category order by origin, category`,
)

/** Messages charged so far whose origin begins with `prefix`, such as those of one campaign. */
export async function costByOrigin(q: Queryable, prefix: string): Promise<Charged[]> {
  return rows(q, charged, [prefix, `${prefix}\u{10ffff}`])
}

/** Their cost; undefined where a price that is needed is not known. */
export function costOf(charged: readonly Charged[], prices: MessagePrices): number | undefined {
  let sum = 0
  for (const { category, messages } of charged) {
    const price = category ? prices[category] : undefined
    if (price === undefined) return undefined
    sum += price * messages
  }
  return sum
}
