/** Who trades: regions, distributors, beats, outlets, and the people who act for them. */
import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  time,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { bytes, id, instant, paise, ref } from './columns.ts'

/** One row: the brand this deployment serves. */
export const brand = pgTable('brand', {
  id: integer().primaryKey().default(1),
  name: text().notNull(),
  country: text().notNull().default('IN'),
  currency: text().notNull().default('INR'),
  timeZone: text().notNull().default('Asia/Kolkata'),
})

export const region = pgTable('region', {
  code: text().primaryKey(),
  parent: text(),
  name: text().notNull(),
  kind: text().notNull(),
  population: integer(),
})

export const distributor = pgTable('distributor', {
  id: id(),
  code: text().notNull().unique(),
  name: text().notNull(),
  gstin: text(),
  area: text().references(() => region.code),
  phone: text(),
  lat: doublePrecision(),
  lon: doublePrecision(),
  timeZone: text().notNull().default('Asia/Kolkata'),
  /** Orders for a beat day close at this time on the working day before. */
  cutOff: time().notNull().default('18:00'),
  opensAt: time().notNull().default('09:00'),
  closesAt: time().notNull().default('19:00'),
  /** Days of the week on which the distributor works: mon … sun. */
  workDays: text().array().notNull().default(sql`'{mon,tue,wed,thu,fri,sat}'`),
  minimumOrder: paise().notNull().default(0),
  /** What happens to pieces that could not be confirmed: cancel or back-order. */
  shortLines: text().notNull().default('cancel'),
  /** Working minutes an order may wait before a reminder, and again before the brand hears of it. */
  remindAfter: integer().notNull().default(30),
  /** What an order beyond a shop's credit meets: block, warn or off. */
  credit: text().notNull().default('warn'),
  /** The address that shops pay to by UPI (name@bank). */
  upi: text(),
  /** Minutes during which new orders are gathered into one message instead of one each; 0: each at once. */
  digestMinutes: integer().notNull().default(10),
  /** When its desk was last told of new orders. */
  pingedAt: instant(),
})

export const holiday = pgTable(
  'holiday',
  {
    distributorId: ref()
      .notNull()
      .references(() => distributor.id),
    day: date().notNull(),
    name: text(),
  },
  (t) => [primaryKey({ columns: [t.distributorId, t.day] })],
)

export const beat = pgTable('beat', {
  id: id(),
  code: text().notNull().unique(),
  name: text().notNull(),
  distributorId: ref()
    .notNull()
    .references(() => distributor.id),
  area: text().references(() => region.code),
  visitDays: text().array().notNull(),
})

/** A shop. Pending until a distributor approves it: it may browse, not order. */
export const outlet = pgTable(
  'outlet',
  {
    id: id(),
    code: text().notNull().unique(),
    name: text().notNull(),
    ownerName: text(),
    phone: text(),
    beatId: ref().references(() => beat.id),
    /** Its place in the route of its beat, from 1; null where none was set. */
    stop: integer(),
    distributorId: ref().references(() => distributor.id),
    class: text(),
    lat: doublePrecision(),
    lon: doublePrecision(),
    area: text(),
    language: text().notNull().default('en'),
    gstin: text(),
    status: text().notNull().default('active'),
    /** The channel's reference to a photo of the shop's board, sent when it asked to join. */
    boardPhoto: text(),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [
    index('outlet_by_phone').on(t.phone),
    index('outlet_by_beat').on(t.beatId),
    // Shops around a pin: who is nearest, and what is likely the same shop.
    index('outlet_by_place').on(t.lat, t.lon),
    index('outlet_by_distributor').on(t.distributorId, t.status),
    // An audience is counted over all of them, and a million rows are ten times as long to read as their ids.
    index('outlet_active').on(t.id).where(sql`status = 'active'`),
  ],
)

export const person = pgTable('person', {
  id: id(),
  name: text().notNull(),
  language: text().notNull().default('en'),
  /** Consent to offers: null = never asked, which counts as no. */
  offers: boolean(),
  createdAt: instant().notNull().defaultNow(),
})

export const personPhone = pgTable('person_phone', {
  phone: text().primaryKey(),
  personId: ref()
    .notNull()
    .references(() => person.id),
  verifiedAt: instant(),
})

/** What a person may do, and for whom: exactly one of outlet, distributor, or the brand itself (both null). */
export const membership = pgTable(
  'membership',
  {
    id: id(),
    personId: ref()
      .notNull()
      .references(() => person.id),
    party: text().notNull(),
    role: text().notNull(),
    outletId: ref().references(() => outlet.id),
    distributorId: ref().references(() => distributor.id),
    active: boolean().notNull().default(true),
    since: instant().notNull().defaultNow(),
  },
  (t) => [
    unique('membership_once').on(t.personId, t.party, t.role, t.outletId, t.distributorId).nullsNotDistinct(),
    index('membership_of_outlet').on(t.outletId),
    index('membership_of_distributor').on(t.distributorId),
    index('membership_of_person').on(t.personId),
    index('membership_of_brand').on(t.role).where(sql`party = 'brand'`),
  ],
)

/** Which beats a field rep or salesman walks. */
export const repBeat = pgTable(
  'rep_beat',
  {
    personId: ref()
      .notNull()
      .references(() => person.id),
    beatId: ref()
      .notNull()
      .references(() => beat.id),
  },
  (t) => [primaryKey({ columns: [t.personId, t.beatId] })],
)

/** A link or QR that makes whoever opens it a member; only the token's hash is stored. */
export const invite = pgTable('invite', {
  tokenHash: bytes().primaryKey(),
  party: text().notNull(),
  role: text().notNull(),
  outletId: ref().references(() => outlet.id),
  distributorId: ref().references(() => distributor.id),
  invitedBy: ref().references(() => person.id),
  createdAt: instant().notNull().defaultNow(),
  expiresAt: instant().notNull(),
  usedAt: instant(),
  usedBy: ref().references(() => person.id),
})

/** A one-time code that joins another channel's chat to the same person. */
export const linkCode = pgTable('link_code', {
  codeHash: bytes().primaryKey(),
  personId: ref()
    .notNull()
    .references(() => person.id),
  expiresAt: instant().notNull(),
  usedAt: instant(),
})

/** Insert-only proof of what a person agreed to, where, in which words. */
export const consentLog = pgTable(
  'consent_log',
  {
    id: id(),
    personId: ref()
      .notNull()
      .references(() => person.id),
    channel: text().notNull(),
    address: text().notNull(),
    purpose: text().notNull(),
    given: boolean().notNull(),
    wording: text().notNull(),
    means: text().notNull(),
    at: instant().notNull().defaultNow(),
  },
  (t) => [index('consent_of_person').on(t.personId, t.at)],
)

export const auditLog = pgTable(
  'audit_log',
  {
    id: id(),
    at: instant().notNull().defaultNow(),
    personId: ref(),
    action: text().notNull(),
    subject: text().notNull(),
    detail: jsonb().notNull().default({}),
  },
  (t) => [index('audit_by_subject').on(t.subject, t.at)],
)

/** *forget me*: somebody asked that what is held about them goes. The person is null where nobody knows who wrote. */
export const forgetWish = pgTable(
  'forget_wish',
  {
    id: id(),
    personId: ref().references(() => person.id),
    conversationId: ref().notNull(),
    askedAt: instant().notNull(),
    doneAt: instant(),
  },
  (t) => [
    uniqueIndex('forget_wish_one_open').on(t.conversationId).where(sql`done_at is null`),
    index('forget_wish_open').on(t.askedAt).where(sql`done_at is null`),
  ],
)
