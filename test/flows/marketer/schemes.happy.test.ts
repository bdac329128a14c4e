/** Publishing in a marketer's chat: typed in one line, asked step by step, tried, published, replaced, ended. */
import { beforeEach, expect, test } from 'vitest'
import { inTransaction } from '../../../src/db/tx.ts'
import { publishScheme } from '../../../src/schemes/store.ts'
import { type Desk, openDesk, ordered, runTries } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})

const codes = async ({ street }: Desk) => street.rows('select code, status, version from scheme order by id')

test('a line becomes a draft, shown as shops will read it; tried on past orders, it says whom it would have cost what', async () => {
  const { street, nita } = desk
  for (const day of ['10-05', '10-12']) await ordered(street, { 'HAL-100': 200 }, day)
  await ordered(street, { 'HAL-100': 45 }, '10-19', 2)
  const draft = await nita.asks('haldi 50 1%, 200 2%, 500 3% till 31 Dec, budget ₹50,000')
  expect(draft.text.split('\n')).toEqual([
    '✏️ Draft: Haldi 100g 50-200-500 (HALDI-100G-50-200-500)',
    'Shops read: Haldi 100g: 1 % off from 50 pc, 2 % from 200 pc, 3 % from 500 pc, till Thu 31 Dec',
    'For: all shops',
    'From Mon 23 Nov till Thu 31 Dec',
    'In all at most ₹50,000',
  ])
  expect((await nita.taps('Try on past orders')).text).toContain('last 90 days')
  await runTries(street, 2)
  const [told, ...more] = await nita.hears()
  expect(more).toEqual([])
  expect(told?.text.split('\n')).toEqual([
    '🧪 Haldi 100g 50-200-500, tried on past orders:',
    'In the last 90 days 2 of 3 orders, of 1 of 2 shops, would have got it.',
    'Cost: ₹240. The brand’s share: ₹240.',
    '1 shop was just under a slab:',
    '• Om Stores 2 (R-T-2): 5 pc short of 50',
  ])
  expect(told?.choices).toEqual(['Publish', 'Change', 'Leave it'])
  expect((await nita.taps('Publish')).text).toContain('is live')
  expect(await codes(desk)).toEqual([{ code: 'HALDI-100G-50-200-500', status: 'live', version: 1 }])
  const kiran = await street.phoneOf(street.shop.ownerId, 'kiran')
  expect((await kiran.asks('offers')).text).toContain('Haldi 100g: 1 % off from 50 pc')
})

test('guided: a kind, what it gives, goods found by name, dates, shops of a beat, a budget for each', async () => {
  const { nita } = desk
  await nita.asks('schemes')
  await nita.taps('New scheme')
  expect((await nita.taps('Free goods (11+1)')).text).toContain('11+1')
  expect((await nita.asks('9+1 free ghee')).text).toContain('On which goods?')
  expect((await nita.asks('noodles')).text).toContain('Until when?')
  expect((await nita.asks('from 1 dec till 31 dec')).text).toBe('For which shops?')
  expect((await nita.taps('By beat')).text).toContain('Which beat?')
  expect((await nita.asks('nowhere')).text).toContain('“nowhere” is not clear')
  expect((await nita.asks('beat 1')).text).toContain('How much may it cost')
  expect((await nita.asks('per shop ₹500')).text.split('\n')).toEqual([
    '✏️ Draft: Masala Noodles 70g 9+1 (MASALA-NOODLES-70G-9-1)',
    'Shops read: Buy 9 Masala Noodles 70g, 1 Cow Ghee 500ml free, till Thu 31 Dec',
    'For: beat B-T-1',
    'From Tue 1 Dec till Thu 31 Dec',
    'Per shop at most ₹500',
  ])
})

test('every kind can be made by taps and short answers', async () => {
  const { nita } = desk
  const made: [string, string, string][] = [
    [
      '% by order value',
      '5000 1%, 20000 2% monthly',
      '1 % off from ₹5,000, 2 % from ₹20,000 on all you buy in the month',
    ],
    ['Any 3 together', '3 5%', 'Any 3 of all goods: 5 % off'],
    ['Cash discount', '2%', 'All goods: 2 % off'],
    ['% by pieces', '50 1%', 'All goods: 1 % off from 50 pc'],
  ]
  for (const [kind, rule, said] of made) {
    await nita.asks('new scheme')
    await nita.taps(kind)
    await nita.asks(rule)
    await nita.taps('All goods')
    await nita.asks('1')
    await nita.taps('All shops')
    expect((await nita.taps('No limit')).text).toContain(said)
  }
})

test('a live scheme is never edited: a new version begins as what is live, and takes its place', async () => {
  const { street, nita } = desk
  await nita.asks('haldi 50 1% till 31 dec')
  await nita.taps('Publish')
  const order = await ordered(street, { 'HAL-100': 50 }, '11-24')
  await nita.asks('schemes')
  expect((await nita.taps('Haldi 100g 50')).text).toContain('1 order, ₹15 given')
  await nita.taps('New version')
  expect((await nita.taps('What it gives')).text).toContain('What shall the scheme give?')
  const draft = await nita.asks('100 2%')
  expect(draft.text).toContain('Draft: Haldi 100g 100 (HALDI-100G-50) – would replace version 1')
  expect((await nita.taps('Publish')).text).toContain('version 2')
  expect(await codes(desk)).toEqual([{ code: 'HALDI-100G-50', status: 'live', version: 2 }])
  const kept = await street.rows('select version from order_effect where order_id = $1', [order.id])
  expect(kept).toEqual([{ version: 1 }])
})

test('ending asks first, and an ended scheme is listed with what it gave and can be run again', async () => {
  const { nita } = desk
  await nita.asks('all cash 2% till 31 dec')
  await nita.taps('Publish')
  await nita.taps('See it')
  await nita.taps('End it')
  expect((await nita.taps('Keep it running')).text).toContain('🟢 Live')
  await nita.taps('End it')
  expect((await nita.asks('yes')).text).toContain('has ended')
  expect(await codes(desk)).toMatchObject([{ status: 'ended' }])
  await nita.asks('schemes')
  expect((await nita.taps('Ended schemes')).text).toContain('cash 2 % (CASH-2): 0 orders, ₹0 given')
  await nita.taps('cash 2 %')
  await nita.taps('Run it again')
  await nita.taps('The dates')
  await nita.asks('31 jan')
  await nita.taps('Publish')
  expect(await codes(desk)).toMatchObject([{ status: 'live', version: 2 }])
})

test('the list tells of a scheme that gives nothing with orders how it is paid instead', async () => {
  const { street, nita } = desk
  const window = { from: '2026-01-01', until: '2099-12-31', timeZone: 'Asia/Kolkata' }
  const margin = { kind: 'margin', parts: [{ rate: 500 }] }
  const document = { v: 1, name: { en: 'Margin' }, level: 'primary', window, rule: margin }
  await inTransaction(street.db, (tx) =>
    publishScheme(tx, { code: 'MARGIN', document, by: null, now: street.world.now }),
  )
  await nita.asks('all 5000 1% monthly till 31 dec')
  await nita.taps('Publish')
  const list = (await nita.asks('schemes')).text
  expect(list).toContain('Margin (MARGIN): paid to distributors as claims')
  expect(list).toMatch(/\): paid by credit note afterwards/)
})
