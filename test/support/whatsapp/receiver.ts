/** A webhook that keeps what it is sent, for tests of whoever sends. */
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { readBody } from '../telegram/body.ts'
import { signatureOf } from './envelope.ts'

type Change = { field: string; value: Record<string, unknown[]> & { metadata?: unknown } }
export type Received = { bytes: Buffer; signed: boolean; changes: Change[] }

export type Receiver = Awaited<ReturnType<typeof startReceiver>>

/** `answer` decides the status of each POST by how many came before it. */
export async function startReceiver(
  secrets: { verifyToken: string; appSecret: string },
  answer: (before: number) => number = () => 200,
) {
  const posts: Received[] = []
  const server = http.createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://here')
    if (request.method === 'GET') {
      const known = url.searchParams.get('hub.verify_token') === secrets.verifyToken
      return void response.writeHead(known ? 200 : 403).end(url.searchParams.get('hub.challenge'))
    }
    const bytes = await readBody(request)
    const signed = request.headers['x-hub-signature-256'] === signatureOf(bytes, secrets.appSecret)
    const { entry } = JSON.parse(bytes.toString()) as { entry: { changes: Change[] }[] }
    const status = answer(posts.length)
    posts.push({ bytes, signed, changes: entry.flatMap(({ changes }) => changes) })
    response.writeHead(status).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const items = (list: string) =>
    posts.flatMap(({ changes }) => changes.flatMap(({ value }) => value[list] ?? []))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/whatsapp`,
    posts,
    messages: () => items('messages') as Record<string, unknown>[],
    statuses: () => items('statuses') as Record<string, unknown>[],
    async close(): Promise<void> {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
