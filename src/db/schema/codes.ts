/** Codes printed on packs: what they pay, to whom, and who typed wrong ones too often. */
import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
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
    index('pack_code_of_chat').on(t.conversationId, t.redeemedAt).where(sql`redeemed_at is not null`),
    index('pack_code_of_person').on(t.personId, t.redeemedAt).where(sql`person_id is not null`),
    index('pack_code_of_address').on(t.payTo, t.changedAt).where(sql`pay_to is not null`),
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

/** Where the packs of a batch are sold; without a row, or with null, anywhere. */
export const packCodeBatch = pgTable(
  'pack_code_batch',
  {
    schemeId: ref()
      .notNull()
      .references(() => scheme.id),
    batch: text().notNull(),
    regions: text().array(),
    distributors: text().array(),
  },
  (t) => [primaryKey({ columns: [t.schemeId, t.batch] })],
)

/** How many signs the codes have that were printed elsewhere. */
export const packCodeShape = pgTable('pack_code_shape', { length: smallint().primaryKey() })

/** Who types codes that do not exist: one row per person, or per chat of somebody unknown. */
export const packCodeGuard = pgTable('pack_code_guard', {
  /** p:12 or c:34. */
  key: text().primaryKey(),
  misses: integer().notNull().default(0),
  /** The first of these misses. */
  since: instant(),
  /** No code of theirs is looked at before. */
  until: instant(),
})

/** A photo from somebody who has no shop: it can only show codes. Its bytes are not kept. */
export const packPhoto = pgTable(
  'pack_photo',
  {
    id: id(),
    conversationId: ref().notNull(),
    channel: text().notNull(),
    /** The turn that took it in, so that a turn repeated takes it in once. */
    key: text().notNull().unique(),
    /** Where the messenger keeps it. */
    media: jsonb().notNull(),
    receivedAt: instant().notNull(),
    attempts: smallint().notNull().default(0),
    doneAt: instant(),
  },
  (t) => [index('pack_photo_waiting').on(t.receivedAt).where(sql`done_at is null`)],
)
