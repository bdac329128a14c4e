import { afterAll, beforeAll, expect, test } from 'vitest'
import { settled } from '../support/survival/proof.ts'
import { openScene, type Scene } from '../support/survival/scene.ts'
import { orders, press } from '../support/survival/talk.ts'
import { addToOutlet, join, type Shopper } from '../support/survival/town.ts'
import type { Person } from '../support/telegram/person.ts'
import type { Seen } from '../support/telegram/seen.ts'

const patient = { timeout: 240_000 }

/** Two nodes for all of it; each test has shops of its own, and the first orders come first. */
let scene: Scene
let colleague: Person
beforeAll(async () => {
  scene = await openScene({ nodes: 2, shops: 5, newEach: 99 })
  colleague = await colleagueOf()
}, 120_000)
afterAll(() => scene.close())

const shopper = (n: number): Shopper => {
  const found = scene.shoppers[n]
  if (!found) throw new Error('no shop')
  return found
}

async function newPerson(chat: number, name: string): Promise<{ id: number; phone: Person }> {
  const { rows } = await scene.db.pool.query('insert into person (name) values ($1) returning id', [name])
  await join(scene.db, scene.telegram.token.split(':')[0] ?? '', chat, rows[0].id)
  return { id: rows[0].id, phone: scene.telegram.chat(chat, { first_name: name }) }
}

async function colleagueOf(): Promise<Person> {
  const { id, phone } = await newPerson(8_000_000_002, 'Jignesh')
  await scene.db.pool.query(
    `insert into membership (person_id, party, role, distributor_id) values ($1, 'distributor', 'owner', $2)`,
    [id, scene.world.distributorId],
  )
  return phone
}

const statuses = async (...shops: Shopper[]) => {
  const text = 'select status from trade_order where outlet_id = any($1) order by id'
  const found = await scene.db.pool.query(text, [shops.map(({ outletId }) => outletId)])
  return found.rows.map(({ status }) => status)
}

const reserved = async () =>
  (await scene.db.pool.query('select sum(reserved)::int as n from stock')).rows[0].n as number

const newOrder = (phone: Person) => phone.hears(/New order/)

test(
  'two staff who answer one order at once: one decision stands, and the other is told who was first',
  patient,
  async () => {
    const { biller } = scene
    const shops = [shopper(0), shopper(1)]
    for (const [n, otherAnswer] of ['Confirm', 'Refuse'].entries()) {
      await orders(shopper(n))
      const [mine, theirs] = await Promise.all([newOrder(biller), newOrder(colleague)])
      press(biller, mine, 'Confirm')
      press(colleague, theirs, otherAnswer)
      const answers = await Promise.all(
        [biller, colleague].map((phone) => phone.hears(/confirmed|refused|Why/)),
      )
      const told = answers.map(({ text }) => text)
      // A refusal asks for its reason first: until then a confirmation comes in time.
      const late = told.filter((text) => /was first: order \d+ was confirmed/.test(text))
      expect([...late, ...told.filter((text) => /^Why/.test(text))], told.join('\n')).toHaveLength(1)
      expect(told.filter((text) => /^✅ Order \d+ of .* is confirmed/.test(text))).toHaveLength(1)
      await shopper(n).phone.hears(/confirmed/)
    }
    expect(await statuses(...shops)).toEqual(['confirmed', 'confirmed'])
    const ordered = shops.flatMap(({ haldi, noodles }) => [haldi, noodles])
    expect(await reserved()).toBe(ordered.reduce((sum, n) => sum + n, 0))
  },
)

test(
  'two confirmations of the last carton: one is confirmed, the other is told what is short',
  patient,
  async () => {
    const staff = [scene.biller, colleague]
    const shops = [shopper(2), shopper(3)]
    await scene.db.pool.query('update stock set physical = 30 + reserved')
    const before = await reserved()
    for (const shop of shops) {
      Object.assign(shop, { haldi: 20, noodles: 20 })
      await orders(shop)
    }
    const notices = await Promise.all(
      staff.map(async (phone) => [await newOrder(phone), await newOrder(phone)]),
    )
    for (const [at, phone] of staff.entries()) {
      const own = notices[at]?.[at]
      if (own) press(phone, own, 'Confirm')
    }
    const told = (await Promise.all(staff.map((phone) => phone.hears()))).map(({ text }) => text)
    expect(
      told.filter((text) => /is confirmed/.test(text)),
      told.join('\n'),
    ).toHaveLength(1)
    expect(told.filter((text) => /Haldi 100g: 20 ordered, 10 there/.test(text))).toHaveLength(1)
    expect((await statuses(...shops)).toSorted()).toEqual(['confirmed', 'placed'])
    expect(await reserved()).toBe(before + 40)
  },
)

test('two people of one shop who cancel one order at once cancel it once', patient, async () => {
  const { phone, outletId } = shopper(4)
  await scene.db.pool.query('update stock set physical = 9000')
  const wife = await newPerson(8_000_000_003, 'Rekha')
  await addToOutlet(scene.db, wife.id, outletId, 'owner')
  await orders(shopper(4))
  const both = [phone, wife.phone]
  const sure = []
  for (const each of both) {
    each.says('my orders')
    press(each, await each.hears(/waiting for Shreeji/), 'Cancel this order')
    sure.push(await each.hears(/^Cancel order/))
  }
  for (const [at, each] of both.entries()) press(each, sure[at] as Seen, 'Yes')
  const told = await Promise.all(both.map((each) => each.hears(/(is cancelled|cancelled already)/)))
  expect(told.map(({ text }) => text).filter((text) => /^OK|knows/.test(text))).not.toHaveLength(0)
  await scene.biller.hears(/is cancelled/)
  await settled(scene.db)
  expect(await statuses(shopper(4))).toEqual(['cancelled'])
  const { rows } = await scene.db.pool.query(
    `select count(*)::int as n from order_event where kind = 'cancelled'`,
  )
  expect(rows).toEqual([{ n: 1 }])
  expect(scene.biller.messages.filter(({ text }) => /is cancelled/.test(text))).toHaveLength(1)
})
