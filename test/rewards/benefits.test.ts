/** Benefits and the tax withheld on them. */
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { inTransaction } from '../../src/db/tx.ts'
import { shared, withheld } from '../../src/rewards/benefits.ts'
import { cancelRedemption } from '../../src/rewards/cancel.ts'
import { keepPan, maskedPan, panOfGstin, readPan } from '../../src/rewards/pan.ts'
import { registerOf } from '../../src/rewards/register.ts'
import { chatOf } from '../flows/retailer/chat.ts'
import { done, earn } from '../points/support.ts'
import { ChatWorld } from '../support/chat.ts'
import { lentDb } from '../support/lent-db.ts'
import { monday10 } from '../support/shop.ts'
import { asks, bring, gets, type RewardWorld, rewardWorld, vault, zone } from './support.ts'

const india = { threshold: 2_000_000, rate: 1_000, basis: 'whole' } as const
const file = `code,name,kind,points,worth,counts_as_benefit
RW-TV,Television,gift,1000,19000,yes
RW-FAN,Fan,gift,500,1000,yes
RW-MIX,Mixer,gift,1000,5000,yes
RW-PAY,UPI ₹3000,upi,300,3000,yes
RW-NOTE,₹3000 credit note,credit_note,300,3000,yes
RW-OFF,₹3000 off,credit_note,300,3000,no
`

let world: RewardWorld
let shop: number
let other: number

beforeEach(async () => {
  world = await rewardWorld(await lentDb(), { outlets: 2 })
  shop = world.outletIds[0] ?? 0
  other = world.outletIds[1] ?? 0
  await bring(world.db, 'rewards', file)
  await world.db.pool.query(
    `insert into membership (person_id, party, role, outlet_id) values ($1, 'outlet', 'owner', $2)`,
    [world.ownerId, other],
  )
})

const tells = (outletId: number, pan = 'ABCDE1234F') =>
  inTransaction(world.db, (tx) => keepPan(tx, { outletId, pan, vault, by: world.ownerId, now: monday10 }))

test('nothing is withheld up to the threshold; beyond it on the whole year, or on what is above, by setting', () => {
  expect(withheld(india, { amount: 1_900_000, tax: 0 }, 100_000)).toBe(0)
  expect(withheld(india, { amount: 1_900_000, tax: 0 }, 100_100)).toBe(200_010)
  expect(withheld(india, { amount: 2_000_100, tax: 200_010 }, 100_000)).toBe(10_000)
  const beyond = { ...india, basis: 'beyond' } as const
  expect(withheld(beyond, { amount: 1_900_000, tax: 0 }, 100_100)).toBe(10)
  expect(withheld(beyond, { amount: 1_900_000, tax: 500 }, 100_100)).toBe(0)
})

