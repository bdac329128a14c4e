import { expect, it, onTestFinished } from 'vitest'
import { demoOfToday } from '../support/demo-db.ts'
import { startProcess } from '../support/process.ts'
import { withWhatsApp } from '../support/survival/galla.ts'
import { visible } from '../support/whatsapp/formatting.ts'
import { startStandIn } from '../support/whatsapp/stand-in.ts'

/** What an order of 50 Haldi, 11 Marie and 24 noodles costs and earns. */
const pointsStory = [
  '• Buy 11 Gopal Marie 75g, 1 free',
  '💡 8 more Rasoi Haldi 100g (₹252) makes 50: ₹15.75 off (Haldi 50-200-500).',
  'taps: [Add 8 Rasoi Haldi 100g]',
  '🎁 Haldi 50-200-500: ₹15 off',
  '🎁 Marie 11+1: 1 pc Gopal Marie 75g free',
  'taps: [Place order · ₹2,414]',
  '⭐ You have 540 points to use.\n    ⏳ 47 coming with order',
  '⭐ You have 587 points to use.\n    ₹',
  '⭐ 47 points, yours to use\n    +25 Spices',
  '+14 Noodles ×3 (2× more)\n    • Suraj Hakka Noodles 150g → 14',
  'Mobile recharge ₹50 for 500 points? 87 stay.',
  '⭐ You have 87 points to use.',
]

it('plays the reorder story from a cold chat to delivered goods, and prints both sides', {
  timeout: 180_000,
}, async () => {
  const run = startProcess('src/cli/walkthrough.ts')
  const end = await run.exited
  const told = run.lines.join('\n')
  expect(told).toContain('taps: [The usual')
  expect(told).toMatch(/New order \d+/)
  expect(told).toContain('taps: [Accept]')
  expect(told).toContain('is on its way')
  expect(told).toContain('taps: [All received]')
  for (const fact of pointsStory) expect(told).toContain(fact)
  expect(told.match(/Your code: (\S+)/)?.[1]).toMatch(/^RECH-50-\d{4,}$/)
  expect(told).toContain('Station Road today: 3 of 6 shops have not ordered yet.')
  expect(told).toMatch(/1 is left, not confirmed:\n.*Cow Ghee 500ml \(5 of 12 there\)/)
  for (const paper of ['picking', 'delivery']) expect(told).toContain(`📄 ${paper}-D-BEAT-`)
  expect(told).toContain('₹2,000 in cash.')
  expect(told).toContain('Nothing left to deliver. You took today:')
  expect(told).toContain('Vikram (delivery): 11 taps, 5 words typed')
  expect(told).toMatch(/sent 1 · .*ordered 1/)
  expect(told.match(/✅ Accepted: bill SRN\/.*\n( *• .*\n)+ *⭐ \d+ points added/g)).toHaveLength(4)
  expect(told).toContain('which product is “GOPALCREAM60G”')
  expect(told).toMatch(/You sent this bill before, .*It counts once:\n *✅ Accepted/)
  expect(told).toMatch(/alert waits for the brand: infiltration, .* billed Rathod Kirana/)
  expect(end.code).toBe(0)
})

it('plays the same story on WhatsApp, every message taken by the Graph API and shown on a phone', {
  timeout: 90_000,
}, async () => {
  const whatsapp = await startStandIn({ anybody: true })
  onTestFinished(() => whatsapp.stop())
  const { url } = await demoOfToday()
  const run = startProcess('src/cli/walkthrough.ts', {
    args: ['--channel', 'whatsapp', '--database', url],
    env: withWhatsApp(whatsapp),
  })
  const end = await run.exited
  const told = run.lines.join('\n')
  expect(told).toContain('taps: [All received]')
  expect(whatsapp.violations).toEqual([])
  for (const number of ['919000000001', '919000000002']) {
    const shown = whatsapp.chat(number).messages.map(({ text }) => visible(text).split('\n')[0] ?? '')
    expect(shown.length).toBeGreaterThan(5)
    for (const line of shown) expect(told).toContain(line)
  }
  expect(end.code).toBe(0)
})

it('plays at Meta itself only with people who hold the phones', async () => {
  const whatsapp = await startStandIn()
  onTestFinished(() => whatsapp.stop())
  const env = { ...withWhatsApp(whatsapp), WHATSAPP_GRAPH_URL: 'https://graph.facebook.com' }
  const run = startProcess('src/cli/walkthrough.ts', { args: ['--channel', 'whatsapp'], env })
  expect((await run.exited).code).toBe(1)
  expect(run.lines.join('\n')).toContain('two people have to hold phones')
})
