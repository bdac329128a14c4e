/**
 * The same messages at 1× and 100× data: 12,000 past orders of 1,000 shops, and a million of 20,000 with a million
 * messages heard and sent before. Measured in turns on one server; a message must not become dearer with history.
 *
 *   npm run bench -- messages-scale  (builds a million orders first: some minutes)
 */
import {
  gameOf,
  large,
  type Measured,
  measure,
  median,
  openBot,
  openWorld,
  round,
  small,
  withBench,
} from './support/bench.ts'
import { loadNow } from './support/cpu.ts'

const seconds = Number(process.env.BENCH_SECONDS ?? 6)
const pairs = 3

await withBench(async (bench) => {
  const worlds = [
    { name: '1×', world: small, url: await openWorld(bench, 'world_small', small) },
    { name: '100×', world: large, url: await openWorld(bench, 'world_large', large) },
  ] as const
  const ratios: { rate: number; postgres: number }[] = []
  for (let pair = 1; pair <= pairs; pair++) {
    const found: Measured[] = []
    for (const { name, world, url } of worlds) {
      const bot = await openBot(bench, url)
      await bench.phones.play({ ...gameOf(world, 30), answers: 3_000 })
      const measured = await measure(bench, bot, gameOf(world, seconds))
      await bot.stop()
      found.push(measured)
      const { rate, cpu, reply, webhook } = measured
      console.log(
        `${name.padStart(4)}: ${round(rate)} messages/s, postgres ${round(cpu.postgres, 2)} ms/message, node ${round(cpu.bot, 2)}; webhook p50 ${round(webhook.p50)} p99 ${round(webhook.p99)} ms, reply p50 ${round(reply.p50)} p99 ${round(reply.p99)} ms   load ${loadNow()}`,
      )
    }
    const [one, hundred] = found
    if (one && hundred)
      ratios.push({ rate: hundred.rate / one.rate, postgres: hundred.cpu.postgres / one.cpu.postgres })
  }
  console.log(
    `100× against 1×: ${round(median(ratios.map(({ rate }) => rate)), 2)}× the messages/s, ${round(median(ratios.map(({ postgres }) => postgres)), 2)}× the processor time of Postgres a message`,
  )
})
