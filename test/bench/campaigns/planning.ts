/** Planning, with the memory it takes, against the same rows written bare. */
import { type Bench, round } from '../support/bench.ts'
import { cpuOfFamily } from '../support/cpu.ts'
import { query } from '../support/server.ts'
import { account } from '../support/world.ts'
import { many, openShops, planAll } from './world.ts'

const megabytes = () => process.memoryUsage().rss / 2 ** 20

export async function benchPlanning(bench: Bench): Promise<void> {
  const { url, db } = await openShops(bench, { name: 'planning', many, channel: 'telegram', account })
  const [before, postgres] = [megabytes(), cpuOfFamily(bench.server.pid())]
  let most = before
  const { frozen, planned } = await planAll(db, url, () => {
    most = Math.max(most, megabytes())
  })
  const worked = cpuOfFamily(bench.server.pid()) - postgres
  const bare = performance.now()
  await query(url, 'create table bare as select * from campaign_recipient')
  const yardstick = performance.now() - bare
  console.log(
    `${many} recipients planned in ${round(planned / 1_000, 1)} s (frozen after ${round(frozen / 1_000, 1)} s), ` +
      `${round(worked, 1)} s of Postgres's processor time, ${round(planned / yardstick, 1)}× the same rows written bare; ` +
      `at most ${round(most - before)} MiB more than before`,
  )
  await db.close()
}
