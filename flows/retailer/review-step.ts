/** The step that shows the review and hears what to do with it. */
import { z } from 'zod'
import { stepsOf } from '../../src/chat/flow.ts'
import { changing, type Step, type Then, type Typed, typed } from './order-change.ts'
import { type OrderData, openDesk } from './order-desk.ts'
import { shelve } from './order-edit.ts'
import { placeBasket } from './order-place.ts'
import { reviewSay } from './order-review.ts'
import { takeKept, takeParsed } from './order-take.ts'
import { whyWords } from './order-why.ts'
import { raise } from './review-nudge.ts'

const { ask } = stepsOf<OrderData>()

const Promised = { rev: z.string(), total: z.number(), day: z.string(), other: z.number() }
const ReviewChoice = z.discriminatedUnion('do', [
  z.object({ do: z.literal('place'), ...Promised }),
  z.object({ do: z.literal('raise'), sku: z.string(), pieces: z.number().int().positive() }),
  z.object({ do: z.literal('add'), sku: z.string(), pieces: z.number().int().positive() }),
  z.object({ do: z.enum(['more', 'change', 'note', 'cancel', 'urgent', 'kept', 'usual', 'why']) }),
])
type ReviewAnswer = z.infer<typeof ReviewChoice> | Typed

async function reviewed(reply: ReviewAnswer, ctx: Step): Promise<Then> {
  if (reply.do === 'typed') return changing(ctx, reply.desk, () => takeParsed(ctx, reply.desk, reply.parsed))
  if (reply.do === 'place') return placeBasket(ctx, reply)
  if (reply.do === 'more') return { to: 'more' }
  if (reply.do === 'change') return { to: 'line' }
  if (reply.do === 'note') return { to: 'note' }
  if (reply.do === 'usual') return { to: 'take', set: { usual: true } }
  if (reply.do === 'add') return { to: 'take', set: { lines: [reply] } }
  if (reply.do === 'why') return { again: await whyWords(ctx) }
  const desk = await openDesk(ctx)
  if (reply.do === 'cancel') return shelve(ctx, desk)
  return changing(ctx, desk, () => {
    if (reply.do === 'raise') raise(desk, reply.sku, reply.pieces)
    else if (reply.do === 'kept') takeKept(desk)
    else desk.basket = { ...desk.basket, urgent: !desk.basket.urgent }
  })
}

export const review = ask<ReviewAnswer>({
  say: reviewSay,
  hear: { choice: ReviewChoice, text: typed },
  then: reviewed,
})
