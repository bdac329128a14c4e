/** What a campaign of so many moved, against reading the lines of their orders once. */
import { keepLifts } from '../../../src/campaigns/lift/of-campaign.ts'
import { type Bench, round } from '../support/bench.ts'
import { fortnight } from '../support/campaigns.ts'
import { query } from '../support/server.ts'
import { account } from '../support/world.ts'
import { many, openShops, planAll } from './world.ts'

export async function benchLift(bench: Bench): Promise<void> {
  const { url, db } = await openShops(bench, { name: 'lift', many, channel: 'telegram', account })
  await planAll(db, url)
  await query(url, ...fortnight(many), 'vacuum analyze')
  const begun = performance.now()
  await keepLifts(db, new Date(), 0)
  const took = performance.now() - begun
  const bare = performance.now()
  await query(url, 'select sum(received * ptr) from order_line')
  const yardstick = performance.now() - bare
  const { rows } = await db.pool.query(`select body->'told'->>'n' as told from campaign_lift`)
  console.log(
    `what it moved, over ${rows[0]?.told} told outlets and ${many * 9} lines of orders: ${round(took / 1_000, 1)} s, ` +
      `${round(took / yardstick, 1)}× reading the lines once`,
  )
  await db.close()
}
