/** The conversation core from its parts, checked: a mistake in a flow or a wording stops the start. */

import type { Logger } from 'pino'
import { catalogOf } from './catalog/catalog.ts'
import { rooms } from './channels/rooms.ts'
import { checkDialogs } from './chat/check.ts'
import type { Core, Counts } from './chat/core.ts'
import type { Dialogs } from './chat/dialogs.ts'
import { checkNotices } from './chat/notices/table.ts'
import { checkSubmissions, submissions } from './chat/template-check.ts'
import { loadWordings } from './chat/wording.ts'
import { saidTable, wordTable } from './chat/words.ts'
import type { Db } from './db/client.ts'
import type { Vault } from './rewards/vault.ts'

export type CoreParts = {
  db: Db
  brand: Core['brand']
  dialogs: Dialogs
  log: Logger
  link(path: string): string
  enqueue: Core['enqueue']
  toSend(accounts: string[]): void
  vault?: Vault | undefined
  prices?: Core['prices']
  now?: () => Date
}

/** Throws one error that lists every mistake of the flows and wordings. */
export function buildCore(parts: CoreParts): Core {
  const wordings = loadWordings(parts.brand.country)
  const now = parts.now ?? (() => new Date())
  const mistakes = [
    ...checkDialogs(parts.dialogs, wordings),
    ...checkNotices(wordings.keys('en')),
    ...checkSubmissions(submissions(wordings, { region: parts.brand, now: now() })),
  ]
  if (mistakes.length > 0)
    throw new Error(`the dialogues, notices or wordings have mistakes:\n${mistakes.join('\n')}`)
  return {
    db: parts.db,
    dialogs: parts.dialogs,
    wordings,
    table: wordTable(parts.dialogs, wordings),
    said: saidTable(wordings),
    brand: parts.brand,
    roomOf: (channel) => rooms[channel] ?? rooms.plain,
    catalogOf,
    link: parts.link,
    vault: parts.vault,
    prices: parts.prices,
    now,
    log: parts.log,
    enqueue: parts.enqueue,
    toSend: parts.toSend,
    count: uncounted(),
  }
}

// Replaced once the metrics exist, which need the core to be counted.
const uncounted = (): Counts => ({ turn: () => {}, batch: () => {}, retry: () => {} })
