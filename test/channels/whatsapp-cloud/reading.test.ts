import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { failureOf } from '../../../src/channels/whatsapp-cloud/errors.ts'
import { readPost } from '../../../src/channels/whatsapp-cloud/read-post.ts'
import { Heard } from '../../../src/chat/message.ts'
import { account, changed, messageOf, now, sample } from './samples.ts'

const read = (post: unknown) =>
  readPost(post, { account, failureOf: (error) => failureOf(error, () => 0), now })
const only = (name: string) => {
  const { said } = read(sample(name))
  expect(said).toHaveLength(1)
  const [first] = said
  if (!first) throw new Error('nothing said')
  return first
}
const media = (last: number, mime: string, more = {}) => ({ id: `100338342138725${last}`, mime, ...more })

it('each of a thousand messages is said by the person named beside it', () => {
  const people = Array.from({ length: 1_000 }, (_, n) => ({
    wa_id: `9198100${10_000 + n}`,
    name: `Shop ${n}`,
  }))
  const post = sample('text-2023')
  const message = messageOf(post)
  Object.assign(changed(post), {
    contacts: people.map(({ wa_id, name }) => ({ wa_id, profile: { name } })),
    messages: people.map(({ wa_id }, n) => ({ ...message, id: `wamid.${n}`, from: wa_id })),
  })
  const { said } = read(post)
  expect(said.map(({ sender }) => sender.name)).toEqual(people.map(({ name }) => name))
})

describe('what people say', () => {
  it.each([
    ['text-2023', { kind: 'text', text: '2 case noodles' }],
    ['text-2026', { kind: 'text', text: '10 case marie biscuit' }],
    ['text-username-only', { kind: 'text', text: 'bhaiya 5 peti chai patti' }],
    ['text-escaped', { kind: 'text', text: '५ पेटी चीनी 🙏 और café/नमक' }],
    ['text-quoting', { kind: 'text', text: '2' }],
    ['text-forwarded', { kind: 'text', text: '1 case soap', forwarded: true }],
    ['text-from-ad', { kind: 'text', text: 'I want to order' }],
    ['button-reply', { kind: 'tap', key: '1a.0' }],
    ['list-reply', { kind: 'tap', key: '1a.3' }],
    ['template-button', { kind: 'tap', key: '1b.1' }],
    ['template-button-label', { kind: 'text', text: 'Stop' }],
    ['image', { kind: 'photo', media: media(6, 'image/jpeg'), caption: 'bill 412' }],
    ['video', { kind: 'video', media: media(7, 'video/mp4') }],
    ['voice-note', { kind: 'voice', media: media(8, 'audio/ogg') }],
    [
      'document',
      { kind: 'document', media: media(9, 'application/pdf', { name: 'stock.pdf' }), caption: 'stock' },
    ],
    ['location', { kind: 'location', lat: 23.0395, lon: 72.55 }],
    ['contact-of-another', { kind: 'contact', phone: '+91 98100 00099', name: 'Mehul', own: false }],
    ['contact-own', { kind: 'contact', phone: '+919810000001', name: 'Ramesh Patel', own: true }],
    ['contact-requested', { kind: 'contact', phone: '+919810000002', own: true }],
    [
      'cart',
      {
        kind: 'cart',
        items: [
          { sku: 'NDL-70', quantity: 2 },
          { sku: 'NO-SUCH', quantity: 1 },
        ],
        text: 'for tomorrow',
      },
    ],
    ['reaction', { kind: 'silent', what: 'reaction' }],
    ['reaction-removed', { kind: 'silent', what: 'reaction' }],
    ['revoke', { kind: 'silent', what: 'revoke' }],
    ['identity-changed', { kind: 'silent', what: 'customer_identity_changed' }],
    ['number-changed', { kind: 'number-changed', phone: '+919898000001' }],
    ['number-changed-2026', { kind: 'number-changed', phone: '+919898000001' }],
    ['user-id-changed', { kind: 'silent', what: 'user-id' }],
    ['user-id-update', { kind: 'silent', what: 'user-id' }],
    ['first-opened', { kind: 'start', payload: '' }],
    ['staff-echo', { kind: 'staff', text: 'We deliver at 5' }],
    ['offers-stopped', { kind: 'offers', wanted: false }],
    ['offers-resumed', { kind: 'offers', wanted: true }],
  ])('%s', (name, heard) => {
    expect(only(name).heard).toEqual(heard)
  })

  it.each([
    ['sticker', 'sticker'],
    ['form-reply', 'interactive'],
    ['interactive-missing', 'interactive'],
    ['edit', 'edit'],
    ['unsupported', 'unsupported'],
    ['unknown-type', 'hologram'],
  ])('what nobody here can read is answered and kept as it came: %s', (name, what) => {
    expect(only(name).heard).toMatchObject({ kind: 'unsupported', what })
    const { raw } = only(name).heard as { raw?: string }
    expect(JSON.parse(raw ?? '')).toEqual(messageOf(sample(name)))
  })

  it('an answer that is missing with errors beside it is told to the operator', () => {
    expect(read(sample('interactive-missing')).errors).toMatchObject([{ code: 131051 }])
    expect(read(sample('value-errors')).errors).toMatchObject([{ code: 130429 }])
  })

  it('a type that is the name of something in the language is a type nobody knows', () => {
    for (const type of ['constructor', '__proto__', 'toString']) {
      const post = sample('text-2026')
      messageOf(post).type = type
      expect(read(post).said[0]?.heard).toMatchObject({ kind: 'unsupported', what: type })
    }
  })

  it('the price in a cart is the sender’s claim and goes nowhere', () => {
    expect(JSON.stringify(only('cart').heard)).not.toContain('price')
  })

  it('a cart without one line that could be ordered is none', () => {
    const post = sample('cart')
    messageOf(post).order = {
      product_items: [{ product_retailer_id: 'X', quantity: -4 }, { quantity: 1 }, 7],
    }
    expect(read(post).said[0]?.heard).toMatchObject({ kind: 'unsupported', what: 'order' })
  })
})

