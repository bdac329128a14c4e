import { describe, expect, it } from 'vitest'
import { createEar } from '../../contract/ear.ts'
import { channelOf, pollingChannel, standInForTest } from './support.ts'

describe('polling', () => {
  it('hears what was written before it started, in order', async () => {
    const telegram = await standInForTest()
    for (let n = 0; n < 250; n++) telegram.chat(5).says(String(n))
    const ear = createEar()
    await pollingChannel(telegram, ear.accept)
    for (let n = 0; n < 250; n++) expect((await ear.next()).heard).toEqual({ kind: 'text', text: String(n) })
    expect(ear.attempts()).toBe(3)
  })

  it('confirms a batch only after it is stored', async () => {
    const telegram = await standInForTest()
    const ear = createEar()
    ear.refuse(true)
    const first = await pollingChannel(telegram, ear.accept)
    telegram.chat(5).says('order')
    await telegram.called('getUpdates', 3)
    expect(ear.attempts()).toBeGreaterThan(0)
    expect(telegram.updates.pending()).toBe(1)
    expect(first.health().ok).toBe(false)
    ear.refuse(false)
    expect((await ear.next()).heard).toMatchObject({ text: 'order' })
    await expect.poll(() => telegram.updates.pending()).toBe(0)
    expect(first.health()).toEqual({ ok: true })
  })

  it('brings an unconfirmed batch again, with the same ids, to whoever polls next', async () => {
    const telegram = await standInForTest()
    const [dying, next] = [createEar(), createEar()]
    const stored = Promise.withResolvers<void>()
    const first = channelOf(telegram)
    await first.start(async (messages) => {
      await dying.accept(messages)
      stored.resolve()
      throw new Error('the process dies before it confirms')
    })
    telegram.chat(5).says('order')
    await stored.promise
    await first.stop()
    await pollingChannel(telegram, next.accept)
    expect(await next.next()).toEqual(dying.all[0])
  })

  it('hears on when the ids of updates begin anew, lower than before', async () => {
    const telegram = await standInForTest()
    const ear = createEar()
    const channel = await pollingChannel(telegram, ear.accept)
    telegram.chat(5).says('before the quiet week')
    await ear.next()
    await expect.poll(() => telegram.updates.pending()).toBe(0)
    await channel.stop()
    telegram.updates.restartIds(1_000)
    telegram.chat(5).says('after it')
    await channel.start(ear.accept)
    expect((await ear.next()).heard).toEqual({ kind: 'text', text: 'after it' })
  })

  it('waits while another process polls, and goes on when it has the bot for itself', async () => {
    const telegram = await standInForTest()
    const ear = createEar()
    const conflict = {
      method: 'getUpdates',
      refuse: 409,
      description: 'Conflict: terminated by other getUpdates request',
    }
    const heal = telegram.fault(conflict)
    const channel = await pollingChannel(telegram, ear.accept)
    await telegram.called('getUpdates', 2)
    await expect
      .poll(() => channel.health())
      .toEqual({ ok: false, reason: `telegram: ${conflict.description}` })
    telegram.chat(5).says('waiting')
    heal()
    expect((await ear.next()).heard).toMatchObject({ text: 'waiting' })
  })

  it('takes the webhook of an earlier set-up away and loses nothing that waited there', async () => {
    const telegram = await standInForTest()
    telegram.updates.setWebhook({ url: 'http://127.0.0.1:1/webhooks/telegram' })
    telegram.chat(5).says('waited')
    const ear = createEar()
    await pollingChannel(telegram, ear.accept)
    expect((await ear.next()).heard).toMatchObject({ text: 'waited' })
  })

  it.each([{ html: 502 }, { cut: true }, { refuse: 500 }, { refuse: 429 }] as const)(
    'survives %o',
    async (fault) => {
      const telegram = await standInForTest()
      telegram.fault({ method: 'getUpdates', times: 2, ...fault })
      const ear = createEar()
      await pollingChannel(telegram, ear.accept)
      telegram.chat(5).says('hello')
      expect((await ear.next()).heard).toMatchObject({ text: 'hello' })
    },
  )

  it('does not ask in a circle when a server answers idle questions at once', async () => {
    const telegram = await standInForTest()
    const [paused, ear] = [Promise.withResolvers<void>(), createEar()]
    const pauseMs = () => {
      paused.resolve()
      return 1
    }
    telegram.fault({ method: 'getUpdates', times: 1, empty: true })
    await pollingChannel(telegram, ear.accept, { pauseMs })
    await paused.promise
    telegram.chat(5).says('hello')
    expect((await ear.next()).heard).toMatchObject({ text: 'hello' })
  })

  it('stops at once in the middle of a question held open', async () => {
    const telegram = await standInForTest()
    const channel = channelOf(telegram)
    await channel.start(createEar().accept)
    await telegram.called('getUpdates')
    await channel.stop()
    expect(channel.health()).toEqual({ ok: true })
  })

  it('finishes storing the batch in hand before it is stopped', async () => {
    const telegram = await standInForTest()
    const [ear, gate] = [createEar(), Promise.withResolvers<void>()]
    const storing = Promise.withResolvers<void>()
    const channel = channelOf(telegram)
    await channel.start(async (messages) => {
      storing.resolve()
      await gate.promise
      await ear.accept(messages)
    })
    telegram.chat(5).says('order')
    await storing.promise
    const stopping = channel.stop()
    gate.resolve()
    await stopping
    expect(ear.all).toHaveLength(1)
  })

  it('lets only one process listen at a time: it says so to the core', async () => {
    const telegram = await standInForTest()
    expect(channelOf(telegram).holdToListen).toBe(true)
    expect(channelOf(telegram, { publicUrl: 'https://shop.example' }).holdToListen).toBe(false)
  })
})

describe('starting', () => {
  it('survives Telegram being out of reach, says so, and hears once it is back', async () => {
    const telegram = await standInForTest()
    const heal = telegram.fault({ html: 502 })
    const ear = createEar()
    const channel = await pollingChannel(telegram, ear.accept)
    expect(channel.health()).toEqual({ ok: false, reason: 'telegram: HTTP 502 without a Bot API answer' })
    expect(channel.username()).toBeUndefined()
    heal()
    telegram.chat(5).says('hello')
    expect((await ear.next()).heard).toMatchObject({ text: 'hello' })
    expect(channel.username()).toBe(telegram.username)
    await expect.poll(() => channel.health()).toEqual({ ok: true })
  })

  it('asks for its own name once, however often it is started', async () => {
    const telegram = await standInForTest()
    const ear = createEar()
    const channel = await pollingChannel(telegram, ear.accept)
    await channel.stop()
    await channel.start(ear.accept)
    expect(telegram.calls.getMe).toBe(1)
  })

  it('refuses what is no token without repeating it', async () => {
    const telegram = await standInForTest()
    const wrong = () => channelOf({ ...telegram, token: 'hunter2-secret' })
    expect(wrong).toThrow('a Telegram bot token looks like')
    expect(wrong).not.toThrow('hunter2')
  })

  it('names the account after the bot, so that a renewed token keeps its chats', async () => {
    const telegram = await standInForTest()
    expect(channelOf({ ...telegram, token: '7000000001:another' }).account).toBe('7000000001')
  })
})
