/** A note of a shop becomes an order: whoever hears or reads it types it, looks at it once, and places it. */
import { z } from 'zod'
import { parseOrderText } from '../../src/catalog/order-text/parse.ts'
import type { ParsedOrder } from '../../src/catalog/order-text/types.ts'
import { defineFlow, type Next, stepsOf } from '../../src/chat/flow.ts'
import { takeParsed } from '../retailer/order-take.ts'
import { answerQuestion } from '../retailer/question-answer.ts'
import { type Answer, AnswerChoice, productOn, quantityOn } from '../retailer/question-read.ts'
import { asksProduct } from '../retailer/question-say.ts'
import { beginAnew, dropNote, placeNote, showAgain, type Typing, taken } from './note-acts.ts'
import { dropSay, questionSay, reviewSay, typeSay } from './note-says.ts'
import { type AtNote, Data, deskFor, noteOf, openNote } from './note-state.ts'

const { ask, act } = stepsOf<Data>()

type Typed = { do: 'typed'; parsed: ParsedOrder }

/** Goods, and nothing else: what else is typed may be another word or order. */
async function readGoods(text: string, ctx: AtNote): Promise<Typed | undefined> {
  const { basket, catalog, context } = await deskFor(ctx, await noteOf(ctx))
  const parsed = parseOrderText(text, catalog.index, context, basket.lines)
  return parsed.kind === 'not-an-order' ? undefined : { do: 'typed', parsed }
}

async function takeGoods(ctx: AtNote, { parsed }: Typed): Typing {
  const desk = await deskFor(ctx, await noteOf(ctx))
  await takeParsed(ctx, desk, parsed)
  return taken(ctx, desk)
}

const Begun = z.object({ do: z.enum(['see', 'again', 'drop']) })
const Reviewed = z.discriminatedUnion('do', [
  z.object({ do: z.literal('place'), rev: z.string(), total: z.number(), day: z.string() }),
  z.object({ do: z.enum(['anew', 'drop', 'see', 'again']) }),
])

const type = ask<z.infer<typeof Begun> | Typed>({
  say: typeSay,
  hear: { choice: Begun, text: readGoods },
  then: async (said, ctx): Typing => {
    if (said.do === 'typed') return takeGoods(ctx, said)
    if (said.do === 'again') return showAgain(ctx)
    return { to: said.do === 'see' ? 'review' : 'why' }
  },
})

const question = ask<Answer>({
  say: questionSay,
  hear: {
    choice: AnswerChoice,
    text: async (text, ctx) => {
      const desk = await deskFor(ctx, await noteOf(ctx))
      const [open] = desk.basket.questions
      if (!open) return undefined
      return asksProduct(open) ? productOn(desk, text) : quantityOn(desk, text)
    },
  },
  numbers: true,
  then: async (reply, ctx): Typing => {
    const desk = 'desk' in reply ? reply.desk : await deskFor(ctx, await noteOf(ctx))
    await answerQuestion(ctx, desk, reply)
    return taken(ctx, desk)
  },
})

const review = ask<z.infer<typeof Reviewed> | Typed>({
  say: reviewSay,
  hear: { choice: Reviewed, text: readGoods },
  then: async (said, ctx): Typing => {
    if (said.do === 'typed') return takeGoods(ctx, said)
    if (said.do === 'place') return placeNote(ctx, said)
    if (said.do === 'anew') return beginAnew(ctx)
    if (said.do === 'again') return showAgain(ctx)
    return { to: said.do === 'see' ? 'review' : 'why' }
  },
})

const longestReason = 300

const why = ask<{ why: string } | { typed: string }>({
  say: dropSay,
  hear: {
    choice: z.object({ why: z.enum(['unclear', 'no-order', 'twice']) }),
    // Bare digits are a choice or an order's number, never a reason.
    text: (text) => (/^[\d०-९\s]+$/u.test(text) ? undefined : { typed: text.trim().slice(0, longestReason) }),
  },
  then: (reason, ctx) => dropNote(ctx, reason),
})

const opened = (to: string) =>
  act(async (ctx): Promise<Next<Data>> => {
    const found = await openNote(ctx)
    return 'no' in found ? { rest: found.no } : { to }
  })

export const noteDesk = defineFlow<Data>({
  id: 'note-desk',
  version: 1,
  role: 'distributor',
  data: Data,
  start: 'open',
  steps: { open: opened('type'), drop: opened('why'), type, question, review, why },
})
