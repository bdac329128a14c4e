import { beforeAll, expect, test } from 'vitest'
import { type CampaignDesk, openCampaignDesk } from './campaign-desk.ts'
import { textOf } from './desk.ts'
import type { Visitor } from './office.ts'

let desk: CampaignDesk
let neha: Visitor
let vikram: Visitor
beforeAll(async () => {
  desk = await openCampaignDesk()
  neha = await desk.signIn(desk.neha)
  vikram = await desk.signIn(desk.vikram)
})

test('campaigns are for marketers alone, who find them from where they land', async () => {
  const owner = await desk.signIn(desk.trade.people.owner)
  const { id } = await desk.draft()
  for (const path of ['/campaigns', `/campaigns/${id}/counts`])
    expect([path, (await owner.get(path)).status, (await neha.get(path)).status]).toEqual([path, 403, 200])
  expect((await owner.post(`/campaigns/${id}/start`, { rev: '1' })).status).toBe(403)
  expect((await neha.post(`/campaigns/${id}/start`, { rev: '1' }, { 'x-csrf-token': 'x' })).status).toBe(403)
  expect(await desk.status(id)).toBe('draft')
  expect(await textOf(neha.get('/distributor'))).toContain('href="/campaigns"')
  expect(await textOf(owner.get('/conversations'))).not.toContain('href="/campaigns"')
})

test('a campaign is started, approved by somebody else, held, let go on and stopped', async () => {
  const { id } = await desk.draft({ when: { kind: 'event', on: 'scheme-live' }, buttons: [{ do: 'about' }] })
  const act = async (who: Visitor, deed: string) =>
    (await who.post(`/campaigns/${id}/${deed}`, { rev: '1' })).status
  expect(await act(neha, 'start')).toBe(200)
  expect(await desk.status(id)).toBe('waiting')
  expect(await textOf(vikram.get('/campaigns'))).toContain('Waiting for approval')
  expect(await act(neha, 'approve')).toBe(409)
  expect(await act(vikram, 'approve')).toBe(200)
  for (const [deed, status] of [
    ['pause', 'paused'],
    ['resume', 'running'],
    ['stop', 'stopped'],
  ] as const) {
    expect(await act(neha, deed)).toBe(200)
    expect(await desk.status(id)).toBe(status)
  }
  expect(await act(neha, 'resume')).toBe(409)
})

test('a draft changed meanwhile is not started, and a copy says the same under a number of its own', async () => {
  const { id } = await desk.draft({ name: 'Twice <b>said</b>' })
  await desk.db.pool.query('update campaign set rev = 2 where id = $1', [id])
  const refused = await neha.post(`/campaigns/${id}/start`, { rev: '1' })
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining('Somebody changed it'),
  ])
  const copied = await neha.post(`/campaigns/${id}/copy`, { rev: '1' })
  expect(copied.headers.get('hx-redirect')).toMatch(/^\/campaigns\/\d+\/edit$/)
  const page = await textOf(neha.get('/campaigns'))
  expect(page.match(/Twice &lt;b&gt;said/g)).toHaveLength(2)
  await neha.post(`/campaigns/${id}/drop`, { rev: '2' })
  expect((await textOf(neha.get('/campaigns'))).match(/Twice &lt;b&gt;said/g)).toHaveLength(1)
})