describe('who says it', () => {
  it('is known by the number in 2023, by number and id in 2026, by the id alone behind a username', () => {
    expect(only('text-2023').names).toEqual({ waId: '919810000001' })
    expect(only('text-2026').names).toEqual({
      waId: '919810000001',
      userId: 'IN.1349120865530274',
      username: 'ramesh.kirana',
    })
    expect(only('text-username-only').names).toEqual({ userId: 'IN.2215558412', username: 'sunita.store' })
  })

  it('has a phone only where WhatsApp told the number', () => {
    expect(only('text-2023').sender).toEqual({
      id: '919810000001',
      name: 'Ramesh Patel',
      phone: '+919810000001',
    })
    expect(only('text-username-only').sender).toEqual({ id: 'IN.2215558412', name: 'Sunita' })
  })

  it('gives away their number with the answer to our request, and not with a card of somebody else', () => {
    expect(only('contact-requested').names).toMatchObject({ waId: '919810000002', userId: 'IN.2215558412' })
    expect(only('contact-of-another').names.waId).toBe('919810000001')
  })

  it('cannot vouch for a number with a card: one without the mark of our request is somebody else’s', () => {
    const post = sample('contact-requested')
    messageOf(post).origin = 'other'
    expect(read(post).said[0]?.heard).toMatchObject({ kind: 'contact', own: false })
    expect(read(post).said[0]?.names.waId).toBeUndefined()
  })

  it('is the one of a staff member’s message to whom it was written', () => {
    expect(only('staff-echo').names).toMatchObject({ waId: '919810000001', userId: 'IN.1349120865530274' })
  })

  it('is nobody in a group: the bot talks to people', () => {
    const found = read(sample('group-message'))
    expect(found.said).toEqual([])
    expect([...found.ignored]).toEqual([['group', 1]])
    const broadcast = sample('text-2023')
    messageOf(broadcast).from = 'status@broadcast'
    expect([...read(broadcast).ignored]).toEqual([['group', 1]])
  })
})

describe('when and what about', () => {
  it('is told by WhatsApp’s clock, and never lies ahead of ours', () => {
    expect(only('text-2023').saidAt).toEqual(new Date(1_795_330_801_000))
    const post = sample('text-2023')
    messageOf(post).timestamp = '9999999999'
    expect(read(post).said[0]?.saidAt).toEqual(now)
    messageOf(post).timestamp = 'yesterday'
    expect(read(post).said[0]).not.toHaveProperty('saidAt')
  })

  it('a quoted message of ours is named', () => {
    expect(only('text-quoting').quoted).toBe('wamid.HBgMOTE3OTQwMDAwMDAxFQ==')
    expect(only('text-forwarded').quoted).toBeUndefined()
  })

  it('a wish about offers has one identity however often it is told', () => {
    expect(only('offers-stopped').externalId).toBe(only('offers-stopped').externalId)
    expect(only('offers-stopped').externalId).not.toBe(only('offers-resumed').externalId)
  })
})

