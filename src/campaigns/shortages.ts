/** When goods run out at a distributor and are there again: kept while a campaign waits for it. */
import { type Queryable, rows, statement } from '../db/statement.ts'

const begin = statement<never>(
  'campaign-shortage-begin',
  `insert into campaign_shortage (distributor_id, product_id, since)
   select s.distributor_id, s.product_id, $1 from stock s
   where s.counted_at > 'epoch' and s.physical <= s.reserved and not exists (
     select from campaign_shortage h where h.distributor_id = s.distributor_id and h.product_id = s.product_id
       and h.ended_at is null)
   on conflict do nothing`,
)
// A case at least: two pieces that were found behind a shelf are no news.
const end = statement<never>(
  'campaign-shortage-end',
  `update campaign_shortage h set ended_at = $1 from stock s join product p on p.id = s.product_id
   where h.ended_at is null and s.distributor_id = h.distributor_id and s.product_id = h.product_id
     and s.physical - s.reserved >= p.case_size`,
)

/** Notes what ran out and what is there again. */
export async function noteShortages(q: Queryable, now: Date): Promise<void> {
  await rows(q, begin, [now])
  await rows(q, end, [now])
}

export type Replenished = { readonly distributor: number; readonly product: number; readonly began: Date }

const over = statement<Replenished>(
  'campaign-replenished',
  `select distributor_id as distributor, product_id as product, since as began from campaign_shortage
   where ended_at >= $1 and ended_at > $2::timestamptz - interval '7 days' order by ended_at`,
)

/** Goods that are there again since a moment. */
export const replenished = (q: Queryable, since: Date, now: Date): Promise<Replenished[]> =>
  rows(q, over, [since, now])
