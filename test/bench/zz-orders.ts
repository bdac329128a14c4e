import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { type Bench, gameOf, openBot, openWorld, small, withBench } from './support/bench.ts'
import { cpuOf, cpuOfFamily } from './support/cpu.ts'
import { campaignOf, recipients, startNow } from './support/campaigns.ts'
import { query } from './support/server.ts'
import { account } from './support/world.ts'
const many = Number(process.env.MANY ?? 1_000_000)
const rounds = Number(process.env.ROUNDS ?? 3)
const stamp = () => new Date().toISOString().slice(11, 23)
await withBench(async (bench: Bench) => {
  const plain = await openWorld(bench, 'orders_alone', small)
  const busy = await openWorld(bench, 'orders_beside', small)
  await query(busy, 'update person set offers = false')
  await query(busy, ...recipients(many, 'telegram', account), 'vacuum analyze')
  console.log(stamp(), 'built')
  await query(busy, startNow(campaignOf()))
  const client = new pg.Client({ connectionString: plain }); await client.connect()
  const counts = new Map<string, number>()
  let samples = 0
  let sampling = false
  let pending = false
  setInterval(async () => {
    if (!sampling || pending) return
    pending = true
    const { rows } = await client.query(`select coalesce(application_name,'') a, backend_type b, coalesce(wait_event_type||':'||wait_event,'cpu') w, left(regexp_replace(query, '\\s+', ' ', 'g'), 90) q from pg_stat_activity where pid <> pg_backend_pid() and (state = 'active' or (backend_type in ('autovacuum worker','checkpointer','walwriter','background writer','io worker','parallel worker') and (wait_event is null or wait_event not in ('CheckpointerMain','WalWriterMain','BgwriterHibernate','BgwriterMain','IoWorkerMain'))))`)
    samples++
    for (const r of rows) { const k = `${r.b} ${r.w} ${r.b === 'client backend' || r.b === 'autovacuum worker' ? r.q : ''}`; counts.set(k, (counts.get(k) ?? 0) + 1) }
    pending = false
  }, 20).unref()
  for (let pair = 1; pair <= rounds; pair++) {
    for (const url of [plain, busy]) {
      const bot = await openBot(bench, url, { flags: ['--import', '/tmp/p99/loop.mjs'] })
      if (url === busy) {
        const fed = `select 1 from campaign_recipient where state in ('queued', 'sent') limit 1`
        while ((await query(url, fed)).rows.length === 0) await wait(250)
        console.log(stamp(), 'fed')
      }
      await bench.phones.play({ ...gameOf(small, 30), answers: 2_000 })
      counts.clear(); samples = 0
      sampling = process.env.SAMPLE === '1'
      const b = [cpuOf(bot.pid), cpuOfFamily(bench.server.pid()), cpuOf(bench.phones.pid)]
      console.log(stamp(), url === busy ? 'busy' : 'alone')
      const game = process.env.RATE ? { ...gameOf(small, 12), rate: Number(process.env.RATE) } : { ...gameOf(small, 12), atOnce: 4 }
      const p = await bench.phones.play(game)
      const a = [cpuOf(bot.pid), cpuOfFamily(bench.server.pid()), cpuOf(bench.phones.pid)]
      sampling = false
      console.log(stamp(), url === busy ? 'busy' : 'alone', `p50 ${p.reply.p50.toFixed(1)} p99 ${p.reply.p99.toFixed(1)} answered/s ${(p.answered / p.seconds).toFixed(0)} notices ${p.notices} late ${p.late} webhook p99 ${p.webhook.p99.toFixed(1)}; cpu/s ${a.map((x, i) => Math.round((x - b[i]!) / p.seconds * 1000)).join(' ')}`)
      if (process.env.SAMPLE) { console.log('samples', samples); for (const [k, n] of [...counts].sort((x, y) => y[1] - x[1]).slice(0, 25)) console.log('  ', (n / samples).toFixed(3), k) }
      await bot.stop()
    }
  }
  await client.end()
})
