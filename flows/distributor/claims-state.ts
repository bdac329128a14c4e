/** Which claims a person looks at, and what they may do to one. */
import { z } from 'zod'
import { type Choice, type Ctx, go, money, type Next, words } from '../../src/chat/flow.ts'
import { claimById } from '../../src/claims/read.ts'
import { claimAllows } from '../../src/claims/transitions.ts'
import type { ClaimRefusal, ClaimView } from '../../src/claims/types.ts'
import { can } from '../../src/people/can.ts'

export const Data = z.object({
  claim: z.number().default(0),
  distributor: z.number().default(0),
  month: z.string().max(7).default(''),
  /** What is asked for next: a smaller sum with its reason, why it is refused, the number of the credit note. */
  asks: z.enum(['less', 'refuse', 'credit']).default('less'),
  text: z.string().default(''),
})
export type Data = z.infer<typeof Data>
export type Desk = Ctx<Data>
export type Step = Promise<Next<Data>>

export const menu = go(words('chat-menu'), 'menu')
export const toList = go(words('claims-menu'), 'scheme-claims')

/** The claim, where this person may see it. */
export async function seenClaim(ctx: Desk): Promise<ClaimView | undefined> {
  const claim = await claimById(ctx.tx.client, ctx.data.claim)
  return claim && can(ctx.who, 'see-claims', { distributor: claim.distributor.id }) ? claim : undefined
}

export const unknown = (): Next<Data> => ({ rest: { ...words('claims-unknown'), choices: [toList, menu] } })

export const maySubmit = (ctx: Desk, distributor: number): boolean =>
  can(ctx.who, 'submit-claim', { distributor })
export const mayDecide = (ctx: Desk): boolean => can(ctx.who, 'decide-claim', 'brand')

/** What this person can do to a claim as it stands. */
export function choicesFor(ctx: Desk, claim: ClaimView): Choice[] {
  const to = (key: string, step: string, more = {}) =>
    go(words(key, { amount: money(claim.claimed - claim.held) }), 'scheme-claims', step, {
      claim: claim.id,
      ...more,
    })
  const allows = (action: Parameters<typeof claimAllows>[0]) => claimAllows(action, claim.status)
  const own = maySubmit(ctx, claim.distributor.id) && allows('submit') ? [to('claims-submit', 'submit')] : []
  const decides = mayDecide(ctx)
    ? [
        ...(allows('verify') ? [to('claims-verify', 'verify')] : []),
        ...(allows('approve')
          ? [to('claims-approve', 'approve'), to('claims-less', 'ask', { asks: 'less' })]
          : []),
        ...(allows('refuse') ? [to('claims-refuse', 'ask', { asks: 'refuse' })] : []),
        ...(allows('credit') ? [to('claims-credit', 'ask', { asks: 'credit' })] : []),
      ]
    : []
  const held = claim.held > 0 ? [go(words('held-all'), 'held-lines')] : []
  return [...own, ...decides, ...held, to('claims-file', 'file'), toList, menu]
}

/** Why it was not done, with the claim as it is now a tap away. */
export function refusedSay(ctx: Desk, { reason, args = {}, claim }: ClaimRefusal): Next<Data> {
  const choices = claim ? choicesFor(ctx, claim) : [toList, menu]
  const status = words('claims-status', { status: args.status ?? '' })
  return { rest: { ...words(reason, { ...args, status }), choices } }
}
