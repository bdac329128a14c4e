/** The reply to an order while a campaign is planned and while it is sent, against the same while it is not. */
import { setTimeout as wait } from 'node:timers/promises'
import { type Bench, gameOf, median, openBot, openWorld, round, small } from '../support/bench.ts'
import { campaignOf, recipients, startNow } from '../support/campaigns.ts'
import { query } from '../support/server.ts'
import { account } from '../support/world.ts'
import { many, seconds } from './world.ts'

/** A p99 rests on the worst few of a turn: only many turns of both tell them apart. */
const turns = 8
/** The world has older campaigns: this is the last. */
const ours = 'id = (select max(id) from campaign)'
const runs = `select id from campaign_run where campaign_id = (select max(id) from campaign)`
const sent = `select count(*)::int as n from campaign_recipient where state = 'sent' and run_id in (${runs})`

export async function benchOrders(bench: Bench): Promise<void> {
  const url = await openWorld(bench, 'orders', small)
  // Those who order are not told: their phones would take it for the reply.
  await query(url, 'update person set offers = false')
  await query(url, ...recipients(many, 'telegram', account), 'vacuum analyze')
  await openBot(bench, url)
  await bench.phones.play({ ...gameOf(small, 30), answers: 2_000 })
  const before = await inTurns(bench, turns)
  await query(url, startNow(campaignOf()))
  await until(url, `${runs} and status = 'planning'`)
  const planned = await inTurns(bench, turns / 2)
  if ((await query(url, `${runs} and status = 'planning'`)).rows.length === 0)
    console.log('it was planned before it was measured')
  tell('planned', before, planned)
  await until(url, `${runs} and status = 'sending'`)
  const held: number[] = []
  const running: number[] = []
  for (let turn = 0; turn < turns; turn++) {
    await query(url, `update campaign set status = 'paused' where ${ours}`)
    // What was fed before is still sent.
    await wait(4_000)
    held.push(...(await inTurns(bench, 1)))
    await query(url, `update campaign set status = 'running' where ${ours}`)
    const { n } = (await query(url, sent)).rows[0]
    await until(url, `select from (${sent}) s where n > ${n}`)
    running.push(...(await inTurns(bench, 1)))
  }
  tell('sent', held, running)
}

function tell(doing: string, without: number[], during: number[]): void {
  const said = (values: number[]) => values.map((each) => round(each)).join(', ')
  console.log(`p99 of replies in turns, ms: ${said(without)} alone; ${said(during)} while it is ${doing}`)
  const [alone, beside] = [median(without), median(during)]
  console.log(
    `while a campaign to ${many} is ${doing}: ${round(beside)} ms against ${round(alone)}, ${round(beside / alone, 2)}×`,
  )
}

/** The p99 of replies of each turn, milliseconds: a street of four chats at its own pace. */
async function inTurns(bench: Bench, count: number): Promise<number[]> {
  const found: number[] = []
  for (let turn = 0; turn < count; turn++)
    found.push((await bench.phones.play({ ...gameOf(small, seconds), atOnce: 4 })).reply.p99)
  return found
}

async function until(url: string, found: string): Promise<void> {
  while ((await query(url, found)).rows.length === 0) await wait(250)
}
