/**
 * The sender of WhatsApp against a stand-in that refuses what is too fast: 80 messages a second, and the 1,000 of the
 * fastest numbers. Achieved and allowed rate, and how often the limit was broken.
 *
 *   npm run bench -- whatsapp-sender        seconds of sending at each rate: BENCH_SECONDS (default 15)
 */
import { setTimeout as wait } from 'node:timers/promises'
import { remoteStandIn } from '../support/whatsapp/remote.ts'
import { type Bench, openBot, round, withBench } from './support/bench.ts'
import { chatOf } from './support/cloud-world.ts'
import { cloudAccount, startMeta } from './support/meta.ts'
import { query } from './support/server.ts'

const seconds = Number(process.env.BENCH_SECONDS ?? 15)

const chats = (many: number) => [
  `insert into conversation (channel, account, chat, heard_at)
   select 'whatsapp-cloud', '${cloudAccount}', '91' || lpad((${chatOf(0).slice(2)}::bigint + n)::text, 10, '0'), now()
   from generate_series(0, ${many} - 1) n`,
  `insert into outbox (origin, turn, seq, conversation_id, channel, account, chat, body)
   select 'bench' || id, 0, 0, id, channel, account, chat,
     '{"v": 1, "text": "Order 1234 is on its way.", "choices": []}' from conversation
   where channel = 'whatsapp-cloud'`,
]

async function sendAt(bench: Bench, rate: number): Promise<void> {
  const many = rate * seconds
  const url = await bench.server.database(`sender_${rate}`)
  const meta = await startMeta(bench, rate)
  const stand = remoteStandIn(meta.root)
  const bot = await openBot(bench, url, {
    env: { ...meta.env, WHATSAPP_RATE: String(rate) },
  })
  await stand.subscribe(`${bot.address}/webhooks/whatsapp`)
  await query(url, ...chats(many))
  const unsent = `select count(*)::int as n from outbox where status in ('ready', 'sending', 'retry')`
  while ((await query(url, unsent)).rows[0].n > 0) await wait(250)
  const { rates, violations } = await stand.stats()
  const took = (rates.lastAt - rates.firstAt) / 1_000
  const achieved = (rates.taken - 1) / took
  console.log(
    `${rates.taken} messages at ${rate}/s allowed: ${round(achieved, 1)}/s, ${round((achieved / rate) * 100, 1)} %, ` +
      `at most ${rates.peak} in any second, ${violations.length} over the limit`,
  )
  await bot.stop()
  meta.stop()
}

await withBench(async (bench) => {
  for (const rate of [80, 1_000]) await sendAt(bench, rate)
})
