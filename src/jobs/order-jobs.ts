/** What time does to orders. Each may run twice, at any time, on any node: the domain acts once, and tells once. */
import { announce } from '../chat/announce.ts'
import type { Core } from '../chat/core.ts'
import { remindManyNotice } from '../chat/notices/digest.ts'
import { announceOrder } from '../chat/notices/orders.ts'
import { escalationNotice, reminderNotice } from '../chat/notices/waiting.ts'
import { inTransaction, retryTransient, type Tx } from '../db/tx.ts'
import { creditOfOrders } from '../dues/order-credit.ts'
import { receiveSilent } from '../orders/receive.ts'
import { dueReminders, markReminded, type Reminder } from '../orders/reminders.ts'
import { settleChangesAtCutOff } from '../orders/settle.ts'
import { shortagesOf } from '../orders/shortages.ts'
import type { OrderChange, OrderView } from '../orders/types.ts'
import { distributorPhone } from '../people/distributor-contact.ts'

// Small, so that no chat waits long for an order that a job holds.
const perTransaction = 20
// A run ends at the latest here; what is left comes with the next.
const mostRounds = 50

/** Reminds distributors of orders they have not answered; what waits twice as long, the brand hears of. */
export async function remindWaiting(core: Core, now: Date): Promise<void> {
  const due = await dueReminders(core.db.pool, now)
  const alike = Map.groupBy(due, ({ level, order }) =>
    level === 1 ? `desk ${order.distributor.id}` : `${order.id}`,
  )
  for (const reminders of alike.values()) {
    const wake = await once(core, (tx) => bringUpAll(core, tx, reminders))
    wake?.()
  }
}

/** What waits at one distributor is brought up in one message. */
async function bringUpAll(core: Core, tx: Tx, reminders: readonly Reminder[]) {
  const [only, ...more] = reminders
  if (!only) return undefined
  if (more.length === 0) return bringUp(core, tx, only)
  const marked: OrderView[] = []
  for (const reminder of reminders) if (await markReminded(tx, reminder)) marked.push(reminder.order)
  const last = marked.at(-1)
  if (!last) return undefined
  const credits = await creditOfOrders(tx.client, marked, core.now())
  const notice = remindManyNotice(marked, await shortagesOf(tx.client, marked), credits)
  return announce(core, tx, `order:${last.id}:waits-${only.level}-many`, [notice])
}

async function bringUp(core: Core, tx: Tx, reminder: Reminder) {
  if (!(await markReminded(tx, reminder))) return undefined
  const { order, level } = reminder
  return announce(core, tx, `order:${order.id}:waits-${level}`, [await noticeOf(core, tx, reminder)])
}

async function noticeOf(core: Core, tx: Tx, { order, level }: Reminder) {
  if (level === 2) return escalationNotice(order, await distributorPhone(tx.client, order.distributor.id))
  const short = await shortagesOf(tx.client, [order])
  const credit = await creditOfOrders(tx.client, [order], core.now())
  return reminderNotice(order, short.get(order.id) ?? [], credit.get(order.id))
}

/** Settles offers their shop has not answered by the cut-off. */
export function settleAtCutOff(core: Core, now: Date): Promise<void> {
  return inRounds(core, (tx) => settleChangesAtCutOff(tx, now, perTransaction))
}

/** Counts deliveries of which nobody said a word for 48 hours as received. */
export function closeSilentReceipts(core: Core, now: Date): Promise<void> {
  return inRounds(core, (tx) => receiveSilent(tx, now, perTransaction))
}

async function inRounds(core: Core, work: (tx: Tx) => Promise<OrderChange[]>): Promise<void> {
  for (let round = 0; round < mostRounds; round++) {
    const wakes = await once(core, async (tx) => {
      const changes = await work(tx)
      const told: (() => void)[] = []
      for (const change of changes) told.push(await announceOrder(core, tx, change))
      return told
    })
    for (const wake of wakes) wake()
    if (wakes.length < perTransaction) return
  }
}

const once = <T>(core: Core, work: (tx: Tx) => Promise<T>): Promise<T> =>
  retryTransient(() => inTransaction(core.db, work), { attempts: 3 })
