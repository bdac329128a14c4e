import { beforeAll, expect, test } from 'vitest'
import { Audience } from '../../src/campaigns/audience/audience.ts'
import { codesIn, readAudience, typedOfAudience } from '../../src/web/campaigns/audience/document.ts'
import { type CampaignDesk, filled, openCampaignDesk } from './campaign-desk.ts'
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
  for (const path of ['/distributor', '/bills', '/conversations', '/campaigns', '/campaigns/rules']) {
    const page = await textOf(neha.get(path))
    const [, nav = ''] = page.split('class="office-tabs"')
    const tabs = [...(nav.split('</nav>')[0] ?? '').matchAll(/href="([^"]+)"/g)]
    expect([path, tabs.map(([, href]) => href)]).toEqual([
      path,
      ['/distributor', '/bills', '/conversations', '/campaigns', '/operator/whatsapp'],
    ])
  }
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

test('what is wrong is said beside its field, and nothing that was typed is lost', async () => {
  const answer = await neha.post(
    '/campaigns/compose',
    filled({
      ...{ name: '', 'text-en': 'Hi {nme} <i>', 'hold-out': '80', when: 'once', day: '' },
      ...{
        'b.0.do': 'order',
        'b.0.goods': 'xyzzy',
        'w.0.is': 'orders',
        'w.0.days': '900',
        outlets: 'R-0001',
      },
    }),
  )
  const page = await answer.text()
  expect(answer.status).toBe(409)
  for (const sentence of [
    'Give it a name',
    'Nobody knows {nme}',
    '0 to 50 percent',
    'Choose the day',
    'I did not find these goods',
    'at least, at most, or both',
  ])
    expect(page).toContain(sentence)
  for (const typed of [
    'Hi {nme} &lt;i&gt;</textarea>',
    'value="80"',
    'value="xyzzy"',
    'value="900"',
    '>R-0001</textarea>',
  ])
    expect(page).toContain(typed)
})

test('a draft is saved, changed, and not overwritten by one who saw it as it was before', async () => {
  const saved = await neha.post(
    '/campaigns/compose',
    filled({ 'w.0.is': 'bought', 'w.0.days': '60', 'w.0.goods': 'sku:GLU-10', 'w.0.not': '1' }),
  )
  const [, id = ''] = /campaigns\/(\d+)\/edit/.exec(saved.headers.get('hx-redirect') ?? '') ?? []
  const page = await textOf(neha.get(`/campaigns/${id}/edit`))
  expect(page).toContain('value="sku:GLU-10" checked')
  const again = { campaign: id, rev: '1' }
  expect((await vikram.post('/campaigns/compose', filled({ ...again, name: 'Changed' }))).status).toBe(204)
  const late = await neha.post('/campaigns/compose', filled({ ...again, name: 'Mine' }))
  expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('Save as a new draft')])
  const copy = await neha.post('/campaigns/compose', filled({ ...again, name: 'Mine', do: 'copy' }))
  expect(copy.headers.get('hx-redirect')).not.toContain(`/${id}/`)
})

test('reach is counted as the form stands: by channel, without consent, and codes nobody has', async () => {
  const all = await (await neha.post('/campaigns/compose/reach', filled())).text()
  expect(all).toMatch(/<b>2<\/b> shops/)
  expect(all).toMatch(/want offers and can be reached<\/dt><dd>1</)
  expect(all).toContain('Om Kirana Store')
  const some = await neha.post(
    '/campaigns/compose/reach',
    filled({ outlets: 'code,name\nR-0050,Far\nR-9,Nobody' }),
  )
  expect(await some.text()).toMatch(/<b>1<\/b> shop[\s\S]*One code belongs to no active shop: R-9/)
})

test('beside the free wording stands the approved one, in each language, with what it leaves out', async () => {
  const shown = async (more: Record<string, string>) =>
    (await neha.post('/campaigns/compose/preview', filled({ 'b.0.do': 'points', ...more }))).text()
  expect(await shown({})).not.toContain('approved wording')
  await desk.db.pool.query(`insert into channel_account (account, channel) values ('wa', 'whatsapp-cloud')`)
  const both = await shown({
    ...{ 'text-en': 'Hello\n{name}!\nCome', 'text-hi': 'नमस्ते {name}', 'b.1.do': 'usual' },
    ...{ picture: '1', 'picture-name': 'x.jpg' },
  })
  expect(both.match(/approved wording/g)).toHaveLength(2)
  expect(both).toContain('Good news about your points with your supplier:\nHello; Om Kirana Store! Come\n')
  expect(both).toContain('नमस्ते Om Kirana Store')
  expect(both.match(/The picture does not come with it/g)).toHaveLength(2)
  expect(both).toContain('It has one button')
  expect(both).not.toContain('cut at 600')
  expect(await shown({ 'text-en': 'x'.repeat(650) })).toContain('cut at 600')
  await desk.db.pool.query(`delete from channel_account where account = 'wa'`)
})

