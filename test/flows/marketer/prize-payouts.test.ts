/** What consumers won with pack codes, from their UPI ID over the desk's file to the bank's answer. */
import { expect, test } from 'vitest'
import { settlePrizes } from '../../../src/codes/prize.ts'
import { makeCode } from '../../../src/codes/shape.ts'
import { addCodes } from '../../../src/codes/store.ts'
import { inTransaction } from '../../../src/db/tx.ts'
import { makePayout } from '../../../src/rewards/payouts.ts'
import { publishScheme } from '../../../src/schemes/store.ts'
import { gets, rewardWorld, vault } from '../../rewards/support.ts'
import { written } from '../../schemes/documents.ts'
import { ChatWorld } from '../../support/chat.ts'
import { lentDb } from '../../support/lent-db.ts'
import { monday10 } from '../../support/shop.ts'
import { chatOf } from '../retailer/chat.ts'

const codes = Array.from({ length: 4 }, (_, n) => makeCode((size) => new Uint8Array(size).fill(n + 1)))

async function street() {
  const db = await lentDb()
  const shop = await rewardWorld(db)
  const document = written({ kind: 'codes', payout: { fixed: 1_000 } }, { level: 'tertiary' })
  await inTransaction(db, (tx) => publishScheme(tx, { code: 'tea', document, by: null, now: monday10 }))
  const batch = { scheme: 'tea', batch: 'march', codes, now: monday10 }
  await inTransaction(db, (tx) => addCodes(tx, batch))
  const world = new ChatWorld(db, { now: monday10, vault })
  const miraId = await shop.person('Mira', 'brand', 'marketer')
  const mira = await chatOf(db, world, miraId, 'mira')
  const omkar = await chatOf(db, world, await shop.person('Omkar', 'brand', 'operator'), 'omkar')
  const winner = async (name: string, upi: string, ...own: number[]) => {
    const person = world.person(name)
    for (const n of own) await person.asks(codes[n] ?? '')
    await person.asks(upi)
    await person.hears()
    return person
  }
  return { db, shop, world, mira, miraId, omkar, winner }
}

test('prizes stand in the same file as shops’ payouts; one makes it, another approves, and every winner hears once', async () => {
  const { db, shop, mira, omkar, winner } = await street()
  await gets(shop, 'RW-UPI', { payTo: 'om@upi' })
  const meena = await winner('meena', 'meena@okicici', 0)
  const ravi = await winner('ravi', 'ravi@typo', 1)
  const fake = await winner('fake', 'bot@upi', 2)
  expect((await mira.asks('payouts')).text).toBe('4 payouts wait (₹130), 0 files are open.')
  await mira.taps('Make the file')
  expect((await mira.taps('File 1')).choices).toEqual(['Drop', 'Refuse a prize', 'All payouts', 'Menu'])
  await mira.taps('Refuse a prize')
  expect((await mira.taps('Pack code no. 3 · ₹10')).text).toContain('Refused, and taken out of the file.')
  expect((await fake.hears()).at(-1)?.text).toContain('₹10 for bo••••@upi will not be paid')
  expect((await fake.asks(codes[2] ?? '')).text).toContain('₹10, not paid: it was refused.')
  await omkar.hears()
  expect((await omkar.taps('File 1')).text).toContain('Pack code no. 2: ₹10 to ra••••@typo')
  await omkar.taps('Approve')
  await omkar.taps('The bank’s file')
  const sheet = await shop.value(
    `select body -> 'attachment' ->> 'base64' from outbox where body ? 'attachment'`,
  )
  expect(Buffer.from(String(sheet), 'base64').toString().trim().split('\r\n').slice(2)).toEqual([
    'GP1-C1,meena@okicici,,10.00,Pack code',
    'GP1-C2,ravi@typo,,10.00,Pack code',
  ])
  await omkar.taps('File 1')
  await omkar.taps('One failed')
  expect((await omkar.taps('Pack code no. 2')).text).toContain('the winner is asked for another UPI ID')
  expect((await omkar.taps('The rest is paid')).text).toContain('2 paid')
  const told = async (person: typeof meena) => (await person.hears()).map(({ text }) => text)
  expect(await told(meena)).toEqual(['✅ ₹10 from your pack codes were paid to me••••@okicici.'])
  expect((await told(ravi)).at(-1)).toContain('could not be paid to ra••••@typo. Your prize is kept')
  await ravi.taps('Give my UPI ID')
  expect((await ravi.asks('ravi@okaxis')).text).toContain('₹10 goes to ravi@okaxis')
  expect((await mira.asks('payouts')).text).toBe('1 payouts wait (₹10), 0 files are open.')
  const states = await db.pool.query('select state from pack_code_event where code_id = 2 order by id')
  expect(states.rows.map(({ state }) => state)).toEqual(['won', 'requested', 'filed', 'failed', 'requested'])
})

test('two who file and two who settle at once pay nothing twice, and a stop in the middle leaves all as it was', async () => {
  const { db, miraId, shop, winner } = await street()
  await winner('meena', 'meena@okicici', 0, 1, 2, 3)
  const by = { by: miraId, now: monday10 }
  const made = await Promise.all([1, 2].map(() => inTransaction(db, (tx) => makePayout(tx, by))))
  expect(made.map((each) => (each.ok ? each.payout.lines : each.reason)).toSorted()).toEqual([
    4,
    'payout-none',
  ])
  await db.pool.query(`update payout set state = 'approved'`)
  const settle = (fail = false) =>
    inTransaction(db, async (tx) => {
      const done = await settlePrizes(tx, { payoutId: 1, codeId: 0, state: 'paid', ...by })
      if (fail) throw new Error('the node died')
      return done
    })
  await expect(settle(true)).rejects.toThrow('the node died')
  const settled = await Promise.all([settle(), settle(), settle()])
  expect(settled.flatMap((each) => (each.ok ? each.prizes : []))).toMatchObject([{ count: 4, amount: 4_000 }])
  expect(await shop.value(`select count(*)::int from pack_code_event where state = 'paid'`)).toBe(4)
  const stranger = { ...by, by: shop.ownerId, payoutId: 1, codeId: 0, state: 'paid' } as const
  expect(await inTransaction(db, (tx) => settlePrizes(tx, stranger))).toMatchObject({
    reason: 'redemption-not-allowed',
  })
})
