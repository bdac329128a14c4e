/** Saved audiences. Their outlets stand in outlet_segment, where schemes, rules and rewards look. */
import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { instant, ref } from './columns.ts'
import { person } from './people.ts'

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
