/** Orders, their lines and history, and the stock they draw on. */
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core'
import { product } from './catalog.ts'
import { id, instant, paise, ref } from './columns.ts'
import { distributor, outlet, person } from './people.ts'

/** Order numbers: digits only, short enough to say on the phone. */
export const orderNumber = pgSequence('order_number', { startWith: 1001 })

export const tradeOrder = pgTable(
  'trade_order',
  {
    id: id(),
    number: bigint({ mode: 'number' }).notNull().unique().default(sql`nextval('order_number')`),
    /** Made by the caller: the same key never places twice. */
    key: text().notNull().unique(),
    outletId: ref()
      .notNull()
      .references(() => outlet.id),
    distributorId: ref()
      .notNull()
      .references(() => distributor.id),
    placedBy: ref().references(() => person.id),
    placedAt: instant().notNull(),
    /** How it came: usual, typed, browse, repeat, campaign, page, import, for-shop, by-rep, counter, backorder. */
    source: text().notNull(),
    /** Who of the distributor or the brand typed it for the shop; null where the shop ordered itself. */
    typedBy: ref().references(() => person.id),
    status: text().notNull(),
    note: text(),
    deliverOn: date(),
    urgent: text(),
    /** The estimate in paise: Σ taxable − discount + tax + round-off = total. Versioned detail in `quote`. */
    taxable: paise().notNull(),
    discount: paise().notNull().default(0),
    tax: paise().notNull(),
    roundOff: paise().notNull(),
    total: paise().notNull(),
    quote: jsonb().notNull(),
    /** How often this order's waiting was brought up: 0 never, 1 reminded, 2 told the brand. */
    reminded: smallint().notNull().default(0),
    /** Since when it waits to be told to the distributor with others in one message; null once told. */
    gatheredAt: instant(),
    changedAt: instant().notNull(),
  },
  (t) => [
    index('order_of_outlet').on(t.outletId, t.placedAt.desc()),
    index('order_open_at_distributor')
      .on(t.distributorId, t.placedAt)
      .where(sql`status in ('placed', 'changed', 'confirmed', 'dispatched')`),
    index('order_of_distributor').on(t.distributorId, t.placedAt.desc()),
    index('order_unanswered').on(t.changedAt).where(sql`status in ('placed', 'changed')`),
    index('order_gathered').on(t.distributorId, t.gatheredAt).where(sql`gathered_at is not null`),
    // Of the last hour, by whoever looks which orders followed a campaign.
    index('order_by_time').using('brin', t.placedAt),
    index('order_awaiting_receipt').on(t.changedAt).where(sql`status = 'delivered'`),
  ],
)

/** Pieces of one product through the life of an order; prices per piece in paise with GST, as on the day it was placed. */
export const orderLine = pgTable(
  'order_line',
  {
    orderId: ref()
      .notNull()
      .references(() => tradeOrder.id),
    line: smallint().notNull(),
    productId: ref()
      .notNull()
      .references(() => product.id),
    ordered: integer().notNull(),
    /** What the distributor offers instead while the shop has not answered. */
    offered: integer(),
    confirmed: integer().notNull().default(0),
    dispatched: integer().notNull().default(0),
    received: integer().notNull().default(0),
    returned: integer().notNull().default(0),
    /** Set on the line that replaces another: that line's number. */
    substitutes: smallint(),
    /** Given free by this scheme; `owed`: with an earlier order, when it was not there. */
    freeBy: ref(),
    owed: boolean().notNull().default(false),
    mrp: paise().notNull(),
    ptr: paise().notNull(),
    rate: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.line] }),
    check(
      'order_line_pieces',
      sql`ordered >= 0 and confirmed >= 0 and dispatched between 0 and confirmed and received between 0 and dispatched and returned between 0 and received`,
    ),
  ],
)

/** Insert-only history: who did what to an order, and why. */
export const orderEvent = pgTable(
  'order_event',
  {
    id: id(),
    orderId: ref()
      .notNull()
      .references(() => tradeOrder.id),
    at: instant().notNull(),
    personId: ref(),
    kind: text().notNull(),
    detail: jsonb().notNull().default({}),
  },
  (t) => [index('event_of_order').on(t.orderId, t.id)],
)

/** The bills an order went out with: one, or several. */
export const orderBill = pgTable(
  'order_bill',
  {
    orderId: ref()
      .notNull()
      .references(() => tradeOrder.id),
    number: text().notNull(),
    day: date().notNull(),
    /** Paise as billed; null where only the number is known. */
    amount: paise(),
    by: ref().references(() => person.id),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orderId, t.number] }), index('order_bill_by_number').on(t.number)],
)

/** Pieces at a distributor. Available = physical − reserved, never shown to shops as a number. */
export const stock = pgTable(
  'stock',
  {
    distributorId: ref()
      .notNull()
      .references(() => distributor.id),
    productId: ref()
      .notNull()
      .references(() => product.id),
    physical: integer().notNull(),
    reserved: integer().notNull().default(0),
    /** Came back and cannot be sold. */
    damaged: integer().notNull().default(0),
    countedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.distributorId, t.productId] }),
    check('stock_never_negative', sql`physical >= 0 and reserved >= 0 and damaged >= 0`),
  ],
)

/** The open basket of a person for a shop: it outlives digressions and goes on in the person's other chats. */
export const basket = pgTable(
  'basket',
  {
    personId: ref()
      .notNull()
      .references(() => person.id),
    outletId: ref()
      .notNull()
      .references(() => outlet.id),
    /** Versioned: {v: 1, lines: [{sku, pieces, text}], questions: […], source, note}. */
    content: jsonb().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.outletId] })],
)

/**
 * A voice note, video or handwritten list that a shop sent as its order: the distributor types it. It waits among the
 * pending orders and escalates like one.
 */
export const orderNote = pgTable(
  'order_note',
  {
    id: id(),
    outletId: ref()
      .notNull()
      .references(() => outlet.id),
    distributorId: ref()
      .notNull()
      .references(() => distributor.id),
    personId: ref()
      .notNull()
      .references(() => person.id),
    /** The turn that took it in, so that a turn repeated takes it in once. */
    key: text().notNull().unique(),
    /** voice, video, photo or document. */
    kind: text().notNull(),
    /** Where the messenger keeps it: channel, account, media id. */
    media: jsonb().notNull(),
    caption: text(),
    /** The bytes, once fetched. */
    fileId: ref(),
    /** waiting, typed (an order came of it) or dropped. */
    status: text().notNull().default('waiting'),
    orderId: ref().references(() => tradeOrder.id),
    createdAt: instant().notNull(),
    remindedAt: instant(),
    escalatedAt: instant(),
    closedAt: instant(),
    closedBy: ref().references(() => person.id),
  },
  (t) => [
    index('order_note_of_distributor').on(t.distributorId, t.status),
    index('order_note_of_outlet').on(t.outletId),
  ],
)
