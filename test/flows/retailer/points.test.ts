/** "Points" and "why 1042" in a shop's chat. */
import { beforeEach, describe, expect, test } from 'vitest'
import { languages } from '../../../src/chat/wording.ts'
import { sendStatement } from '../../../src/jobs/points-paper.ts'
import { whyAsked } from '../../../src/orders/why-question.ts'
import { confirmed, perHundred, programme, publish, received, rule } from '../../points/rules.ts'
import { earn, done as posted, spend } from '../../points/support.ts'
import { chatOf, dialogs, monday, openShop, type Shop } from './chat.ts'

let shop: Shop
const days = (count: number) => new Date(monday.getTime() + count * 86_400_000)
const rules = {
  BASE: perHundred,
  CLUB: programme,
  OIL: rule(
    'Oil festival',
    { kind: 'booster', gives: { times: 300 }, budget: 200 },
    { goods: { skus: ['GHE-500'] } },
  ),
  RANGE: rule('Three kinds', { kind: 'range', distinct: 2, points: 30, every: 'month' }),
}

beforeEach(async () => {
  shop = await openShop({})
  await publish(shop.db, rules)
})

test('points are shown as they are: to use, coming with their day, expiring, the tier and what keeps and raises it, and what was last', async () => {
  await received(shop.db, shop, { 'HAL-100': 200, 'GHE-500': 2 }, { now: days(-5) })
  const order = await confirmed(shop.db, shop, { 'HAL-100': 100 }, { now: days(-1) })
  await posted(shop.db, earn(shop.outletIds[0] ?? 0, 12, 25), days(-1))
  const { text, choices } = await shop.owner.asks('points')
  expect(text.split('\n')).toEqual([
    '⭐ You have 117 points to use.',
    `⏳ 30 coming with order ${order.number}, Thu 26 Nov`,
    '⌛ 12 points expire after Fri 27 Nov.',
    '🏅 You are Silver.',
    '₹13,475 more makes you Gold.',
    'Last:',
    'Sun 22 Nov · +12 · points',
    `Sun 22 Nov · +30 · order ${order.number}`,
    'Wed 18 Nov · +30 · Three kinds',
    `Wed 18 Nov · +75 · order ${order.number - 1}`,
  ])
  expect(choices).toEqual([
    `Why ${order.number}?`,
    `Why ${order.number - 1}?`,
    'Why this bonus?',
    '🎁 Rewards',
    'Statement',
    'Something wrong?',
    'Menu',
  ])
})

test('why tells line by line what an order brought, what was capped and what was taken back, months later and after the rules are gone', async () => {
  const order = await received(
    shop.db,
    shop,
    { 'HAL-100': 200, 'GHE-500': 12 },
    { less: [{ line: 1, missing: 50 }], now: days(-5) },
  )
  await shop.db.pool.query(`update product set name = 'Renamed'`)
  shop.world.now = days(200)
  const { text } = await shop.owner.asks(`why ${order.number}?`)
  expect(text.split('\n')).toEqual([
    `Order ${order.number}:`,
    '⭐ 139 points, yours to use',
    '+91 1 point per ₹100',
    '• Haldi 100g: ₹6,000 → 60',
    '• Cow Ghee 500ml: ₹3,150 → 31',
    '+63 Oil festival (2× more)',
    '• Cow Ghee 500ml → 63',
    '−15 1 point per ₹100: not all came (Haldi 100g 200 → 150)',
  ])
})

test('a debt is told as one, with what pays it', async () => {
  const outletId = shop.outletIds[0] ?? 0
  const lot = await posted(shop.db, earn(outletId, 50))
  await posted(shop.db, spend(outletId, 50))
  await posted(shop.db, {
    do: 'reverse',
    outletId,
    key: 'x',
    lotId: lot,
    points: 20,
    source: { kind: 'order', id: 1 },
    reason: { v: 1 },
    by: null,
  })
  expect((await shop.owner.asks('points')).text).toContain(
    '20 points are owed because goods went back. The next points pay them.',
  )
})

