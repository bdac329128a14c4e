/** The conversation core: what was heard, where each chat stands, what is to be said. */
import { sql } from 'drizzle-orm'
import {
  boolean,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import { id, instant, ref } from './columns.ts'
import { person } from './people.ts'

/** One bot, number or page. `epoch` rises each time a process wins the right to send for it. */
export const channelAccount = pgTable('channel_account', {
  account: text().primaryKey(),
  channel: text().notNull(),
  epoch: integer().notNull().default(0),
  openedAt: instant().notNull().defaultNow(),
})

/**
 * Which messages were stored already. Slim and never partitioned: a unique key on a month-partitioned
 * table could not tell a repeat across a month's end. Pruned after 30 days.
 */
export const seen = pgTable(
  'seen',
  {
    channel: text().notNull(),
    account: text().notNull(),
    externalId: text().notNull(),
    seenAt: instant().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.channel, t.account, t.externalId] }),
    index('seen_by_age').using('brin', t.seenAt),
  ],
)

/** One chat of one account. `state` holds the running dialog, versioned; `turn` counts turns and keys their effects. */
export const conversation = pgTable(
  'conversation',
  {
    id: id(),
    channel: text().notNull(),
    account: text().notNull(),
    chat: text().notNull(),
    personId: ref().references(() => person.id),
    /** Chosen before the person is known; later the person's own language wins. */
    language: text(),
    displayName: text(),
    state: jsonb().notNull().default({}),
    turn: integer().notNull().default(0),
    reachable: boolean().notNull().default(true),
    createdAt: instant().notNull().defaultNow(),
    heardAt: instant(),
  },
  (t) => [
    unique('conversation_address').on(t.channel, t.account, t.chat),
    index('conversation_by_person').on(t.personId, t.heardAt),
  ],
)

/** Sequences, not identity columns: those do not work on partitioned tables before Postgres 17. */
export const inboxId = pgSequence('inbox_id')
export const outboxId = pgSequence('outbox_id')

/** Partitioned by month of `received_at` (see the migration); one row per message heard. */
export const inbox = pgTable(
  'inbox',
  {
    id: ref().notNull().default(sql`nextval('inbox_id')`),
    receivedAt: instant().notNull().defaultNow(),
    channel: text().notNull(),
    account: text().notNull(),
    chat: text().notNull(),
    externalId: text().notNull(),
    sender: jsonb().notNull(),
    heard: jsonb().notNull(),
    dueAt: instant().notNull(),
    handledAt: instant(),
    /** null while waiting; done, failed (set aside), or unread (could not be understood by the adapter). */
    outcome: text(),
    attempts: smallint().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.id, t.receivedAt] })],
)

/** Partitioned by month of `created_at` (see the migration); one row per message to be said. */
export const outbox = pgTable(
  'outbox',
  {
    id: ref().notNull().default(sql`nextval('outbox_id')`),
    createdAt: instant().notNull().defaultNow(),
    /** Who caused it: a conversation's turn, a job's run or a page's request; the key of the effect with turn and seq. */
    origin: text().notNull(),
    turn: integer().notNull(),
    seq: integer().notNull(),
    conversationId: ref().notNull(),
    channel: text().notNull(),
    account: text().notNull(),
    chat: text().notNull(),
    /** order = about orders and the account; promotion = offers, which wait behind. */
    class: text().notNull().default('order'),
    body: jsonb().notNull(),
    /** The choices this message offered and what each of them does. */
    offer: jsonb(),
    status: text().notNull().default('ready'),
    attempts: smallint().notNull().default(0),
    epoch: integer(),
    nextAt: instant(),
    claimedAt: instant(),
    sentAt: instant(),
    providerId: text(),
    error: text(),
  },
  (t) => [primaryKey({ columns: [t.id, t.createdAt] })],
)
