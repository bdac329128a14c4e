import { setTimeout as wait } from 'node:timers/promises'
import { join } from 'node:path'
import { openBot, openWorld, small, withBench } from './support/bench.ts'
import { cpuOf, cpuOfFamily } from './support/cpu.ts'
import { campaignOf, recipients, startNow } from './support/campaigns.ts'
import { query } from './support/server.ts'
import { account } from './support/world.ts'
await withBench(async (bench) => {
  const url = await openWorld(bench, 'sending', small)
  await query(url, 'update person set offers = false')
  await query(url, ...recipients(20000, 'telegram', account), 'vacuum analyze')
  await query(url, startNow(campaignOf()))
  for (const traced of [false, true]) {
    const bot = await openBot(bench, url, traced ? { flags: ['--import', join(import.meta.dirname, 'support/traced.ts')], env: { BENCH_TRACE: '/tmp/p99/send.jsonl' } } : process.env.PROF ? { flags: ['--cpu-prof', '--cpu-prof-dir=/tmp/p99'] } : {})
    await wait(15000)
    const sent = async () => (await query(url, `select count(*)::int n from outbox where status='sent'`)).rows[0].n
    const s0 = await sent()
    const b = [cpuOf(bot.pid), cpuOfFamily(bench.server.pid()), cpuOf(bench.phones.pid)]
    await wait(20000)
    const a = [cpuOf(bot.pid), cpuOfFamily(bench.server.pid()), cpuOf(bench.phones.pid)]
    const n = (await sent()) - s0
    console.log(traced ? 'traced' : 'plain', n / 20, '/s; ms cpu a second:', a.map((x, i) => Math.round((x - b[i]!) / 20 * 1000)).join(' '))
    await bot.stop()
  }
})
