/** What a shop says is wrong, and points given or taken by hand, which is often how it ends. */
import { sql } from 'drizzle-orm'
import { check, index, pgTable, smallint, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { id, instant, paise, ref } from './columns.ts'
import { outlet, person } from './people.ts'
import { pointEntry } from './points.ts'

/** A shop says something is wrong. Its id is the number people say. */
export const shopCase = pgTable(
  'shop_case',
  {
    id: id(),
    outletId: ref()
      .notNull()
      .references(() => outlet.id),
    /** Made by the caller: the same key is the same case. */
    key: text().notNull().unique(),
    /** points, order, goal, adjustment, reward, bill; and its id there, 0 for the points as a whole. */
    about: text().notNull(),
    aboutId: ref().notNull().default(0),
    /** In the shop's words. */
    said: text().notNull(),
    /** open, answered, withdrawn. */
    status: text().notNull().default('open'),
    openedBy: ref()
      .notNull()
      .references(() => person.id),
    openedAt: instant().notNull(),
    /** When whoever answers is reminded, and by when an answer was promised. */
    remindAt: instant().notNull(),
    dueAt: instant().notNull(),
    /** How often its waiting was brought up: 0 never, 1 reminded, 2 escalated. */
    reminded: smallint().notNull().default(0),
    answer: text(),
    closedBy: ref().references(() => person.id),
    closedAt: instant(),
  },
  (t) => [
    index('shop_case_of_outlet').on(t.outletId, t.id),
    uniqueIndex('shop_case_one_open').on(t.outletId, t.about, t.aboutId).where(sql`status = 'open'`),
    index('shop_case_open').on(t.dueAt, t.id).where(sql`status = 'open'`),
    check('shop_case_status', sql`status in ('open', 'answered', 'withdrawn')`),
  ],
)

/** Points by hand: asked for by one person, given or refused by another. */
export const pointAdjustment = pgTable(
  'point_adjustment',
  {
    id: id(),
    outletId: ref()
      .notNull()
      .references(() => outlet.id),
    key: text().notNull().unique(),
    /** Below zero: to take away. */
    points: paise().notNull(),
    /** As the shop will read it. */
    reason: text().notNull(),
    caseId: ref().references(() => shopCase.id),
    /** asked, given, refused, dropped (by who asked). */
    status: text().notNull().default('asked'),
    askedBy: ref()
      .notNull()
      .references(() => person.id),
    askedAt: instant().notNull(),
    decidedBy: ref().references(() => person.id),
    decidedAt: instant(),
    /** In the book of points, once given. */
    entryId: ref().references(() => pointEntry.id),
  },
  (t) => [
    index('point_adjustment_asked').on(t.id).where(sql`status = 'asked'`),
    index('point_adjustment_of_asker').on(t.askedBy, t.askedAt),
    index('point_adjustment_of_case').on(t.caseId).where(sql`case_id is not null`),
    check('point_adjustment_points', sql`points <> 0`),
    check('point_adjustment_hands', sql`status <> 'given' or decided_by <> asked_by`),
  ],
)
