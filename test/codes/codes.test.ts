import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redeemCodes } from '../../src/codes/redeem.ts'
import { scannedCode } from '../../src/codes/scanned.ts'
import { codeIn, codesIn, isOurs, makeCode, readCode } from '../../src/codes/shape.ts'
import { addCodes, type BatchWish, makeCodes } from '../../src/codes/store.ts'
import { inTransaction, retryTransient, type Tx } from '../../src/db/tx.ts'
import { publishScheme } from '../../src/schemes/store.ts'
import { everyKind, written } from '../schemes/documents.ts'
import { ChatWorld } from '../support/chat.ts'
import { lentDb } from '../support/lent-db.ts'
import { buildShop, monday10 } from '../support/shop.ts'

const fixed = (paise: number) => written({ kind: 'codes', payout: { fixed: paise } }, { level: 'tertiary' })
const minutes = (count: number) => new Date(monday10.getTime() + count * 60_000)

async function printed(
  count: number,
  document = everyKind['scratch codes'] ?? {},
  bound: Partial<BatchWish> = {},
) {
  const db = await lentDb()
  await db.pool.query(`insert into brand (id, name) values (1, 'Suraj') on conflict do nothing`)
  const run = <T>(work: (tx: Tx) => Promise<T>) =>
    retryTransient(() => inTransaction(db, work), { attempts: 20 })
  await run((tx) => publishScheme(tx, { code: 'scratch', document, by: null, now: monday10 }))
  const batch = { scheme: 'scratch', batch: 'print', now: monday10, ...bound }
  const made = await run((tx) => makeCodes(tx, { ...batch, count }))
  if (!made.ok) throw new Error(made.reason)
  type More = { now?: Date; draw?: () => number; personId?: number | null }
  const redeem = async (code: string, conversationId: number, more: More = {}) => {
    const wish = { codes: [code], conversationId, personId: null, now: monday10, draw: () => 0, ...more }
    const [done] = await run((tx) => redeemCodes(tx, wish))
    if (!done) throw new Error('no answer')
    return done
  }
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
      expect(isOurs(plain)).toBe(true)
      expect(isOurs(plain.slice(0, at) + wrong + plain.slice(at + 1))).toBe(false)
    }),
    { numRuns: 10_000 },
  )
})

test('a code is known in a message and in what a pack’s QR says, and nothing else is taken for one', () => {
  const [one, two] = ['VZTH-0D2Q-K578', 'X6PF-5SDV-S55N']
  expect(codesIn(`${one} ${two}\ncode ${one}`)).toEqual([one, two])
  expect(codesIn('VZTH-0D2Q-K579')).toEqual(['VZTH-0D2Q-K579'])
  for (const text of [
    '5 haldi, 2 peti noodles',
    'code of my shop please',
    'code R-0012',
    `${one} and 5 haldi`,
  ])
    expect(codesIn(text)).toEqual([])
  const sure = { code: 'VZTH0D2QK578', sure: true }
  for (const said of [one, `https://galla.example/c/${one}`, `https://t.me/bot?start=${one}`])
    expect(scannedCode(said)).toEqual(sure)
  expect(scannedCode('https://wa.me/919812345678?text=code%20AGENCY12345')).toEqual({
    ...{ code: 'AGENCY12345', sure: true },
  })
  expect(scannedCode('AGENCY12345')).toEqual({ code: 'AGENCY12345', sure: false })
  for (const said of ['8901234567890', 'upi://pay?pa=om@upi&am=10', 'https://example.com/offers'])
    expect(scannedCode(said)).toBeUndefined()
})

