/** Campaigns: what is said to whom and when, its runs, and one row for every outlet of each. */
import { sql } from 'drizzle-orm'
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, time, unique } from 'drizzle-orm/pg-core'
import { product } from './catalog.ts'
import { id, instant, ref } from './columns.ts'
import { distributor, outlet, person } from './people.ts'

export const campaign = pgTable(
  'campaign',
  {
    id: id(),
    /** draft, waiting (for a second marketer), running, paused, stopped, ended. */
    status: text().notNull().default('draft'),
    /** A document of campaigns/document.ts. */
    body: jsonb().notNull(),
    /** Rises with every change: what was shown and counted, and no other, is what a tap starts. */
    rev: integer().notNull().default(1),
    createdAt: instant().notNull(),
    createdBy: ref().references(() => person.id),
    changedAt: instant().notNull(),
    /** Whom it reaches, as counted when it was handed in. */
    reach: integer(),
    startedBy: ref().references(() => person.id),
    startedAt: instant(),
    approvedBy: ref().references(() => person.id),
    /** When its next run begins; null while nothing is due by the clock. */
    nextAt: instant(),
    /** Why it was paused or stopped: by hand, blocks, failures. */
    why: text(),
    /** When a marketer let it go on after it was held. */
    resumedAt: instant(),
    endedAt: instant(),
  },
  (t) => [
    index('campaign_due').on(t.nextAt).where(sql`status = 'running' and next_at is not null`),
    index('campaign_of_status').on(t.status, t.id),
  ],
)

/** One sending of a campaign: its only one, a Monday of a recurring one, an event of a triggered one. */
export const campaignRun = pgTable(
  'campaign_run',
  {
    id: id(),
    campaignId: ref()
      .notNull()
      .references(() => campaign.id),
    /** What it is the run of, such as a day or an event: two that start it at once start it once. */
    slot: text().notNull(),
    /** freezing, planning, sending, paused, stopped, ended. */
    status: text().notNull().default('freezing'),
    /** The campaign's document as it was when the run began. */
    body: jsonb().notNull(),
    /** What the event is about, and what was found when the run began: see campaigns/run-facts.ts. */
    facts: jsonb().notNull().default({}),
    at: instant().notNull(),
    /** Nothing of it is said later. */
    until: instant().notNull(),
    plannedAt: instant(),
    endedAt: instant(),
  },
  (t) => [
    unique('campaign_run_once').on(t.campaignId, t.slot),
    index('campaign_run_open').on(t.id).where(sql`status in ('freezing', 'planning', 'sending')`),
  ],
)

/** Outlets that a run is for, as they were when it began, thousands to a row: each row is gone once those are planned. */
export const campaignBatch = pgTable(
  'campaign_batch',
  {
    runId: ref().notNull(),
    nth: integer().notNull(),
    /** Rising, within and from row to row. */
    outlets: bigint({ mode: 'number' }).array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.runId, t.nth] })],
)

/**
 * An outlet of a run, planned. Whatever dies or runs twice, there is one row and at most one sending. Millions of rows: they
 * bear no foreign keys, whose checks would write to each outlet too; and pages keep some room for what becomes of them.
 */
export const campaignRecipient = pgTable(
  'campaign_recipient',
  {
    runId: ref().notNull(),
    outletId: ref().notNull(),
    /** planned, held-out, skipped, queued, sent, failed, unknown. */
    state: text().notNull(),
    /** Why it was skipped or failed: see campaigns/reasons.ts. */
    reason: text(),
    personId: ref(),
    account: text(),
    zone: text(),
    dueAt: instant(),
    /** Values of the message's variables. */
    params: jsonb(),
    outboxId: ref(),
    queuedAt: instant(),
    sentAt: instant(),
    /** delivered, read: the furthest that became known. */
    receipt: text(),
    receiptAt: instant(),
    answeredAt: instant(),
    /** The first order that followed. */
    orderId: ref(),
    orderedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.runId, t.outletId] }),
    index('campaign_recipient_due').on(t.runId, t.account, t.zone, t.dueAt).where(sql`state = 'planned'`),
    index('campaign_recipient_of_person').on(t.personId, t.queuedAt).where(sql`queued_at is not null`),
    index('campaign_recipient_of_outlet').on(t.outletId, t.queuedAt).where(sql`queued_at is not null`),
    index('campaign_recipient_queued').on(t.queuedAt).where(sql`state = 'queued'`),
    index('campaign_recipient_settled').on(t.runId, t.sentAt).where(sql`sent_at is not null`),
  ],
)

/** Insert-only: an outlet hears of an event of its own once, in whichever run that falls. */
export const campaignTold = pgTable(
  'campaign_told',
  {
    campaignId: ref()
      .notNull()
      .references(() => campaign.id),
    outletId: ref()
      .notNull()
      .references(() => outlet.id),
    event: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.outletId, t.event] })],
)

/** What a campaign of very many outlets moved, added up by night: see campaigns/lift/of-campaign.ts. */
export const campaignLift = pgTable('campaign_lift', {
  campaignId: ref()
    .primaryKey()
    .references(() => campaign.id),
  measuredAt: instant().notNull(),
  /** `Measured` of campaigns/lift/measure.ts. */
  body: jsonb().notNull(),
})

/** Goods a distributor has run out of, since when: what is there again later is news. */
export const campaignShortage = pgTable(
  'campaign_shortage',
  {
    distributorId: ref()
      .notNull()
      .references(() => distributor.id),
    productId: ref()
      .notNull()
      .references(() => product.id),
    since: instant().notNull(),
    /** When it was there again; null while it is not. */
    endedAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.distributorId, t.productId, t.since] })],
)

/** One row: what binds every campaign. */
export const campaignRules = pgTable('campaign_rules', {
  id: integer().primaryKey().default(1),
  /** By the outlet's clock nothing is said from then … */
  quietFrom: time().notNull().default('21:00'),
  /** … until then. */
  quietUntil: time().notNull().default('08:00'),
  /** Promotions one person gets in seven days at most. */
  perWeek: integer().notNull().default(3),
  /** Beyond so many outlets a second marketer approves. */
  approveAbove: integer().notNull().default(500),
})
