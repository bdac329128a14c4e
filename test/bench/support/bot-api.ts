/**
 * The least of a Bot API that a bench needs: it takes messages, numbers them, and hands them to the phones. The
 * stand-in of the tests checks more; here every cycle of the machine that is not the bot's blurs what is measured.
 */
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { readBody } from '../../support/telegram/body.ts'

export type Hook = { url: URL; secret: string }
export type Shown = {
  chat: string
  id: number
  text: string
  buttons: { text: string; callback_data: string }[]
}

/** `hook` is the latest that a bot has set. */
export type BotApi = { root: string; hook(): Hook; close(): void }

export async function startBotApi(shown: (message: Shown) => void): Promise<BotApi> {
  let hook: Hook | undefined
  let lastId = 0
  const methods: Record<string, (fields: Fields) => unknown> = {
    getMe: () => ({ id: 7_000_000_001, is_bot: true, first_name: 'Bench', username: 'bench_bot' }),
    setWebhook({ url, secret_token }) {
      hook = { url: new URL(String(url)), secret: String(secret_token ?? '') }
      return true
    },
    sendMessage({ chat_id, text, reply_markup }) {
      const id = ++lastId
      const { inline_keyboard: rows = [] } = markup(reply_markup)
      shown({ chat: String(chat_id), id, text: String(text), buttons: rows.flat() })
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
    hook() {
      if (!hook) throw new Error('no bot has set its webhook')
      return hook
    },
    close: () => server.closeAllConnections(),
  }
}

type Fields = Record<string, unknown>

function markup(value: unknown): { inline_keyboard?: Shown['buttons'][] } {
  return (typeof value === 'string' ? JSON.parse(value) : value) ?? {}
}
