import { expect, it, onTestFinished } from 'vitest'
import { graphClient } from '../../support/whatsapp/graph-client.ts'
import { type StandInOptions, startStandIn } from '../../support/whatsapp/stand-in.ts'

const phone = '919825012345'

async function setup(options: StandInOptions = {}) {
  const whatsapp = await startStandIn({ pace: 0.001, undeliverable: 'refused', ...options })
  onTestFinished(() => whatsapp.stop())
  const person = whatsapp.chat(phone, { name: 'Rakesh' })
  person.says('hi')
  return { whatsapp, person, graph: graphClient(whatsapp) }
}

const row = (n: number, more: object = {}) => ({ id: `r${n}`, title: `Row ${n}`, ...more })
const rows = (count: number) => Array.from({ length: count }, (_, n) => row(n))
const button = (n: number, title = `Button ${n}`) => ({ type: 'reply', reply: { id: `b${n}`, title } })
const buttons = (count: number) => Array.from({ length: count }, (_, n) => button(n))
const asking = (action: object, more: object = {}) => ({
  to: phone,
  type: 'interactive',
  interactive: { type: 'button', body: { text: 'Which?' }, action, ...more },
})
const listing = (sections: object[], more: object = {}) =>
  asking({ button: 'Choose', sections, ...more }, { type: 'list' })
const text = (body: string, more: object = {}) => ({ to: phone, type: 'text', text: { body }, ...more })

it('takes what keeps every limit, to its last character', async () => {
  const { graph, person, whatsapp } = await setup()
  const full = [
    text('x'.repeat(4_096), { biz_opaque_callback_data: 'o'.repeat(512) }),
    asking(
      { buttons: [button(1, 'x'.repeat(20)), button(2), button(3)] },
      { body: { text: 'b'.repeat(1_024) } },
    ),
    listing(
      [{ rows: rows(9) }, { rows: [row(9, { description: 'd'.repeat(72) })] }].map((part, n) => ({
        title: `Part ${n}`,
        ...part,
      })),
    ),
    asking({ name: 'send_location' }, { type: 'location_request_message' }),
    asking({ name: 'request_contact_info' }, { type: 'request_contact_info' }),
  ]
  for (const message of full) expect(await graph.code(message)).toBe('accepted')
  expect(person.messages.filter(({ from }) => from === 'business')).toHaveLength(full.length)
  expect(whatsapp.violations).toEqual([])
})

it.each<[string, object, number]>([
  ['a text too long', text('x'.repeat(4_097)), 100],
  ['an empty text', text(''), 131008],
  ['a field nobody knows', text('x', { colour: 'red' }), 100],
  ['a field nobody knows within the text', { to: phone, type: 'text', text: { body: 'x', bold: true } }, 100],
  ['content under another key than its type', { to: phone, type: 'text', image: { id: '1' } }, 100],
  ['no recipient', { type: 'text', text: { body: 'x' } }, 100],
  ['a user id in place of a number', { to: 'IN.123', type: 'text', text: { body: 'x' } }, 131009],
  ['a number in place of a user id', { recipient: phone, type: 'text', text: { body: 'x' } }, 131009],
  ['our own data too long', text('x', { biz_opaque_callback_data: 'o'.repeat(513) }), 100],
  ['a type nobody knows', { to: phone, type: 'hsm', hsm: {} }, 131051],
  ['four buttons', asking({ buttons: buttons(4) }), 131009],
  ['a label too long', asking({ buttons: [button(1, 'x'.repeat(21))] }), 131009],
  ['two buttons of one id', asking({ buttons: [button(1, 'a'), button(1, 'b')] }), 131009],
  [
    'a body too long beside buttons',
    asking({ buttons: buttons(1) }, { body: { text: 'x'.repeat(1_025) } }),
    131009,
  ],
  [
    'eleven rows in all',
    listing([
      { title: 'a', rows: rows(6) },
      { title: 'b', rows: rows(5).map(({ title }, n) => row(n + 6, { title })) },
    ]),
    131009,
  ],
  ['sections without titles', listing([{ rows: [row(1)] }, { rows: [row(2)] }]), 131009],
  ['two rows of one id', listing([{ rows: [row(1), row(1)] }]), 131009],
  ['a row title too long', listing([{ rows: [row(1, { title: 'x'.repeat(25) })] }]), 131009],
  ['a description too long', listing([{ rows: [row(1, { description: 'x'.repeat(73) })] }]), 131009],
  ['a list label too long', listing([{ rows: [row(1)] }], { button: 'x'.repeat(21) }), 131009],
  ['an id too long', listing([{ rows: [{ id: 'x'.repeat(201), title: 'a' }] }]), 131009],
  [
    'the old name of the contact request',
    asking({ name: 'request_contact_info' }, { type: 'contact_request' }),
    100,
  ],
  ['a picture that was never uploaded', { to: phone, type: 'image', image: { id: '123' } }, 131053],
  [
    'a picture by id and by link',
    { to: phone, type: 'image', image: { id: '1', link: 'https://a.b/c.png' } },
    131008,
  ],
  [
    'a template nobody approved',
    { to: phone, type: 'template', template: { name: 'no', language: { code: 'en' } } },
    132001,
  ],
])('refuses %s', async (_, message, code) => {
  const { graph, person } = await setup()
  expect(await graph.code(message)).toBe(code)
  expect(person.last()).toBeUndefined()
})

