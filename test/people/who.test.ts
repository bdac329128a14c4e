import { beforeAll, expect, test } from 'vitest'
import type { Queryable } from '../../src/db/statement.ts'
import { loadPeople, loadPerson } from '../../src/people/who.ts'
import { bills, makeWorld, operates, owns, runs, serves, type World } from './world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

test('a whole batch of chats is told apart in one statement', async () => {
  const shop = await world.outlet('R-0001', { name: 'Patel Provision' })
  const kiran = await world.person('Kiran', owns(shop))
  const ravi = await world.person('Ravi', runs(world.west), bills(world.west))
  const chats = [
    await world.chat({ person: kiran }),
    await world.chat({ person: ravi }),
    await world.chat(),
    await world.chat({ person: kiran, channel: 'whatsapp' }),
  ] as const
  let statements = 0
  const counted: Queryable = {
    query: (config) => {
      statements++
      return world.db.pool.query(config)
    },
  }
  const people = await loadPeople(counted, [...chats])
  expect(statements).toBe(1)
  expect(people.get(chats[0])?.person).toEqual({ id: kiran, name: 'Kiran', language: 'en', offers: null })
  expect(people.get(chats[1])?.distributors.map(({ roles }) => roles)).toEqual([['owner', 'biller']])
  expect(people.get(chats[2])).toEqual({ person: null, outlets: [], distributors: [], brand: [] })
  expect(people.get(chats[3])).toEqual(people.get(chats[0]))
})

test('a seat in a shop comes with its beat and the terms of its distributor', async () => {
  const shop = await world.outlet('R-0002', { name: 'Om Stores' })
  const who = await loadPerson(world.db.pool, await world.person('Hetal', serves(shop)))
  expect(who.outlets).toEqual([
    {
      role: 'staff',
      id: shop,
      code: 'R-0002',
      name: 'Om Stores',
      status: 'active',
      class: null,
      beat: { id: world.west.beat, code: 'B-AMW-1', name: 'AMD-W Beat 1', visitDays: ['mon', 'thu'] },
      distributor: {
        id: world.west.id,
        code: 'D-AMW',
        name: 'Shreeji Distributors',
        settings: {
          timeZone: 'Asia/Kolkata',
          cutOff: '18:00',
          opensAt: '09:00',
          closesAt: '19:00',
          workDays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
          minimumOrder: 0,
          shortLines: 'cancel',
          remindAfter: 30,
        },
      },
    },
  ])
})

test('staff who became the owner has one seat in the shop, as its owner, whichever came first', async () => {
  const [one, two] = [await world.outlet('R-0003'), await world.outlet('R-0004')]
  const both = await world.person('Mehul', serves(one), owns(one), owns(two), serves(two))
  const { outlets } = await loadPerson(world.db.pool, both)
  expect(outlets.map(({ id, role }) => [id, role])).toEqual([
    [one, 'owner'],
    [two, 'owner'],
  ])
})

test('a seat that was taken away is not there', async () => {
  const person = await world.person('Asha', operates)
  await world.db.pool.query('update membership set active = false where person_id = $1', [person])
  const who = await loadPerson(world.db.pool, person)
  expect(who.person?.name).toBe('Asha')
  expect(who.brand).toEqual([])
})

test('a person who does not exist is nobody', async () => {
  expect((await loadPerson(world.db.pool, 999_999)).person).toBeNull()
})
