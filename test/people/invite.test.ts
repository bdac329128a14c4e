import { beforeAll, expect, test } from 'vitest'
import { acceptInvite } from '../../src/people/accept-invite.ts'
import { makeInvite, type NewInvite, peekInvite } from '../../src/people/invite.ts'
import { removeMember } from '../../src/people/members.ts'
import { confirmOwner, ownerUnconfirmed } from '../../src/people/owner-change.ts'
import { loadPerson } from '../../src/people/who.ts'
import {
  bills,
  later,
  makeWorld,
  markets,
  now,
  operates,
  owns,
  runs,
  serves,
  type World,
  won,
} from './world.ts'

let world: World
let shop: number
let ravi: number
let shopsMade = 0

beforeAll(async () => {
  world = await makeWorld()
  shop = await world.outlet('R-0001', { name: 'Patel Provision' })
  ravi = await world.person('Ravi', runs(world.west))
})

const freshShop = () => world.outlet(`R-1${String(++shopsMade).padStart(3, '0')}`)
const make = (invite: NewInvite) => world.tx((tx) => makeInvite(tx, invite))
const token = async (invite: NewInvite) => won(await make(invite)).token
const accept = (given: { token: string; conversationId: number; name?: string; phone?: string; at?: Date }) =>
  world.tx((tx) => acceptInvite(tx, { name: 'Kiran', ...given, now: given.at ?? now }))
const seatsOf = (person: number) =>
  world.value('select count(*) from membership where person_id = $1 and active', [person])

test('who opens an invite and confirms their name is enrolled in that shop, in the language of their chat', async () => {
  const invite = await token({ ...owns(shop), by: ravi, now })
  expect(await peekInvite(world.db.pool, invite, now)).toMatchObject({
    ok: true,
    already: false,
    role: 'owner',
    outlet: { id: shop, name: 'Patel Provision' },
    distributor: { name: 'Shreeji Distributors' },
    inviter: 'Ravi',
  })
  const conversationId = await world.chat({ language: 'hi' })
  const { personId } = won(await accept({ token: invite, conversationId, name: ' Kiran  Patel ' }))
  const who = await loadPerson(world.db.pool, personId)
  expect(who.person).toMatchObject({ name: 'Kiran Patel', language: 'hi', offers: null })
  expect(who.outlets).toMatchObject([{ id: shop, role: 'owner' }])
  expect(await world.value('select person_id from conversation where id = $1', [conversationId])).toBe(
    personId,
  )
})

test('a token fits a start parameter, is not stored, and no two are alike', async () => {
  const [one, two] = [
    await token({ ...serves(shop), by: ravi, now }),
    await token({ ...serves(shop), by: ravi, now }),
  ]
  expect(one).toMatch(/^[A-Za-z0-9_-]{20,64}$/)
  expect(one).not.toBe(two)
  const stored = await world.value(`select string_agg(encode(token_hash, 'escape'), ' ') from invite`)
  expect(stored).not.toContain(one)
})

test('the same invite opened in two chats at once has one winner and gives one seat', async () => {
  const other = await freshShop()
  const invite = await token({ ...serves(other), by: ravi, now })
  const chats = [await world.chat(), await world.chat()]
  const results = await Promise.all(chats.map((conversationId) => accept({ token: invite, conversationId })))
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: 'invite-used' })
  expect(await world.value('select count(*) from membership where outlet_id = $1', [other])).toBe(1)
})

test('one person opening the same invite on two channels at once is enrolled once and wins twice', async () => {
  const other = await freshShop()
  const invite = await token({ ...serves(other), by: ravi, now })
  const phone = '919810011111'
  const chats = [await world.chat(), await world.chat({ channel: 'whatsapp' })]
  const results = await Promise.all(
    chats.map((conversationId) => accept({ token: invite, conversationId, phone })),
  )
  const [one, two] = results.map(won)
  expect(one?.personId).toBe(two?.personId)
  expect([one?.already, two?.already].sort()).toEqual([false, true])
  expect(await world.value('select count(*) from membership where outlet_id = $1', [other])).toBe(1)
})

test('opening it again tells the same person it is done, and does not bring back a seat taken away since', async () => {
  const other = await freshShop()
  const invite = await token({ ...serves(other), by: ravi, now })
  const conversationId = await world.chat()
  const { personId } = won(await accept({ token: invite, conversationId }))
  expect(won(await accept({ token: invite, conversationId })).already).toBe(true)
  await world.tx((tx) => removeMember(tx, { personId, seat: serves(other), by: ravi, now }))
  expect(await accept({ token: invite, conversationId })).toMatchObject({ reason: 'invite-used' })
  expect(await seatsOf(personId)).toBe(0)
})

test('an expired invite says whom to ask and enrols nobody', async () => {
  const invite = await token({ ...owns(shop), by: ravi, now, days: 1 })
  const conversationId = await world.chat()
  const at = later(24 * 60)
  const refused = { ok: false, reason: 'invite-expired', args: { ask: 'Shreeji Distributors' } }
  expect(await peekInvite(world.db.pool, invite, at)).toEqual(refused)
  expect(await accept({ token: invite, conversationId, at })).toEqual(refused)
  expect(await world.value('select person_id from conversation where id = $1', [conversationId])).toBeNull()
})

