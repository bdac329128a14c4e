/** The orders of a day as a file for Tally or as CSV, in this chat. */
import { z } from 'zod'
import { type Ctx, day, defineFlow, go, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { loadsOf } from '../../src/orders/loads.ts'
import { dayIn } from '../../src/orders/zone.ts'
import { can } from '../../src/people/can.ts'
import { seatsFor } from './dues-state.ts'

const Data = z.object({
  distributor: z.number().default(0),
  day: z.iso.date().optional(),
  format: z.enum(['csv', 'tally']).default('tally'),
})
type Data = z.infer<typeof Data>
const { act } = stepsOf<Data>()
const menu = go(words('chat-menu'), 'menu')
const mostDays = 4

export const exportFile = defineFlow<Data>({
  id: 'export',
  version: 1,
  role: 'distributor',
  data: Data,
  start: 'choose',
  steps: { choose: act(choose), make: act(make) },
})

/** Today and the next days for which orders are confirmed. */
async function choose(ctx: Ctx<Data>): Promise<Next<Data>> {
  const seats = seatsFor(ctx, 'export-orders')
  if (seats.length === 0) return { rest: { ...words('export-not-yours'), choices: [menu] } }
  const choices = []
  for (const { id, settings } of seats) {
    const today = dayIn(ctx.now, settings.timeZone)
    const loads = await loadsOf(ctx.tx.client, { distributorId: id, status: 'confirmed', today })
    const days = [...new Set([today, ...loads.map((load) => load.day ?? today)])]
      .toSorted()
      .slice(0, mostDays)
    for (const each of days)
      for (const format of ['tally', 'csv'] as const) {
        const when = each === today ? 'today' : 'next'
        const label = words('export-choice', { format, when, day: day(each) })
        choices.push(go(label, 'export', 'make', { distributor: id, day: each, format }))
      }
  }
  return { rest: { ...words('export-which'), choices: [...choices, menu] } }
}

async function make(ctx: Ctx<Data>): Promise<Next<Data>> {
  const { distributor, format } = ctx.data
  const seat = ctx.who.distributors.find(({ id }) => id === distributor)
  const person = ctx.who.person
  if (!seat || !person || !can(ctx.who, 'export-orders', { distributor }))
    return { rest: { ...words('export-not-yours'), choices: [menu] } }
  const of = ctx.data.day ?? dayIn(ctx.now, seat.settings.timeZone)
  const to = { conversationId: ctx.conversation.id, personId: person.id }
  await ctx.later('export-file', { key: ctx.key, distributorId: distributor, day: of, format, ...to })
  return { rest: { ...words('export-coming', { day: day(of) }), choices: [menu] } }
}
