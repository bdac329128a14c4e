import { beforeAll, expect, test } from 'vitest'
import { type Consent, consentsOf, consentsToAsk, recordConsent } from '../../src/people/consent.ts'
import { setConversationLanguage, setPersonLanguage } from '../../src/people/language.ts'
import { reach } from '../../src/people/reach.ts'
import { loadPerson } from '../../src/people/who.ts'
import { later, makeWorld, now, owns, serves, type World } from './world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const said = { channel: 'telegram', address: '42', wording: 'consent-offers.1', means: 'tap', now } as const
const record = (consent: Pick<Consent, 'personId' | 'purpose' | 'given'> & Partial<Consent>) =>
  world.tx((tx) => recordConsent(tx, { ...said, ...consent }))

test('somebody never asked has agreed to nothing, and is asked about both, apart', async () => {
  const kiran = await world.person('Kiran')
  expect((await loadPerson(world.db.pool, kiran)).person?.offers).toBeNull()
  expect(await consentsToAsk(world.db.pool, kiran)).toEqual(['orders', 'offers'])
  await record({ personId: kiran, purpose: 'orders', given: true })
  expect((await loadPerson(world.db.pool, kiran)).person?.offers).toBeNull()
  expect(await consentsToAsk(world.db.pool, kiran)).toEqual(['offers'])
})

test('stop on one channel stops offers on all of that person’s, and not for the others of the shop', async () => {
  const shop = await world.outlet('R-0001')
  const [kiran, sonu] = [await world.person('Kiran', owns(shop)), await world.person('Sonu', serves(shop))]
  await world.chat({ person: kiran, heardAt: now })
  const whatsapp = await world.chat({ person: kiran, channel: 'whatsapp', heardAt: later(5) })
  await world.chat({ person: sonu })
  for (const personId of [kiran, sonu]) await record({ personId, purpose: 'offers', given: true })
  const stop = { purpose: 'offers', given: false, means: 'stop', now: later(1) } as const
  expect(await record({ personId: kiran, ...stop })).toEqual({ ok: true, changed: true })
  expect(await record({ personId: kiran, ...stop })).toEqual({ ok: true, changed: false })
  const told = await reach(world.db.pool, { outlet: shop })
  expect(told.map(({ personId, offers }) => [personId, offers])).toEqual([
    [kiran, false],
    [sonu, true],
  ])
  expect(told[0]?.conversationId).toBe(whatsapp)
})

test('the last word on each purpose can be shown with where, when, how and in which words it was said', async () => {
  const kiran = await world.person('Kiran')
  await record({ personId: kiran, purpose: 'offers', given: false, means: 'stop' })
  await record({ personId: kiran, purpose: 'offers', given: true, means: 'start', now: later(9) })
  const { now: _, ...proof } = said
  const last = { ...proof, purpose: 'offers', given: true, means: 'start', at: later(9) }
  expect(await consentsOf(world.db.pool, kiran)).toEqual({ offers: last })
})

test('the consent log cannot be changed or shortened', async () => {
  await record({ personId: await world.person('Kiran'), purpose: 'offers', given: true })
  const change = world.db.pool.query('update consent_log set given = false')
  await expect(change).rejects.toThrow('insert-only')
  await expect(world.db.pool.query('delete from consent_log')).rejects.toThrow('insert-only')
})

test('start and stop at the same moment leave the person as the log’s last row says', async () => {
  const personId = await world.person('Kiran')
  const both = [true, false].map((given) => record({ personId, purpose: 'offers', given }))
  await Promise.all(both)
  const last = await world.value(
    'select given from consent_log where person_id = $1 order by id desc limit 1',
    [personId],
  )
  expect((await loadPerson(world.db.pool, personId)).person?.offers).toBe(last)
})

test('a language chosen in a chat is the person’s on every channel; before that, the chat’s own', async () => {
  const kiran = await world.person('Kiran')
  const [known, unknown] = [await world.chat({ person: kiran }), await world.chat()]
  await world.tx((tx) => setConversationLanguage(tx, known, 'hi'))
  await world.tx((tx) => setConversationLanguage(tx, unknown, 'hi-Latn'))
  expect((await loadPerson(world.db.pool, kiran)).person?.language).toBe('hi')
  const language = await world.value('select language from conversation where id = $1', [unknown])
  expect(language).toBe('hi-Latn')
  await world.tx((tx) => setPersonLanguage(tx, kiran, 'en'))
  expect((await loadPerson(world.db.pool, kiran)).person?.language).toBe('en')
  await expect(world.tx((tx) => setPersonLanguage(tx, kiran, 'drop table'))).rejects.toThrow(RangeError)
})
