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
import { query } from './support/server.ts'

const updates = Number(process.env.BENCH_UPDATES ?? 200_000)
const steps = 5

const handled =
  'select count(*)::int as n from inbox where handled_at is not null and external_id like $$wamid%$$'

await withBench(async (bench) => {
  const url = await openCloudWorld(bench, 'whatsapp_memory', small)
  const { bot, phones } = await openCloudBot(bench, url)
  await wait(2_000)
  console.log(`idle: ${round(residentOf(bot.pid))} MiB`)
  // One game: the next would meet conversations that this one has left open.
  const answers = updates / 4
  const game = phones.play({ ...gameOf(small, 7_200), firstChat: Number(chatOf(0)), answers })
  let over = false
  const end = game.finally(() => {
    over = true
  })
  for (let step = 1; step <= steps && !over; ) {
    await wait(500)
    if ((await query(url, handled)).rows[0].n < (answers / steps) * step) continue
    console.log(`after ${(updates / steps) * step} updates: ${round(residentOf(bot.pid))} MiB`)
    step++
  }
  const { delivered, answered, seconds } = await end
  console.log(`${delivered} updates delivered, ${round(answered / seconds)} messages/s`)
})
