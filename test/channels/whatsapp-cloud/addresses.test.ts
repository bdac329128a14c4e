import { describe, expect, it } from 'vitest'
import { createAddresses } from '../../../src/channels/whatsapp-cloud/addresses.ts'
import type { Names } from '../../../src/channels/whatsapp-cloud/names.ts'
import { freshDb, traceStatements } from '../../support/db.ts'
import { createLog } from '../telegram/support.ts'
import { account } from './samples.ts'

const ramesh = { waId: '919810000001', userId: 'IN.111' }
const minute = (n: number) => new Date(Date.UTC(2026, 10, 22, 6, n))

async function setup() {
  const db = await freshDb()
  const clock = { now: minute(0) }
  const log = createLog()
  const node = () => createAddresses({ db, account, log, now: () => clock.now })
  const [one, two] = [node(), node()]
  const seen = async (names: Names, at = clock.now, on = one) =>
    (await on.resolveChats([{ ...names, at }]))[0] as string
  const names = async (chat: string) =>
    (
      await db.pool.query(
        `select kind || ' ' || value as name from chat_address where chat = $1 order by 1`,
        [chat],
      )
    ).rows.map(({ name }) => name)
  const speak = async (chat: string, person: number | null = null) =>
    (
      await db.pool.query(
        `insert into conversation (channel, account, chat, person_id, heard_at)
         values ('whatsapp-cloud', $1, $2, $3, $4) returning id`,
        [account, chat, person, clock.now],
      )
    ).rows[0].id as number
  const person = async (name: string, phone?: string) => {
    const { rows } = await db.pool.query('insert into person (name) values ($1) returning id', [name])
    if (phone) await db.pool.query('insert into person_phone values ($1, $2, now())', [phone, rows[0].id])
    return rows[0].id as number
  }
  const seat = (personId: number) =>
    db.pool.query(`insert into membership (person_id, party, role) values ($1, 'brand', 'marketer')`, [
      personId,
    ])
  const personOf = async (id: number) =>
    (await db.pool.query('select person_id as p from conversation where id = $1', [id])).rows[0].p
  return { db, clock, log, one, two, node, seen, names, speak, person, seat, personOf }
}

describe('one chat', () => {
  it('is opened by the id alone, and joined by the number when that is told with it', async () => {
    const { seen, names } = await setup()
    const chat = await seen({ userId: 'IN.111' })
    expect(await seen(ramesh)).toBe(chat)
    expect(await seen({ waId: ramesh.waId })).toBe(chat)
    expect(await names(chat)).toEqual(['phone +919810000001', 'user_id IN.111', 'wa_id 919810000001'])
  })

  it('is opened by the number, and known by the id once that was told with it', async () => {
    const { seen } = await setup()
    const chat = await seen({ waId: ramesh.waId })
    expect(await seen(ramesh)).toBe(chat)
    expect(await seen({ userId: 'IN.111' })).toBe(chat)
  })

  it('is one for everything in one webhook, in whatever order the names come', async () => {
    const { one } = await setup()
    const at = minute(0)
    const all = [
      { userId: 'IN.111', at },
      { waId: '919810000009', at },
      { waId: ramesh.waId, at },
      { ...ramesh, at },
    ]
    const [first, other, second, third] = await one.resolveChats(all)
    expect([second, third]).toEqual([first, first])
    expect(other).not.toBe(first)
  })

  it('is one though two nodes hear of a person for the first time at once', async () => {
    const { seen, one, two } = await setup()
    for (let n = 0; n < 20; n++) {
      const who = { waId: `9198100001${String(n).padStart(2, '0')}`, userId: `IN.9${n}` }
      const chats = await Promise.all([
        seen(who, minute(0), one),
        seen({ userId: who.userId }, minute(0), two),
        seen({ waId: who.waId }, minute(0), two),
      ])
      const after = await seen(who, minute(1), one)
      expect(await seen({ userId: who.userId }, minute(1), one)).toBe(after)
      // Whoever was answered under a name that was joined away is still reached under it.
      for (const chat of chats) expect(await two.deliverable(chat)).toEqual({ to: who.waId })
    }
  })

  it('costs no statement once it is known, and one for any number of those who are not', async () => {
    const { db, one } = await setup()
    const at = minute(0)
    const people = Array.from({ length: 500 }, (_, n) => ({
      waId: `9198300${n + 10_000}`,
      userId: `IN.7${n}`,
      at,
    }))
    const seen = traceStatements(db)
    const chats = await one.resolveChats(people)
    expect(seen.splice(0).filter(({ name }) => name)).toHaveLength(1)
    expect(await one.resolveChats(people)).toEqual(chats)
    expect(await one.resolveChats(people.map(({ userId }) => ({ userId, at })))).toEqual(chats)
    expect(seen).toEqual([])
  })

  it('is never found by a username: those change hands', async () => {
    const { seen, names } = await setup()
    const hers = await seen({ userId: 'IN.1', username: 'chai.wala' })
    const his = await seen({ userId: 'IN.2', username: 'chai.wala' })
    expect(his).not.toBe(hers)
    expect(await names(his)).toEqual(['user_id IN.2', 'username chai.wala'])
    expect(await names(hers)).toEqual(['user_id IN.1'])
  })

  it('is not shared by two whose names look alike', async () => {
    const { one } = await setup()
    const at = minute(0)
    const odd = [
      { waId: '5511', at },
      { userId: '5511', at },
      { waId: 'IN.5', at },
      { userId: 'IN.5', at },
    ]
    expect(new Set(await one.resolveChats(odd)).size).toBe(4)
  })
})

