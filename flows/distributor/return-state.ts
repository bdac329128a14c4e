/** A return at the desk: whose it is, what was decided so far, and what came back. */
import { z } from 'zod'
import { type Ctx, go, moment, type Say, type Words, words } from '../../src/chat/flow.ts'
import { type Action, can } from '../../src/people/can.ts'
import { returnById } from '../../src/returns/read.ts'
import type { ReturnLine, ReturnRefusal, ReturnView } from '../../src/returns/types.ts'

export const Data = z.object({
  goods: z.number().default(0),
  line: z.number().default(0),
  decided: z
    .array(z.object({ line: z.number(), accept: z.number(), why: z.string().optional() }))
    .default([]),
  /** What came back of each line. */
  came: z.array(z.object({ line: z.number(), saleable: z.number(), damaged: z.number() })).default([]),
})
export type Data = z.infer<typeof Data>
export type AtReturn = Ctx<Data>
export type Decided = Data['decided'][number]

export const toReturns = () => go(words('return-desk-all'), 'return-desk')

/** The return of a distributor this person works for, where they may do that; else what to answer. */
export async function openReturn(
  ctx: AtReturn,
  action: Action,
): Promise<{ goods: ReturnView } | { no: Say }> {
  const goods = await returnById(ctx.tx.client, ctx.data.goods)
  if (!goods || !ctx.who.distributors.some(({ id }) => id === goods.distributor.id))
    return { no: { ...words('return-desk-unknown'), choices: [toReturns()] } }
  if (can(ctx.who, action, { distributor: goods.distributor.id })) return { goods }
  return { no: { ...words('return-desk-not-yours'), choices: [toReturns()] } }
}

/** The same in a step whose dialogue was opened for it. */
export async function goodsOf(ctx: AtReturn): Promise<ReturnView> {
  const goods = await returnById(ctx.tx.client, ctx.data.goods)
  if (!goods) throw new Error(`return ${ctx.data.goods} is gone`)
  return goods
}

export const request = (ctx: AtReturn, goods: ReturnView) => ({
  returnId: goods.id,
  by: ctx.who.person?.id ?? 0,
  now: ctx.now,
  scope: { distributorId: goods.distributor.id },
})

export const lineOf = ({ lines }: ReturnView, line: number): ReturnLine | undefined =>
  lines.find((each) => each.line === line)

export const merged = (decided: readonly Decided[], more: readonly Decided[]): Decided[] => [
  ...decided.filter(({ line }) => !more.some((each) => each.line === line)),
  ...more,
]

export function refusalWords({ reason, args = {}, who = '', since }: ReturnRefusal): Words {
  const { number = '', product = '', max = 0 } = args
  const state = /^return-already-(.+)$/.exec(reason)?.[1]
  if (state && since)
    return words('return-desk-already', { state, number: String(number), who, since: moment(since) })
  return words('return-desk-refused', { reason, product, max })
}
