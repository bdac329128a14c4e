import { beforeAll, expect, test } from 'vitest'
import { enrolByPhone } from '../../src/people/enrol.ts'
import { removeMember } from '../../src/people/members.ts'
import { requestOutlet } from '../../src/people/outlets.ts'
import { ownerUnconfirmed } from '../../src/people/owner-change.ts'
import { loadPerson } from '../../src/people/who.ts'
import { makeWorld, now, owns, runs, serves, type World, won } from './world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const enrol = (conversationId: number, phone: string, name = 'Telegram Name') =>
  world.tx((tx) => enrolByPhone(tx, { conversationId, phone, name, now }))
const personIn = (chat: number) => world.value('select person_id from conversation where id = $1', [chat])

test('a number on the outlet list enrols its owner at once, under the name on the list, in the shop’s language', async () => {
  const shop = await world.outlet('R-0001', { phone: '+919810000001', ownerName: 'Kiran' })
  await world.db.pool.query(`update outlet set language = 'hi' where id = $1`, [shop])
  const chat = await world.chat()
  const { personId, outlets } = won(await enrol(chat, '919810000001'))
  expect(outlets).toMatchObject([{ code: 'R-0001' }])
  const who = await loadPerson(world.db.pool, personId)
  expect(who.person).toMatchObject({ name: 'Kiran', language: 'hi' })
  expect(who.outlets).toMatchObject([{ id: shop, role: 'owner' }])
  expect(await personIn(chat)).toBe(personId)
})

test('a number with several shops owns them all', async () => {
  await world.outlet('R-0011', { phone: '+919810000011' })
  await world.outlet('R-0012', { phone: '+919810000011' })
  const { outlets } = won(await enrol(await world.chat(), '+919810000011'))
  expect(outlets.map(({ code }) => code)).toEqual(['R-0011', 'R-0012'])
})

test.each([
  ['09810000021', 'R-0021'],
  ['9810000021', 'R-0022'],
  ['919810000021', 'R-0023'],
])('a list that has the number as %s is understood, and left as it was written', async (listed, code) => {
  await world.db.pool.query(`update outlet set phone = null where phone like '%9810000021'`)
  await world.db.pool.query(`delete from person_phone where phone = '+919810000021'`)
  const shop = await world.outlet(code, { phone: listed })
  expect(won(await enrol(await world.chat(), '+919810000021')).outlets).toMatchObject([{ code }])
  expect(await world.value('select phone from outlet where id = $1', [shop])).toBe(listed)
})

test('a national spelling means nothing to a number of another country', async () => {
  await world.outlet('R-0031', { phone: '2025550123' })
  expect(await enrol(await world.chat(), '+12025550123')).toEqual({ ok: false, reason: 'phone-unknown' })
})

test('the same phone on another channel is the same person', async () => {
  await world.outlet('R-0041', { phone: '+919810000041' })
  const first = won(await enrol(await world.chat(), '919810000041'))
  const chat = await world.chat({ channel: 'whatsapp' })
  const second = won(await enrol(chat, '919810000041'))
  expect(second).toEqual({ ok: true, personId: first.personId, outlets: [] })
  expect(await personIn(chat)).toBe(first.personId)
})

test('two chats of one phone that enrol at the same moment are one person, even in two spellings', async () => {
  await world.outlet('R-0051', { phone: '+5215512345678' })
  const chats = [await world.chat(), await world.chat({ channel: 'whatsapp' })] as const
  const [one, two] = await Promise.all([enrol(chats[0], '525512345678'), enrol(chats[1], '5215512345678')])
  expect(won(one).personId).toBe(won(two).personId)
  const owners = `select count(*) from membership m join outlet o on o.id = m.outlet_id where o.code = 'R-0051'`
  expect(await world.value(owners)).toBe(1)
})

test('a number nobody knows stores nothing', async () => {
  const before = await world.value('select count(*) from person')
  const chat = await world.chat()
  expect(await enrol(chat, '+919899999999')).toEqual({ ok: false, reason: 'phone-unknown' })
  expect(await enrol(chat, 'no number')).toEqual({ ok: false, reason: 'phone-unreadable' })
  expect(await world.value('select count(*) from person')).toBe(before)
  expect(await personIn(chat)).toBeNull()
})

test('a shop still pending gives no seat to a number that somebody wrote into it', async () => {
  await world.outlet('R-0061', { phone: '+919810000061', status: 'pending' })
  expect(await enrol(await world.chat(), '+919810000061')).toMatchObject({ reason: 'phone-unknown' })
})

test('a visitor who asked for a shop and then shows a known number becomes that person, request and all', async () => {
  await world.outlet('R-0071', { phone: '+919810000071', ownerName: 'Salim' })
  const { personId } = won(await enrol(await world.chat(), '919810000071'))
  const chat = await world.chat()
  const request = { conversationId: chat, shopName: 'Salim Two', ownerName: 'Salim', language: 'en', now }
  const asked = won(await world.tx((tx) => requestOutlet(tx, request)))
  expect(asked.personId).not.toBe(personId)
  won(await enrol(chat, '919810000071'))
  expect(await personIn(chat)).toBe(personId)
  const { outlets } = await loadPerson(world.db.pool, personId)
  expect(outlets.map(({ code }) => code)).toEqual(['R-0071', asked.outlet.code])
})

test('a chat that speaks for somebody with a number and rights of their own is not handed over', async () => {
  await world.outlet('R-0081', { phone: '+919810000081' })
  await world.outlet('R-0082', { phone: '+919810000082', name: 'Om Bakery' })
  const chat = await world.chat()
  const first = won(await enrol(chat, '919810000081'))
  won(await enrol(await world.chat(), '919810000082'))
  expect(await enrol(chat, '919810000082')).toMatchObject({ ok: false, reason: 'phone-of-another' })
  expect(await personIn(chat)).toBe(first.personId)
})

test('a seat that the distributor took away does not come back with the phone', async () => {
  const shop = await world.outlet('R-0091', { phone: '+919810000091' })
  const ravi = await world.person('Ravi', runs(world.west))
  const chat = await world.chat()
  const { personId } = won(await enrol(chat, '919810000091'))
  won(await world.tx((tx) => removeMember(tx, { personId, seat: owns(shop), by: ravi, now })))
  expect(won(await enrol(chat, '919810000091')).outlets).toEqual([])
  expect((await loadPerson(world.db.pool, personId)).outlets).toEqual([])
})

test('an owner by phone beside an owner by invite is a changed owner', async () => {
  const shop = await world.outlet('R-0101', { phone: '+919810000101' })
  await world.person('Invited', owns(shop))
  won(await enrol(await world.chat(), '919810000101'))
  expect(await ownerUnconfirmed(world.db.pool, shop)).toBe(true)
})

test('staff whose number comes onto the list later become the owner of that shop', async () => {
  const shop = await world.outlet('R-0111')
  const sonu = await world.person('Sonu', serves(shop))
  const chat = await world.chat({ person: sonu })
  await world.db.pool.query(`update outlet set phone = '+919810000111' where id = $1`, [shop])
  expect(won(await enrol(chat, '919810000111')).personId).toBe(sonu)
  expect((await loadPerson(world.db.pool, sonu)).outlets).toMatchObject([{ id: shop, role: 'owner' }])
})
