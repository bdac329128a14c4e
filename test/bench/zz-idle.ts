import { setTimeout as wait } from 'node:timers/promises'
import { join } from 'node:path'
import { openBot, withBench } from './support/bench.ts'
import { cpuOf, cpuOfFamily } from './support/cpu.ts'
import { readFileSync } from 'node:fs'
await withBench(async (bench) => {
  const url = await bench.server.database('idle')
  for (const traced of [false, true]) {
    const bot = await openBot(bench, url, traced ? { flags: ['--import', join(import.meta.dirname, 'support/traced.ts')], env: { BENCH_TRACE: '/tmp/p99/trace.jsonl' } } : process.env.PROF ? { flags: ['--cpu-prof', '--cpu-prof-dir=/tmp/p99'] } : {})
    await wait(8000)
    const b = [cpuOf(bot.pid), cpuOfFamily(bench.server.pid())]
    await wait(20000)
    const a = [cpuOf(bot.pid), cpuOfFamily(bench.server.pid())]
    console.log(traced ? 'traced' : 'plain', 'ms cpu a second: bot', ((a[0]! - b[0]!) / 20) * 1000, 'postgres', ((a[1]! - b[1]!) / 20) * 1000)
    await bot.stop()
  }
  console.log(readFileSync('/tmp/p99/trace.jsonl', 'utf8').length)
})
