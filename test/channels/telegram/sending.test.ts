import { describe, expect, it } from 'vitest'
import type { Body, Outgoing } from '../../../src/chat/message.ts'
import type { FaultKind } from '../../support/telegram/faults.ts'
import { labels } from '../../support/telegram/seen.ts'
import { channelOf, standInForTest } from './support.ts'

const never = new AbortController().signal
const chat = 42

async function setup(options: Parameters<typeof channelOf>[1] = {}) {
  const telegram = await standInForTest()
  const phone = telegram.chat(chat)
  const channel = channelOf(telegram, options)
  const send = (body: Partial<Body>, more: Partial<Outgoing> = {}) => {
    const whole: Body = { v: 1, text: 'Hello', choices: [], ...body }
    return channel.send(
      { id: 1, chat: String(chat), class: 'order', attempt: 1, ...more, body: whole },
      never,
    )
  }
  return { telegram, phone, channel, send }
}

const choice = (label: string, key = label) => ({ key, label })
const sent = { kind: 'sent' }

describe('how a message looks', () => {
  it('shows product names with special characters as they are', async () => {
    const { phone, send, telegram } = await setup()
    const text = 'Tom & Jerry <5> "Kuchh <b>bhi" &lt; १०'
    expect(await send({ text })).toMatchObject(sent)
    expect(phone.last()?.text).toBe(text)
    expect(telegram.violations).toEqual([])
  })

  it('puts long choices one under the other and short ones side by side', async () => {
    const { phone, send } = await setup()
    const long = ['Confirm everything as ordered', 'Change a line of the order']
    await send({
      choices: [
        ...long.map((label) => choice(label)),
        ...['1', '2', '3', '4', '5', '6'].map((n) => choice(n)),
      ],
    })
    const rows = phone.last()?.buttons.map((row) => row.map(({ label }) => label))
    expect(rows?.slice(0, 2)).toEqual(long.map((label) => [label]))
    expect(rows?.slice(2).flat()).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(rows?.length).toBeLessThan(8)
  })

  it('never breaks a limit of the keyboard, however many choices there are', async () => {
    const { phone, send, telegram } = await setup()
    expect(await send({ choices: Array.from({ length: 150 }, (_, n) => choice(String(n))) })).toMatchObject(
      sent,
    )
    expect(labels(phone.last() ?? raise())).toHaveLength(100)
    expect(telegram.violations).toEqual([])
  })

  it('cuts a text that is too long between characters', async () => {
    const { phone, send, telegram } = await setup()
    await send({ text: `${'x'.repeat(4_094)}🙏🏽 and more` })
    expect(phone.last()?.text).toBe(`${'x'.repeat(4_094)}…`)
    expect(telegram.violations).toEqual([])
  })

  it('carries keys of 64 bytes in any script, and reports a longer one, short as it looks, as a failure', async () => {
    const { phone, send, telegram } = await setup()
    const key = `${'न'.repeat(21)}x`
    expect(await send({ choices: [choice('नूडल्स', key)] })).toMatchObject(sent)
    expect(phone.last()?.buttons).toEqual([[{ label: 'नूडल्स', data: key }]])
    const result = await send({ choices: [choice('नूडल्स', 'न'.repeat(22))] })
    expect(result).toEqual({ kind: 'failed', error: 'Bad Request: BUTTON_DATA_INVALID' })
    expect(telegram.violations).toHaveLength(1)
  })

  it('says plainly what Telegram cannot read as HTML', async () => {
    const { phone, send, telegram } = await setup()
    const description = "Bad Request: can't parse entities: Unsupported start tag"
    telegram.fault({ method: 'sendMessage', times: 1, refuse: 400, description })
    expect(await send({ text: 'a < b & c' })).toMatchObject(sent)
    expect(phone.messages.map(({ text }) => text)).toEqual(['a < b & c'])
  })
})

