/**
 * A Bot API stand-in that others wrote, where it can judge. Its gaps, which our own fills: it ignores offsets and
 * answers idle polls at once, knows no files, checks no limits, sends no secret, and its taps carry no message id.
 */

import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import telegramTestApi from 'telegram-test-api'
import { expect, it, onTestFinished } from 'vitest'
import { telegramChannel } from '../../../src/channels/telegram/telegram-channel.ts'
import { createEar } from '../../contract/ear.ts'
import { createLog } from './support.ts'

// Its types place the class one level deeper than Node finds it.
const TelegramServer = telegramTestApi as unknown as typeof telegramTestApi.default
const token = '7000000002:others'

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

it('talks with a Bot API that others wrote: a text, an answer with choices, a tap', async () => {
  const server = new TelegramServer({ port: await freePort(), host: '127.0.0.1' })
  await server.start()
  onTestFinished(async () => void (await server.stop()))
  const client = server.getClient(token)
  const ear = createEar()
  const channel = telegramChannel({
    token,
    apiRoot: server.config.apiURL,
    log: createLog(),
    pauseMs: () => 20,
  })
  await channel.start(ear.accept)
  onTestFinished(() => channel.stop())
  await client.sendMessage(client.makeMessage('do peti marie & haldi'))
  const heard = await ear.next()
  expect(heard.heard).toEqual({ kind: 'text', text: 'do peti marie & haldi' })
  const body = { v: 1 as const, text: 'Haldi <200g>?', choices: [{ key: '1a.0', label: 'Yes' }] }
  const message = { id: 1, chat: heard.chat, class: 'order' as const, attempt: 1, body }
  expect(await channel.send(message, new AbortController().signal)).toMatchObject({ kind: 'sent' })
  const seen = (await client.getUpdates()).result.at(-1)?.message
  expect(seen?.text).toBe('Haldi &lt;200g&gt;?')
  expect(JSON.stringify(seen?.reply_markup)).toContain('1a.0')
  await client.sendCallback(client.makeCallbackQuery('1a.0'))
  expect((await ear.next()).heard).toEqual({ kind: 'tap', key: '1a.0' })
})
