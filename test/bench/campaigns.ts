/**
 * Campaigns: planning a million recipients, with the memory it takes, against the same rows written bare; sending at the rate
 * a messenger allows; the sums of what it moved; and the reply to an order while a campaign goes out, against the same without one.
 *
 *   npm run bench -- campaigns     BENCH_RECIPIENTS=50000 for fewer, BENCH_SECONDS=10 of sending at each rate
 */
import { setTimeout as wait } from 'node:timers/promises'
import { keepLifts } from '../../src/campaigns/lift/of-campaign.ts'
import { planNext } from '../../src/campaigns/plan.ts'
import { freezeRun, openRuns, startDue } from '../../src/campaigns/runs.ts'
import { type Db, openDb } from '../../src/db/client.ts'
import { migrate } from '../../src/db/migrate.ts'
import { remoteStandIn } from '../support/whatsapp/remote.ts'
import { type Bench, gameOf, median, openBot, openWorld, round, small, withBench } from './support/bench.ts'
import { campaignOf, fortnight, recipients, startNow } from './support/campaigns.ts'
import { cloudAccount, startMeta } from './support/meta.ts'
import { query } from './support/server.ts'
import { account as telegram } from './support/world.ts'

const many = Number(process.env.BENCH_RECIPIENTS ?? 1_000_000)
const seconds = Number(process.env.BENCH_SECONDS ?? 15)
const pairs = 3

const megabytes = () => process.memoryUsage().rss / 2 ** 20

async function plan(bench: Bench): Promise<void> {
  const url = await bench.server.database('planning')
  const db = openDb(url)
  await migrate(db)
  await query(url, ...recipients(many, 'telegram', telegram), 'vacuum analyze')
  await query(url, startNow(campaignOf()))
  const before = megabytes()
  let most = before
  const begun = performance.now()
  await startDue(db, new Date())
  const [run] = await openRuns(db.pool)
  if (!run) throw new Error('no run')
  await freezeRun(db, run, new Date())
  const frozen = performance.now()
  while ((await planNext(db, run.id, new Date())) === 'more') most = Math.max(most, megabytes())
  const took = (performance.now() - begun) / 1_000
  const bare = performance.now()
  await query(url, 'create table bare as select * from campaign_recipient')
  const yardstick = (performance.now() - bare) / 1_000
  console.log(
    `${many} recipients planned in ${round(took, 1)} s (frozen after ${round((frozen - begun) / 1_000, 1)} s), ` +
      `${round(took / yardstick, 1)}× the same rows written bare; at most ${round(most - before)} MiB more than before`,
  )
  await lift(db, url)
  await db.close()
}

/** What a campaign of so many moved, against reading the lines of their orders once. */
async function lift(db: Db, url: string): Promise<void> {
  await query(url, ...fortnight(many), 'vacuum analyze')
  const begun = performance.now()
  await keepLifts(db, new Date(), 0)
  const took = (performance.now() - begun) / 1_000
  const bare = performance.now()
  await query(url, 'select sum(received * ptr) from order_line')
  const yardstick = (performance.now() - bare) / 1_000
  const { rows } = await db.pool.query(`select body->'told'->>'n' as told from campaign_lift`)
  console.log(
    `what it moved, over ${rows[0]?.told} told outlets and ${many * 9} lines of orders: ${round(took, 1)} s, ` +
      `${round(took / yardstick, 1)}× reading the lines once`,
  )
}

async function sendAt(bench: Bench, rate: number): Promise<void> {
  const url = await bench.server.database(`campaign_${rate}`)
  const db = openDb(url)
  await migrate(db)
  await db.close()
  await query(url, ...recipients(rate * seconds, 'whatsapp-cloud', cloudAccount), 'vacuum analyze')
  const meta = await startMeta(bench, rate)
  const bot = await openBot(bench, url, { env: { ...meta.env, WHATSAPP_RATE: String(rate) } })
  const stand = remoteStandIn(meta.root)
  await stand.subscribe(`${bot.address}/webhooks/whatsapp`)
  await query(url, startNow(campaignOf()))
  const ended = `select count(*)::int as n from campaign_recipient where state in ('sent', 'failed', 'unknown')`
  while ((await query(url, ended)).rows[0].n < rate * seconds) await wait(250)
  const { rates, violations } = await stand.stats()
  const achieved = (rates.taken - 1) / ((rates.lastAt - rates.firstAt) / 1_000)
  console.log(
    `${rates.taken} promotions at ${rate}/s allowed: ${round(achieved, 1)}/s, ${round((achieved / rate) * 100, 1)} %, ` +
      `at most ${rates.peak} in any second, ${violations.length} over the limit`,
  )
  await bot.stop()
  meta.stop()
}

async function besideOrders(bench: Bench): Promise<void> {
  const plain = await openWorld(bench, 'orders_alone', small)
  const busy = await openWorld(bench, 'orders_beside', small)
  await query(busy, ...recipients(many, 'telegram', telegram), 'vacuum analyze')
  const ratios: number[] = []
  await query(busy, startNow(campaignOf()))
  for (let pair = 1; pair <= pairs; pair++) {
    const found: number[] = []
    for (const url of [plain, busy]) {
      const bot = await openBot(bench, url)
      if (url === busy) {
        const fed = `select 1 from campaign_recipient where state in ('queued', 'sent') limit 1`
        while ((await query(url, fed)).rows.length === 0) await wait(250)
      }
      await bench.phones.play({ ...gameOf(small, 30), answers: 2_000 })
      // A street of chats at its own pace: what is compared is a reply's time, not how many there can be.
      const { reply } = await bench.phones.play({ ...gameOf(small, seconds), atOnce: 4 })
      await bot.stop()
      found.push(reply.p99)
    }
    const [alone = 1, beside = 1] = found
    ratios.push(beside / alone)
    console.log(`reply p99: ${round(alone, 1)} ms alone, ${round(beside, 1)} ms beside a campaign of ${many}`)
  }
  console.log(`beside a campaign the p99 of a reply is ${round(median(ratios), 2)}× what it is alone`)
}

await withBench(async (bench) => {
  await plan(bench)
  for (const rate of [30, 80, 1_000]) await sendAt(bench, rate)
  await besideOrders(bench)
})
