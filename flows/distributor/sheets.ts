/** The picking list and the delivery sheet of a beat's day, as documents in this chat. */
import { z } from 'zod'
import { type Ctx, defineFlow, go, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { loadsOf } from '../../src/orders/loads.ts'
import { dayIn } from '../../src/orders/zone.ts'
import { can } from '../../src/people/can.ts'

const Data = z.object({
  distributor: z.number().default(0),
  /** null: every beat of the day. */
  beat: z.number().nullable().default(null),
  day: z.string().default(''),
  format: z.enum(['pdf', 'xlsx']).default('pdf'),
})
type Data = z.infer<typeof Data>

const { act } = stepsOf<Data>()

export const sheets = defineFlow({
  id: 'sheets',
  version: 1,
  role: 'distributor',
  data: Data,
  start: 'choose',
  steps: {
    choose: act(choose),
    make: act(make),
  },
})

type Wanted = { distributor: number; beat: number | null; name: string | null; day: string; count: number }

/** Every beat and day with orders to load or on their way; whoever only delivers sees today's. */
async function wantedBy(ctx: Ctx): Promise<Wanted[]> {
  const found = new Map<string, Wanted>()
  for (const { id, settings } of ctx.who.distributors) {
    if (!can(ctx.who, 'see-delivery-sheet', { distributor: id })) continue
    const today = dayIn(ctx.now, settings.timeZone)
    const all = can(ctx.who, 'see-orders', { distributor: id })
    for (const status of ['confirmed', 'dispatched'] as const) {
      for (const load of await loadsOf(ctx.tx.client, { distributorId: id, status, today })) {
        if (!all && load.day !== null) continue
        const day = load.day ?? today
        const key = `${id} ${day} ${load.beat?.id}`
        const count = load.orders.length + (found.get(key)?.count ?? 0)
        const beat = { beat: load.beat?.id ?? null, name: load.beat?.name ?? null }
        found.set(key, { distributor: id, ...beat, day, count })
      }
    }
  }
  return [...found.values()]
}

async function choose(ctx: Ctx<Data>): Promise<Next<Data>> {
  const wanted = await wantedBy(ctx)
  const [only] = wanted
  if (only && wanted.length === 1) {
    const { distributor, beat, day } = only
    return { to: 'make', set: { distributor, beat, day } }
  }
  const choices = wanted.map(({ distributor, beat, name, day, count }) =>
    go(
      words('loading-load-day', { beat: name ?? words('loading-no-beat'), day: { day }, count }),
      'sheets',
      'make',
      { distributor, beat, day },
    ),
  )
  return {
    rest: {
      ...words('sheets-choose', { count: wanted.length }),
      choices: [...choices, go(words('chat-menu'), 'menu')],
    },
  }
}

async function make(ctx: Ctx<Data>): Promise<Next<Data>> {
  const { distributor, beat, format } = ctx.data
  const seat = ctx.who.distributors.find(({ id }) => id === distributor)
  const person = ctx.who.person
  if (!seat || !person || !can(ctx.who, 'see-delivery-sheet', { distributor }))
    return { rest: { ...words('desk-not-yours', { number: '' }), choices: [go(words('chat-menu'), 'menu')] } }
  const today = dayIn(ctx.now, seat.settings.timeZone)
  // Whoever only delivers has today's sheet and no other.
  const day = can(ctx.who, 'see-orders', { distributor }) ? ctx.data.day || today : today
  const from = { distributorId: distributor, beatId: beat, day, format }
  const to = { conversationId: ctx.conversation.id, personId: person.id }
  await ctx.later('papers', { key: ctx.key, ...from, ...to })
  return { rest: { ...words('sheets-coming', { day: { day } }), choices: [go(words('chat-menu'), 'menu')] } }
}
