import type { QueryConfig } from 'pg'
import type { Db } from '../db/client.ts'
import { one, type Queryable, statement } from '../db/statement.ts'
import { inTransaction, type Tx } from '../db/tx.ts'
import { importFile } from '../imports/import-file.ts'
import { linesOf } from '../imports/report.ts'
import { addDays, dayIn } from '../orders/zone.ts'
import type { Vault } from '../rewards/vault.ts'
import { writeCampaigns } from './campaigns.ts'
import { writeDues } from './dues.ts'
import { demoCatalogFiles } from './files.ts'
import { generateOrders, historyDays } from './history/generate.ts'
import { writeOrders } from './history/write.ts'
import { writePeople } from './people.ts'
import { writePoints } from './points.ts'
import { writeSchemes } from './schemes.ts'
import { writeSettings } from './settings.ts'
import { writeStock } from './stock.ts'
import { readTrade } from './trade.ts'
import { writeVouchers } from './vouchers.ts'

const brand = { name: 'Suraj Foods', timeZone: 'Asia/Kolkata' }

const addBrand = statement<object>(
  'demo-brand-add',
  'insert into brand (id, name, time_zone) values (1, $1, $2) on conflict (id) do nothing',
)
const findOrder = statement<{ key: string }>(
  'demo-order-find',
  `select key from trade_order where key >= 'demo:' and key < 'demo;' limit 1`,
)
// Two nodes may start at the same moment, and the second waits for as long as a slow machine needs.
const patience = 120_000
async function takeTurn({ client }: Tx): Promise<void> {
  await client.query(`set local lock_timeout = ${patience}`)
  await client.query(`set local statement_timeout = ${patience}`)
  const text = `select pg_advisory_xact_lock(hashtextextended('galla demo', 0))`
  await client.query({ text, query_timeout: patience } as QueryConfig)
}

const isLoaded = async (on: Queryable) => (await one(on, findOrder)) !== undefined

/**
 * Loads the demo trade with 120 days of orders up to `now`. Where it is loaded already, nothing changes, whatever
 * happened to it since. Vouchers come with a vault to lock them up in. Returns whether it was loaded just now; throws where the data files have mistakes.
 */
export async function loadDemo(db: Db, now: Date, vault?: Vault): Promise<boolean> {
  if (await isLoaded(db.pool)) return false
  await one(db.pool, addBrand, [brand.name, brand.timeZone])
  const today = dayIn(now, brand.timeZone)
  // The history needs prices of its own time.
  const began = addDays(today, -historyDays - 60)
  for (const { kind, path } of demoCatalogFiles()) {
    const report = await importFile(db, { kind, path, now: new Date(began), today: began })
    if (report.mistakes.length > 0) throw new Error(linesOf(report, path).join('\n'))
  }
  if (vault) await writeVouchers(db, vault, now)
  return inTransaction(db, (tx) => loadTrade(tx, now, today, new Date(began)))
}

async function loadTrade(tx: Tx, now: Date, today: string, began: Date): Promise<boolean> {
  await takeTurn(tx)
  if (await isLoaded(tx.client)) return false
  await writeSettings(tx, today)
  await writePeople(tx, began)
  const trade = await readTrade(tx.client)
  const orders = generateOrders(trade, now)
  await writeOrders(tx, orders)
  await writeStock(tx, trade, orders, now)
  await writeDues(tx, trade.outlets, orders, now)
  await writePoints(tx, today, now)
  await writeSchemes(tx, today, now)
  await writeCampaigns(tx, now)
  return true
}
