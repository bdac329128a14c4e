/** A store that speaks S3, in memory: it checks every signature by itself, as a real one does. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { S3Settings } from '../../src/invoices/images/s3-store.ts'

export type BucketStandIn = {
  settings: S3Settings
  objects: Map<string, Buffer>
  /** Answers the next so many calls with 503. */
  fail(times: number): void
}

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const sha = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')

function isSigned(request: IncomingMessage, body: Buffer, secret: string): boolean {
  const said = /Credential=([^/]+)\/(\d+)\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)/
  const [, , date = '', region = '', signed = '', signature = ''] =
    said.exec(request.headers.authorization ?? '') ?? []
  const payload = String(request.headers['x-amz-content-sha256'])
  if (payload !== 'UNSIGNED-PAYLOAD' && payload !== sha(body)) return false
  const headers = signed.split(';').map((name) => `${name}:${request.headers[name]}\n`)
  const canonical = [request.method, request.url, '', headers.join(''), signed, payload].join('\n')
  const scope = `${date}/${region}/s3/aws4_request`
  const text = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha(canonical)].join('\n')
  const key = [region, 's3', 'aws4_request'].reduce<Buffer>(
    (before, part) => hmac(before, part),
    hmac(`AWS4${secret}`, date),
  )
  const right = hmac(key, text).toString('hex')
  return right.length === signature.length && timingSafeEqual(Buffer.from(right), Buffer.from(signature))
}

export async function openBucket(): Promise<BucketStandIn> {
  const objects = new Map<string, Buffer>()
  const secret = 'a secret of the test'
  let failing = 0
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const end = (status: number, content?: Buffer) => response.writeHead(status).end(content)
    if (failing-- > 0) return end(503)
    if (!isSigned(request, body, secret)) return end(403)
    const key = (request.url ?? '').replace('/galla/', '')
    if (request.method === 'PUT') objects.set(key, body)
    if (request.method === 'DELETE') objects.delete(key)
    const found = objects.get(key)
    if (request.method === 'GET') return found ? end(200, found) : end(404)
    return end(request.method === 'PUT' ? 200 : 204)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return {
    settings: { url: `http://127.0.0.1:${port}/galla`, keyId: 'key', secret, region: 'auto' },
    objects,
    fail: (times) => {
      failing = times
    },
  }
}
