/** The open basket of a person for a shop: what was asked for so far, what is still to be asked, and the note. */
import { z } from 'zod'
import type { ParsedLine, Question } from '../catalog/order-text/types.ts'
import { writeGathered, writeLater } from '../db/gathered.ts'
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { type BasketOwner, type BasketRow, basketAtHand, keepBasket, ownerKey } from './at-hand.ts'
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
const source = z.enum(['usual', 'typed', 'browse', 'repeat', 'campaign'])
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
// A basket without content is gone.
const write = statement<never>(
  'basket-write',
  `with changed as (
     select * from unnest($1::bigint[], $2::bigint[], $3::jsonb[], $4::timestamptz[])
       as t(person_id, outlet_id, content, changed_at)
   ), gone as (
     delete from basket b using changed c
     where b.person_id = c.person_id and b.outlet_id = c.outlet_id and c.content is null)
   update basket b set content = c.content, changed_at = c.changed_at from changed c
   where b.person_id = c.person_id and b.outlet_id = c.outlet_id and c.content is not null`,
)

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
  // One that this transaction has cleared may still stand in the table.
  if (changed.get(tx)?.has(ownerKey(owner))) await writeGathered(tx)
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
  await change(tx, owner, { content: { ...basket, lines, questions }, changedAt: now })
}

export async function clearBasket(tx: Tx, owner: BasketOwner): Promise<void> {
  await change(tx, owner, null)
}

type Changed = { owner: BasketOwner; row: BasketRow | null }

const changed = new WeakMap<Tx, Map<string, Changed>>()

async function change(tx: Tx, owner: BasketOwner, row: BasketRow | null): Promise<void> {
  keepBasket(tx, owner, row)
  const waiting = changed.get(tx) ?? new Map<string, Changed>()
  changed.set(tx, waiting.set(ownerKey(owner), { owner, row }))
  await writeLater(tx, writeChanged)
}

async function writeChanged(tx: Tx): Promise<void> {
  const all = [...(changed.get(tx)?.values() ?? [])]
  changed.delete(tx)
  await one(tx.client, write, [
    all.map(({ owner }) => owner.personId),
    all.map(({ owner }) => owner.outletId),
    all.map(({ row }) => (row ? JSON.stringify(row.content) : null)),
    all.map(({ row }) => row?.changedAt ?? null),
  ])
}
