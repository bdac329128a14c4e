import { beforeAll, expect, test } from 'vitest'
import { loadPageWordings } from '../../src/web/page-text.ts'
import { webRoutes } from '../../src/web/web-routes.ts'
import { type Desk, openDesk, quiet } from './demo-desk.ts'
import { shownIn } from './shown.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})

const origin = 'http://localhost'
const id = 'abcdefgh12345678'
const chat = 'n00000000000000aa'
const post = (path: string, form: Record<string, string>, headers: Record<string, string> = { origin }) =>
  desk.app.request(`/demo/phones/${path}`, { method: 'POST', headers, body: new URLSearchParams(form) })

test('without a simulator there is no demo page and no way to speak for anybody', async () => {
  const parts = {
    db: desk.db,
    announce: async () => {},
    tell: async () => {},
    now: () => new Date(),
    log: quiet,
  }
  const app = webRoutes({ ...parts, publicUrl: origin, secureCookies: true })
  for (const path of ['/', '/demo/live', '/demo/people?slot=a', '/demo/media/x', '/demo/said/1'])
    expect((await app.request(path)).status).toBe(404)
  const spoken = await app.request(`/demo/phones/${chat}/text`, { method: 'POST', headers: { origin } })
  expect(spoken.status).toBe(404)
})

test('every page forbids scripts and styles of its own text, frames, and guessing of types', async () => {
  for (const path of ['/', '/assets/htmx.js', '/nowhere', `/in/${'x'.repeat(43)}`]) {
    const { headers } = await desk.app.request(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
  }
})

test('Indian letters come along for machines that have none', async () => {
  const font = await desk.app.request('/assets/devanagari.ttf')
  expect(font.headers.get('content-type')).toBe('font/ttf')
  expect(Buffer.from(await font.arrayBuffer()).readUInt32BE(0)).toBe(0x00010000)
  expect(await (await desk.app.request('/assets/galla.css')).text()).toContain(
    'url("/assets/devanagari.ttf")',
  )
  expect(font.headers.get('content-security-policy')).toContain("font-src 'self'")
})

test('what people write is shown as text, never as a page', async () => {
  const text = '<img src=x onerror=alert(1)> & "quotes" \' </p><script>alert(2)</script>'
  await desk.say(chat, { text, choices: [{ key: 'k', label: '<b>bold</b>' }] })
  const page = await (await desk.app.request(`/?a=${chat}`)).text()
  expect(page).not.toContain('<img src=x')
  expect(page).not.toContain('<script>alert')
  expect((await shownIn(desk.app, chat)).at(-1)).toMatchObject({ text, labels: ['<b>bold</b>'] })
})

test('a web address in a message is a link, without the full stop behind it', async () => {
  await desk.say(chat, { text: 'Open https://galla.example/in/a_b-c. Thank you' })
  const page = await (await desk.app.request(`/?a=${chat}`)).text()
  expect(page).toContain('href="https://galla.example/in/a_b-c"')
})

test('another site can say nothing on a phone of the demo', async () => {
  expect((await post(`${chat}/text`, { id, text: 'hi' }, { origin: 'https://evil.example' })).status).toBe(
    403,
  )
})

test.each([
  ['an unknown phone', 'p999999/text', { id, text: 'hi' }, 404],
  ['an address that is none', 'p1%27/text', { id, text: 'hi' }, 404],
  ['an unknown act', `${chat}/steal`, { id }, 404],
  ['an act without an id', `${chat}/text`, { text: 'hi' }, 400],
  ['an empty text', `${chat}/text`, { id, text: '   ' }, 400],
  ['an endless text', `${chat}/text`, { id, text: 'x'.repeat(9_000) }, 400],
  ['a body beyond all measure', `${chat}/text`, { id, text: 'x'.repeat(70_000) }, 413],
  ['a number that is none', `${chat}/contact`, { id, phone: '12' }, 400],
  ['a file that is none', `${chat}/file`, { id }, 400],
])('%s is refused', async (_what, path, form, status) => {
  expect((await post(path, form as Record<string, string>)).status).toBe(status)
})

test('a page that is sent and is not a picture is saved, not opened', async () => {
  const media = (await desk.simulator.media.keep(Buffer.from('<script>alert(1)</script>'))) ?? ''
  const answer = await desk.app.request(`/demo/media/${media}`)
  expect(answer.headers.get('content-type')).toBe('application/octet-stream')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
})

test('a browser that prefers Hindi gets the page in Hindi', async () => {
  const answer = await desk.app.request('/', { headers: { 'accept-language': 'hi-IN,hi;q=0.9,en;q=0.8' } })
  const page = await answer.text()
  expect(page).toContain('<html lang="hi">')
  expect(page).toContain('दुकानदार')
})

test('every text of the pages is there in every language', () => {
  const wordings = loadPageWordings()
  const english = wordings.keys('en').sort()
  expect(wordings.keys('hi').sort()).toEqual(english)
  expect(wordings.keys('hi-Latn').sort()).toEqual(english)
})