test('however many claim codes at once and wherever a node stops, each is redeemed once and keeps its first result', async () => {
  const { db, run, codes } = await printed(30)
  const claim = fc.record({
    chat: fc.integer({ min: 1, max: 6 }),
    picks: fc.uniqueArray(fc.nat(29), { minLength: 1, maxLength: 6 }),
    draw: fc.nat(9),
    stops: fc.boolean(),
  })
  await db.pool.query(`insert into reward_setting (codes_hour, codes_day) values (1000, 1000)`)
  const results = new Map<number, { chat: number; amount: number }>()
  await fc.assert(
    fc.asyncProperty(fc.array(claim, { minLength: 2, maxLength: 8 }), async (claims) => {
      const claiming = claims.map(async ({ chat, picks, draw, stops }) => {
        const wanted = { codes: picks.map((n) => codes[n] ?? ''), conversationId: chat, personId: null }
        const work = async (tx: Tx) => {
          const done = await redeemCodes(tx, { ...wanted, now: monday10, draw: () => draw })
          if (stops) throw new Error('the node died')
          return done.map((each, n) => ({ each, chat, code: picks[n] ?? -1 }))
        }
        return run(work).catch((error: Error) => {
          if (error.message !== 'the node died') throw error
          return []
        })
      })
      const all = (await Promise.all(claiming)).flat()
      for (const { each, chat, code } of all.filter((one) => one.each.ok && !one.each.again)) {
        expect(results.get(code)).toBeUndefined()
        if (each.ok) results.set(code, { chat, amount: each.amount })
      }
      for (const { each, chat, code } of all)
        if (each.ok) expect({ chat, amount: each.amount }).toEqual(results.get(code))
        else expect(each.reason).toBe('pack-code-used')
    }),
    { numRuns: 12, endOnFailure: true },
  )
  const paid = [...results.values()].reduce((sum, { amount }) => sum + amount, 0)
  const { rows } = await db.pool.query(
    `select count(*)::int as n, sum(amount)::int as paid, (select count(*)::int from pack_code_event) as events
     from pack_code where redeemed_at is not null`,
  )
  expect(rows).toEqual([{ n: results.size, paid, events: results.size }])
})

test('a scratch code pays by its weights, a fixed one its sum', async () => {
  const { redeem, codes } = await printed(3)
  const draws = [0, 8, 9]
  for (const [n, draw] of draws.entries())
    expect(await redeem(codes[n] ?? '', 7, { draw: () => draw })).toMatchObject({
      amount: draw < 9 ? 500 : 5_000,
    })
  const sure = await printed(1, fixed(1_000))
  expect(await sure.redeem(sure.codes[0] ?? '', 7)).toMatchObject({ ok: true, amount: 1_000 })
})

test('who guesses is slowed, then set aside for a day; what was redeemed before is still answered', async () => {
  const { redeem, codes } = await printed(4)
  const [first = '', second = '', third = ''] = codes
  expect(await redeem(first, 2)).toMatchObject({ ok: true })
  expect(await redeem(first, 3)).toEqual({ ok: false, reason: 'pack-code-used' })
  const late = new Date('2026-12-05T04:30:00Z')
  expect(await redeem(second, 3, { now: late })).toEqual({ ok: false, reason: 'pack-code-over' })
  const guess = (at: number) => redeem(makeCode(), 2, { now: minutes(at) })
  for (const at of [0, 1, 2]) expect(await guess(at)).toMatchObject({ reason: 'pack-code-wrong' })
  const slowed = { ok: false, reason: 'pack-code-wait', until: minutes(12) }
  expect(await redeem(second, 2, { now: minutes(3) })).toEqual(slowed)
  expect(await redeem(first, 2, { now: minutes(3) })).toMatchObject({ ok: true, again: true, amount: 500 })
  expect(await redeem(second, 4, { now: minutes(3) })).toMatchObject({ ok: true })
  for (const at of [12, 22, 32]) expect(await guess(at)).toMatchObject({ reason: 'pack-code-wrong' })
  const aside = { ok: false, reason: 'pack-code-aside', until: minutes(32 + 24 * 60) }
  expect(await redeem(third, 2, { now: minutes(24 * 60) })).toEqual(aside)
  expect(await redeem(third, 2, { now: minutes(32 + 24 * 60) })).toMatchObject({ ok: true })
})

test('as many codes as the brand allows an hour and a day, over all chats of a person', async () => {
  const { db, redeem, codes } = await printed(5)
  await db.pool.query(`insert into reward_setting (codes_hour, codes_day) values (2, 3)`)
  const { rows } = await db.pool.query(`insert into person (name) values ('Meena') returning id`)
  const take = (n: number, chat: number, at: number) =>
    redeem(codes[n] ?? '', chat, { now: minutes(at), personId: rows[0].id })
  await take(0, 1, 0)
  await take(1, 2, 1)
  expect(await take(2, 3, 2)).toEqual({ ok: false, reason: 'pack-code-fast', until: minutes(60) })
  expect(await take(2, 3, 60)).toMatchObject({ ok: true })
  expect(await take(3, 1, 120)).toEqual({ ok: false, reason: 'pack-code-fast', until: minutes(24 * 60) })
  expect(await redeem(codes[3] ?? '', 9)).toMatchObject({ ok: true })
})

