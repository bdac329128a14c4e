import { beforeAll, expect, test } from 'vitest'
import { mergeInto } from '../../src/people/merge-outlet.ts'
import { approveOutlet, notMine } from '../../src/people/outlet-decision.ts'
import { requestOutlet } from '../../src/people/outlets.ts'
import { ownerUnconfirmed } from '../../src/people/owner-change.ts'
import { beatsFor, waitingOutlet, waitingOutlets } from '../../src/people/waiting-outlets.ts'
import { loadPerson } from '../../src/people/who.ts'
import { bills, makeWorld, markets, now, owns, runs, type World, won } from './world.ts'

let world: World
let people: { ravi: number; bina: number; krish: number; tapi: number; maya: number }

beforeAll(async () => {
  world = await makeWorld()
  people = {
    ravi: await world.person('Ravi', runs(world.west)),
    bina: await world.person('Bina', bills(world.west)),
    krish: await world.person('Krish', runs(world.east)),
    tapi: await world.person('Tapi', runs(world.surat)),
    maya: await world.person('Maya', markets),
  }
})

const west = { lat: 23.0395, lon: 72.55 }
const request = async (where: { lat?: number; lon?: number; area?: string } = west) => {
  const conversationId = await world.chat()
  const asked = { conversationId, shopName: 'New Shop', ownerName: 'Asha', language: 'en', now, ...where }
  return won(await world.tx((tx) => requestOutlet(tx, asked)))
}
const approve = (outletId: number, by: number, beatId = world.west.beat) =>
  world.tx((tx) => approveOutlet(tx, { outletId, beatId, by, now }))
const merge = (outletId: number, intoOutletId: number, by = people.ravi) =>
  world.tx((tx) => mergeInto(tx, { outletId, intoOutletId, by, now }))
const pass = (outletId: number, by: number) => world.tx((tx) => notMine(tx, { outletId, by, now }))

test('an approved shop is active on its beat, and approving again says so', async () => {
  const { outlet, personId } = await request()
  expect(await approve(outlet.id, people.ravi)).toMatchObject({ ok: true, beat: 'AMD-W Beat 1' })
  const { outlets } = await loadPerson(world.db.pool, personId)
  expect(outlets).toMatchObject([{ status: 'active', beat: { id: world.west.beat } }])
  expect(await approve(outlet.id, people.bina)).toMatchObject({
    reason: 'outlet-approved-already',
    args: { code: outlet.code, beat: 'AMD-W Beat 1' },
  })
  expect(await pass(outlet.id, people.ravi)).toMatchObject({ reason: 'outlet-approved-already' })
})

test('of two staff who decide at the same moment the second is told what is already so', async () => {
  const { outlet } = await request()
  const approval = { outletId: outlet.id, beatId: world.west.beat, by: people.ravi, now }
  const second = await world.tx(async (tx) => {
    won(await approveOutlet(tx, approval))
    const passing = pass(outlet.id, people.bina)
    await somebodyWaits()
    return { passing }
  })
  expect(await second.passing).toMatchObject({ reason: 'outlet-approved-already' })
})

/** Resolves when a session of this world's database waits for a lock of another. */
async function somebodyWaits(): Promise<void> {
  const waiting = `select count(*) from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`
  while ((await world.value(waiting)) === 0);
}

test('a shop is approved by its own distributor, on its own beats, or by the brand on any', async () => {
  const { outlet, personId } = await request()
  expect(await approve(outlet.id, people.krish, world.east.beat)).toMatchObject({
    reason: 'outlet-not-yours',
  })
  expect(await approve(outlet.id, personId)).toMatchObject({ reason: 'outlet-not-yours' })
  expect(await approve(outlet.id, people.ravi, world.east.beat)).toMatchObject({
    reason: 'outlet-other-beat',
  })
  expect(await approve(outlet.id, people.ravi, 999_999)).toMatchObject({ reason: 'outlet-other-beat' })
  expect(await approve(999_999, people.ravi)).toMatchObject({ reason: 'outlet-unknown' })
  expect(await approve(outlet.id, people.maya, world.east.beat)).toMatchObject({ ok: true })
  const seat = await world.value('select distributor_id from outlet where id = $1', [outlet.id])
  expect(seat).toBe(world.east.id)
})

test('not mine passes to the next nearest, after the last to the brand, and nobody is asked twice', async () => {
  const { outlet } = await request()
  expect(won(await pass(outlet.id, people.ravi)).next?.name).toBe('Krishna Agency')
  expect(await pass(outlet.id, people.ravi)).toMatchObject({ reason: 'outlet-passed-on' })
  expect(await approve(outlet.id, people.bina)).toMatchObject({ reason: 'outlet-passed-on' })
  // Surat lies 200 km away: too far to be asked.
  expect(won(await pass(outlet.id, people.krish)).next).toBeNull()
  expect(await pass(outlet.id, people.krish)).toMatchObject({ reason: 'outlet-with-brand' })
  expect(await pass(outlet.id, people.tapi)).toMatchObject({ reason: 'outlet-not-yours' })
  expect(await pass(outlet.id, people.maya)).toMatchObject({ reason: 'outlet-with-brand' })
  expect(await approve(outlet.id, people.maya)).toMatchObject({ ok: true })
})

test('a shop found by its area goes on to the other distributor of the city', async () => {
  const { outlet, distributor } = await request({ area: 'Ahmedabad East' })
  expect(distributor?.name).toBe('Krishna Agency')
  expect(won(await pass(outlet.id, people.krish)).next?.name).toBe('Shreeji Distributors')
})

