/** A distributor's owner says what an order beyond a shop's credit meets, and where shops pay to. */
import { z } from 'zod'
import { type Ctx, defineFlow, go, type Next, type Say, stepsOf, words } from '../../src/chat/flow.ts'
import { type CreditMode, creditTerms, setTerms } from '../../src/dues/terms.ts'
import { typedTerms } from '../../src/dues/typed.ts'
import { seatsFor } from './dues-state.ts'

const Data = z.object({ text: z.string().default('') })
type Data = z.infer<typeof Data>
const { act } = stepsOf<Data>()

const modes: readonly CreditMode[] = ['block', 'warn', 'off']
const menu = go(words('chat-menu'), 'menu')

async function set(ctx: Ctx<Data>): Promise<Next<Data>> {
  const terms = typedTerms(ctx.data.text)
  const seats = seatsFor(ctx, 'set-terms')
  if (seats.length === 0) return { rest: { ...words('dues-terms-owner'), choices: [menu] } }
  if (terms)
    for (const { id } of seats)
      await setTerms(ctx.tx, { distributorId: id, terms, by: ctx.who.person?.id ?? null })
  return { rest: await termsSay(ctx) }
}

async function termsSay(ctx: Ctx<Data>): Promise<Say> {
  const [seat] = seatsFor(ctx, 'set-terms')
  if (!seat) return { ...words('dues-terms-owner'), choices: [menu] }
  const { credit, upi } = await creditTerms(ctx.tx.client, seat.id)
  const others = modes.filter((mode) => mode !== credit)
  const choices = others.map((mode) =>
    go(words('dues-terms-choose', { credit: mode }), 'dues-terms', 'set', { text: `credit ${mode}` }),
  )
  const told = words('dues-terms-now', { credit, upi: upi ?? 'none' })
  return { ...told, choices: [...choices, menu] }
}

export const duesTerms = defineFlow<Data>({
  id: 'dues-terms',
  version: 1,
  role: 'distributor',
  data: Data,
  start: 'show',
  steps: { set: act(set), show: act(async (ctx) => ({ rest: await termsSay(ctx) })) },
})
