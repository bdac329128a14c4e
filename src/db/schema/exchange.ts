/** Data exchanged with the programs a distributor already uses. */
import { sql } from 'drizzle-orm'
import { bigint, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { product } from './catalog.ts'
import { bytes, id, instant, paise, ref } from './columns.ts'
import { duesEntry } from './dues.ts'
import { tradeOrder } from './orders.ts'
import { distributor, outlet, person } from './people.ts'

/** Rows taken in from files and the API, by their own key: the same row again changes nothing. */
export const takenRow = pgTable(
  'taken_row',
  {
    distributorId: ref()
      .notNull()
      .references(() => distributor.id),
    kind: text().notNull(),
    key: text().notNull(),
    hash: bytes().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.distributorId, t.kind, t.key] })],
)

/** A file or request that was taken in or handed out, with what came of it. */
export const exchange = pgTable(
  'exchange',
  {
    id: id(),
    distributorId: ref().references(() => distributor.id),
    kind: text().notNull(),
    /** in or out. */
    way: text().notNull(),
    /** chat, page, folder, api, cli. */
    source: text().notNull(),
    name: text().notNull(),
    result: jsonb().notNull(),
    by: ref().references(() => person.id),
    at: instant().notNull(),
    /** Names one delivery, as the sender or its file does: brought again, it is answered and not taken in again. */
    key: text().unique(),
    /** Of what was brought under the key. */
    hash: bytes(),
    /** When the distributor's office heard of it; null while it is still to be told. */
    toldAt: instant(),
  },
  (t) => [
    index('exchange_of_distributor').on(t.distributorId, t.at),
    index('exchange_untold').on(t.id).where(sql`told_at is null and way = 'in'`),
  ],
)

/** A key with which another program speaks to the API; only its hash is stored. */
export const apiKey = pgTable('api_key', {
  keyHash: bytes().primaryKey(),
  /** By which people name it: the key itself is shown once. */
  id: bigint({ mode: 'number' }).notNull().unique().generatedAlwaysAsIdentity(),
  /** null: the brand's own programs, for every distributor. */
  distributorId: ref().references(() => distributor.id),
  name: text().notNull(),
  /** See people/api-key.ts. */
  rights: text().array().notNull(),
  createdBy: ref().references(() => person.id),
  createdAt: instant().notNull(),
  usedAt: instant(),
  endedAt: instant(),
})

/** The state of an order that a program of the distributor has, by its own word. */
export const orderAck = pgTable(
  'order_ack',
  {
    /** `key:<id>` or `folder`. */
    reader: text().notNull(),
    orderId: ref()
      .notNull()
      .references(() => tradeOrder.id),
    changedAt: instant().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.reader, t.orderId] })],
)

/** How a distributor's books call a shop or a product; several names may mean one. */
export const bookName = pgTable(
  'book_name',
  {
    distributorId: ref()
      .notNull()
      .references(() => distributor.id),
    /** shop or item. */
    kind: text().notNull(),
    /** As compared: see imports/tally/names.ts. */
    nameKey: text().notNull(),
    name: text().notNull(),
    outletId: ref().references(() => outlet.id),
    productId: ref().references(() => product.id),
    /** import, or learned: a bill known here stood under that name. */
    source: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.distributorId, t.kind, t.nameKey] })],
)

/** How a distributor's Tally calls its company, ledgers and voucher types: see papers/tally-names.ts. */
export const tallySetting = pgTable('tally_setting', {
  distributorId: ref()
    .primaryKey()
    .references(() => distributor.id),
  names: jsonb().notNull(),
  at: instant().notNull(),
})

/** Money noted in Galla that a list of the books brings again: it is counted by the entry, not by the list. */
export const paymentMatch = pgTable(
  'payment_match',
  {
    entryId: ref()
      .notNull()
      .references(() => duesEntry.id),
    /** The key of the bill it is paid to in the books: see imports/kinds/outstanding.ts. */
    billKey: text().notNull(),
    amount: paise().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.entryId, t.billKey] }), index('payment_match_of_bill').on(t.billKey)],
)