test('same as R-0032: people, orders and words move, gaps are filled, the pending shop closes', async () => {
  const into = await world.outlet('R-0032', { name: 'Om Bakery', phone: '+919810000032' })
  const { outlet, personId } = await request()
  const order = await world.value(
    `insert into trade_order (key, outlet_id, distributor_id, placed_at, source, status, taxable, tax, round_off,
       total, quote, changed_at)
     values ('k1', $1, $2, $3, 'typed', 'placed', 0, 0, 0, 0, '{}', $3) returning id`,
    [outlet.id, world.west.id, now],
  )
  expect(await merge(outlet.id, into)).toEqual({
    ok: true,
    code: outlet.code,
    name: 'Om Bakery',
    into: 'R-0032',
  })
  const { outlets } = await loadPerson(world.db.pool, personId)
  expect(outlets).toMatchObject([{ id: into, role: 'owner', status: 'active' }])
  expect(await world.value('select outlet_id from trade_order where id = $1', [order])).toBe(into)
  expect(await world.value('select status from outlet where id = $1', [outlet.id])).toBe('closed')
  const { rows } = await world.db.pool.query('select phone, lat, lon from outlet where id = $1', [into])
  expect(rows).toEqual([{ phone: '+919810000032', ...west }])
  expect(await merge(outlet.id, into)).toEqual({
    ok: false,
    reason: 'outlet-merged-already',
    args: { code: outlet.code, name: 'New Shop', into: 'R-0032' },
  })
  expect(await approve(outlet.id, people.ravi)).toMatchObject({ reason: 'outlet-merged-already' })
})

test('who comes in by a merge beside an owner is a changed owner', async () => {
  const into = await world.outlet('R-0040')
  await world.person('Owner', owns(into))
  const { outlet } = await request()
  won(await merge(outlet.id, into))
  expect(await ownerUnconfirmed(world.db.pool, into)).toBe(true)
})

test('a shop is merged only into an active one of the same distributor', async () => {
  const { outlet } = await request()
  const other = await request()
  const elsewhere = await world.outlet('R-0050', { at: world.east })
  expect(await merge(outlet.id, outlet.id)).toMatchObject({ reason: 'outlet-same' })
  expect(await merge(outlet.id, 999_999)).toMatchObject({ reason: 'outlet-unknown' })
  expect(await merge(outlet.id, other.outlet.id)).toMatchObject({ reason: 'outlet-not-active' })
  expect(await merge(outlet.id, elsewhere)).toMatchObject({ reason: 'outlet-not-yours' })
  expect(await merge(outlet.id, elsewhere, people.maya)).toMatchObject({ ok: true })
})

test('two merges that cross each other end, and one shop stays open', async () => {
  const into = await world.outlet('R-0060')
  const [one, two] = [await request(), await request()]
  const results = await Promise.all([merge(one.outlet.id, into), merge(two.outlet.id, into)])
  expect(results.every(({ ok }) => ok)).toBe(true)
  expect(await world.value(`select count(*) from membership where outlet_id = $1 and active`, [into])).toBe(2)
})

test('what was decided is in the audit log, with who decided', async () => {
  const { outlet } = await request()
  await pass(outlet.id, people.ravi)
  await approve(outlet.id, people.maya)
  const { rows } = await world.db.pool.query(
    'select action, person_id from audit_log where subject = $1 order by id',
    [`outlet:${outlet.id}`],
  )
  expect(rows.slice(1)).toEqual([
    { action: 'outlet-not-mine', person_id: people.ravi },
    { action: 'outlet-approved', person_id: people.maya },
  ])
})

test('whoever decides finds the shops that wait, with their nearest beats first, until they are decided', async () => {
  const own = await makeWorld()
  const near = (await own.value(
    `insert into beat (code, name, distributor_id, visit_days) values ('B-AMW-2', 'Near', $1, '{tue}') returning id`,
    [own.west.id],
  )) as number
  await own.outlet('R-0001', { at: own.west, lat: 23.0, lon: 72.5 })
  await own.outlet('R-0002', { at: { id: own.west.id, beat: near }, lat: 23.039, lon: 72.551 })
  const ravi = await own.person('Ravi', runs(own.west))
  const asked = { shopName: 'Asha', ownerName: 'Asha', language: 'en', now, ...west }
  const conversationId = await own.chat()
  const { outlet } = won(await own.tx((tx) => requestOutlet(tx, { ...asked, conversationId })))
  const waiting = await waitingOutlets(own.db.pool, { distributor: own.west.id })
  expect(waiting).toMatchObject([{ id: outlet.id, ownerName: 'Asha', lat: west.lat, createdAt: now }])
  expect(await waitingOutlets(own.db.pool, 'brand')).toEqual([])
  const beats = await beatsFor(own.db.pool, outlet.id)
  expect(beats.map(({ name }) => name)).toEqual(['Near', 'AMD-W Beat 1'])
  won(await own.tx((tx) => approveOutlet(tx, { outletId: outlet.id, beatId: near, by: ravi, now })))
  expect(await waitingOutlet(own.db.pool, outlet.id)).toBeUndefined()
  expect(await waitingOutlets(own.db.pool, { distributor: own.west.id })).toEqual([])
})

test('a shop that waits with the brand may go onto any beat', async () => {
  const { outlet } = await request({ area: 'nowhere' })
  expect((await waitingOutlets(world.db.pool, 'brand')).map(({ id }) => id)).toContain(outlet.id)
  expect(await beatsFor(world.db.pool, outlet.id)).toHaveLength(3)
})
