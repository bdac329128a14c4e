import Excel from 'exceljs'
import { beforeAll, expect, test } from 'vitest'
import { type CampaignDesk, openCampaignDesk } from './campaign-desk.ts'
import { type Seeded, seedResult } from './campaign-result.ts'
import { textOf } from './desk.ts'
import type { Visitor } from './office.ts'

let desk: CampaignDesk
let neha: Visitor
let seeded: Seeded
const path = () => `/campaigns/${seeded.id}`
beforeAll(async () => {
  desk = await openCampaignDesk()
  neha = await desk.signIn(desk.neha)
  seeded = await seedResult(desk.db, desk.trade.shreeji, desk.clock.now)
})

test('the result and its workbook are for marketers alone, and a draft has none', async () => {
  const owner = await desk.signIn(desk.trade.people.owner)
  for (const each of [path(), `${path()}/result.xlsx`])
    expect([each, (await owner.get(each)).status, (await neha.get(each)).status]).toEqual([each, 403, 200])
  expect((await neha.get('/campaigns/999999')).status).toBe(404)
  expect((await neha.get('/campaigns/999999/result.xlsx')).status).toBe(404)
  const { id } = await desk.draft()
  expect((await neha.get(`/campaigns/${id}`)).headers.get('location')).toBe(`/campaigns/${id}/edit`)
  expect((await neha.get(`/campaigns/${id}/result.xlsx`)).status).toBe(404)
})

test('the page tells how far it came, who was left out and why, by language, and what it moved', async () => {
  const page = await textOf(neha.get(path()))
  expect(page).toContain('Haldi &lt;b&gt;week')
  const steps = [...page.matchAll(/<tr data-value="(\d+)">/g)].map(([, number]) => Number(number))
  expect(steps).toEqual([46, 44, 40, 30, 12, 8])
  const shown = page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  for (const words of [
    'Failed blocked us or cannot be reached 2',
    'Not sent want no offers 2',
    'Held out drawn by lot, to compare with 22',
    'English 23 22 15 6 4',
    'all 46 planned shops, told in the end or not, against 22 held out by lot',
    '0 messages charged',
  ])
    expect(shown).toContain(words)
  const [, at, low, high] =
    /It moved \+₹(\d+) per shop .*?between ₹(\d+) and ₹(\d+) \(n = 68\)/.exec(shown)?.map(Number) ?? []
  // Five pieces of ₹10; the rest is chance.
  expect(at).toBeGreaterThan(45)
  expect(at).toBeLessThan(55)
  expect(low).toBeLessThan(50)
  expect(high).toBeGreaterThan(50)
  expect(page).toMatch(/<tr data-day="-10" data-told="100" data-held="100">/)
  expect(page).toMatch(/<tr data-day="2" data-told="100" data-held="100">/)
})

test('every language has words for it', async () => {
  for (const [language, words] of [
    ['hi', 'असर: हर दुकान +₹'],
    ['hi-Latn', 'Asar: har dukaan +₹'],
  ]) {
    await desk.db.pool.query('update person set language = $1 where id = $2', [language, desk.neha])
    expect(await textOf(neha.get(path()))).toContain(words)
  }
  await desk.db.pool.query(`update person set language = 'en' where id = $1`, [desk.neha])
})

test('what is asked from within the page brings its numbers only, and a deed shows what came of it there', async () => {
  const { id } = await desk.draft({ when: { kind: 'event', on: 'scheme-live' }, buttons: [{ do: 'about' }] })
  await desk.db.pool.query(`update campaign set status = 'running', started_at = now() where id = $1`, [id])
  const part = await textOf(
    desk.app.request(`/campaigns/${id}`, { headers: { cookie: neha.cookie, 'hx-request': 'true' } }),
  )
  expect(part).toMatch(/^<div id="work">/)
  expect(part).toContain(`hx-get="/campaigns/${id}"`)
  const act = (deed: string) =>
    neha.post(`/campaigns/${id}/${deed}?at=result`, { rev: '1' }, { 'hx-request': 'true' })
  const paused = await textOf(act('pause'))
  expect(paused).toContain('Paused by hand')
  expect(paused).not.toContain(`hx-get="/campaigns/${id}"`)
  const refused = await act('pause')
  expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('It is not running')])
})

