/** "Something wrong?" from the shop's side and the desk's: promised, answered, escalated; and points by hand. */
import { beforeEach, expect, test } from 'vitest'
import { remindCases } from '../../../src/jobs/cases.ts'
import { verifyLedger } from '../../../src/points/verify.ts'
import { confirmed, perHundred, programme, publish, received } from '../../points/rules.ts'
import { gets, type RewardWorld, rewardWorld, vault } from '../../rewards/support.ts'
import { ChatWorld, type Person } from '../../support/chat.ts'
import { lentDb } from '../../support/lent-db.ts'
import { monday10 } from '../../support/shop.ts'
import { chatOf } from '../retailer/chat.ts'

let shop: RewardWorld
let world: ChatWorld
let kiran: Person
let mira: Person
let omkar: Person

beforeEach(async () => {
  const db = await lentDb()
  shop = await rewardWorld(db, { outlets: 2 })
  await publish(db, { BASE: perHundred, CLUB: programme })
  world = new ChatWorld(db, { now: monday10, vault })
  kiran = await chatOf(db, world, shop.ownerId, 'kiran')
  mira = await chatOf(db, world, await shop.person('Mira', 'brand', 'marketer'), 'mira')
  omkar = await chatOf(db, world, await shop.person('Omkar', 'brand', 'operator'), 'omkar')
})

const texts = async (person: Person) => (await person.hears()).map(({ text }) => text)
const later = (hours: number) => {
  world.now = new Date(world.now.getTime() + hours * 3_600_000)
}
const points = () => shop.value('select active from point_account where outlet_id = $1', [shop.outletIds[0]])

test('a tap on why opens a case with a promised day; the desk sees the lines behind it, and its answer reaches the shop', async () => {
  const order = await received(shop.db, shop, { 'HAL-100': 200 })
  const why = await kiran.asks(`why ${order.number}`)
  expect(why.choices).toContain('Something wrong?')
  expect((await kiran.taps('Something wrong?')).text).toContain('What is wrong with the points?')
  expect((await kiran.asks('we also bought ghee that day')).text).toBe(
    `Thank you. Case 1: ${world.core.brand.name} looks at the points of order ${order.number} and answers here by Wed 4 Nov.`,
  )
  expect((await texts(mira)).at(-1)).toBe(
    `🙋 A shop says something is wrong:\n• 1 Om Stores 1 (R-T-1), the points of order ${order.number}: “we also bought ghee that day”. Promised by Wed 4 Nov.`,
  )
  const seen = await mira.taps('1 Om Stores 1')
  expect(seen.text).toContain('• Haldi 100g: ₹6,000 → 60')
  expect(seen.text).toContain('Asked by Kiran.')
  await mira.taps('Answer')
  expect((await mira.asks('The ghee was on another bill: order 1001.')).text).toContain('Case 1 is answered.')
  expect((await texts(kiran)).at(-1)).toBe(
    `🙋 Case 1, the points of order ${order.number}:\nThe ghee was on another bill: order 1001.`,
  )
  expect((await kiran.asks('my cases')).text).toContain('✅ The ghee was on another bill: order 1001.')
  await omkar.hears()
  expect((await omkar.asks('cases')).text).toBe('No case is open.')
})

test('what is said again about the same thing joins the open case, by whichever person of the shop; taken back, it is closed', async () => {
  await kiran.asks('points')
  await kiran.taps('Something wrong?')
  await kiran.taps('Points are missing')
  const boy = await chatOf(
    shop.db,
    world,
    await shop.person('Raju', 'outlet', 'staff', shop.outletIds[0]),
    'raju',
  )
  await boy.asks('points')
  await boy.taps('Something wrong?')
  expect((await boy.asks('two weeks already')).text).toContain('Added to case 1 (the points).')
  expect((await texts(mira)).at(-1)).toContain('🙋 More on an open case:')
  expect(await shop.value('select count(*)::int from shop_case')).toBe(1)
  expect((await kiran.asks('my cases')).choices).toContain('Take back 1')
  await kiran.taps('Take back 1')
  await mira.asks('cases')
  expect(
    (await mira.hears()).length +
      ((await shop.value(`select count(*)::int from shop_case where status = 'open'`)) as number),
  ).toBe(0)
})

test('a case is reminded of once on its last morning and escalated once it is late, and the shop is told so', async () => {
  await kiran.asks('points')
  await kiran.taps('Something wrong?')
  await kiran.taps('Too few points')
  await texts(mira)
  later(40)
  await remindCases(world.core, world.now)
  expect(await texts(mira)).toEqual([])
  later(8)
  for (let run = 0; run < 2; run++) await remindCases(world.core, world.now)
  expect(await texts(mira)).toEqual([expect.stringContaining('⏰ This case is promised for today:')])
  expect(await texts(kiran)).toEqual([])
  later(24)
  for (let run = 0; run < 2; run++) await remindCases(world.core, world.now)
  expect(await texts(omkar)).toContainEqual(expect.stringContaining('🔴 This case is overdue.'))
  expect(await texts(kiran)).toEqual([
    'Sorry: case 1 (the points) has no answer yet. It is now at the top of the desk.',
  ])
  await mira.hears()
  expect((await mira.asks('cases')).text).toContain('🔴 1 Om Stores 1')
})

