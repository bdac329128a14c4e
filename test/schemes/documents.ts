/** Schemes as a marketer would write them: the examples of the trade, one of every kind. */

const window = { from: '2026-11-01', until: '2026-11-30' }

/** A document of this rule, live through November 2026. */
export const written = (rule: object, rest: object = {}): object => ({
  v: 1,
  name: { en: 'Winter' },
  window,
  rule,
  ...rest,
})

export const haldiSlabs = written(
  {
    kind: 'quantity-slabs',
    slabs: [
      { from: 50, rate: 100 },
      { from: 200, rate: 200 },
      { from: 500, rate: 300 },
    ],
  },
  { name: { en: 'Haldi 50-200-500' }, goods: { skus: ['HAL-100'] } },
)

export const valueSlabs = written(
  {
    kind: 'value-slabs',
    slabs: [
      { from: 500_000, rate: 100 },
      { from: 2_000_000, rate: 200 },
      { from: 10_000_000, rate: 300 },
    ],
  },
  { name: { en: 'Big order' } },
)

export const elevenPlusOne = written(
  { kind: 'extra', buy: 11, free: 1 },
  { name: { en: 'Noodles 11+1' }, goods: { skus: ['NOO-70'] } },
)

export const everyKind: Record<string, object> = {
  'quantity slabs': haldiSlabs,
  'value slabs': valueSlabs,
  'extra pieces': elevenPlusOne,
  'another SKU free': written({ kind: 'extra', buy: 9, free: 1, give: 'GHE-500', cap: 5 }),
  'any three': written(
    { kind: 'combo', bundle: { any: 3 }, rate: 500 },
    { goods: { categories: ['Grocery'] } },
  ),
  'a fixed bundle': written({
    kind: 'combo',
    bundle: {
      items: [
        { sku: 'HAL-100', pieces: 2 },
        { sku: 'GHE-500', pieces: 1 },
      ],
    },
    price: 33_000,
  }),
  'cash discount': written({ kind: 'cash', rate: 200 }),
  quarterly: written({
    kind: 'quantity-slabs',
    slabs: [{ from: 1_000, rate: 200 }],
    basis: { per: 'period', every: 'quarter' },
  }),
  timing: written({ kind: 'timing', rate: 100, beforeDay: 5 }, { level: 'primary' }),
  'early payment': written({ kind: 'early-payment', rate: 150, withinDays: 7 }),
  margin: written(
    {
      kind: 'margin',
      parts: [{ rate: 500 }, { rate: 100, aboveValue: 100_000_000 }, { rate: 100, beforeDay: 5 }],
    },
    { level: 'primary' },
  ),
  'scratch codes': written(
    {
      kind: 'codes',
      payout: {
        scratch: [
          { amount: 500, weight: 9 },
          { amount: 5_000, weight: 1 },
        ],
      },
    },
    { level: 'tertiary' },
  ),
}