test('however a year’s benefits are divided, together they bear the same tax, and what is shared adds up', () => {
  const worths = fc.array(fc.integer({ min: 1, max: 900_000 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(worths, fc.constantFrom('whole' as const, 'beyond' as const), (list, basis) => {
      const terms = { ...india, basis }
      const all = list.reduce((sum, worth) => sum + worth, 0)
      const before = { amount: 0, tax: 0 }
      for (const worth of list) {
        const tax = withheld(terms, before, worth)
        const { deducted, taxPoints } = shared(tax, { kind: 'upi', worth, points: 700 })
        expect(deducted === 0 || (deducted === tax && deducted < worth)).toBe(true)
        if (deducted === 0) expect(taxPoints * worth).toBeGreaterThanOrEqual(tax * 700)
        before.amount += worth
        before.tax += tax
      }
      expect(before.tax).toBe(withheld(terms, { amount: 0, tax: 0 }, all))
    }),
    { numRuns: 10_000 },
  )
})

test('the redemption that would pass the threshold asks for the PAN first; then its tax is taken as further points', async () => {
  await gets(world, 'RW-TV')
  await gets(world, 'RW-FAN')
  expect(await asks(world, 'RW-MIX')).toMatchObject({ reason: 'reward-pan-needed' })
  await tells(shop)
  expect(await asks(world, 'RW-MIX')).toMatchObject({ reason: 'reward-tax-changed' })
  // 10 % of ₹25,000 is ₹2,500: at 1,000 points for ₹5,000 that is 500 points.
  const { redemption, balance } = await gets(world, 'RW-MIX', { tax: 250_000 })
  expect(redemption).toMatchObject({ tax: 250_000, deducted: 0, taxPoints: 500 })
  expect(balance).toBe(10_000 - 1_000 - 500 - 1_500)
  const cancelled = { redemptionId: redemption.id, by: world.ownerId, now: monday10, timeZone: zone }
  await inTransaction(world.db, (tx) => cancelRedemption(tx, cancelled))
  expect(await world.value('select active from point_account where outlet_id = $1', [shop])).toBe(8_500)
  const register = await registerOf(world.db.pool, '2026-27', vault, true)
  expect(register.map(({ amount, tax }) => [amount, tax])).toEqual([
    [1_900_000, 0],
    [100_000, 0],
    [500_000, 250_000],
    [-500_000, -250_000],
  ])
  expect(register[0]?.pan).toBe('ABC••••34F')
})

test('from money the tax is taken off; a discount counts for nothing', async () => {
  await tells(shop)
  await gets(world, 'RW-TV')
  await gets(world, 'RW-OFF')
  const paid = await gets(world, 'RW-PAY', { payTo: 'om@upi', tax: 220_000 })
  expect(paid.redemption).toMatchObject({ tax: 220_000, deducted: 220_000, taxPoints: 0 })
  const noted = await gets(world, 'RW-NOTE', { tax: 30_000 })
  expect(noted.redemption.deducted).toBe(30_000)
  expect(await world.value('select balance from dues_account where outlet_id = $1', [shop])).toBe(-570_000)
})

test('shops of one owner share a threshold, even when both redeem at the same moment; another year begins anew', async () => {
  for (const outlet of [shop, other]) await tells(outlet)
  await done(world.db, earn(other, 1_000))
  await gets(world, 'RW-TV', { outletId: other })
  const both = await Promise.all([shop, other].map((outletId) => asks(world, 'RW-FAN', { outletId })))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'reward-tax-changed' })
  const april = new Date('2027-04-01T00:00:00+05:30')
  expect(await asks(world, 'RW-MIX', { now: april })).toMatchObject({ ok: true })
})

test('a GSTIN tells the PAN; a typed one is read in whatever way it is written, and kept sealed', async () => {
  expect(panOfGstin('24ABCPS1234K1ZS')).toBe('ABCPS1234K')
  expect([readPan(' abcde 1234 f '), readPan('ABCD1234F'), maskedPan('ABCDE1234F')]).toEqual([
    ...['ABCDE1234F', undefined, 'ABC••••34F'],
  ])
  await tells(shop)
  expect(await world.value(`select encode(sealed, 'escape') from outlet_pan`)).not.toContain('ABCDE')
  await world.db.pool.query(`update outlet set gstin = '24ABCPS1234K1ZS' where id = $1`, [other])
  await gets(world, 'RW-FAN', { outletId: other })
  const [line] = await registerOf(world.db.pool, '2026-27', vault, false)
  expect(line?.pan).toBe('ABCPS1234K')
})

test('in chat the PAN is asked for, the tax shown before the yes, and the message with the number is masked', async () => {
  const chat = new ChatWorld(world.db, { now: monday10, vault })
  const kiran = await chatOf(world.db, chat, world.ownerId, 'kiran')
  const choose = async (name: string) => {
    await kiran.asks('rewards')
    await kiran.taps('Om Stores 1').catch(() => undefined)
    return kiran.taps(name)
  }
  await choose('Television')
  await kiran.taps('Yes, get it')
  expect((await choose('Mixer')).text).toContain('Which PAN')
  expect((await kiran.asks('12345')).text).toContain('not a PAN')
  const asked = await kiran.asks('abcde 1234f')
  expect(asked.text).toContain('Tax to withhold on benefits: ₹2,400, taken as 480 of these points.')
  expect(asked.text).toContain('Mixer for 1,480 points? 7,520 stay.')
  expect((await kiran.taps('Yes, get it')).text).toContain('7,520 points are left.')
  const heard = await world.value(`select string_agg(heard ->> 'text', '|') from inbox`)
  expect(heard).toContain('ABC••••34F')
  expect(heard).not.toMatch(/abcde/i)
})
