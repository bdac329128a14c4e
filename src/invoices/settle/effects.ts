/** What an accepted bill teaches and tells: words of its seller, alerts for the brand, claims that are held. */

import { holdLine } from '../../claims/hold.ts'
import { rows, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import type { Alert, Decision } from '../decision.ts'
import { tightGoods } from '../match/names.ts'
import { isScrap } from '../match/others.ts'

const learn = statement<object>(
  'seller-word-learn',
  `insert into seller_word (distributor_id, words, product_id, learned_at)
   select $1, words, product, $3 from jsonb_to_recordset($2::jsonb) as x(words text, product bigint)
   on conflict (distributor_id, words, product_id) do update set bills = seller_word.bills + 1, learned_at = excluded.learned_at`,
)

const longestWords = 120

/** Of a bill that stands: what its lines were called, and what they turned out to be. */
export async function learnWords(tx: Tx, { seller, lines }: Decision, now: Date): Promise<void> {
  if (seller.distributorId === null) return
  const said = new Map(
    lines.flatMap(({ description, product }) => {
      const words = tightGoods(description).slice(0, longestWords)
      return product && product.by !== 'billing' && words !== ''
        ? [[`${words} ${product.id}`, { words, product: product.id }]]
        : []
    }),
  )
  if (said.size > 0)
    await rows(tx.client, learn, [seller.distributorId, JSON.stringify([...said.values()]), now])
}

const learnOther = statement<object>(
  'seller-other-word-learn',
  `insert into seller_other_word (distributor_id, words, outlet_id, by_reviewer, learned_at)
   select $1, words, $3, bool_or(reviewer), $4 from jsonb_to_recordset($2::jsonb) as x(words text, reviewer boolean) group by words
   on conflict (distributor_id, words, outlet_id) do update
     set by_reviewer = seller_other_word.by_reviewer or excluded.by_reviewer, learned_at = excluded.learned_at`,
)

/** Of a bill that stands: what people said is another maker's. A scrap of a name says nothing about the next bill. */
export async function learnOthers(
  tx: Tx,
  { seller, lines }: Decision,
  outletId: number,
  now: Date,
): Promise<void> {
  if (seller.distributorId === null) return
  const said = lines.flatMap(({ description, otherBy }) =>
    otherBy && !isScrap(description)
      ? [{ words: tightGoods(description).slice(0, longestWords), reviewer: otherBy === 'reviewer' }]
      : [],
  )
  if (said.length > 0)
    await rows(tx.client, learnOther, [seller.distributorId, JSON.stringify(said), outletId, now])
}

const raise = statement<object>(
  'bill-alert-raise',
  `insert into bill_alert (kind, distributor_id, outlet_id, product_id, bill_id, key, detail, at)
   select kind, distributor, $2, product, $1, key, detail, $4
   from jsonb_to_recordset($3::jsonb) as x(kind text, distributor bigint, product bigint, key text, detail jsonb)
   on conflict (key) do nothing`,
)

export type About = { readonly billId: number; readonly outletId: number; readonly now: Date }

/** Each once, however often the bill is decided about. */
export async function raiseAlerts(
  tx: Tx,
  alerts: readonly Alert[],
  { billId, outletId, now }: About,
): Promise<void> {
  if (alerts.length === 0) return
  const stored = alerts.map(({ kind, distributorId: distributor, productId: product, key, detail }) => ({
    ...{ kind, distributor, product, key, detail },
  }))
  await rows(tx.client, raise, [billId, outletId, JSON.stringify(stored), now])
}

/** What is claimed for order lines whose bill shows that the scheme was not passed on. */
export async function holdClaims(tx: Tx, { alerts, number }: Decision, now: Date): Promise<void> {
  const held = alerts.flatMap(({ order }) => order ?? []).toSorted((a, b) => a.id - b.id || a.line - b.line)
  for (const { id: orderId, line: orderLine } of held) {
    const reason = `bill ${number ?? ''}: the scheme is not on it`
    await holdLine(tx, { orderId, orderLine, reason, by: null, now })
  }
}

const cheap = statement<Cheap>(
  'bill-undercutting',
  `select l.product_id as "productId", count(distinct b.id)::int as bills, sum(l.net)::bigint as net, sum(l.list)::bigint as list
   from shop_bill b join shop_bill_line l on l.bill_id = b.id
   where b.distributor_id = $1 and b.verdict = 'accepted' and b.day > $2::date - 60 and b.day <= $2::date
     and l.product_id = any($3::bigint[]) and l.pieces > 0 and l.list > 0
     and l.net < l.list - round(l.list::numeric * $4 / 10000)
   group by 1 having count(distinct b.id) >= $5`,
)

type Cheap = { productId: number; bills: number; net: number; list: number }

/** Net rates below the list, after live schemes, on several bills: an alert for a product and month. */
export async function undercutting(
  tx: Tx,
  { seller, lines, day }: Decision,
  { undercutRate, undercutBills }: { readonly undercutRate: number; readonly undercutBills: number },
): Promise<Alert[]> {
  const { distributorId } = seller
  const products = lines.flatMap(({ product, pieces }) => (product && pieces > 0 ? [product.id] : []))
  if (distributorId === null || day === null || products.length === 0) return []
  const found = await rows(tx.client, cheap, [distributorId, day, products, undercutRate, undercutBills])
  return found.map(({ productId, bills, net, list }) => ({
    kind: 'undercutting',
    key: `undercutting:${distributorId}:${productId}:${day.slice(0, 7)}`,
    ...{ distributorId, productId, detail: { bills, net, list } },
  }))
}
