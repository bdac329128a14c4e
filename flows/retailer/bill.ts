/** A shop's bills: which there are, why each came to what it did, and what is unclear. */
import { z } from 'zod'
import { type Ctx, defineFlow, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { candidateChoices, questionWords, reviewListener, reviewSay } from '../../src/chat/notices/bills.ts'
import { type BillView, billById, billByNumber, billsOfOutlet } from '../../src/invoices/bills.ts'
import { cropOf, total } from '../../src/invoices/crops.ts'
import { answerBill } from '../../src/invoices/settle/again.ts'
import { readAnswer } from '../../src/invoices/typed-answer.ts'
import { listSay, menu, myBill, unknownBill, whyBillSay } from './bill-say.ts'
import { actForNamed, ownerOf, whichShop } from './shop.ts'

const Data = z.object({
  outlet: z.number().optional(),
  bill: z.number().default(0),
  /** As it is said: the whole of it, or its last digits. */
  number: z.string().max(40).default(''),
  question: z.string().max(60).default(''),
  value: z.string().max(60).default(''),
})
type Data = z.infer<typeof Data>
type At = Ctx<Data>
type Then = Promise<Next<Data>>
const { ask, act } = stepsOf<Data>()

const list = act(async (ctx): Then => {
  actForNamed(ctx, ctx.data.outlet)
  const owner = ownerOf(ctx)
  if (!owner) return { rest: whichShop(ctx, 'bill') }
  return { rest: listSay(ctx, await billsOfOutlet(ctx.tx.client, owner.outletId)) }
})

const show = act(async (ctx): Then => {
  const bill = await myBill(ctx, ctx.data.bill)
  return { rest: bill ? await whyBillSay(ctx, bill) : unknownBill }
})

const find = act(async (ctx): Then => {
  actForNamed(ctx, ctx.data.outlet)
  const owner = ownerOf(ctx)
  if (!owner) return { rest: whichShop(ctx, 'bill') }
  const bill = await billByNumber(ctx.tx.client, owner.outletId, ctx.data.number)
  if (!bill) return { rest: unknownBill }
  return { to: 'show', set: { bill: bill.id } }
})

const answer = act((ctx) => give(ctx, ctx.data.question, ctx.data.value))

/** Takes an answer; what is still unclear is asked next, else the shop hears what became of the bill. */
async function give(ctx: At, question: string, value: string): Then {
  const bill = await myBill(ctx, ctx.data.bill)
  if (!bill || !ctx.who.person) return { rest: unknownBill }
  const by = ctx.who.person.id
  const done = await answerBill(ctx.tx, { billId: bill.id, question, value, by, now: ctx.now })
  const after = await billById(ctx.tx.client, bill.id)
  if (!after) return { rest: unknownBill }
  if (after.verdict === 'asked') return { to: 'question', ...(done.ok ? { say: words('bill-noted') } : {}) }
  if (done.ok && after.verdict === 'review') await tellReviewers(ctx, after)
  return { rest: await whyBillSay(ctx, after) }
}

async function tellReviewers(ctx: At, bill: BillView): Promise<void> {
  const crop = await cropOf(ctx.tx.client, bill.photoId, bill.decision.question ?? total)
  ctx.tell(reviewListener(bill), reviewSay(bill, crop))
}

const question = ask<never, { question: string; value: string }>({
  numbers: true,
  say: async (ctx) => {
    const bill = await myBill(ctx, ctx.data.bill)
    const asked = bill?.decision.question
    if (!bill || !asked || bill.verdict !== 'asked') return unknownBill
    const crop = await cropOf(ctx.tx.client, bill.photoId, asked)
    return {
      ...block([questionWords(asked, bill, asked.left - 1), words(`bill-type-${asked.asks}`)]),
      choices: [...candidateChoices(bill.id, asked, 'bill'), menu],
      ...(crop ? { attachment: crop } : {}),
    }
  },
  hear: {
    text: async (text, ctx) => {
      const bill = await myBill(ctx, ctx.data.bill)
      const asked = bill?.decision.question
      const value = asked && readAnswer(text, asked, await ctx.catalog(), ctx.now)
      return asked && typeof value === 'string' ? { question: asked.id, value } : undefined
    },
  },
  then: (said, ctx) => give(ctx, said.question, said.value),
})

export const bill = defineFlow<Data>({
  id: 'bill',
  version: 1,
  role: 'retailer',
  data: Data,
  start: 'list',
  steps: { list, show, find, answer, question },
})
