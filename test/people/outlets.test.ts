import { beforeAll, expect, test } from 'vitest'
import { likelyDuplicates } from '../../src/people/duplicates.ts'
import { requestOutlet, type ShopRequest } from '../../src/people/outlets.ts'
import { loadPerson } from '../../src/people/who.ts'
import { makeWorld, now, type World, won } from './world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
  await world.outlet('R-0007', {
    name: 'Patel Provision',
    phone: '+919810000007',
    lat: 23.0138,
    lon: 72.5521,
  })
})

type Asked = Partial<Omit<ShopRequest, 'conversationId'>>
const ask = async (asked: Asked = {}, conversationId?: number) => {
  const chat = conversationId ?? (await world.chat())
  const request = { shopName: 'New Shop', ownerName: 'Asha', language: 'hi', now, ...asked }
  return world.tx((tx) => requestOutlet(tx, { conversationId: chat, ...request }))
}

test('an unknown person becomes the owner of a pending shop, numbered on from the last', async () => {
  const chat = await world.chat()
  const asked = won(
    await ask({ shopName: ' Asha  Kirana ', boardPhoto: 'file-1', lat: 23.04, lon: 72.55 }, chat),
  )
  expect(asked).toMatchObject({ outlet: { code: 'R-0008', name: 'Asha Kirana' }, already: false })
  expect(asked.distributor).toMatchObject({ id: world.west.id, name: 'Shreeji Distributors' })
  const who = await loadPerson(world.db.pool, asked.personId)
  expect(who.person).toMatchObject({ name: 'Asha', language: 'hi' })
  expect(who.outlets).toMatchObject([{ code: 'R-0008', role: 'owner', status: 'pending', beat: null }])
})

test('asking twice for the same shop makes one', async () => {
  const chat = await world.chat()
  const first = won(await ask({ shopName: 'Twice Stores' }, chat))
  const second = won(await ask({ shopName: 'twice  stores' }, chat))
  expect(second).toEqual({ ...first, already: true })
})

test('the same request twice at the same moment makes one shop', async () => {
  const chat = await world.chat()
  const [one, two] = await Promise.all([
    ask({ shopName: 'At Once' }, chat),
    ask({ shopName: 'At Once' }, chat),
  ])
  expect(won(one).outlet).toEqual(won(two).outlet)
})

test('a fourth shop in waiting is refused', async () => {
  const chat = await world.chat()
  for (const shopName of ['One', 'Two', 'Three']) won(await ask({ shopName }, chat))
  expect(await ask({ shopName: 'Four' }, chat)).toMatchObject({ reason: 'outlet-many-pending' })
})

test('requests of the same moment get different numbers', async () => {
  const results = await Promise.all(Array.from({ length: 5 }, () => ask()))
  expect(new Set(results.map((result) => won(result).outlet.code)).size).toBe(5)
})

test('a number that an imported list has taken is stepped over', async () => {
  const { outlet } = won(await ask())
  const next = Number(outlet.code.slice(2)) + 1
  await world.db.pool.query(
    `insert into outlet (code, name) values ('R-' || lpad($1::int::text, 4, '0'), 'Imported'), ('X-1', 'Other')`,
    [next + 1],
  )
  await world.db.pool.query(`insert into outlet (code, name) values ($1, 'Newest')`, [
    `R-${String(next).padStart(4, '0')}`,
  ])
  expect(won(await ask()).outlet.code).toBe(`R-${String(next + 2).padStart(4, '0')}`)
})

test('numbers grow past four digits', async () => {
  const own = await makeWorld()
  await own.outlet('R-9999')
  const conversationId = await own.chat()
  const request = { conversationId, shopName: 'S', ownerName: 'Asha', language: 'en', now }
  const asked = won(await own.tx((tx) => requestOutlet(tx, request)))
  expect(asked.outlet.code).toBe('R-10000')
})

test('the shops on the beats decide who is nearest, not the distributor’s own address', async () => {
  const own = await makeWorld()
  // Nearer to Shreeji's office, but in the street of a shop that Krishna serves.
  await own.outlet('R-0001', { at: own.east, lat: 23.041, lon: 72.571 })
  const conversationId = await own.chat()
  const pin = { lat: 23.0412, lon: 72.5712 }
  const request = { conversationId, shopName: 'S', ownerName: 'Asha', language: 'en', now, ...pin }
  const asked = won(await own.tx((tx) => requestOutlet(tx, request)))
  expect(asked.distributor?.name).toBe('Krishna Agency')
})

test.each<[string, Asked, string | undefined]>([
  ['a pin in Surat', { lat: 21.23, lon: 72.82 }, 'Tapi Traders'],
  ['a pin far from everybody', { lat: 28.6, lon: 77.2 }, undefined],
  [
    'a pin far from everybody, but an area that is known',
    { lat: 28.6, lon: 77.2, area: 'Surat' },
    'Tapi Traders',
  ],
  ['a pin off the globe', { lat: 230, lon: 72.8 }, undefined],
  ['its area’s name', { area: 'Ahmedabad East' }, 'Krishna Agency'],
  ['its area’s name within other words', { area: 'near station, ahmedabad west' }, 'Shreeji Distributors'],
  ['its city', { area: 'surat' }, 'Tapi Traders'],
  ['a place nobody serves', { area: 'Mumbai' }, undefined],
  ['nothing', {}, undefined],
])('a shop that gives %s is put before the right distributor, or the brand', async (_, where, name) => {
  expect(won(await ask(where)).distributor?.name).toBe(name)
})

test('names that are none are refused and nothing is stored', async () => {
  const before = await world.value('select count(*) from outlet')
  expect(await ask({ shopName: '  ' })).toMatchObject({ reason: 'name-empty' })
  expect(await ask({ ownerName: '123' })).toMatchObject({ reason: 'name-letters' })
  expect(await world.value('select count(*) from outlet')).toBe(before)
})

test.each<[string, Asked]>([
  ['phone, however it was written', { phone: '98100 00007'.replace(' ', ''), shopName: 'Something Else' }],
  ['a pin within 50 m', { lat: 23.0141, lon: 72.5523, shopName: 'Something Else' }],
  ['a like name at the same distributor', { area: 'Ahmedabad West', shopName: 'Patel Provisions' }],
])('a shop that exists is recognised by %s', async (_, asked) => {
  const phone = asked.phone ? { phone: `+91${asked.phone}` } : {}
  const { outlet } = won(await ask({ ...asked, ...phone }))
  const found = await likelyDuplicates(world.db.pool, outlet.id)
  expect(found[0]?.code).toBe('R-0007')
})

test('a like name 5 km away, or at another distributor, is another shop', async () => {
  const far = won(await ask({ lat: 23.06, lon: 72.55, shopName: 'Patel Provision' }))
  const other = won(await ask({ area: 'Surat', shopName: 'Patel Provision' }))
  const known = async (id: number) => (await likelyDuplicates(world.db.pool, id)).map(({ code }) => code)
  expect(await known(far.outlet.id)).not.toContain('R-0007')
  expect(await known(other.outlet.id)).not.toContain('R-0007')
})

test('names in Devanagari are compared too', async () => {
  await world.outlet('R-0500', { name: 'पटेल किराना स्टोर' })
  const { outlet } = won(await ask({ area: 'Ahmedabad West', shopName: 'पटेल किराना' }))
  expect((await likelyDuplicates(world.db.pool, outlet.id)).map(({ code }) => code)).toContain('R-0500')
})
