/**
 * Yes and no to an order, as dialogues of their own: answering one order leaves the change of another, which waits in
 * order-desk, as it is.
 */
import { z } from 'zod'
import { defineFlow, type Next, stepsOf } from '../../src/chat/flow.ts'
import { beginOverride, override, overrideSay } from './credit-override.ts'
import { beginRefusal, confirm, refuse } from './desk-acts.ts'
import { whySay } from './desk-says.ts'
import { Data, type Desk } from './desk-state.ts'

const { ask, act } = stepsOf<Data>()

export const orderConfirm = defineFlow({
  id: 'order-confirm',
  version: 1,
  role: 'distributor',
  data: Data,
  start: 'confirm',
  steps: {
    confirm: act(confirmOrSettle),
    anyway: act(beginOverride),
    reason: ask({
      say: overrideSay,
      hear: { text: (text) => (/^[\d०-९\s]+$/u.test(text) ? undefined : text.trim().slice(0, 300)) },
      then: (reason: string, ctx) => override(ctx, reason),
    }),
  },
})

/** What is short is settled at the desk. */
async function confirmOrSettle(ctx: Desk): Promise<Next<Data>> {
  const next = await confirm(ctx)
  if (!('to' in next)) return next
  const { order, revision } = { ...ctx.data, ...next.set }
  const data = { order, settling: true, ...(revision === undefined ? {} : { revision }) }
  return { go: { flow: 'order-desk', step: 'short', data } }
}

export const orderRefuse = defineFlow({
  id: 'order-refuse',
  version: 1,
  role: 'distributor',
  data: Data,
  start: 'open',
  steps: {
    open: act(beginRefusal),
    why: ask({
      say: whySay,
      hear: {
        choice: z.string(),
        // Bare digits are an order's number or a choice, never a reason.
        text: (text) => (/^[\d०-९\s]+$/u.test(text) ? undefined : text.trim().slice(0, 500)),
      },
      then: (reason, ctx) => refuse(ctx, reason),
    }),
  },
})
