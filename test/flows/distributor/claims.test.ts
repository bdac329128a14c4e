import ExcelJS from 'exceljs'
import { beforeEach, describe, expect, test } from 'vitest'
import { holdLine } from '../../../src/claims/hold.ts'
import { freshClaims, sendClaim, workOutClaims } from '../../../src/jobs/claims.ts'
import { confirmOrder } from '../../../src/orders/confirm.ts'
import { dispatchOrder } from '../../../src/orders/dispatch.ts'
import { receiveOrder } from '../../../src/orders/receive.ts'
import { publishScheme } from '../../../src/schemes/store.ts'
import { haldiSlabs } from '../../schemes/documents.ts'
import type { Person } from '../../support/chat.ts'
import { type Desk, openDesk } from './desk.ts'

let desk: Desk
let asha: Person
let ravi: Person

async function received(pieces: number): Promise<number> {
  const { id: orderId } = await desk.orders({ 'HAL-100': pieces })
  const deed = { orderId, by: desk.shop.billerId, now: desk.chat.now }
  for (const act of [confirmOrder, dispatchOrder, receiveOrder]) await desk.tx((tx) => act(tx, deed))
  return orderId
}

beforeEach(async () => {
  desk = await openDesk()
  const { now } = desk.chat
  await desk.tx((tx) => publishScheme(tx, { code: 'haldi', document: haldiSlabs, by: null, now }))
  asha = await desk.join('Asha', 'marketer', { party: 'brand' })
  ravi = await desk.join('Ravi', 'operator', { party: 'brand' })
  await received(200)
  const held = await received(100)
  await desk.tx((tx) =>
    holdLine(tx, { orderId: held, orderLine: 1, reason: 'not on the bill', by: null, now }),
  )
  await desk.biller.hears()
  // 1 December, 00:45 in Kolkata.
  desk.later(60 * 24 * 28 + 60 * 14 + 45)
  await workOutClaims(desk.chat.core, desk.chat.now)
})

describe('a month’s claims', () => {
  test('are worked out at its end, told once, submitted, verified, approved and credited by taps', async () => {
    await workOutClaims(desk.chat.core, desk.chat.now)
    const told = await desk.biller.hears()
    expect(told.map(({ text }) => text)).toEqual([
      expect.stringContaining('November 2026: ₹150 claimed, ₹30 held\n• 101 Haldi 50-200-500: ₹150, open'),
    ])
    await desk.biller.taps('Claims')
    const shown = await desk.biller.taps('101 Haldi')
    expect(shown.text).toContain(
      '⚠️ held: 1002, Mon 2 Nov, Om Stores 1, Haldi 100g, 100 pc: ₹30 – not on the bill',
    )
    expect((await desk.biller.taps('Submit ₹120')).text).toBe('✅ Claim 101 (Haldi 50-200-500) is submitted.')
    const [heard] = await asha.hears()
    expect(heard?.text).toContain('🧾 Claim 101 of Shreeji Distributors')
    await asha.taps('101 Haldi')
    await asha.taps('Verified')
    expect((await asha.taps('Approve ₹120')).text).toContain('somebody else has to take this one')
    await ravi.hears()
    expect((await ravi.asks('claims')).text).toContain(
      '101 Shreeji Distributors, Haldi 50-200-500: ₹150, verified',
    )
    await ravi.taps('101 Haldi')
    expect((await ravi.taps('Approve ₹120')).text).toContain('approved in part')
    expect((await desk.biller.hears()).at(-1)?.text).toContain('₹150 claimed, ₹120 approved, ₹30 held')
    await asha.hears()
    await asha.asks('claims')
    await asha.taps('101 Haldi')
    await asha.taps('Enter credit note')
    expect((await asha.asks('CN/2026/77')).text).toContain('is credited')
    expect((await desk.biller.hears()).at(-1)?.text).toContain('Credit note CN/2026/77')
  })

  test('are approved in part by a typed sum and reason, and what is unclear is asked again', async () => {
    await desk.biller.asks('claims')
    await desk.biller.taps('101 Haldi')
    await desk.biller.taps('Submit')
    await asha.asks('claims')
    await asha.taps('101 Haldi')
    await asha.taps('Verified')
    await ravi.asks('claims')
    await ravi.taps('101 Haldi')
    await ravi.taps('Approve less')
    expect((await ravi.asks('most of it')).text).toContain('How much is approved')
    expect((await ravi.asks('500 all')).text).toContain('Between nothing and ₹120')
    await ravi.taps('Approve less')
    expect((await ravi.asks('₹100 one bill is missing')).text).toContain('approved in part')
    expect((await desk.biller.hears()).at(-1)?.text).toContain('Why: one bill is missing')
    const [again] = await ravi.does({ kind: 'tap', key: await ravi.keyOf('Refuse') })
    expect(again?.text).toContain('Why is it refused?')
    expect((await ravi.asks('no')).text).toContain('approved in part already (Ravi)')
  })

  test('come as a workbook to who may see them, and anew on demand', async () => {
    await desk.biller.asks('claims')
    await desk.biller.taps('101 Haldi')
    await desk.biller.taps('Excel file')
    const { job, data } = desk.chat.jobs.at(-1) ?? {}
    expect(job).toBe('claims-file')
    const parts = { core: desk.chat.core, channels: [] }
    await sendClaim(parts, data)
    await sendClaim(parts, data)
    expect((await desk.biller.hears()).map(({ text }) => text)).toEqual(['📄 claim-101-D-T-2026-11.xlsx'])
    const { rows } = await desk.db.pool.query('select content from kept_file order by id desc limit 1')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(rows[0].content)
    const cells = book.worksheets[0]?.getSheetValues().flat() ?? []
    expect(cells).toEqual(expect.arrayContaining([120, 30, 'not on the bill', '1001', '1002']))
    await desk.biller.asks('claims')
    await desk.biller.taps('Work out anew')
    await freshClaims(parts, desk.chat.jobs.at(-1)?.data)
    expect((await desk.biller.hears()).at(-1)?.text).toContain('November 2026: ₹150 claimed, ₹30 held')
  })

  test('are closed to the godown, to shops and to other distributors’ people', async () => {
    const godown = await desk.join('Ramesh', 'godown')
    expect((await godown.asks('claims')).text).not.toContain('101')
    expect((await desk.owner.asks('claims')).text).not.toContain('101')
  })
})

test.each(['hi', 'hi-Latn'])('a claim is told and shown in %s', async (language) => {
  await desk.db.pool.query('update person set language = $1', [language])
  const word = language === 'hi' ? 'क्लेम' : 'mere claim'
  expect((await desk.biller.asks(word)).text).toContain('₹150')
  const shown = await desk.biller.taps('101 Haldi')
  expect(shown.text).toContain('not on the bill')
  expect(shown.choices).toHaveLength(5)
})
