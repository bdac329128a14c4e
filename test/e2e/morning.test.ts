import { serve } from '@hono/node-server'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { webRoutes } from '../../src/web/web-routes.ts'
import { browserForFile } from '../support/browser.ts'
import { quiet } from '../web/demo-desk.ts'
import { type Desk, openTheDesk } from '../web/desk.ts'
import { statusOf } from '../web/goods.ts'

const open = browserForFile()
let desk: Desk
let url: string
beforeAll(async () => {
  desk = await openTheDesk()
  const { db, clock } = desk
  const parts = { db, announce: async () => {}, tell: async () => {}, now: () => clock.now, log: quiet }
  const app = webRoutes({ ...parts, secureCookies: false, publicUrl: 'http://localhost' })
  const { promise, resolve } = Promise.withResolvers<number>()
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve(port))
  url = `http://127.0.0.1:${await promise}`
  afterAll(() => void server.close())
})

async function signedIn(page: Page, person: number): Promise<Page> {
  await page.goto(`${url}/in/${await desk.link(person)}`)
  await page.locator('form button').click()
  await page.waitForURL('**/distributor/D-AMW/*')
  return page
}

const focused = (page: Page) =>
  page.evaluate<string>('document.activeElement.closest("[data-row]")?.id ?? ""')
const seen = (page: Page, text: string) => page.locator('#notice', { hasText: text }).waitFor()

test('a biller answers the morning’s orders without the mouse: confirm, look closer, refuse, dispatch, search', async (t) => {
  const ids = [await desk.order(), await desk.order({ 'SUG-1K': 400 }), await desk.order({ 'GLU-10': 3 })]
  const page = await signedIn(await open(t), desk.trade.people.owner)
  const { keyboard } = page
  await keyboard.press('j')
  expect(await focused(page)).toBe('tile-new')
  await keyboard.press('Enter')
  await page.waitForURL('**/orders?status=placed')
  // Confirms the first; the second then stands where it stood.
  await keyboard.press('j')
  expect(await focused(page)).toBe(`order-${ids[0]}`)
  await keyboard.press('c')
  await seen(page, 'Confirmed')
  expect(await statusOf(desk.db, ids[0] ?? 0)).toBe('confirmed')
  await expect.poll(() => focused(page)).toBe(`order-${ids[1]}`)
  await keyboard.press('x')
  await keyboard.press('Enter')
  await seen(page, 'Refused')
  await expect.poll(() => focused(page)).toBe(`order-${ids[2]}`)
  await keyboard.press('Enter')
  await page.waitForURL(`**/orders/${ids[2]}`)
  await page.keyboard.press('c')
  await seen(page, 'Confirmed')
  await keyboard.press('b')
  await keyboard.type('GST/7, GST/8')
  await keyboard.press('Enter')
  await seen(page, 'On the way')
  await keyboard.press('2')
  await page.waitForURL('**/distributor/D-AMW/orders')
  await keyboard.press('/')
  await keyboard.type('GST/8')
  await keyboard.press('Enter')
  await page.waitForURL('**q=GST%2F8**')
  expect(await page.locator('.order').count()).toBe(1)
})

test('the keys of a page are listed on ?, by what its own buttons say, and can be switched off', async (t) => {
  await desk.order()
  const page = await signedIn(await open(t), desk.trade.people.owner)
  await page.goto(`${url}/distributor/D-AMW/orders`)
  await page.keyboard.press('?')
  const help = page.locator('#keys')
  await help.waitFor()
  expect(await help.locator('[data-keys-here]').textContent()).toMatch(/cConfirm/)
  await help.locator('[data-keys-on]').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  expect(await focused(page)).toBe('')
})

test('what is typed into one order stays while others come, change and go', async (t) => {
  const id = await desk.order({ 'GLU-10': 4, 'NDL-70': 2 })
  const page = await signedIn(await open(t), desk.trade.people.owner)
  await page.goto(`${url}/distributor/D-AMW/orders/${id}`)
  await page.locator('#pieces-1').fill('1')
  await desk.staff.biller.post(`/distributor/D-AMW/orders/${id}/confirm`)
  await page.locator('.status.confirmed').first().waitFor()
  expect(await page.locator('#pieces-1').inputValue()).toBe('1')
  // Typed against what stood before: it is looked at again before anything is changed.
  await page.locator('.change button', { hasText: 'Send the change' }).click()
  await seen(page, 'Somebody was at order')
  expect(await page.locator('#pieces-1').inputValue()).toBe('1')
})

test('on a phone the delivery man hands over in two taps, and the page is no wider than his screen', async (t) => {
  const id = await desk.order({ 'GLU-10': 2 })
  const { biller } = desk.staff
  for (const deed of ['confirm', 'dispatch']) await biller.post(`/distributor/D-AMW/orders/${id}/${deed}`)
  await desk.db.pool.query('update trade_order set deliver_on = $1 where id = $2', ['2026-11-23', id])
  await desk.bill('OLD', 250, '2026-11-02')
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
  const page = await signedIn(await open(t, phone), desk.trade.people.delivery)
  const stop = page.locator(`#stop-${desk.trade.shop}`)
  expect(await stop.textContent()).toContain('From before: ₹250')
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  await stop.locator('summary').tap()
  await stop.locator('button', { hasText: 'Cash' }).tap()
  await seen(page, 'delivered')
  expect(await statusOf(desk.db, id)).toBe('delivered')
  expect(await page.locator('.office-tabs a').count()).toBe(1)
})

test('on paper the sheet has room for money and signatures, and none of the page’s buttons', async (t) => {
  const id = await desk.order({ 'GLU-10': 2 })
  const { biller } = desk.staff
  for (const deed of ['confirm', 'dispatch']) await biller.post(`/distributor/D-AMW/orders/${id}/${deed}`)
  await desk.db.pool.query('update trade_order set deliver_on = $1 where id = $2', ['2026-11-23', id])
  const page = await signedIn(await open(t), desk.trade.people.owner)
  await page.goto(`${url}/distributor/D-AMW/sheet`)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.pen').first().isVisible()).toBe(true)
  for (const hidden of ['.office-bar', '.papers', '.hand-over', '.actions'])
    for (const part of await page.locator(hidden).all())
      expect([hidden, await part.isVisible()]).toEqual([hidden, false])
})
