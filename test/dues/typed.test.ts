import { expect, test } from 'vitest'
import { typedDues, typedPaid, typedTerms } from '../../src/dues/typed.ts'

const paid = (code: string, amount: number, more: object = {}) => ({
  about: 'payment',
  code,
  amount,
  ...more,
})

test.each([
  ['R-0012 paid 2000 upi', paid('R-0012', 200_000, { method: 'upi' })],
  ['R-0012 2000 cash', paid('R-0012', 200_000, { method: 'cash' })],
  ['R-0012 ne 1500 diye', paid('R-0012', 150_000)],
  ['आर-0012 2000 मिले', paid('R-0012', 200_000)],
  [
    'r12 ₹2,000.50 received by cheque no 004512',
    paid('r12', 200_050, { method: 'cheque', reference: '004512' }),
  ],
  ['R-0012: paid Rs. 1,00,000 neft', paid('R-0012', 10_000_000, { method: 'bank' })],
  ['R-0012 2k gpay 412345678901', paid('R-0012', 200_000, { method: 'upi', reference: '412345678901' })],
  ['R-0012 ने २ हज़ार कैश दिए', paid('R-0012', 200_000, { method: 'cash' })],
])('%s is a payment', (text, wanted) => {
  expect(typedDues(text)).toEqual(wanted)
})

test.each([
  'R-0012 2 peti noodles, 5 ghee',
  'R-0012 2000',
  'R-0012 paid',
  'R-0012 noodles 20 cash',
  'R-0012 paid 0 cash',
  'noodles 20 paid',
  'R-0012 paid 2000 3000 upi',
])('%s is no payment', (text) => {
  expect(typedDues(text)).toBeUndefined()
})

test('limits are read in any order, and only those that are named', () => {
  const limits = (text: string) => typedDues(`R-0012 limit ${text}`)
  expect(limits('5000 15 days 3 bills')).toEqual({
    about: 'limits',
    code: 'R-0012',
    limits: { amount: 500_000, days: 15, bills: 3 },
  })
  expect(limits('3 bills ₹5,000')).toMatchObject({ limits: { amount: 500_000, bills: 3 } })
  expect(limits('15 din')).toMatchObject({ limits: { days: 15 } })
  expect(limits('off')).toMatchObject({ limits: { amount: null, days: null, bills: null } })
  expect(limits('soon')).toBeUndefined()
})

test('a shop’s code with “dues” asks what it owes', () => {
  expect(typedDues('R-T-1 dues')).toEqual({ about: 'dues', code: 'R-T-1' })
  expect(typedDues('आर-12 बाकी')).toEqual({ about: 'dues', code: 'R-12' })
})

test('an owner’s settings are read only as whole messages', () => {
  expect(typedTerms('credit block')).toEqual({ credit: 'block' })
  expect(typedTerms('Credit: OFF')).toEqual({ credit: 'off' })
  expect(typedTerms('upi Shreeji@okicici')).toEqual({ upi: 'shreeji@okicici' })
  expect(typedTerms('upi')).toBeUndefined()
  expect(typedTerms('give me credit off season')).toBeUndefined()
})

test('what a shop says it paid may be a bare amount, with or without a reference', () => {
  expect(typedPaid('2000')).toEqual({ amount: 200_000 })
  expect(typedPaid('₹2,000 upi 412345678901')).toEqual({ amount: 200_000, reference: '412345678901' })
  expect(typedPaid('2000 kar diye hain')).toEqual({ amount: 200_000 })
  expect(typedPaid('10 noodles')).toBeUndefined()
})
