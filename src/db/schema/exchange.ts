/** Data exchanged with the programs a distributor already uses. */
import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { bytes, id, instant, ref } from './columns.ts'
import { distributor, person } from './people.ts'

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
  },
  (t) => [index('exchange_of_distributor').on(t.distributorId, t.at)],
)

/** A key with which a distributor's own program speaks to the API; only its hash is stored. */
export const apiKey = pgTable('api_key', {
  keyHash: bytes().primaryKey(),
  distributorId: ref()
    .notNull()
    .references(() => distributor.id),
  name: text().notNull(),
  createdBy: ref().references(() => person.id),
  createdAt: instant().notNull(),
  usedAt: instant(),
  endedAt: instant(),
})
