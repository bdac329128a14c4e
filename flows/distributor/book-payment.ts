/** Money noted in chat, and payments that the books brought: the biller says whether they are the same. */
import { z } from 'zod'
import { type Ctx, defineFlow, go, money, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { afterWords } from '../../src/chat/notices/dues.ts'
import { entryById } from '../../src/dues/entries.ts'
import { duesShop } from '../../src/dues/shop.ts'
import type { Entry } from '../../src/dues/types.ts'
import { countOnce, keepApart } from '../../src/dues/unclear-payment.ts'
import { can } from '../../src/people/can.ts'

const Data = z.object({ entry: z.number().default(0) })
type Data = z.infer<typeof Data>
type Step = Promise<Next<Data>>
const { act } = stepsOf<Data>()

const ways = [go(words('dues-desk-all'), 'dues-desk'), go(words('chat-menu'), 'menu')]

async function notedHere(ctx: Ctx<Data>): Promise<Entry | undefined> {
  const entry = await entryById(ctx.tx.client, ctx.data.entry)
  const mine = entry && can(ctx.who, 'record-payment', { distributor: entry.distributorId })
  return mine && (entry.kind === 'payment' || entry.kind === 'credit-note') ? entry : undefined
}

async function same(ctx: Ctx<Data>): Step {
  const entry = await notedHere(ctx)
  if (!entry) return { rest: { ...words('dues-desk-nothing-done'), choices: ways } }
  const done = await countOnce(ctx.tx, { entryId: entry.id, by: ctx.who.person?.id ?? null, now: ctx.now })
  if (!done.ok || !done.fresh) return { rest: { ...words('dues-desk-undone-already'), choices: ways } }
  const name = (await duesShop(ctx.tx.client, entry.outletId))?.name ?? ''
  const head = words('book-payment-once', { name, amount: money(-entry.amount) })
  return { rest: { ...block([head, afterWords(done.balance)]), choices: ways } }
}

async function apart(ctx: Ctx<Data>): Step {
  const entry = await notedHere(ctx)
  if (!entry) return { rest: { ...words('dues-desk-nothing-done'), choices: ways } }
  await keepApart(ctx.tx, { entryId: entry.id, now: ctx.now })
  return { rest: { ...words('book-payment-both', { amount: money(-entry.amount) }), choices: ways } }
}

export const bookPayment = defineFlow<Data>({
  id: 'book-payment',
  version: 1,
  role: 'distributor',
  data: Data,
  start: 'apart',
  steps: { same: act(same), apart: act(apart) },
})
