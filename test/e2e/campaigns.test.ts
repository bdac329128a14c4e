import { serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { campaignOf } from '../../src/campaigns/campaign.ts'
import { browserForFile } from '../support/browser.ts'
import { type CampaignDesk, openCampaignDesk } from '../web/campaign-desk.ts'

const open = browserForFile()
let desk: CampaignDesk
let url: string
beforeAll(async () => {
  desk = await openCampaignDesk(false, 'http://localhost')
  const { promise, resolve } = Promise.withResolvers<number>()
  const server = serve({ fetch: desk.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve(port))
  url = `http://127.0.0.1:${await promise}`
  afterAll(() => void server.close())
})

type Test = Parameters<typeof open>[0]

async function signedIn(t: Test, person: number, options?: Parameters<typeof open>[1]) {
  const page = await open(t, options)
  await page.goto(`${url}/in/${await desk.link(person)}`)
  await page.locator('form button').click()
  await page.locator('a', { hasText: 'Campaigns' }).click()
  await page.waitForURL('**/campaigns')
  return page
}

test('a marketer makes a campaign, sees it as the shop will and whom it reaches; a second one approves it', async (t) => {
  const page = await signedIn(t, desk.neha)
  await page.locator('a', { hasText: 'New campaign' }).click()
  await page.locator('[name=name]').fill('Noodle week')
  await page.locator('#text-en').fill('Namaste ')
  await page.locator('[data-into=text-en][data-insert="{name}"]').click()
  await page.locator('#text-en').pressSequentially(', noodles are here')
  await page.locator('.shown', { hasText: 'Namaste Om Kirana Store, noodles are here' }).waitFor()
  await page.locator('[name="b.0.do"]').selectOption('order')
  await page.locator('[name="b.0.goods"]').fill('gibberish')
  await page.locator('#reach .reach-count', { hasText: '2 shops' }).waitFor()
  await page.locator('button[value=add]').click()
  await page.locator('[name="w.0.is"]').selectOption('target')
  await page.locator('[name="w.0.of"]').selectOption('distributors')
  await page.locator('[name="q.w.0.codes"]').fill('shree')
  await page.locator('#row-w-0 .tick', { hasText: 'Shreeji' }).click()
  await page.locator('#reach .reach-count', { hasText: '1 shop' }).waitFor()
  await page.locator('.when .tick', { hasText: 'When something happens' }).click()
  await page.locator('button[value=save]').click()
  await page.locator('.mistake', { hasText: 'I did not find these goods' }).waitFor()
  expect(await page.locator('[name="b.0.goods"]').inputValue()).toBe('gibberish')
  expect(await page.locator('[name="q.w.0.codes"]').count()).toBe(1)
  await page.locator('[name="b.0.goods"]').fill('4 Masala Noodles 70 g')
  await page.locator('.shown .tap', { hasText: 'Order now' }).waitFor()
  await page.locator('button[value=start]').click()
  await page.waitForURL('**/campaigns')
  const card = page.locator('.campaign', { hasText: 'Noodle week' })
  await card.locator('.status.waiting').waitFor()
  const other = await signedIn(t, desk.vikram)
  const asked = other.locator('.campaign', { hasText: 'Noodle week' })
  await asked.locator('summary', { hasText: 'What it says' }).click()
  await asked.locator('.shown', { hasText: 'noodles are here' }).waitFor()
  await asked.locator('button', { hasText: 'Approve' }).click()
  await other.locator('.campaign .status.running').waitFor()
  await other.locator('.camp-counts dd').first().waitFor()
  const made = await campaignOf(desk.db.pool, Number((await asked.getAttribute('id'))?.slice(9)))
  expect(made?.document).toMatchObject({
    message: { en: 'Namaste {name}, noodles are here' },
    buttons: [{ do: 'order', lines: [{ sku: 'NDL-70', pieces: 4 }] }],
    audience: { where: { is: 'target', to: { distributors: ['D-AMW'] } } },
    when: { kind: 'event' },
  })
})

test('a phone shows every page no wider than its screen', async (t) => {
  await desk.draft({ when: { kind: 'weekly', days: ['mon'], at: { time: '09:00' } } })
  const page = await signedIn(t, desk.neha, { viewport: { width: 360, height: 740 } })
  for (const path of ['', '/new', '/calendar', '/audiences/new', '/rules']) {
    await page.goto(`${url}/campaigns${path}`)
    await page.locator('h1').waitFor()
    const wide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    expect([path, await page.evaluate(wide)]).toEqual([path, 0])
  }
})
