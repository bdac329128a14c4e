import { z } from 'zod'
import type { Ctx } from '../../src/chat/flow.ts'

export const Data = z.object({
  order: z.number().default(0),
  doing: z.enum(['dispatch', 'deliver']).default('dispatch'),
  /** A beat as it was typed or tapped: its id, or words of its name. */
  beat: z.union([z.number(), z.string()]).optional(),
  day: z.string().nullable().default(null),
  distributor: z.number().default(0),
  /** The orders that were listed: exactly these are acted upon, whatever is confirmed meanwhile. */
  orders: z.array(z.number()).max(500).default([]),
})
export type Data = z.infer<typeof Data>
export type Loading = Ctx<Data>
