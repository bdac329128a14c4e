/** A return in the making: what it holds, and what it still has to ask. */
import { z } from 'zod'
import type { Ctx, Next } from '../../src/chat/flow.ts'
import { type Returnable, returnablesOf } from '../../src/returns/returnable.ts'
import { reasons, wantsPhoto } from '../../src/returns/transitions.ts'
import { owner } from './shop.ts'

const Reason = z.enum(reasons)
const Photo = z.object({
  id: z.string(),
  mime: z.string().optional(),
  name: z.string().optional(),
  bytes: z.number().optional(),
})
const Line = z.object({
  order: z.number(),
  line: z.number(),
  pieces: z.number(),
  reason: Reason,
  photo: Photo.nullable(),
})
const Item = z.object({ sku: z.string(), pieces: z.number().optional(), reason: Reason.optional() })

export const Data = z.object({
  outlet: z.number().optional(),
  /** A return to look at. */
  goods: z.number().optional(),
  /** Where the goods came from, once that is known. */
  order: z.number().optional(),
  /** Typed and not settled yet. */
  todo: z.array(Item).max(20).default([]),
  /** The line in the making; its picture is null where there is none. */
  at: Line.partial({ pieces: true, reason: true, photo: true }).optional(),
  lines: z.array(Line).default([]),
})
export type Data = z.infer<typeof Data>
export type Returning = Ctx<Data>
export type Photo = z.infer<typeof Photo>

/** What can still be given back, without what this return holds already. */
export async function leftOf(ctx: Returning): Promise<Returnable[]> {
  const all = await returnablesOf(ctx.tx.client, owner(ctx).outletId)
  return all.flatMap((each) => {
    const taken = ctx.data.lines
      .filter(({ order, line }) => order === each.orderId && line === each.line)
      .reduce((sum, { pieces }) => sum + pieces, 0)
    return each.pieces > taken ? [{ ...each, pieces: each.pieces - taken }] : []
  })
}

export async function current(ctx: Returning): Promise<Returnable | undefined> {
  const { at } = ctx.data
  return (await leftOf(ctx)).find(({ orderId, line }) => orderId === at?.order && line === at?.line)
}

/** What the line in the making lacks; undefined once it is whole. */
export function lacking(
  at: NonNullable<Data['at']>,
  most: number,
): 'pieces' | 'reason' | 'photo' | undefined {
  if (at.pieces === undefined || at.pieces > most || at.pieces < 1) return 'pieces'
  if (at.reason === undefined) return 'reason'
  return at.photo === undefined && wantsPhoto(at.reason) ? 'photo' : undefined
}

/** The line in the making with what was just said of it. */
export const noted = ({ data }: Returning, said: Partial<NonNullable<Data['at']>>): Next<Data> =>
  data.at ? { to: 'next', set: { at: { ...data.at, ...said } } } : { to: 'next' }
