/**
 * The same faults on a bot built the usual way (usual-way/bot.ts) and on ours, on the same durable server: an order
 * confirmed twice at once, by one update or two taps, and a process killed after its insert. How many orders were doubled.
 *
 *   npm run bench -- faults
 */
import { join } from 'node:path'
import { type Bench, openBot, openWorld, small, withBench } from './support/bench.ts'
import { startBotApi } from './support/bot-api.ts'
import { query } from './support/server.ts'
import { first } from './support/world.ts'
import { doubledOrders, Ears, type Subject } from './usual-way/faults.ts'

const usualBot = join(import.meta.dirname, 'usual-way', 'bot.ts')

async function faults(bench: Bench, url: string): Promise<void> {
  const ears = new Ears()
  const api = await startBotApi((shown) => ears.heard(shown))
  bench.closing.push(api.close)
  const dying = ['--import', join(import.meta.dirname, 'support', 'die-after-insert.ts')]
  const env = { TELEGRAM_API_ROOT: api.root }
  const orders = async (chat: string) =>
    Number((await query(url, `select count(*) from trade_order where outlet_id = ${chat}`)).rows[0].count)
  const subjects: Subject[] = [
    {
      name: 'usual way',
      start: (dies) =>
        openBot(bench, url, {
          script: usualBot,
          env: { ...env, ...(dies ? { BENCH_DIE_AFTER_INSERT: '1' } : {}) },
        }),
      orders,
    },
    { name: 'galla', start: (dies) => openBot(bench, url, { env, flags: dies ? dying : [] }), orders },
  ]
  console.log('| fault | bot | confirmed | orders | doubled |\n|---|---|---|---|---|')
  for (const [at, subject] of subjects.entries())
    for (const row of await doubledOrders(api, ears, subject, first + 800 + 100 * at))
      console.log(`| ${row.fault} | ${subject.name} | ${row.confirmed} | ${row.orders} | ${row.doubled} |`)
}

await withBench(async (bench) => faults(bench, await openWorld(bench, 'faults', small)))
