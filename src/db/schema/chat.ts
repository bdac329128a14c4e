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
import { bytes, id, instant, ref } from './columns.ts'
import { person } from './people.ts'

/** One bot, number or page. `epoch` rises each time a process wins the right to send for it. */
export const channelAccount = pgTable('channel_account', {
  account: text().primaryKey(),
  channel: text().notNull(),
  epoch: integer().notNull().default(0),
  openedAt: instant().notNull().defaultNow(),
  /** What the operator must see of it on every node, such as a code to scan. Versioned by the channel that writes it. */
  state: jsonb().notNull().default({}),
})

/**
 * The names one chat has at its messenger (phone, wa_id, business-scoped id, username): any of them may be missing from a
 * message and any may change, while the chat stays the same.
 */
export const chatAddress = pgTable(
  'chat_address',
  {
    channel: text().notNull(),
    account: text().notNull(),
    kind: text().notNull(),
    value: text().notNull(),
    chat: text().notNull(),
    since: instant().notNull().defaultNow(),
  },
  (t) => [
    // The column that tells rows apart leads: with `account` first, a planner without statistics takes either index for
    // either question, and reads a whole account for each name.
    primaryKey({ columns: [t.value, t.kind, t.account, t.channel] }),
    index('chat_address_of_chat').on(t.chat, t.account, t.channel),
  ],
)

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
    /** Until then a human of the business talks here and the bot keeps silent. */
    humanUntil: instant(),
    /** Messages wait for the person to write first (status `waiting` in the outbox). */
    held: boolean().notNull().default(false),
    createdAt: instant().notNull().defaultNow(),
    /** When the person last wrote, by the messenger's clock where it tells. */
    heardAt: instant(),
  },
  (t) => [
    unique('conversation_address').on(t.channel, t.account, t.chat),
    index('conversation_by_person').on(t.personId, t.heardAt),
    index('conversation_newest').on(sql`coalesce(heard_at, created_at)`, t.id),
    index('conversation_paused').on(t.humanUntil).where(sql`human_until is not null`),
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
    /** By the messenger's clock; null where it does not tell. */
    saidAt: instant(),
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
    /** Of a notice, what it said before it was rendered: another channel may have to say it instead. */
    notice: jsonb(),
    /** What the messenger charges it as: service, utility or marketing. */
    category: text(),
    billable: boolean(),
    /** The furthest that became known of it: delivered, read or failed. */
    receipt: text(),
    receiptAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.id, t.createdAt] })],
)

/** Bytes that a message carries on, such as a voice note for the distributor; dropped when their time is over. */
export const keptFile = pgTable(
  'kept_file',
  {
    id: id(),
    name: text().notNull(),
    mime: text().notNull(),
    content: bytes().notNull(),
    sha256: bytes().notNull(),
    createdAt: instant().notNull().defaultNow(),
    keepUntil: instant().notNull(),
  },
  (t) => [index('kept_file_by_end').on(t.keepUntil)],
)
