import { beforeEach, describe, expect, it } from 'vitest'
import { retryTransient } from '../../src/db/tx.ts'
import { enrolByPhone } from '../../src/people/enrol.ts'
import { movePhone } from '../../src/people/move-phone.ts'
import { loadPerson } from '../../src/people/who.ts'
import { makeWorld, now, type World, won } from './world.ts'

const [oldPhone, newPhone] = ['+919810000001', '+919898000001']
let world: World

beforeEach(async () => {
  world = await makeWorld()
})

const move = (conversationId: number, from: string | undefined = oldPhone, to = newPhone) =>
  world.tx((tx) => movePhone(tx, { conversationId, from, to, now }))
const enrol = (conversationId: number, phone: string) =>
  world.tx((tx) => enrolByPhone(tx, { conversationId, phone, name: 'Somebody', now }))
const phonesOf = async (person: number) =>
  (
    await world.db.pool.query('select phone from person_phone where person_id = $1 order by 1', [person])
  ).rows.map(({ phone }) => phone)

/** A shop on the list, enrolled by its number, and the chat it was enrolled from. */
async function enrolled(code: string, phone: string) {
  const outlet = await world.outlet(code, { phone })
  const chat = await world.chat()
  const { personId } = won(await enrol(chat, phone))
  return { outlet, chat, personId }
}

describe('a number that changed', () => {
  it('is the person’s from now on; seats and language stay', async () => {
    const { chat, personId, outlet } = await enrolled('A', oldPhone)
    await world.db.pool.query(`update person set language = 'hi' where id = $1`, [personId])
    expect(await move(chat)).toEqual({ ok: true })
    expect(await phonesOf(personId)).toEqual([newPhone])
    const who = await loadPerson(world.db.pool, personId)
    expect(who.person?.language).toBe('hi')
    expect(who.outlets.map(({ id, role }) => [id, role])).toEqual([[outlet, 'owner']])
    expect(await enrol(await world.chat(), newPhone)).toMatchObject({ ok: true, personId })
  })

  it('no longer enrols whoever gets the old one, though it stood on the list of shops in any spelling', async () => {
    const { chat, outlet } = await enrolled('A', oldPhone)
    await world.db.pool.query(`update outlet set phone = '098100 00001' where id = $1`, [outlet])
    await move(chat)
    expect(await enrol(await world.chat(), oldPhone)).toMatchObject({ ok: false, reason: 'phone-unknown' })
  })

  it('leaves the list alone where the shop is somebody else’s', async () => {
    const { chat } = await enrolled('A', oldPhone)
    const other = await world.outlet('B', { phone: oldPhone })
    await move(chat)
    expect(await world.value('select phone from outlet where id = $1', [other])).toBe(oldPhone)
  })

  it('told twice changes nothing more', async () => {
    const { chat, personId } = await enrolled('A', oldPhone)
    await move(chat)
    expect(await move(chat)).toEqual({ ok: true })
    expect(await phonesOf(personId)).toEqual([newPhone])
  })

  it('whose old form was not told is added', async () => {
    const { chat, personId } = await enrolled('A', oldPhone)
    await world.tx((tx) => movePhone(tx, { conversationId: chat, to: newPhone, now }))
    expect(await phonesOf(personId)).toEqual([oldPhone, newPhone])
  })

  it('of a chat nobody is known in changes nothing', async () => {
    expect(await move(await world.chat())).toEqual({ ok: true })
    expect(await world.value('select count(*)::int from person_phone')).toBe(0)
  })

  it('to what is no number is refused', async () => {
    const { chat } = await enrolled('A', oldPhone)
    expect(await move(chat, oldPhone, 'x')).toMatchObject({ ok: false, reason: 'phone-unreadable' })
  })
})

describe('a new number that is known already', () => {
  it('with a person who may do nothing brings that person’s chats along', async () => {
    const { chat, personId } = await enrolled('A', oldPhone)
    const newcomer = await world.person('Newcomer')
    await world.db.pool.query('insert into person_phone values ($1, $2, now())', [newPhone, newcomer])
    const early = await world.chat({ person: newcomer })
    expect(await move(chat)).toEqual({ ok: true })
    expect(await world.value('select person_id from conversation where id = $1', [early])).toBe(personId)
    expect(await phonesOf(personId)).toEqual([newPhone])
  })

  it('with a person who has a shop stays theirs; the old number is forgotten even so', async () => {
    const { chat, personId } = await enrolled('A', oldPhone)
    const other = await enrolled('B', newPhone)
    expect(await move(chat)).toMatchObject({ ok: false, reason: 'phone-of-another' })
    expect(await phonesOf(personId)).toEqual([])
    expect(await phonesOf(other.personId)).toEqual([newPhone])
    expect(await world.value('select person_id from conversation where id = $1', [other.chat])).toBe(
      other.personId,
    )
  })

  it('two people who swap their numbers at once end as one or as two, never with one number at both', async () => {
    const [a, b] = [await world.person('A'), await world.person('B')]
    await world.db.pool.query('insert into person_phone values ($1, $2, now()), ($3, $4, now())', [
      oldPhone,
      a,
      newPhone,
      b,
    ])
    const shop = await world.outlet('C')
    await world.db.pool.query(
      `insert into membership (person_id, party, role, outlet_id) values ($1, 'outlet', 'owner', $3), ($2, 'outlet', 'staff', $3)`,
      [a, b, shop],
    )
    const [mine, theirs] = [await world.chat({ person: a }), await world.chat({ person: b })]
    // A turn repeats after a deadlock, as this does.
    const again = (work: () => Promise<{ ok: boolean }>) => retryTransient(work, { attempts: 5 })
    const both = await Promise.all([again(() => move(mine)), again(() => move(theirs, newPhone, oldPhone))])
    expect(both.map(({ ok }) => ok)).toContain(true)
    const held = [...(await phonesOf(a)), ...(await phonesOf(b))]
    expect(new Set(held).size).toBe(held.length)
  })
})
