/** "Confirm all in stock": every order that was waiting when the page was drawn and is all there; the others are named. */
import { html } from 'hono/html'
import { z } from 'zod'
import { confirmOrders } from '../../../orders/confirm.ts'
import { placedUntil } from '../../../orders/to-answer.ts'
import type { BatchOutcome, Refusal } from '../../../orders/types.ts'
import { audit } from '../../../people/audit.ts'
import { type Html, nothing } from '../../html.ts'
import type { Text } from '../../page-text.ts'
import { currentPerson } from '../../sign-in/current-person.ts'
import type { Notice } from '../frame.ts'
import { perform } from '../perform.ts'
import type { View } from '../section.ts'
import { refusalText } from './refusal-text.ts'

export function confirmAll({ web, c, access }: View, count: number, query: string): Html {
  if (count === 0 || !access.may('confirm-order')) return nothing
  const values = JSON.stringify({ until: web.now().toISOString() })
  return html`<button type="button" class="button strong" id="confirm-all" aria-keyshortcuts="a" hx-post="/distributor/${access.distributor.code}/confirm-all?${query}" hx-vals="${values}" hx-target="#work" hx-swap="outerMorph" hx-disable="this">${c.var.text('do-confirm-all', { count })}</button>`
}

const Form = z.object({ until: z.iso.datetime() })

/** undefined where the form was not one of ours. */
export async function confirmAllAsked({ web, c, access }: View): Promise<Notice | undefined> {
  const form = Form.safeParse(await c.req.parseBody())
  if (!form.success) return undefined
  const session = currentPerson(c)
  const distributorId = access.distributor.id
  const outcome = await perform(web, session, async (tx, telling) => {
    const orderIds = await placedUntil(tx.client, distributorId, new Date(form.data.until))
    const request = { orderIds, by: session.personId, now: web.now(), scope: { distributorId } }
    const { done, refused } = await confirmOrders(tx, request)
    for (const change of done) {
      telling.order(change)
      const { id, number, status } = change.order
      const subject = `order:${id}`
      await audit(tx, {
        personId: session.personId,
        action: 'order-confirm',
        subject,
        detail: { number, status },
      })
    }
    return { ok: true as const, done, refused }
  })
  return noticeOf(outcome, c.var.text)
}

const mostNamed = 12

function noticeOf({ done, refused }: BatchOutcome, text: Text): Notice {
  const total = done.reduce((sum, { order }) => sum + order.quote.total, 0)
  const waiting = refused.filter(({ refusal }) => refusal.order?.status === 'placed')
  const rest = waiting.length - mostNamed
  const lines = [
    text('done-confirm-all', { count: done.length, total: { money: total } }),
    ...(waiting.length > 0 ? [text('done-confirm-all-left', { count: waiting.length })] : []),
    ...waiting.slice(0, mostNamed).map(({ refusal }) => leftText(refusal, text)),
    ...(rest > 0 ? [text('and-more', { count: rest })] : []),
  ]
  return { good: done.length > 0 || waiting.length === 0, text: lines.join('\n') }
}

/** "1042 Om Stores: Ghee 5 of 12". */
function leftText(refusal: Refusal, text: Text): string {
  const { order, short = [] } = refusal
  const what = short.map(({ name, wanted, available }) =>
    text('refused-short-line', { name, wanted, available }),
  )
  const why = what.length > 0 ? what.join(', ') : refusalText(refusal, text)
  return text('left-order', { number: String(order?.number ?? ''), shop: order?.outlet.name ?? '', why })
}
