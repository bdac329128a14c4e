/** Photos of bills, the bills they show, and what came of them: verdicts, lines and alerts. */
import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { product } from './catalog.ts'
import { id, instant, paise, ref } from './columns.ts'
import { tradeOrder } from './orders.ts'
import { distributor, outlet, person } from './people.ts'

/** A photo as it came in. Its bytes are kept for the dispute window only; hashes and what was read stay. */
export const billPhoto = pgTable(
  'bill_photo',
  {
    id: id(),
    outletId: ref()
      .notNull()
      .references(() => outlet.id),
    personId: ref()
      .notNull()
      .references(() => person.id),
    conversationId: ref(),
    channel: text().notNull(),
    /** The turn that took it in, so that a turn repeated takes it in once. */
    key: text().notNull().unique(),
    /** Where the messenger keeps it: channel, account, media id. */
    media: jsonb().notNull(),
    receivedAt: instant().notNull(),
    /** The bytes: in the data folder or elsewhere; null before they came and after their time. */
    file: text(),
    sha256: text(),
    /** 16 hex digits: see invoices/photo/fingerprint.ts. */
    perceptualHash: text(),
    /** waiting, read, decided, unreadable. */
    state: text().notNull().default('waiting'),
    attempts: smallint().notNull().default(0),
    /** Versioned: a reading of invoices/types.ts. */
    reading: jsonb(),
    /** The bill it shows; of a photo sent again, the one that was there already. */
    billId: ref(),
    changedAt: instant().notNull(),
  },
  (t) => [
    index('bill_photo_of_outlet').on(t.outletId, t.id.desc()),
    index('bill_photo_by_file').on(t.sha256),
    index('bill_photo_of_bill').on(t.billId),
    index('bill_photo_waiting').on(t.receivedAt).where(sql`state in ('waiting', 'read')`),
  ],
)

/** One for each bill somebody sent or a distributor's books brought. */
export const shopBill = pgTable(
  'shop_bill',
  {
    id: id(),
    outletId: ref()
      .notNull()
      .references(() => outlet.id),
    /** null: nobody of this brand. */
    distributorId: ref().references(() => distributor.id),
    /** Names the seller in comparisons: 'd:12', 't:27AAPFU0939F1ZV', 'n:OMTRADERS', or 'u' where nothing was read. */
    sellerKey: text().notNull(),
    sellerName: text(),
    number: text(),
    /** As compared, and the financial year it counts in. */
    numberKey: text(),
    year: text(),
    day: date(),
    total: paise(),
    /** tax invoice, cash memo, credit note, …: see invoices/extract/kind.ts. */
    kind: text().notNull(),
    /** What its amounts mean: gross, after discount or with tax. */
    basis: text(),
    /** photo or billing. */
    source: text().notNull(),
    photoId: ref().references(() => billPhoto.id),
    /** accepted, asked, review, refused. */
    verdict: text().notNull(),
    /** Somebody else vouches for it: order, billing. */
    witness: text(),
    /** Of what it says, without its number: the same on every photo of it, from whichever shop. */
    contentKey: text(),
    /** How its seller lays out bills: see invoices/check/template.ts. */
    template: text(),
    perceptualHash: text(),
    /** Versioned documents: what was read, and the whole decision with its checks, for the answer to why. */
    reading: jsonb(),
    decision: jsonb().notNull(),
    /** How often its points were reckoned: a later witness may correct them. */
    round: integer().notNull().default(0),
    createdAt: instant().notNull(),
    /** When those who decide are reminded of it, once it waits for review, and when the brand hears that nobody did. */
    remindAt: instant(),
    dueAt: instant(),
    remindedAt: instant(),
    escalatedAt: instant(),
    decidedAt: instant(),
    decidedBy: ref().references(() => person.id),
    changedAt: instant().notNull(),
  },
  (t) => [
    // The last guard against paying twice; what is compared before is in invoices/check.
    uniqueIndex('shop_bill_once')
      .on(t.sellerKey, t.numberKey, t.year, t.day, t.total)
      .where(sql`verdict = 'accepted'`),
    index('shop_bill_of_outlet').on(t.outletId, t.id.desc()),
    index('shop_bill_by_number').on(t.sellerKey, t.numberKey, t.year),
    index('shop_bill_by_content').on(t.contentKey),
    index('shop_bill_of_seller').on(t.sellerKey, t.day.desc()),
    index('shop_bill_in_review').on(t.distributorId, t.changedAt).where(sql`verdict = 'review'`),
    index('shop_bill_unanswered').on(t.changedAt).where(sql`verdict = 'asked' and reminded_at is null`),
    index('shop_bill_of_photo').on(t.photoId),
    index('shop_bill_decided').on(t.decidedAt).where(sql`decided_by is not null`),
    index('shop_bill_decided_of').on(t.distributorId, t.decidedAt).where(sql`decided_by is not null`),
  ],
)

