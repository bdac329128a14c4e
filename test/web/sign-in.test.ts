import { beforeAll, expect, test } from 'vitest'
import { type Office, openOffice, origin } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})

const enter = (token: string, headers: Record<string, string> = { origin }) =>
  office.app.request(`/in/${token}`, { method: 'POST', headers })

test('opening the link, as a preview does, does not use it up', async () => {
  const token = await office.link(office.trade.people.owner)
  expect((await office.app.request(`/in/${token}`)).status).toBe(200)
  expect((await office.app.request(`/in/${token}`)).status).toBe(200)
  expect((await enter(token)).status).toBe(303)
})

test('a link lets in once, even when it is used twice at the same moment', async () => {
  const token = await office.link(office.trade.people.owner)
  const answers = await Promise.all([enter(token), enter(token), enter(token)])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410])
  expect((await office.app.request(`/in/${token}`)).status).toBe(410)
})

test('a link older than ten minutes lets nobody in', async () => {
  const token = await office.link(office.trade.people.owner)
  const before = office.clock.now
  office.clock.now = new Date(before.getTime() + 10 * 60_000 + 1)
  expect((await enter(token)).status).toBe(410)
  office.clock.now = before
})

test('neither the link nor the session can be read out of the database', async () => {
  const token = await office.link(office.trade.people.owner)
  const cookie = (await enter(token)).headers.get('set-cookie') ?? ''
  const id = /__Host-galla=([^;]+)/.exec(cookie)?.[1] ?? ''
  const { rows } = await office.db.pool.query(
    `select encode(token_hash, 'escape') as t from login_link union all select encode(id_hash, 'escape') from session`,
  )
  expect(id).toMatch(/^[\w-]{43}$/)
  expect(JSON.stringify(rows)).not.toContain(id)
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('the session cookie stays on this host, over https, out of reach of scripts, for twelve hours', async () => {
  const cookie = (await enter(await office.link(office.trade.people.owner))).headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^__Host-galla=/)
  for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/', 'Max-Age=43200'])
    expect(cookie).toContain(part)
})

test('a session ends after twelve hours', async () => {
  const visitor = await office.signIn(office.trade.people.owner)
  const before = office.clock.now
  office.clock.now = new Date(before.getTime() + 12 * 3_600_000 + 1)
  expect((await visitor.get('/distributor/D-AMW/orders')).status).toBe(403)
  office.clock.now = before
})

test('signing out ends the session on the server', async () => {
  const visitor = await office.signIn(office.trade.people.owner)
  expect((await visitor.post('/out')).status).toBe(204)
  expect((await visitor.get('/distributor/D-AMW/orders')).status).toBe(403)
})

test('a page of another site can neither sign somebody in nor change anything', async () => {
  const token = await office.link(office.trade.people.owner)
  expect((await enter(token, { origin: 'https://evil.example' })).status).toBe(403)
  expect((await enter(token, { origin: 'null' })).status).toBe(403)
  expect((await enter(token, {})).status).toBe(403)
  const visitor = await office.signIn(office.trade.people.owner)
  const foreign = await visitor.post('/out', {}, { origin: 'https://evil.example' })
  expect(foreign.status).toBe(403)
  const forged = await visitor.post('/out', {}, { 'x-csrf-token': 'x'.repeat(43) })
  expect(forged.status).toBe(403)
  expect((await visitor.get('/distributor/D-AMW/orders')).status).toBe(200)
})

test('guessing links is slowed down', async () => {
  const fresh = await openOffice()
  const guess = () => fresh.app.request(`/in/${'A'.repeat(43)}`)
  const answers = []
  for (let n = 0; n < 31; n++) answers.push((await guess()).status)
  expect(answers.slice(0, 30)).toEqual(Array(30).fill(410))
  expect(answers[30]).toBe(429)
})

test('who signed in and out is on record', async () => {
  const visitor = await office.signIn(office.trade.people.marketer)
  await visitor.post('/out')
  const { rows } = await office.db.pool.query(
    'select action from audit_log where person_id = $1 order by id',
    [office.trade.people.marketer],
  )
  expect(rows.map(({ action }) => action)).toEqual(['sign-in', 'sign-out'])
})
