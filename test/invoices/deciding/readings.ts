/** Bills as reading them gives them, and a world in which they are decided. */
import { mulDiv, withoutTax } from '../../../src/catalog/money.ts'
import type { Db } from '../../../src/db/client.ts'
import { decideBill } from '../../../src/invoices/check/decide.ts'
import type { DecideRequest } from '../../../src/invoices/decision.ts'
import { type Settled, settleBill } from '../../../src/invoices/settle/settle.ts'
import type { ReadBill } from '../../../src/invoices/types.ts'
import { perHundred, publish, work } from '../../points/rules.ts'
import { lentDb } from '../../support/lent-db.ts'
import { buildShop, type ShopSpec, type ShopWorld } from '../../support/shop.ts'

/** Ten days after the bills of these tests. */
export const now = new Date('2026-11-12T06:00:00Z')
export const sellerId = '24ABCPS1234K1ZS'

type Line = ReadBill['lines'][number]

/** A line at the list's price: haldi, 40 to the case, PTR ₹31.50 with 5 % GST. */
export function lineOf(
  description: string,
  quantity: number,
  more: Partial<Line> & { ptr?: number; gst?: number } = {},
): Line {
  const { ptr = 3_150, gst = 500, ...rest } = more
  const amount = withoutTax(ptr * quantity, gst)
  return {
    ...{ description, hsn: null, quantity, freeQuantity: null, unit: 'PCS', mrp: null },
    ...{ rate: Math.round(amount / quantity), discount: null, taxPercent: gst, taxable: amount, amount },
    ...{ batch: null, expiry: null, ...rest },
  }
}

export const haldi = (quantity: number, more: Parameters<typeof lineOf>[2] = {}) =>
  lineOf('HALDI 100G', quantity, more)

const sure = { total: true, date: true, invoiceNumber: true, taxId: true, lines: true }
let photos = 0

/** A tax invoice of the test's distributor to its first shop, beyond doubt where nothing else is said. */
export function billOf(more: Partial<ReadBill> = {}): ReadBill {
  const lines = more.lines ?? [haldi(40)]
  const taxable = lines.reduce((sum, line) => sum + (line.taxable ?? line.amount), 0)
  const tax = lines.reduce(
    (sum, line) => sum + mulDiv(line.taxable ?? line.amount, line.taxPercent ?? 0, 10_000),
    0,
  )
  const total = mulDiv(taxable + tax, 1, 100) * 100
  const own = (++photos).toString(16).padStart(4, '0')
  return {
    ...{ verdict: 'certain', kind: 'tax invoice', currency: 'INR', amountBasis: 'gross', handwritten: false },
    seller: { name: 'SHREEJI DISTRIBUTORS', taxId: sellerId },
    buyer: { name: 'Om Stores 1', taxId: null },
    ...{
      invoiceNumber: 'GST/26-27/0123',
      date: '2026-11-05',
      total,
      tax,
      taxable,
      roundOff: total - taxable - tax,
    },
    ...{ lines, certain: sure, checks: [], repairs: [], codes: [], advice: [], engine: 'test' },
    image: { sha256: `file-${photos}`, perceptualHash: own.repeat(4), width: 1200, height: 1600, pages: 1 },
    ...more,
  }
}

export const doubting = (...fields: (keyof ReadBill['certain'])[]) => ({
  ...sure,
  ...Object.fromEntries(fields.map((field) => [field, false])),
})

export type BillWorld = ShopWorld & { readonly db: Db }

/** One point per ₹100 without GST. */
export async function billWorld(spec: ShopSpec = {}): Promise<BillWorld> {
  const db = await lentDb()
  const world = await buildShop(db, spec)
  await publish(db, { BASE: perHundred })
  return { ...world, db }
}

export type Way = Partial<Omit<DecideRequest, 'reading'>> & { readonly outlet?: number }

/** Stores a photo, decides and settles, as one turn does. */
export async function send(world: BillWorld, reading: ReadBill, way: Way = {}): Promise<Settled> {
  const { outlet = 0, ...more } = way
  const outletId = world.outletIds[outlet] ?? 0
  const photoId = await photoOf(world, outletId, reading)
  const request = {
    reading,
    outletId,
    personId: world.ownerId,
    photoId,
    billId: null,
    answers: [],
    now,
    ...more,
  }
  return work(world.db, async (tx) => settleBill(tx, request, await decideBill(tx, request)))
}

async function photoOf({ db, ownerId }: BillWorld, outletId: number, { image }: ReadBill): Promise<number> {
  const { rows } = await db.pool.query(
    `insert into bill_photo (outlet_id, person_id, channel, key, media, received_at, sha256, perceptual_hash, changed_at)
     values ($1, $2, 'telegram', $3, '{}', $4, $5, $6, $4) returning id`,
    [outletId, ownerId, `photo-${process.pid}-${++photos}`, now, image.sha256, image.perceptualHash],
  )
  return rows[0].id
}

/** Active points of a shop. */
export async function pointsOfShop({ db, outletIds }: BillWorld, outlet = 0): Promise<number> {
  const { rows } = await db.pool.query(
    'select active + pending as n from point_account where outlet_id = $1',
    [outletIds[outlet]],
  )
  return rows[0]?.n ?? 0
}

export const checkOf = ({ decision }: Settled, name: string) =>
  decision.checks.find((check) => check.name === name)
export const codesOf = ({ decision }: Settled): string[] => decision.reasons.map(({ code }) => code)
