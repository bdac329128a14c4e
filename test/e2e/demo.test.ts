import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { Heard } from '../../src/chat/message.ts'
import { choiceKey } from '../../src/chat/offer.ts'
import { browserForFile } from '../support/browser.ts'
import { type Desk, openDesk } from '../web/demo-desk.ts'

const open = browserForFile()
let desk: Desk
let fresh = 0
beforeAll(async () => {
  desk = await openDesk()
})

/** A phone of its own for each test, so that none sees another's messages. */
const newChat = () => `n${(++fresh).toString(16).padStart(16, '0')}`
const field = (page: Page, slot = 'a') => page.locator(`#phone-${slot} textarea`)
const said = (page: Page, text: string, slot = 'a') =>
  page.locator(`#phone-${slot} .row.said`, { hasText: text })
const heardRow = (page: Page, text: string, slot = 'a') =>
  page.locator(`#phone-${slot} .row.heard`, { hasText: text })

async function heardIn(chat: string): Promise<Heard[]> {
  const { rows } = await desk.db.pool.query<{ heard: Heard }>(
    'select heard from inbox where chat = $1 order by id',
    [chat],
  )
  return rows.map(({ heard }) => heard)
}

test('what is typed appears with its answer, without a reload, and the field is free again', async (t) => {
  const page = await open(t)
  await page.goto(`${desk.url}/?a=${newChat()}`)
  await field(page).fill('2 case noodles')
  await field(page).press('Enter')
  await said(page, 'You said: 2 case noodles').waitFor()
  expect(await heardRow(page, '2 case noodles').count()).toBe(1)
  expect(await field(page).inputValue()).toBe('')
})

test('Shift and Enter begin a new line, and the whole list goes out as one message', async (t) => {
  const page = await open(t)
  const chat = newChat()
  await page.goto(`${desk.url}/?a=${chat}`)
  await field(page).pressSequentially('5 glucose')
  await field(page).press('Shift+Enter')
  await field(page).pressSequentially('चीनी ५')
  await field(page).press('Enter')
  await said(page, 'चीनी ५').waitFor()
  expect(await heardIn(chat)).toEqual([{ kind: 'text', text: '5 glucose\nचीनी ५' }])
})

test('a message to another phone on the page appears there by itself', async (t) => {
  const page = await open(t)
  const [a, b] = [newChat(), newChat()]
  await page.goto(`${desk.url}/?a=${a}&b=${b}`)
  await field(page).fill('order please')
  await field(page).press('Enter')
  await desk.say(b, { text: 'New order 1042', choices: [{ key: 'x.0', label: 'Confirm' }] })
  await said(page, 'New order 1042', 'b').waitFor()
  await page.locator('#phone-b .tap', { hasText: 'Confirm' }).waitFor()
})

test('a tap sends the key of its choice and shows its words', async (t) => {
  const page = await open(t)
  const chat = newChat()
  const id = await desk.say(chat, {
    text: 'Place it?',
    choices: [
      { key: 'k.0', label: 'हाँ' },
      { key: 'k.1', label: 'No' },
    ],
  })
  await page.goto(`${desk.url}/?a=${chat}`)
  await page.locator('#phone-a .tap', { hasText: 'हाँ' }).click()
  await heardRow(page, 'हाँ').waitFor()
  expect(await heardIn(chat)).toEqual([{ kind: 'tap', key: choiceKey(id, 0) }])
})

test('a double click on a choice is one tap', async (t) => {
  const page = await open(t)
  const chat = newChat()
  await desk.say(chat, { text: 'Place it?', choices: [{ key: 'k.0', label: 'Yes' }] })
  await page.goto(`${desk.url}/?a=${chat}`)
  await page.locator('#phone-a .tap').dblclick()
  await heardRow(page, 'Yes').waitFor()
  // A message of which everything before it has been heard.
  await field(page).fill('after')
  await field(page).press('Enter')
  await said(page, 'You said: after').waitFor()
  expect((await heardIn(chat)).filter(({ kind }) => kind === 'tap')).toHaveLength(1)
})

test('the choices of an older message stay and can still be tapped', async (t) => {
  const page = await open(t)
  const chat = newChat()
  const id = await desk.say(chat, { text: 'First', choices: [{ key: 'old.0', label: 'Old choice' }] })
  await desk.say(chat, { text: 'Second', choices: [{ key: 'new.0', label: 'New choice' }] })
  await page.goto(`${desk.url}/?a=${chat}`)
  await page.locator('#phone-a .tap', { hasText: 'Old choice' }).click()
  await heardRow(page, 'Old choice').waitFor()
  expect(await heardIn(chat)).toEqual([{ kind: 'tap', key: choiceKey(id, 0) }])
})

test('a photo that is attached is sent and shown', async (t) => {
  const page = await open(t)
  const chat = newChat()
  await page.goto(`${desk.url}/?a=${chat}`)
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  await page.locator('#phone-a .attach summary').click()
  await page
    .locator('#phone-a input[type=file]')
    .setInputFiles({ name: 'bill.png', mimeType: 'image/png', buffer: png })
  const image = page.locator('#phone-a .row.heard img')
  await image.waitFor()
  await expect
    .poll(() => image.evaluate((img) => (img as unknown as { naturalWidth: number }).naturalWidth))
    .toBe(1)
  const [heard] = await heardIn(chat)
  expect(heard).toMatchObject({
    kind: 'photo',
    media: { mime: 'image/png', name: 'bill.png', bytes: png.length },
  })
})

