import fc from 'fast-check'
import { expect, test } from 'vitest'
import { computeClaims } from '../../src/claims/compute.ts'
import { earnedOn } from '../../src/claims/primary/earned.ts'
import type { Rule } from '../../src/schemes/rules.ts'
import { bring, told } from '../imports/bring.ts'
import { everyKind, written } from '../schemes/documents.ts'
import { claimWorld, monthEnd } from './world.ts'

const margin: Rule = {
  kind: 'margin',
  parts: [{ rate: 500 }, { rate: 100, aboveValue: 100_000_000 }, { rate: 100, beforeDay: 5 }],
}
const onInvoice = (
  taxable: number,
  day: string,
  rule: Rule = margin,
  paidOn: string | null = null,
): number => {
  const items = [
    { sku: 'A', productId: 1, pieces: Math.sign(taxable) * 100, freePieces: 0, taxable, rate: 500 },
  ]
  const earned = earnedOn({ no: '1', day, paidOn, items }, rule, () => undefined)
  return [...earned.values()].reduce((sum, paise) => sum + paise, 0)
}

test('a fixed margin of 5 % grows by 1 % above ₹10,00,000 and by 1 % before the 5th, adding up', () => {
  expect(onInvoice(50_000_000, '2026-11-20')).toBe(2_500_000)
  expect(onInvoice(100_000_000, '2026-11-20')).toBe(5_000_000)
  expect(onInvoice(120_000_000, '2026-11-20')).toBe(7_200_000)
  expect(onInvoice(50_000_000, '2026-11-04')).toBe(3_000_000)
  expect(onInvoice(50_000_000, '2026-11-05')).toBe(2_500_000)
  expect(onInvoice(120_000_000, '2026-11-04')).toBe(8_400_000)
  expect(onInvoice(-50_000_000, '2026-11-20')).toBe(-2_500_000)
})

test('an early payment is worth its rate on the last day that counts, and nothing a day later or unpaid', () => {
  const early: Rule = { kind: 'early-payment', rate: 150, withinDays: 7 }
  expect(onInvoice(1_000_000, '2026-11-02', early, '2026-11-09')).toBe(15_000)
  expect(onInvoice(1_000_000, '2026-11-02', early, '2026-11-10')).toBe(0)
  expect(onInvoice(1_000_000, '2026-11-02', early)).toBe(0)
})

test('what a margin gives on the SKUs of an invoice adds up to what it gives on the whole', () => {
  const taxables = fc.array(fc.integer({ min: 1, max: 50_000_000 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(taxables, fc.integer({ min: 1, max: 28 }), (all, day) => {
      const items = all.map((taxable, at) => ({
        ...{ sku: String(at), productId: at, pieces: 1, freePieces: 0, taxable, rate: 500 },
      }))
      const on = `2026-11-${String(day).padStart(2, '0')}`
      const earned = earnedOn({ no: '1', day: on, paidOn: null, items }, margin, () => undefined)
      const sum = [...earned.values()].reduce((total, paise) => total + paise, 0)
      expect(sum).toBe(
        onInvoice(
          all.reduce((total, each) => total + each, 0),
          on,
        ),
      )
    }),
    { numRuns: 2_000 },
  )
})

const head = 'distributor,invoice_no,date,sku,pieces,free_pieces,discount,taxable,gst,against,paid_on'
const file = (...lines: string[]) => `${[head, ...lines].join('\n')}\n`
const sold = 'D-T,INV-1,2026-11-03,HAL-100,40000,0,0,1200000,60000,,2026-11-08'

test('invoices are imported once per line, corrected by the same line, and refused where signs differ', async () => {
  const { db } = await claimWorld({})
  expect(await bring(db, 'primary-sales', file(sold))).toMatchObject({ added: 1, changed: 0, mistakes: [] })
  expect(await bring(db, 'primary-sales', file(sold))).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
  expect(await bring(db, 'primary-sales', file(sold.replace('60000', '60001')))).toMatchObject({ changed: 1 })
  const wrong = await bring(db, 'primary-sales', file(sold.replace('40000', '-40000')))
  expect(told(wrong).join()).toContain('below zero in pieces and in its amounts')
})

test('a margin settles as a claim of the month, and a return against its invoice takes back what it earned', async () => {
  const timing = written({ kind: 'timing', rate: 100, beforeDay: 5 }, { level: 'primary', funding: 6_000 })
  const { db, compute, claims, lines, world, run } = await claimWorld({
    margin: everyKind.margin ?? {},
    timing,
  })
  await bring(db, 'primary-sales', file(sold))
  expect(await compute('2026-11')).toMatchObject({ claims: 2, claimed: 8_400_000 + 720_000 })
  const [first] = await claims('2026-11')
  if (!first) throw new Error('a claim')
  expect(await lines(first)).toMatchObject([{ number: 'INV-1', pieces: 40_000, amount: 8_400_000 }])
  await db.pool.query(`update scheme_claim set status = 'submitted'`)
  await bring(db, 'primary-sales', file('D-T,RET-1,2026-12-02,HAL-100,-10000,0,0,-300000,-15000,INV-1,'))
  const december = { distributorId: world.distributorId, month: '2026-12', now: monthEnd }
  // Nothing but a return is no claim yet; with an invoice of another month it is taken off.
  expect(await run((tx) => computeClaims(tx, december))).toMatchObject({ claims: 0 })
  await bring(db, 'primary-sales', file(sold.replace('INV-1,2026-11-03', 'INV-2,2026-11-28')))
  await run((tx) => computeClaims(tx, december))
  const [next] = await claims('2026-12')
  // 7 % of ₹12,00,000 became 6 % of ₹9,00,000; the other invoice earned 6 %.
  expect(next?.claimed).toBe(5_400_000 - 8_400_000 + 7_200_000)
})
