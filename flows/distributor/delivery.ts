/** The delivery man's day, door by door: two taps where all is well – delivered, and how it was paid. */
import { z } from 'zod'
import { searchProducts } from '../../src/catalog/search.ts'
import { typedPieces } from '../../src/catalog/typed-pieces.ts'
import { defineFlow, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { typedAtDoor } from '../../src/dues/typed.ts'
import { hand, type Payment, pay, takeBack, undo } from './delivery-acts.ts'
import {
  doneSay,
  howSay,
  lineNow,
  lineSay,
  menu,
  paidSay,
  piecesSay,
  roundsSay,
  stopSay,
  whySay,
} from './delivery-says.ts'
import {
  Data,
  type Delivery,
  delivering,
  leftOf,
  linesAt,
  noted,
  ordersAt,
  roundsFor,
  stopsLeft,
  Why,
} from './delivery-state.ts'

const { ask, act } = stepsOf<Data>()
type Step = Promise<Next<Data>>

async function open(ctx: Delivery): Step {
  if (delivering(ctx).length === 0)
    return { rest: { ...words('desk-not-yours', { number: '' }), choices: [menu] } }
  const rounds = await roundsFor(ctx)
  const { chosen, distributor, beat } = ctx.data
  const [only] = rounds
  const mine = chosen
    ? rounds.find((each) => each.distributor === distributor && each.beatId === beat)
    : rounds.length === 1
      ? only
      : undefined
  if (mine) return { to: 'stop', set: { distributor: mine.distributor, beat: mine.beatId, chosen: true } }
  if (rounds.length > 0) return { rest: roundsSay(rounds) }
  return { rest: await doneSay(ctx) }
}

const AtStop = z.object({
  do: z.enum(['delivered', 'short', 'later']),
  outlet: z.number(),
  name: z.string(),
  orders: z.array(z.number()),
  before: z.number(),
})

async function atStop({ do: deed, ...door }: z.infer<typeof AtStop>, ctx: Delivery): Step {
  const at: Delivery = { ...ctx, data: { ...ctx.data, ...door, less: [], last: undefined } }
  if (deed === 'short') return { to: 'line', set: { ...door, less: [], last: undefined } }
  if (deed === 'delivered') {
    const next = await hand(at)
    return 'to' in next && next.to === 'paid' ? { ...next, set: { ...door, ...next.set } } : next
  }
  const later = [...ctx.data.later.filter((id) => id !== door.outlet), door.outlet]
  const rest = await stopsLeft(ctx)
  const round = rest.every(({ outlet }) => later.includes(outlet.id))
  return { to: 'stop', set: { later, last: undefined }, ...(round ? { say: words('delivery-again') } : {}) }
}

const Picked = z.union([
  z.object({ do: z.enum(['rest', 'nothing']) }),
  z.object({ order: z.number(), line: z.number(), pieces: z.number().default(0) }),
])
type Picked = z.infer<typeof Picked>

/** "2 ghee" names a line and a quantity, "ghee" a line. */
async function readLine(text: string, ctx: Delivery): Promise<Picked | undefined> {
  const { index } = await ctx.catalog()
  const lines = linesAt(await ordersAt(ctx))
  const skus = searchProducts(index, text.replace(/[\d०-९]+/gu, ' '), 50).map(({ sku }) => sku)
  const [found] = skus.flatMap((sku) => lines.find((each) => each.sku === sku) ?? [])
  if (!found) return undefined
  const count = /^\s*([\d०-९]+[^\d०-९]{0,12}?)\s+\D/u.exec(text)?.[1] ?? ''
  const pieces = typedPieces(count, found, index) ?? 0
  return { order: found.order, line: found.line, pieces }
}

export const delivery = defineFlow<Data>({
  id: 'delivery',
  version: 1,
  role: 'distributor',
  data: Data,
  start: 'open',
  steps: {
    open: act(open),
    stop: ask({ say: stopSay, hear: { choice: AtStop }, then: atStop }),
    line: ask<Picked>({
      say: lineSay,
      hear: { choice: Picked, text: readLine },
      then: async (picked, ctx): Step => {
        if ('do' in picked) return picked.do === 'rest' ? hand(ctx) : takeBack(ctx)
        return { to: 'why', set: picked }
      },
    }),
    why: ask<z.infer<typeof Why>>({
      say: whySay,
      hear: { choice: Why },
      then: async (why, ctx): Step => {
        const { pieces } = ctx.data
        const line = await lineNow(ctx)
        const left = line ? leftOf(ctx.data, line) : 0
        if (pieces < 1 || pieces > left) return { to: 'pieces', set: { why } }
        return { to: 'line', set: noted({ ...ctx.data, why }, pieces) }
      },
    }),
    pieces: ask<{ pieces: number }>({
      numbers: true,
      say: piecesSay,
      hear: {
        choice: z.object({ pieces: z.number() }),
        text: async (text, ctx) => {
          const line = await lineNow(ctx)
          const pieces = line && typedPieces(text, line, (await ctx.catalog()).index)
          return pieces === undefined ? undefined : { pieces }
        },
      },
      then: async ({ pieces }, ctx): Step => {
        const line = await lineNow(ctx)
        const left = line ? leftOf(ctx.data, line) : 0
        if (pieces > left) return { again: words('receive-too-many', { left }) }
        return { to: 'line', set: pieces > 0 ? noted(ctx.data, pieces) : {} }
      },
    }),
    /** After the goods: all of it by one tap, or what was typed. */
    paid: ask<Payment | { amount: number; reference?: string | undefined }>({
      numbers: true,
      say: paidSay,
      hear: {
        choice: z.enum(['cash', 'upi', 'cheque', 'credit']).transform((method) => ({ method })),
        text: readPaid,
      },
      then: async (said, ctx): Step => {
        if ('method' in said) return pay(ctx, said)
        const { amount, reference } = said
        return { to: 'how', set: { amount, ...(reference ? { reference } : {}) } }
      },
    }),
    how: ask<{ method: 'cash' | 'upi' | 'cheque' }>({
      say: howSay,
      hear: { choice: z.enum(['cash', 'upi', 'cheque']).transform((method) => ({ method })) },
      then: async ({ method }, ctx): Step => {
        const { amount, reference } = ctx.data
        const next = await pay(ctx, { method, amount, reference })
        return 'again' in next ? { to: 'paid', say: next.again } : next
      },
    }),
    undo: act(undo),
  },
})

function readPaid(text: string): Payment | { amount: number; reference?: string | undefined } | undefined {
  const said = typedAtDoor(text)
  if (!said) return undefined
  const { method } = said
  if (method === 'credit') return { method }
  const { amount, reference } = said
  if (method) return { method, amount, reference }
  return amount === undefined ? undefined : { amount, reference }
}
