import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toIncoming } from '../../../src/channels/telegram/incoming.ts'
import { Heard, Sender } from '../../../src/chat/message.ts'

const folder = new URL('../../samples/telegram/', import.meta.url)
const account = '7000000001'

function sample(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
}
const incoming = (name: string) => toIncoming(sample(name), account)
const heard = (name: string) => incoming(name).map((message) => message.heard)

describe('what people send', () => {
  it('tells chat, sender and update of a message', () => {
    expect(incoming('text')).toEqual([
      {
        channel: 'telegram',
        account,
        chat: '5123456789',
        externalId: '700000001',
        sender: { id: '5123456789', name: 'Rakesh Patel', language: 'hi' },
        heard: { kind: 'text', text: '2 case masala noodles, 5 glucose 10' },
      },
    ])
  })

  it.each([
    ['text-hindi', { kind: 'text', text: 'चीनी ५ पैकेट\nतेल 2 <पेटी> & घी' }],
    ['start-payload', { kind: 'start', payload: 'Inv_8x-2' }],
    ['command', { kind: 'text', text: 'menu' }],
    ['quote', { kind: 'text', text: 'ok' }],
    ['forwarded', { kind: 'text', text: '5 ghee bhejo', forwarded: true }],
    ['callback', { kind: 'tap', key: '1a2b.0' }],
    ['location', { kind: 'location', lat: 22.307159, lon: 73.181219 }],
    ['venue', { kind: 'location', lat: 22.3, lon: 73.2 }],
    ['blocked', { kind: 'blocked' }],
    ['unblocked', { kind: 'unblocked' }],
    ['sticker', { kind: 'unsupported', what: 'sticker' }],
    ['animation', { kind: 'unsupported', what: 'animation' }],
    ['poll', { kind: 'unsupported', what: 'poll' }],
  ])('hears %s as what it is', (name, expected) => {
    expect(heard(name)).toEqual([expected])
  })

  it('takes the largest of the sizes of a photo, in whatever order they come', () => {
    expect(heard('photo')).toEqual([
      { kind: 'photo', media: { id: 'AgACAgUAAxkBAAIB1x', bytes: 98231 }, caption: 'bill of today' },
    ])
  })

  it('marks three photos of an album as one', () => {
    const albums = [1, 2, 3]
      .flatMap((n) => heard(`album-${n}`))
      .map((photo) => photo.kind === 'photo' && photo.album)
    expect(albums).toEqual(Array(3).fill('13579246801357924'))
  })

  it('keeps the name and size of a document', () => {
    const media = { id: 'BQACAgUAAxkBAAIC1', mime: 'text/csv', bytes: 5120, name: 'stock.csv' }
    expect(heard('document')).toEqual([{ kind: 'document', media, caption: 'stock' }])
  })

  it('keeps voice notes and films for whoever can listen to them', () => {
    expect(heard('voice')).toEqual([
      { kind: 'voice', media: { id: 'AwACAgUAAxkBAAID1', mime: 'audio/ogg', bytes: 18342 } },
    ])
    expect(heard('video-note')).toEqual([
      { kind: 'voice', media: { id: 'DQACAgUAAxkBAAID2', bytes: 412000 } },
    ])
  })
})

describe('traps', () => {
  it('acts on a tap whose message can no longer be reached', () => {
    expect(incoming('callback-inaccessible')[0]).toMatchObject({
      chat: '5123456789',
      heard: { kind: 'tap', key: '1a2b.1' },
      quoted: '9',
    })
  })

  it("vouches only for a card of the sender's own account", () => {
    const card = (name: string) => heard(name)[0]
    expect(card('contact-own')).toEqual({
      kind: 'contact',
      phone: '+919825012345',
      name: 'Rakesh Patel',
      own: true,
    })
    expect(card('contact-of-another')).toMatchObject({ phone: '+919825099999', own: false })
    expect(card('contact-without-account')).toMatchObject({ phone: '98250 99998', own: false })
  })

  it('names a quoted message only when it was ours', () => {
    expect(incoming('quote')[0]?.quoted).toBe('9')
    expect(toIncoming(sample('quote'), '999')[0]).not.toHaveProperty('quoted')
  })

  it('does not take an edited order for a second one', () => {
    expect(heard('edited')).toEqual([{ kind: 'unsupported', what: 'edit' }])
  })

  it.each([
    'group-text',
    'group-callback',
    'group-added',
    'channel-post',
    'from-a-bot',
    'pinned',
    'live-location-moving',
  ])('says nothing about %s', (name) => {
    expect(incoming(name)).toEqual([])
  })

  it('keeps what comes in a kind it does not know', () => {
    expect(heard('kind-of-tomorrow')).toEqual([{ kind: 'unsupported', what: 'hologram' }])
  })

  it('keeps a message it cannot read', () => {
    const update = sample('photo') as { message: Record<string, unknown> }
    update.message.photo = 'not a list'
    expect(toIncoming(update, account)[0]?.heard).toEqual({ kind: 'unsupported', what: 'unreadable' })
  })

  it('gives the database no character it cannot keep', () => {
    const update = sample('text') as { message: Record<string, unknown> }
    update.message.text = 'a\u0000b\ud800c'
    expect(toIncoming(update, account)[0]?.heard).toEqual({ kind: 'text', text: 'ab\ufffdc' })
  })

  it('bounds what is typed', () => {
    const update = sample('text') as { message: Record<string, unknown> }
    update.message.text = '🙏'.repeat(100_000)
    const message = toIncoming(update, account)[0]
    expect(message?.heard.kind === 'text' && message.heard.text.length).toBe(4_096)
  })
})

describe('whatever comes', () => {
  const names = readdirSync(folder).map((file) => file.replace('.json', ''))

  it("is in the core's words", () => {
    for (const message of names.flatMap(incoming)) {
      expect(Heard.parse(message.heard)).toEqual(message.heard)
      expect(Sender.parse(message.sender)).toEqual(message.sender)
    }
  })

  it('is never thrown at: any part of any update may be anything', () => {
    const anywhere = fc.record({ name: fc.constantFrom(...names), at: fc.nat(), junk: fc.jsonValue() })
    fc.assert(
      fc.property(anywhere, ({ name, at, junk }) => {
        const update = sample(name)
        const places = paths(update)
        const place = places[at % places.length]
        if (place) place.in[place.key] = junk
        for (const message of toIncoming(update, account)) Heard.parse(message.heard)
      }),
      { numRuns: 2_000 },
    )
  })

  it('is never thrown at: nor what is no update at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(toIncoming(value, account)).toEqual([])
      }),
    )
  })
})

type Place = { in: Record<string, unknown>; key: string }

function paths(value: Record<string, unknown>): Place[] {
  return Object.entries(value).flatMap(([key, inner]) => [
    { in: value, key },
    ...(typeof inner === 'object' && inner !== null ? paths(inner as Record<string, unknown>) : []),
  ])
}
