import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { browserForFile } from '../support/browser.ts'
import { demoOfToday } from '../support/demo-db.ts'
import { type Started, startProcess } from '../support/process.ts'

const open = browserForFile()

const said = (page: Page, slot: string, text: string | RegExp) =>
  page.locator(`#phone-${slot} .row.said`, { hasText: text }).last()
const tap = (page: Page, slot: string, label: RegExp) =>
  page.locator(`#phone-${slot}`).getByRole('button', { name: label }).last().click()

async function says(page: Page, slot: string, text: string): Promise<void> {
  await page.locator(`#phone-${slot} textarea`).fill(text)
  await page.locator(`#phone-${slot} textarea`).press('Enter')
}

type Cast = { shop: number; desk: number }
let db: Db
let node: Started
let address = ''
let cast: Cast

beforeAll(async () => {
  db = await demoOfToday()
  const env = {
    DATABASE_URL: db.url,
    GALLA_DEMO: 'on',
    GALLA_DATA_DIR: await mkdtemp(join(tmpdir(), 'galla-e2e-')),
    // Beside other tests, reading that gives way to them would not come to its end.
    GALLA_OCR_NICE: '0',
    PORT: '0',
    LOG_LEVEL: 'warn',
  }
  node = startProcess('src/main.ts', { env, until: 'file' })
  address = (await node.line(/ready at (http:\S+)/))[1] ?? ''
  const people = await db.pool.query<Cast>(
    `select s.person_id as shop, d.person_id as desk from outlet o
       join membership s on s.outlet_id = o.id and s.role = 'owner'
       join membership d on d.distributor_id = o.distributor_id and d.role = 'owner' where o.code = 'R-0010'`,
  )
  cast = people.rows[0] as Cast
}, 60_000)

test('a sample bill dragged into the shop’s phone is acknowledged, read and told line by line with its points', {
  timeout: 120_000,
}, async (t) => {
  const page = await open(t)
  page.setDefaultTimeout(90_000)
  await page.goto(`${address}/?a=p${cast.shop}&b=p${cast.desk}`)
  await page.locator('.sample').first().dragTo(page.locator('#phone-a .log'))
  await said(page, 'a', 'Reading your bill').waitFor()
  await page.locator('#phone-a .row.heard .photo img').waitFor()
  const told = said(page, 'a', 'Accepted: bill')
  await told.waitFor()
  expect((await told.textContent())?.match(/→ \d+ points/g)?.length).toBeGreaterThanOrEqual(3)
  expect(await told.textContent()).toMatch(/\d+ points added/)
})

test('an order travels from the shop’s phone to the distributor’s and back, in a browser, on the whole product', {
  timeout: 120_000,
}, async (t) => {
  await db.pool.query('update stock set physical = 5000')

  const page = await open(t)
  await page.goto(`${address}/?a=p${cast.shop}&b=p${cast.desk}`)
  await says(page, 'a', '10 haldi aur 5 ghee')
  await said(page, 'a', 'Rasoi Haldi 100g').waitFor()
  await tap(page, 'a', /^Place order/)
  await said(page, 'a', /Order \d+ is placed/).waitFor()
  await said(page, 'b', /New order \d+/).waitFor()
  await tap(page, 'b', /^Confirm/)
  await said(page, 'a', /confirmed/).waitFor()
  expect(
    (await db.pool.query(`select status from trade_order where source = 'typed' order by id desc limit 1`))
      .rows,
  ).toEqual([{ status: 'confirmed' }])
  node.signal('SIGTERM')
  expect((await node.exited).code).toBe(0)
})