describe('asking for a phone number or place', () => {
  it("offers the messenger's own key, and the choices as keys beside it", async () => {
    const { phone, send } = await setup()
    await send({ ask: 'contact', askLabel: 'Share my number', choices: [choice('Not now')] })
    expect(phone.keyboard()).toEqual([{ label: 'Share my number', asks: 'contact' }, { label: 'Not now' }])
    await send({ ask: 'location', askLabel: 'Share my place' })
    expect(phone.keyboard()).toEqual([{ label: 'Share my place', asks: 'location' }])
  })

  it('takes the key away with the next message', async () => {
    const { phone, send } = await setup()
    await send({ ask: 'contact', askLabel: 'Share' })
    await send({ text: 'Thank you' })
    expect(phone.keyboard()).toEqual([])
    expect(phone.messages).toHaveLength(2)
  })

  it('takes it away also when the next message has choices of its own, leaving no trace', async () => {
    const { phone, send } = await setup()
    await send({ ask: 'contact', askLabel: 'Share' })
    const before = phone.messages.length
    const result = await send({ text: 'Order?', choices: [choice('Yes')] })
    expect(phone.messages).toHaveLength(before + 1)
    expect(labels(phone.last() ?? raise())).toEqual(['Yes'])
    expect(result).toEqual({ kind: 'sent', providerId: String(phone.last()?.id) })
  })
})

describe('files', () => {
  const file = (bytes: number, mime: string, name: string) => ({
    name,
    mime,
    base64: Buffer.alloc(bytes, 7).toString('base64'),
  })

  it('shows a picture as a picture, with its text and choices on it', async () => {
    const { phone, send } = await setup()
    await send({
      text: 'Your <chart>',
      attachment: file(900, 'image/png', 'chart.png'),
      choices: [choice('More')],
    })
    expect(phone.last()).toMatchObject({ text: 'Your <chart>', file: { kind: 'photo', name: 'chart.png' } })
    expect(labels(phone.last() ?? raise())).toEqual(['More'])
  })

  it('sends a picture over 10 MB as a file', async () => {
    const { phone, send } = await setup()
    await send({ attachment: file(10 * 1024 * 1024 + 1, 'image/png', 'big.png') })
    expect(phone.last()?.file).toMatchObject({ kind: 'document' })
  })

  it('sends as a file what Telegram does not take as a picture', async () => {
    const { phone, send, telegram } = await setup()
    telegram.fault({ method: 'sendPhoto', refuse: 400, description: 'Bad Request: PHOTO_INVALID_DIMENSIONS' })
    expect(await send({ attachment: file(900, 'image/png', 'long.png') })).toMatchObject(sent)
    expect(phone.last()?.file).toMatchObject({ kind: 'document', name: 'long.png' })
  })

  it('lets a text too long for a caption follow its file, and repeats only the text', async () => {
    const { phone, send, telegram } = await setup()
    const message = {
      text: 'x'.repeat(1_025),
      attachment: file(10, 'text/csv', 'a.csv'),
      choices: [choice('Ok')],
    }
    telegram.fault({ method: 'sendMessage', times: 1, refuse: 429, parameters: { retry_after: 3 } })
    expect(await send(message)).toEqual({
      ...{ kind: 'retry', afterMs: 3_000, scope: 'chat' },
      error: expect.stringContaining('Too Many Requests'),
    })
    expect(await send(message, { attempt: 2 })).toMatchObject(sent)
    expect(phone.messages.map(({ file, text }) => file?.name ?? text.length)).toEqual(['a.csv', 1_025])
  })
})

