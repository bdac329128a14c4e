/** The open basket of a person for a shop: what was asked for so far, what is still to be asked, and the note. */
import { z } from 'zod'
import type { ParsedLine, Question } from '../catalog/order-text/types.ts'
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { type BasketOwner, type BasketRow, basketAtHand, keepBasket } from './at-hand.ts'
import { maxLines } from './check.ts'

const unit = z.enum(['piece', 'inner', 'case'])
const amount = { sku: z.string(), quantity: z.number(), unit, pieces: z.number().int().positive() }

const line: z.ZodType<ParsedLine> = z.object({
  ...amount,
  text: z.string(),
  note: z.enum(['value-to-packs', 'usual-quantity']).exactOptional(),
})

const question: z.ZodType<Question> = z.object({
  text: z.string(),
  reason: z.enum([
    'unclear-product',
    'unclear-quantity',
    'no-quantity',
    'zero-quantity',
    'negative-quantity',
    'absurd-quantity',
    'fraction',
    'pack-size',
    'pieces-or-cases',
    'no-such-pack',
    'order-multiple',
    'not-sold',
    'rival',
    'too-long',
  ]),
  options: z.array(z.string()),
  words: z.string().exactOptional(),
  quantity: z.number().exactOptional(),
  unit: z.enum(['piece', 'inner', 'case', 'box', 'bag']).exactOptional(),
  proposals: z.array(z.object(amount)).exactOptional(),
  op: z.enum(['add', 'set', 'subtract', 'remove']).exactOptional(),
})

/** How the basket was begun; stored with the order it becomes. */
const source = z.enum(['usual', 'typed', 'browse', 'repeat'])
export type BasketSource = z.infer<typeof source>

const Content = z.object({
  v: z.literal(1),
  /** Names this state of the basket: an answer given to another state is not taken for this one. */
  rev: z.string(),
  lines: z.array(line),
  questions: z.array(question),
  source,
  note: z.string().exactOptional(),
  urgent: z.boolean().default(false),
  /** Lines of a basket left lying, put aside when a new order was begun. */
  kept: z.object({ at: z.string(), lines: z.array(line) }).exactOptional(),
})

export type { BasketOwner } from './at-hand.ts'
export type Basket = z.infer<typeof Content>

const empty = { v: 1, rev: '', lines: [], questions: [], source: 'typed', urgent: false } as const

// Writes where there is nothing to change, because only a row that exists can be locked: two chats of one person that
// begin a basket at the same moment would otherwise lose the lines of one.
const lock = statement<BasketRow>(
  'basket-lock',
  `insert into basket (person_id, outlet_id, content, changed_at) values ($1, $2, $3, $4)
   on conflict (person_id, outlet_id) do update set changed_at = basket.changed_at
   returning content, changed_at as "changedAt"`,
)
const read = statement<BasketRow>(
  'basket-read',
  'select content, changed_at as "changedAt" from basket where person_id = $1 and outlet_id = $2',
)
const write = statement<never>(
  'basket-write',
  'update basket set content = $3, changed_at = $4 where person_id = $1 and outlet_id = $2',
)
const remove = statement<never>('basket-remove', 'delete from basket where person_id = $1 and outlet_id = $2')

const basketFrom = (row: BasketRow | null | undefined): Basket =>
  row ? Content.parse(row.content) : { ...empty, lines: [], questions: [] }

/** The basket as it is; an empty one where none is open. */
export async function readBasket(tx: Tx, owner: BasketOwner): Promise<Basket> {
  const known = basketAtHand(tx, owner)
  return basketFrom(
    known === undefined ? await one(tx.client, read, [owner.personId, owner.outletId]) : known,
  )
}

/** The basket to change, locked until the turn ends. `at` is when it was last changed. */
export async function lockBasket(
  tx: Tx,
  owner: BasketOwner,
  now: Date,
): Promise<{ basket: Basket; at: Date }> {
  const known = basketAtHand(tx, owner)
  if (known) return { basket: basketFrom(known), at: known.changedAt }
  const row = await one(tx.client, lock, [owner.personId, owner.outletId, JSON.stringify(empty), now])
  if (row) keepBasket(tx, owner, row)
  return { basket: basketFrom(row), at: row?.changedAt ?? now }
}

/**
 * Stores a locked basket under a new `rev`, which the caller makes (one a step of a turn). Lines and questions beyond
 * what one order can hold are cut off; the caller tells.
 */
export async function writeBasket(tx: Tx, owner: BasketOwner, basket: Basket, now: Date): Promise<void> {
  const lines = basket.lines.slice(0, maxLines)
  const questions = basket.questions.slice(0, maxLines)
  const content: Basket = { ...basket, lines, questions }
  await one(tx.client, write, [owner.personId, owner.outletId, JSON.stringify(content), now])
  keepBasket(tx, owner, { content, changedAt: now })
}

export async function clearBasket(tx: Tx, owner: BasketOwner): Promise<void> {
  await one(tx.client, remove, [owner.personId, owner.outletId])
  keepBasket(tx, owner, null)
}
