/**
 * The webhook of WhatsApp on a running node: how long it takes to answer under 300 updates a second, beside Telegram's on
 * the same machine in turns with it; and how long one POST of 1,000 messages takes.
 *
 *   npm run bench -- whatsapp-webhook        seconds of one side of one pair: BENCH_SECONDS (default 10)
 */
import { setTimeout as wait } from 'node:timers/promises'
import { gameOf, median, openBot, openWorld, round, small, withBench } from './support/bench.ts'
import { chatOf, openCloudBot, openCloudWorld } from './support/cloud-world.ts'
import { loadNow } from './support/cpu.ts'
import type { Played } from './support/phones.ts'
import type { Phones } from './support/play.ts'
import { query } from './support/server.ts'

const seconds = Number(process.env.BENCH_SECONDS ?? 10)
const pairs = 3
const rate = 300
/** Enough shops that no game meets a conversation which the one before it has left open. */
const world = { ...small, shops: 4_000 }

/** `chat`: the first shop's. */
type Side = { name: string; phones: Phones; chat: number }

const warm = ({ phones, chat }: Side) =>
  phones.play({ ...gameOf(world, 60), firstChat: chat, answers: 1_500 })
const underRate = ({ phones, chat }: Side) =>
  phones.play({ ...gameOf(world, seconds), firstChat: chat, atOnce: 200, rate })

function lineOf({ name }: Side, { webhook, answered, seconds, late }: Played): string {
  const spread = `p50 ${round(webhook.p50, 1)} ms, p99 ${round(webhook.p99, 1)} ms`
  return `${name} ${spread}, answered ${round(answered / seconds)}/s, ${late} too late to send`
}

const waiting = 'select count(*)::int as n from inbox where handled_at is null'

/** Resolves when nothing that was heard waits: a batch is measured on a node at rest. */
async function answered(url: string): Promise<void> {
  while ((await query(url, waiting)).rows[0].n > 0) await wait(250)
}

await withBench(async (bench) => {
  const telegram = await openWorld(bench, 'webhook_telegram', world)
  await openBot(bench, telegram)
  const url = await openCloudWorld(bench, 'webhook_whatsapp', world)
  const cloud = await openCloudBot(bench, url)
  const whatsapp: Side = { name: 'WhatsApp', phones: cloud.phones, chat: Number(chatOf(0)) }
  const other: Side = { name: 'Telegram', phones: bench.phones, chat: gameOf(world, 1).firstChat }
  for (const side of [whatsapp, other]) await warm(side)
  const ratios: number[] = []
  for (let pair = 1; pair <= pairs; pair++) {
    const [ours, theirs] = [await underRate(whatsapp), await underRate(other)]
    ratios.push(ours.webhook.p99 / theirs.webhook.p99)
    console.log(`pair ${pair} at ${rate} messages/s: ${lineOf(whatsapp, ours)}`)
    console.log(`  ${lineOf(other, theirs)}   load ${loadNow()}`)
  }
  console.log(`median of ${pairs} pairs: WhatsApp's p99 is ${round(median(ratios), 2)}× Telegram's`)

  const chats = Array.from({ length: 1_000 }, (_, shop) => chatOf(shop))
  const taken: number[] = []
  for (let n = 0; n < 5; n++) {
    await answered(url)
    taken.push(await cloud.phones.together(chats, 'menu'))
  }
  console.log(
    `a POST of ${chats.length} messages is taken in ${round(median(taken))} ms (${taken.map((ms) => round(ms)).join(', ')})`,
  )
})