test('a reward that does not come is named in its case, and no shop opens one about another’s', async () => {
  await gets(shop, 'RW-BAG')
  await gets(shop, 'RW-BAG')
  await kiran.asks('my rewards')
  expect((await kiran.taps('Something wrong?')).text).toBe('What is it about?')
  expect((await kiran.taps('Delivery bag')).text).toContain('What is wrong with this reward?')
  expect((await kiran.taps('It has not come')).text).toContain('looks at Delivery bag')
  const raj = await chatOf(
    shop.db,
    world,
    await shop.person('Raj', 'outlet', 'owner', shop.outletIds[1]),
    'raj',
  )
  expect((await raj.asks('my cases')).text).toContain('No cases.')
})

test('a case may end in points by hand: one asks, another gives, the shop reads why and the case is closed by it', async () => {
  await kiran.asks('points')
  await kiran.taps('Something wrong?')
  await kiran.taps('Points are missing')
  await mira.hears()
  await mira.taps('1 Om Stores 1')
  expect((await mira.taps('Give or take points')).text).toContain('How many points for Om Stores 1?')
  await mira.asks('fifty')
  await mira.asks('50')
  expect((await mira.asks('Bill of 3 Nov came late')).text).toBe(
    '+50 points for Om Stores 1: Bill of 3 Nov came late. Ask for it? A second person has to give it.',
  )
  await mira.taps('Yes, ask')
  await mira.asks('adjust')
  expect((await mira.taps('No. 1')).choices).toEqual(['Drop', 'Points by hand', 'Menu'])
  expect(await points()).toBe(10_000)
  expect((await texts(omkar)).at(-1)).toContain('Points by hand wait for a second person. No. 1: +50 points')
  await omkar.taps('No. 1')
  const give = await omkar.keyOf('Give')
  for (const id of ['a', 'a', 'b']) await omkar.does({ kind: 'tap', key: give }, id)
  expect(await points()).toBe(10_050)
  expect((await texts(mira)).at(-1)).toContain('✅ Omkar gave it.')
  expect(await texts(kiran)).toEqual([
    '⭐ 50 points were added to Om Stores 1: Bill of 3 Nov came late (case 1)',
  ])
  expect((await kiran.taps('Why +50?')).text).toBe(
    `+50 on Mon 2 Nov: Bill of 3 Nov came late (case 1). Asked for by Mira and given by Omkar of ${world.core.brand.name}.`,
  )
  expect((await kiran.asks('points')).choices).toContain('Why +50?')
  expect((await kiran.asks('my cases')).text).toContain('✅ Bill of 3 Nov came late')
  expect(await verifyLedger(shop.db.pool)).toMatchObject({ broken: [] })
})

test('typed in one line, points are asked for at once; beyond the cap or of an unknown shop it is said why not', async () => {
  expect((await mira.asks('adjust R-T-1 -40 counted twice')).text).toContain('-40'.replace('-', '−'))
  await mira.taps('Yes, ask')
  expect((await mira.asks('adjust nowhere +5 hello')).text).toContain(
    'I am not sure which shop “nowhere” is.',
  )
  await mira.asks('cancel')
  await mira.asks('adjust R-T-1 +4,961 a big gift')
  expect((await mira.taps('Yes, ask')).text).toContain('4,960 of 5,000 points are left this month')
  await omkar.hears()
  await omkar.asks('adjust')
  await omkar.taps('No. 1')
  await omkar.taps('Give')
  expect(await points()).toBe(9_960)
  expect(await texts(kiran)).toEqual(['⭐ 40 points were taken off Om Stores 1: counted twice'])
})

test('in Hindi and Hinglish all of it is said in their own words', async () => {
  const order = await confirmed(shop.db, shop, { 'HAL-100': 20 })
  await kiran.asks('hindi')
  await kiran.asks(`${order.number} क्यों`)
  await kiran.taps('कुछ गड़बड़ है?')
  expect((await kiran.taps('पॉइंट कम हैं')).text).toContain('केस 1')
  await mira.hears()
  await mira.asks('hinglish')
  expect((await mira.asks('sab case')).text).toContain('“Points kam hain”')
  await mira.taps('1 Om Stores 1')
  await mira.taps('Jawab dein')
  await mira.taps('Humne dekha')
  expect((await texts(kiran)).at(-1)).toContain('हमने देखा: सब सही है।')
})
