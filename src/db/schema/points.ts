/** Points of loyalty: an append-only book of entries, which debit ate which lot, and two caches that the book proves. */
import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core'
import { product } from './catalog.ts'
import { bytes, id, instant, paise, ref } from './columns.ts'
import { outlet, person } from './people.ts'

const points = () => bigint({ mode: 'number' })

/** Insert-only (see the migration). Above zero: points that came, each a lot of its own; below zero: points that went. */
export const pointEntry = pgTable(
  'point_entry',
  {
    id: id(),
    outletId: ref()
      .notNull()
      .references(() => outlet.id),
    /** base, booster, tier, launch, scheme, range, streak, target, adjust; spend, undo, reverse, expire: see ledger/types.ts. */
    kind: text().notNull(),
    points: points().notNull(),
    /** Made by the caller: the same key never counts twice, and never stands for other arguments. */
    key: text().notNull().unique(),
    argsHash: bytes().notNull(),
    /** The lot that a reversal or expiry takes from, the spend that an undo gives back. */
    reverses: ref(),
    /** What it is about: order, bill, reward, case, goal … and its id there. */
    source: text().notNull(),
    sourceId: ref(),
    ruleId: ref(),
    ruleVersion: integer(),
    /** Versioned: how it was reckoned, line by line, in the words of that day. */
    reason: jsonb().notNull(),
    by: ref().references(() => person.id),
    at: instant().notNull(),
  },
  (t) => [
    index('point_entry_of_outlet').on(t.outletId, t.id),
    index('point_entry_of_source').on(t.sourceId, t.source),
    index('point_entry_reversing').on(t.reverses).where(sql`reverses is not null`),
    index('point_entry_of_goal').on(t.outletId, t.ruleId).where(sql`source = 'goal'`),
    index('point_entry_owing').on(t.outletId).where(sql`kind in ('reverse', 'deduct')`),
    check('point_entry_moves', sql`points <> 0`),
  ],
)

/** Insert-only. Which lot an entry took from (below zero) or gave back to. Several rows of a pair add up. */
export const pointAllocation = pgTable(
  'point_allocation',
  {
    id: id(),
    entryId: ref()
      .notNull()
      .references(() => pointEntry.id),
    lotId: ref()
      .notNull()
      .references(() => pointEntry.id),
    points: points().notNull(),
  },
  (t) => [
    index('point_allocation_of_entry').on(t.entryId),
    index('point_allocation_of_lot').on(t.lotId),
    check('point_allocation_moves', sql`points <> 0`),
  ],
)

/** What is left of each lot, and since when it may be spent: pending until then. Once set, its dates stay (see the migration). */
export const pointLot = pgTable(
  'point_lot',
  {
    entryId: ref()
      .primaryKey()
      .references(() => pointEntry.id),
    outletId: ref().notNull(),
    points: points().notNull(),
    rest: points().notNull(),
    activeAt: instant(),
    /** null: never. */
    expiresAt: instant(),
  },
  (t) => [
    index('point_lot_open')
      .on(t.outletId, t.expiresAt, t.entryId)
      .where(sql`rest > 0 and active_at is not null`),
    index('point_lot_pending').on(t.outletId).where(sql`rest > 0 and active_at is null`),
    index('point_lot_due').on(t.expiresAt).where(sql`rest > 0 and active_at is not null`),
    check('point_lot_rest', sql`rest between 0 and points`),
  ],
)

/** One row for a shop: the lock and cache of its points. `active` below zero is a debt that what comes next pays. */
export const pointAccount = pgTable('point_account', {
  outletId: ref()
    .primaryKey()
    .references(() => outlet.id),
  active: points().notNull().default(0),
  pending: points().notNull().default(0),
  /** Of the programme; null: below the lowest. */
  tier: text(),
  tierSince: instant(),
  /** The last day of the month up to which its tier was reckoned. */
  tierChecked: date(),
  changedAt: instant().notNull(),
})

/** Insert-only: how a shop came to its tier. `value` is the paise of its trailing days. */
export const pointTierChange = pgTable(
  'point_tier_change',
  {
    id: id(),
    outletId: ref()
      .notNull()
      .references(() => outlet.id),
    was: text(),
    becomes: text(),
    value: paise().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('tier_change_of_outlet').on(t.outletId, t.id)],
)

/** What earns points, or the programme itself; the version that holds. */
export const pointRule = pgTable('point_rule', {
  id: id(),
  code: text().notNull().unique(),
  version: integer().notNull(),
})

/** Insert-only but for its end. A version holds for orders placed from its publishing until the next one's, or its end. */
export const pointRuleVersion = pgTable(
  'point_rule_version',
  {
    ruleId: ref()
      .notNull()
      .references(() => pointRule.id),
    version: integer().notNull(),
    /** A document of points/rules/document.ts. */
    body: jsonb().notNull(),
    publishedAt: instant().notNull(),
    publishedBy: ref().references(() => person.id),
    endedAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.ruleId, t.version] })],
)

/** One row; its number rises with every publishing and ending, so that lists in memory know they are old. */
export const pointRuleList = pgTable('point_rule_list', {
  id: integer().primaryKey().default(1),
  version: integer().notNull().default(1),
})

/** How many points of a rule's budget are given: to all shops (outlet 0) or to one. */
export const pointRuleUse = pgTable(
  'point_rule_use',
  {
    ruleId: ref()
      .notNull()
      .references(() => pointRule.id),
    outletId: ref().notNull(),
    points: points().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.ruleId, t.outletId] })],
)

/** What a shop received, net of returns, by document and line: what tiers and goals are reckoned from. */
export const pointBase = pgTable(
  'point_base',
  {
    source: text().notNull(),
    sourceId: ref().notNull(),
    line: smallint().notNull(),
    outletId: ref()
      .notNull()
      .references(() => outlet.id),
    productId: ref()
      .notNull()
      .references(() => product.id),
    /** On which it was ordered, in the brand's time zone. */
    day: date().notNull(),
    pieces: integer().notNull(),
    /** Paise without GST, after discounts. */
    net: paise().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sourceId, t.source, t.line] }),
    index('point_base_of_outlet').on(t.outletId, t.day),
  ],
)

/** Insert-only: each proof of the book, with what was found broken. */
export const pointCheck = pgTable('point_check', {
  id: id(),
  at: instant().notNull(),
  entries: points().notNull(),
  /** [{promise, count, outlets}], empty where the book holds. */
  broken: jsonb().notNull(),
})
