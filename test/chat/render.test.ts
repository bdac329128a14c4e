import { FluentResource } from '@fluent/bundle'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rooms } from '../../src/channels/rooms.ts'
import { chosen } from '../../src/chat/choose.ts'
import { clipAtLine } from '../../src/chat/clip.ts'
import type { Offer } from '../../src/chat/offer.ts'
import { pageOf, type Rendered, type Room, render } from '../../src/chat/render.ts'
import { answer, type Choice, parted, type Say } from '../../src/chat/say.ts'
import { titlesOf } from '../../src/chat/titles.ts'
import { loadWordings } from '../../src/chat/wording.ts'

const said = 'said = { $text }\nchat-more = More…\nchat-choices = Choose\nchat-share-contact = My number\n'
const wordings = loadWordings('IN', () => [new FluentResource(`${said}chat-share-location = My place\n`)])
const setting = { region: { country: 'IN', currency: 'INR', timeZone: 'Asia/Kolkata' }, now: new Date(0) }
const frameOf = (room: Room) => ({ language: 'en' as const, room, wordings, setting })
const whatsapp = rooms['whatsapp-cloud'] ?? rooms.plain
const telegram = rooms.telegram ?? rooms.plain

const show = (text: string, choices: Choice[] = [], room: Room = whatsapp, more: Partial<Say> = {}) =>
  render({ key: 'said', args: { text }, choices, ...more }, [], undefined, frameOf(room))
const named = (...labels: string[]) => labels.map((label) => answer(label, label))
const labels = ({ body }: Rendered) => body.choices.map(({ label }) => label)
const hearing = (text: string, offer: Offer | null) =>
  offer
    ? chosen(null, {
        heard: { kind: 'text', text },
        offers: { byId: new Map(), latest: [{ id: 1, offer }] },
        said: new Map(),
      })
    : undefined
const meant = (text: string, offer: Offer | null) => {
  const choice = hearing(text, offer)
  return choice?.kind === 'one' ? choice.does : undefined
}

describe('a message on a messenger with few taps', () => {
  it('shows three short choices whole', () => {
    const shown = show('Sure?', named('Yes', 'No', 'Later'))
    expect(shown.body.choices).toEqual([{ label: 'Yes' }, { label: 'No' }, { label: 'Later' }])
    expect(shown.body.opens).toBeUndefined()
  })

  it('lists even few choices that have a line below them: buttons would drop it', () => {
    const shown = show('Which?', [parted(answer('Parle-G · ₹10', 1), 'Parle-G', '₹10'), ...named('Menu')])
    expect(shown.body.choices).toEqual([{ label: 'Parle-G', hint: '₹10' }, { label: 'Menu' }])
    expect(shown.body.opens).toBe('Choose')
  })

  it('lists even few choices when one is too long for a button, the whole of it below its title', () => {
    const shown = show('Sure?', named('Yes', 'Confirm everything as it was ordered'))
    expect(shown.body.choices[1]).toEqual({
      label: expect.stringMatching(/^Confirm everything.*…$/),
      hint: 'Confirm everything as it was ordered',
    })
    expect(shown.body.opens).toBe('Choose')
  })

  it('keeps two products apart whose names begin alike', () => {
    const shown = show(
      'Which?',
      named('Parle-G Gold Glucose Biscuit 100 g', 'Parle-G Gold Glucose Biscuit 200 g', 'Tea', 'Rice'),
    )
    expect(labels(shown)[0]).toMatch(/^Parle-G.*…100 g$/)
    expect(labels(shown)[1]).toMatch(/^Parle-G.*…200 g$/)
  })

  it('never shows half a number as if it were a whole one', () => {
    const drinks = [
      'Phalbagh Mango Drink 200ml',
      'Phalbagh Mango Drink 600ml',
      'Phalbagh Glucose Powder 100g',
    ]
    expect(labels(show('Which?', named(...drinks)))).toEqual([
      'Phalbagh Mango…200ml',
      'Phalbagh Mango…600ml',
      'Phalbagh Glucose Powder…',
    ])
  })

  it('tells two of the very same name apart by a number', () => {
    expect(labels(show('Which?', named('Om Stores', 'Om Stores')))).toEqual(['Om Stores', 'Om Stores (2)'])
  })

  it('numbers the choices below a text that is too long for taps', () => {
    const shown = show(`${'A line of the order.\n'.repeat(100)}End`, named('Confirm', 'Change'))
    expect(shown.body.choices).toEqual([])
    expect(shown.body.text).toMatch(/End\n1\. Confirm\n2\. Change$/)
    expect(meant('2', shown.offer)).toEqual({ answer: 'Change' })
  })

  it('cuts a text that is too long for anything behind a line, never the choices', () => {
    const shown = show('A line of the order.\n'.repeat(300), named('Confirm', 'Change'))
    expect(shown.body.text.length).toBeLessThanOrEqual(4_096)
    expect(shown.body.text).toMatch(/order\.\n…\n1\. Confirm\n2\. Change$/)
  })

  it('asks for a place with the other choices numbered in the text', () => {
    const shown = show('Where is the shop?', named('Later'), whatsapp, { ask: 'location' })
    expect(shown.body).toMatchObject({ text: 'Where is the shop?\n1. Later', choices: [], ask: 'location' })
    expect(meant('1', shown.offer)).toEqual({ answer: 'Later' })
  })

  it('gives up the button for a place before it gives up text', () => {
    const shown = show('Where? '.repeat(200), named('Later'), whatsapp, { ask: 'location' })
    expect(shown.body.ask).toBeUndefined()
    expect(shown.body.text).toMatch(/1\. Later$/)
  })

  it('shows hints only where the messenger has a line for them', () => {
    const choices = ['Parle-G', 'Marie', 'Tea', 'Rice'].map((name) =>
      parted(answer(`${name} · ₹10`, name), name, '₹10'),
    )
    expect(show('Which?', choices).body.choices[0]).toEqual({ label: 'Parle-G', hint: '₹10' })
    expect(show('Which?', choices, telegram).body.choices[0]).toEqual({ label: 'Parle-G · ₹10' })
  })
})

