/** Cases of shops, the first promised first: looked into with the points behind them, answered, or put right by hand. */
import { z } from 'zod'
import { answerCase } from '../../src/cases/answer.ts'
import { caseById, openCaseCount, openCases } from '../../src/cases/read.ts'
import { type CaseView, picked, usualAnswers } from '../../src/cases/types.ts'
import { answer, type Ctx, defineFlow, go, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { verdictWords } from '../../src/chat/notices/bills.ts'
import { answeredCaseNotice, answerWords, caseChoice, caseDeskWords } from '../../src/chat/notices/cases.ts'
import { billById } from '../../src/invoices/bills.ts'
import { cropOf, total } from '../../src/invoices/crops.ts'
import { orderById } from '../../src/orders/read.ts'
import { can } from '../../src/people/can.ts'
import { balanceOf } from '../../src/points/summary.ts'
import { entriesAbout } from '../../src/points/why.ts'
import { whyPoints } from '../retailer/why-points.ts'

const Data = z.object({ case: z.number().default(0), answer: z.string().default('') })
type Data = z.infer<typeof Data>
type At = Ctx<Data>
type Step = Promise<Next<Data>>
const { ask, act } = stepsOf<Data>()

const menu = go(words('chat-menu'), 'menu')
const toAll = go(words('case-desk-all'), 'case-desk')
const mostShown = 8
const notAllowed = (): Next<Data> => ({ rest: { ...words('chat-not-allowed'), choices: [menu] } })
const mayAnswer = (ctx: Ctx) => can(ctx.who, 'answer-case', 'brand')

const list = act(async (ctx): Step => {
  if (!mayAnswer(ctx)) return notAllowed()
  const all = await openCases(ctx.tx.client)
  const lines = all.slice(0, mostShown).map((each) => caseDeskWords(each, each.dueAt <= ctx.now))
  const head = words('case-desk-list', { count: await openCaseCount(ctx.tx.client) })
  return {
    rest: { ...block([head, ...lines]), choices: [...all.slice(0, mostShown).map(caseChoice), menu] },
  }
})

/** The case where it is open and this person answers it; else what to say. */
async function open(ctx: At): Promise<{ found: CaseView } | { no: Next<Data> }> {
  if (!mayAnswer(ctx)) return { no: notAllowed() }
  const found = await caseById(ctx.tx.client, ctx.data.case)
  if (found?.status === 'open') return { found }
  return { no: { rest: { ...closed(found), choices: [toAll, menu] } } }
}

const closed = (found: CaseView | undefined) =>
  words('case-desk-closed', {
    ...{ number: String(found?.id ?? ''), status: found?.status ?? 'unknown', who: found?.closedBy ?? '' },
    answer: answerWords(found?.answer ?? ''),
  })

const show = act(async (ctx): Step => {
  const at = await open(ctx)
  if ('no' in at) return at.no
  const { found } = at
  const order = found.about === 'order' ? await orderById(ctx.tx.client, found.aboutId) : undefined
  const bill = found.about === 'bill' ? await billById(ctx.tx.client, found.aboutId) : undefined
  const points = await balanceOf(ctx.tx.client, found.outlet.id, ctx.now)
  const said = [
    caseDeskWords(found, found.dueAt <= ctx.now),
    words('case-desk-points', { points, who: found.openedBy.name }),
    ...(order ? await whyPoints(ctx, order) : []),
    ...(bill
      ? verdictWords(bill, await entriesAbout(ctx.tx.client, found.outlet.id, { kind: 'bill', id: bill.id }))
      : []),
  ]
  const adjust = can(ctx.who, 'adjust-points', 'brand')
    ? [go(words('case-desk-adjust'), 'points-desk', 'points', { outlet: found.outlet.id, case: found.id })]
    : []
  const decide =
    bill?.verdict === 'review' ? [go(words('case-desk-bill'), 'bill-desk', 'show', { bill: bill.id })] : []
  const crop = bill && (await cropOf(ctx.tx.client, bill.photoId, total))
  const reply = go(words('case-desk-answer'), 'case-desk', 'answering', { case: found.id })
  return {
    rest: {
      ...block(said),
      choices: [...decide, reply, ...adjust, toAll, menu],
      ...(crop ? { attachment: crop } : {}),
    },
  }
})

const reply = ask<{ answer: string }>({
  say: () => ({
    ...words('case-desk-what'),
    choices: usualAnswers.map((each) => answer(words(`case-answer-${each}`), { answer: picked(each) })),
  }),
  hear: {
    choice: z.object({ answer: z.string() }),
    text: (text) => (/\p{L}/u.test(text) ? { answer: text.slice(0, 500) } : undefined),
  },
  then: (heard): Next<Data> => ({ to: 'told', set: heard }),
})

const told = act(async (ctx): Step => {
  const by = ctx.who.person?.id ?? 0
  const done = await answerCase(ctx.tx, { id: ctx.data.case, answer: ctx.data.answer, by, now: ctx.now })
  if (!done.ok) {
    const said = done.reason === 'case-closed' ? closed(done.case) : words(done.reason)
    return { end: { ...said, choices: [toAll, menu] } }
  }
  const { listener, say } = answeredCaseNotice(done.case)
  ctx.tell(listener, say)
  const { id, outlet } = done.case
  return {
    end: {
      ...words('case-desk-done', { number: String(id), outlet: outlet.name }),
      choices: [toAll, menu],
    },
  }
})

export const caseDesk = defineFlow<Data>({
  id: 'case-desk',
  version: 1,
  role: 'brand',
  data: Data,
  start: 'list',
  steps: {
    ...{ list, show, told },
    answering: act(async (ctx): Step => {
      const at = await open(ctx)
      return 'no' in at ? at.no : { to: 'reply' }
    }),
    reply,
  },
})
