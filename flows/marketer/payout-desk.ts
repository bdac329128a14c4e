/** UPI payouts: one puts them into a file, another approves it, and what the bank made of each is noted. */
import { z } from 'zod'
import {
  answer,
  type Choice,
  type Ctx,
  defineFlow,
  go,
  money,
  type Next,
  type Say,
  stepsOf,
  words,
} from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { maskedUpi, movedNotice, payoutNotice } from '../../src/chat/notices/rewards.ts'
import { payoutCsv } from '../../src/papers/payout-csv.ts'
import { can } from '../../src/people/can.ts'
import {
  decidePayout,
  linesOf,
  makePayout,
  openPayouts,
  type Payout,
  payoutById,
  settlePayout,
} from '../../src/rewards/payouts.ts'
import { redemptionById, redemptionsIn } from '../../src/rewards/redemption.ts'
import type { RewardRefusal } from '../../src/rewards/refusal.ts'

const Data = z.object({ payout: z.number().default(0), redemption: z.number().default(0) })
type Data = z.infer<typeof Data>
type At = Ctx<Data>
type Step = Promise<Next<Data>>
const { ask, act } = stepsOf<Data>()

const menu = go(words('chat-menu'), 'menu')
const toAll = go(words('payout-desk-all'), 'payout-desk')
const mostShown = 20

const by = (ctx: At) => ({ by: ctx.who.person?.id ?? 0, now: ctx.now })
const refusalSay = ({ reason }: RewardRefusal): Say => ({
  ...words('payout-refused', { reason }),
  choices: [toAll, menu],
})

/** How many payouts and files wait for somebody of the brand. */
export async function waitingPayouts(ctx: Ctx): Promise<number> {
  const asked = await redemptionsIn(ctx.tx.client, ['requested'], null, 1)
  return asked.length + (await openPayouts(ctx.tx.client)).length
}

const list = act(async (ctx): Step => {
  if (!can(ctx.who, 'manage-rewards', 'brand'))
    return { rest: { ...words('chat-not-allowed'), choices: [menu] } }
  const asked = await redemptionsIn(ctx.tx.client, ['requested'], null, 1_000)
  const files = await openPayouts(ctx.tx.client)
  const amount = money(asked.reduce((sum, { worth, deducted }) => sum + worth - deducted, 0))
  const head = words('payout-desk-list', { count: asked.length, amount, files: files.length })
  const choices = [
    ...(asked.length > 0 ? [go(words('payout-desk-make'), 'payout-desk', 'make')] : []),
    ...files.slice(0, 6).map(fileChoice),
    menu,
  ]
  return { rest: { ...block([head, ...files.map(fileWords)]), choices } }
})

const fileWords = ({ id, state, lines, open, amount, madeBy }: Payout) =>
  words('payout-desk-file-line', {
    file: String(id),
    state,
    lines,
    open,
    amount: money(amount),
    who: madeBy.name,
  })
const fileChoice = ({ id }: Payout): Choice =>
  go(words('payout-desk-open', { file: String(id) }), 'payout-desk', 'show', { payout: id })

const make = act(async (ctx): Step => {
  const made = await makePayout(ctx.tx, by(ctx))
  if (!made.ok) return { end: refusalSay(made) }
  const { listener, say } = payoutNotice(made.payout)
  ctx.tell(listener, say)
  const said = words('payout-desk-made', { file: String(made.payout.id), lines: made.payout.lines })
  return { end: { ...said, choices: [fileChoice(made.payout), toAll, menu] } }
})

const show = act(async (ctx): Step => {
  const { payout: id } = ctx.data
  const payout = await payoutById(ctx.tx.client, id)
  if (!payout || !can(ctx.who, 'manage-rewards', 'brand')) return { to: 'list' }
  const lines = (await linesOf(ctx.tx.client, id))
    .slice(0, mostShown)
    .map(({ outlet, payTo, amount }) =>
      words('payout-desk-line', { outlet, upi: maskedUpi(payTo), amount: money(amount) }),
    )
  return { rest: { ...block([fileWords(payout), ...lines]), choices: [...actsOn(ctx, payout), toAll, menu] } }
})

