import { expect, test } from 'vitest'
import { openShop, ordersIn } from './chat.ts'

test('an order typed in one line is reviewed and placed with one tap', async () => {
  const { owner, db } = await openShop()
  const review = await owner.asks('2 case masala noodles, 5 ghee')
  console.log(review.text, review.choices)
  const placed = await owner.taps('Place order')
  console.log(placed.text, placed.choices)
  expect(await ordersIn(db)).toMatchObject([{ status: 'placed', lines: { 'NOO-70': 192, 'GHE-500': 5 } }])
})
