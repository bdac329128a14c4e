import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostMisses, redeemCode } from '../../src/codes/redeem.ts'
import { codeIn, makeCode, readCode } from '../../src/codes/shape.ts'
import { addCodes, makeCodes } from '../../src/codes/store.ts'
import { inTransaction, type Tx } from '../../src/db/tx.ts'
import { publishScheme } from '../../src/schemes/store.ts'
import { everyKind, written } from '../schemes/documents.ts'
import { ChatWorld } from '../support/chat.ts'
import { lentDb } from '../support/lent-db.ts'
import { monday10 } from '../support/shop.ts'

const fixed = (paise: number) => written({ kind: 'codes', payout: { fixed: paise } }, { level: 'tertiary' })

async function printed(count: number, document = everyKind['scratch codes'] ?? {}) {
  const db = await lentDb()
  await db.pool.query(`insert into brand (id, name) values (1, 'Suraj') on conflict do nothing`)
  const run = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(db, work)
  await run((tx) => publishScheme(tx, { code: 'scratch', document, by: null, now: monday10 }))
  const made = await run((tx) => makeCodes(tx, { scheme: 'scratch', batch: 'print', count, now: monday10 }))
  if (!made.ok) throw new Error(made.reason)
  const redeem = (text: string, conversationId: number, now = monday10, draw = () => 0) =>
    run((tx) => redeemCode(tx, { text, conversationId, personId: null, now, draw }))
  return { db, run, redeem, codes: made.codes }
}

test('one wrong sign in a code always shows, however it is grouped or written', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 11, maxLength: 11 }), fc.nat(11), fc.nat(30), (bytes, at, by) => {
      const code = makeCode(() => bytes)
      expect(codeIn(code)).toBe(code)
      const plain = code.replaceAll('-', '')
      expect(readCode(code.toLowerCase().replaceAll('-', ' '))).toBe(plain)
      const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
      const wrong = signs[(signs.indexOf(plain[at] ?? '') + 1 + by) % signs.length]
      expect(readCode(plain.slice(0, at) + wrong + plain.slice(at + 1))).toBeUndefined()
    }),
    { numRuns: 10_000 },
  )
  expect(codeIn('5 haldi, 2 peti noodles')).toBeUndefined()
  expect(codeIn('code of my shop please')).toBeUndefined()
  expect(codeIn('code R-0012')).toBeUndefined()
})

test('of fifty who redeem one code at once, one wins, and what was drawn stays drawn', async () => {
  const { db, redeem, codes } = await printed(1)
  const code = codes[0] ?? ''
  const all = await Promise.all(Array.from({ length: 50 }, (_, n) => redeem(code, n + 1)))
  expect(all.filter(({ ok }) => ok)).toHaveLength(1)
  expect(all.filter((each) => !each.ok && each.reason === 'pack-code-wrong')).toHaveLength(49)
  const winner = all.findIndex(({ ok }) => ok) + 1
  expect(await redeem(code, winner, monday10, () => 9)).toMatchObject({ ok: true, again: true, amount: 500 })
  expect((await db.pool.query('select count(*)::int as n from pack_code where amount = 500')).rows).toEqual([
    { n: 1 },
  ])
})

test('a scratch code pays by its weights, a fixed one its sum', async () => {
  const { redeem, codes } = await printed(3)
  const draws = [0, 8, 9]
  for (const [n, draw] of draws.entries())
    expect(await redeem(codes[n] ?? '', 7, monday10, () => draw)).toMatchObject({
      amount: draw < 9 ? 500 : 5_000,
    })
  const sure = await printed(1, fixed(1_000))
  expect(await sure.redeem(sure.codes[0] ?? '', 7)).toMatchObject({ ok: true, amount: 1_000 })
})

test('wrong, used and expired codes get one answer, and after five a day right ones are not looked at', async () => {
  const { redeem, codes } = await printed(3)
  const [first = '', second = '', third = ''] = codes
  await redeem(first, 1)
  const late = new Date('2026-12-05T04:30:00Z')
  const answers = [await redeem(first, 2), await redeem(makeCode(), 2), await redeem('hello', 2)]
  expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1)
  expect(await redeem(second, 3, late)).toEqual(answers[0])
  for (let n = answers.length; n < mostMisses; n++) await redeem(makeCode(), 2)
  expect(await redeem(third, 2)).toEqual({ ok: false, reason: 'pack-code-too-many' })
  expect(await redeem(third, 4)).toMatchObject({ ok: true })
})

test('codes printed elsewhere are taken in once, and malformed ones are named', async () => {
  const { run } = await printed(1)
  const codes = [makeCode(), makeCode()]
  const wish = { scheme: 'scratch', batch: 'other', codes, now: monday10 }
  expect(await run((tx) => addCodes(tx, wish))).toEqual({ ok: true, added: 2 })
  expect(await run((tx) => addCodes(tx, wish))).toEqual({ ok: true, added: 0 })
  expect(await run((tx) => addCodes(tx, { ...wish, codes: [makeCode(), 'AAAA'] }))).toMatchObject({ at: 2 })
  expect(await run((tx) => addCodes(tx, { ...wish, scheme: 'none' }))).toMatchObject({
    reason: 'codes-no-scheme',
  })
})

test.each(['telegram', 'numbers'])(
  'a stranger redeems a code on %s and says where it goes',
  async (channel) => {
    const { db, codes } = await printed(1, fixed(1_000))
    const meena = new ChatWorld(db, { now: monday10 }).person('meena', {}, channel)
    const won = await meena.asks(codes[0] ?? '')
    expect(won.text).toContain('You have won ₹10!')
    expect((await meena.asks('what is that')).text).toContain('Type your UPI ID')
    expect((await meena.asks('Meena@OkIcici')).text).toContain('₹10 goes to meena@okicici')
    expect((await meena.asks(`code ${codes[0]}`)).text).toContain(
      'You redeemed this code on Mon 2 Nov: ₹10, to be paid soon.',
    )
    expect((await meena.asks(makeCode())).text).toContain('cannot be redeemed')
  },
)
