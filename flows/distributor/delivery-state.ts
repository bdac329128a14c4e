/** What a delivery man's chat remembers from one door to the next. */
import { z } from 'zod'
import type { Ctx } from '../../src/chat/flow.ts'
import type { NotHanded } from '../../src/orders/deliver.ts'
import { orderById } from '../../src/orders/read.ts'
import type { OrderLine, OrderView } from '../../src/orders/types.ts'
import { dayIn } from '../../src/orders/zone.ts'
import { type Round, roundsOf } from '../../src/papers/round.ts'
import type { Stop } from '../../src/papers/stops.ts'
import { can } from '../../src/people/can.ts'
import type { DistributorSeat } from '../../src/people/seats.ts'

const Less = z.object({
  order: z.number(),
  line: z.number(),
  missing: z.number().default(0),
  refused: z.number().default(0),
  damaged: z.number().default(0),
})

/** A door whose payment was noted. */
const Last = z.object({
  entry: z.number(),
  outlet: z.number(),
  name: z.string(),
  orders: z.array(z.number()).max(50),
  owed: z.number(),
  before: z.number(),
})

export const reasons = ['missing', 'refused', 'damaged'] as const
export const Why = z.enum(reasons)

export const Data = z.object({
  distributor: z.number().default(0),
  beat: z.number().nullable().default(null),
  /** A round was chosen; `beat` null is then the round without a beat. */
  chosen: z.boolean().default(false),
  /** Shops left for later. */
  later: z.array(z.number()).max(300).default([]),
  /** The door they stand at: its orders, and after the goods were handed over what is to be paid. */
  outlet: z.number().default(0),
  name: z.string().default(''),
  orders: z.array(z.number()).max(50).default([]),
  owed: z.number().default(0),
  before: z.number().default(0),
  /** What is not handed over. */
  less: z.array(Less).max(100).default([]),
  order: z.number().default(0),
  line: z.number().default(0),
  pieces: z.number().default(0),
  why: Why.optional(),
  /** A typed amount whose way is still asked for, and its reference. */
  amount: z.number().default(0),
  reference: z.string().optional(),
  /** The payment noted at the door before, which may be taken back. */
  last: Last.optional(),
})
export type Data = z.infer<typeof Data>
export type Delivery = Ctx<Data>

export const nextDoor = {
  ...{ outlet: 0, name: '', orders: [], owed: 0, before: 0, less: [] },
  ...{ order: 0, line: 0, pieces: 0, why: undefined, amount: 0, reference: undefined, last: undefined },
} satisfies Partial<Data>

export const delivering = (ctx: Pick<Ctx, 'who'>): DistributorSeat[] =>
  ctx.who.distributors.filter(({ id }) => can(ctx.who, 'deliver', { distributor: id }))

export type Found = Round & { readonly distributor: number }

/** Today's rounds of the distributors this person brings goods for. */
export async function roundsFor(ctx: Ctx): Promise<Found[]> {
  const found: Found[] = []
  for (const { id, settings } of delivering(ctx)) {
    const day = dayIn(ctx.now, settings.timeZone)
    const rounds = await roundsOf(ctx.tx.client, { distributorId: id, day })
    found.push(...rounds.map((round) => ({ ...round, distributor: id })))
  }
  return found
}

/** The stops of the chosen round that are left, those put off for later behind the others. */
export async function stopsLeft(ctx: Delivery): Promise<Stop[]> {
  const { distributor, beat, later } = ctx.data
  const round = (await roundsFor(ctx)).find(
    (each) => each.distributor === distributor && each.beatId === beat,
  )
  const stops = round?.stops ?? []
  const put = (stop: Stop) => later.indexOf(stop.outlet.id)
  return stops.toSorted((a, b) => put(a) - put(b))
}

/** Orders of the door, as they are, where this person brings them. */
export async function ordersAt(ctx: Delivery): Promise<OrderView[]> {
  const found: OrderView[] = []
  for (const id of ctx.data.orders) {
    const order = await orderById(ctx.tx.client, id)
    if (order && can(ctx.who, 'deliver', { distributor: order.distributor.id })) found.push(order)
  }
  return found
}

export type DoorLine = OrderLine & { readonly order: number }

/** What was sent, line by line over all orders of the door. */
export const linesAt = (orders: readonly OrderView[]): DoorLine[] =>
  orders.flatMap(({ id, lines }) =>
    lines.filter(({ dispatched }) => dispatched > 0).map((line) => ({ ...line, order: id })),
  )

export const lessOf = ({ less }: Pick<Data, 'less'>, order: number, line: number): z.infer<typeof Less> =>
  less.find((each) => each.order === order && each.line === line) ?? {
    ...{ order, line, missing: 0, refused: 0, damaged: 0 },
  }

/** Pieces of a line of which nothing was said yet. */
export function leftOf(data: Pick<Data, 'less'>, { order, line, dispatched }: DoorLine): number {
  const { missing, refused, damaged } = lessOf(data, order, line)
  return dispatched - missing - refused - damaged
}

/** What was noted, with so many pieces more. */
export function noted(data: Data, pieces: number): Partial<Data> {
  const { order, line, why = 'refused' } = data
  const before = lessOf(data, order, line)
  const now = { ...before, [why]: before[why] + pieces }
  const others = data.less.filter((each) => each.order !== order || each.line !== line)
  return { less: [...others, now], order: 0, line: 0, pieces: 0, why: undefined }
}

export const notHanded = ({ less }: Data, orderId: number): NotHanded[] =>
  less.filter(({ order }) => order === orderId).map(({ order: _, ...each }) => each)
