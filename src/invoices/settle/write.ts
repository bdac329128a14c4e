/** Stores a bill with its decision, its lines, and which of them orders stand for. */
import { one, rows, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import type { DecideRequest, Decision, Verdict } from '../decision.ts'
import type { ReviewDue } from '../review-due.ts'

export type BillWish = {
  readonly request: Pick<DecideRequest, 'outletId' | 'photoId' | 'billId' | 'now'> & {
    readonly reading: DecideRequest['reading'] | null
  }
  readonly decision: Decision
  readonly source: 'photo' | 'billing'
  /** Who decided, where a person did. */
  readonly by: number | null
  /** Points are reckoned anew from the lines. */
  readonly anew: boolean
  /** Of a review: by when it is to be decided. */
  readonly due: ReviewDue | null
}

const fields = `outlet_id, distributor_id, seller_key, seller_name, number, number_key, year, day, total, kind, basis, source,
  photo_id, verdict, witness, content_key, template, perceptual_hash, reading, decision, decided_at, decided_by, due_at, remind_at, changed_at`

const insert = statement<{ id: number }>(
  'shop-bill-insert',
  `insert into shop_bill (${fields}, created_at, round)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $25, $26)
   returning id`,
)
const update = statement<{ id: number }>(
  'shop-bill-update',
  `update shop_bill set (${fields}) =
     ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, coalesce(photo_id, $13), $14, $15, $16, $17, coalesce($18, perceptual_hash),
      coalesce($19, reading), $20, $21, $22, $23, $24, $25), round = round + $26, reminded_at = null, escalated_at = null
   where id = $27 returning id`,
)

export async function writeBill(tx: Tx, wish: BillWish): Promise<number> {
  const { request, decision, anew } = wish
  const values = valuesOf(wish)
  const row =
    request.billId === null
      ? await one(tx.client, insert, [...values, 1])
      : await one(tx.client, update, [...values, anew ? 1 : 0, request.billId])
  if (!row) throw new Error(`bill ${request.billId} was not stored`)
  await writeLines(tx, row.id, decision)
  return row.id
}

function valuesOf({ request, decision, source, by, due }: BillWish): unknown[] {
  const { reading, outletId, photoId, now } = request
  const { seller, number, numberKey, year, day, total, kind, verdict, witness, contentKey, template } =
    decision
  const decided: readonly Verdict[] = ['accepted', 'refused']
  return [
    ...[outletId, seller.distributorId, seller.key, seller.name, number, numberKey, year, day, total, kind],
    ...[reading?.amountBasis ?? null, source, photoId, verdict, witness, contentKey, template],
    reading?.image.perceptualHash || null,
    reading && JSON.stringify({ v: 1, ...reading }),
    JSON.stringify(decision),
    decided.includes(verdict) ? now : null,
    ...[by, due?.dueAt ?? null, due?.remindAt ?? null, now],
  ]
}

const clear = statement<{ product: number; returned: number }>(
  'shop-bill-lines-clear',
  `with gone as (delete from shop_bill_line where bill_id = $1 returning product_id, returned)
   select product_id as product, sum(returned)::int as returned from gone where returned > 0 group by 1`,
)
const fill = statement<object>(
  'shop-bill-lines-write',
  `with line as (
     insert into shop_bill_line (bill_id, line, description, product_id, pieces, free_pieces, net, list, order_pieces, returned, earns)
     select $1, line, description, product, pieces, free, net, list, ordered, returned, earns
     from jsonb_to_recordset($2::jsonb) as x(line smallint, description text, product bigint, pieces int, free int, net bigint,
       list bigint, ordered int, returned int, earns boolean) returning line)
   insert into shop_bill_order (bill_id, line, order_id, order_line, pieces)
   select $1, o.line, o."orderId", o."orderLine", o.pieces
   from jsonb_to_recordset($3::jsonb) as o(line smallint, "orderId" bigint, "orderLine" smallint, pieces int)
   where (select count(*) from line) >= 0`,
)

async function writeLines(tx: Tx, billId: number, { lines }: Decision): Promise<void> {
  // What a credit note took back stays taken, whatever the lines are corrected to.
  const back = new Map(
    (await rows(tx.client, clear, [billId])).map(({ product, returned }) => [product, returned]),
  )
  const returnedOf = (product: number | undefined, pieces: number) => {
    const returned = Math.max(0, Math.min(back.get(product ?? 0) ?? 0, pieces))
    if (product) back.set(product, (back.get(product) ?? 0) - returned)
    return returned
  }
  const stored = lines.map(
    ({ line, description, product, pieces, freePieces, net, list, scheme, orders, not }) => ({
      ...{
        line,
        pieces,
        net,
        description: description.slice(0, 200),
        product: product?.id ?? null,
        free: freePieces,
      },
      // What prices are compared with is the list less live schemes.
      list: list === null ? null : list - scheme,
      ordered: orders.reduce((sum, share) => sum + share.pieces, 0),
      returned: returnedOf(product?.id, pieces),
      earns: product !== null && not === undefined,
    }),
  )
  const shares = lines.flatMap(({ line, orders }) =>
    orders.map(({ orderId, line: orderLine, pieces }) => ({ line, orderId, orderLine, pieces })),
  )
  await rows(tx.client, fill, [billId, JSON.stringify(stored), JSON.stringify(shares)])
}
