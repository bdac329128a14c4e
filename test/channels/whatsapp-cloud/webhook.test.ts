import { describe, expect, it } from 'vitest'
import type { Report } from '../../../src/channels/channel.ts'
import { acceptMessages } from '../../../src/chat/accept.ts'
import { freshDb, traceStatements } from '../../support/db.ts'
import { appSecret, header, openDoor, sign, verifyToken } from './door.ts'
import { account, bytesOf, changed, messageOf, sample } from './samples.ts'

describe('the handshake', () => {
  const ask = async (query: Record<string, string>) => {
    const { app } = await openDoor()
    return app.request(`/webhooks/whatsapp?${new URLSearchParams(query)}`)
  }
  const right = { 'hub.mode': 'subscribe', 'hub.verify_token': verifyToken, 'hub.challenge': '11582<b>' }

  it('gives the challenge back as plain text', async () => {
    const answer = await ask(right)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('11582<b>')
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
  })

  it('is refused to who does not know the token, or asks for something else', async () => {
    for (const wrong of [
      { ...right, 'hub.verify_token': `${verifyToken}x` },
      { ...right, 'hub.verify_token': '' },
      { ...right, 'hub.mode': 'unsubscribe' },
      {},
    ])
      expect((await ask(wrong as Record<string, string>)).status).toBe(403)
  })
})

