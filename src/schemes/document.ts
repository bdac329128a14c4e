/** The document of a scheme: immutable once published, read back by its version. */
import { z } from 'zod'
import { Cap, Goods, Names, Stack, Target, Window } from './parts.ts'
import { Rule } from './rules.ts'

export const SchemeDocument = z.strictObject({
  v: z.literal(1),
  level: z.enum(['primary', 'secondary', 'tertiary']).default('secondary'),
  /** How it is called: "Haldi 50-200-500". */
  name: Names,
  /** What it gives in words of the marketer's own; made from the rule where absent. */
  words: Names.exactOptional(),
  window: Window,
  goods: Goods.default({}),
  to: Target.default({}),
  rule: Rule,
  stack: Stack.default({ priority: 0 }),
  caps: z.array(Cap).max(10).default([]),
  /** The brand's share of what is given, in basis points: what the distributor can claim. */
  funding: z.int().min(0).max(10_000).default(10_000),
})
export type SchemeDocument = z.infer<typeof SchemeDocument>
