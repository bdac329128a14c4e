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
import { prizeNotice } from '../../src/chat/notices/prizes.ts'
import { maskedUpi, movedNotice, payoutNotice } from '../../src/chat/notices/rewards.ts'
import { type Settling, settlePrizes } from '../../src/codes/prize.ts'
import { payoutCsv } from '../../src/papers/payout-csv.ts'
import { can } from '../../src/people/can.ts'
import { linesOf, type PayoutLine } from '../../src/rewards/payout-lines.ts'
import {
  decidePayout,
  makePayout,
  openPayouts,
  type Payout,
  payoutById,
  payoutsAsked,
  settlePayout,
} from '../../src/rewards/payouts.ts'
import type { RewardRefusal } from '../../src/rewards/refusal.ts'

const Line = z.object({ kind: z.enum(['reward', 'prize']).default('reward'), id: z.number().default(0) })
const Data = z.object({ payout: z.number().default(0), line: Line.default({ kind: 'reward', id: 0 }) })
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
  const { count } = await payoutsAsked(ctx.tx.client)
  return Math.min(count, 1) + (await openPayouts(ctx.tx.client)).length
}

const list = act(async (ctx): Step => {
  if (!can(ctx.who, 'manage-rewards', 'brand'))
    return { rest: { ...words('chat-not-allowed'), choices: [menu] } }
  const { count, amount } = await payoutsAsked(ctx.tx.client)
  const files = await openPayouts(ctx.tx.client)
  const head = words('payout-desk-list', { count, amount: money(amount), files: files.length })
  const choices = [
    ...(count > 0 ? [go(words('payout-desk-make'), 'payout-desk', 'make')] : []),
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
  const all = await linesOf(ctx.tx.client, id)
  const lines = all
    .slice(0, mostShown)
    .map(({ payTo, amount, ...line }) =>
      words('payout-desk-line', { outlet: whose(line), upi: maskedUpi(payTo), amount: money(amount) }),
    )
  const more = all.length - lines.length
  const rest = more > 0 ? [words('payout-desk-more', { count: more })] : []
  const choices = [...actsOn(ctx, payout), toAll, menu]
  return { rest: { ...block([fileWords(payout), ...lines, ...rest]), choices } }
})

const whose = ({ outlet, id }: Pick<PayoutLine, 'outlet' | 'id'>) =>
  outlet === null ? words('payout-desk-prize', { number: String(id) }) : outlet

function actsOn(ctx: At, { id, state, madeBy, open, prizes }: Payout): Choice[] {
  const step = (name: string) => go(words(`payout-desk-${name}`), 'payout-desk', name, { payout: id })
  const refusing = prizes > 0 ? [step('refusing')] : []
  if (state === 'made')
    return [...(madeBy.id === ctx.who.person?.id ? [] : [step('approve')]), step('drop'), ...refusing]
  return state === 'approved' && open > 0 ? [step('file'), step('paid'), step('failing'), ...refusing] : []
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

const openLines = async (ctx: At): Promise<PayoutLine[]> =>
  (await linesOf(ctx.tx.client, ctx.data.payout)).filter(({ state }) => state === 'filed')

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

async function settleWins(ctx: At, codeId: number, state: Settling['state']): Promise<RewardRefusal | null> {
  const done = await settlePrizes(ctx.tx, { payoutId: ctx.data.payout, codeId, state, ...by(ctx) })
  if (!done.ok) return done
  for (const prize of done.prizes) {
    const { listener, say } = prizeNotice(prize, state)
    ctx.tell(listener, say)
  }
  return null
}

/** All of the file that is not settled yet. */
const paid = act(async (ctx): Step => {
  const open = await openLines(ctx)
  for (const { id } of open.filter(({ kind }) => kind === 'reward')) {
    const refusal = await settle(ctx, id, 'paid')
    if (refusal) return { end: refusalSay(refusal) }
  }
  const refusal = open.some(({ kind }) => kind === 'prize') ? await settleWins(ctx, 0, 'paid') : null
  if (refusal) return { end: refusalSay(refusal) }
  return { end: { ...words('payout-desk-all-paid', { count: open.length }), choices: [toAll, menu] } }
})

/** One of the lines that are open; only consumers' prizes where `kind` says so. */
const which = (question: string, to: string, kind?: PayoutLine['kind']) =>
  ask({
    say: async (ctx) => {
      const lines = (await openLines(ctx)).filter((line) => kind === undefined || line.kind === kind)
      const choices = lines.map(({ amount, ...line }) =>
        answer(words('payout-desk-which', { outlet: whose(line), amount: money(amount) }), {
          kind: line.kind,
          id: line.id,
        }),
      )
      return { ...words(question), choices: [...choices, toAll] }
    },
    hear: { choice: Line },
    then: (line): Next<Data> => ({ to, set: { line } }),
  })

const failed = act(async (ctx): Step => {
  const { kind, id } = ctx.data.line
  const refusal = kind === 'reward' ? await settle(ctx, id, 'failed') : await settleWins(ctx, id, 'failed')
  if (refusal) return { end: refusalSay(refusal) }
  return { to: 'show', say: words('payout-desk-failed', { kind }) }
})

const refuse = act(async (ctx): Step => {
  const refusal = await settleWins(ctx, ctx.data.line.id, 'refused')
  return refusal ? { end: refusalSay(refusal) } : { to: 'show', say: words('payout-desk-prize-refused') }
})

export const payoutDesk = defineFlow<Data>({
  id: 'payout-desk',
  version: 1,
  role: 'brand',
  data: Data,
  start: 'list',
  steps: {
    ...{ list, make, show, approve: decide('approved'), drop: decide('dropped') },
    ...{ file, paid, failed, refuse },
    failing: which('payout-desk-failing-which', 'failed'),
    refusing: which('payout-desk-refusing-which', 'refuse', 'prize'),
  },
})
