import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { createTransport, type Request, TransportError } from '../../src/channels/transport.ts'

async function server(answer: (socket: Socket) => void): Promise<string> {
  const listening: Server = createServer(answer).listen(0, '127.0.0.1')
  await once(listening, 'listening')
  onTestFinished(() => void listening.close())
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}/`
}

const post = (url: string, more: Partial<Request> = {}): Request => ({
  ...{ url, method: 'POST', body: '{}', timeoutMs: 10_000, maxBytes: 100 },
  ...more,
})

async function failure(request: Request): Promise<TransportError> {
  const error: unknown = await createTransport()(request).catch((thrown: unknown) => thrown)
  if (!(error instanceof TransportError)) throw new Error(`not a TransportError: ${String(error)}`)
  return error
}

it('counts a request as sent once the connection stood, not before', async () => {
  const cut = await server((socket) => socket.once('data', () => socket.destroy()))
  expect(await failure(post(cut))).toMatchObject({ code: 'ECONNRESET', sent: true })
  // The wait ends only once the request has arrived, however long a busy machine takes for that.
  const waiting = new AbortController()
  const silent = await server((socket) => socket.once('data', () => waiting.abort()))
  expect(await failure(post(silent, { signal: waiting.signal }))).toMatchObject({
    code: 'ABORTED',
    sent: true,
  })
  expect(await failure(post('http://127.0.0.1:1/'))).toMatchObject({ code: 'ECONNREFUSED', sent: false })
})

it('does not count a TLS handshake that fails as sent', async () => {
  const plain = await server((socket) => socket.end('this is no TLS'))
  expect(await failure(post(plain.replace('http:', 'https:')))).toMatchObject({ sent: false })
})

it('does not count a request as sent that waited in vain for a free connection', async () => {
  const silent = await server(() => {})
  const transport = createTransport(1)
  const first = transport(post(silent, { timeoutMs: 300 })).catch(() => {})
  await expect(transport(post(silent, { timeoutMs: 20 }))).rejects.toMatchObject({
    code: 'TIMEOUT',
    sent: false,
  })
  await first
})

it('takes an answer that breaks off for none', async () => {
  const half = await server((socket) =>
    socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\n{"ok":')),
  )
  expect(await failure(post(half))).toMatchObject({ sent: true })
})

it('stops reading an answer over the limit', async () => {
  const endless = await server((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => socket.write(`HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(200)}`))
  })
  expect(await failure(post(endless))).toMatchObject({ code: 'TOO_BIG' })
})

it('tells nobody the address it failed on', async () => {
  const error = await failure(post('http://127.0.0.1:1/bot7:secret/sendMessage'))
  expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain('secret')
  expect(error.cause).toBeUndefined()
})
