import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Chats, chatOf, openChats } from './chats.ts'
import type { Visitor } from './office.ts'

let chats: Chats
let owner: Visitor
const page = (who: Visitor, path = `/conversations/${chats.chatId}`) => who.get(path)
const textOf = async (who: Visitor, path?: string) => (await page(who, path)).text()
const answer = (who: Visitor, text: string, form = {}) =>
  who.post(`/conversations/${chats.chatId}/answer`, { text, ...form })
const conversation = async () =>
  (await chats.db.pool.query('select * from conversation where id = $1', [chats.chatId])).rows[0]

beforeEach(async () => {
  chats = await openChats()
  owner = await chats.signIn(chats.trade.people.owner)
})

describe('reading', () => {
  it('shows both sides in order: words, taps by their label, pictures and sounds, what staff wrote by phone', async () => {
    await chats.ramesh.says('help')
    await chats.ramesh.taps('Menu')
    await chats.ramesh.does({ kind: 'voice', media: { id: 'v1' } })
    await chats.ramesh.does({ kind: 'staff', text: 'I will call you' })
    const shown = await textOf(owner)
    const places = ['help', 'class="words tapped">Menu', '<audio', 'I will call you'].map((part) =>
      shown.indexOf(part),
    )
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
    expect(shown).toContain('From the business’s phone')
  })

  it('escapes whatever people call themselves and write', async () => {
    await chats.db.pool.query(
      `update conversation set person_id = null, display_name = '<b>x' where id = $1`,
      [chats.chatId],
    )
    await chats.ramesh.says('<script>alert(1)</script>')
    const marketer = await chats.signIn(chats.trade.people.marketer)
    const shown = await textOf(marketer)
    expect(shown).not.toContain('<script>alert')
    expect(shown).toContain('&lt;script&gt;')
    expect(shown).not.toContain('<b>x')
  })

  it('pages backwards through a long chat without losing a message', async () => {
    for (let n = 0; n < 70; n++) await chats.ramesh.says(`menu`)
    const first = await textOf(owner)
    const ids = (text: string) => [...text.matchAll(/id="((?:heard|said)-\d+)"/g)].map(([, id]) => id ?? '')
    const seen = new Set(ids(first))
    let next = /\?before=(\d+)/.exec(first)?.[1]
    for (let pages = 0; next && pages < 10; pages++) {
      const more = await textOf(owner, `/conversations/${chats.chatId}?before=${next}`)
      for (const id of ids(more)) seen.add(id)
      next = /\?before=(\d+)/.exec(more)?.[1]
    }
    const { rows } = await chats.db.pool.query(
      'select (select count(*) from inbox)::int + (select count(*) from outbox)::int as n',
    )
    expect(seen.size).toBe(rows[0].n)
  })

  it('shows how far an answer came, and why one did not', async () => {
    await chats.ramesh.says('help')
    const state = async (set: string) => {
      await chats.db.pool.query(`update outbox set ${set}`)
      return /class="tick (\w+)"/.exec(await textOf(owner))?.[1]
    }
    expect(await state(`status = 'sent'`)).toBe('sent')
    expect(await state(`receipt = 'delivered'`)).toBe('delivered')
    expect(await state(`receipt = 'read'`)).toBe('read')
    expect(await state(`status = 'failed', error = 'no such number'`)).toBe('failed')
    expect(await textOf(owner)).toContain('not delivered: no such number')
  })

  it('gives files out by what they are, and nothing that could run in a page', async () => {
    await chats.ramesh.does({ kind: 'document', media: { id: 'd1', mime: 'image/png', name: 'x.html' } })
    const { rows } = await chats.db.pool.query('select id from inbox order by id desc limit 1')
    const file = () => owner.get(`/conversations/${chats.chatId}/media/${rows[0].id}/0`)
    expect((await file()).status).toBe(404)
    chats.media.set('d1', new TextEncoder().encode('<script>alert(1)</script>'))
    const sent = await file()
    expect(sent.headers.get('content-type')).toBe('application/octet-stream')
    expect(sent.headers.get('content-disposition')).toContain('attachment')
    chats.media.set('d1', new TextEncoder().encode('OggS…'))
    expect((await file()).headers.get('content-type')).toBe('audio/ogg')
  })
})