/** What a bill counts for, line by line. Below zero on a credit note. Money is paise without GST. */
export const shopBillLine = pgTable(
  'shop_bill_line',
  {
    billId: ref()
      .notNull()
      .references(() => shopBill.id),
    line: smallint().notNull(),
    description: text().notNull(),
    /** null: no product of this brand. */
    productId: ref().references(() => product.id),
    pieces: integer().notNull(),
    freePieces: integer().notNull().default(0),
    /** After all discounts. */
    net: paise().notNull(),
    /** At the list's price less live schemes: what prices are compared with. */
    list: paise(),
    /** Pieces that orders of Galla stand for: they earn with those, never by the bill. See shop_bill_order. */
    orderPieces: integer().notNull().default(0),
    /** Pieces that came back by a credit note. */
    returned: integer().notNull().default(0),
    /** Goods of the brand from a seller who serves the shop with them. */
    earns: boolean().notNull().default(true),
  },
  (t) => [primaryKey({ columns: [t.billId, t.line] }), index('shop_bill_line_of_product').on(t.productId)],
)

/** Which pieces of a bill's line are those of which order's line. */
export const shopBillOrder = pgTable(
  'shop_bill_order',
  {
    billId: ref().notNull(),
    line: smallint().notNull(),
    orderId: ref()
      .notNull()
      .references(() => tradeOrder.id),
    orderLine: smallint().notNull(),
    pieces: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.billId, t.line, t.orderId, t.orderLine] }),
    foreignKey({
      name: 'shop_bill_order_line_fk',
      columns: [t.billId, t.line],
      foreignColumns: [shopBillLine.billId, shopBillLine.line],
    }).onDelete('cascade'),
    index('shop_bill_order_of_order').on(t.orderId),
  ],
)

/** A bill as a distributor's own books bring it: the strongest witness for a photo, and a bill by itself. */
export const billingBill = pgTable(
  'billing_bill',
  {
    id: id(),
    distributorId: ref()
      .notNull()
      .references(() => distributor.id),
    outletId: ref()
      .notNull()
      .references(() => outlet.id),
    number: text().notNull(),
    numberKey: text().notNull(),
    year: text().notNull(),
    day: date().notNull(),
    billId: ref().references(() => shopBill.id),
    changedAt: instant().notNull(),
    /** Up to which change it counts; null while it is to be settled. */
    settledAt: instant(),
  },
  (t) => [
    unique('billing_bill_once').on(t.distributorId, t.numberKey, t.year, t.outletId, t.day),
    index('billing_bill_to_settle').on(t.id).where(sql`settled_at is null`),
  ],
)

/** Returns are below zero. Money is paise: after discounts, without GST. */
export const billingLine = pgTable(
  'billing_line',
  {
    billingId: ref()
      .notNull()
      .references(() => billingBill.id),
    productId: ref()
      .notNull()
      .references(() => product.id),
    pieces: integer().notNull(),
    freePieces: integer().notNull().default(0),
    taxable: paise().notNull(),
    gst: paise().notNull(),
  },
  (t) => [primaryKey({ columns: [t.billingId, t.productId] })],
)

/** One row for a seller's number in a year: whoever decides about it holds it, so that two photos at once are one bill. */
export const billNumber = pgTable(
  'bill_number',
  {
    sellerKey: text().notNull(),
    numberKey: text().notNull(),
    year: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sellerKey, t.numberKey, t.year] })],
)

/** For the brand alone: no distributor learns whose bill raised one, and no shop is accused. */
export const billAlert = pgTable(
  'bill_alert',
  {
    id: id(),
    /** infiltration, undercutting, scheme-not-passed. */
    kind: text().notNull(),
    distributorId: ref()
      .notNull()
      .references(() => distributor.id),
    outletId: ref().references(() => outlet.id),
    productId: ref().references(() => product.id),
    billId: ref().references(() => shopBill.id),
    key: text().notNull().unique(),
    detail: jsonb().notNull(),
    at: instant().notNull(),
    toldAt: instant(),
  },
  (t) => [
    index('bill_alert_of_distributor').on(t.distributorId, t.at),
    index('bill_alert_untold').on(t.id).where(sql`told_at is null`),
  ],
)
