/** The open basket of a person for a shop: what was asked for so far, what is still to be asked, and the note. */
import { z } from 'zod'
import type { ParsedLine, Question } from '../catalog/order-text/types.ts'
import { one, type Queryable, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
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

export type Basket = z.infer<typeof Content>
export type BasketOwner = { readonly personId: number; readonly outletId: number }

const empty = { v: 1, rev: '', lines: [], questions: [], source: 'typed', urgent: false } as const

type Row = { content: unknown; changed_at: Date }

// Writes where there is nothing to change, because only a row that exists can be locked: two chats of one person that
// begin a basket at the same moment would otherwise lose the lines of one.
const lock = statement<Row>(
  'basket-lock',
  `insert into basket (person_id, outlet_id, content, changed_at) values ($1, $2, $3, $4)
   on conflict (person_id, outlet_id) do update set changed_at = basket.changed_at returning content, changed_at`,
)
const read = statement<Row>(
  'basket-read',
  'select content, changed_at from basket where person_id = $1 and outlet_id = $2',
)
const write = statement<never>(
  'basket-write',
  'update basket set content = $3, changed_at = $4 where person_id = $1 and outlet_id = $2',
)
const remove = statement<never>('basket-remove', 'delete from basket where person_id = $1 and outlet_id = $2')

const basketFrom = (row: Row | undefined): Basket =>
  row ? Content.parse(row.content) : { ...empty, lines: [], questions: [] }

/** The basket as it is; an empty one where none is open. */
export async function readBasket(q: Queryable, { personId, outletId }: BasketOwner): Promise<Basket> {
  return basketFrom(await one(q, read, [personId, outletId]))
}

/** The basket to change, locked until the turn ends. `at` is when it was last changed. */
export async function lockBasket(
  tx: Tx,
  { personId, outletId }: BasketOwner,
  now: Date,
): Promise<{ basket: Basket; at: Date }> {
  const row = await one(tx.client, lock, [personId, outletId, JSON.stringify(empty), now])
  return { basket: basketFrom(row), at: row?.changed_at ?? now }
}

/**
 * Stores a locked basket under a new `rev`, which the caller makes (one a step of a turn). Lines and questions beyond
 * what one order can hold are cut off; the caller tells.
 */
export async function writeBasket(
  tx: Tx,
  { personId, outletId }: BasketOwner,
  basket: Basket,
  now: Date,
): Promise<void> {
  const lines = basket.lines.slice(0, maxLines)
  const questions = basket.questions.slice(0, maxLines)
  const content: Basket = { ...basket, lines, questions }
  await one(tx.client, write, [personId, outletId, JSON.stringify(content), now])
}

export async function clearBasket(tx: Tx, { personId, outletId }: BasketOwner): Promise<void> {
  await one(tx.client, remove, [personId, outletId])
}
