/** Sign-in to pages: a one-time link asked for in chat, then a session. Only hashes of secrets are stored. */
import { index, pgTable, text } from 'drizzle-orm/pg-core'
import { bytes, instant, ref } from './columns.ts'
import { person } from './people.ts'

export const loginLink = pgTable('login_link', {
  tokenHash: bytes().primaryKey(),
  personId: ref()
    .notNull()
    .references(() => person.id),
  expiresAt: instant().notNull(),
  usedAt: instant(),
})

export const session = pgTable(
  'session',
  {
    idHash: bytes().primaryKey(),
    personId: ref()
      .notNull()
      .references(() => person.id),
    /** Must come back in a header with every change (cross-site request forgery). */
    csrf: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
  },
  (t) => [index('session_of_person').on(t.personId)],
)
