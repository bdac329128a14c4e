import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { createTransport } from '../../../src/channels/transport.ts'
import { createFetchMedia } from '../../../src/channels/whatsapp-cloud/media.ts'

const token = 'EAAGsecrettoken000000000000'
const never = new AbortController().signal
const picture = Buffer.alloc(5_000, 7)

type Answer = { status?: number; body: Buffer | object }
type Meta = { about: (path: string) => Answer; file: (path: string) => Answer }

/** Meta's side of a file: what it tells of it, and what it gives. */
async function setup(meta: Partial<Meta> = {}) {
  const asked: { path: string; authorization: string | undefined }[] = []
  let base = ''
  const about = { mime_type: 'image/jpeg', sha256: createHash('sha256').update(picture).digest('hex') }
  const answer = (path: string): Answer => {
    if (path.startsWith('/v25.0/'))
      return meta.about?.(path) ?? { body: { url: `${base}/file/1`, file_size: picture.length, ...about } }
    return meta.file?.(path) ?? { body: picture }
  }
  const serve = ({ url = '', headers }: IncomingMessage, response: ServerResponse) => {
    asked.push({ path: url, authorization: headers.authorization })
    const { status = 200, body } = answer(url)
    response.writeHead(status).end(Buffer.isBuffer(body) ? body : JSON.stringify(body))
  }
  const server = createServer(serve).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const fetchMedia = createFetchMedia({
    ...{ transport: createTransport(), accessToken: token, graphUrl: base, graphVersion: 'v25.0' },
    now: () => clock.now,
  })
  const clock = { now: new Date('2026-11-22T06:00:00Z') }
  return { asked, fetchMedia, clock, base: () => base, about }
}

const told = async (failing: Promise<unknown>) => {
  const error = await failing.then(
    () => new Error('nothing failed'),
    (thrown: Error) => thrown,
  )
  expect(`${error.stack} ${JSON.stringify(error)} ${JSON.stringify(error.cause)}`).not.toContain(
    'secrettoken',
  )
  return error
}

it('asks where the file is, and fetches it with the same token', async () => {
  const { fetchMedia, asked } = await setup()
  expect(await fetchMedia('1003', never)).toEqual({ bytes: picture, mime: 'image/jpeg' })
  expect(asked).toEqual([
    { path: '/v25.0/1003', authorization: `Bearer ${token}` },
    { path: '/file/1', authorization: `Bearer ${token}` },
  ])
})

it('takes the checksum as the answer writes it and as webhooks write it', async () => {
  for (const form of ['hex', 'base64'] as const) {
    const sha256 = createHash('sha256').update(picture).digest(form)
    const { fetchMedia, base } = await setup({
      about: () => ({ body: { url: `${base()}/file/1`, sha256 } }),
    })
    expect((await fetchMedia('1003', never)).bytes).toEqual(picture)
  }
})

it('asks anew where an address has ended', async () => {
  let asked = 0
  const { fetchMedia, base, about } = await setup({
    about: () => ({ body: { url: `${base()}/file/${++asked}`, ...about } }),
    file: (path) => (path === '/file/1' ? { status: 404, body: {} } : { body: picture }),
  })
  expect((await fetchMedia('1003', never)).bytes).toEqual(picture)
  expect(asked).toBe(2)
})

it('asks anew where fetching took so long that the address ended meanwhile', async () => {
  let asked = 0
  const { fetchMedia, base, about, clock } = await setup({
    about: () => ({ body: { url: `${base()}/file/${++asked}`, ...about } }),
    file(path) {
      if (path !== '/file/1') return { body: picture }
      clock.now = new Date(clock.now.getTime() + 5 * 60_000)
      return { status: 403, body: {} }
    },
  })
  expect((await fetchMedia('1003', never)).bytes).toEqual(picture)
  expect(asked).toBe(2)
})

it('gives up a file that is gone, after asking once more', async () => {
  const { fetchMedia, asked } = await setup({ file: () => ({ status: 404, body: {} }) })
  expect(await told(fetchMedia('1003', never))).toMatchObject({ code: 'gone' })
  expect(asked).toHaveLength(4)
  const refused = { error: { code: 100, message: `Unsupported get request of ${token}` } }
  const other = await setup({ about: () => ({ status: 400, body: refused }) })
  expect(await told(other.fetchMedia('1003', never))).toMatchObject({ code: 'gone' })
})

it('may be tried again when Meta is ill, cut off, or gave other bytes than it promised', async () => {
  const wrong: Partial<Meta>[] = [
    { about: () => ({ status: 500, body: Buffer.from('<html>') }) },
    { about: () => ({ status: 400, body: { error: { code: 131000, message: 'Something went wrong' } } }) },
    { about: () => ({ status: 401, body: { error: { code: 190, message: `Bad token ${token}` } } }) },
    { about: () => ({ body: { no: 'url' } }) },
    { file: () => ({ status: 500, body: {} }) },
    { file: () => ({ body: picture.subarray(1) }) },
    { file: () => ({ body: Buffer.alloc(picture.length, 8) }) },
  ]
  for (const each of wrong) {
    const { fetchMedia } = await setup(each)
    expect(await told(fetchMedia('1003', never))).toMatchObject({ code: 'unavailable' })
  }
})

it('refuses what is too big before fetching it: a picture over 20 MB, anything over 100 MB', async () => {
  const mb = 1024 * 1024
  const sized = async (mime_type: string, file_size: number) => {
    const { fetchMedia, base, asked } = await setup({
      about: () => ({ body: { url: `${base()}/file/1`, mime_type, file_size } }),
    })
    return { ...(await told(fetchMedia('1003', never))), asked: asked.length }
  }
  expect(await sized('image/png', 20 * mb + 1)).toMatchObject({ code: 'too-big', asked: 1 })
  expect(await sized('application/pdf', 100 * mb + 1)).toMatchObject({ code: 'too-big', asked: 1 })
  expect(await sized('application/pdf', 20 * mb + 1)).toMatchObject({ code: 'unavailable', asked: 2 })
})

it('takes the token to Meta’s hosts by https and nowhere else', async () => {
  for (const url of [
    'http://lookaside.fbsbx.com/1',
    'https://evil.example/lookaside.fbsbx.com',
    'https://notfbsbx.com/1',
    'https://lookaside.fbsbx.com.evil.example/1',
    'https://lookaside.fbsbx.com@evil.example/1',
    'https://x:y@lookaside.fbsbx.com/1',
    'http://127.0.0.1:1/1',
    'file:///etc/passwd',
  ]) {
    const { fetchMedia, asked } = await setup({ about: () => ({ body: { url } }) })
    expect(await told(fetchMedia('1003', never))).toMatchObject({ code: 'gone' })
    expect(asked).toHaveLength(1)
  }
})

it('asks for nothing that is no id of a file', async () => {
  const { fetchMedia, asked } = await setup()
  for (const id of ['', '../me', '1?fields=token', 'a b', 'x'.repeat(300)])
    expect(await told(fetchMedia(id, never))).toMatchObject({ code: 'gone' })
  expect(asked).toEqual([])
})
