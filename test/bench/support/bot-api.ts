/**
 * The least of a Bot API that a bench needs: it takes messages, numbers them, and hands them to the phones. The
 * stand-in of the tests checks more; here every cycle of the machine that is not the bot's blurs what is measured.
 */
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { readBody } from '../../support/telegram/body.ts'
import { updateOf } from './chat.ts'
import type { Messenger, Shown } from './messenger.ts'
import { deliver, type Hook } from './webhook-client.ts'

/** `hook` is the latest that a bot has set. */
export type BotApi = Messenger & { hook(): Hook }

export async function startBotApi(shown: (message: Shown) => void): Promise<BotApi> {
  let hook: Hook | undefined
  let lastId = 0
  let delivered = 0
  const found = () => {
    if (!hook) throw new Error('no bot has set its webhook')
    return hook
  }
  const methods: Record<string, (fields: Fields) => unknown> = {
    getMe: () => ({ id: 7_000_000_001, is_bot: true, first_name: 'Bench', username: 'bench_bot' }),
    setWebhook({ url, secret_token }) {
      const headers = { 'x-telegram-bot-api-secret-token': String(secret_token ?? '') }
      hook = { url: new URL(String(url)), headers: () => headers }
      return true
    },
    sendMessage({ chat_id, text, reply_markup }) {
      const id = ++lastId
      const { inline_keyboard: rows = [] } = markup(reply_markup)
      const buttons = rows.flat().map((button) => ({ text: button.text, key: button.callback_data }))
      shown({ chat: String(chat_id), id, text: String(text), buttons })
      return { message_id: id, date: 1, chat: { id: Number(chat_id), type: 'private' }, text }
    },
  }
  const server = http.createServer(async (request, response) => {
    const method = methods[request.url?.split('/').at(-1) ?? '']
    const body = (await readBody(request)).toString()
    const result = method ? method(body ? JSON.parse(body) : {}) : true
    const answer = JSON.stringify({ ok: true, result })
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(answer),
    })
    response.end(answer)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    root: `http://127.0.0.1:${port}`,
    hook: found,
    listen() {},
    delivered: () => delivered,
    async ask(chat, step) {
      const ms = await deliver(found(), JSON.stringify(updateOf(chat, step)))
      delivered++
      return ms
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

type Fields = Record<string, unknown>

function markup(value: unknown): { inline_keyboard?: { text: string; callback_data: string }[][] } {
  return (typeof value === 'string' ? JSON.parse(value) : value) ?? {}
}
