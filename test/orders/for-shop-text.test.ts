import { expect, test } from 'vitest'
import { shopTexts } from '../../src/orders/for-shop-text.ts'

test('a shop’s code and its goods are told apart, however they are written', () => {
  for (const typed of [
    'R-0012 2 peti noodles, 5 ghee',
    'r-0012: 2 peti noodles, 5 ghee',
    'R-००१२ 2 peti noodles, 5 ghee',
  ])
    expect(shopTexts(typed)).toMatchObject([{ text: '2 peti noodles, 5 ghee', counter: false }])
  expect(shopTexts('R-0012 २ पेटी नूडल्स')).toEqual([{ code: 'R-0012', text: '2 पेटी नूडल्स', counter: false }])
  expect(shopTexts('आर-12 ५ घी')).toEqual([{ code: 'R-12', text: '5 घी', counter: false }])
})

test('several shops come one a line, further lines belong to the shop above them', () => {
  expect(shopTexts('R-0012 2 peti noodles\n5 ghee\nR-0013 haldi 40\n')).toEqual([
    { code: 'R-0012', text: '2 peti noodles\n5 ghee', counter: false },
    { code: 'R-0013', text: 'haldi 40', counter: false },
  ])
})

test('a counter sale says how it was paid in its last word', () => {
  expect(shopTexts('counter R-0012 5 ghee, 2 noodles cash')).toEqual([
    { code: 'R-0012', text: '5 ghee, 2 noodles', counter: true, method: 'cash' },
  ])
  expect(shopTexts('काउंटर R-0012 5 घी नकद')).toMatchObject([{ text: '5 घी', counter: true, method: 'cash' }])
  expect(shopTexts('counter R-0012 5 ghee udhaar')).toMatchObject([{ method: 'credit' }])
  expect(shopTexts('counter R-0012 5 ghee')).toEqual([{ code: 'R-0012', text: '5 ghee', counter: true }])
})

test('money of a shop, goods without a shop and numbers are no order for a shop', () => {
  for (const typed of [
    'R-0012 paid 2000 upi',
    'R-0012 due',
    '2 peti noodles',
    '1042',
    'noodles 40',
    'ghee 500',
  ])
    expect(shopTexts(typed)).toBeUndefined()
})
