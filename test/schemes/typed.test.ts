import { expect, test } from 'vitest'
import { typedScheme } from '../../src/schemes/typed/scheme.ts'

const today = '2026-11-23'
const slabs = (kind: string, ...pairs: [number, number][]) => ({
  kind,
  slabs: pairs.map(([from, rate]) => ({ from, rate })),
  basis: { per: 'order' },
})

test.each([
  [
    'haldi 50 1%, 200 2%, 500 3% till 31 Dec',
    { goods: 'haldi', until: '2026-12-31', rule: slabs('quantity-slabs', [50, 100], [200, 200], [500, 300]) },
  ],
  [
    'Haldi: 50pc – 1 %, 200 pc – 2.5 %',
    { goods: 'haldi', rule: slabs('quantity-slabs', [50, 100], [200, 250]) },
  ],
  [
    'all ₹5,000 1%, ₹20,000 2%, 1 lakh 3% from 1 dec till 31 dec',
    {
      goods: 'all',
      from: '2026-12-01',
      until: '2026-12-31',
      rule: slabs('value-slabs', [500_000, 100], [2_000_000, 200], [10_000_000, 300]),
    },
  ],
  [
    'हल्दी ५० पर 1% 31 दिसंबर तक',
    { goods: 'हल्दी', until: '2026-12-31', rule: slabs('quantity-slabs', [50, 100]) },
  ],
  [
    'marie 11+1 1 dec se 15 dec tak',
    {
      goods: 'marie',
      from: '2026-12-01',
      until: '2026-12-15',
      rule: { kind: 'extra', buy: 11, free: 1, short: 'owed' },
    },
  ],
  ['11+1 marie', { goods: 'marie', rule: { kind: 'extra', buy: 11, free: 1, short: 'owed' } }],
  [
    'marie 9+1 free ghee 500',
    { goods: 'marie', gift: 'ghee 500', rule: { kind: 'extra', buy: 9, free: 1, short: 'owed' } },
  ],
  ['buy 11 marie get 1 free', { goods: 'marie', rule: { kind: 'extra', buy: 11, free: 1, short: 'owed' } }],
  [
    'any 3 of biscuits 5%',
    { goods: 'biscuits', rule: { kind: 'combo', bundle: { any: 3, each: 1 }, rate: 500 } },
  ],
  [
    'any 3 biscuits ₹100',
    { goods: 'biscuits', rule: { kind: 'combo', bundle: { any: 3, each: 1 }, price: 10_000 } },
  ],
  ['cash 2% from ₹5,000', { goods: '', rule: { kind: 'cash', rate: 200, from: 500_000 } }],
  [
    'haldi monthly ₹5,000 1%, budget ₹50,000, per shop ₹500',
    {
      goods: 'haldi',
      rule: {
        ...slabs('value-slabs', [500_000, 100]),
        basis: { per: 'period', every: 'month', returnDays: 15 },
      },
      caps: [
        { per: 'all', span: 'ever', of: 'paise', most: 5_000_000 },
        { per: 'outlet', span: 'ever', of: 'paise', most: 50_000 },
      ],
    },
  ],
])('“%s” is read as a scheme', (text, wanted) => {
  expect(typedScheme(text, today)).toEqual({ caps: [], ...wanted })
})

test.each(['5 marie, 2 peti ghee', 'R-0012 2 peti noodles', 'order 1042', '50 haldi', '2-2 sab', '100%'])(
  '“%s” gives nothing, so it is no scheme',
  (text) => expect(typedScheme(text, today).rule).toBeUndefined(),
)

test('amounts asked for in rupees need no sign', () => {
  const { rule } = typedScheme('5000 1%, 20000 2%', today, { value: true })
  expect(rule).toEqual(slabs('value-slabs', [500_000, 100], [2_000_000, 200]))
})
