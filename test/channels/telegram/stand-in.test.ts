import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startProcess } from '../../support/process.ts'
import { remoteStandIn } from '../../support/telegram/remote.ts'
import { channelOf, standInForTest } from './support.ts'

type Answer = { ok: boolean; error_code?: number; description?: string; result?: unknown }

async function setup() {
  const telegram = await standInForTest()
  telegram.chat(5)
  const call = async (method: string, fields: object = {}): Promise<Answer> => {
    const response = await fetch(`${telegram.apiRoot}/bot${telegram.token}/${method}`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify(fields),
    })
    return (await response.json()) as Answer
  }
  return { telegram, call }
}

/** A bot's web server that answers each update as told; collects what came. */
async function bot(answer: (text: string, tries: number) => number | Promise<number>) {
  const seen: string[] = []
  const app = new Hono().post('/hook', async (c) => {
    const { message } = await c.req.json<{ message: { text: string } }>()
    seen.push(message.text)
    const status = await answer(message.text, seen.filter((text) => text === message.text).length)
    return c.body(null, status as 200)
  })
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server
  if (!server.listening) await once(server, 'listening')
  onTestFinished(() => void server.close())
  return { seen, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` }
}

describe('the stand-in refuses what Telegram refuses', () => {
  const send = { chat_id: 5, text: 'x' }
  const button = (data: string) => ({ inline_keyboard: [[{ text: 'A', callback_data: data }]] })

  it.each([
    ['an empty text', { ...send, text: ' ' }, 'message text is empty'],
    ['4,097 characters', { ...send, text: 'x'.repeat(4_097) }, 'message is too long'],
    ['a tag it does not know', { ...send, text: '<x>', parse_mode: 'HTML' }, "can't parse entities"],
    ['a tag left open', { ...send, text: '<b>x', parse_mode: 'HTML' }, "can't parse entities"],
    ['a bare less-than', { ...send, text: 'a < b', parse_mode: 'HTML' }, "can't parse entities"],
    ['65 bytes on a button', { ...send, reply_markup: button(`${'न'.repeat(21)}xx`) }, 'BUTTON_DATA_INVALID'],
    [
      'a button without a label',
      { ...send, reply_markup: { inline_keyboard: [[{ text: '' }]] } },
      'BUTTON_TEXT_INVALID',
    ],
    ['a chat nobody opened', { ...send, chat_id: 99 }, 'chat not found'],
  ])('%s', async (_, fields, description) => {
    const { call } = await setup()
    expect(await call('sendMessage', fields)).toMatchObject({ ok: false, error_code: 400 })
    expect((await call('sendMessage', fields)).description).toContain(description)
  })

  it('and counts the limits that were broken, not the misfortunes', async () => {
    const { call, telegram } = await setup()
    await call('sendMessage', { ...send, text: '' })
    await call('sendMessage', { ...send, chat_id: 99 })
    expect(telegram.violations).toEqual([
      { method: 'sendMessage', description: 'Bad Request: message text is empty' },
    ])
  })

  it('takes what Telegram takes: 4,096 characters after their tags, escaped ones, 64 bytes', async () => {
    const { call, telegram } = await setup()
    const text = `<b>${'&lt;'.repeat(4_096)}</b>`
    const reply_markup = button('न'.repeat(21))
    expect(await call('sendMessage', { ...send, text, parse_mode: 'HTML', reply_markup })).toMatchObject({
      ok: true,
    })
    expect(telegram.chat(5).last()?.text).toBe('<'.repeat(4_096))
  })

  it('an edit that changes nothing, of a message that is not there', async () => {
    const { call, telegram } = await setup()
    await call('sendMessage', send)
    const edit = { chat_id: 5, message_id: telegram.chat(5).last()?.id, text: 'x' }
    expect((await call('editMessageText', edit)).description).toContain('message is not modified')
    expect(await call('editMessageText', { ...edit, text: 'y' })).toMatchObject({ ok: true })
    expect((await telegram.chat(5).sees('y')).edits).toBe(1)
    expect((await call('editMessageText', { ...edit, message_id: 99 })).description).toContain('not found')
  })

  it('a second reader, a reader beside a webhook, and an unknown token', async () => {
    const { call, telegram } = await setup()
    const first = call('getUpdates', { timeout: 50 })
    await telegram.called('getUpdates')
    const second = call('getUpdates', { timeout: 50 })
    expect(await first).toMatchObject({ ok: false, error_code: 409 })
    await call('setWebhook', { url: 'http://127.0.0.1:1/' })
    expect(await second).toMatchObject({ error_code: 409 })
    expect(await call('getUpdates')).toMatchObject({ error_code: 409 })
    telegram.revoke()
    expect(await call('getMe')).toMatchObject({ error_code: 401 })
  })
})

describe('the stand-in delivers as Telegram does', () => {
  it('one at a time in a chat, the next only after the one before, repeats first', async () => {
    const { call, telegram } = await setup()
    const { seen, url } = await bot((text, tries) => (text === 'one' && tries < 4 ? 500 : 200))
    await call('setWebhook', { url })
    for (const text of ['one', 'two', 'three']) telegram.chat(5).says(text)
    await telegram.updates.sender.idle()
    expect(seen).toEqual(['one', 'one', 'one', 'one', 'two', 'three'])
  })

  it('chats side by side: one that fails holds up no other', async () => {
    const { call, telegram } = await setup()
    const gate = Promise.withResolvers<number>()
    const { seen, url } = await bot((text) => (text === 'stuck' ? gate.promise : 200))
    await call('setWebhook', { url })
    telegram.chat(5).says('stuck')
    for (let chat = 10; chat < 20; chat++) telegram.chat(chat).says('fine')
    await expect.poll(() => seen.filter((text) => text === 'fine').length).toBe(10)
    gate.resolve(200)
    await telegram.updates.sender.idle()
  })

  it('again when no answer comes', async () => {
    const { call, telegram } = await setup()
    telegram.settings.timeoutMs = 50
    const { seen, url } = await bot((_, tries) => (tries === 1 ? new Promise(() => {}) : 200))
    await call('setWebhook', { url })
    telegram.chat(5).says('hello')
    await telegram.updates.sender.idle()
    expect(seen).toEqual(['hello', 'hello'])
  })

  it('only what was asked for', async () => {
    const { call, telegram } = await setup()
    await call('getUpdates', { allowed_updates: ['callback_query'] })
    expect(telegram.chat(5).says('hello').updateId).toBeUndefined()
  })
})

describe('as a process of its own', () => {
  it('serves a bot and is steered from outside', async () => {
    const started = startProcess(fileURLToPath(new URL('../../support/telegram/serve.ts', import.meta.url)))
    const [, apiRoot = '', token = ''] = await started.line(/at (\S+) for (\S+)/)
    const remote = remoteStandIn(apiRoot)
    const channel = channelOf({ apiRoot, token } as Parameters<typeof channelOf>[0])
    onTestFinished(() => channel.stop())
    const heard = Promise.withResolvers<unknown>()
    await channel.start(async (messages) => heard.resolve(messages[0]?.heard))
    await remote.chat(5).says('नमस्ते')
    expect(await heard.promise).toEqual({ kind: 'text', text: 'नमस्ते' })
    const body = { v: 1 as const, text: 'Welcome', choices: [{ key: '1.0', label: 'Menu' }] }
    const hearing = remote.chat(5).hears('^Welcome$')
    await channel.send({ id: 1, chat: '5', class: 'order', attempt: 1, body }, new AbortController().signal)
    expect((await hearing).buttons).toEqual([[{ label: 'Menu', data: '1.0' }]])
    expect((await remote.stats()).calls).toMatchObject({ sendMessage: 1 })
    await expect(remote.chat(5).taps('Nothing')).rejects.toThrow('there are: Menu')
    started.signal('SIGTERM')
    expect(await started.exited).toMatchObject({ code: 0 })
  })
})
