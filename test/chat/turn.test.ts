import { beforeEach, describe, expect, it } from 'vitest'
import { checkDialogs } from '../../src/chat/check.ts'
import { defineFlow } from '../../src/chat/flow.ts'
import type { Db } from '../../src/db/client.ts'
import { ChatWorld, type Person } from '../support/chat.ts'
import { freshDb } from '../support/db.ts'
import { toyDialogs, toyOrder, toyTable, toyWordings } from '../support/toy.ts'

let db: Db
let world: ChatWorld
let asha: Person

beforeEach(async () => {
  db = await freshDb()
  await db.pool.query(toyTable)
  world = new ChatWorld(db, { dialogs: toyDialogs(), wordings: toyWordings })
  asha = world.person('100')
})

const placed = async () => (await db.pool.query('select what, pieces from toy order by what, pieces')).rows

describe('the happy path', () => {
  it('goes from question to question by taps', async () => {
    expect(await asha.asks('hello')).toMatchObject({ text: 'What now?', choices: ['Order', 'Status'] })
    await asha.taps('Order')
    await asha.taps('Tea')
    await asha.taps('A dozen')
    expect((await asha.taps('Yes')).text).toBe('Placed: tea.')
    expect(await placed()).toEqual([{ what: 'tea', pieces: 12 }])
  })

  it('goes the same way by numbers on a channel without taps', async () => {
    const phone = world.person('200', {}, 'numbers')
    expect((await phone.asks('hello')).text).toBe('What now?\n1. Order\n2. Status')
    await phone.asks('1')
    await phone.asks('2')
    expect((await phone.asks('7')).text).toBe('7 salt?\n1. Yes\n2. No')
    expect((await phone.asks('१')).text).toContain('Placed: salt.')
    expect(await placed()).toEqual([{ what: 'salt', pieces: 7 }])
  })

  it('takes the words on a choice for the choice', async () => {
    await asha.asks('hello')
    await asha.asks('order')
    await asha.asks('TEA')
    await asha.asks('a dozen')
    expect((await asha.asks('yes!')).text).toBe('Placed: tea.')
  })

  it('reads a bare number as a quantity where the step asks for one', async () => {
    await asha.asks('order tea')
    expect((await asha.asks('1')).text).toBe('1 tea?')
  })
})

describe('digressions', () => {
  it('answers a global word in the middle and comes back with one line of recap', async () => {
    await asha.asks('order tea')
    expect((await asha.asks('STATUS.')).text).toBe('All is well.\n\nBack to your toy order:\n\nHow many tea?')
    expect((await asha.asks('5')).text).toBe('5 tea?')
  })

  it('keeps the dialogue waiting behind the menu, and the menu leads back', async () => {
    await asha.asks('order tea')
    expect((await asha.asks('menu')).choices).toEqual(['Order', 'Status', 'Back to your toy order'])
    expect((await asha.taps('Back to')).text).toContain('How many tea?')
  })

  it('lets a tap on the waiting question answer it while the menu is open', async () => {
    await asha.asks('order tea')
    await asha.asks('menu')
    expect((await asha.taps('A dozen')).text).toBe('12 tea?')
  })

  it('does not bring up again what was put aside half a day ago', async () => {
    await asha.asks('order tea')
    await asha.asks('menu')
    world.now = new Date(world.now.getTime() + 13 * 3_600_000)
    expect((await asha.asks('status')).text).toBe('All is well.')
  })
})

describe('dialogues put aside', () => {
  const strangers = defineFlow({
    ...(toyOrder as unknown as Parameters<typeof defineFlow>[0]),
    role: 'stranger',
  })
  const asStranger = () =>
    new ChatWorld(db, { dialogs: toyDialogs(strangers), wordings: toyWordings }).person('500')

  it('wait for a stranger as for anybody', async () => {
    const visitor = asStranger()
    await visitor.asks('order tea')
    expect((await visitor.asks('menu')).choices).toContain('Back to your toy order')
  })

  it('are dropped once they are no longer that person’s to hold', async () => {
    const visitor = asStranger()
    await visitor.asks('order tea')
    const { rows } = await db.pool.query(`insert into person (name) values ('Asha') returning id`)
    await db.pool.query('update conversation set person_id = $1', [rows[0].id])
    expect((await visitor.asks('menu')).choices).toEqual(['Order', 'Status'])
    expect((await visitor.asks('status')).text).toBe('All is well.')
  })
})

describe('a question that reads words first', () => {
  const reads = (first: boolean) => {
    const { steps, ...rest } = toyOrder as unknown as Parameters<typeof defineFlow>[0]
    const what = {
      ...steps.what,
      first,
      hear: { text: (text: string) => (text === 'status' ? 'a status' : undefined) },
    }
    const dialogs = toyDialogs(defineFlow({ ...rest, steps: { ...steps, what: what as never } }))
    return new ChatWorld(db, { dialogs, wordings: toyWordings }).person('600')
  }

  it('takes a global word for its answer where it knows it, and only there', async () => {
    const phone = reads(true)
    await phone.asks('hello')
    await phone.taps('Order')
    expect((await phone.asks('status')).text).toBe('How many a status?')
    expect((await phone.asks('status')).text).toContain('All is well.')
  })

  it('leaves global words alone otherwise', async () => {
    const phone = reads(false)
    await phone.asks('hello')
    await phone.taps('Order')
    expect((await phone.asks('status')).text).toContain('All is well.')
  })
})

