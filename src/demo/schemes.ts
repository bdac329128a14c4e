/** The schemes of the demo, one of each kind that the trade knows, and codes for the packs of one. */
import { createHash } from 'node:crypto'
import { makeCode } from '../codes/shape.ts'
import { addCodes } from '../codes/store.ts'
import type { Tx } from '../db/tx.ts'
import { addDays } from '../orders/zone.ts'
import { publishScheme } from '../schemes/store.ts'

const named = (en: string, hi: string, latn: string) => ({ en, hi, 'hi-Latn': latn })
const slabs = (...pairs: readonly (readonly [from: number, rate: number])[]) =>
  pairs.map(([from, rate]) => ({ from, rate }))

const codesScheme = 'CHAI-SCRATCH'

/** Documents by code. Those that take effect in orders begin today: the history was ordered without them. */
export function demoSchemes(today: string): Readonly<Record<string, object>> {
  const monthBegan = `${today.slice(0, 7)}-01`
  const window = { from: today, until: addDays(today, 45), timeZone: 'Asia/Kolkata' }
  const scheme = (name: object, rule: object, more: object = {}) => ({ v: 1, name, window, rule, ...more })
  return {
    'HALDI-50-200-500': scheme(
      named('Haldi 50-200-500', 'हल्दी 50-200-500', 'Haldi 50-200-500'),
      { kind: 'quantity-slabs', slabs: slabs([50, 100], [200, 200], [500, 300]) },
      { goods: { skus: ['SPI-TUR-100'] } },
    ),
    'BIG-ORDER': scheme(
      named('Big order', 'बड़ा ऑर्डर', 'Bada order'),
      { kind: 'value-slabs', slabs: slabs([5_000_00, 100], [20_000_00, 200], [1_00_000_00, 300]) },
      { funding: 6_000 },
    ),
    'MARIE-11-1': scheme(
      named('Marie 11+1', 'मैरी 11+1', 'Marie 11+1'),
      { kind: 'extra', buy: 11, free: 1, cap: 20 },
      {
        goods: { skus: ['BIS-MAR-075'] },
        window: { ...window, until: addDays(today, 13) },
        caps: [{ per: 'all', span: 'ever', of: 'pieces', most: 5_000 }],
      },
    ),
    'SOAP-3': scheme(
      named('Three soaps', 'तीन साबुन', 'Teen sabun'),
      { kind: 'combo', bundle: { any: 3, each: 6, distinct: true }, rate: 400 },
      {
        goods: { skus: ['SOA-BEA-075', 'SOA-BEA-125', 'SOA-LIM-100', 'SOA-HEA-100'] },
        caps: [{ per: 'outlet', span: 'month', of: 'paise', most: 2_000_00 }],
      },
    ),
    'CLEAN-MONTH': scheme(
      named('Laundry month', 'लॉन्ड्री का महीना', 'Laundry ka mahina'),
      {
        kind: 'value-slabs',
        slabs: slabs([1_500_00, 100], [6_000_00, 200]),
        basis: { per: 'period', every: 'month', returnDays: 15 },
      },
      { goods: { categories: ['Laundry'] }, window: { ...window, from: monthBegan } },
    ),
    'EARLY-ORDER': scheme(
      named('Before the 5th', '5 तारीख़ से पहले', '5 tareekh se pehle'),
      { kind: 'timing', rate: 100, beforeDay: 5 },
      { level: 'primary', window: { ...window, from: monthBegan } },
    ),
    'MARGIN-5': scheme(
      named('Fixed margin 5 %', 'तय मार्जिन 5 %', 'Fixed margin 5 %'),
      { kind: 'margin', parts: [{ rate: 500 }, { rate: 100, aboveValue: 10_00_000_00 }] },
      { level: 'primary', window: { ...window, from: monthBegan } },
    ),
    [codesScheme]: scheme(
      named('Tea scratch code', 'चाय का स्क्रैच कोड', 'Chai ka scratch code'),
      {
        kind: 'codes',
        payout: {
          scratch: [
            { amount: 5_00, weight: 90 },
            { amount: 50_00, weight: 9 },
            { amount: 500_00, weight: 1 },
          ],
        },
      },
      {
        level: 'tertiary',
        goods: { categories: ['Tea & Coffee'] },
      },
    ),
  }
}

/** The same ones in every demo, so that they can be written down: see docs/codes.md. */
export const demoCodes = (): string[] =>
  Array.from({ length: 5 }, (_, n) => {
    const digest = createHash('sha256').update(`demo pack ${n}`).digest()
    return makeCode((size) => digest.subarray(0, size))
  })

/** Publishes the schemes and takes in the codes. */
export async function writeSchemes(tx: Tx, today: string, now: Date): Promise<void> {
  for (const [code, document] of Object.entries(demoSchemes(today))) {
    const done = await publishScheme(tx, { code, document, by: null, now })
    if (!done.ok)
      throw new Error(`scheme ${code} of the demo: ${done.reason} ${JSON.stringify(done.mistakes)}`)
  }
  const codes = await addCodes(tx, { scheme: codesScheme, batch: 'demo', codes: demoCodes(), now })
  if (!codes.ok) throw new Error(`codes of the demo: ${codes.reason}`)
}
