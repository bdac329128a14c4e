import { beforeEach, describe, expect, it } from 'vitest'
import { acceptMessages } from '../../src/chat/accept.ts'
import { Runner } from '../../src/chat/runner.ts'
import type { Db } from '../../src/db/client.ts'
import { ChatWorld, type Person } from '../support/chat.ts'
import { freshDb, onServer } from '../support/db.ts'
import { toyDialogs, toyTable, toyWordings } from '../support/toy.ts'
import { until } from '../support/until.ts'

let db: Db
let world: ChatWorld

beforeEach(async () => {
  db = await freshDb({ max: 10 })
  await db.pool.query(toyTable)
  world = new ChatWorld(db, { dialogs: toyDialogs(), wordings: toyWordings })
})

const limits = { chats: 20, batches: 3, attempts: 3 }

async function hears(runner: Runner, chat: string, text: string, id = `${chat}:${text}`): Promise<void> {
  const message = {
    channel: 'telegram',
    account: 'test',
    chat,
    externalId: id,
    sender: { id: chat },
    heard: { kind: 'text' as const, text },
  }
  for (const ref of await acceptMessages(db, [message])) runner.wake(ref)
}

const unhandled = async () =>
  Number((await db.pool.query('select count(*) from inbox where handled_at is null')).rows[0].count)
const outcomes = async () =>
  (await db.pool.query('select outcome, count(*)::int as n from inbox group by 1 order by 1')).rows
const allHandled = () => until(async () => (await unhandled()) === 0)

describe('many chats at once', () => {
  it('answers every message once, in order, while sharing transactions', async () => {
    const runner = new Runner(world.core, limits)
    const chats = Array.from({ length: 50 }, (_, n) => `chat${n}`)
    for (const text of ['order tea', '5', 'yes'])
      await Promise.all(chats.map((chat) => hears(runner, chat, text)))
    await allHandled()
    expect((await db.pool.query('select count(*)::int as n from toy')).rows[0].n).toBe(50)
    const replies = await db.pool.query(
      `select chat, string_agg(body->>'text', '|' order by id) as said from outbox group by chat`,
    )
    expect(new Set(replies.rows.map(({ said }) => said))).toEqual(
      new Set(['How many tea?|5 tea?|Placed: tea.']),
    )
    await runner.stop()
  })

  it('sets the one message aside whose turn fails, apologises once, and answers the others', async () => {
    const runner = new Runner(world.core, limits)
    const chats = ['a', 'b', 'c', 'bad']
    const what = (chat: string) => (chat === 'bad' ? 'order poison' : 'order tea')
    await Promise.all(chats.map((chat) => hears(runner, chat, what(chat))))
    await allHandled()
    await Promise.all(chats.map((chat) => hears(runner, chat, '5')))
    await allHandled()
    await Promise.all(chats.map((chat) => hears(runner, chat, 'yes')))
    await allHandled()
    expect((await db.pool.query('select count(*)::int as n from toy')).rows[0].n).toBe(3)
    expect(await outcomes()).toEqual([
      { outcome: 'done', n: 11 },
      { outcome: 'failed', n: 1 },
    ])
    const bad = await world.person('bad').all()
    expect(bad.map(({ text }) => text).filter((text) => text.startsWith('Sorry'))).toHaveLength(1)
    await runner.stop()
  })

  it('lets a chat go on after a message that failed', async () => {
    const runner = new Runner(world.core, limits)
    for (const text of ['order poison', '5', 'yes']) {
      await hears(runner, 'bad', text)
      await allHandled()
    }
    await hears(runner, 'bad', 'status')
    await allHandled()
    expect((await world.person('bad').all()).at(-1)?.text).toContain('All is well.')
    await runner.stop()
  })
})

describe('what a dead process left', () => {
  it('is taken up by the sweep', async () => {
    await acceptMessages(db, [
      {
        channel: 'telegram',
        account: 'test',
        chat: 'x',
        externalId: '1',
        sender: { id: 'x' },
        heard: { kind: 'text', text: 'status' },
      },
    ])
    const runner = new Runner(world.core, limits)
    await runner.sweep(0)
    await allHandled()
    expect((await world.person('x').all()).map(({ text }) => text)).toEqual(['All is well.'])
    await runner.stop()
  })

  it('wakes the chat when the messenger delivers the same message again', async () => {
    const message = {
      channel: 'telegram',
      account: 'test',
      chat: 'x',
      externalId: '1',
      sender: { id: 'x' },
      heard: { kind: 'text' as const, text: 'status' },
    }
    await acceptMessages(db, [message])
    expect(await acceptMessages(db, [message])).toEqual([{ channel: 'telegram', account: 'test', chat: 'x' }])
    expect(await unhandled()).toBe(1)
  })

  it('sets a message aside that ended the process three times, without trying it again', async () => {
    await acceptMessages(db, [
      {
        channel: 'telegram',
        account: 'test',
        chat: 'x',
        externalId: '1',
        sender: { id: 'x' },
        heard: { kind: 'text', text: 'status' },
      },
    ])
    await db.pool.query('update inbox set attempts = 3')
    const runner = new Runner(world.core, limits)
    await runner.sweep(0)
    await allHandled()
    expect(await outcomes()).toEqual([{ outcome: 'failed', n: 1 }])
    expect((await world.person('x').all())[0]?.text).toContain('something went wrong on our side')
    await runner.stop()
  })
})

describe('a database in trouble', () => {
  it('repeats the whole turn when its backend is terminated, with one effect', async () => {
    const runner = new Runner(world.core, limits)
    const name = new URL(db.url).pathname.slice(1)
    let kills = 0
    const killing = setInterval(() => {
      if (++kills > 20) return
      void onServer(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and state <> 'idle' order by random() limit 1`,
      )
    }, 40)
    const chats = Array.from({ length: 30 }, (_, n) => `chat${n}`)
    const persistently = async (chat: string, text: string) => {
      for (let tries = 0; ; tries++)
        try {
          return await hears(runner, chat, text)
        } catch (error) {
          if (tries > 50) throw error
        }
    }
    for (const text of ['order tea', '5', 'yes']) {
      await Promise.all(chats.map((chat) => persistently(chat, text)))
      await until(async () => (await unhandled().catch(() => 1)) === 0)
    }
    clearInterval(killing)
    expect(kills).toBeGreaterThan(3)
    expect((await db.pool.query('select count(*)::int as n from toy')).rows[0].n).toBe(30)
    expect(await outcomes()).toEqual([{ outcome: 'done', n: 90 }])
    await runner.stop()
  })
})

describe('fragments', () => {
  it('joins what is typed in pieces into one message', async () => {
    const asha: Person = world.person('f')
    const accept = (id: string, text: string) =>
      acceptMessages(db, [
        {
          channel: 'telegram',
          account: 'test',
          chat: 'f',
          externalId: id,
          sender: { id: 'f' },
          heard: { kind: 'text', text },
        },
      ])
    await accept('1', 'order tea,')
    await accept('2', 'salt')
    await world.drain('telegram', 'f')
    expect((await asha.hears()).map(({ text }) => text)).toEqual(['How many tea,\nsalt?'])
  })

  it('waits for the rest of a fragment, but never long', async () => {
    const runner = new Runner(world.core, limits)
    await hears(runner, 'f', 'order tea,')
    expect(
      (await db.pool.query(`select due_at - received_at as wait from inbox`)).rows[0].wait.milliseconds ?? 0,
    ).toBeGreaterThan(0)
    await allHandled()
    expect((await world.person('f').all())[0]?.text).toContain('How many tea')
    await runner.stop()
  })
})
