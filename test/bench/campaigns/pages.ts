/** What the page and the chat show of a campaign of so many, and what its clock asks at every tick. */
import { noteLostOutcomes } from '../../../src/campaigns/outcomes.ts'
import { progressOf } from '../../../src/campaigns/progress.ts'
import { recipientsOf } from '../../../src/campaigns/recipients.ts'
import { endIfDone, openRuns } from '../../../src/campaigns/runs.ts'
import { sickRuns } from '../../../src/jobs/campaigns/guard.ts'
import { type Bench, median, round } from '../support/bench.ts'
import { query } from '../support/server.ts'
import { account } from '../support/world.ts'
import { many, openShops, planAll } from './world.ts'

/** Half of them are through, as of the last hours; the last three thousand are under way. */
const half = [
  'set session_replication_role = replica',
  `update campaign_recipient set state = case when outlet_id % 100 = 0 then 'failed' else 'sent' end,
     reason = case when outlet_id % 100 = 0 then 'unreachable' end, outbox_id = outlet_id,
     queued_at = now() - interval '10 milliseconds' * (outlet_id % 1000000), sent_at = now() - interval '10 milliseconds' * (outlet_id % 1000000),
     receipt = case outlet_id % 3 when 0 then 'read' when 1 then 'delivered' end, receipt_at = now()
   where outlet_id % 2 = 0`,
  `update campaign_recipient set state = 'queued', queued_at = now() - interval '40 seconds', outbox_id = outlet_id
   where outlet_id % 2 = 1 and outlet_id % 1000 < 6`,
  'analyze',
]

export async function benchPages(bench: Bench): Promise<void> {
  const { url, db } = await openShops(bench, { name: 'pages', many, channel: 'telegram', account })
  await planAll(db, url)
  await query(url, ...half)
  const [run] = await openRuns(db.pool)
  if (!run) throw new Error('no run')
  const questions: Record<string, () => Promise<unknown>> = {
    'how far it has come': () => progressOf(db.pool, run.campaignId, new Date()),
    'whether too many block it': () => sickRuns(db.pool),
    'whether it is over': () => endIfDone(db, run.id, new Date()),
    'the first 5,000 of its list': () => recipientsOf(db.pool, run.campaignId).next(),
    'what a dead process left out': () => noteLostOutcomes(db.pool, new Date()),
  }
  for (const [name, ask] of Object.entries(questions)) {
    const times: number[] = []
    for (let n = 0; n < 4; n++) {
      const began = performance.now()
      await ask()
      times.push(performance.now() - began)
    }
    const [first = 0, ...again] = times
    console.log(`${name}: ${round(first)} ms, again ${round(median(again))} ms`)
  }
  await db.close()
}
