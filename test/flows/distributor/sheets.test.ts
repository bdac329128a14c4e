import { expect, test } from 'vitest'
import { sendExport } from '../../../src/jobs/export-file.ts'
import { sendPapers } from '../../../src/jobs/papers.ts'
import { type Desk, openDesk } from './desk.ts'

async function filesOf(desk: Desk): Promise<{ name: string; mime: string }[]> {
  const { rows } = await desk.db.pool.query(
    `select body->'attachment' as file from outbox where body ? 'attachment' order by id`,
  )
  return rows.map(({ file }) => file)
}

async function runJobs(desk: Desk, times = 1): Promise<void> {
  const jobs = desk.chat.jobs.filter(({ job }) => job === 'papers')
  for (const { data } of jobs)
    for (let n = 0; n < times; n++) await sendPapers({ core: desk.chat.core, channels: [] }, data)
}

async function withOneConfirmed(): Promise<Desk> {
  const desk = await openDesk()
  await desk.orders({ 'NOO-70': 10 })
  await desk.biller.taps('Confirm')
  return desk
}

test('one word brings the picking list and the delivery sheet as documents, with the page as the other way', async () => {
  const desk = await withOneConfirmed()
  expect((await desk.biller.asks('sheets')).text).toBe('The sheets for Thu 5 Nov are coming.')
  await runJobs(desk)
  const [picking, delivery] = await desk.biller.hears()
  expect(picking?.text).toBe('📄 picking-D-T-2026-11-05.pdf')
  expect(delivery?.text).toContain('http://galla.test/distributor/D-T/sheet?day=2026-11-05&beat=')
  expect(delivery?.choices).toEqual(['The same as Excel', 'To dispatch', 'Menu'])
  expect((await filesOf(desk)).map(({ mime }) => mime)).toEqual(['application/pdf', 'application/pdf'])
})

test('the same comes as Excel with a tap', async () => {
  const desk = await withOneConfirmed()
  await desk.biller.asks('sheets')
  await runJobs(desk)
  await desk.biller.hears()
  desk.chat.jobs.length = 0
  await desk.biller.taps('The same as Excel')
  await runJobs(desk)
  expect((await filesOf(desk)).at(-1)?.name).toBe('delivery-D-T-2026-11-05.xlsx')
})

test('a job that runs twice sends each paper once', async () => {
  const desk = await withOneConfirmed()
  await desk.biller.asks('sheets')
  await runJobs(desk, 2)
  expect(await filesOf(desk)).toHaveLength(2)
})

test('sheets are a tap on the list of a beat', async () => {
  const desk = await openDesk()
  for (const outlet of [0, 1]) {
    const { number } = await desk.orders({ 'NOO-70': 10 }, { outlet })
    await desk.biller.asks(String(number))
    await desk.biller.taps('Confirm')
  }
  await desk.biller.asks('dispatch beat 1')
  expect((await desk.biller.taps('Sheets (PDF)')).text).toContain('are coming')
})

test('the delivery man gets the delivery sheet of today and no picking list', async () => {
  const desk = await withOneConfirmed()
  const man = await desk.join('Raju', 'delivery')
  expect((await man.asks('sheets')).text).toContain('there are no sheets')
  desk.later(3 * 24 * 60)
  await man.asks('sheets')
  await runJobs(desk)
  expect((await filesOf(desk)).map(({ name }) => name)).toEqual(['delivery-D-T-2026-11-05.pdf'])
})

test('a day without goods is told in words', async () => {
  const desk = await withOneConfirmed()
  await desk.biller.asks('sheets')
  await desk.db.pool.query(`update trade_order set status = 'cancelled'`)
  await runJobs(desk)
  expect((await desk.biller.hears()).at(-1)?.text).toBe(
    'No goods of that day wait to be loaded or delivered.',
  )
})

test('somebody of another distributor gets none, whatever an old button says', async () => {
  const desk = await withOneConfirmed()
  await desk.biller.asks('sheets')
  await desk.db.pool.query('update membership set active = false where distributor_id is not null')
  await runJobs(desk)
  expect(await filesOf(desk)).toEqual([])
})

test('confirmed orders come as a file for Tally or as CSV, once for each tap, to those who may export', async () => {
  const desk = await withOneConfirmed()
  await desk.biller.hears()
  const asked = await desk.biller.asks('export')
  expect(asked.choices).toEqual([
    'Tally · today',
    'CSV · today',
    'Tally · Thu 5 Nov',
    'CSV · Thu 5 Nov',
    'Menu',
  ])
  const run = async () => {
    for (const { job, data } of desk.chat.jobs)
      if (job === 'export-file') await sendExport({ core: desk.chat.core, channels: [] }, data)
  }
  await desk.biller.taps('Tally · Thu 5 Nov')
  await run()
  await run()
  const told = await desk.biller.hears()
  expect(told.map(({ text }) => text)).toEqual([
    '📄 orders-D-T-2026-11-05.xml: 1 order of Thu 5 Nov. Taking it in twice does no harm.',
  ])
  await desk.biller.taps('The same as CSV')
  await run()
  expect((await filesOf(desk)).map(({ mime }) => mime)).toEqual([
    'application/xml',
    'text/csv; charset=utf-8',
  ])
  await desk.biller.asks('export')
  await desk.biller.taps('CSV · today')
  await run()
  expect((await desk.biller.hears()).at(-1)?.text).toContain('No confirmed orders for')
  const godown = await desk.join('Dinesh', 'godown')
  expect((await godown.asks('export')).text).toBe('Orders are exported by the owner or the biller.')
})
