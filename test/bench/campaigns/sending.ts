/** Sending a planned campaign at the rates a messenger allows, against as many messages that no campaign has written. */
import { setTimeout as wait } from 'node:timers/promises'
import { remoteStandIn } from '../../support/whatsapp/remote.ts'
import { type Bench, openBot, round } from '../support/bench.ts'
import { cpuOf, cpuOfFamily } from '../support/cpu.ts'
import { cloudAccount, startMeta } from '../support/meta.ts'
import { query } from '../support/server.ts'
import { openShops, planAll, seconds } from './world.ts'

const rates = (process.env.BENCH_RATES ?? '30,80,1000').split(',').map(Number)

/** Written all at once: what a sender reaches that nobody has to feed. */
const plainMessages = `insert into outbox (origin, turn, seq, conversation_id, channel, account, chat, class, body)
  select 'bench' || id, 0, 0, id, channel, account, chat, 'promotion',
    '{"v": 1, "text": "Namaste, you have 0 points. Haldi is here.", "choices": []}' from conversation`
const plainLeft = `select count(*)::int as n from (
  select from outbox where account = '${cloudAccount}' and status in ('ready', 'sending', 'retry') limit 1) o`
const resume = `update campaign set status = 'running'`
// By index: whoever asks has a part in what is measured.
const campaignLeft = `select (select count(*) from (select from campaign_recipient where state = 'planned' limit 1) p)::int
  + (select count(*) from (select from campaign_recipient where state = 'queued' limit 1) q)::int as n`

export async function benchSending(bench: Bench): Promise<void> {
  for (const rate of rates) {
    await sendAt(bench, { rate, name: 'promotions', start: resume, left: campaignLeft })
    await sendAt(bench, { rate, name: 'messages without a campaign', start: plainMessages, left: plainLeft })
  }
}

type Sent = { rate: number; name: string; start: string; left: string }

async function sendAt(bench: Bench, { rate, name, start, left }: Sent): Promise<void> {
  const to = { name: `${name.replaceAll(' ', '_')}_${rate}`, many: rate * seconds }
  const { url, db } = await openShops(bench, { ...to, channel: 'whatsapp-cloud', account: cloudAccount })
  // Planned before, and held: what is measured is the sending alone.
  if (start === resume) {
    await planAll(db, url)
    await query(url, `update campaign set status = 'paused'`)
  }
  await db.close()
  const meta = await startMeta(bench, rate)
  const bot = await openBot(bench, url, { env: { ...meta.env, WHATSAPP_RATE: String(rate) } })
  const stand = remoteStandIn(meta.root)
  await stand.subscribe(`${bot.address}/webhooks/whatsapp`)
  const worked = () => [cpuOf(bot.pid), cpuOfFamily(bench.server.pid()), cpuOf(meta.pid)]
  const before = worked()
  await query(url, start)
  while ((await query(url, left)).rows[0].n > 0) await wait(500)
  const [node, postgres, messenger] = worked().map((cpu, at) => (cpu - (before[at] ?? 0)) / to.many)
  const { rates, violations } = await stand.stats()
  const achieved = (rates.taken - 1) / ((rates.lastAt - rates.firstAt) / 1_000)
  const ms = (cpu = 0) => round(cpu * 1_000, 2)
  console.log(
    `${rates.taken} ${name} at ${rate}/s allowed: ${round(achieved, 1)}/s, ${round((achieved / rate) * 100, 1)} %, ` +
      `at most ${rates.peak} in any second, ${violations.length} over the limit; processor time of each ` +
      `${ms(node)} ms of the bot, ${ms(postgres)} of Postgres, ${ms(messenger)} of the stand-in`,
  )
  await bot.stop()
  meta.stop()
}
