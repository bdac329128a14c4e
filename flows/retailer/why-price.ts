/** Why an order came to its sum: what each scheme took off or gave free, from what is stored with the order. */
import { type Ctx, money, type Words, words } from '../../src/chat/flow.ts'
import { reasonWords } from '../../src/chat/notices/schemes.ts'
import type { OrderView } from '../../src/orders/types.ts'

/** Nothing where no scheme gave anything, and nothing was free. */
export async function whyPrice(_: Ctx, { lines, quote }: OrderView): Promise<Words[]> {
  const reasons = reasonWords(quote)
  const owed = lines
    .filter(({ free, ordered }) => free?.owed && ordered > 0)
    .map(({ name, ordered }) => words('why-owed', { name, pieces: ordered }))
  if (reasons.length === 0 && owed.length === 0) return []
  const head = words('why-price', { total: money(quote.total) })
  return [head, ...reasons, ...owed]
}
