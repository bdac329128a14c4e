/**
 * The same ten-message reorder built the usual way (usual-way/bot.ts) against ours, on the same durable server, in turns:
 * messages a second and processor time a message. Twice: with the trade as we know it, through the same functions, and
 * bare, with as little of it as the ten messages need. The same faults on both: faults.ts.
 *
 *   npm run bench -- usual-way
 */
import { join } from 'node:path'
import {
  type Bench,
  gameOf,
  growOld,
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
const usualBot = join(import.meta.dirname, 'usual-way', 'bot.ts')

type Side = { name: string; url: string; script?: string; env?: Record<string, string> }

async function compare(bench: Bench, sides: Side[]): Promise<void> {
  const found = new Map<string, Measured[]>(sides.map(({ name }) => [name, []]))
  for (let pair = 1; pair <= pairs; pair++)
    for (const { name, url, ...options } of sides) {
      const bot = await openBot(bench, url, options)
      await bench.phones.play({ ...gameOf(small, 30), answers: 2_000 })
      const measured = await measure(bench, bot, gameOf(small, seconds))
      await bot.stop()
      found.get(name)?.push(measured)
      const { rate, cpu, reply } = measured
      console.log(
        `${name.padEnd(10)} ${round(rate)} messages/s, cpu ms/message: bot ${round(cpu.bot, 2)}, postgres ${round(cpu.postgres, 2)}; reply p50 ${round(reply.p50)} ms, p99 ${round(reply.p99)} ms   load ${loadNow()}`,
      )
    }
  const ours = found.get('galla') ?? []
  for (const [name, theirs] of found) {
    if (name === 'galla') continue
    const ratio = (of: (measured: Measured) => number) =>
      round(median(ours.map((each, at) => of(each) / of(theirs[at] as Measured))), 2)
    console.log(
      `galla against ${name}: ${ratio(({ rate }) => rate)}× the messages/s, ${ratio(({ cpu }) => cpu.bot)}× the bot's processor time a message, ${ratio(({ cpu }) => cpu.bot + cpu.postgres)}× with Postgres`,
    )
  }
}

await withBench(async (bench) => {
  const galla = await openWorld(bench, 'galla', small)
  const usual = await bench.server.database('usual', 'galla')
  growOld(bench, usual)
  await compare(bench, [
    { name: 'galla', url: galla },
    { name: 'usual way', url: usual, script: usualBot },
    {
      name: 'bare usual',
      url: await bench.server.database('bare'),
      script: usualBot,
      env: { BENCH_TRADE: 'bare' },
    },
  ])
})