describe('two chats that turn out to be one', () => {
  it('go on as the one whose person has a seat; the other’s person, basket of rights empty, is joined', async () => {
    const { seen, speak, person, seat, personOf, one } = await setup()
    const [byId, byNumber] = [await seen({ userId: 'IN.111' }), await seen({ waId: ramesh.waId })]
    const [a, b] = [await person('Ramesh P'), await person('Ramesh', '+919810000001')]
    await seat(a)
    const [first, second] = [await speak(byId, a), await speak(byNumber, b)]
    expect(await seen(ramesh)).toBe(byId)
    expect(await personOf(first)).toBe(a)
    expect(await personOf(second)).toBe(a)
    expect(await one.deliverable(byNumber)).toEqual({ to: ramesh.waId })
    expect(await one.deliverable(byId)).toEqual({ to: ramesh.waId })
  })

  it('keep both persons where each has rights of their own, and an operator is told', async () => {
    const { seen, speak, person, seat, personOf, log, db } = await setup()
    const [byId, byNumber] = [await seen({ userId: 'IN.111' }), await seen({ waId: ramesh.waId })]
    const [a, b] = [await person('A', '+919810000005'), await person('B', '+919810000001')]
    await seat(a)
    await db.pool.query(`insert into membership (person_id, party, role) values ($1, 'brand', 'operator')`, [
      b,
    ])
    const conversations = [await speak(byId, a), await speak(byNumber, b)] as const
    await seen(ramesh)
    expect([await personOf(conversations[0]), await personOf(conversations[1])].sort()).toEqual([a, b].sort())
    expect(log.lines.map(({ message }) => message).join()).toContain('joined by hand')
  })

  it('give their reply window to the one that goes on', async () => {
    const { seen, speak, clock, db } = await setup()
    const old = await speak(await seen({ waId: ramesh.waId }))
    clock.now = minute(9)
    const late = await speak(await seen({ userId: 'IN.111' }))
    await seen(ramesh)
    const { rows } = await db.pool.query('select id, heard_at, reachable from conversation order by id')
    expect(rows).toEqual([
      { id: old, heard_at: minute(9), reachable: true },
      { id: late, heard_at: minute(9), reachable: false },
    ])
  })
})