function actsOn(ctx: At, { id, state, madeBy, open }: Payout): Choice[] {
  const step = (name: string) => go(words(`payout-desk-${name}`), 'payout-desk', name, { payout: id })
  if (state === 'made') return [...(madeBy.id === ctx.who.person?.id ? [] : [step('approve')]), step('drop')]
  return state === 'approved' && open > 0 ? [step('file'), step('paid'), step('failing')] : []
}

const decide = (state: 'approved' | 'dropped') =>
  act(async (ctx): Step => {
    const done = await decidePayout(ctx.tx, { id: ctx.data.payout, state, ...by(ctx) })
    if (!done.ok) return { end: refusalSay(done) }
    return { to: state === 'approved' ? 'show' : 'list', say: words('payout-desk-decided', { state }) }
  })

/** Handed out only once somebody else has approved it. */
const file = act(async (ctx): Step => {
  const { payout: id } = ctx.data
  const payout = await payoutById(ctx.tx.client, id)
  if (payout?.state !== 'approved' || !can(ctx.who, 'manage-rewards', 'brand')) return { to: 'list' }
  const base64 = Buffer.from(payoutCsv(id, await linesOf(ctx.tx.client, id))).toString('base64')
  const attachment = { name: `payout-${id}.csv`, mime: 'text/csv', base64 }
  const said = words('payout-desk-here', { lines: payout.lines, amount: money(payout.amount) })
  return { end: { ...said, attachment, choices: [fileChoice(payout), toAll, menu] } }
})

async function openLines(ctx: At) {
  const lines = await linesOf(ctx.tx.client, ctx.data.payout)
  const found = []
  for (const line of lines) {
    const redemption = await redemptionById(ctx.tx.client, line.redemptionId)
    if (redemption?.state === 'filed') found.push(line)
  }
  return found
}

async function settle(
  ctx: At,
  redemptionId: number,
  state: 'paid' | 'failed',
): Promise<RewardRefusal | null> {
  const zone = { timeZone: ctx.brand.timeZone }
  const done = await settlePayout(ctx.tx, { redemptionId, state, ...by(ctx), ...zone })
  if (!done.ok) return done
  if (done.fresh) {
    const { listener, say } = movedNotice(done.redemption)
    ctx.tell(listener, say)
  }
  return null
}

/** All of the file that is not settled yet. */
const paid = act(async (ctx): Step => {
  const open = await openLines(ctx)
  for (const { redemptionId } of open) {
    const refusal = await settle(ctx, redemptionId, 'paid')
    if (refusal) return { end: refusalSay(refusal) }
  }
  return { end: { ...words('payout-desk-all-paid', { count: open.length }), choices: [toAll, menu] } }
})

const failing = ask({
  say: async (ctx) => {
    const choices = (await openLines(ctx)).map(({ redemptionId, outlet, amount }) =>
      answer(words('payout-desk-which', { outlet, amount: money(amount) }), redemptionId),
    )
    return { ...words('payout-desk-failing-which'), choices: [...choices, toAll] }
  },
  hear: { choice: z.number() },
  then: (redemption): Next<Data> => ({ to: 'failed', set: { redemption } }),
})

const failed = act(async (ctx): Step => {
  const refusal = await settle(ctx, ctx.data.redemption, 'failed')
  return refusal ? { end: refusalSay(refusal) } : { to: 'show', say: words('payout-desk-failed') }
})

export const payoutDesk = defineFlow<Data>({
  id: 'payout-desk',
  version: 1,
  role: 'brand',
  data: Data,
  start: 'list',
  steps: {
    ...{ list, make, show, approve: decide('approved'), drop: decide('dropped') },
    ...{ file, paid, failing, failed },
  },
})
