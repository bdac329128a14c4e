import { beforeAll, expect, test } from 'vitest'
import { recordConsent } from '../../src/people/consent.ts'
import { makeLinkCode, useLinkCode } from '../../src/people/link.ts'
import { loadPerson } from '../../src/people/who.ts'
import { later, makeWorld, markets, now, owns, serves, type World, won } from './world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const codeOf = (person: number, at = now) => world.tx((tx) => makeLinkCode(tx, person, at))
const type = (code: string, conversationId: number, at = now) =>
  world.tx((tx) => useLinkCode(tx, { code, conversationId, now: at }))
const personIn = (chat: number) => world.value('select person_id from conversation where id = $1', [chat])

test('a code joins another channel to the same person, however it is typed', async () => {
  const kiran = await world.person('Kiran')
  const code = await codeOf(kiran)
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/)
  const chat = await world.chat({ channel: 'whatsapp' })
  const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `.replace('2', '२')
  expect(await type(typed, chat)).toEqual({ ok: true, personId: kiran, already: false })
  expect(await personIn(chat)).toBe(kiran)
  expect(won(await type(code, chat)).already).toBe(true)
})

test('a code works for one chat only, even when two type it at the same moment', async () => {
  const kiran = await world.person('Kiran')
  const code = await codeOf(kiran)
  const results = await Promise.all([type(code, await world.chat()), type(code, await world.chat())])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: 'link-code-used' })
})

test('a code ends after ten minutes, and when a newer one is made', async () => {
  const kiran = await world.person('Kiran')
  const old = await codeOf(kiran)
  expect(await type(old, await world.chat(), later(10))).toMatchObject({ reason: 'link-code-expired' })
  const newer = await codeOf(kiran)
  expect(await type(old, await world.chat())).toMatchObject({ reason: 'link-code-wrong' })
  expect(won(await type(newer, await world.chat())).personId).toBe(kiran)
})

test('after five wrong codes even the right one waits ten minutes', async () => {
  const code = await codeOf(await world.person('Kiran'), later(5))
  const chat = await world.chat()
  for (let n = 0; n < 5; n++)
    expect(await type('AAAA2222', chat)).toMatchObject({ reason: 'link-code-wrong' })
  expect(await type(code, chat, later(5))).toMatchObject({ reason: 'link-code-often' })
  expect((await type(code, chat, later(11))).ok).toBe(true)
})

test('a chat that already speaks for a shop is not drawn over to somebody else by a code', async () => {
  const shop = await world.outlet('R-0001', { name: 'Om Stores' })
  const [victim, stranger] = [await world.person('Victim', owns(shop)), await world.person('Stranger')]
  const chat = await world.chat({ person: victim })
  const code = await codeOf(stranger)
  expect(await type(code, chat)).toEqual({
    ok: false,
    reason: 'link-other-seats',
    args: { place: 'Om Stores' },
  })
  expect(await personIn(chat)).toBe(victim)
  expect((await loadPerson(world.db.pool, stranger)).outlets).toEqual([])
})

test('staff of a shop cannot become its owner by handing the owner a code', async () => {
  const shop = await world.outlet('R-0002')
  const [owner, staff] = [await world.person('Owner', owns(shop)), await world.person('Staff', serves(shop))]
  const chat = await world.chat({ person: owner })
  expect(await type(await codeOf(staff), chat)).toMatchObject({ reason: 'link-other-seats' })
})

test('who enrolled twice for the same shop becomes one person with all chats, phones and the stricter wish', async () => {
  const shop = await world.outlet('R-0003')
  const one = await world.person('Kiran', owns(shop), markets)
  const two = await world.person('Kiran P', serves(shop))
  await world.db.pool.query(`insert into person_phone values ('+919810000003', $1, now())`, [two])
  const said = {
    purpose: 'offers',
    channel: 'telegram',
    address: '1',
    wording: 'w.1',
    means: 'tap',
    now,
  } as const
  await world.tx((tx) => recordConsent(tx, { ...said, personId: one, given: true }))
  await world.tx((tx) => recordConsent(tx, { ...said, personId: two, given: false }))
  const chats = [await world.chat({ person: two }), await world.chat({ person: two })] as const
  won(await type(await codeOf(one), chats[0]))
  expect([await personIn(chats[0]), await personIn(chats[1])]).toEqual([one, one])
  const who = await loadPerson(world.db.pool, one)
  expect(who.person?.offers).toBe(false)
  expect(who.outlets).toMatchObject([{ id: shop, role: 'owner' }])
  expect((await loadPerson(world.db.pool, two)).outlets).toEqual([])
  expect(await world.value(`select person_id from person_phone where phone = '+919810000003'`)).toBe(one)
  expect(await world.value('select count(*) from consent_log where person_id = $1', [one])).toBe(2)
})

test('a code is not stored as it is', async () => {
  const code = await codeOf(await world.person('Kiran'))
  const stored = await world.value(`select string_agg(encode(code_hash, 'escape'), ' ') from link_code`)
  expect(stored).not.toContain(code)
})

test('the code is drawn from the source it is given', async () => {
  const kiran = await world.person('Kiran')
  const code = await world.tx((tx) => makeLinkCode(tx, kiran, now, (n) => new Uint8Array(n).fill(31)))
  expect(code).toBe('ZZZZZZZ9')
})

test('a code always has a digit and a letter, so that it is neither a word nor a number', async () => {
  const kiran = await world.person('Kiran')
  for (let byte = 0; byte < 31; byte++) {
    const code = await world.tx((tx) => makeLinkCode(tx, kiran, now, (n) => new Uint8Array(n).fill(byte)))
    expect(code).toMatch(/^(?=.*\d)(?=.*[A-Z])[2-9A-HJ-NP-Z]{8}$/)
  }
})
