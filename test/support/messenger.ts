/** A messenger of a test's own making: chats on a channel with a reply window and on one without, and what reached them. */
import { onTestFinished } from 'vitest'
import type { Outgoing, Receipt, SendResult } from '../../src/chat/message.ts'
import { recordReceipts } from '../../src/chat/receipts.ts'
import { Sender, type SenderOptions } from '../../src/chat/send.ts'
import type { Db } from '../../src/db/client.ts'
import { ChatWorld, telegramRoom } from './chat.ts'
import { lentDb } from './lent-db.ts'
import { buildShop, type ShopWorld } from './shop.ts'
import { until } from './until.ts'

export const dayMs = 24 * 3_600_000
const windowedRoom = { ...telegramRoom, asksContact: false, replyWindowMs: dayMs }

export type Answer = (message: Outgoing, nth: number) => SendResult | Promise<SendResult>
export type Reached = { text: string; chat: string; template?: string; category?: string }

/** Takes everything as a messenger with a reply window does. */
export const windowed =
  (world: ChatWorld): Answer =>
  (message) => {
    const providerId = `p${message.id}`
    const open = message.heardAt && world.now.getTime() - message.heardAt.getTime() <= dayMs
    if (open || message.chat.startsWith('tg')) return { kind: 'sent', providerId, category: 'service' }
    const { template } = message.body
    return template ? { kind: 'sent', providerId, category: template.category } : { kind: 'window-closed' }
  }

/** A shop, its distributor, their people, and a messenger between them. Chats named `tg…` are on Telegram. */
export class Town {
  readonly db: Db
  readonly shop: ShopWorld
  readonly world: ChatWorld
  readonly reached: Reached[] = []
  answer: Answer

  constructor(db: Db, shop: ShopWorld) {
    this.db = db
    this.shop = shop
    this.world = new ChatWorld(db, { now: new Date() })
    this.world.core.roomOf = (channel) => (channel === 'whatsapp-cloud' ? windowedRoom : telegramRoom)
    this.answer = windowed(this.world)
  }

  async query(text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    return (await this.db.pool.query(text, values)).rows
  }

  /** A chat of a person, who last wrote so many milliseconds ago. */
  async chat(person: number, chat: string, agoMs: number | null = 0): Promise<number> {
    const at = agoMs === null ? null : new Date(this.world.now.getTime() - agoMs)
    const channel = chat.startsWith('tg') ? 'telegram' : 'whatsapp-cloud'
    const [row] = await this.query(
      `insert into conversation (channel, account, chat, person_id, heard_at) values ($1, 'test', $2, $3, $4) returning id`,
      [channel, chat, person, at],
    )
    return Number(row?.id)
  }

  /** Puts a message into the outbox; free text unless more is said. */
  async say(conversation: number, text: string, more: Record<string, unknown> = {}): Promise<number> {
    const row = { class: 'order', status: 'ready', attempts: 0, template: undefined, notice: null, ...more }
    const body = { v: 1, text, choices: [], ...(row.template ? { template: row.template } : {}) }
    const [made] = await this.query(
      `insert into outbox (origin, turn, seq, conversation_id, channel, account, chat, class, body, status, attempts,
         notice, claimed_at, epoch, created_at)
       select coalesce($7, 't' || nextval('outbox_id')), 1, 0, id, channel, account, chat, $2, $3, $4, $5::smallint, $6,
         now() - interval '1 minute', 1, coalesce($8, now())
       from conversation where id = $1 returning id`,
      [
        conversation,
        row.class,
        JSON.stringify(body),
        row.status,
        row.attempts,
        row.notice && JSON.stringify(row.notice),
        more.origin ?? null,
        more.createdAt ?? null,
      ],
    )
    return Number(made?.id)
  }

  sender(options: Partial<SenderOptions> = {}): Sender {
    const end = new AbortController()
    onTestFinished(() => end.abort())
    const send = async (message: Outgoing) => {
      const { text, template } = message.body
      const approved = template ? { template: template.name, category: template.category } : {}
      this.reached.push({ text, chat: message.chat, ...approved })
      return this.answer(message, this.reached.length)
    }
    const {
      core,
      core: { log },
    } = this.world
    const rest = {
      promotionsPerSecond: 100,
      parallel: 16,
      timeoutMs: 1_000,
      onAccountDown: () => {},
      count: () => {},
    }
    return new Sender(
      { db: this.db, account: 'test', epoch: 1, log, send, core, ...rest, ...options },
      end.signal,
    )
  }

  /** Sends everything that can be sent. */
  async sent(options: Partial<SenderOptions> = {}): Promise<Reached[]> {
    const sender = this.sender(options)
    sender.wake()
    await until(async () => (await this.query(unsent)).length === 0, 'an empty outbox')
    await sender.idle()
    return this.reached.splice(0)
  }

  receipt(outboxId: number | undefined, state: Receipt['state'], more: Partial<Receipt> = {}): Receipt {
    const known = outboxId === undefined ? {} : { outboxId }
    return {
      channel: 'whatsapp-cloud',
      account: 'test',
      providerId: `p${outboxId}`,
      state,
      at: this.world.now,
      ...known,
      ...more,
    }
  }

  receives(...receipts: Receipt[]) {
    return recordReceipts(this.world.core, receipts)
  }

  async row(id: number) {
    const [row] = await this.query(
      `select status, receipt, provider_id as "providerId", error, category, billable, attempts from outbox where id = $1`,
      [id],
    )
    return row
  }
}

const unsent = `select 1 from outbox where status in ('ready', 'sending', 'retry')`

export async function openTown(): Promise<Town> {
  const db = await lentDb()
  const shop = await buildShop(db)
  await db.pool.query(
    `insert into channel_account (account, channel, epoch) values ('test', 'whatsapp-cloud', 1)`,
  )
  return new Town(db, shop)
}
