import { expect, test } from 'vitest'
import { startBrowser } from '../support/browser.ts'
import { openDesk } from '../web/demo-desk.ts'

test('look', async () => {
  const desk = await openDesk(() => undefined)
  const { people } = desk.trade
  const shop = `p${people.shopkeeper}`
  const dist = `p${people.owner}`
  const say = desk.say
  let n = 0
  const hear = (chat: string, heard: any) => desk.simulator.hear(chat, `look-${++n}`, heard)
  await hear(shop, { kind: 'text', text: 'namaste' })
  const k = await say(shop, { text: 'Namaste Ramesh ji! Om Kirana Store.\nYour usual is due: 5 products, about ₹2,340. Comes Mon 23 Nov if you order by 6 pm today.', choices: [{ key: 'k1', label: 'The usual' }, { key: 'k2', label: 'Repeat last order' }, { key: 'k3', label: 'Browse' }, { key: 'k4', label: 'Offers' }] })
  await hear(shop, { kind: 'tap', key: 'k1' })
  await say(shop, { text: 'Om Kirana Store – please check:\n\n1. Masala Noodles 70 g · 2 cases (96)  ₹1,065.60\n2. Glucose Biscuit ₹5 · 48  ₹216.00\n3. चीनी 1 kg · 10  ₹452.00\n\nTaxable ₹1,651.05 · GST ₹82.55\nRound-off ₹0.40\nTotal ₹1,734.00 (estimate)\n\nhttps://example.com/in/abc', choices: [{ key: 'c1', label: 'Place order' }, { key: 'c2', label: 'Change a line' }, { key: 'c3', label: 'Add a note' }] })
  await hear(shop, { kind: 'tap', key: 'c1' })
  await say(shop, { text: 'Order 1042 is with Shreeji Distributors. You will hear here when it is confirmed.' })
  await say(dist, { text: 'New order 1042\nOm Kirana Store (R-0001), Beat 1\n\n1. Masala Noodles 70 g · 2 cases (96)\n2. Glucose Biscuit ₹5 · 48\n3. Sugar 1 kg · 10\n\n₹1,734.00 · for Mon 23 Nov', choices: [{ key: 'd1', label: 'Confirm' }, { key: 'd2', label: 'Change' }, { key: 'd3', label: 'Refuse' }] })
  await hear(dist, { kind: 'text', text: 'noodles 24 only' })
  await say(dist, { text: 'To Om Kirana Store: Masala Noodles 24 instead of 96. Send this?', choices: [{ key: 'e1', label: 'Send to the shop' }, { key: 'e2', label: 'Back' }] })
  const b = await startBrowser()
  if (typeof b === 'string') throw new Error(b)
  const p = await b.newPage({ viewport: { width: 1440, height: 900 } })
  p.on('console', (m) => console.log('console', m.type(), m.text()))
  p.on('pageerror', (e) => console.log('pageerror', e.message))
  await p.goto(desk.url)
  await p.waitForTimeout(600)
  await hear(shop, { kind: 'location', lat: 23.0225, lon: 72.5714 })
  await p.waitForTimeout(500)
  await p.screenshot({ path: '/tmp/shot1.png' })
  await p.click('#phone-b .chooser summary')
  await p.waitForTimeout(400)
  await p.click('#phone-a .attach summary').catch(() => {})
  await p.waitForTimeout(200)
  await p.screenshot({ path: '/tmp/shot2.png' })
  const m = await b.newPage({ viewport: { width: 390, height: 800 }, deviceScaleFactor: 2 })
  await m.goto(desk.url + '/?a=n0011223344556677&start=abc')
  await m.waitForTimeout(300)
  await m.screenshot({ path: '/tmp/shot3.png' })
  await m.click('[data-tab=b]')
  await m.waitForTimeout(300)
  await m.screenshot({ path: '/tmp/shot4.png' })
  await b.close()
})