test('the workbook has the sums, every recipient with a masked phone, and the days', async () => {
  const file = await neha.get(`${path()}/result.xlsx`)
  const book = new Excel.Workbook()
  await book.xlsx.load(await file.arrayBuffer())
  const rows = (name: string) => {
    const all: unknown[][] = []
    book.getWorksheet(name)?.eachRow(({ values }) => all.push((values as unknown[]).slice(1)))
    return all
  }
  expect(rows('Summary')).toContainEqual(['Planned', 46])
  expect(rows('Summary')).toContainEqual(['What it moved', expect.stringContaining('It moved +₹')])
  const recipients = rows('Recipients')
  expect(recipients).toHaveLength(71)
  const [first, skipped, held] = [1, 47, 49].map((at) => recipients[at] ?? [])
  expect(first?.slice(0, 6)).toEqual([
    '2026-11-03 10:30',
    'L-01',
    'Shop 1',
    'Owner 1',
    '+91 ••••• 0001',
    'sent',
  ])
  // 10:30 in India.
  expect([first?.[8], first?.[9], first?.[12]]).toEqual([new Date('2026-11-03T10:30:00Z'), 'read', 178.5])
  expect(skipped?.slice(5, 7)).toEqual(['not sent', 'want no offers'])
  expect(held?.[5]).toBe('held out')
  expect(JSON.stringify(recipients)).not.toContain('+9198100')
  expect(rows('By day').map(([day]) => day)).toEqual(['Days from the message', -10, 2])
  const { rowCount } = await desk.db.pool.query(`select from audit_log where action = 'campaign-exported'`)
  expect(rowCount).toBe(2)
})

test('a campaign that comes round tells each run, on the page and in its workbook, and one that has not begun says so', async () => {
  const { pool } = desk.db
  await pool.query(`update campaign set body = jsonb_set(body, '{when}', $2) where id = $1`, [
    seeded.id,
    JSON.stringify({ kind: 'weekly', days: ['tue'], at: { time: '10:30' } }),
  ])
  await pool.query(
    `with run as (insert into campaign_run (campaign_id, slot, status, body, facts, at, until)
       select campaign_id, '2026-11-10', 'ended', body, '{}', at + interval '7 days', until from campaign_run where id = $1 returning id)
     insert into campaign_recipient (run_id, outlet_id, state, params) select run.id, outlet_id, 'sent', '{}' from run,
       (select outlet_id from campaign_recipient where run_id = $1 order by outlet_id limit 3) o`,
    [seeded.run],
  )
  const page = await textOf(neha.get(path()))
  const runs = page.slice(page.indexOf('id="runs"')).split('</section>')[0] ?? ''
  const rows = runs.split('<tr>').slice(2)
  expect(rows.map((row) => [...row.matchAll(/<td class="amount">([^<]*)/g)].map(([, cell]) => cell))).toEqual(
    [
      ['3', '3', '0', '0', '0', '0', '₹0'],
      ['46', '44', '30', '12', '8', '22', expect.stringMatching(/^₹[1-9]/)],
    ],
  )
  const book = new Excel.Workbook()
  await book.xlsx.load(await (await neha.get(`${path()}/result.xlsx`)).arrayBuffer())
  expect(book.getWorksheet('Run by run')?.getColumn(1).values.slice(1)).toEqual([
    ...['Run', '2026-11-10 10:30', '2026-11-03 10:30'],
  ])
  await pool.query('update campaign_recipient set state = $2 where run_id <> $1', [seeded.run, 'found'])
  const { id } = await desk.draft({ when: { kind: 'event', on: 'scheme-live' } })
  await neha.post(`/campaigns/${id}/start`, { rev: '1' })
  const idle = await textOf(neha.get(`/campaigns/${id}`))
  expect(idle).toContain('Nothing has gone out yet')
  expect(idle).not.toContain('Nobody was held out')
})
