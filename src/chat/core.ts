/** What the conversation core is built from; main.ts makes one, tests make their own. */
import type { Logger } from 'pino'
import type { Catalog } from '../catalog/catalog.ts'
import type { Db } from '../db/client.ts'
import type { Queryable } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import type { Vault } from '../rewards/vault.ts'
import type { MessagePrices } from './cost.ts'
import type { Dialogs } from './dialogs.ts'
import type { Region } from './format.ts'
import type { Room } from './render.ts'
import type { Json } from './say.ts'
import type { Wordings } from './wording.ts'
import type { SaidTable, WordTable } from './words.ts'

export type Core = {
  db: Db
  dialogs: Dialogs
  wordings: Wordings
  table: WordTable
  said: SaidTable
  brand: Region & { name: string }
  /** What a channel can show; also for channels this process does not run. */
  roomOf(channel: string): Room
  catalogOf(q: Queryable, now: Date): Promise<Catalog>
  /** A link to a page of this deployment. */
  link(path: string): string
  /** Opens the codes of vouchers; absent where there is no key. */
  vault?: Vault | undefined
  /** What messengers charge, as far as it is known. */
  prices?: MessagePrices | undefined
  now(): Date
  log: Logger
  /** Writes a job with the transaction that asks for it. */
  enqueue(tx: Tx, job: string, data: Json): Promise<void>
  /** Called after a commit that left something to send for these accounts. */
  toSend(accounts: string[]): void
  count: Counts
}

/** What /metrics counts of turns. */
export type Counts = {
  turn(outcome: 'done' | 'failed', channel: string): void
  batch(chats: number): void
  retry(): void
}
