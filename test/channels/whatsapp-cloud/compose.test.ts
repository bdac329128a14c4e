import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rooms } from '../../../src/channels/rooms.ts'
import {
  composeFile,
  composeMessage,
  composeTemplate,
  composeText,
  requestOf,
} from '../../../src/channels/whatsapp-cloud/compose.ts'
import { unformatted } from '../../../src/channels/whatsapp-cloud/formatting.ts'
import type { Body } from '../../../src/chat/message.ts'
import { choiceKey } from '../../../src/chat/offer.ts'
import { render } from '../../../src/chat/render.ts'
import { answer, go, words } from '../../../src/chat/say.ts'
import { languages, loadWordings } from '../../../src/chat/wording.ts'
import { checkMessage } from '../../support/whatsapp/check-message.ts'
import { drawn, visible } from '../../support/whatsapp/formatting.ts'
import { limits } from '../../support/whatsapp/limits.ts'
import { createTemplates } from '../../support/whatsapp/templates.ts'
import type { World } from '../../support/whatsapp/world.ts'

const to = { to: '919825012345' }
const picture = { id: '1', kind: 'image', mime: 'image/png', name: 'a.png', bytes: Buffer.alloc(1) }
const templates = createTemplates()
const world = { templates, media: { named: () => picture } } as unknown as World

/** As the Graph API reads it; throws where a limit is broken. */
function read(content: object, where: object = to) {
  const request = checkMessage(
    world,
    JSON.parse(JSON.stringify(requestOf(where as typeof to, 7, content as never))),
  )
  if (!('content' in request)) throw new Error('no message')
  return request.content
}

const body = (text: string, more: Partial<Body> = {}): Body => ({ v: 1, text, choices: [], ...more })
const choices = (...labels: string[]) => labels.map((label, n) => ({ key: choiceKey(35, n), label }))

describe('a message over the Cloud API', () => {
  it('carries our own number of it, which comes back with its receipts', () => {
    expect(read(composeMessage(body('Hello'), to))).toMatchObject({ type: 'text', raw: 'Hello', opaque: '7' })
  })

  it('shows up to three short choices as buttons, whose taps bring back their keys', () => {
    const seen = read(composeMessage(body('Sure?', { choices: choices('Yes', 'No', 'Later') }), to))
    expect(seen.buttons).toEqual([
      { id: 'z.0', title: 'Yes' },
      { id: 'z.1', title: 'No' },
      { id: 'z.2', title: 'Later' },
    ])
    expect(seen.opens).toBeUndefined()
  })

  it('shows more as a list under a button in the language of the person, with hints below the rows', () => {
    const listed = choices('Parle-G', 'Marie', 'Tea', 'Rice').map((each) => ({
      ...each,
      hint: '₹10 · box of 24',
    }))
    const seen = read(composeMessage(body('Which?', { choices: listed, opens: 'चुनिए' }), to))
    expect(seen.opens).toBe('चुनिए')
    expect(seen.buttons[1]).toEqual({ id: 'z.1', title: 'Marie', description: '₹10 · box of 24' })
  })

  it('asks for a place by the button of WhatsApp', () => {
    expect(read(composeMessage(body('Where?', { ask: 'location' }), to))).toMatchObject({ asks: 'location' })
  })

  it('asks for a number only of whoever shows none', () => {
    const asking = body('Your number?', { ask: 'contact' })
    const hidden = { recipient: 'IN.13491208655302741918' }
    expect(read(composeMessage(asking, hidden), hidden)).toMatchObject({ asks: 'contact' })
    expect(read(composeMessage(asking, to)).asks).toBeUndefined()
  })

  it('puts a picture above its buttons, and text below a picture without', () => {
    const media = { id: '1', kind: 'image', name: 'a.png' } as const
    const tapped = read(composeFile({ text: 'Sales', choices: choices('Menu') }, media))
    expect(tapped).toMatchObject({ raw: 'Sales', file: { kind: 'image' }, buttons: [{ title: 'Menu' }] })
    expect(read(composeFile({ text: 'Sales', choices: [] }, media))).toMatchObject({
      type: 'image',
      raw: 'Sales',
    })
  })

  it('numbers what WhatsApp would not take as taps', () => {
    const many = Array.from({ length: 12 }, (_, n) => `Choice ${n}`)
    expect(read(composeMessage(body('Which?', { choices: choices(...many) }), to)).raw).toMatch(
      /12\. Choice 11$/,
    )
    const long = body('x'.repeat(2_000), { choices: choices('Yes') })
    expect(read(composeMessage(long, to)).raw).toMatch(/x\n1\. Yes$/)
    expect(read(composeText(body('Sure?', { choices: choices('Yes', 'No') }))).raw).toBe(
      'Sure?\n1. Yes\n2. No',
    )
  })
})

