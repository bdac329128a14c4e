/** A database with a campaign to so many shops in it, due or planned. */
import { planNext } from '../../../src/campaigns/plan.ts'
import { freezeRun, openRuns, startDue } from '../../../src/campaigns/runs.ts'
import { type Db, openDb } from '../../../src/db/client.ts'
import { migrate } from '../../../src/db/migrate.ts'
import type { Bench } from '../support/bench.ts'
import { campaignOf, recipients, startNow } from '../support/campaigns.ts'
import { query } from '../support/server.ts'

export const many = Number(process.env.BENCH_RECIPIENTS ?? 1_000_000)
export const seconds = Number(process.env.BENCH_SECONDS ?? 15)

type Shops = { name: string; many: number; channel: string; account: string }

/** The caller closes the database. */
export async function openShops(bench: Bench, shops: Shops): Promise<{ url: string; db: Db }> {
  const url = await bench.server.database(shops.name)
  const db = openDb(url)
  await migrate(db)
  await query(url, ...recipients(shops.many, shops.channel, shops.account), 'vacuum analyze')
  return { url, db }
}

/** Starts a campaign to all of them and plans it; in milliseconds, until its outlets stood fast and until it was planned. */
export async function planAll(
  db: Db,
  url: string,
  each = () => {},
): Promise<{ frozen: number; planned: number }> {
  await query(url, startNow(campaignOf()))
  const begun = performance.now()
  await startDue(db, new Date())
  const [run] = await openRuns(db.pool)
  if (!run) throw new Error('no run')
  await freezeRun(db, run, new Date())
  const frozen = performance.now() - begun
  while ((await planNext(db, run.id, new Date())) === 'more') each()
  return { frozen, planned: performance.now() - begun }
}
