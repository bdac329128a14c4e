import pino from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Candidate } from '../../src/chat/leader.ts'
import type { Outgoing, SendResult } from '../../src/chat/message.ts'
import { Sender } from '../../src/chat/send.ts'
import type { Db } from '../../src/db/client.ts'
import { onServer } from '../support/db.ts'
import { lentDb } from '../support/lent-db.ts'
import { until } from '../support/until.ts'

let db: Db
const log = pino({ level: 'silent' })
let ends: AbortController[] = []

beforeEach(async () => {
  db = await lentDb()
  ends = []
  await db.pool.query(`insert into channel_account (account, channel, epoch) values ('bot', 'telegram', 1)`)
  await db.pool.query(
    `insert into conversation (channel, account, chat) select 'telegram', 'bot', 'chat' || n from generate_series(1, 5) n`,
  )
})

afterEach(() => {
  for (const end of ends) end.abort()
})

type Sent = { text: string; chat: string; class: string }

/** A channel that answers as told and remembers what reached it. */
function messenger(answer: (message: Outgoing, nth: number) => SendResult | Promise<SendResult>) {
  const reached: Sent[] = []
  const send = async (message: Outgoing) => {
    reached.push({ text: message.body.text, chat: message.chat, class: message.class })
    return answer(message, reached.length)
  }
  return { reached, send }
}

const sentOk = (message: Outgoing): SendResult => ({ kind: 'sent', providerId: `p${message.id}` })

function sender(
  send: (message: Outgoing, signal: AbortSignal) => Promise<SendResult>,
  epoch = 1,
): { sender: Sender; end: AbortController } {
  const end = new AbortController()
  ends.push(end)
  const options = {
    db,
    account: 'bot',
    epoch,
    log,
    send,
    promotionsPerSecond: 100,
    parallel: 16,
    timeoutMs: 1_000,
    onAccountDown: () => {},
    count: () => {},
  }
  return { sender: new Sender(options, end.signal), end }
}

async function say(chat: number, text: string, kind = 'order', status = 'ready'): Promise<void> {
  await db.pool.query(
    `insert into outbox (origin, turn, seq, conversation_id, channel, account, chat, class, body, status, claimed_at, epoch)
     values ('t' || nextval('outbox_id'), 1, 0, $1::bigint, 'telegram', 'bot', 'chat' || $1::bigint::text, $2, $3, $4, now() - interval '1 minute', 1)`,
    [chat, kind, JSON.stringify({ v: 1, text, choices: [] }), status],
  )
}

const statuses = async () =>
  (await db.pool.query(`select body->>'text' as text, status from outbox order by id`)).rows
const nothingWaits = () =>
  until(
    async () =>
      (await db.pool.query(`select 1 from outbox where status in ('ready', 'sending', 'retry')`)).rowCount ===
      0,
  )

