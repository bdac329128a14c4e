/** A notice as the outbox keeps it: what it said, and to whom, before it was rendered for one chat. */
import { z } from 'zod'
import type { Listener } from './flow.ts'
import type { Say } from './say.ts'

const Roles = z.array(z.string()).optional()
const To = z.union([
  z.object({ outlet: z.number(), roles: Roles, also: z.number().optional() }),
  z.object({ distributor: z.number(), roles: Roles }),
  z.object({ brand: z.literal(true), roles: Roles }),
  z.object({ person: z.number() }),
  z.object({ conversation: z.number() }),
])

export const StoredNotice = z.object({
  v: z.literal(1),
  to: To.transform((to) => to as Listener),
  say: z.custom<Say>((say) => typeof say === 'object' && say !== null && 'key' in say),
  /** It tells of a notice that did not arrive: of itself nobody is told. */
  last: z.literal(true).optional(),
})
export type StoredNotice = z.infer<typeof StoredNotice>
