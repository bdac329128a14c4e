import { serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserForFile } from '../support/browser.ts'
import { type Chats, openChats } from '../web/chats.ts'

const open = browserForFile()
let chats: Chats
let url: string
beforeAll(async () => {
  chats = await openChats(false, 'http://localhost')
  const { promise, resolve } = Promise.withResolvers<number>()
  const server = serve({ fetch: chats.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
    resolve(port),
  )
  url = `http://127.0.0.1:${await promise}`
  afterAll(() => void server.close())
})

async function signedIn(t: Parameters<typeof open>[0], options?: Parameters<typeof open>[1]) {
  const page = await open(t, options)
  await page.goto(`${url}/in/${await chats.link(chats.trade.people.owner)}`)
  await page.locator('form button').click()
  await page.waitForURL('**/distributor/D-AMW/today')
  await page.locator('.office-tabs a', { hasText: 'Chats' }).click()
  return page
}

test('staff find a chat, read it live, answer it, and bring the bot back', async (t) => {
  await chats.ramesh.says('help')
  const page = await signedIn(t)
  await page.locator('input[type=search]').fill('kirana')
  await page.locator('input[type=search]').press('Enter')
  await page.locator('.chat-list a', { hasText: 'Ramesh Patel' }).click()
  await page.locator('.chat-state .bot').waitFor()
  await page.locator('#answer-text').fill('half typed')
  await chats.ramesh.says('Where is my order?')
  await page.locator('.turn.theirs', { hasText: 'Where is my order?' }).waitFor()
  expect(await page.locator('#answer-text').inputValue()).toBe('half typed')
  await page.locator('#answer-text').fill('It comes at five')
  await page.locator('.answer button').click()
  await page.locator('.turn.ours.human', { hasText: 'It comes at five' }).waitFor()
  await page.locator('.chat-state .paused').waitFor()
  expect(await page.locator('#answer-text').inputValue()).toBe('')
  await chats.ramesh.says('thanks')
  await page.locator('.turn.theirs', { hasText: 'thanks' }).waitFor()
  await page.locator('.chat-state button', { hasText: 'Bot on' }).click()
  await page.locator('.chat-state .bot').waitFor()
  await page.locator('.turn.ours', { hasText: 'The assistant is answering again' }).waitFor()
})

test('it works on a phone: nothing is wider than the screen', async (t) => {
  const page = await signedIn(t, { viewport: { width: 360, height: 720 } })
  const wide = () =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  await page.locator('.chat-list a').first().waitFor()
  expect(await wide()).toBeLessThanOrEqual(0)
  await page.locator('.chat-list a').first().click()
  await page.locator('#answer-text').waitFor()
  expect(await wide()).toBeLessThanOrEqual(0)
})

test('a role taken away ends what an open page shows', async (t) => {
  const page = await signedIn(t)
  await page.locator('.chat-list a').first().click()
  await page.locator('#answer-text').waitFor()
  await chats.db.pool.query('update membership set active = false where person_id = $1', [
    chats.trade.people.owner,
  ])
  await chats.ramesh.says('a secret')
  await page.locator('#answer-text').fill('x')
  const refused = page.waitForResponse((response) => response.url().endsWith('/answer'))
  await page.locator('.answer button').click()
  expect((await refused).status()).toBe(403)
  expect(await page.locator('.turn', { hasText: 'a secret' }).count()).toBe(0)
})
