/** What a shop bought before: from its orders and the bills that were accepted. */
import { one, rows, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import type { ShopHabits } from './worth.ts'

type Row = { documents: number; largest: number; pieces: { product: number; most: number }[] | null }

const read = statement<Row>(
  'shop-habits-for-bills',
  `with document as (
     select 'o' as of, id, total from trade_order where outlet_id = $1 and placed_at > $2::timestamptz - interval '180 days'
       and status in ('confirmed', 'dispatched', 'delivered', 'received')
     union all
     select 'b', id, total from shop_bill where outlet_id = $1 and verdict = 'accepted' and id is distinct from $3
       and created_at > $2::timestamptz - interval '180 days'),
   bought as (
     select l.product_id, l.confirmed as pieces from document d join order_line l on d.of = 'o' and l.order_id = d.id
     union all select l.product_id, l.pieces from document d join shop_bill_line l on d.of = 'b' and l.bill_id = d.id)
   select (select count(*)::int from document) as documents, (select coalesce(max(total), 0) from document) as largest,
     (select json_agg(json_build_object('product', product_id, 'most', most)) from (
       select product_id, max(pieces) as most from bought where product_id is not null and pieces > 0 group by 1) x) as pieces`,
)

export async function shopHabits(
  tx: Tx,
  outletId: number,
  now: Date,
  billId: number | null,
): Promise<ShopHabits> {
  const found = await one(tx.client, read, [outletId, now, billId])
  return {
    documents: found?.documents ?? 0,
    largest: found?.largest ?? 0,
    pieces: new Map((found?.pieces ?? []).map(({ product, most }) => [product, most])),
  }
}

type Word = { words: string; products: number[] }

const words = statement<Word>(
  'seller-words',
  `select words, array_agg(product_id) as products from seller_word where distributor_id = $1 and words = any($2::text[])
   group by words`,
)

/** What this seller's bills mean by these words; several products where they meant several. */
export async function learnedWords(
  tx: Tx,
  distributorId: number,
  said: readonly string[],
): Promise<Map<string, number[]>> {
  const found = await rows(tx.client, words, [distributorId, said])
  return new Map(found.map((word) => [word.words, word.products]))
}

/** One shop may be wrong about what is whose: two that say the same, or one whose work it is to know, are believed for all. */
const others = statement<{ words: string }>(
  'seller-other-words',
  `select words from seller_other_word where distributor_id = $1 group by words
   having count(*) >= 2 or bool_or(by_reviewer or outlet_id = $2) order by max(learned_at) desc limit 1000`,
)

/** What this seller's bills call goods of other makers, as people said; of this shop's own people, one is enough. */
export const learnedOthers = async (tx: Tx, distributorId: number, outletId: number): Promise<string[]> =>
  (await rows(tx.client, others, [distributorId, outletId])).map(({ words: each }) => each)