test('a new phone shares the number that is written above it, and a place', async (t) => {
  const page = await open(t)
  const chat = newChat()
  await desk.say(chat, { text: 'Who are you?', ask: 'contact', askLabel: 'Share my phone number' })
  await page.goto(`${desk.url}/?a=${chat}`)
  await page.locator('#phone-a .number-field').fill('98000 12345')
  await page.locator('#phone-a .tap', { hasText: 'Share my phone number' }).click()
  await heardRow(page, '+919800012345').waitFor()
  await page.locator('#phone-a .attach summary').click()
  await page.locator('#phone-a .attach-item', { hasText: 'Share my location' }).click()
  await heardRow(page, 'Location').waitFor()
  expect(await heardIn(chat)).toMatchObject([
    { kind: 'contact', phone: '+919800012345', own: true },
    { kind: 'location' },
  ])
})

test('the phone is handed to somebody else by name, and what is half typed on the others stays', async (t) => {
  const page = await open(t)
  await page.goto(`${desk.url}/?b=${newChat()}`)
  await field(page, 'b').fill('half a sentence')
  await page.locator('#phone-a .chooser summary').click()
  await page.locator('#search-a').fill('Jignesh')
  await page.locator('#people-a a', { hasText: 'Jignesh Raj' }).click()
  await page.locator('#phone-a .holder strong', { hasText: 'Jignesh Raj' }).waitFor()
  expect(await field(page, 'b').inputValue()).toBe('half a sentence')
  // The new phone is live as well, and a reload finds the same phones.
  await desk.say(`p${desk.trade.people.rival}`, { text: 'Good morning Jignesh' })
  await said(page, 'Good morning Jignesh').waitFor()
  await page.reload()
  await said(page, 'Good morning Jignesh').waitFor()
})

test('the language is switched by the word a person would write', async (t) => {
  const page = await open(t)
  const chat = newChat()
  await page.goto(`${desk.url}/?a=${chat}`)
  await page.locator('#phone-a select').selectOption('हिन्दी')
  await said(page, 'You said: हिन्दी').waitFor()
  expect(await heardIn(chat)).toEqual([{ kind: 'text', text: 'हिन्दी' }])
})

test('whoever reads older messages is left in peace, told of the new one, and led to it', async (t) => {
  const page = await open(t)
  const chat = newChat()
  for (let n = 1; n <= 40; n++) await desk.say(chat, { text: `Line ${n}` })
  await page.goto(`${desk.url}/?a=${chat}`)
  const log = page.locator('#phone-a .log')
  const place = () => log.evaluate((element) => (element as unknown as { scrollTop: number }).scrollTop)
  expect(await place()).toBeGreaterThan(100)
  await log.evaluate((element) => element.scrollTo(0, 0))
  await page.locator('#phone-a .jump').waitFor()
  await desk.say(chat, { text: 'Brand new' })
  await said(page, 'Brand new').waitFor({ state: 'attached' })
  expect(await place()).toBe(0)
  await page.locator('#phone-a .jump.fresh').click()
  await expect.poll(() => said(page, 'Brand new').isVisible()).toBe(true)
  await expect.poll(place).toBeGreaterThan(100)
  // At the end again, so the next one is followed.
  await desk.say(chat, { text: 'And one more' })
  await said(page, 'And one more').waitFor()
  await page.locator('#phone-a .jump').waitFor({ state: 'hidden' })
})

test('text that could not be sent comes back into the field, with a sentence', async (t) => {
  const page = await open(t)
  await page.goto(`${desk.url}/?a=${newChat()}`)
  await page.route('**/text', (route) => route.abort())
  await field(page).fill('do not lose me')
  await field(page).press('Enter')
  await page.locator('#toast', { hasText: 'Nothing was sent' }).waitFor()
  expect(await field(page).inputValue()).toBe('do not lose me')
})

test('on a small screen one phone is shown at a time and a dot tells of news on the others', async (t) => {
  const page = await open(t, { viewport: { width: 390, height: 800 }, hasTouch: true })
  const b = newChat()
  await page.goto(`${desk.url}/?a=${newChat()}&b=${b}`)
  expect(await page.locator('.phone:visible').count()).toBe(1)
  await desk.say(b, { text: 'New order' })
  await page.locator('#tab-b .dot').waitFor()
  await page.locator('#tab-b').tap()
  await said(page, 'New order', 'b').waitFor()
  expect(await page.locator('#tab-b .dot').isVisible()).toBe(false)
  const wide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')
  expect(wide).toBe(false)
})

test('a link with a payload opens on a new phone and waits for Start', async (t) => {
  const page = await open(t)
  const chat = newChat()
  await page.goto(`${desk.url}/?start=Inv_8-x&a=${chat}`)
  await page.locator('#phone-a .tap', { hasText: 'Start' }).click()
  await said(page, 'start').waitFor()
  expect(await heardIn(chat)).toEqual([{ kind: 'start', payload: 'Inv_8-x' }])
})

test('the whole page works from the keyboard', async (t) => {
  const page = await open(t)
  const chat = newChat()
  await desk.say(chat, { text: 'Sure?', choices: [{ key: 'k.0', label: 'Yes' }] })
  await page.goto(`${desk.url}/?a=${chat}`)
  await page.locator('#phone-a .tap').focus()
  await page.keyboard.press('Enter')
  await heardRow(page, 'Yes').waitFor()
  await page.locator('#phone-a .chooser summary').focus()
  await page.keyboard.press('Enter')
  await page.locator('#people-a a').first().waitFor()
  await page.keyboard.press('Escape')
  await page.locator('#people-a').waitFor({ state: 'hidden' })
})

test('the page asks nothing of any other computer', async (t) => {
  const page = await open(t)
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).origin))
  await page.goto(desk.url)
  await field(page).fill('hello')
  await field(page).press('Enter')
  await said(page, 'You said: hello').waitFor()
  expect([...new Set(asked)]).toEqual([desk.url])
})