test('why is asked of a bonus by a tap, of an unknown order with a way on, and of another’s order never', async () => {
  await received(shop.db, shop, { 'HAL-100': 20, 'GHE-500': 2 }, { now: days(-5) })
  await shop.owner.asks('points')
  expect((await shop.owner.taps('Why this bonus?')).text).toBe(
    '+30 Three kinds, Sun 1 Nov – Mon 30 Nov: 2 different products of 2',
  )
  const other = await received(shop.db, shop, { 'HAL-100': 20 }, { outlet: 1, now: days(-5) })
  const unknown = await shop.owner.asks('why 9999')
  expect(unknown.choices).toEqual(['Points', 'Menu'])
  expect((await shop.owner.asks(`why ${other.number}`)).text).toBe(unknown.text)
})

test('staff see the points too; a person of several shops is asked which', async () => {
  const { db, world } = shop
  const person = (await db.pool.query(`insert into person (name) values ('Raju') returning id`)).rows[0].id
  const seat = (outlet: number | undefined) =>
    db.pool.query(
      `insert into membership (person_id, party, role, outlet_id) values ($1, 'outlet', 'staff', $2)`,
      [person, outlet],
    )
  await seat(shop.outletIds[0])
  const staff = await chatOf(db, world, person, 'raju')
  expect((await staff.asks('points')).text).toContain('No points yet')
  await seat(shop.outletIds[1])
  expect((await staff.asks('points')).choices).toEqual(['Om Stores 1', 'Om Stores 2'])
  expect((await staff.taps('Om Stores 2')).text).toContain('Om Stores 2: you have 0 points')
})

describe('the statement', () => {
  test('of a month comes as a file once, however often its job runs, and an empty month is told', async () => {
    await received(shop.db, shop, { 'HAL-100': 200 }, { now: days(-5) })
    await shop.owner.asks('points')
    await shop.owner.taps('Statement')
    expect((await shop.owner.taps('November 2026')).text).toBe(
      'Your statement for November 2026 is on its way.',
    )
    const [{ job, data } = { job: '', data: {} }] = shop.world.jobs
    expect(job).toBe('points-paper')
    const parts = { core: shop.world.core, channels: [] }
    await sendStatement(parts, data)
    await sendStatement(parts, data)
    const files = await shop.owner.hears()
    expect(files.map(({ text }) => text)).toEqual(['Here is points-R-T-1-2026-11.pdf.'])
    await shop.owner.taps('Points')
    await shop.owner.taps('Statement')
    await shop.owner.taps('October 2026')
    await sendStatement(parts, shop.world.jobs.at(-1)?.data)
    expect((await shop.owner.hears()).map(({ text }) => text)).toEqual([
      'There were no points in that month.',
    ])
  })
})

test.each([
  ['hi', 'पॉइंट'],
  ['hi-Latn', 'mere points'],
])('all of it is spoken in %s, without English left over', async (language, word) => {
  await shop.db.pool.query('update person set language = $1 where id = $2', [language, shop.ownerId])
  const order = await received(
    shop.db,
    shop,
    { 'HAL-100': 200, 'GHE-500': 12 },
    { less: [{ line: 1, missing: 5 }], now: days(-5) },
  )
  await confirmed(shop.db, shop, { 'HAL-100': 100 }, { now: days(-1) })
  const told = [
    await shop.owner.asks(word),
    await shop.owner.asks(`${order.number} ${language === 'hi' ? 'क्यों' : 'kyun'}`),
  ]
  const said = told.flatMap(({ text, choices }) => [text, ...choices])
  expect(
    said.filter((each) => /\b(the|you|your|coming|last|why|not all|more|went|month)\b/i.test(each)),
  ).toEqual([])
  expect(languages).toContain(language)
})

test.each([
  ['why 1042', 1042],
  ['1042 kyun?', 1042],
  ['क्यों 1042', 1042],
  ['order 1042 points kaise', 1042],
  ['why', undefined],
  ['5 marie', undefined],
  ['1042', undefined],
])('“%s” asks why %s', (text, number) => expect(whyAsked(text)).toBe(number))

test('the dialogues of points are among those of a shop', () => {
  expect(dialogs.flows.has('points') && dialogs.flows.has('why')).toBe(true)
})
