/** Rewards in chat: three taps, once, for the owner alone; what came of them; gifts on their way. */
import { beforeEach, expect, test } from 'vitest'
import type { Outgoing } from '../../../src/chat/message.ts'
import { Sender } from '../../../src/chat/send.ts'
import { verifyLedger } from '../../../src/points/verify.ts'
import { bring, codes, type RewardWorld, rewardWorld, vault } from '../../rewards/support.ts'
import { ChatWorld, type Person } from '../../support/chat.ts'
import { lentDb } from '../../support/lent-db.ts'
import { monday10 } from '../../support/shop.ts'
import { until } from '../../support/until.ts'
import { chatOf } from './chat.ts'

let shop: RewardWorld
let world: ChatWorld
let kiran: Person
let outlet: number

beforeEach(async () => {
  const db = await lentDb()
  shop = await rewardWorld(db)
  outlet = shop.outletIds[0] ?? 0
  world = new ChatWorld(db, { now: monday10, vault })
  kiran = await chatOf(db, world, shop.ownerId, 'kiran')
})

const someone = async (name: string, party: string, role: string, at?: number) =>
  chatOf(shop.db, world, await shop.person(name, party, role, at), name)
const points = () => shop.value('select active from point_account where outlet_id = $1', [outlet])

test('three taps get a gift; every owner and the distributor hear of it, and it is tracked until it is there', async () => {
  const [meena, hetal] = [
    await someone('meena', 'outlet', 'owner', outlet),
    await chatOf(shop.db, world, shop.billerId, 'hetal'),
  ]
  const list = await kiran.asks('rewards')
  expect(list.text).toContain('You have 10,000 points.')
  expect(list.text).toContain('• Delivery bag: 800 points, few left')
  expect(await kiran.taps('Delivery bag')).toMatchObject({
    text: 'Delivery bag for 800 points? 9,200 stay.',
    choices: ['Yes, get it', 'No'],
  })
  const done = await kiran.taps('Yes, get it')
  expect(done.text).toContain('Delivery bag is ordered.')
  expect(done.text).toContain('9,200 points are left.')
  expect((await meena.hears()).map(({ text }) => text)).toEqual([
    '🎁 Kiran used 800 points of Om Stores 1 for Delivery bag.',
  ])
  expect((await hetal.hears()).at(-1)?.text).toContain('Gift for Om Stores 1 (Beat 1): Delivery bag')
  expect((await hetal.taps('All gifts')).text).toContain('• Om Stores 1 (Beat 1): Delivery bag, ordered')
  expect((await hetal.taps('Sent: Om Stores 1')).text).toContain('on its way')
  expect((await kiran.hears()).at(-1)?.text).toBe('🎁 Delivery bag is on its way to you.')
  await kiran.asks('my rewards')
  expect((await kiran.taps('Came: Delivery bag')).text).toContain('Noted')
  expect((await hetal.asks('gifts')).text).toBe('No gifts to send.')
})

test('a doubled tap and a tap on the old question debit once', async () => {
  await kiran.asks('rewards')
  await kiran.taps('Delivery bag')
  const yes = await kiran.keyOf('Yes, get it')
  for (const id of ['a', 'a', 'b', 'c']) await kiran.does({ kind: 'tap', key: yes }, id)
  expect([await points(), await shop.value('select count(*)::int from redemption')]).toEqual([9_200, 1])
  expect(await verifyLedger(shop.db.pool)).toMatchObject({ broken: [] })
})

test('the code of a voucher leaves with its message and stands nowhere else; one that did not arrive is said again', async () => {
  await bring(shop.db, 'voucher-codes', codes('RW-50', ['SECRET-4711']))
  await kiran.asks('rewards')
  await kiran.taps('Mobile recharge')
  const { text, id } = await kiran.taps('Yes, get it')
  expect(text).toMatch(/Your code: ⟦[-0-9a-f]{36}⟧\nNote it down/)
  const stored = await shop.value(
    `select string_agg(body::text || coalesce(notice::text, ''), ' ') from outbox`,
  )
  expect(stored).not.toContain('4711')
  expect((await kiran.asks('my rewards')).choices).not.toContain('Code again: Mobile recharge ₹50')
  await shop.db.pool.query(`update outbox set status = 'failed' where id = $1`, [id])
  await kiran.asks('my rewards')
  const again = await kiran.taps('Code again')
  expect(again.text).toMatch(/⟦/)
  expect((await kiran.asks('my rewards')).choices).toEqual(['Something wrong?', 'All rewards', 'Menu'])
  expect(await points()).toBe(9_500)
  const said = await sent()
  expect(said.filter((each) => each.includes('SECRET-4711'))).toHaveLength(1)
  expect(said.join()).not.toContain('⟦')
})

