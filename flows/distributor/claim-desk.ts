/** A shop says it has paid: whoever keeps the distributor's books says whether the money came. */
import { z } from 'zod'
import {
  type Choice,
  type Ctx,
  defineFlow,
  go,
  money,
  type Next,
  stepsOf,
  words,
} from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import {
  afterWords,
  cameNotices,
  claimNotComeNotice,
  claimNotice,
  claimPicture,
} from '../../src/chat/notices/dues.ts'
import { claimCame, claimNotCome } from '../../src/dues/answer-claim.ts'
import { type Claim, claimById, waitingClaims } from '../../src/dues/claims.ts'
import { typedPaid } from '../../src/dues/typed.ts'
import { pendingOfDistributor } from '../../src/orders/read.ts'
import { can } from '../../src/people/can.ts'
import { seatsFor } from './dues-state.ts'

const Data = z.object({ claim: z.number().default(0) })
type Data = z.infer<typeof Data>
type Desk = Ctx<Data>
type Step = Promise<Next<Data>>
const { ask, act } = stepsOf<Data>()

const menu = go(words('chat-menu'), 'menu')

/** The claim, where this person may answer it; else what to say. */
async function open(ctx: Desk): Promise<{ claim: Claim } | { no: Next<Data> }> {
  const claim = await claimById(ctx.tx.client, ctx.data.claim)
  if (claim && can(ctx.who, 'record-payment', { distributor: claim.distributor.id }))
    return claim.status === 'waiting' ? { claim } : { no: already(claim) }
  return { no: { rest: { ...words('claim-desk-unknown'), choices: [menu] } } }
}

function already({ outlet, closedBy, status }: Claim): Next<Data> {
  const args = { outlet: outlet.name, who: closedBy ?? 'none', status }
  return { rest: { ...words('claim-desk-already', args), choices: [menu] } }
}

async function came(ctx: Desk): Step {
  const found = await open(ctx)
  if ('no' in found) return found.no
  return found.claim.amount === null ? { to: 'amount' } : record(ctx, found.claim, found.claim.amount)
}

const answered = (ctx: Desk, claim: Claim) =>
  ({ claim, by: ctx.who.person?.id ?? null, now: ctx.now, source: 'chat' }) as const

async function record(ctx: Desk, claim: Claim, amount: number): Step {
  const { outlet } = claim
  const done = await claimCame(ctx.tx, { ...answered(ctx, claim), amount })
  if (!done.ok && done.reason === 'claim-closed') return already(done.claim)
  if (!done.ok) return { rest: { ...words('dues-desk-refused', { reason: done.reason }), choices: [menu] } }
  for (const { listener, say } of await cameNotices(ctx.tx.client, claim, done.entry, done.balance))
    ctx.tell(listener, say)
  const head = words('dues-desk-done', { name: outlet.name, amount: money(amount), method: 'upi' })
  const undo = go(words('dues-desk-undo'), 'dues-desk', 'undo', { entry: done.entry.id, name: outlet.name })
  return {
    end: {
      ...block([head, afterWords(done.balance)]),
      choices: [...(await waitingOf(ctx, claim)), undo, menu],
    },
  }
}

/** Orders of the shop that may have waited for this money. */
async function waitingOf(ctx: Desk, { outlet, distributor }: Claim): Promise<Choice[]> {
  const orders = await pendingOfDistributor(ctx.tx.client, distributor.id)
  return orders
    .filter((order) => order.outlet.id === outlet.id)
    .slice(0, 2)
    .map(({ id, number }) =>
      go(words('claim-desk-confirm', { number: String(number) }), 'order-confirm', undefined, { order: id }),
    )
}

async function notCome(ctx: Desk): Step {
  const found = await open(ctx)
  if ('no' in found) return found.no
  const { claim } = found
  const done = await claimNotCome(ctx.tx, answered(ctx, claim))
  if (!done.ok) return already(done.claim)
  const { listener, say } = claimNotComeNotice(claim)
  ctx.tell(listener, say)
  return { end: { ...words('claim-desk-not-come', { outlet: claim.outlet.name }), choices: [menu] } }
}

async function list(ctx: Desk): Step {
  for (const { id } of seatsFor(ctx, 'record-payment'))
    for (const claim of await waitingClaims(ctx.tx.client, id, 1))
      return { rest: claimNotice(claim, claimPicture(claim)).say }
  return { rest: { ...words('claim-desk-none'), choices: [menu] } }
}

async function show(ctx: Desk): Step {
  const found = await open(ctx)
  return 'no' in found ? found.no : { rest: claimNotice(found.claim, claimPicture(found.claim)).say }
}

const amount = ask<number>({
  say: async (ctx) => {
    const claim = await claimById(ctx.tx.client, ctx.data.claim)
    return words('claim-desk-amount', { outlet: claim?.outlet.name ?? '' })
  },
  hear: { text: (text) => typedPaid(text)?.amount },
  numbers: true,
  then: async (paid, ctx): Step => {
    const found = await open(ctx)
    return 'no' in found ? found.no : record(ctx, found.claim, paid)
  },
})

export const claimDesk = defineFlow<Data>({
  id: 'claim-desk',
  version: 1,
  role: 'distributor',
  data: Data,
  start: 'list',
  steps: { list: act(list), show: act(show), came: act(came), amount, 'not-come': act(notCome) },
})
