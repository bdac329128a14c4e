import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPhone, phoneOf } from '../../../src/channels/simulator/address.ts'
import { type Simulator, simulatorChannel } from '../../../src/channels/simulator/simulator.ts'
import { readTalk } from '../../../src/channels/simulator/talk.ts'
import { acceptMessages } from '../../../src/chat/accept.ts'
import type { Incoming, Outgoing } from '../../../src/chat/message.ts'
import type { Db } from '../../../src/db/client.ts'
import { lentDb } from '../../support/lent-db.ts'
import { quiet } from '../../web/demo-desk.ts'
import { seedTrade, type Trade } from '../../web/trade.ts'

let db: Db
let trade: Trade
let simulator: Simulator
const heard: Incoming[] = []
const dataDir = mkdtempSync(join(tmpdir(), 'galla-simulator-'))

beforeAll(async () => {
  db = await lentDb()
  trade = await seedTrade(db)
  simulator = simulatorChannel({ db, log: quiet, dataDir })
  await simulator.start(async (messages) => {
    heard.push(...messages)
    await acceptMessages(db, messages)
  })
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const message = (chat: string, id: number): Outgoing => ({
  id,
  chat,
  class: 'order',
  body: { v: 1, text: 'Order 1001 is confirmed.', choices: [] },
  attempt: 1,
})
const soon = () => AbortSignal.timeout(1_000)

test('everybody known has a phone that can be written to before they ever wrote', async () => {
  const { rows } = await db.pool.query(
    `select chat, person_id from conversation where channel = 'simulator' and account = 'demo' order by person_id`,
  )
  const everybody = Object.values(trade.people).sort((a, b) => a - b)
  expect(rows).toEqual(everybody.map((id) => ({ chat: phoneOf(id), person_id: id })))
})

test('a known phone gives its number away with every message, a new one gives nothing', async () => {
  await simulator.hear(phoneOf(trade.people.shopkeeper), 'message-1', { kind: 'text', text: 'hi' })
  expect(heard.at(-1)?.sender).toMatchObject({ name: 'Ramesh Patel', phone: '+919800001001' })
  const chat = newPhone()
  await simulator.hear(chat, 'message-2', { kind: 'text', text: 'hi' })
  expect(heard.at(-1)?.sender).toEqual({ id: chat })
})

test('the phone of somebody who does not exist is refused', async () => {
  expect(await simulator.hear('p999999', 'message-3', { kind: 'text', text: 'hi' })).toBe(false)
  expect(await simulator.hear("p1' or 1=1", 'message-4', { kind: 'text', text: 'hi' })).toBe(false)
  expect(await simulator.send(message('somewhere', 1), soon())).toMatchObject({
    kind: 'failed',
    unreachable: true,
  })
})

test('the same message posted twice is one message', async () => {
  const chat = newPhone()
  const post = () => simulator.hear(chat, 'message-5', { kind: 'tap', key: 'a.1' })
  await Promise.all([post(), post(), post()])
  expect(await readTalk(db, chat, [])).toHaveLength(1)
})

test('a phone shows what was sent at once, and what another process sent as soon as that is noted', async () => {
  const chat = newPhone()
  const insert = async (status: string) => {
    const { rows } = await db.pool.query<{ id: number }>(
      `with c as (insert into conversation (channel, account, chat) values ('simulator', 'demo', $1)
         on conflict (channel, account, chat) do update set chat = excluded.chat returning id)
       insert into outbox (origin, turn, seq, conversation_id, channel, account, chat, body, status)
       select 'test', 1, (random() * 1e9)::int, id, 'simulator', 'demo', $1, $2, $3 from c returning id`,
      [chat, JSON.stringify(message(chat, 0).body), status],
    )
    return rows[0]?.id ?? 0
  }
  const here = await insert('sending')
  await insert('ready')
  expect(await readTalk(db, chat, simulator.shown.of(chat))).toEqual([])
  let rings = 0
  const deaf = simulator.bell.listen([chat], () => rings++)
  const sent = await simulator.send(message(chat, here), soon())
  deaf()
  expect(sent).toEqual({ kind: 'sent', providerId: `s${here}` })
  expect(rings).toBe(1)
  expect(await readTalk(db, chat, simulator.shown.of(chat))).toMatchObject([{ side: 'said', id: here }])
  const elsewhere = await insert('sent')
  const ids = (await readTalk(db, chat, simulator.shown.of(chat))).map(({ id }) => id)
  expect(ids).toEqual([here, elsewhere])
})

test('a phone shows the newest hundred messages in the order of time', async () => {
  const chat = newPhone()
  for (let n = 0; n < 105; n++) {
    await simulator.hear(chat, `many-${n}`, { kind: 'text', text: String(n) })
  }
  const texts = (await readTalk(db, chat, [])).map(
    (each) => each.side === 'heard' && 'text' in each.heard && each.heard.text,
  )
  expect(texts).toEqual(Array.from({ length: 100 }, (_, n) => String(n + 5)))
})

test('files come back as they were sent, with the kind their bytes show and not the one they claim', async () => {
  const png = Buffer.from('89504e470d0a1a0a0000', 'hex')
  const id = (await simulator.media.keep(png)) ?? ''
  const fetched = await simulator.fetchMedia(id, soon())
  expect(Buffer.from(fetched.bytes)).toEqual(png)
  expect(fetched.mime).toBe('image/png')
  const page = (await simulator.media.keep(Buffer.from('<script>alert(1)</script>'))) ?? ''
  expect(await simulator.fetchMedia(page, soon())).not.toHaveProperty('mime')
})

test('a file name can reach nothing outside the folder, and too large a file is not kept', async () => {
  expect(await simulator.media.read('../../../etc/passwd')).toBeUndefined()
  await expect(simulator.fetchMedia('0'.repeat(32), soon())).rejects.toThrow('no longer there')
  const before = readdirSync(join(dataDir, 'simulator')).length
  expect(await simulator.media.keep(new Uint8Array(20 * 1024 * 1024 + 1))).toBeUndefined()
  expect(await simulator.media.keep(new Uint8Array(0))).toBeUndefined()
  expect(readdirSync(join(dataDir, 'simulator'))).toHaveLength(before)
})

test('it is well only while it hears', async () => {
  const other = simulatorChannel({ db, log: quiet, dataDir })
  expect(other.health().ok).toBe(false)
  await other.start(async () => {})
  expect(other.health().ok).toBe(true)
  await other.stop()
  expect(other.health().ok).toBe(false)
})
