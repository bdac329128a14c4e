/** A stock list that was sent in chat: all of it is applied, or nothing, and the chat hears which. */
import { announce } from '../chat/announce.ts'
import type { Core } from '../chat/core.ts'
import { stockRefusedSay, stockSavedSay } from '../chat/notices/stock-file.ts'
import type { Say } from '../chat/say.ts'
import { one, statement } from '../db/statement.ts'
import { inTransaction, retryTransient, type Tx } from '../db/tx.ts'
import { readStockList, type StockList } from '../imports/read-stock.ts'
import { setStock } from '../orders/stock.ts'
import { can } from '../people/can.ts'
import { loadPerson } from '../people/who.ts'

export type StockFile = {
  bytes: Uint8Array
  /** As the sender's phone calls it. */
  name: string
  distributorId: number
  conversationId: number
  personId: number
}

const codeOf = statement<{ code: string }>('stock-file-code', 'select code from distributor where id = $1')

/** Reads the file outside any transaction, then applies it. Applied twice, it sets the same counts again. */
export async function applyStockFile(core: Core, file: StockFile, now: Date): Promise<void> {
  const own = await one(core.db.pool, codeOf, [file.distributorId])
  if (!own) throw new Error(`no distributor ${file.distributorId}`)
  const { bySku } = await core.catalogOf(core.db.pool, now)
  const list = await readStockList(file.bytes, own.code, (sku) => bySku.has(sku))
  const wake = await retryTransient(() => inTransaction(core.db, (tx) => apply(core, tx, file, list, now)), {
    attempts: 3,
  })
  wake()
}

async function apply(core: Core, tx: Tx, file: StockFile, list: StockList, now: Date) {
  const say = await outcomeOf(tx, file, list, now)
  const origin = `stock-file:${file.conversationId}:${now.getTime()}`
  return announce(core, tx, origin, [{ listener: { conversation: file.conversationId }, say }])
}

async function outcomeOf(tx: Tx, file: StockFile, list: StockList, now: Date): Promise<Say> {
  const { name, distributorId, personId } = file
  if (list.mistakes.length > 0) return stockRefusedSay(name, list.mistakes, list.more)
  // Whoever sent it may have left since.
  if (!can(await loadPerson(tx.client, personId), 'keep-stock', { distributor: distributorId }))
    return stockRefusedSay(name, [], 0)
  const lines = list.rows.map(({ sku, pieces }) => ({ sku, pieces, mode: 'set' as const }))
  const set = await setStock(tx, { distributorId, lines, now })
  if (!set.ok) throw new Error(`a checked stock list was refused: ${set.reason}`)
  return stockSavedSay(name, set.lines.length, set.affected)
}
