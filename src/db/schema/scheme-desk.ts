/** What marketers have on the desk: schemes not yet published. */
import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { instant, ref } from './columns.ts'
import { person } from './people.ts'

/** A document being prepared under a code: a new scheme, or the next version of the one that has the code. */
export const schemeDraft = pgTable('scheme_draft', {
  code: text().primaryKey(),
  /** A document of schemes/document.ts. */
  body: jsonb().notNull(),
  /** Rises with every change: what was shown, and no other, is what a tap publishes. */
  rev: integer().notNull().default(1),
  changedAt: instant().notNull(),
  changedBy: ref().references(() => person.id),
  /** What trying it on past orders came to, as it is now: {key, run}. */
  tried: jsonb(),
})
