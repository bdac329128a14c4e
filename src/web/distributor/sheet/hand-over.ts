/** A stop of the sheet is done: its orders delivered, the money noted, the shop told; all of it or nothing. */
import { z } from 'zod'
import { paidNotice } from '../../../chat/notices/dues.ts'
import { typedPaid } from '../../../dues/typed.ts'
import type { DuesRefusal } from '../../../dues/types.ts'
import type { Refusal } from '../../../orders/types.ts'
import { audit } from '../../../people/audit.ts'
import { finishStop, type Less, type StopDone } from '../../../returns/stop.ts'
import type { Text } from '../../page-text.ts'
import { currentPerson } from '../../sign-in/current-person.ts'
import { duesRefusal } from '../dues/dues-refusal.ts'
import type { Notice } from '../frame.ts'
import { isOnSheet } from '../orders/act.ts'
import { refusalText } from '../orders/refusal-text.ts'
import { perform } from '../perform.ts'
import type { View } from '../section.ts'
import { waysToPay } from './stop-card.ts'

const Form = z.object({
  orders: z
    .string()
    .regex(/^\d{1,15}(,\d{1,15}){0,49}$/)
    .transform((ids) => ids.split(',').map(Number)),
  amount: z.string().max(40).default(''),
  /** Paise of all that was sent: left as it stood, the amount means all that is owed after what is short. */
  full: z.coerce.number().int().optional(),
  way: z.enum(waysToPay),
})

/** undefined where the form was not one of ours, or names what is not on this person's sheet. */
export async function handOver(view: View): Promise<Notice | undefined> {
  const { web, c, access } = view
  const text = c.var.text
  const body = await c.req.parseBody()
  const form = Form.safeParse(body)
  const less = lessIn(body)
  if (!form.success) return undefined
  if (!less) return { good: false, text: text('stop-short-unclear') }
  const { orders: orderIds, amount, way, full } = form.data
  for (const id of orderIds) if (access.sees === 'sheet' && !(await isOnSheet(view, id))) return undefined
  if (way !== 'none' && !access.may('take-payment')) return undefined
  const typed = way === 'none' ? undefined : typedPaid(amount)
  if (way !== 'none' && !typed) return { good: false, text: text('stop-unclear') }
  const all = less.length > 0 && typed?.amount === full
  const paid =
    way !== 'none' && typed
      ? { ...typed, method: way, ...(all ? { amount: 'owed' as const } : {}) }
      : undefined
  const session = currentPerson(c)
  const by = session.personId
  const { id: distributorId, name } = access.distributor
  const outcome = await perform(web, session, async (tx, telling) => {
    const request = { orderIds, less, distributorId, by, now: web.now(), ...(paid ? { paid } : {}) }
    const done = await finishStop(tx, request)
    if (!done.ok) return done
    for (const change of done.changes) telling.order(change)
    if (done.paid) telling.notices([paidNotice(done.shop, name, done.paid.entry, done.paid.balance)])
    const detail = { orders: orderIds, way, amount: -(done.paid?.entry.amount ?? 0), less }
    await audit(tx, { personId: by, action: 'stop-delivered', subject: `outlet:${done.shop.id}`, detail })
    return done
  })
  return noticeOf(outcome, text)
}

const longestPieces = /^\d{0,7}$/

/** The fields of what was not handed over that are filled in; undefined where one of them is no number. */
function lessIn(body: Record<string, unknown>): Less[] | undefined {
  const less = new Map<string, Less>()
  for (const [name, value] of Object.entries(body)) {
    const [, order, line, why] = /^less-(\d{1,15})-(\d{1,4})-(missing|refused|damaged)$/.exec(name) ?? []
    if (!order || !line || !why || value === '') continue
    if (typeof value !== 'string' || !longestPieces.test(value.trim())) return undefined
    const known = less.get(`${order} ${line}`) ?? { order: Number(order), line: Number(line) }
    less.set(`${order} ${line}`, { ...known, [why]: Number(value) })
  }
  return [...less.values()]
}

function noticeOf(outcome: StopDone, text: Text): Notice {
  if (outcome.ok) {
    const shop = outcome.shop.name
    const { paid, changes } = outcome
    if (changes.every(({ order }) => order.status === 'returned'))
      return { good: true, text: text('done-stop-back', { shop }) }
    if (!paid) return { good: true, text: text('done-stop', { shop }) }
    return { good: true, text: text('done-stop-paid', { shop, amount: { money: -paid.entry.amount } }) }
  }
  return { good: false, text: refusal(outcome, text) }
}

function refusal(outcome: Exclude<StopDone, { ok: true }>, text: Text): string {
  const { reason } = outcome
  if (reason === 'door-too-much') return text('stop-too-much')
  return reason.startsWith('dues-')
    ? duesRefusal(outcome as DuesRefusal, text)
    : refusalText(outcome as Refusal, text)
}
