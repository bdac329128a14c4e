/** What bills are judged by: sellers' words, who served a shop when, and this deployment's rules. */
import { boolean, date, integer, pgTable, primaryKey, smallint, text, unique } from 'drizzle-orm/pg-core'
import { product } from './catalog.ts'
import { id, instant, paise, ref } from './columns.ts'
import { distributor, outlet } from './people.ts'

/** How a seller's bills call a product, learned from bills that were accepted. */
export const sellerWord = pgTable(
  'seller_word',
  {
    distributorId: ref()
      .notNull()
      .references(() => distributor.id),
    /** Capitals and digits without spaces. */
    words: text().notNull(),
    productId: ref()
      .notNull()
      .references(() => product.id),
    bills: integer().notNull().default(1),
    learnedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.distributorId, t.words, t.productId] })],
)

/** What a seller's bills call goods of other makers, as people of its shops and reviewers said of bills that were accepted. */
export const sellerOtherWord = pgTable(
  'seller_other_word',
  {
    distributorId: ref()
      .notNull()
      .references(() => distributor.id),
    /** Capitals and digits without spaces. */
    words: text().notNull(),
    /** Whose bill it was said of. */
    outletId: ref()
      .notNull()
      .references(() => outlet.id),
    byReviewer: boolean().notNull(),
    learnedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.distributorId, t.words, t.outletId] })],
)

/**
 * Who served a shop, where that is not its distributor of now for everything: earlier ones (the database writes them when a
 * shop moves), and others for some category. Days are the distributor's; `until` is the last.
 */
export const outletAssignment = pgTable(
  'outlet_assignment',
  {
    id: id(),
    outletId: ref()
      .notNull()
      .references(() => outlet.id),
    /** null: everything. */
    category: text(),
    distributorId: ref()
      .notNull()
      .references(() => distributor.id),
    fromDay: date(),
    untilDay: date(),
  },
  (t) => [
    unique('outlet_assignment_once')
      .on(t.outletId, t.category, t.distributorId, t.fromDay)
      .nullsNotDistinct(),
  ],
)

/** One row: what this deployment makes of doubtful bills. Rates are basis points. */
export const billPolicy = pgTable('bill_policy', {
  id: integer().primaryKey().default(1),
  /** Of an estimate or kachcha bill: refuse or review. */
  estimate: text().notNull().default('refuse'),
  /** Of a seller that is none of the brand's distributors: none (no points), reduced or review. */
  unknownSeller: text().notNull().default('none'),
  /** What reduced points are of full ones. */
  reducedRate: integer().notNull().default(5000),
  /** How old a bill may be. */
  windowDays: integer().notNull().default(45),
  /** How far below the list a price is undercutting, and on how many bills within 60 days. */
  undercutRate: integer().notNull().default(300),
  undercutBills: smallint().notNull().default(3),
  /** A bill above this waits for a person, in paise; null: none does for its amount alone. */
  reviewAbove: paise(),
  /** Points of bills that nobody else vouches for stay pending so many days. */
  pendingDays: smallint().notNull().default(0),
  /** Hours until an unanswered review is brought up again. */
  reviewHours: smallint().notNull().default(24),
  /** A shop may answer what was unclear; else all doubts are for a person of the brand. */
  asks: boolean().notNull().default(true),
})
