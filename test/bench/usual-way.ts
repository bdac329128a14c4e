/**
 * The same ten-message reorder built the usual way (usual-way/bot.ts) against ours, on the same durable server, in turns:
 * messages a second and processor time a message; then the same faults on both, and the orders that came out double.
 *
 *   npm run bench -- usual-way
 */
import { join } from 'node:path'
import {
  type Bench,
  gameOf,
  type Measured,
  measure,
  median,
  openBot,
  openWorld,
  round,
  small,
  withBench,
} from './support/bench.ts'
import { startBotApi } from './support/bot-api.ts'
import { loadNow } from './support/cpu.ts'
import { query } from './support/server.ts'
import { first } from './support/world.ts'
import { doubledOrders, Ears, type Subject } from './usual-way/faults.ts'

const seconds = Number(process.env.BENCH_SECONDS ?? 6)
const pairs = 3
const usualBot = join(import.meta.dirname, 'usual-way', 'bot.ts')

async function compare(bench: Bench, ours: string, theirs: string): Promise<void> {
  const sides = { usual: { url: theirs, script: usualBot }, galla: { url: ours } }
  const found: Record<keyof typeof sides, Measured[]> = { usual: [], galla: [] }
  for (let pair = 1; pair <= pairs; pair++)
    for (const side of ['usual', 'galla'] as const) {
      const { url, ...options } = sides[side]
      const bot = await openBot(bench, url, options)
      await bench.phones.play({ ...gameOf(small, 30), answers: 2_000 })
      const measured = await measure(bench, bot, gameOf(small, seconds))
      await bot.stop()
      found[side].push(measured)
      const { rate, cpu, reply } = measured
      console.log(
        `${side.padEnd(5)} ${round(rate)} messages/s, cpu ms/message: bot ${round(cpu.bot, 2)}, postgres ${round(cpu.postgres, 2)}; reply p50 ${round(reply.p50)} ms, p99 ${round(reply.p99)} ms   load ${loadNow()}`,
      )
    }
  const ratio = (of: (measured: Measured) => number) =>
    round(median(found.galla.map((each, at) => of(each) / of(found.usual[at] as Measured))), 2)
  console.log(`galla / usual way: ${ratio(({ rate }) => rate)}× the messages/s`)
  console.log(
    `  ${ratio(({ cpu }) => cpu.bot)}× the bot's processor time a message, ${ratio(({ cpu }) => cpu.bot + cpu.postgres)}× with Postgres`,
  )
}

async function faults(bench: Bench, ours: string, theirs: string): Promise<void> {
  const ears = new Ears()
  const api = await startBotApi((shown) => ears.heard(shown))
  bench.closing.push(api.close)
  const count = async (url: string, text: string) => Number((await query(url, text)).rows[0].count)
  const env = { TELEGRAM_API_ROOT: api.root }
  const dying = ['--import', join(import.meta.dirname, 'support', 'die-after-insert.ts')]
  const subjects: Subject[] = [
    {
      name: 'usual way',
      start: (dies) =>
        openBot(bench, theirs, {
          script: usualBot,
          env: { ...env, ...(dies ? { BENCH_DIE_AFTER_INSERT: '1' } : {}) },
        }),
      orders: (chat) => count(theirs, `select count(*) from bot_order where chat = '${chat}'`),
    },
    {
      name: 'galla',
      start: (dies) => openBot(bench, ours, { env, flags: dies ? dying : [] }),
      orders: (chat) => count(ours, `select count(*) from trade_order where outlet_id = ${chat}`),
    },
  ]
  console.log('| fault | bot | confirmed | orders | doubled |\n|---|---|---|---|---|')
  for (const subject of subjects)
    for (const row of await doubledOrders(api, ears, subject, first + 900))
      console.log(`| ${row.fault} | ${subject.name} | ${row.confirmed} | ${row.orders} | ${row.doubled} |`)
}

await withBench(async (bench) => {
  const ours = await openWorld(bench, 'galla_way', small)
  const theirs = await bench.server.database('usual_way')
  await compare(bench, ours, theirs)
  await faults(bench, ours, theirs)
})
