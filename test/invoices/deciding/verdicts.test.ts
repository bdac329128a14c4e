/** What becomes of a bill: one test for each verdict and check. */
import { expect, test } from 'vitest'
import { received } from '../../points/rules.ts'
import { monday10 } from '../../support/shop.ts'
import { billOf, billWorld, checkOf, codesOf, doubting, haldi, pointsOfShop, send } from './readings.ts'

test('a bill that is certain in every part is accepted, and its goods earn by the line', async () => {
  const world = await billWorld()
  const settled = await send(world, billOf())
  expect(settled.decision.verdict).toBe('accepted')
  expect(settled.decision.checks.filter(({ result }) => result === 'failed')).toEqual([])
  // 40 × ₹31.50 less 5 % are ₹1,200 without GST.
  expect(settled.points).toEqual([{ line: 0, points: 12 }])
  expect(await pointsOfShop(world)).toBe(12)
})

test('goods given free earn nothing, beside others that do', async () => {
  const world = await billWorld()
  const lines = [haldi(40), haldi(2, { rate: 0, taxable: 0, amount: 0 })]
  const given = await send(world, billOf({ lines }))
  expect(given.points).toEqual([{ line: 0, points: 12 }])
  expect(given.decision.lines[1]).toMatchObject({ pieces: 0, freePieces: 2, net: 0 })
})

test('each check that fails keeps a bill from earning, and says why', async () => {
  const world = await billWorld()
  await world.db.pool.query(
    `insert into outlet (code, name, distributor_id, gstin) values ('R-X', 'Bajrang Kirana', $1, '24AAAAA0000A1Z5')`,
    [world.distributorId],
  )
  const cases: [string, Parameters<typeof billOf>[0], string, string, string][] = [
    ['an estimate', { kind: 'estimate' }, 'refused', 'estimate', 'document-type'],
    ['a UPI screenshot', { kind: 'payment receipt' }, 'refused', 'payment', 'document-type'],
    ['a challan', { kind: 'delivery challan' }, 'refused', 'not-a-bill', 'document-type'],
    ['amounts by hand', { handwritten: true }, 'review', 'handwritten', 'document-type'],
    [
      'a wholesaler',
      { seller: { name: 'Om Wholesale', taxId: '27AAPFU0939F1ZV' } },
      'refused',
      'unknown-seller',
      'known-seller',
    ],
    [
      'our name with another tax id',
      { seller: { name: 'Shreeji Distributors', taxId: '27AAPFU0939F1ZV' } },
      'review',
      'unknown-seller',
      'known-seller',
    ],
    [
      "another shop's tax id",
      { buyer: { name: 'Om Stores', taxId: '24AAAAA0000A1Z5' } },
      'refused',
      'other-shop',
      'buyer',
    ],
    [
      "another shop's name",
      { buyer: { name: 'BAJRANG KIRANA', taxId: null } },
      'refused',
      'other-shop',
      'buyer',
    ],
    ['a name nobody has', { buyer: { name: 'Xyz Pharma', taxId: null } }, 'review', 'buyer-unclear', 'buyer'],
    [
      'no buyer, and nobody to vouch for it',
      { buyer: { name: null, taxId: null } },
      'review',
      'buyer-unclear',
      'buyer',
    ],
    ['an old bill', { date: '2026-09-01' }, 'refused', 'too-old', 'date'],
    ['a bill of next week', { date: '2026-11-19' }, 'review', 'ahead', 'date'],
    ['lines that do not make the total', { total: 180_000 }, 'review', 'sums-differ', 'arithmetic'],
    ['a total that is not proved', { certain: doubting('total') }, 'review', 'total-unclear', 'amount'],
    [
      'a price far above the list',
      { lines: [haldi(40, { ptr: 4_500 })] },
      'review',
      'prices-differ',
      'prices',
    ],
    ['a quantity no such shop buys', { lines: [haldi(4_000)] }, 'review', 'quantities-unusual', 'quantities'],
    [
      'a code with another amount',
      { checks: [{ name: 'total-code', result: 'failed', evidence: 'amount of the UPI code is 900' }] },
      'review',
      'picture',
      'genuine-picture',
    ],
    ['no number', { invoiceNumber: null }, 'review', 'number-unclear', 'number-unique'],
    ['no line read', { lines: [], total: 126_000 }, 'review', 'products-unclear', 'prices'],
    [
      'goods of others',
      { lines: [haldi(4, { description: 'PARLE-G 55G' })] },
      'refused',
      'nothing-of-ours',
      'prices',
    ],
  ]
  for (const [at, [what, more, verdict, code, check]] of cases.entries()) {
    const settled = await send(
      world,
      billOf({ invoiceNumber: `GST/26-27/${2_000 + at}`, lines: [haldi(41 + at)], ...more }),
    )
    expect([what, settled.decision.verdict]).toEqual([what, verdict])
    expect([what, codesOf(settled)]).toEqual([what, expect.arrayContaining([code])])
    expect([what, checkOf(settled, check)?.result]).not.toEqual([what, 'passed'])
  }
  expect(await pointsOfShop(world)).toBe(0)
})

