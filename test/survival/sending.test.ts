import type { QueryConfig } from 'pg'
import pino from 'pino'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { Candidate } from '../../src/chat/leader.ts'
import type { Outgoing, SendResult } from '../../src/chat/message.ts'
import { Sender } from '../../src/chat/send.ts'
import type { Db } from '../../src/db/client.ts'
import { freshDb } from '../support/db.ts'
import { until } from '../support/until.ts'

const log = pino({ level: 'silent' })
let db: Db
const ends: AbortController[] = []

beforeEach(async () => {
  db = await freshDb()
  await db.pool.query(`insert into channel_account (account, channel, epoch) values ('bot', 'telegram', 1)`)
  await db.pool.query(`insert into conversation (channel, account, chat) values ('telegram', 'bot', 'chat1')`)
})

afterEach(() => {
  for (const end of ends.splice(0)) end.abort()
})

type Answer = (message: Outgoing) => SendResult | Promise<SendResult>

function sender(send: Answer, epoch = 1): Sender {
  const end = new AbortController()
  ends.push(end)
  const options = { db, account: 'bot', epoch, log, promotionsPerSecond: 100, parallel: 16, timeoutMs: 1_000 }
  const rest = { send: async (message: Outgoing) => send(message), onAccountDown: () => {}, count: () => {} }
  return new Sender({ ...options, ...rest }, end.signal)
}

const sentOk = (message: Outgoing): SendResult => ({ kind: 'sent', providerId: `p${message.id}` })

async function say(text: string): Promise<void> {
  await db.pool.query(
    `insert into outbox (origin, turn, seq, conversation_id, channel, account, chat, body)
     values ('t' || nextval('outbox_id'), 1, 0, (select id from conversation), 'telegram', 'bot', 'chat1', $1)`,
    [JSON.stringify({ v: 1, text, choices: [] })],
  )
}

const row = async () =>
  (await db.pool.query('select status, attempts, epoch from outbox order by id')).rows[0]
const unsent = `select 1 from outbox where status in ('ready', 'sending', 'retry')`
const nothingWaits = () => until(async () => (await db.pool.query(unsent)).rowCount === 0)

test('a sender that stops lets go of nothing it has claimed: everything is sent and recorded', async () => {
  await say('one')
  await say('two')
  await say('three')
  const reached: string[] = []
  const stopping = sender((message) => {
    reached.push(message.body.text)
    return sentOk(message)
  })
  stopping.wake()
  await stopping.idle()
  expect(reached).toEqual(['one', 'two', 'three'])
  expect((await db.pool.query(`select status from outbox`)).rows.map(({ status }) => status)).toEqual([
    ...['sent', 'sent', 'sent'],
  ])
})

test('what an old holder learns late does not free a message that the new holder is sending', async () => {
  await say('order placed')
  const old = Promise.withResolvers<SendResult>()
  const fresh = Promise.withResolvers<SendResult>()
  const tries: string[] = []
  sender(() => {
    tries.push('old')
    return old.promise
  }, 1)
  await until(() => tries.length === 1)
  // The old holder is frozen: its right and its claim run out.
  await db.pool.query(`update channel_account set epoch = 2`)
  await db.pool.query(`update outbox set claimed_at = now() - interval '1 minute'`)
  const holder = sender(() => {
    tries.push('fresh')
    return fresh.promise
  }, 2)
  await until(async () => (await row()).epoch === 2)
  old.resolve({ kind: 'unknown', error: 'the answer was lost' })
  await until(() => {
    holder.wake()
    return tries.length > 1
  })
  expect(await row()).toMatchObject({ status: 'sending', epoch: 2, attempts: 2 })
  fresh.resolve({ kind: 'sent', providerId: 'p' })
  await nothingWaits()
  expect(tries).toEqual(['old', 'fresh'])
})