describe('what became of a sending', () => {
  const refuse = (code: number, description?: string, parameters?: object): FaultKind =>
    ({
      refuse: code,
      ...(description ? { description } : {}),
      ...(parameters ? { parameters } : {}),
    }) as FaultKind

  it.each<[string, FaultKind, object]>([
    [
      'told to wait',
      refuse(429, undefined, { retry_after: 17 }),
      { kind: 'retry', afterMs: 17_000, scope: 'chat' },
    ],
    ['an error of the server', refuse(500), { kind: 'retry', scope: 'chat' }],
    [
      'the page of a gateway',
      { html: 502 },
      { kind: 'retry', scope: 'chat', error: 'HTTP 502 without a Bot API answer' },
    ],
    ['the person blocked the bot', refuse(403), { kind: 'failed', unreachable: true }],
    [
      'the person is gone',
      refuse(403, 'Forbidden: user is deactivated'),
      { kind: 'failed', unreachable: true },
    ],
    ['the chat was never opened', refuse(400), { kind: 'failed', unreachable: true }],
    [
      'the group became another',
      refuse(400, 'Bad Request: group chat was upgraded', { migrate_to_chat_id: -1001 }),
      { kind: 'moved', chat: '-1001' },
    ],
    ['a mistake of ours', refuse(400, 'Bad Request: message is too long'), { kind: 'failed' }],
    ['the token was revoked', refuse(401), { kind: 'account-down' }],
    ['the connection cut before an answer', { cut: true }, { kind: 'unknown' }],
    ['the connection cut after it was done', { cut: true, done: true }, { kind: 'unknown' }],
    ['no answer at all', { hang: true }, { kind: 'unknown', error: 'TIMEOUT' }],
  ])('%s', async (_, fault, expected) => {
    const { telegram, send, channel } = await setup({ callTimeoutMs: 'hang' in fault ? 50 : 10_000 })
    telegram.fault({ ...fault, times: 1 })
    const result = await send({})
    expect(result).toMatchObject(expected)
    expect('unreachable' in result).toBe('unreachable' in expected)
    expect(JSON.stringify([result, channel.log.lines])).not.toContain(telegram.token.split(':')[1])
    expect(await send({})).toMatchObject(sent)
  })

  it('waits longer with every attempt, and never longer than a minute', async () => {
    const { telegram, send } = await setup()
    telegram.fault({ refuse: 500 })
    const results = await Promise.all([1, 2, 3, 7, 50].map((attempt) => send({}, { attempt })))
    expect(results.map((result) => result.kind === 'retry' && result.afterMs)).toEqual([
      1_000, 2_000, 4_000, 60_000, 60_000,
    ])
  })

  it('may be tried again when nobody was there to take it', async () => {
    const { telegram, send, channel } = await setup()
    await telegram.stop()
    const result = await send({})
    expect(result).toMatchObject({ kind: 'retry', scope: 'account', error: 'ECONNREFUSED' })
    expect(JSON.stringify([result, channel.log.lines])).not.toContain(telegram.token.split(':')[1])
  })

  it('may be tried again when the name of the server is not known', async () => {
    const { send } = await setup({ apiRoot: 'http://telegram.invalid' })
    expect(await send({})).toMatchObject({ kind: 'retry', scope: 'account' })
  })

  it('is not known when the sender lost its patience half-way, and repeatable when it never began', async () => {
    const { telegram, channel } = await setup()
    telegram.fault({ hang: true })
    const end = new AbortController()
    const body: Body = { v: 1, text: 'x', choices: [] }
    const message: Outgoing = { id: 1, chat: String(chat), class: 'order', attempt: 1, body }
    const sending = channel.send(message, end.signal)
    await telegram.called('sendMessage')
    end.abort()
    expect(await sending).toMatchObject({ kind: 'unknown', error: 'ABORTED' })
    expect(await channel.send(message, end.signal)).toMatchObject({ kind: 'retry' })
  })

  it('pauses the whole bot once several chats are refused for haste', async () => {
    const { telegram, send } = await setup()
    telegram.fault({ refuse: 429 })
    const scopes = []
    for (const other of [1, 1, 2, 3]) scopes.push(await send({}, { chat: String(other) }))
    expect(scopes.map((result) => result.kind === 'retry' && result.scope)).toEqual([
      'chat',
      'chat',
      'chat',
      'account',
    ])
  })

  it('stops nobody else: a blocked chat fails, the next one is sent', async () => {
    const { telegram, phone, send } = await setup()
    const other = telegram.chat(43)
    phone.blocks()
    const both = await Promise.all([send({}), send({ text: 'to 43' }, { chat: '43' })])
    expect(both).toMatchObject([{ kind: 'failed', unreachable: true }, sent])
    expect(other.last()?.text).toBe('to 43')
  })

  it('tells /health that the token no longer works', async () => {
    const { telegram, send, channel } = await setup()
    expect(channel.health()).toEqual({ ok: true })
    telegram.revoke()
    expect(await send({})).toEqual({ kind: 'account-down', error: 'Unauthorized' })
    expect(channel.health()).toEqual({ ok: false, reason: 'telegram: Unauthorized' })
  })

  it('tells /health as soon as Telegram takes messages again', async () => {
    const { telegram, send, channel } = await setup()
    telegram.fault({ method: 'sendMessage', times: 1, refuse: 401 })
    await send({})
    expect(channel.health()).toMatchObject({ ok: false })
    expect(await send({})).toMatchObject(sent)
    expect(channel.health()).toEqual({ ok: true })
  })
})

function raise(): never {
  throw new Error('nothing was shown')
}