test('an amount that was misread is put right where the line and the total prove it; an altered one is not', async () => {
  const world = await billWorld()
  const whole = (number: string) => billOf({ lines: [haldi(40), haldi(20)], invoiceNumber: number })
  const misread = { ...haldi(20), amount: 6_000, taxable: null }
  const read = { ...whole('GST/26-27/0124'), lines: [haldi(40), misread], certain: doubting('lines') }
  const mended = await send(world, read)
  expect(mended.decision.verdict).toBe('accepted')
  expect(mended.decision.lines.map(({ net }) => net)).toEqual([120_000, 60_000])
  expect(checkOf(mended, 'arithmetic')?.evidence).toContain('line 2 amount 6000, taken for 60000')

  // The count and its amount were raised together: the line closes, the bill does not.
  const raised = { ...whole('GST/26-27/0125'), lines: [haldi(40), haldi(70)], certain: doubting('lines') }
  expect(codesOf(await send(world, raised))).toContain('sums-differ')
})

test('a discount whose column was not read is believed to the paisa alone, and where the lines make the total', async () => {
  const world = await billWorld()
  const less = (amount: number) => ({ ...haldi(40), amount, taxable: amount })
  const sent = (number: string, amount: number) =>
    send(world, billOf({ invoiceNumber: number, lines: [less(amount)], certain: doubting('lines') }))
  expect((await sent('GST/26-27/0126', 117_000)).decision.verdict).toBe('accepted')
  expect((await sent('GST/26-27/0127', 116_900)).decision.question?.asks).toBe('pieces')
})

test('a count that was not read follows from rate and amount where no discount could make it another', async () => {
  const world = await billWorld()
  const sent = (number: string, more: Parameters<typeof haldi>[1]) => {
    const lines = [haldi(40, { quantity: null, ...more })]
    return send(world, billOf({ invoiceNumber: number, lines, certain: doubting('lines') }))
  }
  const told = await sent('GST/26-27/0128', { discount: 0 })
  expect([told.decision.verdict, told.decision.lines[0]?.pieces]).toEqual(['accepted', 40])
  const unsure = await sent('GST/26-27/0129', { amount: 117_000, taxable: 117_000 })
  // 39, or 40 less 2.5 %.
  expect(unsure.decision.question?.asks).toBe('pieces')
  // Twice the list's price, for half as many.
  const dear = await sent('GST/26-27/0130', { rate: 6_000, discount: 0 })
  expect(dear.decision.question?.asks).toBe('pieces')
})

test('lines that are over the total are less a discount on the whole bill where it is a usual one, to the paisa', async () => {
  const world = await billWorld()
  const sent = (number: string, taxable: number) => {
    const [lines, tax] = [[haldi(40), haldi(20)], taxable / 20]
    const sums = { taxable, tax, roundOff: 0, total: taxable + tax }
    return send(world, billOf({ invoiceNumber: number, lines, ...sums, certain: doubting('lines') }))
  }
  const less = await sent('GST/26-27/0131', 175_500)
  expect([less.decision.verdict, less.decision.lines.map(({ net }) => net)]).toEqual([
    'accepted',
    [117_000, 58_500],
  ])
  // One line raised by 1.7 % of the bill.
  expect(codesOf(await sent('GST/26-27/0132', 177_000))).toContain('sums-differ')
})

test('more than was confirmed of an order, on the bill that it was sent with, is looked at', async () => {
  const world = await billWorld()
  await received(world.db, world, { 'HAL-100': 40 }, { now: monday10 })
  await world.db.pool.query(
    `insert into order_bill (order_id, number, day, at) select id, 'GST/26-27/0123', '2026-11-05', now() from trade_order`,
  )
  const padded = await send(world, billOf({ lines: [haldi(120)] }))
  expect(codesOf(padded)).toEqual(['over-order'])
  expect(checkOf(padded, 'order')?.evidence).toContain('HAL-100 120 of 40')
})

test('a bill of more than twenty-five times what the shop ever bought at once is looked at by a person', async () => {
  const world = await billWorld()
  for (const pieces of [2, 1, 2]) await received(world.db, world, { 'HAL-100': pieces }, { now: monday10 })
  const large = await send(world, billOf({ invoiceNumber: 'GST/26-27/3001', lines: [haldi(60)] }))
  expect([large.decision.verdict, codesOf(large)]).toEqual(['review', ['large']])
  expect(checkOf(large, 'amount')?.evidence).toBe('189000, largest of 3: 6300')
  const usual = await send(world, billOf({ invoiceNumber: 'GST/26-27/3002', lines: [haldi(45)] }))
  expect([usual.decision.verdict, codesOf(usual)]).toEqual(['accepted', []])
})
