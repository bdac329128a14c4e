/** The reply to an order while a campaign is planned and while it goes out, against the same without one. */
import { setTimeout as wait } from 'node:timers/promises'
import { type Bench, gameOf, median, openBot, openWorld, round, small } from '../support/bench.ts'
import { campaignOf, recipients, startNow } from '../support/campaigns.ts'
import { query } from '../support/server.ts'
import { account } from '../support/world.ts'
import { many, seconds } from './world.ts'

const pairs = 3
/** The world has older campaigns: this is the last. */
const runs = 'select id from campaign_run where campaign_id = (select max(id) from campaign)'
const planning = `${runs} and status = 'planning'`
const told = `select from campaign_recipient where state = 'sent' and run_id in (${runs}) limit 1`

export async function benchOrders(bench: Bench): Promise<void> {
  const alone = await openWorld(bench, 'orders_alone', small)
  const beside = await openWorld(bench, 'orders_beside', small)
  // Those who order are not told: their phones would take it for the reply.
  await query(beside, 'update person set offers = false')
  await query(beside, ...recipients(many, 'telegram', account), 'vacuum analyze')
  await query(beside, startNow(campaignOf()))
  await compare(bench, { alone, beside, doing: 'planned', begun: planning, pairs: 1 })
  await compare(bench, { alone, beside, doing: 'sent', begun: told, pairs })
}

type Compared = { alone: string; beside: string; doing: string; begun: string; pairs: number }

async function compare(bench: Bench, { alone, beside, doing, begun, pairs }: Compared): Promise<void> {
  const ratios: number[] = []
  for (let pair = 1; pair <= pairs; pair++) {
    const without = await replies(bench, alone)
    const during = await replies(bench, beside, begun)
    ratios.push(during / without)
    console.log(
      `reply p99: ${round(without, 1)} ms alone, ${round(during, 1)} ms while a campaign to ${many} is ${doing}`,
    )
  }
  console.log(`while it is ${doing} the p99 of a reply is ${round(median(ratios), 2)}× what it is alone`)
}

/** The p99 of replies, milliseconds, once `begun` finds something. */
async function replies(bench: Bench, url: string, begun?: string): Promise<number> {
  const bot = await openBot(bench, url)
  while (begun && (await query(url, begun)).rows.length === 0) await wait(250)
  await bench.phones.play({ ...gameOf(small, 30), answers: 2_000 })
  // A street of chats at its own pace: what is compared is a reply's time, not how many there can be.
  const { reply } = await bench.phones.play({ ...gameOf(small, seconds), atOnce: 4 })
  if (begun && (await query(url, begun)).rows.length === 0)
    console.log('the campaign was over before it was measured')
  await bot.stop()
  return reply.p99
}
