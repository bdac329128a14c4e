/** The reply to an order while a campaign goes out, against the same without one. */
import { setTimeout as wait } from 'node:timers/promises'
import { type Bench, gameOf, median, openBot, openWorld, round, small } from '../support/bench.ts'
import { campaignOf, recipients, startNow } from '../support/campaigns.ts'
import { query } from '../support/server.ts'
import { account } from '../support/world.ts'
import { many, seconds } from './world.ts'

const pairs = 3

export async function benchOrders(bench: Bench): Promise<void> {
  const plain = await openWorld(bench, 'orders_alone', small)
  const busy = await openWorld(bench, 'orders_beside', small)
  // Those who order are not told: their phones would take it for the reply.
  await query(busy, 'update person set offers = false')
  await query(busy, ...recipients(many, 'telegram', account), 'vacuum analyze')
  const ratios: number[] = []
  await query(busy, startNow(campaignOf()))
  for (let pair = 1; pair <= pairs; pair++) {
    const found: number[] = []
    for (const url of [plain, busy]) {
      const bot = await openBot(bench, url)
      if (url === busy) {
        const fed = `select 1 from campaign_recipient where state in ('queued', 'sent') limit 1`
        while ((await query(url, fed)).rows.length === 0) await wait(250)
      }
      await bench.phones.play({ ...gameOf(small, 30), answers: 2_000 })
      // A street of chats at its own pace: what is compared is a reply's time, not how many there can be.
      const { reply } = await bench.phones.play({ ...gameOf(small, seconds), atOnce: 4 })
      await bot.stop()
      found.push(reply.p99)
    }
    const [alone = 1, beside = 1] = found
    ratios.push(beside / alone)
    console.log(`reply p99: ${round(alone, 1)} ms alone, ${round(beside, 1)} ms beside a campaign of ${many}`)
  }
  console.log(`beside a campaign the p99 of a reply is ${round(median(ratios), 2)}× what it is alone`)
}