test('every audience that the form can show comes out of it as it went in; a deeper one is kept', () => {
  const shown = Audience.parse({
    to: { classes: ['A'], outlets: ['R-1', 'R-2'], firstOrder: true },
    where: {
      all: [
        { is: 'bought', goods: { skus: ['S'], categories: ['C'] }, days: 60 },
        {
          not: {
            any: [
              { is: 'orders', days: 30, atLeast: 2 },
              { not: { is: 'basket', days: 30, atMost: 50_000 } },
            ],
          },
        },
        { is: 'range', days: 90, atLeast: 2_000, atMost: 5_000 },
        { is: 'points-expiring', days: 7 },
        { is: 'under-slab', scheme: 'X', within: 2_000 },
        { is: 'campaign', campaign: 4, did: 'read' },
        { is: 'language', in: ['hi'] },
        { is: 'target', to: { beats: ['B-1'] } },
      ],
    },
  })
  expect(readAudience(typedOfAudience(shown))).toEqual({ ok: true, document: shown })
  const deep = Audience.parse({
    where: { any: [{ all: [{ any: [{ is: 'lapsed', days: 9 }] }] }, { is: 'lapsed', days: 3 }] },
  })
  expect(readAudience(typedOfAudience(deep))).toEqual({ ok: true, document: deep })
  const quiet = Audience.parse({
    quietDays: 30,
    where: {
      any: [
        { is: 'points', atLeast: 1 },
        { is: 'points', atMost: 0 },
      ],
    },
  })
  expect(readAudience(typedOfAudience(quiet))).toMatchObject({
    document: { where: { all: [quiet.where, { is: 'lapsed', days: 30 }] } },
  })
  expect(codesIn('Outlet code;Name\n"R-1";A\nR-2;B')).toEqual(['R-1', 'R-2'])
  expect(codesIn('R-1, R-2 R-2\tR-3')).toEqual(['R-1', 'R-2', 'R-3'])
})

test('an audience is saved under a name that schemes can use, and named again by campaigns', async () => {
  const form = { name: 'Gone quiet', 'w.0.is': 'lapsed', 'w.0.days': '30' }
  expect((await neha.post('/campaigns/audiences?new=1', form)).status).toBe(409)
  expect((await neha.post('/campaigns/audiences?new=1', { ...form, name: 'gone-quiet' })).status).toBe(204)
  expect((await neha.post('/campaigns/audiences?new=1', { ...form, name: 'gone-quiet' })).status).toBe(409)
  expect(await textOf(neha.get('/campaigns/audiences/gone-quiet'))).toContain('value="30"')
  expect(await textOf(neha.get('/campaigns/new'))).toContain('value="gone-quiet"')
  expect((await neha.post('/campaigns/audiences/gone-quiet/drop')).status).toBe(200)
  expect((await neha.get('/campaigns/audiences/gone-quiet')).status).toBe(404)
})

test('the rules are the operator’s to set, so that no marketer moves the bar of their own approval', async () => {
  const rules = { quietFrom: '20:00', quietUntil: '09:00', perWeek: '2', approveAbove: '1' }
  expect((await neha.post('/campaigns/rules', rules)).status).toBe(403)
  const { rows } = await desk.db.pool.query(`insert into person (name) values ('Op') returning id`)
  await desk.db.pool.query(
    `insert into membership (person_id, party, role) values ($1, 'brand', 'operator')`,
    [rows[0].id],
  )
  const operator = await desk.signIn(rows[0].id)
  expect((await operator.post('/campaigns/rules', { ...rules, perWeek: 'many' })).status).toBe(409)
  expect((await operator.post('/campaigns/rules', rules)).status).toBe(200)
  expect(await textOf(neha.get('/campaigns/rules'))).toContain('value="20:00"  disabled')
})

test('the calendar tells what went out and what will, on its day by the brand’s clock', async () => {
  const { id } = await desk.draft({
    name: 'Fridays',
    when: { kind: 'weekly', days: ['fri'], at: { time: '09:00' }, until: '2026-12-04' },
  })
  const cells = (page: string) =>
    page
      .split('<div class="cell')
      .filter((cell) => cell.includes('Fridays'))
      .map((cell) => /datetime="([^"]+)/.exec(cell)?.[1])
  expect(cells(await textOf(neha.get('/campaigns/calendar')))).toEqual(['2026-11-27', '2026-12-04'])
  await desk.db.pool.query(
    `update campaign set status = 'running', next_at = '2026-12-04T03:30Z' where id = $1`,
    [id],
  )
  await desk.db.pool.query(
    `insert into campaign_run (campaign_id, slot, body, at, until) values ($1, '2026-11-19', '{}', '2026-11-19T20:00Z', '2026-11-20')`,
    [id],
  )
  expect(cells(await textOf(neha.get('/campaigns/calendar?month=2026-11')))).toEqual([
    '2026-11-20',
    '2026-12-04',
  ])
})

test('a campaign is sent to oneself in the chat one uses, and who has none is told', async () => {
  const form = filled({ do: 'test' })
  expect((await neha.post('/campaigns/compose', form)).status).toBe(409)
  await desk.db.pool.query(
    `insert into conversation (channel, account, chat, person_id) values ('telegram', 'test', 'neha', $1)`,
    [desk.neha],
  )
  const sent = await neha.post('/campaigns/compose', form)
  expect([sent.status, await sent.text()]).toEqual([
    200,
    expect.stringContaining('It comes to your own chat'),
  ])
  expect(desk.world.jobs.map(({ job }) => job)).toEqual(['campaign-test'])
})
