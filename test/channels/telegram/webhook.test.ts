import { describe, expect, it } from 'vitest'
import { deriveSecret } from '../../../src/channels/telegram/webhook.ts'
import { createEar } from '../../contract/ear.ts'
import { standInForTest, webhookNode } from './support.ts'

const header = 'x-telegram-bot-api-secret-token'
const update = {
  update_id: 1,
  message: {
    message_id: 1,
    date: 1,
    chat: { id: 5, type: 'private' },
    from: { id: 5, is_bot: false, first_name: 'A' },
    text: 'hi',
  },
}

async function setup(options: Parameters<typeof webhookNode>[2] = {}) {
  const telegram = await standInForTest()
  const ear = createEar()
  const node = await webhookNode(telegram, ear.accept, options)
  const secret = telegram.updates.hook?.secret ?? ''
  const post = (body: string, headers: Record<string, string> = { [header]: secret }) =>
    node.app.request('/webhooks/telegram', { method: 'POST', headers, body })
  return { telegram, ear, node, secret, post }
}

describe('the door', () => {
  it('is opened by the secret that was told to Telegram', async () => {
    const { post, ear } = await setup({ webhookSecret: 'chosen_secret' })
    expect((await post(JSON.stringify(update), { [header]: 'chosen_secret' })).status).toBe(200)
    expect(ear.all).toHaveLength(1)
  })

  it('stays shut without a secret and with a wrong one', async () => {
    const { post, ear, secret } = await setup()
    const body = JSON.stringify(update)
    const wrong = [
      {},
      { [header]: '' },
      { [header]: 'x' },
      { [header]: `${secret}x` },
      { [header]: secret.slice(1) },
    ]
    for (const headers of wrong) expect((await post(body, headers)).status).toBe(401)
    expect(ear.attempts()).toBe(0)
  })

  it('is never open: without a chosen secret there is one that follows from the token and does not tell it', async () => {
    const { secret, telegram } = await setup({ webhookSecret: '' })
    expect(secret).toBe(deriveSecret(telegram.token))
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(deriveSecret('1:a')).not.toBe(deriveSecret('1:b'))
  })

  it('refuses what is too large, said or not said to be', async () => {
    const { post, ear, secret } = await setup()
    const large = 'x'.repeat(1024 * 1024 + 1)
    expect((await post(large)).status).toBe(413)
    const stream = new Blob([large]).stream()
    const request = new Request('http://x/webhooks/telegram', {
      ...{ method: 'POST', headers: { [header]: secret, 'transfer-encoding': 'chunked' }, body: stream },
      duplex: 'half',
    } as RequestInit)
    const { node } = await setup({ webhookSecret: secret })
    expect((await node.app.request(request)).status).toBe(413)
    expect(ear.attempts()).toBe(0)
  })

  it('refuses malformed JSON once and for all, instead of inviting its repeat', async () => {
    const { post, ear } = await setup()
    for (const body of ['', '{', '{"update_id":1', 'nonsense']) expect((await post(body)).status).toBe(400)
    expect(ear.attempts()).toBe(0)
  })

  it('takes in silence what is no message: an empty update, a group, another kind', async () => {
    const { post, ear } = await setup()
    const group = { ...update, message: { ...update.message, chat: { id: -5, type: 'supergroup' } } }
    for (const body of [{}, [], null, { update_id: 3 }, { update_id: 4, poll: {} }, group])
      expect((await post(JSON.stringify(body))).status).toBe(200)
    expect(ear.attempts()).toBe(0)
  })
})

describe('the promise to Telegram', () => {
  it('is an answer only after the message is stored, and no answer when storing fails', async () => {
    const { telegram, ear } = await setup()
    const phone = telegram.chat(5)
    ear.refuse(true)
    phone.says('order')
    await telegram.updates.sender.failure()
    expect(ear.all).toEqual([])
    ear.refuse(false)
    expect(await ear.next()).toMatchObject({ heard: { text: 'order' } })
    await telegram.updates.sender.idle()
    expect(ear.attempts()).toBeGreaterThan(1)
    expect(telegram.updates.pending()).toBe(0)
  })

  it('waits for the storing, however long: a second delivery meanwhile has the same id', async () => {
    const telegram = await standInForTest()
    const ear = createEar()
    const gate = Promise.withResolvers<void>()
    const arrived = createEar()
    await webhookNode(telegram, async (messages) => {
      await arrived.accept(messages)
      await gate.promise
      await ear.accept(messages)
    })
    telegram.settings.twice = true
    telegram.chat(5).says('confirm')
    const ids = [(await arrived.next()).externalId, (await arrived.next()).externalId]
    expect(telegram.updates.pending()).toBe(1)
    gate.resolve()
    await telegram.updates.sender.idle()
    expect(new Set(ids).size).toBe(1)
    expect(ear.all).toHaveLength(2)
  })

  it('lets a button stop spinning once its tap is stored, and stores it though nobody answers the spinning', async () => {
    const { telegram, ear, node } = await setup()
    const phone = telegram.chat(5)
    const body = { v: 1 as const, text: '?', choices: [{ key: '1.0', label: 'Yes' }] }
    const message = { id: 1, chat: '5', class: 'order' as const, attempt: 1, body }
    await node.channel.send(message, new AbortController().signal)
    const { tapId } = phone.taps('Yes')
    await telegram.stopsSpinning(tapId)
    telegram.fault({
      method: 'answerCallbackQuery',
      refuse: 400,
      description: 'Bad Request: query is too old',
    })
    phone.taps('Yes', { inaccessible: true })
    const taps = [await ear.next(), await ear.next()]
    expect(taps.map(({ heard }) => heard)).toEqual(Array(2).fill({ kind: 'tap', key: '1.0' }))
  })

  it('refuses, for later, what arrives after a stop', async () => {
    const { post, node, ear } = await setup()
    await node.channel.stop()
    expect((await post(JSON.stringify(update))).status).toBe(503)
    expect(ear.attempts()).toBe(0)
  })
})

describe('the webhook', () => {
  it('is registered for what is heard and nothing else, with its menus', async () => {
    const list = [{ command: 'menu', description: 'What I can do' }]
    const { telegram } = await setup({ menus: [{ list }, { language: 'hi', list }] })
    expect(telegram.updates.hook?.url).toMatch(/\/webhooks\/telegram$/)
    expect(telegram.updates.allowed).toEqual([
      'message',
      'edited_message',
      'callback_query',
      'my_chat_member',
    ])
    expect(telegram.commands.map(({ language_code }) => language_code)).toEqual([undefined, 'hi'])
  })

  it('is one for several nodes that take turns, and for those left when one is down', async () => {
    const telegram = await standInForTest()
    const ears = [createEar(), createEar()] as const
    const nodes = [
      await webhookNode(telegram, ears[0].accept),
      await webhookNode(telegram, ears[1].accept),
    ] as const
    telegram.settings.targets = nodes.map(({ url }) => url)
    for (let n = 0; n < 10; n++) telegram.chat(100 + n).says('hello')
    await telegram.updates.sender.idle()
    expect(ears.map(({ all }) => all.length)).toEqual([5, 5])
    await nodes[0].close()
    for (let n = 0; n < 10; n++) telegram.chat(100 + n).says('again')
    await telegram.updates.sender.idle()
    expect(ears.map(({ all }) => all.length)).toEqual([5, 15])
  })
})
