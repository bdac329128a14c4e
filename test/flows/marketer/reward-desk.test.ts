/** Rewards at the brand's desk: what runs out, files of what is owed and withheld, and terms that bind. */
import { beforeEach, expect, test } from 'vitest'
import { sendRewardPaper } from '../../../src/jobs/reward-paper.ts'
import { typedTerm } from '../../../src/rewards/change-term.ts'
import { asks, type RewardWorld, rewardWorld, vault } from '../../rewards/support.ts'
import { ChatWorld, type Person } from '../../support/chat.ts'
import { lentDb } from '../../support/lent-db.ts'
import { monday10 } from '../../support/shop.ts'
import { chatOf } from '../retailer/chat.ts'

let shop: RewardWorld
let world: ChatWorld
let mira: Person
let omkar: Person

beforeEach(async () => {
  const db = await lentDb()
  shop = await rewardWorld(db)
  world = new ChatWorld(db, { now: monday10, vault })
  mira = await chatOf(db, world, await shop.person('Mira', 'brand', 'marketer'), 'mira')
  omkar = await chatOf(db, world, await shop.person('Omkar', 'brand', 'operator'), 'omkar')
})

test('what runs out stands first, and files of what is owed and of the benefits come once each', async () => {
  const { text, choices } = await mira.asks('rewards')
  expect(text.split('\n')).toEqual([
    '4 rewards, what runs out first:',
    '🔴 Mobile recharge ₹50 (RW-50), 500 points: none left',
    '🟠 Delivery bag (RW-BAG), 800 points: only 3 left',
    '• UPI cashback ₹100 (RW-UPI), 1,000 points: 300 left',
    '• ₹500 credit note on next order (RW-CREDIT), 4,500 points: no limit',
  ])
  expect(choices).toEqual([
    'Points owed',
    'Benefits 2026-27',
    'Benefits 2025-26',
    'Terms',
    'Pack codes',
    'Menu',
  ])
  const parts = { core: world.core, channels: [] }
  for (const [tap, name] of [
    ['Points owed', 'points-liability-2026-11-02.xlsx'],
    ['Benefits 2026-27', 'benefits-2026-27.xlsx'],
  ] as const) {
    await mira.asks('rewards')
    await mira.taps(tap)
    const wish = world.jobs.at(-1)?.data
    for (let run = 0; run < 2; run++) await sendRewardPaper(parts, wish)
    expect((await mira.hears()).map((told) => told.text)).toEqual([`Here is ${name}.`])
  }
})

test('an operator changes a term in chat and it binds at once; a marketer, whom the cap binds, only reads it', async () => {
  await mira.asks('rewards')
  const read = await mira.taps('Terms')
  expect(read.text).toContain('Points by hand: 5,000 a person and month')
  expect(read.choices).toEqual(['Rewards', 'Menu'])
  await omkar.asks('rewards')
  await omkar.taps('Terms')
  await omkar.taps('Cap by hand')
  await omkar.asks('many')
  expect((await omkar.asks('200')).text).toContain('Points by hand: 200 a person and month')
  expect(await shop.value(`select detail from audit_log where action = 'set-reward-term'`)).toEqual({
    ...{ was: 5_000, is: 200 },
  })
  await mira.asks('adjust R-T-1 +201 too much')
  expect((await mira.taps('Yes, ask')).text).toContain('200 of 200 points are left')
  await omkar.asks('rewards')
  await omkar.taps('Terms')
  await omkar.taps('Tax threshold')
  expect((await omkar.asks('₹50')).text).toContain('beyond ₹50')
  expect(await asks(shop, 'RW-BAG')).toMatchObject({ ok: false, reason: 'reward-pan-needed' })
  await omkar.taps('Terms')
  await omkar.taps('Working days')
  expect((await omkar.taps('Monday to Friday')).text).toContain('Working days: Monday to Friday')
  await omkar.taps('Terms')
  await omkar.taps('Tax is on')
  expect((await omkar.taps('what is above')).text).toContain('Tax is on: what is above the threshold')
  expect(await shop.value('select work_days from reward_setting')).toEqual([
    'mon',
    'tue',
    'wed',
    'thu',
    'fri',
  ])
  await omkar.asks('rewards')
  expect((await omkar.taps('Pack codes')).text).toContain('Wrong codes after which a day has to pass: 6')
  await omkar.taps('Codes an hour')
  expect((await omkar.asks('30')).text).toContain('may redeem in an hour: 30')
})

test.each([
  ['benefitThreshold', '₹20,000', 2_000_000],
  ['benefitThreshold', '2 lakh', 20_000_000],
  ['withholdRate', '10 %', 1_000],
  ['withholdRate', '120', undefined],
  ['hundredPoints', '१०', 1_000],
  ['adjustCap', '5,000 points', 5_000],
  ['adjustCap', '1.5', undefined],
  ['caseDays', '0', undefined],
  ['caseDays', 'three', undefined],
] as const)('%s “%s” is %s', (term, text, value) => expect(typedTerm(term, text)).toBe(value))
