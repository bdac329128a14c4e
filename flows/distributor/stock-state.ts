import { z } from 'zod'
import { type Ctx, go, type Say, words } from '../../src/chat/flow.ts'
import { can } from '../../src/people/can.ts'
import type { DistributorSeat } from '../../src/people/seats.ts'

const Mode = z.enum(['set', 'add'])

const Count = z.object({ sku: z.string(), pieces: z.number(), mode: Mode })

const Question = z.object({
  text: z.string(),
  options: z.array(z.string()),
  quantity: z.number().optional(),
  unit: z.enum(['piece', 'inner', 'case']).optional(),
  mode: Mode,
  sign: z.union([z.literal(1), z.literal(-1)]),
})
export type Question = z.infer<typeof Question>

const Media = z.object({ id: z.string(), name: z.string().optional(), bytes: z.number().optional() })

export const Data = z.object({
  distributor: z.number().default(0),
  text: z.string().default(''),
  counts: z.array(Count).default([]),
  questions: z.array(Question).default([]),
  media: Media.optional(),
})
export type Data = z.infer<typeof Data>
export type Stock = Ctx<Data>
export type Count = z.infer<typeof Count>

/** The distributors whose stock this person keeps. */
export const keepsStockOf = (ctx: Ctx): DistributorSeat[] =>
  ctx.who.distributors.filter(({ id }) => can(ctx.who, 'keep-stock', { distributor: id }))

/** The one the dialogue is about: the chosen one, else the only one. */
export function seatOf(ctx: Stock): DistributorSeat | undefined {
  const seats = keepsStockOf(ctx)
  return seats.length === 1 ? seats[0] : seats.find(({ id }) => id === ctx.data.distributor)
}

export const notYours = (): Say => ({
  ...words('stock-not-yours'),
  choices: [go(words('chat-menu'), 'menu')],
})
