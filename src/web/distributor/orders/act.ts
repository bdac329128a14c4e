/** Acting on an order from the page: its right checked, its record written, all concerned told. */
import { orderById } from '../../../orders/read.ts'
import type { OrderView } from '../../../orders/types.ts'
import { dayIn } from '../../../orders/zone.ts'
import { audit } from '../../../people/audit.ts'
import { currentPerson } from '../../sign-in/current-person.ts'
import type { Access } from '../access.ts'
import { perform } from '../perform.ts'
import type { View } from '../section.ts'
import { answerDeeds } from './answer-deeds.ts'
import { changeDeed } from './change-lines.ts'
import { type Deed, type Done, Form, orderDeeds } from './deeds.ts'
import { moneyDeeds } from './money-deeds.ts'

export const deeds = { ...orderDeeds, ...moneyDeeds, ...answerDeeds, change: changeDeed } satisfies Record<
  string,
  Deed
>

export type DeedName = keyof typeof deeds

export const isDeed = (name: string): name is DeedName => Object.hasOwn(deeds, name)

/** Whether this person may do that, to the order as it stands where one is given. */
export function mayDeed(access: Access, name: DeedName, order?: OrderView): boolean {
  const { right, also, when }: Deed = deeds[name]
  return access.may(right) && (!also || access.may(also)) && (!order || when(order))
}

/** Does it and tells everyone concerned, in one transaction; undefined when the role does not allow it. */
export async function actOnOrder(
  { web, c, access }: View,
  asked: { orderId: number; name: DeedName; form: unknown },
): Promise<Done | undefined> {
  const { orderId, name } = asked
  const deed: Deed = deeds[name]
  if (!mayDeed(access, name)) return undefined
  const form = Form.safeParse(asked.form)
  if (!form.success) return { ok: false, reason: 'order-reason-too-long' }
  if (access.sees === 'sheet' && !(await isOnSheet({ web, c, access }, orderId)))
    return { ok: false, reason: 'order-not-found' }
  const session = currentPerson(c)
  const scope = { distributorId: access.distributor.id }
  const request = { orderId, by: session.personId, now: web.now(), scope }
  return perform(web, session, async (tx, telling) => {
    const done = await deed.run({ tx, telling, request, form: form.data })
    if (!done.ok) return done
    const { number, status } = done.order
    const detail = { number, status }
    const subject = `order:${orderId}`
    await audit(tx, { personId: session.personId, action: `order-${name}`, subject, detail })
    return done
  })
}

/** Whoever only delivers acts on what is to be brought today, or was left over from before. */
export async function isOnSheet({ web, access }: View, orderId: number): Promise<boolean> {
  const { id, hours } = access.distributor
  const order = await orderById(web.db.pool, orderId)
  const today = dayIn(web.now(), hours.timeZone)
  return order?.distributor.id === id && (order.deliverOn === null || order.deliverOn <= today)
}
