import { serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserForFile } from '../support/browser.ts'
import { until } from '../support/until.ts'
import { type BillDesk, doubtful, openBillDesk } from '../web/bill-desk.ts'

const open = browserForFile()
let bills: BillDesk
let url: string
beforeAll(async () => {
  bills = await openBillDesk('http://localhost')
  const { promise, resolve } = Promise.withResolvers<number>()
  const server = serve({ fetch: bills.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
    resolve(port),
  )
  url = `http://127.0.0.1:${await promise}`
  afterAll(() => void server.close())
})

test('on a phone the office opens a bill, taps a likely day, counts it, and sees it decided', async (t) => {
  await bills.world.sends(doubtful())
  const page = await open(t, { viewport: { width: 390, height: 800 } })
  const wide = () =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  await page.goto(`${url}/in/${await bills.link(bills.desk.shop.billerId)}`)
  await page.locator('form button').click()
  await page.locator('.office-tabs a', { hasText: 'Bills' }).click()
  await page.locator('.order a', { hasText: 'Om Stores 1' }).waitFor()
  expect(await wide()).toBeLessThanOrEqual(0)
  await page.locator('.order a', { hasText: 'Om Stores 1' }).click()
  // Asked from outside: the page's own policy lets nothing in it be evaluated again and again.
  const loaded = (selector: string) => () =>
    page.evaluate<boolean>(`document.querySelector('${selector}')?.naturalWidth > 0`)
  await until(loaded('.bill-doubt .bill-crop'), 'the cut-out')
  await until(loaded('.bill-paper img'), 'the page of the bill')
  expect(await page.locator('.bill-paper rect.doubt').count()).toBe(1)
  expect(await wide()).toBeLessThanOrEqual(0)
  await page.locator('.bill-doubt button', { hasText: 'Sun 1 Nov' }).click()
  await page.locator('#notice', { hasText: 'The bill still waits' }).waitFor()
  expect(await page.locator('.bill-doubt').count()).toBe(0)
  await page.locator('.bill-decide button', { hasText: 'It is right' }).click()
  await page.locator('#notice', { hasText: 'Counted. Om Stores 1 is told.' }).waitFor()
  await page.locator('.status.confirmed', { hasText: 'Counted' }).waitFor()
  expect(await page.locator('.trail li').count()).toBe(2)
  await page.locator('.bill-pages a', { hasText: 'Decided' }).click()
  await page.locator('tr', { hasText: 'Om Stores 1' }).locator('small', { hasText: 'Hetal' }).waitFor()
})
