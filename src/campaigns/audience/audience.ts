/** The document of an audience: a saved query, or part of a campaign. */
import { z } from 'zod'
import { Target } from '../../schemes/parts.ts'
import { Condition } from './condition.ts'

/**
 * Whom it is for, as schemes say it; `quietDays`: only those that have ordered before, but not in so many days; `where`:
 * what they did, and anything else that can be said of them. All of it must be so.
 */
export const Audience = z.strictObject({
  to: Target.default({}),
  quietDays: z.int().min(1).max(730).exactOptional(),
  where: Condition.exactOptional(),
})
export type Audience = z.infer<typeof Audience>
