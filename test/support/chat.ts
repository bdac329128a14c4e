/**
 * A whole conversation core on a database of the test: people write, the turns run, and what was said is read back from
 * the outbox as each chat would see it. Nothing is sent anywhere; the clock stands still until a test moves it.
 */
import pino from 'pino'
import { dialogs as allDialogs } from '../../flows/all.ts'
import { catalogOf } from '../../src/catalog/catalog.ts'
import { acceptMessages } from '../../src/chat/accept.ts'
import { announce, type Notice } from '../../src/chat/announce.ts'
import { runBatch } from '../../src/chat/batch.ts'
import type { Core } from '../../src/chat/core.ts'
import type { Dialogs } from '../../src/chat/dialogs.ts'
import type { Heard, Sender } from '../../src/chat/message.ts'
import { choiceKey } from '../../src/chat/offer.ts'
import { loadWordings, type Wordings } from '../../src/chat/wording.ts'
import { saidTable, wordTable } from '../../src/chat/words.ts'
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import type { Vault } from '../../src/rewards/vault.ts'

export const telegramRoom = { text: 4096, taps: 10, tapLabel: 60, asksContact: true, asksLocation: true }
/** A channel without taps, as the unofficial WhatsApp client: everything by number. */
export const numbersRoom = { text: 4096, taps: 0, tapLabel: 0, asksContact: false, asksLocation: false }

const region = { name: 'Suraj Foods', country: 'IN', currency: 'INR', timeZone: 'Asia/Kolkata' }
const allWordings = loadWordings(region.country)

/** What one chat was told in one message. */
export type Told = { id: number; text: string; choices: string[]; ask?: string; hasOffer: boolean }

export class ChatWorld {
  readonly core: Core
  now: Date
  /** Slow work the turns asked for. */
  readonly jobs: { job: string; data: unknown }[] = []
  private sent = 0

  constructor(db: Db, options: { now?: Date; dialogs?: Dialogs; wordings?: Wordings; vault?: Vault } = {}) {
    this.now = options.now ?? new Date('2026-11-25T05:00:00Z')
    const dialogs = options.dialogs ?? allDialogs
    const wordings = options.wordings ?? allWordings
    this.core = {
      db,
      dialogs,
      wordings,
      table: wordTable(dialogs, wordings),
      said: saidTable(wordings),
      brand: region,
      roomOf: (channel) => (channel === 'numbers' ? numbersRoom : telegramRoom),
      catalogOf,
      link: (path) => `http://galla.test${path}`,
      now: () => this.now,
      log: pino({ level: process.env.GALLA_TEST_LOG ?? 'silent' }),
      enqueue: async (_tx, job, data) => {
        this.jobs.push({ job, data })
      },
      toSend: () => {},
      vault: options.vault,
      count: { turn: () => {}, batch: () => {}, retry: () => {} },
    }
  }

  /** A phone on a channel. `phone` is what the channel vouches for, as WhatsApp does. */
  person(chat: string, sender: Partial<Sender> = {}, channel = 'telegram'): Person {
    return new Person(this, channel, chat, { id: chat, ...sender })
  }

  nextId(): string {
    this.sent += 1
    return `m${this.sent}`
  }

  /** Takes everything waiting for a chat, fragments included, carefully so that a failing message shows itself. */
  async drain(channel: string, chat: string): Promise<void> {
    await this.core.db.pool.query(`update inbox set due_at = now() where handled_at is null`)
    await runBatch(this.core, [{ channel, account: 'test', chat }], 'together')
  }

  /** Notices from outside a turn, as pages and jobs make them. */
  async announce(notices: Notice[]): Promise<void> {
    await inTransaction(this.core.db, (tx) => announce(this.core, tx, `test:${this.nextId()}`, notices))
  }
}

export class Person {
  private read = 0
  readonly world: ChatWorld
  readonly channel: string
  readonly chat: string
  readonly sender: Sender

  constructor(world: ChatWorld, channel: string, chat: string, sender: Sender) {
    this.world = world
    this.channel = channel
    this.chat = chat
    this.sender = sender
  }

  /** Types a message; returns what the chat was told since it was last read, newest last. */
  says(text: string): Promise<Told[]> {
    return this.does({ kind: 'text', text })
  }

  /** Types and expects exactly one message back. */
  async asks(text: string): Promise<Told> {
    return only(await this.says(text))
  }

  /** Taps a choice of the newest message that offers it, by its label (or its beginning). */
  async taps(label: string): Promise<Told> {
    return only(await this.does({ kind: 'tap', key: await this.keyOf(label) }))
  }

  /** The key behind a label on the newest message that shows it: for taps on old messages and double taps. */
  async keyOf(label: string): Promise<string> {
    const messages = await this.all()
    for (const message of messages.toReversed()) {
      const index = message.choices.findIndex((each) => each === label || each.startsWith(label))
      if (index >= 0) return choiceKey(message.id, index)
    }
    throw new Error(`no choice ${label}; the last message was: ${JSON.stringify(messages.at(-1))}`)
  }

  async does(
    heard: Heard,
    externalId = this.world.nextId(),
    more: { saidAt?: Date; quoted?: string } = {},
  ): Promise<Told[]> {
    const { channel, chat, sender } = this
    const message = { channel, account: 'test', chat, externalId, sender, heard, ...more }
    await acceptMessages(this.world.core.db, [message])
    await this.world.drain(channel, chat)
    return this.hears()
  }

  /** What this chat was told since it was last read. */
  async hears(): Promise<Told[]> {
    const all = await this.all()
    const fresh = all.filter(({ id }) => id > this.read)
    this.read = all.at(-1)?.id ?? this.read
    return fresh
  }

  /** Everything this chat was ever told, oldest first. */
  async all(): Promise<Told[]> {
    const { rows } = await this.world.core.db.pool.query(
      `select id, body, offer is not null as "hasOffer" from outbox
       where channel = $1 and account = 'test' and chat = $2 order by id`,
      [this.channel, this.chat],
    )
    return rows.map(({ id, body, hasOffer }) => ({
      id,
      text: body.text,
      choices: body.choices.map(({ label }: { label: string }) => label),
      ...(body.ask ? { ask: body.ask } : {}),
      hasOffer,
    }))
  }
}

function only(told: Told[]): Told {
  const [first, ...rest] = told
  if (!first || rest.length > 0) throw new Error(`expected one message, got ${JSON.stringify(told)}`)
  return first
}