test.each(['', 'x', 'A'.repeat(32), "' or 1=1 --", '\u0000', 'é'.repeat(40)])(
  'a forged token %j opens nothing and says whom to ask',
  async (forged) => {
    const conversationId = await world.chat()
    expect(await accept({ token: forged, conversationId })).toEqual({
      ok: false,
      reason: 'invite-unknown',
      args: { ask: 'Suraj Foods' },
    })
  },
)

test('an invite to a shop that was merged away is closed', async () => {
  const gone = await freshShop()
  const invite = await token({ ...owns(gone), by: ravi, now })
  await world.db.pool.query(`update outlet set status = 'closed' where id = $1`, [gone])
  const conversationId = await world.chat()
  expect(await accept({ token: invite, conversationId })).toMatchObject({ reason: 'invite-closed' })
  expect(await make({ ...owns(gone), by: ravi, now })).toMatchObject({ reason: 'invite-no-place' })
})

test('a name that is none leaves the invite unused', async () => {
  const invite = await token({ ...serves(await freshShop()), by: ravi, now })
  const conversationId = await world.chat()
  expect(await accept({ token: invite, conversationId, name: '  ' })).toMatchObject({ reason: 'name-empty' })
  expect((await accept({ token: invite, conversationId })).ok).toBe(true)
})

test('each role invites for its own and no further', async () => {
  const [biller, krishna, marketer, operator, owner, staff] = [
    await world.person('Bina', bills(world.west)),
    await world.person('Krish', runs(world.east)),
    await world.person('Maya', markets),
    await world.person('Omar', operates),
    await world.person('Kiran', owns(shop)),
    await world.person('Sonu', serves(shop)),
  ]
  const may = async (by: number, invite: Omit<NewInvite, 'by' | 'now'>) =>
    (await make({ ...invite, by, now } as NewInvite)).ok
  const godown = { party: 'distributor', role: 'godown', distributorId: world.west.id } as const
  const rep = { party: 'brand', role: 'rep' } as const
  const everyone = [ravi, biller, krishna, marketer, operator, owner, staff]
  const table = async (invite: Omit<NewInvite, 'by' | 'now'>) => {
    const answers = []
    for (const by of everyone) answers.push(await may(by, invite))
    return answers
  }
  expect(await table(owns(shop))).toEqual([true, true, false, true, true, false, false])
  expect(await table(serves(shop))).toEqual([true, true, false, true, true, true, false])
  expect(await table(runs(world.west))).toEqual([true, false, false, true, true, false, false])
  expect(await table(godown)).toEqual([true, true, false, false, true, false, false])
  expect(await table(rep)).toEqual([false, false, false, false, true, false, false])
  expect(await make({ ...owns(999_999), by: ravi, now })).toMatchObject({ reason: 'invite-no-place' })
})

test('a second owner of a shop waits for the distributor’s word; the first does not', async () => {
  const other = await freshShop()
  const [first, second] = [await world.chat(), await world.chat()]
  await accept({ token: await token({ ...owns(other), by: ravi, now }), conversationId: first })
  expect(await ownerUnconfirmed(world.db.pool, other)).toBe(false)
  await accept({ token: await token({ ...owns(other), by: ravi, now }), conversationId: second, name: 'New' })
  expect(await ownerUnconfirmed(world.db.pool, other)).toBe(true)
  const krish = await world.person('Krish', runs(world.east))
  const confirm = (by: number) => world.tx((tx) => confirmOwner(tx, { outletId: other, by }))
  expect(await confirm(krish)).toMatchObject({ reason: 'outlet-not-yours' })
  expect(await confirm(ravi)).toEqual({ ok: true, changed: true })
  expect(await ownerUnconfirmed(world.db.pool, other)).toBe(false)
  expect(await confirm(ravi)).toEqual({ ok: true, changed: false })
})

test('who made an invite and taps it to see whether it works does not use it up', async () => {
  const invite = await token({ ...owns(await freshShop()), by: ravi, now })
  const conversationId = await world.chat({ person: ravi })
  expect(await accept({ token: invite, conversationId, name: 'Ravi' })).toMatchObject({
    reason: 'invite-own',
  })
  expect((await accept({ token: invite, conversationId: await world.chat() })).ok).toBe(true)
})

test('two owners who come in at the same moment do not miss each other', async () => {
  const other = await freshShop()
  const invites = [
    await token({ ...owns(other), by: ravi, now }),
    await token({ ...owns(other), by: ravi, now }),
  ]
  const chats = [await world.chat(), await world.chat()] as const
  await Promise.all(invites.map((it, n) => accept({ token: it, conversationId: chats[n === 0 ? 0 : 1] })))
  expect(await ownerUnconfirmed(world.db.pool, other)).toBe(true)
})

test('a person known by phone brings the new seat to who they already are', async () => {
  const known = won(
    await accept({
      token: await token({ ...serves(await freshShop()), by: ravi, now }),
      conversationId: await world.chat(),
      phone: '919810022222',
    }),
  )
  const again = won(
    await accept({
      token: await token({ ...serves(await freshShop()), by: ravi, now }),
      conversationId: await world.chat(),
      phone: '+91 98100 22222',
    }),
  )
  expect(again.personId).toBe(known.personId)
  expect(await seatsOf(known.personId)).toBe(2)
})
