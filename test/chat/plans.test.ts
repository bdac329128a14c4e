/** The statements of sending must stay cheap however much has been said before: they find rows by index. */
import { beforeAll, expect, test } from 'vitest'
import { dueRows } from '../../src/campaigns/due.ts'
import { peopleWrite } from '../../src/chat/lately.ts'
import { recordReceipts } from '../../src/chat/receipts-sql.ts'
import { claimRows, recordSent } from '../../src/chat/send-sql.ts'
import type { Db } from '../../src/db/client.ts'
import { analyzeYoung } from '../../src/db/young-tables.ts'
import { freshDb } from '../support/db.ts'

let db: Db

beforeAll(async () => {
  db = await freshDb({ max: 1 })
  await db.pool.query(
    `insert into channel_account (account, channel, epoch) values ('bot', 'whatsapp-cloud', 1)`,
  )
  await db.pool.query(
    `insert into conversation (channel, account, chat)
     select 'whatsapp-cloud', 'bot', 'c' || n from generate_series(1, 20000) n`,
  )
  const say = (status: string, rows: number) =>
    db.pool.query(
      `insert into outbox (origin, turn, seq, conversation_id, channel, account, chat, body, status, provider_id, created_at)
       select $1 || n, 1, 0, 1 + n % 20000, 'whatsapp-cloud', 'bot', 'c' || (1 + n % 20000), '{}', $1, $1 || n,
              now() - (n % 30) * interval '1 day'
       from generate_series(1, $2::int) n`,
      [status, rows],
    )
  await say('sent', 60_000)
  await say('ready', 300)
  await db.pool.query('vacuum analyze outbox')
  await db.pool.query('vacuum analyze conversation')
})

/** The plan that a prepared statement settles on, whatever it is called with. */
async function planOf(text: string, types: string[], values: string[] = []): Promise<string> {
  const value = (type: string, at: number) => values[at] ?? (type.endsWith('[]') ? '{}' : '1')
  const given = types.map((type, at) => `'${value(type, at)}'::${type}`).join(', ')
  await db.pool.query(`set plan_cache_mode = 'force_generic_plan'`)
  await db.pool.query(`prepare looked_at (${types.join(', ')}) as ${text}`)
  const { rows } = await db.pool.query(`explain execute looked_at(${given})`)
  await db.pool.query('deallocate looked_at')
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

const scans = (plan: string) =>
  plan
    .split('\n')
    .filter((line) =>
      /Seq Scan on (outbox|conversation|outlet|person|campaign_recipient).*\.\.(?!0\.00 )/.test(line),
    )

test('a claim reads the unsent rows by their index and each chat by its id', async () => {
  expect(scans(await planOf(claimRows.text, ['text', 'int', 'int', 'int']))).toEqual([])
})

test('results and receipts find their rows by index', async () => {
  const results = [
    'bigint[]',
    'timestamptz[]',
    'text[]',
    'text[]',
    'text[]',
    'int[]',
    'text[]',
    'int[]',
    'bool[]',
  ]
  expect(scans(await planOf(recordSent.text, [...results, 'int', 'text[]']))).toEqual([])
  const receipts = [
    'bigint[]',
    'text[]',
    'text[]',
    'int[]',
    'timestamptz[]',
    'text[]',
    'bool[]',
    'text[]',
    'text[]',
    'int[]',
  ]
  expect(scans(await planOf(recordReceipts.text, receipts))).toEqual([])
})

test('the recipients of a large campaign whose time has come are found by index, and so is what is known of them', async () => {
  await db.pool.query('set session_replication_role = replica')
  await db.pool.query(`insert into outlet (id, code, name) overriding system value
    select n, 'P-' || n, 'Shop' from generate_series(1, 20000) n`)
  await db.pool.query(`insert into person (id, name, language, offers) overriding system value
    select n, 'Owner', 'en', true from generate_series(1, 20000) n`)
  await db.pool.query(`insert into campaign_recipient (run_id, outlet_id, state, person_id, account, zone, due_at)
    select 1, n, 'planned', n, 'bot', 'Asia/Kolkata', now() from generate_series(1, 20000) n`)
  for (const table of ['outlet', 'person', 'campaign_recipient'])
    await db.pool.query(`vacuum analyze ${table}`)
  const types = ['bigint', 'text', 'text', 'timestamptz', 'bigint', 'float8', 'timestamptz']
  expect(scans(await planOf(dueRows.text, types, ['1', 'bot', 'x', 'now', '25', '1', 'now']))).toEqual([])
})

test('that people write is known from the last message, and only for a moment', async () => {
  expect(await peopleWrite(db.pool)).toBe(false)
  const hear = (id: string, ago: string) =>
    db.pool.query(
      `insert into inbox (channel, account, chat, external_id, sender, heard, due_at, received_at)
       values ('whatsapp-cloud', 'bot', 'c1', $1, '{}', '{}', now(), now() - $2::interval)`,
      [id, ago],
    )
  await hear('before', '3 seconds')
  expect(await peopleWrite(db.pool)).toBe(false)
  await hear('now', '0 seconds')
  expect(await peopleWrite(db.pool)).toBe(true)
})

test('a claim prepared while nothing had been said finds its rows by index once there are thousands', async () => {
  const young = await freshDb({ max: 1 })
  const claim = 'explain execute claim($$bot$$, 1, 64, 64)'
  const plan = async () => (await young.pool.query(claim)).rows.map((row) => row['QUERY PLAN']).join('\n')
  await young.pool.query('vacuum analyze')
  await young.pool.query(`prepare claim (text, int, int, int) as ${claimRows.text}`)
  expect(scans(await plan())).not.toEqual([])
  await young.pool.query(
    `insert into outbox (origin, turn, seq, conversation_id, channel, account, chat, class, body)
     select n, 1, 0, n, 'whatsapp-cloud', 'bot', n, 'promotion', '{}' from generate_series(1, 5000) n`,
  )
  expect(scans(await plan())).not.toEqual([])
  expect(await analyzeYoung(young.pool)).toBe(1)
  expect(scans(await plan()).filter((line) => line.includes('outbox'))).toEqual([])
  expect(await analyzeYoung(young.pool)).toBe(0)
})