describe('an approved message', () => {
  templates.add({
    name: 'order_placed',
    language: 'en',
    category: 'UTILITY',
    components: [
      { type: 'BODY', text: 'Order {{1}} for {{2}} has come in.', example: { body_text: [['a', 'b']] } },
      { type: 'BUTTONS', buttons: ['Confirm', 'Change'].map((text) => ({ type: 'QUICK_REPLY', text })) },
    ],
  })
  const template = {
    name: 'order_placed',
    language: 'en',
    category: 'utility',
    values: ['1042', 'Om'],
    buttons: [2, 0],
  } as const
  const offered = choices('See it', 'Change', 'Confirm')

  it('has its blanks filled, and its buttons lead where the choices lead that they stand for', () => {
    const seen = read(
      composeTemplate({ ...template, values: [...template.values], buttons: [2, 0] }, offered),
    )
    expect(seen.raw).toContain('Order 1042 for Om has come in.')
    expect(seen.buttons.map(({ id }) => id)).toEqual(['z.2', 'z.0'])
  })

  it('is one running text, whatever a blank holds', () => {
    const values = ['10\n42\t(new)', '   ']
    expect(read(composeTemplate({ ...template, values, buttons: [] }, offered)).raw).toContain(
      'Order 10 42 (new) for – has come in.',
    )
  })
})

describe('what people wrote', () => {
  const anyText = fc.string({ unit: fc.constantFrom(...'*_~`> ab9.\n'), maxLength: 60 })

  it('is shown as it was written, with whatever stars and strokes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(visible(drawn(unformatted(text, 4_096)))).toBe(text)
      }),
      { numRuns: 2_000 },
    )
  })

  it('grows over no limit by that', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const limit = text.length
        const within = unformatted(text, limit)
        expect(within.length).toBeLessThanOrEqual(limit)
        expect(drawn(within).length).toBe(within.length)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('whatever is said', () => {
  const wordings = loadWordings('IN')
  const setting = { region: { country: 'IN', currency: 'INR', timeZone: 'Asia/Kolkata' }, now: new Date(0) }
  const label = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.constantFrom(
      '*Parle-G* Gold Glucose Biscuit 100 g',
      '*Parle-G* Gold Glucose Biscuit 200 g',
      'पारले जी',
    ),
  )
  const choice = fc.record({ label, hint: fc.option(label, { nil: '' }) })
  const text = fc
    .tuple(label, fc.constantFrom(1, 3, 15, 80))
    .map(([line, times]) => `${line}\n`.repeat(times))
  const somebody = fc.constantFrom(to, { recipient: 'IN.13491208655302741918' })
  const room = rooms['whatsapp-cloud'] ?? rooms.plain

  it('the Graph API takes it, and every choice of the page can be tapped or is numbered', () => {
    const ask = fc.constantFrom(undefined, 'contact' as const, 'location' as const)
    fc.assert(
      fc.property(
        text,
        fc.array(choice, { maxLength: 25 }),
        ask,
        somebody,
        fc.constantFrom(...languages),
        (lead, all, ask, where, language) => {
          const say = {
            ...words('chat-resume', { what: lead }),
            choices: all.map(({ label, hint }, n) => ({
              ...answer(label, n),
              ...(hint ? { parted: { title: label, below: hint } } : {}),
            })),
            ...(ask ? { ask } : {}),
          }
          const rendered = render(say, [], undefined, { language, room, wordings, setting })
          const keyed = rendered.body.choices.map((each, n) => ({ ...each, key: choiceKey(35, n) }))
          const seen = read(composeMessage({ ...rendered.body, choices: keyed } as Body, where), where)
          expect(seen.raw.length).toBeLessThanOrEqual(limits.text)
          const shown = rendered.offer?.shown ?? 0
          if (seen.buttons.length > 0) expect(seen.buttons).toHaveLength(shown)
          else for (let n = 1; n <= shown; n++) expect(seen.raw).toContain(`${n}. `)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('so it does when the core never saw its limits', () => {
    const raw = fc.record({
      text,
      choices: fc.array(choice, { maxLength: 30 }),
      opens: fc.option(label, { nil: undefined }),
    })
    fc.assert(
      fc.property(raw, somebody, (made, where) => {
        const choices = made.choices.map(({ label, hint }, n) => ({ key: choiceKey(35, n), label, hint }))
        const { opens, ...rest } = made
        const content = composeMessage({ v: 1, ...rest, ...(opens ? { opens } : {}), choices }, where)
        read(content, where)
        read(composeText({ v: 1, text: made.text, choices }))
      }),
      { numRuns: 500 },
    )
  })

  it('of every language, the button that opens a list fits', () => {
    for (const language of languages) {
      const say = { ...words('chat-more-of'), choices: [1, 2, 3, 4].map((n) => go(String(n), 'menu')) }
      const { opens } = render(say, [], undefined, { language, room, wordings, setting }).body
      expect(opens?.length).toBeLessThanOrEqual(20)
      expect(opens).toBeTruthy()
    }
  })
})