test('a batch for one distributor’s shops is not redeemed by those of others, and by consumers unless the brand forbids', async () => {
  const { db, redeem, codes } = await printed(4, fixed(500))
  const world = await buildShop(db, { outlets: 1 })
  await db.pool.query(
    `insert into pack_code_batch select scheme_id, batch, null, '{D-OTHER}' from pack_code limit 1`,
  )
  const by = { personId: world.ownerId }
  expect(await redeem(codes[0] ?? '', 1, by)).toEqual({ ok: false, reason: 'pack-code-elsewhere' })
  const { rows } = await db.pool.query(
    `select action, detail ->> 'batch' as batch from audit_log where action like 'pack%'`,
  )
  expect(rows).toEqual([{ action: 'pack-code-elsewhere', batch: 'print' }])
  expect(await redeem(codes[0] ?? '', 2)).toMatchObject({ ok: true })
  await db.pool.query(`insert into reward_setting (codes_place) values ('always')`)
  expect(await redeem(codes[1] ?? '', 2)).toEqual({ ok: false, reason: 'pack-code-elsewhere' })
  await db.pool.query(`update pack_code_batch set distributors = (select array_agg(code) from distributor)`)
  expect(await redeem(codes[1] ?? '', 1, by)).toMatchObject({ ok: true })
})

test('codes printed elsewhere are taken in once, in their own shape, and malformed ones and unknown places are named', async () => {
  const { db, run } = await printed(1, fixed(500))
  const codes = ['AGENCY-12345', 'agency12346', makeCode()]
  const wish = { scheme: 'scratch', batch: 'other', codes, now: monday10 }
  expect(await run((tx) => addCodes(tx, wish))).toEqual({ ok: true, added: 3 })
  expect(await run((tx) => addCodes(tx, wish))).toEqual({ ok: true, added: 0 })
  expect(await run((tx) => addCodes(tx, { ...wish, codes: [makeCode(), 'AAAA'] }))).toMatchObject({ at: 2 })
  expect(await run((tx) => addCodes(tx, { ...wish, scheme: 'none' }))).toMatchObject({
    reason: 'codes-no-scheme',
  })
  expect(await run((tx) => addCodes(tx, { ...wish, regions: ['NOWHERE'] }))).toMatchObject({
    ...{ reason: 'codes-no-place', name: 'NOWHERE' },
  })
  const meena = new ChatWorld(db, { now: monday10 }).person('meena')
  expect((await meena.asks('Agency12345')).text).toContain('You have won ₹5!')
  expect((await meena.asks('AGENCY99999')).text).toContain('There is no such code.')
})

test.each(['telegram', 'numbers'])(
  'a stranger redeems codes on %s and says where it goes',
  async (channel) => {
    const { db, codes } = await printed(3, fixed(1_000))
    const world = new ChatWorld(db, { now: monday10 })
    const meena = world.person('meena', {}, channel)
    const [won] = await meena.does({ kind: 'start', payload: codes[0] ?? '' })
    expect(won?.text).toContain('You have won ₹10!')
    expect((await meena.asks('what is that')).text).toContain('Type your UPI ID')
    const both = await meena.asks(`${codes[0]}\n${codes[1]}\n${makeCode()}`)
    expect(both.text.split('\n')).toMatchObject({ 0: '3 codes: 🎉 you have won ₹10!' })
    expect(both.text).toContain(
      `${codes[0]}: you redeemed it on Mon 2 Nov already, ₹10, waits for your UPI ID`,
    )
    expect(both.text).toContain(`${codes[1]}: ₹10 won`)
    expect(both.text).toContain('there is no such code')
    await meena.asks('menu')
    expect((await meena.asks('Meena@OkIcici')).text).toContain('₹20 goes to meena@okicici')
    expect((await meena.asks(`https://galla.example/c/${codes[0]}`)).text).toContain(
      'You redeemed this code on Mon 2 Nov: ₹10, to be paid soon.',
    )
    await db.pool.query('insert into reward_setting (codes_address) values (2)')
    await meena.asks(codes[2] ?? '')
    expect((await meena.asks('meena@okicici')).text).toContain('As many prizes as one person can have')
    for (let guess = 0; guess < 2; guess++) await meena.asks(makeCode())
    expect((await meena.asks(makeCode())).text).toContain(
      'Too many codes were wrong. Please wait until 10:10 am',
    )
  },
)
