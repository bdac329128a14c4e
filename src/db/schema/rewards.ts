/** What points are spent on: the catalogue, the codes of vouchers under lock, and what became of each redemption. */
import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, id, instant, paise, ref } from './columns.ts'
import { duesEntry } from './dues.ts'
import { distributor, outlet, person } from './people.ts'
import { pointEntry } from './points.ts'

const points = () => paise()

/** One row where anything differs from what is usual. */
export const rewardSetting = pgTable('reward_setting', {
  id: integer().primaryKey().default(1),
  /** Paise that a hundred points stand for, where nothing else tells. */
  hundredPoints: paise().notNull().default(1000),
  /** Paise of benefits in a financial year beyond which tax is withheld, and its rate in basis points. */
  benefitThreshold: paise().notNull().default(2_000_000),
  withholdRate: integer().notNull().default(1_000),
  /** whole: on all benefits of the year once they pass the threshold; beyond: on what is above it. */
  withholdBasis: text().notNull().default('whole'),
  /** Points by hand that one person may ask for in a month, added and taken together. */
  adjustCap: points().notNull().default(5_000),
  /** Working days within which a case is answered, and the brand's working days. */
  caseDays: smallint().notNull().default(2),
  workDays: text().array().notNull().default(sql`'{mon,tue,wed,thu,fri,sat}'`),
  /** Pack codes that one person, or one chat, may redeem in an hour and in 24 hours. */
  codesHour: integer().notNull().default(20),
  codesDay: integer().notNull().default(50),
  /** Wins that may go to one UPI address in 24 hours. */
  codesAddress: integer().notNull().default(50),
  /** Wrong codes in 24 hours: from so many on each costs a wait of so many minutes; with so many it is over for a day. */
  guessesFree: integer().notNull().default(3),
  guessWait: integer().notNull().default(10),
  guessesDay: integer().notNull().default(6),
  /** Where a batch's packs are sold binds: known, whoever has a shop; always, everybody else is refused too. */
  codesPlace: text().notNull().default('known'),
})

/** What a shop may choose. A list of codes that is null leaves nobody out. */
export const reward = pgTable(
  'reward',
  {
    id: id(),
    code: text().notNull().unique(),
    /** voucher, gift, credit_note, upi. */
    kind: text().notNull(),
    name: text().notNull(),
    nameHi: text(),
    nameHinglish: text(),
    points: points().notNull(),
    /** Paise: what it counts for as a benefit; of a credit note or payout, its very amount. */
    worth: paise().notNull(),
    /** Pieces that can still be had; null: no limit. A voucher needs a free code besides. */
    stock: integer(),
    countsAsBenefit: boolean().notNull(),
    /** What the brand was last told of what is left: 0 enough, 1 few, 2 none. */
    toldLevel: smallint().notNull().default(0),
    classes: text().array(),
    regions: text().array(),
    beats: text().array(),
    distributors: text().array(),
    outlets: text().array(),
    tiers: text().array(),
    segments: text().array(),
    /** The first and last day on which it can be had; null: open on that side. */
    fromDay: date(),
    untilDay: date(),
  },
  () => [
    check('reward_kind', sql`kind in ('voucher', 'gift', 'credit_note', 'upi')`),
    check('reward_price', sql`points > 0 and worth >= 0`),
    check('reward_stock', sql`stock >= 0`),
  ],
)