describe('a new number', () => {
  const change = {
    from: { waId: ramesh.waId },
    to: { waId: '919898000001', userId: 'IN.222' },
    at: minute(10),
  }

  it('keeps the chat; the old number means nobody until somebody else gets it', async () => {
    const { seen, one } = await setup()
    const chat = await seen(ramesh, minute(1))
    expect(await one.renumber(change)).toEqual({ chat, phone: '+919810000001' })
    expect(await one.deliverable(chat)).toEqual({ to: '919898000001' })
    expect(await seen({ waId: '919898000001' }, minute(11))).toBe(chat)
    expect(await seen({ userId: 'IN.222' }, minute(11))).toBe(chat)
    const stranger = await seen({ waId: ramesh.waId }, minute(12))
    expect(stranger).not.toBe(chat)
    expect(await one.deliverable(stranger)).toEqual({ to: ramesh.waId })
    expect(await one.deliverable(chat)).toEqual({ to: '919898000001' })
  })

  it('told twice, by two nodes, and again long after, changes nothing more', async () => {
    const { seen, one, two, db } = await setup()
    const chat = await seen(ramesh, minute(1))
    const told = await Promise.all([one.renumber(change), two.renumber(change)])
    expect(told.map((each) => each?.chat)).toEqual([chat, chat])
    const stranger = await seen({ waId: ramesh.waId }, minute(12))
    const all = () => db.pool.query('select kind, value, chat, since from chat_address order by 1, 2')
    const before = (await all()).rows
    expect(await two.renumber(change)).toEqual({ chat, phone: '+919810000001' })
    expect((await all()).rows).toEqual(before)
    expect(stranger).not.toBe(chat)
  })

  it('what was said under the old one before, and arrives late, is still theirs', async () => {
    const { seen, one, node } = await setup()
    const chat = await seen(ramesh, minute(1))
    await one.renumber(change)
    expect(await seen({ waId: ramesh.waId }, minute(9), node())).toBe(chat)
    const stranger = await seen({ waId: ramesh.waId }, minute(12))
    expect(await seen({ waId: ramesh.waId }, minute(9), node())).toBe(chat)
    expect(await seen({ waId: ramesh.waId }, minute(13), node())).toBe(stranger)
  })

  it('under which they were heard before WhatsApp told of it joins the old chat', async () => {
    const { seen, one, speak, person, seat, personOf } = await setup()
    const chat = await seen(ramesh, minute(1))
    const owner = await person('Ramesh', '+919810000001')
    await seat(owner)
    const [old, early] = [await speak(chat, owner), await speak(await seen({ waId: '919898000001' }))]
    expect((await one.renumber(change))?.chat).toBe(chat)
    expect(await seen({ waId: '919898000001' }, minute(11))).toBe(chat)
    expect([await personOf(old), await personOf(early)]).toEqual([owner, owner])
  })

  it('of somebody with a seat stays theirs: both chats go on, and the old one is out of reach', async () => {
    const { seen, one, speak, person, seat, personOf, log } = await setup()
    const chat = await seen({ waId: ramesh.waId }, minute(1))
    const other = await seen({ waId: '919898000001' }, minute(1))
    const [a, b] = [await person('A'), await person('B')]
    await seat(a)
    await seat(b)
    const [mine, theirs] = [await speak(chat, a), await speak(other, b)]
    expect((await one.renumber(change))?.chat).toBe(chat)
    expect(await seen({ waId: '919898000001' }, minute(11))).toBe(other)
    expect(await one.deliverable(chat)).toBeUndefined()
    expect([await personOf(mine), await personOf(theirs)]).toEqual([a, b])
    expect(log.lines).toHaveLength(1)
  })

  it('of nobody we know changes nothing', async () => {
    const { one, db } = await setup()
    expect(await one.renumber(change)).toBeUndefined()
    expect((await db.pool.query('select from chat_address')).rowCount).toBe(0)
  })

  it('twice in a row leads to the last one', async () => {
    const { seen, one } = await setup()
    const chat = await seen(ramesh, minute(1))
    await one.renumber(change)
    await one.renumber({ from: { waId: '919898000001' }, to: { waId: '919898000002' }, at: minute(20) })
    expect(await one.renumber(change)).toMatchObject({ chat })
    expect(await one.deliverable(chat)).toEqual({ to: '919898000002' })
    expect(await seen({ waId: '919898000002' }, minute(21))).toBe(chat)
  })
})

describe('where a message goes', () => {
  it('is the number while one is known, else the id, else what the chat is called', async () => {
    const { seen, one } = await setup()
    const chat = await seen({ userId: 'IN.111' })
    expect(await one.deliverable(chat)).toEqual({ recipient: 'IN.111' })
    await seen(ramesh)
    expect(await one.deliverable(chat)).toEqual({ to: ramesh.waId })
    expect(await one.deliverable('919810000077')).toEqual({ to: '919810000077' })
    expect(await one.deliverable('IN.404')).toEqual({ recipient: 'IN.404' })
    expect(await one.deliverable('nobody')).toBeUndefined()
  })

  it('is asked of the database once a minute, and another node’s news is known then', async () => {
    const { seen, one, two, clock, db } = await setup()
    const traced = traceStatements(db)
    const chat = await seen({ waId: ramesh.waId }, minute(0), one)
    expect(await two.deliverable(chat)).toEqual({ to: ramesh.waId })
    await one.renumber({ from: { waId: ramesh.waId }, to: { waId: '919898000001' }, at: minute(0) })
    expect(traced.splice(0)).not.toEqual([])
    await two.deliverable(chat)
    expect(traced).toEqual([])
    clock.now = minute(2)
    expect(await two.deliverable(chat)).toEqual({ to: '919898000001' })
  })
})
