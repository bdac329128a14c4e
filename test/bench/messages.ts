/**
 * Messages a second, end to end: webhook, accept, turn, outbox, sent to a Bot API in another process; 64 chats at once,
 * the ten messages of a reorder. Beside it, on the same durable server and in turns with it, pgbench running the very
 * statements these messages send, one message a transaction. Also the same node without shared transactions.
 *
 *   npm run bench -- messages        seconds of one side of one pair: BENCH_SECONDS (default 6)
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Bench,
  gameOf,
  growOld,
  measure,
  median,
  openBot,
  openWorld,
  round,
  small,
  traceReorders,
  withBench,
} from './support/bench.ts'
import { cpuOfFamily, loadNow } from './support/cpu.ts'
import { findPgbench, pgbench } from './support/pgbench.ts'
import { prepareClients, scriptOf } from './support/pgbench-script.ts'
import type { Bot } from './support/play.ts'
import { reorder } from './support/script.ts'
import { query } from './support/server.ts'

const seconds = Number(process.env.BENCH_SECONDS ?? 6)
const pairs = 5

/** Messages a second, and milliseconds of processor time a message, of Postgres and pgbench together. */
type Measure = { rate: number; cpu: number }
type Yardstick = { clients: number; run(): Promise<Measure> }

/** pgbench with the number of clients that serves it best; undefined without pgbench. */
async function yardstick(bench: Bench, url: string): Promise<Yardstick | undefined> {
  const program = findPgbench()
  if (!program) {
    console.log('Skipped the comparison: there is no pgbench here (set PGBENCH, or install postgresql).')
    return undefined
  }
  const trace = await traceReorders(bench, url, small)
  const script = join(bench.folder, 'reorder.sql')
  writeFileSync(script, scriptOf(trace, reorder.length))
  const yard = await bench.server.database('yardstick', new URL(url).pathname.slice(1))
  await query(yard, ...prepareClients(16))
  growOld(bench, yard)
  const run = async (clients: number, time: number): Promise<Measure> => {
    const before = cpuOfFamily(bench.server.pid())
    const { rate, scripts, cpu } = await pgbench(program, yard, { script, clients, seconds: time })
    const used = cpuOfFamily(bench.server.pid()) - before + cpu
    return { rate: rate * reorder.length, cpu: (used / (scripts * reorder.length)) * 1_000 }
  }
  let best = { clients: 2, rate: 0 }
  for (const clients of [2, 4, 8, 16]) {
    const { rate } = await run(clients, 3)
    if (rate > best.rate) best = { clients, rate }
  }
  return { clients: best.clients, run: () => run(best.clients, seconds) }
}

async function comparePairs(bench: Bench, bot: Bot, yard: Yardstick): Promise<void> {
  const ratios: { rate: number; cpu: number }[] = []
  for (let pair = 1; pair <= pairs; pair++) {
    const ours = await measure(bench, bot, gameOf(small, seconds))
    const theirs = await yard.run()
    // On a machine shared with others the processor time tells more than the seconds.
    const cpu = ours.cpu.bot + ours.cpu.postgres
    ratios.push({ rate: ours.rate / theirs.rate, cpu: theirs.cpu / cpu })
    console.log(
      `pair ${pair}: ${round(ours.rate)} messages/s, pgbench ${round(theirs.rate)} (${yard.clients} clients): ${round(ours.rate / theirs.rate, 2)}×   load ${loadNow()}`,
    )
    console.log(
      `  cpu ms/message: node ${round(ours.cpu.bot, 2)}, postgres ${round(ours.cpu.postgres, 2)}; pgbench with its postgres ${round(theirs.cpu, 2)}; reply p50 ${round(ours.reply.p50)} ms, p99 ${round(ours.reply.p99)} ms`,
    )
  }
  const rate = median(ratios.map((each) => each.rate))
  const cpu = median(ratios.map((each) => each.cpu))
  console.log(
    `median of ${pairs} pairs: ${round(rate, 2)}× the messages/s of pgbench, ${round(cpu, 2)}× as many for the same processor time`,
  )
}

async function oneByOne(bench: Bench, url: string): Promise<void> {
  const script = join(import.meta.dirname, 'support', 'node-with.ts')
  const bot = await openBot(bench, url, { script, env: { BENCH_TURNS: '1,8' } })
  await bench.phones.play({ ...gameOf(small, 20), answers: 1_500 })
  const single = await measure(bench, bot, gameOf(small, seconds))
  await bot.stop()
  console.log(`one message a transaction, eight at once: ${round(single.rate)} messages/s`)
}

async function latency(bench: Bench): Promise<void> {
  for (const rate of [100, 300]) {
    const played = await bench.phones.play({ ...gameOf(small, seconds), atOnce: 400, rate })
    console.log(
      `at ${rate} updates/s: webhook p50 ${round(played.webhook.p50, 1)} ms, p99 ${round(played.webhook.p99, 1)} ms; reply p50 ${round(played.reply.p50)} ms, p99 ${round(played.reply.p99)} ms; answered ${round(played.answered / played.seconds)}/s, ${played.late} too late to send`,
    )
  }
}

await withBench(async (bench) => {
  const url = await openWorld(bench, 'messages', small)
  const yard = await yardstick(bench, url)
  const bot = await openBot(bench, url)
  await bench.phones.play({ ...gameOf(small, 40), answers: 3_000 })
  if (yard) await comparePairs(bench, bot, yard)
  await latency(bench)
  await bot.stop()
  await oneByOne(bench, url)
})
