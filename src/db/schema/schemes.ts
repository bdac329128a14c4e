/** Trade schemes, their published versions, what orders got of them and what is left of their budgets. */
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
} from 'drizzle-orm/pg-core'
import { id, instant, paise, ref } from './columns.ts'
import { tradeOrder } from './orders.ts'
import { outlet, person } from './people.ts'

export const scheme = pgTable(
  'scheme',
  {
    id: id(),
    /** How people and imports name it: letters, digits and dashes. */
    code: text().notNull().unique(),
    /** draft, live, ended. */
    status: text().notNull(),
    /** The one that holds; 0 while nothing is published. */
    version: integer().notNull().default(0),
    /** Of that version: its kind and level, and the window's two instants. */
    kind: text().notNull(),
    level: text().notNull(),
    /** It has a budget or cap, so orders count against it. */
    capped: boolean().notNull().default(false),
    fromAt: instant().notNull(),
    untilAt: instant().notNull(),
    createdAt: instant().notNull(),
    createdBy: ref().references(() => person.id),
    endedAt: instant(),
    endedBy: ref().references(() => person.id),
  },
  (t) => [
    index('scheme_live').on(t.untilAt).where(sql`status = 'live'`),
    index('scheme_capped').on(t.id).where(sql`status = 'live' and capped`),
  ],
)

/** Insert-only: what was published stays as it was, for the orders it priced. */
export const schemeVersion = pgTable(
  'scheme_version',
  {
    schemeId: ref()
      .notNull()
      .references(() => scheme.id),
    version: integer().notNull(),
    /** A document of schemes/document.ts. */
    body: jsonb().notNull(),
    publishedAt: instant().notNull(),
    publishedBy: ref().references(() => person.id),
  },
  (t) => [primaryKey({ columns: [t.schemeId, t.version] })],
)

/** One row; its number rises whenever a scheme is published or ended, so that cached lists know they are old. */
export const schemeList = pgTable('scheme_list', {
  id: integer().primaryKey().default(1),
  version: integer().notNull().default(1),
})

/** What an order gets of a scheme as it stands now, and why: the evidence of discounts, free goods and claims. */
export const orderEffect = pgTable(
  'order_effect',
  {
    orderId: ref()
      .notNull()
      .references(() => tradeOrder.id),
    schemeId: ref().notNull(),
    version: integer().notNull(),
    /** The slab reached, from 0; null where the rule has none. */
    slab: smallint(),
    /** Pieces or taxable paise that were counted. */
    measured: paise().notNull(),
    /** Paise without GST; free goods at the retailer's price. */
    discount: paise().notNull(),
    freeValue: paise().notNull().default(0),
    points: paise().notNull().default(0),
    pieces: integer().notNull(),
    times: integer().notNull(),
    /** [{line, discount, free}]: paise and free pieces by order line. */
    lines: jsonb().notNull(),
    /** It counts against a budget or cap, on this day of the scheme's zone. */
    capped: boolean().notNull().default(false),
    day: date().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.schemeId] }),
    foreignKey({
      name: 'order_effect_scheme_version_fk',
      columns: [t.schemeId, t.version],
      foreignColumns: [schemeVersion.schemeId, schemeVersion.version],
    }),
    index('effect_of_scheme').on(t.schemeId, t.day),
  ],
)

/** How much of a capped scheme is taken: by all (outlet 0) or one outlet, ever or in a month or day. */
export const schemeUse = pgTable(
  'scheme_use',
  {
    schemeId: ref()
      .notNull()
      .references(() => scheme.id),
    outletId: ref().notNull(),
    /** ever, a month as '2026-11', a day as '2026-11-05'. */
    span: text().notNull(),
    paise: paise().notNull().default(0),
    pieces: paise().notNull().default(0),
    times: paise().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.schemeId, t.outletId, t.span] })],
)

/** Outlets of a named audience, written by whoever computes audiences; schemes can be for some of them. */
export const outletSegment = pgTable(
  'outlet_segment',
  {
    outletId: ref()
      .notNull()
      .references(() => outlet.id),
    segment: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.outletId, t.segment] })],
)