/** Sends what waits, as its messenger gets it. */
async function sent(): Promise<string[]> {
  await shop.db.pool.query(
    `insert into channel_account (account, channel, epoch) values ('test', 'telegram', 1) on conflict do nothing`,
  )
  const reached: string[] = []
  const send = async ({ id, body }: Outgoing) => {
    reached.push(body.text)
    return { kind: 'sent' as const, providerId: `p${id}` }
  }
  const end = new AbortController()
  const options = {
    ...{ db: shop.db, account: 'test', epoch: 1, log: world.core.log, send, core: world.core },
    ...{ promotionsPerSecond: 100, parallel: 4, timeoutMs: 1_000 },
    ...{ onAccountDown: () => {}, count: () => {} },
  }
  const sender = new Sender(options, end.signal)
  const open = `select 1 from outbox where status in ('ready', 'sending', 'retry')`
  await until(async () => (await shop.db.pool.query(open)).rowCount === 0)
  end.abort()
  await sender.idle()
  return reached
}

test('staff see what there is and are told that the owner chooses; an old tap of the owner’s list does not help them', async () => {
  const boy = await someone('boy', 'outlet', 'staff', outlet)
  const list = await boy.asks('rewards')
  expect(list.text).toContain('The shop’s owner chooses.')
  expect(list.choices).toEqual(['My rewards', 'Menu'])
  expect(await points()).toBe(10_000)
})

test('a payout asks for the UPI address, says what is wrong with another text, and remembers the last one', async () => {
  await kiran.asks('rewards')
  await kiran.taps('UPI cashback')
  expect((await kiran.asks('send it to my brother')).text).toContain('not a UPI address')
  expect((await kiran.asks('Om.Stores@OkBank')).text).toContain('Paid to om.stores@okbank.')
  expect((await kiran.taps('Yes, get it')).text).toContain('₹100 go to om••••@okbank.')
  await kiran.asks('rewards')
  expect((await kiran.taps('UPI cashback')).choices).toEqual(['om.stores@okbank'])
  await kiran.asks('cancel')
  await kiran.asks('my rewards')
  expect((await kiran.taps('Cancel: UPI')).text).toBe('Cancel UPI cashback ₹100? You get 1,000 points back.')
  expect((await kiran.taps('Yes, cancel')).text).toContain('1,000 points are back.')
  expect(await points()).toBe(10_000)
})

test('what changed between the list and the yes is said, and nothing is taken', async () => {
  await kiran.asks('rewards')
  await kiran.taps('Delivery bag')
  await shop.db.pool.query(`update reward set stock = 0 where code = 'RW-BAG'`)
  expect((await kiran.taps('Yes, get it')).text).toContain('this one is gone')
  await shop.db.pool.query(`update reward set stock = 5 where code = 'RW-BAG'`)
  await kiran.asks('rewards')
  await kiran.taps('Delivery bag')
  await shop.db.pool.query(`update reward set points = 900 where code = 'RW-BAG'`)
  expect((await kiran.taps('Yes, get it')).text).toContain('it costs 900 points now')
  expect(await points()).toBe(10_000)
})

test('in Hindi and Hinglish all of it is said in their own words', async () => {
  await shop.db.pool.query(`update reward set name_hi = 'डिलीवरी बैग' where code = 'RW-BAG'`)
  await kiran.asks('hindi')
  expect((await kiran.asks('इनाम')).text).toContain('• डिलीवरी बैग: 800 पॉइंट')
  expect((await kiran.taps('डिलीवरी बैग')).text).toBe('800 पॉइंट में डिलीवरी बैग लें? 9,200 बचेंगे।')
  await kiran.asks('hinglish')
  expect((await kiran.asks('inaam')).text).toContain('• Delivery bag: 800 points')
})