/** A shop's choice, and what became of it. */
export const redemption = pgTable(
  'redemption',
  {
    id: id(),
    outletId: ref()
      .notNull()
      .references(() => outlet.id),
    /** The shop's distributor at that time: it brings gifts and honours credit notes. */
    distributorId: ref()
      .notNull()
      .references(() => distributor.id),
    rewardId: ref()
      .notNull()
      .references(() => reward.id),
    /** Made by the caller: the same key is the same redemption. */
    key: text().notNull().unique(),
    by: ref()
      .notNull()
      .references(() => person.id),
    /** As they were when it was chosen. */
    points: points().notNull(),
    worth: paise().notNull(),
    countsAsBenefit: boolean().notNull(),
    /** Tax withheld in paise; of it taken off the credit note or payout, the rest as further points. */
    tax: paise().notNull().default(0),
    deducted: paise().notNull().default(0),
    taxPoints: points().notNull().default(0),
    /** See rewards/states.ts. */
    state: text().notNull(),
    /** The spend in the book of points. */
    entryId: ref()
      .notNull()
      .references(() => pointEntry.id),
    /** The credit note in the shop's dues. */
    creditId: ref().references(() => duesEntry.id),
    /** The UPI address a payout goes to. */
    payTo: text(),
    payoutId: ref(),
    at: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [
    index('redemption_of_outlet').on(t.outletId, t.id),
    index('redemption_of_reward').on(t.rewardId),
    index('redemption_open')
      .on(t.state, t.distributorId)
      .where(sql`state in ('ordered', 'sent', 'requested')`),
    index('redemption_of_payout').on(t.payoutId).where(sql`payout_id is not null`),
  ],
)

/** Insert-only: each step of a redemption, with who took it. */
export const redemptionEvent = pgTable(
  'redemption_event',
  {
    id: id(),
    redemptionId: ref()
      .notNull()
      .references(() => redemption.id),
    state: text().notNull(),
    by: ref().references(() => person.id),
    at: instant().notNull(),
    note: text(),
  },
  (t) => [index('redemption_event_of').on(t.redemptionId, t.id)],
)

/** A code to be given out once. Its text is nowhere in the database: see rewards/vault.ts. */
export const voucherCode = pgTable(
  'voucher_code',
  {
    id: id(),
    rewardId: ref()
      .notNull()
      .references(() => reward.id),
    sealed: bytes().notNull(),
    /** Keyed, so that a code uploaded twice is known. */
    hash: bytes().notNull().unique(),
    /** Names the key it was sealed under. */
    keyId: text().notNull(),
    expiresOn: date(),
    redemptionId: ref()
      .unique()
      .references(() => redemption.id),
    addedAt: instant().notNull(),
  },
  (t) => [index('voucher_code_free').on(t.rewardId, t.expiresOn, t.id).where(sql`redemption_id is null`)],
)

/** Where a message of one chat may show one code: stored messages hold the token in its place. */
export const voucherShow = pgTable(
  'voucher_show',
  {
    token: uuid().primaryKey().defaultRandom(),
    redemptionId: ref()
      .notNull()
      .references(() => redemption.id),
    conversationId: ref().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('voucher_show_of').on(t.redemptionId)],
)

/** The tax number of a shop's owner: out of its GSTIN, or as it was told. Sealed: see rewards/vault.ts. */
export const outletPan = pgTable(
  'outlet_pan',
  {
    outletId: ref()
      .primaryKey()
      .references(() => outlet.id),
    sealed: bytes().notNull(),
    /** Keyed: shops of one owner have the same. */
    hash: bytes().notNull(),
    by: ref().references(() => person.id),
    at: instant().notNull(),
  },
  (t) => [index('outlet_pan_hash').on(t.hash)],
)

/** Insert-only: what counts as a benefit, and what was withheld of it; taken back by its opposite. */
export const benefitEntry = pgTable(
  'benefit_entry',
  {
    id: id(),
    outletId: ref()
      .notNull()
      .references(() => outlet.id),
    /** April–March as '2026-27'. */
    year: text().notNull(),
    redemptionId: ref()
      .notNull()
      .references(() => redemption.id),
    amount: paise().notNull(),
    tax: paise().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('benefit_of_outlet').on(t.outletId, t.year), index('benefit_of_year').on(t.year, t.id)],
)

/** UPI payouts that go to the bank in one file: made by one person, approved by another. */
export const payout = pgTable('payout', {
  id: id(),
  /** made, approved, dropped. */
  state: text().notNull(),
  madeBy: ref()
    .notNull()
    .references(() => person.id),
  madeAt: instant().notNull(),
  decidedBy: ref().references(() => person.id),
  decidedAt: instant(),
})
