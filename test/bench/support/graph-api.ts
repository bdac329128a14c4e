/**
 * The least of a Graph API that a bench needs: it takes messages, numbers them, tells their statuses in batches, and
 * hands them to the phones. The stand-in of the tests checks more; here every cycle of the machine that is not the
 * bot's blurs what is measured.
 */
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { readBody } from '../../support/telegram/body.ts'
import { signatureOf } from '../../support/whatsapp/envelope.ts'
import { buttonFor, type Messenger, type Shown } from './messenger.ts'
import { deliver, type Hook } from './webhook-client.ts'

export const cloud = {
  WHATSAPP_PHONE_NUMBER_ID: '106540352242922',
  WHATSAPP_ACCESS_TOKEN: 'bench_token_of_nobody',
  WHATSAPP_APP_SECRET: 'bench_secret_of_nobody',
  WHATSAPP_VERIFY_TOKEN: 'bench_verify_token',
}

type Fields = Record<string, unknown>
type Row = { id: string; title: string }
type Interactive = {
  body: { text: string }
  action: { buttons?: { reply: Row }[]; sections?: { rows: Row[] }[] }
}

/** Statuses of one POST, and how long they are gathered for it. */
const gathered = { most: 300, ms: 100 }

export async function startGraphApi(shown: (message: Shown) => void): Promise<Messenger> {
  let hook: Hook | undefined
  let lastId = 0
  let delivered = 0
  const statuses = new Map<string, object[]>()
  const server = http.createServer(async (request, response) => {
    const text = (await readBody(request)).toString()
    const id = `wamid.bench${++lastId}`
    const fields = (text ? JSON.parse(text) : {}) as Fields
    const answer = JSON.stringify({ messaging_product: 'whatsapp', messages: [{ id }] })
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) }
    response.writeHead(200, headers)
    response.end(answer)
    if (typeof fields.to !== 'string') return
    for (const status of ['sent', 'delivered', 'read']) tell(fields, id, status)
    shown({ chat: fields.to, id, ...contentOf(fields) })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  // One list for each kind, so that they come after one another as they do in life.
  const tell = ({ to, biz_opaque_callback_data: data }: Fields, id: string, status: string) => {
    const told = { id, status, timestamp: seconds(), recipient_id: to, biz_opaque_callback_data: data }
    statuses.set(status, [...(statuses.get(status) ?? []).slice(-gathered.most * 20), told])
  }
  const flush = async () => {
    for (const [status, waiting] of statuses) {
      const some = waiting.splice(0, gathered.most)
      if (waiting.length === 0) statuses.delete(status)
      if (some.length > 0) await say({ statuses: some }, some.length).catch(() => {})
    }
  }
  const flushing = setInterval(() => void flush(), gathered.ms)
  const say = async (value: object, updates: number): Promise<number> => {
    if (!hook) throw new Error('nobody has told where the bot hears')
    const ms = await deliver(hook, envelope(value))
    delivered += updates
    return ms
  }
  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    listen(url) {
      const sign = (body: string) => signatureOf(Buffer.from(body), cloud.WHATSAPP_APP_SECRET)
      hook = { url: new URL(url), headers: (body) => ({ 'x-hub-signature-256': sign(body) }) }
    },
    ask(chat, step) {
      const type = (text: string) => say(messages([{ chat: chat.id, type: 'text', text: { body: text } }]), 1)
      if ('says' in step) return type(step.says)
      const written = writtenChoice(chat.last, step.taps)
      if (written) return type(written)
      const { shown, key, text } = buttonFor(chat, step.taps)
      const interactive = { type: 'button_reply', button_reply: { id: key, title: text } }
      return say(
        messages([{ chat: chat.id, type: 'interactive', interactive, context: { id: shown.id } }]),
        1,
      )
    },
    askTogether(chats, body) {
      return say(messages(chats.map((chat) => ({ chat, type: 'text', text: { body } }))), chats.length)
    },
    delivered: () => delivered,
    close() {
      clearInterval(flushing)
      server.close()
      server.closeAllConnections()
    },
  }

  function messages(all: ({ chat: string } & Fields)[]): object {
    const contacts = all.map(({ chat }) => ({ profile: { name: 'Owner' }, wa_id: chat }))
    const said = all.map(({ chat, ...content }) => ({
      ...{ from: chat, id: `wamid.in${++lastId}`, timestamp: seconds() },
      ...content,
    }))
    return { contacts, messages: said }
  }
}

/** A long text leaves no room for buttons: its choices are lines of it, and typed. */
function writtenChoice(last: Shown | undefined, taps: RegExp): string | undefined {
  if (!last || last.buttons.length > 0) return undefined
  const lines = [...last.text.matchAll(/^\d+\. (.+?)(?: – .*)?$/gm)].map(([, label = '']) => label)
  return lines.find((label) => taps.test(label))
}

const seconds = () => String(Math.floor(Date.now() / 1_000))

function envelope(value: object): string {
  const metadata = { display_phone_number: '15550783881', phone_number_id: cloud.WHATSAPP_PHONE_NUMBER_ID }
  const changes = [{ field: 'messages', value: { messaging_product: 'whatsapp', metadata, ...value } }]
  return JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '1', changes }] })
}

function contentOf(fields: Fields): { text: string; buttons: Shown['buttons'] } {
  const { text, interactive } = fields as { text?: { body: string }; interactive?: Interactive }
  if (!interactive) return { text: text?.body ?? '', buttons: [] }
  const { buttons = [], sections = [] } = interactive.action
  const rows = [...buttons.map(({ reply }) => reply), ...sections.flatMap(({ rows }) => rows)]
  return { text: interactive.body.text, buttons: rows.map(({ id, title }) => ({ text: title, key: id })) }
}
