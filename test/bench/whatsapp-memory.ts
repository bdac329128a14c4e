/**
 * Resident size of a node on WhatsApp: idle, and after every fifth of 200,000 updates, of which three in four are
 * statuses.
 *
 *   npm run bench -- whatsapp-memory          fewer updates: BENCH_UPDATES
 */
import { setTimeout as wait } from 'node:timers/promises'
import { gameOf, round, small, withBench } from './support/bench.ts'
import { chatOf, openCloudBot, openCloudWorld } from './support/cloud-world.ts'
import { residentOf } from './support/cpu.ts'

const updates = Number(process.env.BENCH_UPDATES ?? 200_000)
const steps = 5

await withBench(async (bench) => {
  const { bot, phones } = await openCloudBot(bench, await openCloudWorld(bench, 'whatsapp_memory', small))
  await wait(2_000)
  console.log(`idle: ${round(residentOf(bot.pid))} MiB`)
  const game = { ...gameOf(small, 3_600), firstChat: Number(chatOf(0)), answers: updates / 4 / steps }
  for (let step = 1; step <= steps; step++) {
    const { delivered } = await phones.play(game)
    console.log(`after ${delivered} updates: ${round(residentOf(bot.pid))} MiB`)
  }
})
