/** Bills and books that a bill may be one of: by number, by what it says, by its picture. */
import { one, rows, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import type { Verdict } from '../decision.ts'

export type KnownBill = {
  readonly id: number
  readonly outletId: number
  readonly number: string | null
  readonly numberKey: string | null
  readonly day: string | null
  readonly total: number | null
  readonly contentKey: string | null
  readonly perceptualHash: string | null
  readonly verdict: Exclude<Verdict, 'duplicate'>
  readonly source: 'photo' | 'billing'
  readonly lines: number
}

const columns = `b.id, b.outlet_id as "outletId", b.number, b.number_key as "numberKey", b.day::text as day, b.total,
  b.content_key as "contentKey", b.perceptual_hash as "perceptualHash", b.verdict, b.source,
  (select count(*)::int from shop_bill_line l where l.bill_id = b.id) as lines`

const hold = statement<object>(
  'bill-number-hold',
  `insert into bill_number (seller_key, number_key, year) values ($1, $2, $3)
   on conflict (seller_key, number_key, year) do update set year = excluded.year`,
)

/** Whoever decides about this number at the same time waits until this transaction has ended. */
export const holdNumber = (tx: Tx, sellerKey: string, numberKey: string, year: string) =>
  rows(tx.client, hold, [sellerKey, numberKey, year])

const numbered = statement<KnownBill>(
  'bills-by-number',
  `select ${columns} from shop_bill b where b.seller_key = $1 and b.number_key = $2 and b.year = $3
     and b.id is distinct from $4 order by b.verdict = 'accepted' desc, b.id limit 20`,
)
const worded = statement<KnownBill>(
  'bills-by-content',
  `select ${columns} from shop_bill b where b.content_key = $1 and b.id is distinct from $2
     and b.verdict <> 'refused' order by b.id limit 20`,
)

export const billsNumbered = (
  tx: Tx,
  sellerKey: string,
  numberKey: string,
  year: string,
  but: number | null,
) => rows(tx.client, numbered, [sellerKey, numberKey, year, but])

export const billsSaying = (tx: Tx, contentKey: string, but: number | null) =>
  rows(tx.client, worded, [contentKey, but])

export type SamePicture = {
  readonly outletId: number
  readonly billId: number | null
  readonly verdict: KnownBill['verdict'] | null
}

const pictured = statement<SamePicture>(
  'photos-by-file',
  `select p.outlet_id as "outletId", p.bill_id as "billId", b.verdict from bill_photo p
   left join shop_bill b on b.id = p.bill_id
   where p.sha256 = $1 and p.id is distinct from $2 and p.bill_id is not null and p.bill_id is distinct from $3
   order by p.id limit 5`,
)

/** Photos that are the very same file. */
export const samePictures = (tx: Tx, sha256: string, photoId: number | null, billId: number | null) =>
  rows(tx.client, pictured, [sha256, photoId, billId])

// The shop's own of late, and others' of the same seller that share the day or the total: more are not compared.
const near = statement<KnownBill>(
  'bills-to-compare',
  `(select ${columns} from shop_bill b where b.outlet_id = $1 and b.perceptual_hash is not null
      and b.id is distinct from $5 order by b.id desc limit 100)
   union all
   (select ${columns} from shop_bill b where b.seller_key = $2 and b.day between $3::date - 1 and $3::date + 1
      and b.total = $4 and b.outlet_id <> $1 and b.perceptual_hash is not null and b.id is distinct from $5 limit 50)`,
)

export const billsLike = (
  tx: Tx,
  outletId: number,
  sellerKey: string,
  day: string | null,
  total: number | null,
  but: number | null,
) => rows(tx.client, near, [outletId, sellerKey, day, total, but])

export type BillingWitness = {
  readonly id: number
  readonly outletId: number
  readonly number: string
  readonly day: string
  readonly lines: readonly {
    readonly productId: number
    readonly pieces: number
    readonly freePieces: number
    readonly taxable: number
    readonly gst: number
  }[]
}

const billing = statement<BillingWitness>(
  'billing-by-number',
  `select b.id, b.outlet_id as "outletId", b.number, b.day::text as day,
     (select coalesce(json_agg(json_build_object('productId', l.product_id, 'pieces', l.pieces, 'freePieces', l.free_pieces,
        'taxable', l.taxable, 'gst', l.gst) order by l.product_id), '[]') from billing_line l where l.billing_id = b.id) as lines
   from billing_bill b where b.distributor_id = $1 and b.number_key = $2 and b.year = $3 order by b.id desc limit 5`,
)

/** What the distributor's own books say under that number, newest first. */
export const billedAs = (tx: Tx, distributorId: number, numberKey: string, year: string) =>
  rows(tx.client, billing, [distributorId, numberKey, year])

export type SellerHabits = {
  /** Accepted bills of the same year, newest first. */
  readonly bills: readonly {
    readonly numberKey: string
    readonly day: string
    readonly template: string | null
  }[]
}

const habits = statement<SellerHabits>(
  'seller-habits',
  `select coalesce(json_agg(json_build_object('numberKey', b.number_key, 'day', b.day, 'template', b.template)), '[]') as bills
   from (select number_key, day, template from shop_bill where seller_key = $1 and year = $2 and verdict = 'accepted'
     and number_key is not null and id is distinct from $3 order by day desc limit 60) b`,
)

export const sellerHabits = async (
  tx: Tx,
  sellerKey: string,
  year: string,
  but: number | null,
): Promise<SellerHabits> => (await one(tx.client, habits, [sellerKey, year, but])) ?? { bills: [] }
