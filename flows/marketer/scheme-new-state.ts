/** What a new scheme is made of while it is being asked for. */
import { z } from 'zod'
import { type Ctx, go, type Next, type Say, words } from '../../src/chat/flow.ts'
import { dayIn } from '../../src/orders/zone.ts'
import { can } from '../../src/people/can.ts'
import { Cap, Goods, Target } from '../../src/schemes/parts.ts'
import { audiences } from '../../src/schemes/places.ts'
import { Rule } from '../../src/schemes/rules.ts'
import { type TypedScheme, typedScheme } from '../../src/schemes/typed/scheme.ts'

export const kinds = ['quantity-slabs', 'value-slabs', 'extra', 'combo', 'cash'] as const

export const Data = z.object({
  /** A draft of which one part is changed; absent for a new scheme. */
  code: z.string().optional(),
  part: z.enum(['rule', 'goods', 'until', 'to', 'caps']).optional(),
  /** Typed, to be taken apart. */
  text: z.string().max(1_000).optional(),
  kind: z.enum(kinds).optional(),
  rule: Rule.optional(),
  goods: Goods.optional(),
  label: z.string().optional(),
  from: z.string().optional(),
  until: z.string().optional(),
  to: Target.optional(),
  caps: z.array(Cap).optional(),
  /** Goods named and not yet found. */
  goodsText: z.string().optional(),
  gift: z.string().optional(),
  audience: z.enum(audiences).optional(),
})
export type Data = z.infer<typeof Data>
export type Making = Ctx<Data>
export type Then = Next<Data>

export const mayPublish = (ctx: Pick<Ctx, 'who'>): boolean => can(ctx.who, 'publish-scheme', 'brand')

export const notYours = (): Say => ({
  ...words('chat-not-allowed'),
  choices: [go(words('chat-menu'), 'menu')],
})

export const today = (ctx: Pick<Ctx, 'now' | 'brand'>): string => dayIn(ctx.now, ctx.brand.timeZone)

/** A line as a scheme, under the kind that was asked for. */
export function readLine(text: string, ctx: Making): TypedScheme {
  const { kind } = ctx.data
  const led =
    kind === 'cash' && !/cash|cd|कैश|नकद/iu.test(text)
      ? `cash ${text}`
      : kind === 'combo' && !/any|koi|कोई/iu.test(text)
        ? `any ${text}`
        : text
  return typedScheme(led, today(ctx), { value: kind === 'value-slabs', gift: kind === 'extra' })
}

/** What a typed line names takes the place of what was there. A whole line needs no audience and no budget. */
export function partsOf(
  { rule, goods, gift, from, until, caps }: TypedScheme,
  whole: boolean,
): Partial<Data> {
  return {
    ...(rule ? { rule } : {}),
    ...(goods ? { goodsText: goods, goods: undefined } : {}),
    ...(gift ? { gift } : {}),
    ...(until ? { from, until } : {}),
    ...(whole || caps.length > 0 ? { caps: [...caps] } : {}),
    ...(whole ? { to: {} } : {}),
  }
}
