import { expect, test } from 'vitest'
import { orderNotices } from '../../src/chat/notices/orders.ts'
import { undeliveredSay } from '../../src/chat/notices/undelivered.ts'
import { escalationNotice, reminderNotice } from '../../src/chat/notices/waiting.ts'
import { Offer } from '../../src/chat/offer.ts'
import { renderNotice } from '../../src/chat/outbox.ts'
import { go, type Say, words } from '../../src/chat/say.ts'
import { checkSubmissions, type Submission, submissions } from '../../src/chat/template-check.ts'
import { languages, loadWordings } from '../../src/chat/wording.ts'
import type { ChangeKind, LineChange, OrderView } from '../../src/orders/types.ts'
import { telegramRoom } from '../support/chat.ts'
import { lentDb } from '../support/lent-db.ts'
import { buildShop, monday10, place } from '../support/shop.ts'

const wordings = loadWordings('IN')
const setting = { region: { country: 'IN', currency: 'INR', timeZone: 'Asia/Kolkata' }, now: monday10 }
const all = submissions(wordings, setting)
const roomOf = (channel: string) =>
  channel === 'whatsapp-cloud' ? { ...telegramRoom, taps: 10, replyWindowMs: 86_400_000 } : telegramRoom
const voice = { wordings, setting, roomOf }

const bodyOf = ({ components }: Submission) => components.find((each) => each.type === 'BODY')
const buttonsOf = ({ components }: Submission) =>
  components.flatMap((each) => (each.type === 'BUTTONS' ? each.buttons.map(({ text }) => text) : []))

test('what is submitted keeps to every limit, in every language', () => {
  expect(checkSubmissions(all)).toEqual([])
  expect(all).toHaveLength(39)
})

test('Hindi in Latin letters is a template of its own name, submitted as English', () => {
  const names = all.slice(0, 3).map(({ name, language }) => `${name} ${language}`)
  expect(names).toEqual([
    'galla_order_confirmed_v1 en',
    'galla_order_confirmed_v1 hi',
    'galla_order_confirmed_v1_latn en',
  ])
})

const good = all[0] as Submission
const withBody = (text: string, samples = ['1', '2', '3']): Submission => ({
  ...good,
  components: [{ type: 'BODY', text, example: { body_text: [samples] } }],
})
const enough = 'this is text that is long enough for two or three blanks'

test.each([
  [withBody(`{{1}} ${enough}`, ['1']), 'a blank stands first or last'],
  [withBody(`${enough} {{1}}.`, ['1']), 'a blank stands first or last'],
  [withBody(`${enough} {{2}} {{1}} so`, ['1', '2']), 'its blanks are not numbered as they come'],
  [withBody(`${enough} {{1}} so`, []), 'not every blank has a sample'],
  [withBody(`${enough} {{1}} so`, ['a\nb']), 'a sample is empty or has a line break'],
  [withBody('so {{1}} and {{2}} so', ['1', '2']), 'it has too little text around its blanks'],
  [withBody(`${enough} {{1}} so`, ['x'.repeat(1_000)]), 'its text has more than 1024 characters'],
  [withBody(`${enough} with a discount`, []), 'it promotes, and is submitted as utility'],
  [{ ...good, name: 'Galla-1' }, 'its name is not allowed'],
  [
    { ...good, components: [{ type: 'FOOTER', text: 'x'.repeat(26) }] } satisfies Submission,
    'the footer has more than 25 characters',
  ],
])('Meta’s limits are known before Meta tells them: %#', (one, mistake) => {
  expect(checkSubmissions([one])).toEqual([`${one.name} (en): ${mistake}`])
})

async function anOrder(): Promise<OrderView> {
  const db = await lentDb()
  return place(db, await buildShop(db), { 'NOO-70': 96, 'GHE-500': 30 })
}

const changes: LineChange[] = [{ line: 1, sku: 'NOO-70', name: 'Masala Noodles 70g', from: 96, to: 48 }]