it('understands a choice by the words on it, whole or as they were cut', () => {
  const whole = 'Confirm everything as it was ordered'
  const { body, offer } = show('Sure?', named('Yes', whole))
  expect(meant(whole.toUpperCase(), offer)).toEqual({ answer: whole })
  expect(meant(body.choices[1]?.label ?? '', offer)).toEqual({ answer: whole })
  expect(meant('more', show('?', named(...'abcdefghijkl')).offer)).toEqual({ more: 10 })
})

const words = fc.string({ unit: 'grapheme', minLength: 0, maxLength: 90 })
const names = fc.oneof(
  words,
  fc.constantFrom(
    'Parle-G Gold Glucose Biscuit 100 g',
    'Parle-G Gold Glucose Biscuit 200 g',
    'पारले जी गोल्ड बिस्कुट १०० ग्राम',
    'पारले जी गोल्ड बिस्कुट २०० ग्राम',
  ),
)
const choiceOf = fc.record({ label: names, hint: words })
const asSay = (made: {
  text: string
  times: number
  ask: string
  choices: { label: string; hint: string }[]
}) => ({
  text: `${made.text}\n`.repeat(made.times),
  choices: made.choices.map(({ label, hint }, n) => ({
    ...answer(label, n),
    ...(hint ? { parted: { title: label, below: hint } } : {}),
  })),
  ask: made.ask === 'none' ? {} : { ask: made.ask as 'contact' | 'location' },
})
const anySay = fc
  .record({
    text: words,
    times: fc.constantFrom(1, 1, 12, 60, 400),
    choices: fc.array(choiceOf, { maxLength: 35 }),
    ask: fc.constantFrom('none', 'contact', 'location'),
  })
  .map(asSay)
const anyRoom = fc.constantFrom(...Object.values(rooms))

function everyLimitHolds({ body }: Rendered, room: Room) {
  expect(body.text.trim()).not.toBe('')
  expect(body.text.length).toBeLessThanOrEqual(room.text)
  if (body.choices.length === 0 && !body.ask) return
  expect(body.text.length).toBeLessThanOrEqual(room.textWithTaps ?? room.text)
  expect(body.choices.length).toBeLessThanOrEqual(room.taps)
  if (body.ask && room.asksAlone) expect(body.choices).toEqual([])
  const few = room.fewTaps && body.choices.length <= room.fewTaps.most && !body.opens
  for (const { label, hint } of body.choices) {
    expect(label).not.toBe('')
    expect(label.length).toBeLessThanOrEqual(few ? (room.fewTaps?.label ?? 0) : room.tapLabel)
    expect((hint ?? '').length).toBeLessThanOrEqual(few ? 0 : (room.hint ?? 0))
  }
  expect(new Set(body.choices.map(({ label }) => label)).size).toBe(body.choices.length)
}

/** What a person can reach by following *more* to its end. */
function reachable(first: Rendered, room: Room): unknown[] {
  const reached: unknown[] = []
  let page = first
  for (let pages = 0; pages < 10; pages++) {
    everyLimitHolds(page, room)
    if (!page.offer) return reached
    const { offer } = page
    for (let number = 1; number <= offer.shown; number++) {
      const does = meant(String(number), offer)
      if (does && 'answer' in does) reached.push(does.answer)
    }
    const more = offer.choices.findIndex(({ does }, at) => at < offer.shown && 'more' in does)
    if (more < 0) return reached
    const { does } = offer.choices[more] ?? {}
    page = pageOf(offer, does && 'more' in does ? does.more : 0, 'More:', frameOf(room))
  }
  throw new Error('the pages never end')
}

it('stays inside every limit of every messenger, and every choice can be reached, whatever is said', () => {
  fc.assert(
    fc.property(anySay, anyRoom, ({ text, choices, ask }, room) => {
      const first = show(text, choices, room, ask)
      expect(reachable(first, room)).toEqual(choices.map((_, n) => n))
    }),
    { numRuns: 400 },
  )
})

it('names every choice in the text where the messenger shows no taps for it', () => {
  fc.assert(
    fc.property(anySay, anyRoom, ({ text, choices, ask }, room) => {
      const { body, offer } = show(text, choices, room, ask)
      if (body.choices.length > 0) return
      for (let number = 1; number <= (offer?.shown ?? 0); number++) expect(body.text).toContain(`${number}. `)
    }),
    { numRuns: 200 },
  )
})

it('makes titles of any labels that are short, different and never empty', () => {
  fc.assert(
    fc.property(fc.array(names, { maxLength: 12 }), fc.integer({ min: 12, max: 40 }), (all, limit) => {
      const titles = titlesOf(all, limit)
      expect(new Set(titles).size).toBe(all.length)
      for (const title of titles) expect(title.length).toBeLessThanOrEqual(limit)
    }),
  )
})

it('never cuts a letter of an Indian script or an emoji in two', () => {
  const text = 'क्षि🙏🏽'.repeat(30)
  for (let limit = 10; limit < 40; limit++) {
    const whole = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
    const cut = [...new Intl.Segmenter().segment(clipAtLine(text, limit).slice(0, -1))].map(
      ({ segment }) => segment,
    )
    expect(cut).toEqual(whole.slice(0, cut.length))
  }
})
