import { serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserForFile } from '../support/browser.ts'
import { type CampaignDesk, openCampaignDesk } from '../web/campaign-desk.ts'
import { type Seeded, seedResult } from '../web/campaign-result.ts'

const open = browserForFile()
let desk: CampaignDesk
let seeded: Seeded
let url: string
beforeAll(async () => {
  desk = await openCampaignDesk(false, 'http://localhost')
  seeded = await seedResult(desk.db, desk.trade.shreeji, desk.clock.now)
  const { promise, resolve } = Promise.withResolvers<number>()
  const server = serve({ fetch: desk.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve(port))
  url = `http://127.0.0.1:${await promise}`
  afterAll(() => void server.close())
})

test('on a phone the charts say what the database says, follow it while the campaign runs, and the file is there', async (t) => {
  const { id, run } = seeded
  await desk.db.pool.query(`update campaign set status = 'running', ended_at = null where id = $1`, [id])
  const page = await open(t, { viewport: { width: 360, height: 800 } })
  await page.goto(`${url}/in/${await desk.link(desk.neha)}`)
  await page.locator('form button').click()
  await page.waitForURL('**/distributor**')
  await page.goto(`${url}/campaigns/${id}`)
  const drawn = (step: string, count: number) =>
    page
      .locator('[data-chart="funnel"][data-drawn] svg', { hasText: new RegExp(`${step}\\s*${count}(?!\\d)`) })
      .waitFor()
  const { rows } = await desk.db.pool.query(
    `select count(*) filter (where state = 'sent') as sent, count(order_id) as ordered from campaign_recipient where run_id = $1`,
    [run],
  )
  await drawn('Sent', rows[0].sent)
  await drawn('Ordered', rows[0].ordered)
  await page.locator('[data-chart="days"][data-drawn] svg').waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)

  await desk.db.pool.query(
    `update campaign_recipient set order_id = null where run_id = $1 and outlet_id = (
       select max(outlet_id) from campaign_recipient where run_id = $1 and order_id is not null)`,
    [run],
  )
  await page.locator(`tr[data-value="${rows[0].ordered - 1}"]`, { hasText: 'Ordered' }).waitFor()
  await drawn('Ordered', rows[0].ordered - 1)

  const loading = page.waitForEvent('download')
  await page.locator('a', { hasText: 'Export as workbook' }).click()
  expect((await loading).suggestedFilename()).toBe(`campaign-${id}.xlsx`)
})
