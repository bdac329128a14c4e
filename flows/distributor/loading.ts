/** Goods leave and arrive: one order at a time, or a whole beat after one look at its list. */
import { z } from 'zod'
import { defineFlow, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { tellOrder } from '../../src/chat/notices/orders.ts'
import { bringBackMissing } from '../../src/orders/bring-back.ts'
import { deliverOrder } from '../../src/orders/deliver.ts'
import { dispatchOrder } from '../../src/orders/dispatch.ts'
import type { OrderRequest, Outcome } from '../../src/orders/types.ts'
import type { Action } from '../../src/people/can.ts'
import { notTaken } from '../../src/returns/at-door.ts'
import { dispatchBilled, dispatchList, readBillList, readBills } from './bills.ts'
import { actOnAll, findLoads, loadSay, onlyDelivers, sheetsSay } from './loading-acts.ts'
import { Data, type Loading } from './loading-state.ts'
import { orderSay } from './order-views.ts'
import { openOrder, refusalWords, request } from './orders.ts'

const { ask, act } = stepsOf<Data>()

export const loading = defineFlow({
  id: 'loading',
  version: 1,
  role: 'distributor',
  data: Data,
  start: 'beats',
  steps: {
    beats: act(async (ctx) => ({ rest: await sheetsSay(ctx, 'confirmed') })),
    sheet: act(async (ctx) => {
      if (onlyDelivers(ctx)) return { go: { flow: 'delivery' } }
      return { rest: await sheetsSay(ctx, 'dispatched') }
    }),
    /** The whole of one beat; it is listed before anything is done. */
    open: act(findLoads),
    all: ask({
      say: loadSay,
      hear: { choice: z.literal('all'), text: readBillList },
      then: (said, ctx) => (said === 'all' ? actOnAll(ctx) : dispatchList(said, ctx)),
    }),
    /** The bills an order goes out with. */
    bills: ask({
      say: () => words('loading-bills'),
      hear: { text: readBills },
      then: dispatchBilled,
      numbers: true,
    }),
    dispatch: act((ctx) => one(ctx, 'dispatch', dispatchOrder)),
    deliver: act((ctx) => one(ctx, 'deliver', deliverOrder)),
    back: act((ctx) => one(ctx, 'dispatch', notTaken)),
    found: act((ctx) => one(ctx, 'dispatch', bringBackMissing)),
  },
})

type Deed = (tx: Loading['tx'], given: OrderRequest) => Promise<Outcome>

async function one(ctx: Loading, action: Action, deed: Deed): Promise<Next<Data>> {
  const found = await openOrder(ctx, ctx.data.order, action)
  if ('no' in found) return { rest: found.no }
  const outcome = await deed(ctx.tx, request(ctx, found.order))
  if (!outcome.ok) return { rest: await orderSay(ctx, found.order, [refusalWords(outcome)]) }
  await tellOrder(ctx, outcome.change)
  const { order, kind } = outcome.change
  const status = kind === 'dispatched' ? 'confirmed' : 'dispatched'
  const done = words('loading-one', { kind, number: String(order.number), outlet: order.outlet.name })
  const more = await sheetsSay(ctx, status)
  return { end: { ...done, choices: more.choices ?? [] } }
}