describe('what became of our messages', () => {
  const receipt = (name: string) => read(sample(name)).receipts[0]

  it.each([
    ['status-sent-2023', { state: 'sent', category: 'utility', billable: true }],
    ['status-sent-2026', { state: 'sent', outboxId: 4711, category: 'marketing', billable: true }],
    ['status-delivered', { state: 'delivered', outboxId: 4711, category: 'service', billable: false }],
    ['status-read', { state: 'read', outboxId: 4711 }],
    ['status-played', { state: 'read' }],
    ['status-failed', { state: 'failed', outboxId: 4712, failure: { kind: 'window-closed' } }],
  ])('%s', (name, expected) => {
    const common = {
      ...{ channel: 'whatsapp-cloud', account, providerId: 'wamid.HBgMOTE3OTQwMDAwMDAxOUT1' },
      at: new Date(1_795_331_400_000),
    }
    expect(receipt(name)).toEqual({ ...common, ...expected })
  })

  it('an opaque text that is not ours names no message of ours', () => {
    const post = sample('status-read')
    for (const foreign of ['', 'x', '4711x', '9'.repeat(40), '-1', '1e3']) {
      Object.assign(changed(post).statuses[0] ?? {}, { biz_opaque_callback_data: foreign })
      expect(read(post).receipts[0]).not.toHaveProperty('outboxId')
    }
  })

  it('tells both names of the recipient as one person’s', () => {
    expect(read(sample('status-sent-2026')).recipients).toMatchObject([
      { waId: '919810000001', userId: 'IN.1349120865530274' },
    ])
    expect(read(sample('status-sent-2023')).recipients).toEqual([])
  })
})

describe('a batch', () => {
  it('of two entries with two changes each is read item by item: a poisonous one keeps nobody else out', () => {
    const found = read(sample('batch'))
    expect(found.said.map(({ heard }) => heard)).toMatchObject([
      { kind: 'text', text: 'first' },
      { kind: 'unsupported', what: 'text' },
      { kind: 'text', text: 'second' },
      { kind: 'text', text: 'third' },
    ])
    expect(found.receipts.map(({ providerId }) => providerId)).toEqual(['wamid.S1', 'wamid.S3'])
    expect(found.unreadable).toMatchObject([{ id: 'wamid.NOBODY' }, 'no object at all'])
    expect([...found.ignored]).toEqual([['status', 1]])
  })

  it('for another number of the same app is counted and not ours', () => {
    const found = read(sample('other-number'))
    expect(found.said).toEqual([])
    expect([...found.ignored]).toEqual([['other-number', 1]])
  })

  it('of anything at all is read without a fault, and what is heard can be stored and read back', () => {
    const item = fc.anything({ maxDepth: 3, withNullPrototype: true })
    const message = fc.record(
      {
        id: fc.oneof(fc.constant('wamid.X'), item),
        from: fc.oneof(fc.constant('919810000001'), item),
        timestamp: fc.oneof(fc.constant('1795330801'), item),
        type: fc.constantFrom(
          'text',
          'image',
          'order',
          'contacts',
          'interactive',
          'button',
          'system',
          'location',
          'odd\u0000kind',
        ),
        text: fc.oneof(fc.record({ body: fc.string({ unit: 'binary' }) }), item),
        ...{ image: item, order: item, contacts: item, interactive: item, button: item, system: item },
        location: item,
      },
      { requiredKeys: ['type'] },
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(message, item)), fc.array(item), item, (messages, statuses, contacts) => {
        const post = sample('text-2026')
        Object.assign(changed(post), { messages, statuses, contacts })
        for (const { heard, externalId } of read(post).said) {
          expect(Heard.safeParse(heard).success).toBe(true)
          expect(externalId.length).toBeLessThan(700)
          expect(JSON.stringify(heard)).not.toMatch(/[^\\](\\\\)*\\u0000|\\ud[89a-f]/i)
        }
      }),
    )
  })
})
