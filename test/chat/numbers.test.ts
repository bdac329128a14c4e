import { beforeEach, describe, expect, it } from 'vitest'
import { chatOf, type Shop } from '../flows/retailer/chat.ts'
import { desk } from '../flows/retailer/desk.ts'
import { placedIn, regularShop } from '../flows/retailer/goods.ts'
import { ChatWorld, type Person, type Told } from '../support/chat.ts'

let shop: Shop
let world: ChatWorld
let phone: Person

beforeEach(async () => {
  shop = await regularShop()
  world = new ChatWorld(shop.db, { now: shop.world.now })
  phone = await chatOf(shop.db, world, shop.ownerId, 'numbers', 'numbers')
})

const lines = (told: Told) =>
  [...told.text.matchAll(/^(\d+)\. (.+)$/gmu)].map(([, n, label]) => ({ n, label }))

describe('a number where menus are numbered text', () => {
  it('answers the newest menu', async () => {
    const menu = await phone.asks('menu')
    expect(lines(menu)[0]?.label).toContain('The usual')
    expect((await phone.asks('1')).text).toContain('Masala Noodles 70g')
  })

  it('answers the menu that is quoted, however old', async () => {
    const menu = await phone.asks('menu')
    await phone.asks('5 ghee')
    await shop.db.pool.query(`update outbox set provider_id = 'old' where id = $1`, [menu.id])
    const browse = lines(menu).find(({ label }) => label === 'Browse')?.n ?? ''
    const [told] = await phone.does({ kind: 'text', text: browse }, undefined, { quoted: 'old' })
    expect(told?.text).toContain('Noodles')
    expect(told?.text).not.toContain('Place order')
  })

  it('that only an older menu had is explained, and what can be chosen now is shown', async () => {
    const menu = await phone.asks('menu')
    const most = lines(menu).length
    await phone.asks('help')
    const told = await phone.asks(String(most))
    expect(told.text).toMatch(/^That number was for the menu of .+\.\n\nNow you can choose:\n1\. /)
  })

  it('that only an older menu had asks the open question again', async () => {
    const menu = await phone.asks('menu')
    expect(lines(menu).length).toBeGreaterThan(4)
    const asked = await phone.asks('noodles 2 peti')
    expect(lines(asked)).toHaveLength(3)
    const told = await phone.asks(String(lines(menu).length))
    expect(told.text).toContain('That number was for the menu of')
    expect(told.text).toContain('which one do you mean')
  })

  it('that no menu had is simply not understood', async () => {
    await phone.asks('menu')
    expect((await phone.asks('99')).text).not.toContain('That number was')
  })

  it.each([
    ['hi', 'वह नंबर'],
    ['hi-Latn', 'Woh number'],
  ])('is explained in %s', async (language, words) => {
    await shop.db.pool.query('update person set language = $1', [language])
    const menu = await phone.asks('menu')
    await phone.asks('2 peti marie')
    await phone.asks('order')
    const told = await phone.asks(String(lines(menu).length + 8))
    expect(told.text).not.toContain(words)
    await phone.asks('noodles')
    expect((await phone.asks(String(lines(menu).length))).text).toContain(words)
  })

  it('is a quantity where the question is how many', async () => {
    await phone.asks('marie')
    expect((await phone.asks('3')).text).toContain('3 pc')
  })
})

/** The reorder story: the usual, one line more, placed, delivered, received with something missing. */
describe('the reorder story', () => {
  type Choose = (person: Person, told: Told, label: string) => Promise<Told>
  const labelled = (told: Told, label: string) => {
    const found =
      told.choices.length > 0
        ? told.choices
        : [...told.text.matchAll(/^(?:\d+\.|•) (.+)$/gmu)].map(([, words]) => words ?? '')
    const at = found.findIndex((each) => each.replace(/^[^\p{L}\p{N}]+/u, '').startsWith(label))
    if (at < 0) throw new Error(`no ${label} on ${told.text} [${found.join(' | ')}]`)
    return { at, label: found[at] ?? '' }
  }
  const ways: Record<string, { channel: string; choose: Choose }> = {
    taps: { channel: 'telegram', choose: (person, told, label) => person.taps(labelled(told, label).label) },
    numbers: {
      channel: 'numbers',
      choose: async (person, told, label) => {
        const n = (said: Told) => lines(said).find((each) => each.label === labelled(said, label).label)?.n
        const answer = await person.asks(n(told) ?? label)
        // A notice that came after a question makes a number ambiguous: then it asks which is meant.
        return answer.text.includes('Which one') ? person.asks(n(answer) ?? '') : answer
      },
    },
    words: { channel: 'numbers', choose: (person, told, label) => person.asks(labelled(told, label).label) },
  }

  async function play({ channel, choose }: { channel: string; choose: Choose }) {
    const story = await regularShop()
    const chat = new ChatWorld(story.db, { now: story.world.now })
    const person = await chatOf(story.db, chat, story.ownerId, `story-${channel}`, channel)
    await story.db.pool.query(`update conversation set reachable = false where chat <> $1`, [person.chat])
    let told = await choose(person, await person.asks('menu'), 'The usual')
    told = await choose(person, told, 'Add more')
    told = await person.asks('marie')
    // Where a number is a quantity it is typed: no number stands before the choices.
    told = await choose(person, told, '12 pc')
    told = await choose(person, told, 'Place order')
    expect(told.text).toMatch(/Order \d+/)
    const { rows } = await story.db.pool.query('select id from trade_order order by id desc limit 1')
    const acting = { ...story, world: chat }
    for (const step of ['confirm', 'dispatch', 'deliver'] as const) await desk[step](acting, rows[0].id)
    const [delivered] = (await person.hears()).slice(-1)
    if (!delivered) throw new Error('nothing was said of the delivery')
    await choose(person, delivered, 'All received')
    const events = await story.db.pool.query('select kind from order_event where order_id = $1 order by id', [
      rows[0].id,
    ])
    return { placed: (await placedIn(story)).map(({ number: _, ...order }) => order), events: events.rows }
  }

  it('has the same effects by taps, by numbers and by words', async () => {
    const [taps, numbers, words] = await Promise.all(Object.values(ways).map(play))
    expect(taps?.placed).toHaveLength(1)
    expect(taps?.events.map(({ kind }) => kind).at(-1)).toBe('received')
    expect(numbers).toEqual(taps)
    expect(words).toEqual(taps)
  })
})
