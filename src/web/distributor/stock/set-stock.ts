/** Counts one product on the page; the answer is the page's notice. */
import { z } from 'zod'
import { type StockSet, setStock } from '../../../orders/stock.ts'
import type { Refusal } from '../../../orders/types.ts'
import { audit } from '../../../people/audit.ts'
import type { Text } from '../../page-text.ts'
import { currentPerson } from '../../sign-in/current-person.ts'
import type { Notice } from '../frame.ts'
import { refusalText } from '../orders/refusal-text.ts'
import { perform } from '../perform.ts'
import type { View } from '../section.ts'

const Form = z.object({
  sku: z.string().trim().min(1).max(60),
  pieces: z
    .string()
    .trim()
    .regex(/^\d{1,8}$/)
    .transform(Number),
})

export async function changeStock({ web, c, access }: View): Promise<Notice> {
  const text = c.var.text
  const form = Form.safeParse(await c.req.parseBody())
  if (!form.success) return { good: false, text: text('stock-unclear') }
  const { sku, pieces } = form.data
  const session = currentPerson(c)
  const distributorId = access.distributor.id
  const outcome = await perform(web, session, async (tx) => {
    const lines = [{ sku, pieces, mode: 'set' as const }]
    const set = await setStock(tx, { distributorId, lines, now: web.now() })
    const subject = `distributor:${distributorId}`
    if (set.ok)
      await audit(tx, { personId: session.personId, action: 'stock-set', subject, detail: { sku, pieces } })
    return set
  })
  return noticeOf(outcome, text)
}

function noticeOf(outcome: StockSet | Refusal, text: Text): Notice {
  if (!outcome.ok) return { good: false, text: refusalText(outcome, text) }
  const [line] = outcome.lines
  const set = text('stock-set', { name: line?.name ?? '', pieces: line?.physical ?? 0 })
  const orders = outcome.affected.flatMap((product) => product.orders.map(({ number }) => number))
  if (orders.length === 0) return { good: true, text: set }
  return { good: true, text: `${set}\n${text('stock-overpromised', { orders: orders.join(', ') })}` }
}
