/**
 * Resident size of a node: idle, and after every 20,000 of 100,000 messages.
 *
 *   npm run bench -- memory          fewer messages: BENCH_MESSAGES
 */
import { setTimeout as wait } from 'node:timers/promises'
import { gameOf, openBot, openWorld, round, small, withBench } from './support/bench.ts'
import { residentOf } from './support/cpu.ts'

const messages = Number(process.env.BENCH_MESSAGES ?? 100_000)
const steps = 5

await withBench(async (bench) => {
  const bot = await openBot(bench, await openWorld(bench, 'memory', small))
  await wait(2_000)
  console.log(`idle: ${round(residentOf(bot.pid))} MiB`)
  let played = 0
  for (let step = 1; step <= steps; step++) {
    const { answered } = await bench.phones.play({ ...gameOf(small, 3_600), answers: messages / steps })
    played += answered
    console.log(`after ${played} messages: ${round(residentOf(bot.pid))} MiB`)
  }
})
