/** Pays what a period earned: a credit note for each shop, once, made anew where goods come back afterwards. */
import { catalogOf } from '../../catalog/catalog.ts'
import { one, type Queryable, rows, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import { reverseEntry } from '../../dues/entries.ts'
import { termsOf } from '../../orders/terms.ts'
import { dayIn } from '../../orders/zone.ts'
import { creditNote } from '../../returns/credit-note.ts'
import { countersOf, leftBy, lockUses } from '../../schemes/caps.ts'
import { skusAmong } from '../../schemes/compile.ts'
import type { Names } from '../../schemes/parts.ts'
import { isFor } from '../../schemes/shop.ts'
import { type DuePeriod, periodNamed } from './due.ts'
import { type Earned, earnedBy } from './sums.ts'

export type Payout = Earned & {
  readonly name: Names
  readonly period: string
  readonly lastDay: string
  readonly distributor: { readonly id: number; readonly name: string; readonly timeZone: string }
  /** The credit note that stands now, and what was paid before; `number` null where nothing stands. */
  readonly number: string | null
  readonly before: number | null
}

const shops = statement<{ id: number }>(
  'period-shops',
  'select id from outlet where id > $1 and distributor_id is not null order by id limit $2',
)
const serving = statement<Payout['distributor']>(
  'period-distributor',
  `select d.id, d.name, d.time_zone as "timeZone" from outlet o join distributor d on d.id = o.distributor_id
   where o.id = $1`,
)
const take = statement<{ id: number }>(
  'period-payout-take',
  `insert into scheme_payout (scheme_id, version, outlet_id, distributor_id, period, pieces, taxable, rate, amount,
     paid_at, changed_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10) on conflict do nothing returning id`,
)
const write = statement<never>(
  'period-payout-write',
  `update scheme_payout set pieces = $2, taxable = $3, rate = $4, amount = $5, entry_id = $6, round = $7, changed_at = $8
   where id = $1`,
)
const count = statement<never>(
  'period-payout-count',
  `update scheme_use u set paise = u.paise + $2 from unnest($3::bigint[], $4::text[]) as x(outlet, span)
   where u.scheme_id = $1 and u.outlet_id = x.outlet and u.span = x.span`,
)
const close = statement<never>(
  'period-paid',
  'insert into scheme_period_paid (scheme_id, period, at) values ($1, $2, $3) on conflict do nothing',
)

export type Batch = { readonly payouts: readonly Payout[]; readonly next: number | null }

/** One batch of shops after `after`; `next` is null once all are through, and the period is closed. */
export async function payBatch(
  tx: Tx,
  due: DuePeriod,
  { after, size, now }: { after: number; size: number; now: Date },
): Promise<Batch> {
  const ids = (await rows(tx.client, shops, [after, size])).map(({ id }) => id)
  const payouts: Payout[] = []
  if (ids.length > 0) {
    const earned = await earnedBy(tx.client, due, ids, await goodsOf(tx.client, due, now))
    for (const each of earned.toSorted((a, b) => a.outletId - b.outletId)) {
      const payout = each.amount > 0 ? await payShop(tx, due, each, now) : undefined
      if (payout) payouts.push(payout)
    }
  }
  if (ids.length === size) return { payouts, next: ids.at(-1) ?? null }
  await rows(tx.client, close, [due.schemeId, due.period, now])
  return { payouts, next: null }
}

/** Ids of the goods that count; null for all. */
async function goodsOf(q: Queryable, { document }: DuePeriod, now: Date): Promise<number[] | null> {
  const { products, bySku } = await catalogOf(q, now)
  const skus = skusAmong(document.goods, products)
  return skus === 'all' ? null : skus.flatMap((sku) => bySku.get(sku)?.id ?? [])
}

async function payShop(tx: Tx, due: DuePeriod, earned: Earned, now: Date): Promise<Payout | undefined> {
  const { outletId } = earned
  const { schemeId, version, period, document, lastDay } = due
  const terms = await termsOf(tx.client, outletId, now)
  const distributor = await one(tx.client, serving, [outletId])
  if (!terms || !distributor || !isFor(document.to, terms.facts)) return undefined
  const { amount, counters } = await capped(tx, due, earned)
  const sums = [earned.pieces, earned.taxable, earned.rate, amount]
  const at = [schemeId, version, outletId, distributor.id, period]
  const row = amount > 0 ? await one(tx.client, take, [...at, ...sums, now]) : undefined
  if (!row) return undefined
  const key = keyOf(due, outletId, 1)
  const note = await creditNote(tx, { distributor, outletId, amount, key, source: 'scheme', by: null, now })
  await rows(tx.client, write, [row.id, ...sums, note.id, 1, now])
  const spans = [counters.map(({ outlet }) => outlet), counters.map(({ span }) => span)]
  if (counters.length > 0) await rows(tx.client, count, [schemeId, amount, ...spans])
  const told = { name: document.name, period, lastDay, distributor, number: note.number, before: null }
  return { ...earned, ...told, amount }
}

const keyOf = ({ schemeId, version, period }: DuePeriod, outletId: number, round: number): string =>
  `scheme:${schemeId}:${version}:${period}:${outletId}${round > 1 ? `:${round}` : ''}`

/** What is left of the scheme's caps, their counters locked until the transaction ends. */
async function capped(tx: Tx, { schemeId: id, document, until }: DuePeriod, { outletId, amount }: Earned) {
  const at = new Date(until.getTime() - 1)
  const counters = countersOf({ id, document }, outletId, at)
  if (counters.length === 0) return { amount, counters }
  const uses = await lockUses(tx.client, counters)
  return { amount: Math.min(amount, leftBy(document, id, outletId, at, uses).paise), counters }
}

type Paid = {
  id: number
  schemeId: number
  outletId: number
  period: string
  amount: number
  entryId: number | null
  round: number
}

// A return takes its goods off what the period came to, however late it is settled.
const touched = statement<Paid>(
  'period-payouts-touched',
  `select p.id, p.scheme_id as "schemeId", p.outlet_id as "outletId", p.period, p.amount, p.entry_id as "entryId",
     p.round
   from scheme_payout p where p.amount > 0 and exists (select from goods_return r
     where r.outlet_id = p.outlet_id and r.status = 'settled' and r.collected_at > p.changed_at)
   order by p.outlet_id, p.id limit $1 for update of p skip locked`,
)

/** Makes payouts anew whose shop gave goods back since; answers with those that came to less. At most `limit`. */
export async function mendPayouts(
  tx: Tx,
  { limit, now }: { limit: number; now: Date },
): Promise<{ readonly seen: number; readonly payouts: readonly Payout[] }> {
  const found = await rows(tx.client, touched, [limit])
  const payouts: Payout[] = []
  for (const paid of found) {
    const due = await periodNamed(tx.client, paid.schemeId, paid.period, now)
    const payout = due && (await mend(tx, due, paid, now))
    if (payout) payouts.push(payout)
  }
  return { seen: found.length, payouts }
}

async function mend(tx: Tx, due: DuePeriod, paid: Paid, now: Date): Promise<Payout | undefined> {
  const { outletId, entryId, round } = paid
  const goods = await goodsOf(tx.client, due, now)
  const [earned = { outletId, pieces: 0, taxable: 0, rate: 0, amount: 0 }] = await earnedBy(
    tx.client,
    due,
    [outletId],
    goods,
  )
  const distributor = await one(tx.client, serving, [outletId])
  // A cap may have paid less than was earned; a return never makes a payout larger.
  const amount = Math.min(earned.amount, paid.amount)
  const sums = [earned.pieces, earned.taxable, earned.rate, amount]
  if (!distributor || amount === paid.amount) {
    await rows(tx.client, write, [paid.id, ...sums, entryId, round, now])
    return undefined
  }
  const key = keyOf(due, outletId, round + 1)
  const day = dayIn(now, distributor.timeZone)
  const taking = { source: 'scheme' as const, by: null, now, day }
  if (entryId !== null) {
    const back = await reverseEntry(tx, { entryId, key: `${key}:back`, ...taking })
    if (!back.ok) throw new Error(`credit note ${entryId} was not taken back: ${back.reason}`)
  }
  const note =
    amount > 0
      ? await creditNote(tx, { distributor, outletId, amount, key, source: 'scheme', by: null, now })
      : undefined
  await rows(tx.client, write, [paid.id, ...sums, note?.id ?? null, round + 1, now])
  const told = { name: due.document.name, period: due.period, lastDay: due.lastDay, distributor }
  return { ...earned, ...told, amount, number: note?.number ?? null, before: paid.amount }
}
