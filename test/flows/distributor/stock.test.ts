import { expect, test } from 'vitest'
import { applyStockFile } from '../../../src/jobs/stock-file.ts'
import { openDesk } from './desk.ts'

test('typed counts are shown before they are saved', async () => {
  const desk = await openDesk()
  const review = await desk.biller.asks('stock noodles 240, ghee out')
  expect(review.text).toContain('Masala Noodles 70g: 5 cases (480 pc) → 2 cases + 48 pc')
  expect(review.text).toContain('Cow Ghee 500ml: 2 cases (24 pc) → 0 pc')
  expect((await desk.shelf('NOO-70'))?.physical).toBe(480)
  await desk.biller.taps('Save')
  expect((await desk.shelf('NOO-70'))?.physical).toBe(240)
  expect((await desk.shelf('GHE-500'))?.physical).toBe(0)
})

test('what came is added to what is there', async () => {
  const desk = await openDesk()
  await desk.biller.asks('+1 case ghee')
  await desk.biller.taps('Save')
  expect((await desk.shelf('GHE-500'))?.physical).toBe(36)
})

test('a tap on Save after it was saved adds nothing again', async () => {
  const desk = await openDesk()
  await desk.biller.asks('+12 ghee')
  const save = await desk.biller.keyOf('Save')
  await desk.biller.does({ kind: 'tap', key: save })
  desk.later(1)
  const [again] = await desk.biller.does({ kind: 'tap', key: save })
  expect(again?.text).toContain('That was an earlier message.')
  expect((await desk.shelf('GHE-500'))?.physical).toBe(36)
})

test('a name that is nobody’s is asked about, and the clear counts are kept', async () => {
  const desk = await openDesk()
  const asked = await desk.biller.asks('stock ghee 12, flurbs 5')
  expect(asked.text).toContain('flurbs')
  const review = await desk.biller.taps('Leave it out')
  expect(review.text).toContain('Cow Ghee 500ml: 2 cases (24 pc) → 1 case (12 pc)')
})

test('orders that no longer fit what is counted are listed, a tap away, and nothing goes negative', async () => {
  const desk = await openDesk()
  await desk.orders({ 'GHE-500': 24 })
  await desk.biller.taps('Confirm')
  await desk.biller.asks('stock ghee 12')
  const saved = await desk.biller.taps('Save')
  expect(saved.text).toContain('Cow Ghee 500ml: 24 promised, only 12 there. Too much for: 1001 Om Stores 1')
  expect(await desk.shelf('GHE-500')).toEqual({ physical: 12, reserved: 24 })
  const opened = await desk.biller.taps('1001 Om Stores 1')
  expect(opened.text).toContain('Order 1001 of Om Stores 1: tap a line')
})

test('the list shows what is out and low first, with the time it was counted', async () => {
  const desk = await openDesk()
  await desk.biller.asks('ghee out')
  await desk.biller.taps('Save')
  const list = await desk.biller.asks('stock')
  expect(list.text).toContain('✗ Cow Ghee 500ml: out (10:00 am)')
})

const file = (desk: Awaited<ReturnType<typeof openDesk>>, text: string) =>
  applyStockFile(
    desk.chat.core,
    {
      bytes: Buffer.from(text),
      name: 'stock.csv',
      distributorId: desk.shop.distributorId,
      conversationId: desk.chat.jobs[0]
        ? (desk.chat.jobs[0].data as { conversationId: number }).conversationId
        : 0,
      personId: desk.shop.billerId,
    },
    desk.chat.now,
  )

test('a file is asked for as a job, applied as a whole, and its outcome said in the same chat', async () => {
  const desk = await openDesk()
  const [reply] = await desk.biller.does({ kind: 'document', media: { id: 'f1', name: 'stock.csv' } })
  expect(reply?.text).toContain('Reading stock.csv…')
  expect(desk.chat.jobs).toMatchObject([
    {
      job: 'stock-file',
      data: { media: { id: 'f1' }, distributorId: desk.shop.distributorId, personId: desk.shop.billerId },
    },
  ])
  await file(desk, 'SKU,Pieces,Rate\nNOO-70,100,12.60\nGHE-500,7,294\n')
  const [told] = await desk.biller.hears()
  expect(told?.text).toBe('✅ stock.csv: stock of 2 products saved.')
  expect((await desk.shelf('NOO-70'))?.physical).toBe(100)
})

test('a file with one mistake changes nothing and names row and mistake', async () => {
  const desk = await openDesk()
  await desk.biller.does({ kind: 'document', media: { id: 'f1', name: 'stock.csv' } })
  await file(desk, 'sku,pieces\nNOO-70,100\nNO-SUCH,5\nGHE-500,seven\n')
  const [told] = await desk.biller.hears()
  expect(told?.text).toContain('Nothing of stock.csv was saved')
  expect(told?.text).toContain('Row 3: there is no product “NO-SUCH”')
  expect(told?.text).toContain('Row 4: “seven” is not a number')
  expect((await desk.shelf('NOO-70'))?.physical).toBe(480)
})
