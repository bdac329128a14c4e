import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { acceptMessages } from '../../src/chat/accept.ts'
import { Runner } from '../../src/chat/runner.ts'
import type { Db } from '../../src/db/client.ts'
import { ChatWorld } from '../support/chat.ts'
import { freshDb } from '../support/db.ts'
import { startProcess } from '../support/process.ts'
import { perilousDialogs } from '../support/survival/perilous.ts'
import { toyTable, toyWordings } from '../support/toy.ts'
import { until } from '../support/until.ts'

const deadlyNode = fileURLToPath(new URL('../support/survival/deadly-node.ts', import.meta.url))

async function hears(db: Db, chat: string, ...texts: string[]): Promise<void> {
  const sender = { id: chat }
  await acceptMessages(
    db,
    texts.map((text) => {
      const heard = { kind: 'text' as const, text }
      return { channel: 'telegram', account: 'test', chat, externalId: `${chat} ${text}`, sender, heard }
    }),
  )
}

const said = async (db: Db) =>
  Object.fromEntries(
    (
      await db.pool.query(
        `select chat, array_agg(split_part(body->>'text', chr(10), 1) order by id) as texts from outbox group by chat`,
      )
    ).rows.map(({ chat, texts }) => [chat, texts]),
  )

test('a message that kills the process is set aside after three deaths, told once, and all others are answered', {
  timeout: 240_000,
}, async () => {
  const db = await freshDb()
  await db.pool.query(toyTable)
  await hears(db, 'ill', 'order tea', 'order death', 'order salt')
  for (const chat of ['a', 'b', 'c', 'x', 'y', 'z']) await hears(db, chat, 'order tea', 'order salt')

  let deaths = 0
  for (; deaths < 10; deaths++) {
    const node = startProcess(deadlyNode, { args: [db.url] })
    if ((await node.exited).signal === null) {
      expect(node.lines).toContain('answered all')
      break
    }
  }
  expect(deaths).toBe(3)
  const { ill, ...others } = await said(db)
  expect(ill).toEqual(['Placed: tea.', expect.stringMatching(/^Sorry/), 'Placed: salt.'])
  for (const texts of Object.values(others)) expect(texts).toEqual(['Placed: tea.', 'Placed: salt.'])
  const { rows } = await db.pool.query(`select outcome, count(*)::int as n from inbox group by 1 order by 1`)
  expect(rows).toEqual([
    { outcome: 'done', n: 14 },
    { outcome: 'failed', n: 1 },
  ])
})

test('a message whose connection breaks again and again is not taken for a deadly one', async () => {
  const db = await freshDb()
  await db.pool.query(toyTable)
  let breaks = 0
  const dialogs = perilousDialogs(async (_, { tx }) => {
    if (++breaks <= 6) await tx.client.query('select pg_terminate_backend(pg_backend_pid())')
  })
  const { core } = new ChatWorld(db, { dialogs, wordings: toyWordings })
  await hears(db, 'a', 'order tea')
  const runner = new Runner(core, { chats: 20, batches: 2, attempts: 3 })
  await runner.sweep(0)
  await until(
    async () => (await db.pool.query('select 1 from inbox where handled_at is null')).rowCount === 0,
  )
  expect(await said(db)).toEqual({ a: ['Placed: tea.'] })
  expect(breaks).toBe(7)
  await runner.stop()
})

test('a fault outside every message’s own turn is not repeated for ever', async () => {
  const db = await freshDb()
  await db.pool.query(toyTable)
  // Refused when the batch is written down, long after the turn itself went well.
  await db.pool.query(`alter table outbox add check (body->>'text' not like '%cursed%') not valid`)
  const { core } = new ChatWorld(db, { dialogs: perilousDialogs(() => {}), wordings: toyWordings })
  await hears(db, 'a', 'order cursed', 'order tea')
  await hears(db, 'b', 'order tea')
  const runner = new Runner(core, { chats: 20, batches: 2, attempts: 3 })
  await runner.sweep(0)
  await until(
    async () => (await db.pool.query('select 1 from inbox where handled_at is null')).rowCount === 0,
  )
  expect(await said(db)).toEqual({
    a: [expect.stringMatching(/^Sorry/), 'Placed: tea.'],
    b: ['Placed: tea.'],
  })
  await runner.stop()
})
