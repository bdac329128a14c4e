import { serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { webRoutes } from '../../src/web/web-routes.ts'
import { browserForFile } from '../support/browser.ts'
import { quiet } from '../web/demo-desk.ts'
import { place, statusOf } from '../web/goods.ts'
import { type Office, openOffice } from '../web/office.ts'

const open = browserForFile()
let office: Office
let url: string
beforeAll(async () => {
  office = await openOffice()
  const { db, clock } = office
  const parts = {
    db,
    announce: async () => {},
    tell: async () => {},
    now: () => clock.now,
    secureCookies: false,
    log: quiet,
  }
  const app = webRoutes({ ...parts, publicUrl: 'http://localhost' })
  const { promise, resolve } = Promise.withResolvers<number>()
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve(port))
  url = `http://127.0.0.1:${await promise}`
  afterAll(() => void server.close())
})

const newOrder = (pieces: number) =>
  place(office.db, office.trade.shop, office.clock.now, { 'NDL-70': pieces })

async function signedIn(t: Parameters<typeof open>[0]) {
  const page = await open(t)
  await page.goto(`${url}/in/${await office.link(office.trade.people.owner)}`)
  await page.locator('form button').click()
  await page.waitForURL('**/distributor/D-AMW/today')
  await page.goto(`${url}/distributor/D-AMW/orders`)
  return page
}

test('somebody comes in by the link of the chat, confirms an order, and goes out again', async (t) => {
  const id = await newOrder(2)
  const page = await signedIn(t)
  await page.locator(`#order-${id} button`, { hasText: 'Confirm' }).click()
  await page.locator('#notice .good').waitFor()
  await page.locator(`#order-${id} .status.confirmed`).waitFor()
  expect(await statusOf(office.db, id)).toBe('confirmed')
  await page.locator('button', { hasText: 'Sign out' }).click()
  await page.locator('h1', { hasText: 'Signed out' }).waitFor()
  const answer = await page.goto(`${url}/distributor/D-AMW/orders`)
  expect(answer?.status()).toBe(403)
})

test('a new order appears by itself, and what is unfolded, typed and said stays as it is', async (t) => {
  const first = await newOrder(3)
  const big = await newOrder(9_000)
  const page = await signedIn(t)
  await page.locator(`#order-${big} button`, { hasText: 'Confirm' }).click()
  await page.locator('#notice button', { hasText: 'Send what is there' }).waitFor()
  await page.locator(`#refuse-${first} summary`).click()
  await page.locator(`#reason-${first}`).fill('No van today')
  const second = await newOrder(4)
  await page.locator(`#order-${second}`).waitFor()
  expect(await page.locator(`#reason-${first}`).isVisible()).toBe(true)
  expect(await page.locator(`#reason-${first}`).inputValue()).toBe('No van today')
  expect(await page.locator('#notice button').isVisible()).toBe(true)
})

test('stock is set in its line', async (t) => {
  const page = await signedIn(t)
  await page.locator('.office-tabs a', { hasText: 'Stock' }).click()
  await page.locator('#set-GLU-10 input[name=pieces]').fill('77')
  await page.locator('#set-GLU-10 button').click()
  await page.locator('#notice', { hasText: 'Glucose Biscuit 10: 77' }).waitFor()
  expect(await page.locator('#stock-GLU-10 b').textContent()).toBe('77')
})

test('a page whose session has ended says so instead of standing still', async (t) => {
  const page = await signedIn(t)
  await office.db.pool.query('delete from session')
  await page.locator('h1', { hasText: 'Signed out' }).waitFor()
})