describe('answering', () => {
  it('goes out as an order message, silences the bot for two hours, is on record, and wakes the sender', async () => {
    await chats.ramesh.says('help')
    await chats.ramesh.hears()
    expect((await answer(owner, 'We come at 5')).status).toBe(200)
    expect((await chats.ramesh.hears()).map(({ text }) => text)).toEqual([
      '👤 Kiran Shah from Shreeji Distributors is answering you now. Type *menu* for the assistant.\n\nWe come at 5',
    ])
    await answer(owner, 'Or at 6')
    expect((await chats.ramesh.hears()).map(({ text }) => text)).toEqual(['Or at 6'])
    expect(await chats.ramesh.says('ok')).toEqual([])
    const { rows } = await chats.db.pool.query(`select class, origin from outbox order by id desc limit 1`)
    expect(rows[0]).toEqual({ class: 'order', origin: expect.stringMatching(/^page:/) })
    const log = await chats.db.pool.query(
      `select action, subject from audit_log where action = 'chat-answered'`,
    )
    expect(log.rows).toHaveLength(2)
    expect(log.rows[0].subject).toBe(`conversation:${chats.chatId}`)
    expect(chats.toSend).toContainEqual(['test'])
    expect(await textOf(owner)).toContain('the assistant is silent for 2 h')
  })

  it('a double click sends once', async () => {
    const id = randomUUID()
    await Promise.all([answer(owner, 'Once', { id }), answer(owner, 'Once', { id })])
    expect((await chats.ramesh.hears()).map(({ text }) => text)).toHaveLength(1)
  })

  it('outside the reply window the box is closed with the reason, and a late click sends nothing', async () => {
    Object.assign(chats.world.core, {
      roomOf: () => ({
        text: 4096,
        taps: 3,
        tapLabel: 20,
        asksContact: false,
        asksLocation: false,
        replyWindowMs: 86_400_000,
      }),
    })
    await chats.db.pool.query('update conversation set heard_at = $1', [
      new Date(chats.clock.now.getTime() - 25 * 3_600_000),
    ])
    expect(await textOf(owner)).toContain('only for 24 hours after the shop wrote')
    const refused = await answer(owner, 'Hello?')
    expect(refused.status).toBe(409)
    expect((await conversation()).human_until).toBeNull()
    expect((await chats.db.pool.query('select 1 from outbox')).rowCount).toBe(0)
    await chats.db.pool.query('update conversation set heard_at = $1', [chats.clock.now])
    expect((await answer(owner, 'Hello?')).status).toBe(200)
  })

  it('an empty answer is refused, and what was typed comes back', async () => {
    expect((await answer(owner, '  ')).status).toBe(409)
    expect((await conversation()).human_until).toBeNull()
  })

  it('the bot goes off and on by its button, and the shop hears both', async () => {
    const press = (deed: string) => owner.post(`/conversations/${chats.chatId}/${deed}`)
    expect(await (await press('bot-off')).text()).toContain('Bot on')
    expect(await chats.ramesh.says('help')).toMatchObject([{ text: expect.stringContaining('Kiran Shah') }])
    expect(await (await press('bot-on')).text()).toContain('Bot off')
    expect((await chats.ramesh.hears()).map(({ text }) => text)).toEqual([
      '🤖 The assistant is answering again.',
    ])
    expect((await chats.ramesh.asks('help')).text).not.toContain('🤖')
  })
})

