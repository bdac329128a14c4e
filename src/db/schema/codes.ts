/** Codes printed on packs: what they pay, to whom, and who typed wrong ones too often. */
import { sql } from 'drizzle-orm'
import { date, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { bytes, id, instant, paise, ref } from './columns.ts'
import { person } from './people.ts'
import { scheme } from './schemes.ts'

/** The code itself is nowhere in the database: only its hash. */
export const packCode = pgTable(
  'pack_code',
  {
    id: id(),
    schemeId: ref()
      .notNull()
      .references(() => scheme.id),
    hash: bytes().notNull().unique(),
    /** Names the batch it was made or imported with. */
    batch: text().notNull(),
    addedAt: instant().notNull(),
    redeemedAt: instant(),
    /** The chat it was redeemed in, and the person where known. */
    conversationId: ref(),
    personId: ref().references(() => person.id),
    /** The version of the scheme that drew it, and the sum in paise: 0 for a blank. */
    version: integer(),
    amount: paise(),
    /** Of a win: see codes/prize.ts. null before it is redeemed, and of a blank. */
    state: text(),
    /** The UPI address it goes to, and the file for the bank it stands in. */
    payTo: text(),
    payoutId: ref(),
    changedAt: instant(),
  },
  (t) => [
    index('pack_code_of_scheme').on(t.schemeId, t.batch),
    index('pack_code_of_chat').on(t.conversationId).where(sql`redeemed_at is not null`),
    index('pack_code_to_pay').on(t.id).where(sql`state = 'requested'`),
    index('pack_code_of_payout').on(t.payoutId).where(sql`payout_id is not null`),
  ],
)

/** Insert-only: what became of a win, step by step, with who of the brand's desk took the step. */
export const packCodeEvent = pgTable(
  'pack_code_event',
  {
    id: id(),
    codeId: ref()
      .notNull()
      .references(() => packCode.id),
    state: text().notNull(),
    payoutId: ref(),
    by: ref().references(() => person.id),
    at: instant().notNull(),
  },
  (t) => [index('pack_code_event_of').on(t.codeId, t.id)],
)

/** Codes that did not stand, counted by chat and day. */
export const packCodeMiss = pgTable(
  'pack_code_miss',
  {
    conversationId: ref().notNull(),
    day: date().notNull(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.conversationId, t.day] })],
)
