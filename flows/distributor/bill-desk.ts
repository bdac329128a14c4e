/** Bills that wait for a person: each likely value and each decision is one tap. For the seller's office and the brand. */
import { z } from 'zod'
import {
  type Ctx,
  answer as choose,
  defineFlow,
  go,
  moment,
  type Next,
  type Say,
  stepsOf,
  words,
} from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { type Judgement, judgeBill } from '../../src/chat/notices/bill-review.ts'
import { billWords, reviewSay, whyRefused } from '../../src/chat/notices/bills.ts'
import { type BillView, billById, billsInReview, countInReview } from '../../src/invoices/bills.ts'
import { cropOf, total } from '../../src/invoices/crops.ts'
import { mayReview, maySee, reviewsOf } from '../../src/invoices/reviewers.ts'

const Data = z.object({
  bill: z.number().default(0),
  question: z.string().max(60).default(''),
  value: z.string().max(60).default(''),
})
type Data = z.infer<typeof Data>
type At = Ctx<Data>
type Then = Promise<Next<Data>>
const { ask, act } = stepsOf<Data>()

const menu = go(words('chat-menu'), 'menu')
const toList = go(words('bill-desk-title'), 'bill-desk')

/** How many bills wait for these people. */
export const billCount = ({ tx, who }: Pick<Ctx, 'tx' | 'who'>): Promise<number> =>
  countInReview(tx.client, reviewsOf(who))

/** The bills that wait for these people. */
async function billsFor(ctx: Pick<Ctx, 'tx' | 'who'>): Promise<BillView[]> {
  const whose = reviewsOf(ctx.who)
  if (whose !== 'all' && whose.length === 0) return []
  const all = await billsInReview(ctx.tx.client, whose)
  return all.filter((bill) => mayReview(ctx.who, bill))
}

async function listSay(ctx: At): Promise<Say> {
  const all = await billsFor(ctx)
  const choices = all
    .slice(0, 8)
    .map((bill) =>
      go(
        words('bill-desk-one', { outlet: bill.outlet.name, number: bill.number ?? String(bill.id) }),
        'bill-desk',
        'show',
        { bill: bill.id },
      ),
    )
  const lines = all
    .slice(0, 8)
    .map((bill) => words('bill-desk-line', { outlet: bill.outlet.name, bill: billWords(bill) }))
  const page = go(words('desk-menu-page'), 'sign-in')
  return {
    ...block([words('bill-desk-list', { count: all.length }), ...lines]),
    choices: [...choices, page, menu],
  }
}

const unknown: Say = { ...words('bill-desk-unknown'), choices: [toList, menu] }

/** The bill while it waits and these people may decide about it; else what to say instead. */
async function open(ctx: At): Promise<{ bill: BillView } | { no: Say }> {
  const bill = await billById(ctx.tx.client, ctx.data.bill)
  if (!bill || !maySee(ctx.who, bill)) return { no: unknown }
  if (bill.verdict !== 'review') return { no: closedSay(bill) }
  return mayReview(ctx.who, bill) ? { bill } : { no: unknown }
}

const closedSay = (bill: BillView): Say => ({
  ...words('bill-closed', { who: bill.decidedBy ?? 'none', at: moment(bill.decidedAt ?? bill.waitsSince) }),
  choices: [toList, menu],
})

async function showSay(ctx: At, bill: BillView): Promise<Say> {
  const { question } = bill.decision
  const crop = await cropOf(ctx.tx.client, bill.photoId, question ?? total)
  const say = reviewSay(bill, crop)
  return { ...say, choices: [...(say.choices ?? []), toList] }
}

/** Decides, tells the shop of it, and shows what is still open. */
async function judge(ctx: At, how: Pick<Judgement, 'say' | 'reason' | 'answers'>): Then {
  const judged = await judgeBill(ctx.tx, ctx.who, { billId: ctx.data.bill, ...how, now: ctx.now })
  if (!judged.ok) {
    if (judged.reason === 'bill-unreadable')
      return { rest: { ...words('bill-cannot-accept'), choices: [toList, menu] } }
    return { rest: judged.bill ? closedSay(judged.bill) : unknown }
  }
  const { bill, told } = judged
  if (bill.verdict === 'review') return { rest: await showSay(ctx, bill) }
  for (const { listener, say } of told) ctx.tell(listener, say)
  const verdict = bill.verdict === 'accepted' ? 'accepted' : 'refused'
  return { end: { ...words(`bill-done-${verdict}`, { outlet: bill.outlet.name }), choices: [toList, menu] } }
}

const why = ask<{ reason: string }>({
  say: () => ({
    ...words('bill-refuse-why'),
    choices: whyRefused.map((each) => choose(words(`bill-why-${each}`), { reason: `@${each}` })),
  }),
  hear: {
    choice: z.object({ reason: z.string() }),
    text: (text) => (text.trim().length > 2 ? { reason: text.trim().slice(0, 300) } : undefined),
  },
  then: ({ reason }, ctx) => judge(ctx, { say: 'refuse', reason }),
})

export const billDesk = defineFlow<Data>({
  id: 'bill-desk',
  version: 1,
  role: 'known',
  data: Data,
  start: 'list',
  steps: {
    list: act(async (ctx) => ({ rest: await listSay(ctx) })),
    show: act(async (ctx): Then => {
      const found = await open(ctx)
      return { rest: 'no' in found ? found.no : await showSay(ctx, found.bill) }
    }),
    answer: act((ctx) => judge(ctx, { say: 'answer', answers: { [ctx.data.question]: ctx.data.value } })),
    accept: act((ctx) => judge(ctx, { say: 'accept' })),
    refuse: act(async (ctx): Then => {
      const found = await open(ctx)
      return 'no' in found ? { rest: found.no } : { to: 'why' }
    }),
    why,
  },
})