describe('rights', () => {
  const everyPath = () =>
    [
      ['get', `/conversations/${chats.chatId}`],
      ['get', `/conversations/${chats.chatId}/live`],
      ['get', `/conversations/${chats.chatId}/media/1/0`],
      ['get', `/conversations/${chats.chatId}/sent/1`],
      ['post', `/conversations/${chats.chatId}/answer`],
      ['post', `/conversations/${chats.chatId}/bot-on`],
      ['post', `/conversations/${chats.chatId}/bot-off`],
    ] as const

  it('another distributor finds no such chat at any address, and does not see it in the list', async () => {
    const rival = await chats.signIn(chats.trade.people.rival)
    for (const [how, path] of everyPath())
      expect([path, (await rival[how](path, { text: 'x' } as never)).status]).toEqual([path, 404])
    expect(await textOf(rival, '/conversations')).not.toContain('Ramesh')
    expect((await conversation()).human_until).toBeNull()
  })

  it.each(['delivery', 'shopkeeper'] as const)('%s sees no chats at all', async (who) => {
    const visitor = await chats.signIn(chats.trade.people[who])
    expect((await visitor.get('/conversations')).status).toBe(403)
    for (const [how, path] of everyPath())
      expect((await visitor[how](path, { text: 'x' } as never)).status).toBe(403)
  })

  it('the biller answers as the owner does; the godown does not', async () => {
    const role = (name: string) =>
      chats.db.pool.query(`update membership set role = $2 where person_id = $1`, [
        chats.trade.people.owner,
        name,
      ])
    await role('biller')
    expect((await answer(owner, 'Yes')).status).toBe(200)
    await role('godown')
    expect((await answer(owner, 'No')).status).toBe(403)
  })

  it('a person with a seat elsewhere is not shown: their chat is about other people’s business too', async () => {
    await chats.db.pool.query(
      `insert into membership (person_id, party, role, outlet_id) select $1, 'outlet', 'staff', id from outlet where code = 'R-0050'`,
      [chats.trade.people.shopkeeper],
    )
    expect((await page(owner)).status).toBe(404)
    const marketer = await chats.signIn(chats.trade.people.marketer)
    expect((await page(marketer)).status).toBe(200)
  })

  it('the brand sees every chat, phone numbers in part; the distributor sees those of its shops whole', async () => {
    const marketer = await chats.signIn(chats.trade.people.marketer)
    const seen = await textOf(marketer, '/conversations')
    expect(seen).toContain('Ramesh Patel')
    expect(seen).toContain('+91 ••••• 1001')
    expect(seen).not.toContain('+919800001001')
    expect(await textOf(owner, '/conversations')).toContain('+919800001001')
  })

  it('a change without this session’s token, or from another site, is refused', async () => {
    expect((await answer(owner, 'x', {})).status).toBe(200)
    const forged = await owner.post(
      `/conversations/${chats.chatId}/answer`,
      { text: 'x' },
      { 'x-csrf-token': 'wrong' },
    )
    expect(forged.status).toBe(403)
    const foreign = await owner.post(
      `/conversations/${chats.chatId}/answer`,
      { text: 'x' },
      { origin: 'https://evil.example' },
    )
    expect(foreign.status).toBe(403)
  })

  it('signed out, nothing is shown', async () => {
    for (const [, path] of everyPath())
      expect((await chats.app.request(path)).status).toBeGreaterThanOrEqual(403)
  })
})

describe('the list', () => {
  it('is newest first, finds by shop, name and phone, and narrows to those that wait for a human', async () => {
    const other = await chatOf(chats, chats.world, chats.trade.people.owner, 'kiran')
    await other.says('help')
    await chats.ramesh.says('help')
    const marketer = await chats.signIn(chats.trade.people.marketer)
    const shown = async (query: string, who = marketer) =>
      [...(await textOf(who, `/conversations?${query}`)).matchAll(/id="chat-(\d+)"/g)].map(([, id]) =>
        Number(id),
      )
    expect((await shown(''))[0]).toBe(chats.chatId)
    expect(await shown('')).toHaveLength(2)
    for (const search of ['kirana', 'R-0001', 'ramesh', '9800001001'])
      expect(await shown(`q=${search}`)).toEqual([chats.chatId])
    expect(await shown('q=98000')).toEqual([])
    expect(await shown('q=98000', owner)).toEqual([chats.chatId])
    expect(await shown('q=%25')).toEqual([])
    expect(await shown('show=human')).toEqual([])
    await answer(owner, 'Yes?')
    expect(await shown('show=human')).toEqual([chats.chatId])
    expect(await shown('show=waiting')).toEqual([])
    await chats.ramesh.says('one more thing')
    expect(await shown('show=waiting')).toEqual([chats.chatId])
    await answer(owner, 'Sure')
    expect(await shown('show=waiting')).toEqual([])
  })

  it('pages through many chats, each once', async () => {
    await chats.db.pool.query(
      `insert into conversation (channel, account, chat, heard_at) select 'telegram', 'test', 'n' || n, '2026-01-01' from generate_series(1, 70) n`,
    )
    const marketer = await chats.signIn(chats.trade.people.marketer)
    const seen: string[] = []
    let path: string | undefined = '/conversations'
    while (path) {
      const shown: string = await textOf(marketer, path)
      seen.push(...[...shown.matchAll(/id="chat-(\d+)"/g)].map(([, id]) => id ?? ''))
      const next: string | undefined = /href="[^"]*before=([^"]+)"/.exec(shown)?.[1]
      path = next && `/conversations?before=${next}`
      expect(seen.length).toBeLessThan(200)
    }
    expect(new Set(seen).size).toBe(71)
    expect(seen).toHaveLength(71)
  })
})
