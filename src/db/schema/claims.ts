/** What distributors claim from the brand, what the brand sold them, and what schemes pay out after their period. */
import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import { product } from './catalog.ts'
import { id, instant, paise, ref } from './columns.ts'
import { duesEntry } from './dues.ts'
import { tradeOrder } from './orders.ts'
import { distributor, outlet, person } from './people.ts'
import { scheme } from './schemes.ts'

export const claimNumber = pgSequence('claim_number', { startWith: 101 })

/** One for a month, a distributor and a scheme; without a scheme: the reward credit notes that were honoured. */
export const schemeClaim = pgTable(
  'scheme_claim',
  {
    id: id(),
    number: ref().notNull().unique().default(sql`nextval('claim_number')`),
    distributorId: ref()
      .notNull()
      .references(() => distributor.id),
    schemeId: ref().references(() => scheme.id),
    /** '2026-10' in the distributor's time zone. */
    month: text().notNull(),
    /** See claims/transitions.ts. */
    status: text().notNull().default('open'),
    /** Paise over its lines: claimed in all, and of that on lines that are held. */
    claimed: paise().notNull().default(0),
    held: paise().notNull().default(0),
    /** null until it is decided. */
    approved: paise(),
    reason: text(),
    /** Of the brand's credit note to the distributor. */
    noteNumber: text(),
    /** Who took which step: each must be another where the roles allow. */
    submittedBy: ref().references(() => person.id),
    verifiedBy: ref().references(() => person.id),
    decidedBy: ref().references(() => person.id),
    changedAt: instant().notNull(),
  },
  (t) => [
    unique('scheme_claim_once').on(t.distributorId, t.schemeId, t.month).nullsNotDistinct(),
    index('scheme_claim_by_status').on(t.status, t.changedAt),
  ],
)

/** Its evidence. What was submitted stays; what changes later is a line, perhaps below zero, of the next claim. */
export const schemeClaimLine = pgTable(
  'scheme_claim_line',
  {
    claimId: ref()
      .notNull()
      .references(() => schemeClaim.id),
    /** Names the evidence: order, line and kind; invoice and SKU; payout; credit note. */
    key: text().notNull(),
    /** discount, free, period, primary, reward. */
    source: text().notNull(),
    orderId: ref().references(() => tradeOrder.id),
    orderLine: smallint(),
    outletId: ref().references(() => outlet.id),
    productId: ref().references(() => product.id),
    /** Of the order, invoice or credit note; and the bills the order went out with. */
    number: text().notNull(),
    bills: text(),
    day: date().notNull(),
    /** Received pieces net of returns; below zero where they came back after an earlier claim. */
    pieces: integer().notNull(),
    /** Paise: what was given, and of that the brand's share in basis points. */
    value: paise().notNull(),
    funding: integer().notNull(),
    amount: paise().notNull(),
    /** Why it is held, and what was approved of it; null until the claim is decided. */
    held: text(),
    approved: paise(),
    /** Released after its claim was decided: it counts as never claimed. */
    carried: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.claimId, t.key] }),
    index('claim_line_by_key').on(t.key),
    index('claim_line_of_order').on(t.orderId),
  ],
)

/** Insert-only: who did what to a claim, and why. */
export const schemeClaimEvent = pgTable(
  'scheme_claim_event',
  {
    id: id(),
    claimId: ref()
      .notNull()
      .references(() => schemeClaim.id),
    at: instant().notNull(),
    personId: ref().references(() => person.id),
    action: text().notNull(),
    detail: jsonb().notNull().default({}),
  },
  (t) => [index('claim_event_of').on(t.claimId, t.id)],
)

/** An order line that is not to be paid for until somebody says so: its bill shows the scheme was not passed on. */
export const schemeClaimHold = pgTable(
  'scheme_claim_hold',
  {
    orderId: ref()
      .notNull()
      .references(() => tradeOrder.id),
    orderLine: smallint().notNull(),
    reason: text().notNull(),
    by: ref().references(() => person.id),
    at: instant().notNull(),
    /** What the distributor says to it. */
    explained: text(),
    explainedBy: ref().references(() => person.id),
    /** Somebody of the brand wants it released, and why; another one does so. */
    releaseWhy: text(),
    releaseAskedBy: ref().references(() => person.id),
    releasedAt: instant(),
    releasedBy: ref().references(() => person.id),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.orderLine] }),
    index('scheme_claim_hold_open').on(t.at).where(sql`released_at is null`),
  ],
)

/** What a scheme that adds up over time has paid a shop for a period. */
export const schemePayout = pgTable(
  'scheme_payout',
  {
    id: id(),
    schemeId: ref()
      .notNull()
      .references(() => scheme.id),
    version: integer().notNull(),
    outletId: ref()
      .notNull()
      .references(() => outlet.id),
    distributorId: ref()
      .notNull()
      .references(() => distributor.id),
    /** '2026-11', '2026-Q4' or 'window'. */
    period: text().notNull(),
    /** Received pieces and their taxable paise, net of returns; the slab's basis points; paise without GST. */
    pieces: integer().notNull(),
    taxable: paise().notNull(),
    rate: integer().notNull(),
    amount: paise().notNull(),
    /** The credit note that stands; null where nothing does. `round` rises when returns make it another. */
    entryId: ref().references(() => duesEntry.id),
    round: integer().notNull().default(1),
    paidAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [
    unique('scheme_payout_once').on(t.schemeId, t.outletId, t.period),
    index('scheme_payout_of_distributor').on(t.distributorId, t.schemeId),
  ],
)

/** Periods that were paid out whole, so that the job looks at each once. */
export const schemePeriodPaid = pgTable(
  'scheme_period_paid',
  {
    schemeId: ref()
      .notNull()
      .references(() => scheme.id),
    period: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.schemeId, t.period] })],
)

/** Lines of the brand's invoices to its distributors. Returns are below zero. Money is paise. */
export const primarySale = pgTable(
  'primary_sale',
  {
    distributorId: ref()
      .notNull()
      .references(() => distributor.id),
    invoiceNo: text().notNull(),
    day: date().notNull(),
    productId: ref()
      .notNull()
      .references(() => product.id),
    pieces: integer().notNull(),
    freePieces: integer().notNull().default(0),
    discount: paise().notNull().default(0),
    taxable: paise().notNull(),
    gst: paise().notNull(),
    /** The invoice that a return takes back from. */
    against: text(),
    /** When the distributor paid the invoice. */
    paidOn: date(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.distributorId, t.invoiceNo, t.day, t.productId] }),
    index('primary_sale_by_day').on(t.distributorId, t.day),
  ],
)
