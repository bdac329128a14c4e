/** A payment noted or taken back, and limits set: the shop hears of its money. */
import { z } from 'zod'
import { paidNotice, unbilledNotice, unpaidNotice } from '../../../chat/notices/dues.ts'
import { setLimits } from '../../../dues/limits.ts'
import type { Limits } from '../../../dues/open-bills.ts'
import { recordPayment } from '../../../dues/payment.ts'
import type { DuesShop } from '../../../dues/shop.ts'
import { typedPaid } from '../../../dues/typed.ts'
import { paymentMethods } from '../../../dues/types.ts'
import { undoDelivered } from '../../../dues/undo-delivered.ts'
import { undoPayment } from '../../../dues/undo-payment.ts'
import { audit } from '../../../people/audit.ts'
import type { Action } from '../../../people/can.ts'
import { currentPerson } from '../../sign-in/current-person.ts'
import type { Notice } from '../frame.ts'
import { perform } from '../perform.ts'
import type { View } from '../section.ts'
import { duesRefusal } from './dues-refusal.ts'

type AccountDeed = { right: Action; run(view: View, shop: DuesShop): Promise<Notice> }

export const accountDeeds = {
  pay: { right: 'record-payment', run: pay },
  undo: { right: 'record-payment', run: undo },
  unbill: { right: 'record-payment', run: unbill },
  limits: { right: 'set-terms', run: limit },
} satisfies Record<string, AccountDeed>

const Payment = z.object({
  after: z.string().regex(/^\d{1,15}$/),
  amount: z.string().max(40),
  reference: z.string().trim().max(40).default(''),
  method: z.enum(paymentMethods),
})

async function pay({ web, c, access }: View, shop: DuesShop): Promise<Notice> {
  const text = c.var.text
  const form = Payment.safeParse(await c.req.parseBody())
  const typed = form.success ? typedPaid(form.data.amount) : undefined
  if (!form.success || !typed) return { good: false, text: text('stop-unclear') }
  const { amount } = typed
  const { method, after } = form.data
  const reference = form.data.reference || typed.reference
  const { id: distributorId, name } = access.distributor
  const session = currentPerson(c)
  const by = session.personId
  const outcome = await perform(web, session, async (tx, telling) => {
    const key = `page ${distributorId}:${shop.id} after ${after}`
    const account = { distributorId, outletId: shop.id }
    const done = await recordPayment(tx, {
      ...{ ...account, amount, method, by, key, now: web.now(), source: 'page' },
      ...(reference ? { reference } : {}),
    })
    if (!done.ok || !done.fresh) return done
    telling.notices([paidNotice(shop, name, done.entry, done.balance)])
    const detail = { amount, method, entry: done.entry.id }
    await audit(tx, { personId: by, action: 'payment-noted', subject: `outlet:${shop.id}`, detail })
    return done
  })
  if (!outcome.ok) return { good: false, text: duesRefusal(outcome, text) }
  return { good: true, text: text('done-payment', { shop: shop.name, amount: { money: amount } }) }
}

async function undo({ web, c, access }: View, shop: DuesShop): Promise<Notice> {
  const text = c.var.text
  const { entry } = await c.req.parseBody()
  const session = currentPerson(c)
  const by = session.personId
  const { id, name, hours } = access.distributor
  const outcome = await perform(web, session, async (tx, telling) => {
    const distributor = { id, timeZone: hours.timeZone }
    const done = await undoPayment(tx, {
      ...{ entryId: Number(entry) || 0, distributor, by, now: web.now(), source: 'page' },
    })
    if (!done.ok) return done
    if (done.payment.outletId !== shop.id)
      return { ok: false as const, reason: 'dues-entry-unknown' as const }
    telling.notices([unpaidNotice(shop, name, done.payment, done.balance)])
    const detail = { entry: done.payment.id, amount: -done.payment.amount }
    await audit(tx, { personId: by, action: 'payment-undone', subject: `outlet:${shop.id}`, detail })
    return done
  })
  if (!outcome.ok) return { good: false, text: duesRefusal(outcome, text) }
  const args = { name: shop.name, amount: { money: -outcome.payment.amount } }
  return { good: true, text: text('dues-desk-undone', args) }
}

/** The same for what was owed at the door, where its bill stands in the book as well. */
async function unbill({ web, c, access }: View, shop: DuesShop): Promise<Notice> {
  const text = c.var.text
  const { entry } = await c.req.parseBody()
  const session = currentPerson(c)
  const by = session.personId
  const { id, name, hours } = access.distributor
  const outcome = await perform(web, session, async (tx, telling) => {
    const distributor = { id, timeZone: hours.timeZone }
    const request = { entryId: Number(entry) || 0, distributor, by, now: web.now(), source: 'page' as const }
    const done = await undoDelivered(tx, request)
    if (!done.ok) return done
    if (done.bill.outletId !== shop.id) return { ok: false as const, reason: 'dues-entry-unknown' as const }
    telling.notices([unbilledNotice(shop, name, done.bill, done.balance)])
    const detail = { entry: done.bill.id, amount: done.bill.amount }
    await audit(tx, { personId: by, action: 'bill-undone', subject: `outlet:${shop.id}`, detail })
    return done
  })
  if (!outcome.ok) return { good: false, text: duesRefusal(outcome, text) }
  const { amount, number } = outcome.bill
  const args = { name: shop.name, amount: { money: amount }, number: number ?? '–' }
  return { good: true, text: text('dues-desk-unbilled', args) }
}

const count = z
  .string()
  .trim()
  .regex(/^\d{0,3}$/)
  .transform((typed) => (typed === '' ? null : Number(typed)))
const LimitsForm = z.object({ amount: z.string().trim().max(20), days: count, bills: count })

async function limit({ web, c, access }: View, shop: DuesShop): Promise<Notice> {
  const text = c.var.text
  const form = LimitsForm.safeParse(await c.req.parseBody())
  const typed = form.success && form.data.amount !== '' ? typedPaid(form.data.amount)?.amount : null
  if (!form.success || typed === undefined) return { good: false, text: text('limits-unclear') }
  const limits: Limits = { amount: typed, days: form.data.days, bills: form.data.bills }
  const session = currentPerson(c)
  const account = { distributorId: access.distributor.id, outletId: shop.id }
  await perform(web, session, async (tx) => {
    await setLimits(tx, { ...account, limits, by: session.personId, now: web.now() })
    return { ok: true as const }
  })
  return { good: true, text: text('done-limits', { shop: shop.name }) }
}
