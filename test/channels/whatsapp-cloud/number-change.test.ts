/** From WhatsApp's word to the next order: a person who changes their number stays who they are. */
import { expect, it } from 'vitest'
import { acceptMessages } from '../../../src/chat/accept.ts'
import { runBatch } from '../../../src/chat/batch.ts'
import { makeWorld } from '../../people/world.ts'
import { ChatWorld } from '../../support/chat.ts'
import { openDoor } from './door.ts'
import { account, changed, messageOf, now, sample } from './samples.ts'

/** Seconds, after the samples tell of the change. */
const after = 1_795_340_000

async function setup() {
  const trade = await makeWorld()
  const { db } = trade
  const { core } = new ChatWorld(db, { now })
  const door = await openDoor({
    db,
    accept: async (messages) => {
      const chats = await acceptMessages(db, messages)
      await db.pool.query('update inbox set due_at = now() where handled_at is null')
      for (const chat of chats) await runBatch(core, [chat], 'together')
    },
  })
  let sent = 0
  /** Somebody types; returns the last thing their chat was told. */
  const says = async (text: string, names: { from?: string; from_user_id?: string }, at = 1_795_330_000) => {
    const post = sample('text-2026')
    const contact = { profile: { name: 'Ramesh' }, wa_id: names.from, user_id: names.from_user_id }
    changed(post).contacts = [contact]
    sent += 1
    const { from: _, from_user_id: __, ...rest } = messageOf(post)
    changed(post).messages = [
      { ...rest, ...names, id: `wamid.T${sent}`, timestamp: String(at + sent), text: { body: text } },
    ]
    expect(await door.deliver(post)).toBe(200)
    const { rows } = await db.pool.query(
      `select chat, body ->> 'text' as text from outbox order by id desc limit 1`,
    )
    return rows[0] as { chat: string; text: string }
  }
  const speakers = async () =>
    (
      await db.pool.query(
        `select c.chat, p.name, p.language, array(select phone from person_phone where person_id = p.id) as phones
         from conversation c left join person p on p.id = c.person_id order by c.id`,
      )
    ).rows
  return { trade, db, door, says, speakers }
}

it('keeps person, seat and language, says nothing about it, and answers in the same chat under the new number', async () => {
  const { trade, door, says, speakers, db } = await setup()
  await trade.outlet('R-1', { phone: '+919810000001', ownerName: 'Ramesh Patel' })
  await says('hello', { from: '919810000001' })
  await db.pool.query(`update person set language = 'hi'`)
  const said = async () => (await db.pool.query('select count(*)::int as n from outbox')).rows[0].n
  const before = await said()
  const chat = '919810000001'
  expect(await speakers()).toEqual([
    { chat, name: 'Ramesh Patel', language: 'hi', phones: ['+919810000001'] },
  ])

  expect(await door.deliver(sample('number-changed-2026'))).toBe(200)
  expect(await door.deliver(sample('number-changed-2026'))).toBe(200)
  expect(await said()).toBe(before)
  expect(await speakers()).toEqual([
    { chat, name: 'Ramesh Patel', language: 'hi', phones: ['+919898000001'] },
  ])

  expect(await says('menu', { from: '919898000001', from_user_id: 'IN.7770001' })).toMatchObject({ chat })
  expect(await says('menu', { from_user_id: 'IN.7770001' })).toMatchObject({ chat })
  expect(await door.addresses.deliverable(chat)).toEqual({ to: '919898000001' })

  const stranger = await says('hello', { from: '919810000001', from_user_id: 'IN.31337' }, after)
  expect(stranger.chat).not.toBe(chat)
  expect((await speakers()).map(({ name }) => name)).toEqual(['Ramesh Patel', null])
})

it('is understood also when the first words under the new number are in the same webhook', async () => {
  const { trade, door, says, speakers } = await setup()
  await trade.outlet('R-1', { phone: '+919810000001', ownerName: 'Ramesh Patel' })
  await says('hello', { from: '919810000001' })
  const post = sample('number-changed')
  const hello = { ...messageOf(sample('text-2023')), id: 'wamid.NEW', from: '919898000001' }
  changed(post).messages.unshift(hello)
  expect(await door.deliver(post)).toBe(200)
  expect(await speakers()).toMatchObject([{ chat: '919810000001', phones: ['+919898000001'] }])
})

it('enrols who is known by a username alone once they share their number, and joins what they did before', async () => {
  const { trade, door, says, speakers } = await setup()
  await trade.outlet('R-2', { phone: '+919810000002', ownerName: 'Sunita Shah' })
  const { chat } = await says('hello', { from_user_id: 'IN.2215558412' })
  expect(chat).toBe('IN.2215558412')
  expect(await door.addresses.deliverable(chat)).toEqual({ recipient: 'IN.2215558412' })
  expect(await door.deliver(sample('contact-requested'))).toBe(200)
  expect(await door.addresses.deliverable(chat)).toEqual({ to: '919810000002' })
  expect(await says('menu', { from: '919810000002' })).toMatchObject({ chat })
  expect(await speakers()).toMatchObject([{ chat, phones: ['+919810000002'] }])
})

it('of nobody we know is nothing to answer', async () => {
  const { door, db } = await setup()
  expect(await door.deliver(sample('number-changed'))).toBe(200)
  expect((await db.pool.query('select from outbox where account = $1', [account])).rowCount).toBe(0)
  expect((await db.pool.query(`select heard from inbox`)).rows).toEqual([
    { heard: { kind: 'silent', what: 'number-changed' } },
  ])
})
