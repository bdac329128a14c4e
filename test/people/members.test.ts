import { beforeAll, expect, test } from 'vitest'
import { addMember, leave, membersOf, removeMember } from '../../src/people/members.ts'
import { reach } from '../../src/people/reach.ts'
import { bills, later, makeWorld, markets, now, operates, owns, runs, serves, type World } from './world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

test('a notice goes to each person’s chat of the last word, and not where they cannot be reached', async () => {
  const shop = await world.outlet('R-0001')
  const [kiran, sonu, mute] = [
    await world.person('Kiran', owns(shop)),
    await world.person('Sonu', serves(shop)),
    await world.person('Mute', serves(shop)),
  ]
  await world.chat({ person: kiran, heardAt: now })
  const latest = await world.chat({ person: kiran, channel: 'whatsapp', heardAt: later(5) })
  const first = await world.chat({ person: sonu, heardAt: now })
  const blocked = await world.chat({ person: sonu, heardAt: later(5) })
  await world.db.pool.query('update conversation set reachable = false where id = $1', [blocked])
  const found = await reach(world.db.pool, { outlet: shop })
  expect(found.map(({ personId, conversationId }) => [personId, conversationId])).toEqual([
    [kiran, latest],
    [sonu, first],
  ])
  expect(found[0]).toMatchObject({
    channel: 'whatsapp',
    account: 'bot',
    language: 'en',
    offers: null,
    target: 0,
  })
  expect(found.map(({ personId }) => personId)).not.toContain(mute)
})

test('roles narrow a notice, and many targets are answered in one statement, each person once per target', async () => {
  const shop = await world.outlet('R-0002')
  const ravi = await world.person('Ravi', runs(world.west), bills(world.west))
  const bina = await world.person('Bina', bills(world.west))
  const maya = await world.person('Maya', markets, owns(shop))
  for (const person of [ravi, bina, maya]) await world.chat({ person })
  let statements = 0
  const counted = {
    query: (config: { text: string }) => {
      statements++
      return world.db.pool.query(config)
    },
  }
  const found = await reach(counted, [
    { distributor: world.west.id },
    { distributor: world.west.id, roles: ['owner'] },
    { brand: true, roles: ['marketer', 'operator'] },
    { brand: true, roles: ['rep'] },
    { person: bina },
    { outlet: shop, roles: [] },
    { distributor: world.east.id },
  ])
  expect(statements).toBe(1)
  expect(found.map(({ target, personId }) => [target, personId])).toEqual([
    [0, ravi],
    [0, bina],
    [1, ravi],
    [2, maya],
    [4, bina],
  ])
  expect(await reach(counted, [])).toEqual([])
})

test('an owner adds and removes staff; staff do neither; somebody who left is not told any more', async () => {
  const shop = await world.outlet('R-0003')
  const [owner, staff, other] = [
    await world.person('Owner', owns(shop)),
    await world.person('Staff', serves(shop)),
    await world.person('Other'),
  ]
  await world.chat({ person: other })
  const seat = serves(shop)
  const add = (by: number) => world.tx((tx) => addMember(tx, { personId: other, seat, by, now }))
  const remove = (by: number) => world.tx((tx) => removeMember(tx, { personId: other, seat, by, now }))
  expect(await add(staff)).toMatchObject({ reason: 'member-not-allowed' })
  expect(await add(owner)).toEqual({ ok: true })
  expect(await add(owner)).toMatchObject({ reason: 'member-already' })
  expect((await membersOf(world.db.pool, { outlet: shop })).map(({ name }) => name)).toContain('Other')
  expect(await remove(staff)).toMatchObject({ reason: 'member-not-allowed' })
  expect(await remove(owner)).toEqual({ ok: true })
  expect(await remove(owner)).toMatchObject({ reason: 'member-gone' })
  expect(await reach(world.db.pool, { outlet: shop })).toEqual([])
})

test('anyone may leave their own seat', async () => {
  const shop = await world.outlet('R-0004')
  const owner = await world.person('Owner', owns(shop))
  expect(await world.tx((tx) => leave(tx, owner, owns(shop), now))).toEqual({ ok: true })
  expect(await membersOf(world.db.pool, { outlet: shop })).toEqual([])
})

test('of the last two owners of a distributor who leave at the same moment, one stays', async () => {
  const [one, two] = [
    await world.person('One', runs(world.east)),
    await world.person('Two', runs(world.east)),
  ]
  const results = await Promise.all(
    [one, two].map((id) => world.tx((tx) => leave(tx, id, runs(world.east), now))),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: 'member-last-owner' })
})

test('the last operator stays, and one who joins first lets them go', async () => {
  const omar = await world.person('Omar', operates)
  expect(await world.tx((tx) => leave(tx, omar, operates, now))).toMatchObject({
    reason: 'member-last-owner',
  })
  await world.person('Asha', operates)
  expect(await world.tx((tx) => leave(tx, omar, operates, now))).toEqual({ ok: true })
  expect((await membersOf(world.db.pool, 'brand')).map(({ name }) => name)).toContain('Asha')
})