describe('sending', () => {
  it('keeps the order of a chat while chats go side by side', async () => {
    for (let n = 1; n <= 10; n++) for (let chat = 1; chat <= 5; chat++) await say(chat, `${n}`)
    const phone = messenger(sentOk)
    sender(phone.send)
    await nothingWaits()
    for (let chat = 1; chat <= 5; chat++) {
      const seen = phone.reached.filter((each) => each.chat === `chat${chat}`).map(({ text }) => text)
      expect(seen).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'])
    }
  })

  it('repeats after "wait", and holds back only that chat', async () => {
    await say(1, 'first')
    await say(1, 'second')
    await say(2, 'other')
    const phone = messenger((message, nth) =>
      message.chat === 'chat1' && nth <= 2 && message.attempt === 1
        ? { kind: 'retry', afterMs: 50, scope: 'chat', error: '429' }
        : sentOk(message),
    )
    sender(phone.send)
    await nothingWaits()
    expect(phone.reached.map(({ text }) => text).toSorted()).toEqual(['first', 'first', 'other', 'second'])
    expect(phone.reached.at(-1)?.text).toBe('second')
  })

  it('tries an order notice twice when nobody knows whether it arrived, and never a promotion', async () => {
    await say(1, 'order placed')
    await say(2, 'an offer', 'promotion')
    const phone = messenger(() => ({ kind: 'unknown', error: 'the answer was lost' }))
    sender(phone.send)
    await nothingWaits()
    expect(phone.reached.filter(({ class: kind }) => kind === 'order')).toHaveLength(2)
    expect(phone.reached.filter(({ class: kind }) => kind === 'promotion')).toHaveLength(1)
    expect((await statuses()).map(({ status }) => status)).toEqual(['unknown', 'unknown'])
  })

  it('marks who blocked us as unreachable and goes on with the others', async () => {
    await say(1, 'blocked')
    await say(2, 'fine')
    const phone = messenger((message) =>
      message.chat === 'chat1' ? { kind: 'failed', error: '403', unreachable: true } : sentOk(message),
    )
    sender(phone.send)
    await nothingWaits()
    expect(await statuses()).toEqual([
      { text: 'blocked', status: 'failed' },
      { text: 'fine', status: 'sent' },
    ])
    await until(
      async () => (await db.pool.query('select 1 from conversation where not reachable')).rowCount === 1,
    )
  })

  it('lets order notices pass waiting promotions', async () => {
    for (let n = 0; n < 30; n++) await say(1 + (n % 5), 'offer', 'promotion')
    await say(1, 'your order')
    const phone = messenger(sentOk)
    sender(phone.send)
    await nothingWaits()
    expect(phone.reached[0]?.text).toBe('your order')
  })

  it('follows a chat that moved to another id', async () => {
    await say(1, 'hello')
    const phone = messenger((message, nth) =>
      nth === 1 ? { kind: 'moved', chat: 'new-home' } : sentOk(message),
    )
    sender(phone.send)
    await nothingWaits()
    expect(phone.reached.map(({ chat }) => chat)).toEqual(['chat1', 'new-home'])
  })
})

describe('a holder that vanished', () => {
  it('leaves order notices to be tried again and promotions unknown', async () => {
    await say(1, 'placed', 'order', 'sending')
    await say(2, 'offer', 'promotion', 'sending')
    const phone = messenger(sentOk)
    sender(phone.send)
    await nothingWaits()
    expect(phone.reached.map(({ text }) => text)).toEqual(['placed'])
    expect(await statuses()).toEqual([
      { text: 'placed', status: 'sent' },
      { text: 'offer', status: 'unknown' },
    ])
  })

  it('claims nothing any more once another holder raised the epoch', async () => {
    await db.pool.query('update channel_account set epoch = 2')
    await say(1, 'hello')
    const old = messenger(sentOk)
    sender(old.send, 1).sender.wake()
    const fresh = messenger(sentOk)
    sender(fresh.send, 2)
    await nothingWaits()
    expect(old.reached).toEqual([])
    expect(fresh.reached).toHaveLength(1)
  })
})

describe('the right to send', () => {
  it('is held by one candidate at a time and passes on when the connection breaks', async () => {
    const wins: number[] = []
    const candidates = [1, 2].map(
      () =>
        new Candidate({
          url: db.url,
          channel: 'telegram',
          account: 'bot',
          log,
          retryMs: 50,
          onWin: (epoch) => wins.push(epoch),
        }),
    )
    await until(() => wins.length === 1)
    expect(candidates.filter(({ leads }) => leads)).toHaveLength(1)
    const name = new URL(db.url).pathname.slice(1)
    const first = candidates.find(({ leads }) => leads)
    await onServer(
      `select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database
       where l.locktype = 'advisory' and d.datname = '${name}'`,
    )
    await until(() => wins.length === 2 && candidates.filter(({ leads }) => leads).length === 1)
    expect(wins[1]).toBeGreaterThan(wins[0] ?? 0)
    await until(() => first !== undefined)
    await Promise.all(candidates.map((each) => each.stop()))
  })
})
