/** Saved audiences. Their outlets stand in outlet_segment, where schemes, rules and rewards look. */
import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { id, instant, ref } from './columns.ts'
import { outlet, person } from './people.ts'

export const audience = pgTable('audience', {
  /** What schemes call it: a segment. */
  name: text().primaryKey(),
  /** A document of campaigns/audience/audience.ts. */
  body: jsonb().notNull(),
  changedAt: instant().notNull(),
  changedBy: ref().references(() => person.id),
  /** When its outlets were looked up last, and how many there were. */
  refreshedAt: instant(),
  outlets: integer(),
})

/** A list of outlets that somebody sent up; audiences name it by its number. */
export const outletList = pgTable('outlet_list', {
  id: id(),
  name: text().notNull(),
  createdAt: instant().notNull(),
  createdBy: ref().references(() => person.id),
  outlets: integer().notNull().default(0),
  /** Codes that belong to no outlet, and the first of them. */
  unknown: integer().notNull().default(0),
  unknownCodes: jsonb().notNull().default([]),
})

export const outletListEntry = pgTable(
  'outlet_list_entry',
  {
    listId: ref()
      .notNull()
      .references(() => outletList.id, { onDelete: 'cascade' }),
    outletId: ref()
      .notNull()
      .references(() => outlet.id),
  },
  (t) => [primaryKey({ columns: [t.listId, t.outletId] })],
)
