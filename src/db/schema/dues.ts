/** What shops owe their distributors: bills, payments, credit notes, and the limits they are given. */
import { sql } from 'drizzle-orm'
import {
  date,
  index,
  integer,
  pgSequence,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import { id, instant, paise, ref } from './columns.ts'
import { tradeOrder } from './orders.ts'
import { distributor, outlet, person } from './people.ts'

/**
 * One row for a shop and its distributor: the lock and cache of its account, and the limits of its credit. The balance is
 * the sum of its entries; a shop without a row owes nothing and has no limits.
 */
export const duesAccount = pgTable(
  'dues_account',
  {
    distributorId: ref()
      .notNull()
      .references(() => distributor.id),
    outletId: ref()
      .notNull()
      .references(() => outlet.id),
    /** Paise the shop owes; below zero where it has paid ahead. */
    balance: paise().notNull().default(0),
    /** null: no limit of that kind. Amount in paise, days of the oldest open bill, number of open bills. */
    limitAmount: paise(),
    limitDays: integer(),
    limitBills: integer(),
    /** Orders wait for money until then, because the distributor asked for payment first. */
    paymentAskedAt: instant(),
    paymentAskedAmount: paise(),
    changedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.distributorId, t.outletId] }), index('dues_of_outlet').on(t.outletId)],
)

/** Insert-only. Positive amounts are owed, negative ones paid or credited; a mistake is taken back by its opposite. */
export const duesEntry = pgTable(
  'dues_entry',
  {
    id: id(),
    distributorId: ref()
      .notNull()
      .references(() => distributor.id),
    outletId: ref()
      .notNull()
      .references(() => outlet.id),
    /** opening, bill, payment, credit-note, reversal. */
    kind: text().notNull(),
    amount: paise().notNull(),
    /** Of a bill or credit note: its number as written, and as compared. */
    number: text(),
    numberKey: text(),
    /** April–March as '2026-27': bill numbers begin anew each financial year. */
    year: text(),
    day: date().notNull(),
    dueOn: date(),
    /** Of a payment: cash, upi, cheque, bank. */
    method: text(),
    reference: text(),
    orderId: ref().references(() => tradeOrder.id),
    /** The entry this one takes back. */
    reverses: ref(),
    /** Made by the caller: the same key never counts twice. */
    key: text().notNull().unique(),
    /** chat, page, door, import, api, return, reward. */
    source: text().notNull(),
    by: ref().references(() => person.id),
    at: instant().notNull(),
    note: text(),
  },
  (t) => [
    index('dues_entry_of_shop').on(t.distributorId, t.outletId, t.id),
    index('dues_entry_of_order').on(t.orderId),
    index('dues_entry_owed')
      .on(t.distributorId, t.outletId, t.day, t.id)
      .where(sql`amount > 0 and kind <> 'reversal'`),
    index('dues_entry_taken_back').on(t.reverses).where(sql`reverses is not null`),
    unique('bill_once').on(t.distributorId, t.kind, t.numberKey, t.year),
  ],
)

/** A payment a shop says it made (a screenshot, "2000 upi kar diya"), until the distributor says whether it came. */
export const paymentClaim = pgTable(
  'payment_claim',
  {
    id: id(),
    distributorId: ref()
      .notNull()
      .references(() => distributor.id),
    outletId: ref()
      .notNull()
      .references(() => outlet.id),
    personId: ref()
      .notNull()
      .references(() => person.id),
    key: text().notNull().unique(),
    amount: paise(),
    reference: text(),
    /** Of the screenshot: see kept_file. */
    fileId: ref(),
    status: text().notNull().default('waiting'),
    /** How often its waiting was brought up: 0 never, 1 reminded, 2 told the brand. */
    reminded: smallint().notNull().default(0),
    entryId: ref().references(() => duesEntry.id),
    at: instant().notNull(),
    closedAt: instant(),
    closedBy: ref().references(() => person.id),
  },
  (t) => [index('payment_claim_of_distributor').on(t.distributorId, t.status)],
)

/** Numbers of returns and of the credit notes they end in. */
export const returnNumber = pgSequence('return_number', { startWith: 101 })
export const creditNoteNumber = pgSequence('credit_note_number', { startWith: 101 })

/** Goods a shop wants to give back: asked, decided line by line, collected, and settled by a credit note. */
export const goodsReturn = pgTable(
  'goods_return',
  {
    id: id(),
    number: ref().notNull().unique().default(sql`nextval('return_number')`),
    outletId: ref()
      .notNull()
      .references(() => outlet.id),
    distributorId: ref()
      .notNull()
      .references(() => distributor.id),
    personId: ref()
      .notNull()
      .references(() => person.id),
    key: text().notNull().unique(),
    /** asked, decided, refused, settled, withdrawn: see returns/transitions.ts. */
    status: text().notNull().default('asked'),
    /** How often its waiting was brought up: 0 never, 1 reminded, 2 told the brand. */
    reminded: smallint().notNull().default(0),
    creditEntryId: ref().references(() => duesEntry.id),
    askedAt: instant().notNull(),
    decidedAt: instant(),
    decidedBy: ref().references(() => person.id),
    collectedAt: instant(),
    changedAt: instant().notNull(),
  },
  (t) => [
    index('return_of_distributor').on(t.distributorId, t.status, t.askedAt),
    index('return_of_outlet').on(t.outletId, t.askedAt),
  ],
)

export const goodsReturnLine = pgTable(
  'goods_return_line',
  {
    returnId: ref()
      .notNull()
      .references(() => goodsReturn.id),
    line: smallint().notNull(),
    /** The order line the goods came with: its price, discount and points are what is reversed. */
    orderId: ref()
      .notNull()
      .references(() => tradeOrder.id),
    orderLine: smallint().notNull(),
    pieces: integer().notNull(),
    /** damaged, expired, near-expiry, wrong, unsold. */
    reason: text().notNull(),
    fileId: ref(),
    /** null while undecided, accepted, refused. */
    decision: text(),
    accepted: integer(),
    /** Of what was collected: back to the shelf, and into the damaged bucket. */
    saleable: integer(),
    damaged: integer(),
    /** Paise of the credit note for this line. */
    credit: paise(),
    why: text(),
  },
  (t) => [primaryKey({ columns: [t.returnId, t.line] })],
)

/** Something the shop and the distributor see differently, seen by both until it is settled. */
export const dispute = pgTable(
  'dispute',
  {
    id: id(),
    orderId: ref()
      .notNull()
      .references(() => tradeOrder.id),
    outletId: ref()
      .notNull()
      .references(() => outlet.id),
    distributorId: ref()
      .notNull()
      .references(() => distributor.id),
    key: text().notNull().unique(),
    /** missing, damaged, not-come, not-ordered, bill. */
    kind: text().notNull(),
    line: smallint(),
    pieces: integer(),
    note: text(),
    /** open, accepted (the shop was right), declined, withdrawn. */
    status: text().notNull().default('open'),
    /** How often its waiting was brought up: 0 never, 1 reminded, 2 told the brand. */
    reminded: smallint().notNull().default(0),
    openedBy: ref().references(() => person.id),
    openedAt: instant().notNull(),
    closedBy: ref().references(() => person.id),
    closedAt: instant(),
    /** Why declined; of an accepted one its credit note, and the number of the order it comes again with. */
    answer: text(),
  },
  (t) => [
    index('dispute_of_distributor').on(t.distributorId, t.status),
    index('dispute_of_outlet').on(t.outletId, t.status),
  ],
)