it('answers only who brings the token, under a version', async () => {
  const { graph, whatsapp } = await setup()
  const path = `/v23.0/${whatsapp.phoneNumberId}/messages`
  const message = { messaging_product: 'whatsapp', ...text('x') }
  expect((await graph.call(path, message, { authorization: 'Bearer other' })).status).toBe(401)
  expect((await graph.call(path.replace('/v23.0', ''), message)).status).toBe(400)
  whatsapp.revoke()
  expect((await graph.call(path, message)).json.error?.code).toBe(190)
})

it('takes free words for 24 hours after the person wrote, then only templates', async () => {
  const { graph, whatsapp, person } = await setup()
  whatsapp.clock.passes(24 * 3_600_000 - 1_000)
  expect(await graph.code(text('in time'))).toBe('accepted')
  whatsapp.clock.passes(2_000)
  expect(await graph.code(text('too late'))).toBe(131047)
  person.says('here I am')
  expect(await graph.code(text('again'))).toBe('accepted')
})

const hello = {
  name: 'order_note',
  language: 'en',
  category: 'UTILITY',
  components: [
    { type: 'BODY', text: 'Order {{1}} of {{2}} is on its way.', example: { body_text: [['12', 'Ram']] } },
    { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Received' }] },
  ],
}
const filled = (...values: string[]) => ({
  to: phone,
  type: 'template',
  template: {
    name: 'order_note',
    language: { code: 'en' },
    components: [
      { type: 'body', parameters: values.map((value) => ({ type: 'text', text: value })) },
      {
        type: 'button',
        sub_type: 'quick_reply',
        index: 0,
        parameters: [{ type: 'payload', payload: 'got it' }],
      },
    ],
  },
})

it('sends an approved template with every blank filled, and no other', async () => {
  const { graph, whatsapp, person } = await setup()
  whatsapp.templates.add(hello)
  whatsapp.clock.passes(48 * 3_600_000)
  expect(await graph.code(filled('12', 'Ram'))).toBe('accepted')
  expect(person.last()).toMatchObject({ text: 'Order 12 of Ram is on its way.', category: 'utility' })
  expect(person.last()?.buttons).toEqual([{ id: 'got it', title: 'Received' }])
  expect(await graph.code(filled('12'))).toBe(132000)
  expect(await graph.code(filled('12', 'two\nlines'))).toBe(132018)
  for (const [status, code] of [
    ['PAUSED', 132015],
    ['DISABLED', 132016],
    ['PENDING', 132001],
  ] as const) {
    whatsapp.templates.mark('order_note', 'en', status)
    expect(await graph.code(filled('12', 'Ram'))).toBe(code)
  }
})

it.each([
  ['a variable first', 'BODY', '{{1}} is here for you today'],
  ['a variable last', 'BODY', 'Here for you today is {{1}}'],
  ['more variables than words', 'BODY', 'Hi {{1}} a {{2}} b {{3}} c'],
  ['a gap in the numbers', 'BODY', 'Your order {{2}} is on its way now'],
])('takes no template with %s', async (_, type, body) => {
  const { whatsapp } = await setup()
  const components = [{ type, text: body, example: { body_text: [['a']] } }]
  expect(() => whatsapp.templates.add({ ...hello, components })).toThrow()
})

it('keeps the number’s rate and the pair’s, and counts who breaks them', async () => {
  const { graph, whatsapp } = await setup({ perSecond: 5, pairBurst: 3 })
  expect(await Promise.all([1, 2, 3].map(() => graph.code(text('x'))))).toEqual(Array(3).fill('accepted'))
  expect(await graph.code(text('x'))).toBe(131056)
  whatsapp.clock.passes(6_000)
  expect(await graph.code(text('x'))).toBe('accepted')
  whatsapp.settings.pairBurst = 0
  const codes = await Promise.all(Array.from({ length: 6 }, () => graph.code(text('x'))))
  expect(codes.filter((code) => code === 130429)).toHaveLength(2)
  expect(whatsapp.rates).toMatchObject({ tooFast: 2, pairTooFast: 1 })
  expect(whatsapp.violations.map(({ code }) => code)).toEqual([131056, 130429, 130429])
})

it('gives a file out for five minutes a time, to who brings the token', async () => {
  const { graph, whatsapp } = await setup()
  const bytes = Buffer.from('a bill')
  const uploaded = await graph.upload(bytes, 'image/png', 'bill.png')
  const info = (await (await graph.get(`/v23.0/${uploaded.json.id}`)).json()) as Record<string, string>
  expect(info).toMatchObject({ mime_type: 'image/png', file_size: 6 })
  expect((await graph.get(info.url ?? '', 'Bearer other')).status).toBe(401)
  expect(await (await graph.get(info.url ?? '')).text()).toBe('a bill')
  whatsapp.clock.passes(5 * 60_000)
  expect((await graph.get(info.url ?? '')).status).toBe(404)
})

it('takes no upload of a kind it does not know, such as text/csv', async () => {
  const { graph } = await setup()
  const csv = await graph.upload(Buffer.from('a,b'), 'text/csv', 'a.csv')
  expect(csv.json.error?.message).toMatch(/^\(#100\)/)
  expect((await graph.upload(Buffer.from('a,b'), 'text/plain', 'a.csv')).status).toBe(200)
})