describe('corrections', () => {
  it('goes back to the question before', async () => {
    await asha.asks('order tea')
    await asha.asks('5')
    expect((await asha.asks('back')).text).toBe('How many tea?')
    expect((await asha.asks('6')).text).toBe('6 tea?')
  })

  it('asks again when the answer cannot be used, and says why', async () => {
    await asha.asks('order tea')
    expect((await asha.asks('5000')).text).toBe('Too many.\n\nHow many tea?')
  })

  it('says so when it did not understand, and asks again', async () => {
    await asha.asks('order tea')
    expect((await asha.asks('mumble')).text).toBe('Sorry, I did not get that.\n\nHow many tea?')
  })

  it('drops the dialogue on cancel', async () => {
    await asha.asks('order tea')
    expect((await asha.asks('cancel')).text).toBe('OK, your toy order is dropped.\n\nWhat now?')
    expect((await asha.asks('cancel')).text).toContain('nothing to cancel')
  })
})

describe('repeats', () => {
  it('answers a double tap once', async () => {
    await asha.asks('order tea')
    await asha.asks('5')
    const key = await asha.keyOf('Yes')
    expect(await asha.does({ kind: 'tap', key })).toHaveLength(1)
    expect(await asha.does({ kind: 'tap', key })).toHaveLength(0)
    expect(await placed()).toHaveLength(1)
  })

  it('says where the chat stands when an old question is tapped later', async () => {
    await asha.asks('order tea')
    await asha.asks('5')
    const key = await asha.keyOf('Yes')
    await asha.taps('Yes')
    world.now = new Date(world.now.getTime() + 60_000)
    const [late] = await asha.does({ kind: 'tap', key })
    expect(late?.text).toBe('That was an earlier message. This is where we are now:\n\nWhat now?')
    expect(await placed()).toHaveLength(1)
  })

  it('takes the answer on an older message too while its question is still open', async () => {
    await asha.asks('order tea')
    await asha.asks('5')
    const key = await asha.keyOf('Yes')
    await asha.asks('gibberish')
    expect(await asha.keyOf('Yes')).not.toBe(key)
    await asha.does({ kind: 'tap', key })
    expect(await placed()).toHaveLength(1)
  })

  it('never places what an older review did not show', async () => {
    await asha.asks('order tea')
    await asha.asks('5')
    const old = await asha.keyOf('Yes')
    await asha.asks('back')
    await asha.asks('500')
    const [told] = await asha.does({ kind: 'tap', key: old })
    expect(told?.text).toContain('500 tea?')
    expect(await placed()).toEqual([])
  })

  it('takes the same message once, however often it is delivered', async () => {
    await asha.does({ kind: 'text', text: 'order tea' }, 'same')
    expect(await asha.does({ kind: 'text', text: 'order tea' }, 'same')).toEqual([])
  })

  it('does not take a key of another chat, or one made up', async () => {
    const other = world.person('300')
    await asha.asks('order tea')
    const key = await asha.keyOf('A dozen')
    expect((await other.does({ kind: 'tap', key }))[0]?.text).toContain('earlier message')
    expect((await other.does({ kind: 'tap', key: 'zzzzzz.0' }))[0]?.text).toContain('earlier message')
    expect((await other.does({ kind: 'tap', key: "1'; drop table toy" }))[0]?.text).toContain(
      'earlier message',
    )
  })
})

describe('numbers that could surprise', () => {
  it('asks which is meant when a notice came after the question', async () => {
    await asha.asks('order tea')
    await asha.asks('7')
    const notice = {
      key: 'toy-gift',
      about: { key: 'toy-status' },
      choices: [{ label: 'Look', does: { go: { flow: 'status' } } }],
    }
    await world.announce([{ listener: { conversation: 1 }, say: notice }])
    await asha.hears()
    expect(await asha.asks('1')).toMatchObject({
      text: 'Which one do you mean?',
      choices: ['Look – All is well.', 'Yes'],
    })
    expect((await asha.taps('Yes')).text).toBe('Placed: tea.')
  })
})

describe('a deploy in the middle', () => {
  const changed = defineFlow({
    ...(toyOrder as unknown as Parameters<typeof defineFlow>[0]),
    version: 2,
    steps: { ...toyOrder.steps, amount: toyOrder.steps.pieces as never },
    migrate: { 1: ({ step, data }) => ({ step: step === 'pieces' ? 'amount' : step, data }) },
  })

  it('goes on in the changed flow where the old one stood', async () => {
    await asha.asks('order tea')
    const next = new ChatWorld(db, { dialogs: toyDialogs(changed), wordings: toyWordings })
    const later = next.person('100')
    await later.hears()
    expect((await later.does({ kind: 'text', text: '5' }, 'after'))[0]?.text).toBe('5 tea?')
  })

  it('is refused at the start when a version cannot be read', () => {
    const gap = { ...changed, migrate: {} }
    expect(checkDialogs(toyDialogs(gap), toyWordings)).toEqual([
      'flow toy is at version 2 but cannot read version 1',
    ])
  })
})