test('a refusal is no attempt: after many of them an unknown outcome is still tried a second time', async () => {
  await say('order placed')
  const results: SendResult[] = [
    ...Array.from({ length: 4 }, () => ({ kind: 'retry', afterMs: 0, scope: 'chat', error: '429' }) as const),
    { kind: 'unknown', error: 'the answer was lost' },
    { kind: 'sent', providerId: 'p' },
  ]
  const attempts: number[] = []
  sender(({ attempt }) => {
    attempts.push(attempt)
    return results.shift() as SendResult
  })
  await nothingWaits()
  expect(attempts).toEqual([1, 2, 3, 4, 5, 2])
  expect(await row()).toMatchObject({ status: 'sent', attempts: 2 })
})

test('a claim whose answer is lost is taken back at once, and costs no attempt', async () => {
  await say('order placed')
  let lost = 0
  const steady = db
  const query = async (config: QueryConfig) => {
    const result = await steady.pool.query(config)
    if (config.name !== 'send_claim' || result.rows[0]?.id === null || ++lost > 3) return result
    throw new Error('Connection terminated unexpectedly')
  }
  db = { ...steady, pool: { query } as unknown as Db['pool'] }
  const reached: number[] = []
  const holder = sender((message) => {
    reached.push(message.attempt)
    return sentOk(message)
  })
  db = steady
  await until(async () => {
    holder.wake()
    return (await row()).status === 'sent'
  })
  expect(lost).toBeGreaterThan(3)
  expect(reached).toEqual([1])
  expect(await row()).toMatchObject({ attempts: 1 })
})

test('a holder that was frozen between claim and sending says nothing, and gives back what is still its own', async () => {
  await say('order placed')
  const steady = db
  let claims = 0
  const query = async (config: QueryConfig) => {
    const result = await steady.pool.query(config)
    const isFirst = config.name === 'send_claim' && result.rows[0]?.id !== null && ++claims === 1
    if (isFirst) vi.setSystemTime(Date.now() + 4_500)
    return result
  }
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  db = { ...steady, pool: { query } as unknown as Db['pool'] }
  const reached: number[] = []
  const holder = sender((message) => {
    reached.push(message.attempt)
    return sentOk(message)
  })
  db = steady
  await nothingWaits()
  expect(claims).toBe(2)
  expect(reached).toEqual([2])
  expect(await row()).toMatchObject({ status: 'sent', attempts: 1 })
  await holder.idle()
})

test('a holder that loses its right takes back what it claimed without learning of it', async () => {
  await say('order placed')
  const steady = db
  const query = async (config: QueryConfig) => {
    const result = await steady.pool.query(config)
    if (config.name !== 'send_claim' || result.rows[0]?.id === null) return result
    for (const end of ends.splice(0)) end.abort()
    throw new Error('Connection terminated unexpectedly')
  }
  db = { ...steady, pool: { query } as unknown as Db['pool'] }
  sender(() => ({ kind: 'failed', error: 'never called' }))
  db = steady
  await until(async () => (await row()).epoch === 1 && (await row()).status === 'ready')
  expect(await row()).toMatchObject({ attempts: 0 })
})

test('a messenger that is out of reach for long costs no message', async () => {
  await say('order placed')
  let tries = 0
  const holder = sender((message) =>
    ++tries < 100 ? { kind: 'retry', afterMs: 1, scope: 'account', error: 'ECONNREFUSED' } : sentOk(message),
  )
  await until(async () => {
    holder.wake()
    return (await row()).status === 'sent'
  })
  expect(tries).toBe(100)
})

test('an earlier connection that ends late does not take the right that a newer one has won', async () => {
  const held: AbortSignal[] = []
  const options = { url: db.url, channel: 'telegram', account: 'bot', log, retryMs: 20 }
  const candidate = new Candidate({ ...options, onWin: (_, lost) => held.push(lost) })
  const connectionOf = () => (candidate as unknown as { client: { emit(event: string): void } }).client
  await until(() => held.length === 1)
  const first = connectionOf()
  await db.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'galla sender bot' and datname = current_database()`,
  )
  await until(() => held.length === 2)
  first.emit('end')
  expect(candidate.leads).toBe(true)
  expect(held[1]?.aborted).toBe(false)
  await candidate.stop()
})
