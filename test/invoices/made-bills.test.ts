import { describe, expect, it } from 'vitest'
import { checkDigit } from '../../src/invoices/extract/tax-id.ts'
import { photoOfRows } from '../support/bills.ts'
import { layoutCount, makeBill, memoFrom } from '../support/made-bills/bill.ts'
import { photograph } from '../support/made-bills/camera.ts'
import { paperOf } from '../support/made-bills/paper.ts'
import { planBills } from '../support/made-bills/plan.ts'
import { shotOf, tiers } from '../support/made-bills/tiers.ts'

const now = new Date('2026-11-30T06:00:00Z')
const bills = Array.from({ length: 90 }, (_, n) => makeBill('test', n, now))

describe('bills made for tests', () => {
  it('are the same again for the same seed, and others for another', () => {
    expect(makeBill('test', 7, now)).toEqual(bills[7])
    expect(makeBill('other', 7, now)).not.toEqual(bills[7])
  })

  it('close: rows add up, tax and round-off lead to a total of whole rupees, memos carry no tax', () => {
    for (const { lines, taxable, tax, roundOff, total, layout } of bills) {
      expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(taxable)
      expect(taxable + tax + roundOff).toBe(total)
      expect(Math.abs(roundOff)).toBeLessThanOrEqual(50)
      expect(total % 100).toBe(0)
      expect(tax === 0 || layout < memoFrom).toBe(true)
    }
  })

  it('come in every layout, from distributors whose tax id is proven by its check digit, to shops of theirs', async () => {
    expect(new Set(bills.map(({ layout }) => layout)).size).toBe(layoutCount)
    for (const { seller, shop } of bills) {
      expect(checkDigit(seller.taxId.slice(0, 14))).toBe(seller.taxId[14])
      expect(shop.beat).toContain(seller.code.slice(2))
    }
    const pages = await Promise.all(
      bills.slice(0, layoutCount).map(async (bill) => String(await paperOf(bill))),
    )
    for (const [n, page] of pages.entries()) {
      for (const { printed } of bills[n]?.lines ?? []) expect(page).toContain(printed.replace('&', '&amp;'))
    }
  })

  it('are photographed into the same file again, and into another by another shot', async () => {
    const page = await photoOfRows([[[5, 'TAX INVOICE']]], { width: 120 })
    const [clean, , hard] = tiers.map((tier) => ({ ...shotOf(tier, 'test').shot, width: 150 }))
    if (!clean || !hard) throw new Error('a tier is missing')
    const first = await photograph(page, clean, 'a')
    expect(first.equals(await photograph(page, clean, 'a'))).toBe(true)
    expect(first.equals(await photograph(page, hard, 'a'))).toBe(false)
  })

  it('are planned over weeks: the same plan for a seed, its beginning alike, a tenth of it frauds of every kind', () => {
    const plan = planBills('test', 400)
    expect(planBills('test', 60)).toEqual(plan.slice(0, 60))
    const frauds = plan.filter(({ kind }) => !['honest', 'same-day', 'reordered'].includes(kind))
    expect(frauds).toHaveLength(40)
    expect(new Set(frauds.map(({ kind }) => kind)).size).toBe(14)
    const numbers = plan
      .filter(({ of }) => of === null)
      .map(({ bill }) => `${bill.seller.code} ${bill.number}`)
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const { kind, bill, due, shop, of } of plan) {
      const closes = bill.lines.reduce((sum, { amount }) => sum + amount, 0) === bill.taxable
      expect(closes, kind).toBe(kind !== 'amount-altered')
      expect(bill.taxable + bill.tax + bill.roundOff === bill.total, kind).toBe(kind !== 'total-altered')
      if (kind.startsWith('padded') || kind === 'quantity-altered')
        expect(bill.lines.map(({ quantity }) => quantity)).not.toEqual(due.map(({ quantity }) => quantity))
      if (kind === 'cropped') expect(plan[of ?? -1]?.bill).toEqual(bill)
      if (kind === 'other-outlet') expect(shop.name).not.toBe(bill.shop.name)
    }
  })
})