describe('the signature', () => {
  it('is over the bytes as they came: escaped letters and slashes pass', async () => {
    const { deliver, ear } = await openDoor()
    const bytes = bytesOf('text-escaped')
    expect(bytes.toString()).toMatch(/\\u091a.*\\\//)
    expect(await deliver(bytes)).toBe(200)
    expect((await ear.next()).heard).toEqual({ kind: 'text', text: '५ पेटी चीनी 🙏 और café/नमक' })
  })

  it('of the same words written anew is another one', async () => {
    const { send } = await openDoor()
    const bytes = bytesOf('text-escaped')
    const anew = Buffer.from(JSON.stringify(JSON.parse(bytes.toString())))
    expect(await send(bytes, { [header]: sign(anew) })).toBe(401)
  })

  it('keeps out who has none, a malformed one, or another secret', async () => {
    const { send, ear } = await openDoor()
    const body = bytesOf('text-2026')
    const right = sign(body)
    const wrong = [
      sign(body, `${appSecret}x`),
      '',
      'sha256=',
      right.slice(7),
      right.slice(0, -1),
      `${right}0`,
      right.replace('sha256', 'sha1'),
      `sha256=${'z'.repeat(64)}`,
    ]
    expect(await send(body, {})).toBe(401)
    for (const given of wrong) expect(await send(body, { [header]: given })).toBe(401)
    expect(ear.attempts()).toBe(0)
    expect(await send(body, { [header]: right.toUpperCase().replace('SHA256', 'sha256') })).toBe(200)
  })

  it('is asked for before anything is read: malformed JSON of a stranger is 401', async () => {
    const { send } = await openDoor()
    expect(await send('{', { [header]: sign('{', 'wrong') })).toBe(401)
  })
})

describe('a webhook', () => {
  it('of more than 3 MB is refused, of almost 3 MB is read', async () => {
    const { send, deliver, ear } = await openDoor()
    const post = sample('text-2026')
    const size = 3 * 1024 * 1024
    const padded = (bytes: number) => {
      const body = JSON.stringify({ ...post, padding: '' })
      return Buffer.from(JSON.stringify({ ...post, padding: 'x'.repeat(bytes - body.length) }))
    }
    expect(padded(size)).toHaveLength(size)
    expect(await deliver(padded(size))).toBe(200)
    expect(ear.all).toHaveLength(1)
    const large = padded(size + 1)
    expect(await send(large, { [header]: sign(large) })).toBe(413)
    expect(ear.all).toHaveLength(1)
  })

  it('that is signed and yet no JSON is let go: refused, the same bytes would come for seven days', async () => {
    const { deliver, ear, log, ignored } = await openDoor()
    for (const broken of ['', '{', '{"object":"whatsapp', 'nonsense'])
      expect(await deliver(Buffer.from(broken))).toBe(200)
    expect(ear.attempts()).toBe(0)
    expect(ignored.get('malformed')).toBe(4)
    expect(log.lines).toHaveLength(4)
  })

  it('about something else is taken in silence', async () => {
    const { deliver, ear, ignored } = await openDoor()
    for (const other of [
      {},
      [],
      null,
      7,
      { object: 'page', entry: [] },
      { object: 'whatsapp_business_account' },
    ])
      expect(await deliver(other)).toBe(200)
    const calls = sample('text-2026')
    Object.assign(calls.entry[0]?.changes[0] ?? {}, { field: 'calls' })
    expect(await deliver(calls)).toBe(200)
    expect(ear.attempts()).toBe(0)
    expect(Object.fromEntries(ignored)).toEqual({ 'other-object': 5, 'other-field': 1 })
  })

  it('for another number of the same app is counted, answered 200, and not stored', async () => {
    const { deliver, ear, ignored, db } = await openDoor()
    expect(await deliver(bytesOf('other-number'))).toBe(200)
    expect(ear.attempts()).toBe(0)
    expect(ignored.get('other-number')).toBe(1)
    expect((await db.pool.query('select from chat_address')).rowCount).toBe(0)
  })

  it('is refused, for later, where the stop came while its bytes did', async () => {
    let asked = 0
    const { deliver, ear, log } = await openDoor({ open: () => asked++ === 0 })
    expect(await deliver(bytesOf('text-2026'))).toBe(503)
    expect([ear.attempts(), log.lines.length]).toEqual([0, 0])
  })

  it('is refused, for later, after a stop', async () => {
    const { deliver, ear } = await openDoor({ open: () => false })
    expect(await deliver(bytesOf('text-2026'))).toBe(503)
    expect(ear.attempts()).toBe(0)
  })
})

describe('the promise to Meta', () => {
  it('is 200 only after everything is stored: until then the same is delivered again', async () => {
    const { deliver, ear } = await openDoor()
    ear.refuse(true)
    expect(await deliver(bytesOf('text-2026'))).toBe(503)
    ear.refuse(false)
    expect(await deliver(bytesOf('text-2026'))).toBe(200)
    expect(ear.all).toHaveLength(1)
  })

  it('holds for receipts as well', async () => {
    const away: Report = async () => {
      throw new Error('the database is away')
    }
    const { deliver } = await openDoor({ report: away })
    expect(await deliver(bytesOf('status-read'))).toBe(503)
  })

  it('a mixed batch is one call for its messages and one for its receipts; a poisonous item keeps nobody out', async () => {
    const { deliver, ear, receipts, reported, db } = await openDoor()
    expect(await deliver(bytesOf('batch'))).toBe(200)
    expect(ear.attempts()).toBe(1)
    expect(ear.all.map(({ heard }) => heard.kind)).toEqual(['text', 'unsupported', 'text', 'text'])
    expect(reported.calls).toBe(1)
    expect(receipts.map(({ providerId, state }) => [providerId, state])).toEqual([
      ['wamid.S1', 'delivered'],
      ['wamid.S3', 'read'],
    ])
    const kept = `select heard ->> 'raw' as raw from inbox where outcome = 'unread' and handled_at is not null order by 1`
    const { rows } = await db.pool.query(kept)
    expect(rows.map(({ raw }) => JSON.parse(raw))).toMatchObject(['no object at all', { id: 'wamid.NOBODY' }])
    expect(await deliver(bytesOf('batch'))).toBe(200)
    expect((await db.pool.query(kept)).rowCount).toBe(2)
  })

  it('one message that the database cannot take is set aside, and does not come back for ever', async () => {
    const kept: string[] = []
    const { deliver, db, log } = await openDoor({
      accept: async (messages) => {
        if (messages.some(({ heard }) => heard.kind === 'text' && heard.text === 'second'))
          throw Object.assign(new Error('index row size 9000 exceeds'), { code: '54000' })
        kept.push(...messages.map(({ externalId }) => externalId))
      },
    })
    expect(await deliver(bytesOf('batch'))).toBe(200)
    expect(kept).toHaveLength(3)
    const { rows } = await db.pool.query(`select heard ->> 'raw' as raw from inbox where outcome = 'unread'`)
    expect(rows.filter(({ raw }) => raw.includes('"second"'))).toHaveLength(1)
    expect(log.lines.map(({ message }) => message)).toContain(
      'whatsapp: a message cannot be stored, and is set aside',
    )
  })

  it('the same webhook twice, and twice at once, is stored once', async () => {
    const db = await freshDb()
    const { deliver } = await openDoor({
      db,
      accept: async (messages) => void (await acceptMessages(db, messages)),
    })
    const all = ['text-2026', 'cart', 'batch', 'offers-stopped', 'staff-echo']
    await Promise.all([...all, ...all].map((name) => deliver(bytesOf(name))))
    const count = async () => (await db.pool.query('select count(*)::int as n from inbox')).rows[0].n
    const first = await count()
    for (const name of all.toReversed()) expect(await deliver(bytesOf(name))).toBe(200)
    expect(await count()).toBe(first)
    expect(first).toBe(4 + 6)
  })

  it('a reply with a key that cannot be stored as it is does not keep its webhook from being stored', async () => {
    const db = await freshDb()
    const { deliver } = await openDoor({
      db,
      accept: async (messages) => void (await acceptMessages(db, messages)),
    })
    const post = sample('button-reply')
    Object.assign(messageOf(post), {
      interactive: { type: 'button_reply', button_reply: { id: 'a\u0000b\ud800', title: 'x' } },
    })
    Object.assign(changed(post).contacts[0] ?? {}, {
      profile: { name: 'R\u0000\udfff', username: 'r\u0000' },
    })
    expect(await deliver(post)).toBe(200)
    const { rows } = await db.pool.query(
      `select heard ->> 'key' as key, sender ->> 'name' as name from inbox`,
    )
    expect(rows).toEqual([{ key: 'ab\ufffd', name: 'R\ufffd' }])
  })
})

describe('1,000 updates in one webhook', () => {
  it('are stored by one insert, with one look at who they are from, and repeated without either being known anew', async () => {
    const db = await freshDb()
    const seen = traceStatements(db)
    const { deliver } = await openDoor({
      db,
      accept: async (messages) => void (await acceptMessages(db, messages)),
    })
    const post = sample('text-2026')
    const [message] = changed(post).messages
    Object.assign(changed(post), {
      contacts: [],
      messages: Array.from({ length: 1_000 }, (_, n) => ({
        ...message,
        id: `wamid.MANY${n}`,
        from: `9198200${String(n % 900).padStart(5, '0')}`,
        from_user_id: `IN.55${n % 900}`,
        text: { body: `order ${n}` },
      })),
    })
    const counted = () => {
      const names = seen.splice(0).flatMap(({ name }) => name ?? [])
      return Object.fromEntries(names.map((name) => [name, names.filter((each) => each === name).length]))
    }
    expect(await deliver(post)).toBe(200)
    expect(counted()).toEqual({ whatsapp_resolve: 1, chat_accept: 1, whatsapp_account_trouble: 1 })
    const { rows } = await db.pool.query(
      `select count(*)::int as messages, count(distinct chat)::int as chats from inbox where account = $1`,
      [account],
    )
    expect(rows).toEqual([{ messages: 1_000, chats: 900 }])
    seen.splice(0)
    expect(await deliver(post)).toBe(200)
    expect(counted()).toEqual({ chat_accept: 1 })
  })
})
