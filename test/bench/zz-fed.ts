import { openBot, openWorld, small, withBench } from './support/bench.ts'
import { campaignOf, recipients, startNow } from './support/campaigns.ts'
import { query } from './support/server.ts'
import { account } from './support/world.ts'
await withBench(async (bench) => {
  const url = await openWorld(bench, 'x', small)
  await query(url, 'update person set offers = false')
  await query(url, ...recipients(100000, 'telegram', account), 'vacuum analyze')
  await query(url, startNow(campaignOf()))
  const bot = await openBot(bench, url)
  for (let n = 0; n < 30; n++) {
    console.log(new Date().toISOString(), (await query(url, `select r.run_id, u.status, r.state, count(*)::int, (select sum(cardinality(outlets)) from campaign_batch) left from campaign_recipient r join campaign_run u on u.id=r.run_id group by 1,2,3`)).rows)
    await new Promise((r) => setTimeout(r, 500))
  }
  await bot.stop()
})
