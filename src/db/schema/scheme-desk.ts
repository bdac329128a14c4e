/** What marketers have on the desk: schemes not yet published, and whom a live one was told to. */
import { bigint, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { instant, ref } from './columns.ts'
import { outlet, person } from './people.ts'
import { scheme } from './schemes.ts'

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

/** How far the telling of an event has come among the outlets of a time zone. */
export const schemeTelling = pgTable(
  'scheme_telling',
  {
    schemeId: ref()
      .notNull()
      .references(() => scheme.id),
    /** new, ending. */
    event: text().notNull(),
    zone: text().notNull(),
    /** Every outlet up to this one was looked at. */
    afterOutlet: bigint({ mode: 'number' }).notNull().default(0),
    doneAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.schemeId, t.event, t.zone] })],
)

/** Insert-only: an outlet hears of an event once, whoever tells it. */
export const schemeTold = pgTable(
  'scheme_told',
  {
    schemeId: ref()
      .notNull()
      .references(() => scheme.id),
    event: text().notNull(),
    outletId: ref()
      .notNull()
      .references(() => outlet.id),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.schemeId, t.event, t.outletId] })],
)