/** All that is ever told of an order. */
function sayings(order: OrderView): Say[] {
  const kinds: ChangeKind[] = [
    ...(['placed', 'confirmed', 'changed', 'change-accepted', 'change-declined', 'change-settled'] as const),
    ...(['refused', 'cancelled', 'dispatched', 'delivered', 'brought-back', 'short', 'not-come'] as const),
    ...(['urgent-asked', 'urgent-agreed', 'urgent-declined', 'day-moved'] as const),
  ]
  const told = kinds.flatMap((kind) =>
    orderNotices({
      kind,
      order,
      by: null,
      detail: { v: 1, total: order.quote.total, lines: changes, reason: '@no-stock' },
    }).map(({ say }) => say),
  )
  const missed = { name: 'Om Stores', phone: null, channel: 'whatsapp-cloud', shop: true }
  return [
    ...told,
    reminderNotice(order, [], undefined).say,
    escalationNotice(order, '+911').say,
    ...told.slice(0, 2).map((say) => undeliveredSay(say, missed)),
  ]
}

test('every notice of an order has an approved message that was submitted, filled in its blanks and tied to its choices', async () => {
  const order = await anOrder()
  for (const say of sayings(order))
    for (const language of languages) {
      const { body, offer } = renderNotice({ channel: 'whatsapp-cloud', language }, say, voice)
      const { template } = body
      const submitted = all.find((one) => one.name === template?.name && one.language === template.language)
      if (!template || !submitted)
        throw new Error(`nothing approved for ${JSON.stringify(say).slice(0, 120)}`)
      const blanks = bodyOf(submitted)?.example.body_text[0]?.length
      expect(template.values).toHaveLength(blanks ?? -1)
      for (const value of template.values) expect(value).toMatch(/^\S(?:.*\S)?$/)
      const filled = template.values.reduce(
        (sum, value, at) => sum.replace(`{{${at + 1}}}`, value),
        bodyOf(submitted)?.text ?? '',
      )
      expect(filled.length).toBeLessThanOrEqual(1_024)
      expect(template.buttons).toHaveLength(buttonsOf(submitted).length)
      for (const index of template.buttons) expect(Offer.parse(offer).choices[index]).toBeDefined()
    }
})

test('a button does what it reads: it stands for the choice of the same words, or shows more', async () => {
  const order = await anOrder()
  const showing = /See|Menu|waiting|menu|देखें|मेनू|सब|dekhein|Menu|baaki|order/i
  for (const say of sayings(order)) {
    const { body, offer } = renderNotice({ channel: 'whatsapp-cloud', language: 'en' }, say, voice)
    const submitted = all.find((one) => one.name === body.template?.name && one.language === 'en')
    const labels = (body.template?.buttons ?? []).map((index) => offer?.choices[index]?.label ?? '')
    const written = submitted ? buttonsOf(submitted) : []
    if (written.length > 1) expect(labels).toEqual(written)
    else for (const label of labels) expect(label).toMatch(showing)
  }
})

test('the blanks are filled in the person’s language, with what the notice says', async () => {
  const order = await anOrder()
  const [shop] = orderNotices({
    kind: 'confirmed',
    order,
    by: null,
    detail: { v: 1, total: order.quote.total },
  })
  const values = (language: 'en' | 'hi') =>
    renderNotice({ channel: 'whatsapp-cloud', language }, shop?.say as Say, voice).body.template?.values
  expect(values('en')).toEqual([
    String(order.number),
    'Shreeji Distributors',
    expect.stringMatching(/^Total ₹[\d,.]+ \(estimate, the bill decides\); Delivery Thu 5 Nov$/),
  ])
  expect(values('hi')?.[2]).toMatch(/^टोटल ₹.*; डिलीवरी गुरु 5 नव/)
})

test('a notice with hundreds of lines still fits', () => {
  const line = words('notice-line', { name: 'Masala Noodles 70g', amount: '2 cases (192 pc)' })
  const parts = [words('notice-shop-dispatched', { number: '1', distributor: 'D', outlet: 'O', who: '' })]
  const say: Say = { ...words('notice-block', { parts: [...parts, ...Array<typeof line>(300).fill(line)] }) }
  const { body } = renderNotice({ channel: 'whatsapp-cloud', language: 'hi' }, say, voice)
  expect(body.template?.values.at(-1)).toHaveLength(600)
})

test('a channel without a reply window carries no approved messages', async () => {
  const order = await anOrder()
  const say: Say = {
    ...words('notice-desk-cancelled', { number: '1', outlet: 'O' }),
    choices: [go('x', 'menu')],
  }
  expect(renderNotice({ channel: 'telegram', language: 'en' }, say, voice).body.template).toBeUndefined()
  expect(order.number).toBeGreaterThan(0)
})
