import { expect, test } from 'vitest'
import { settled } from '../support/survival/proof.ts'
import { openScene, type Scene } from '../support/survival/scene.ts'
import { orders, press } from '../support/survival/talk.ts'
import { addToOutlet, join } from '../support/survival/town.ts'
import type { Person } from '../support/telegram/person.ts'
import type { Seen } from '../support/telegram/seen.ts'

const patient = { timeout: 240_000 }

async function newPerson(scene: Scene, chat: number, name: string): Promise<{ id: number; phone: Person }> {
  const { rows } = await scene.db.pool.query('insert into person (name) values ($1) returning id', [name])
  await join(scene.db, scene.telegram.token.split(':')[0] ?? '', chat, rows[0].id)
  return { id: rows[0].id, phone: scene.telegram.chat(chat, { first_name: name }) }
}

async function colleagueOf(scene: Scene): Promise<Person> {
  const { id, phone } = await newPerson(scene, 8_000_000_002, 'Jignesh')
  await scene.db.pool.query(
    `insert into membership (person_id, party, role, distributor_id) values ($1, 'distributor', 'owner', $2)`,
    [id, scene.world.distributorId],
  )
  return phone
}

const statuses = async ({ db }: Scene) =>
  (await db.pool.query('select status from trade_order order by id')).rows.map(({ status }) => status)

const newOrder = (phone: Person) => phone.hears(/New order/)

test.concurrent(
  'two staff who answer one order at once: one decision stands, and the other is told who was first',
  patient,
  async () => {
    const scene = await openScene({ nodes: 2, shops: 2, newEach: 99 })
    const [biller, colleague] = [scene.biller, await colleagueOf(scene)]
    for (const [n, otherAnswer] of ['Confirm', 'Refuse'].entries()) {
      const shopper = scene.shoppers[n]
      if (!shopper) throw new Error('no shop')
      await orders(shopper)
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
      await shopper.phone.hears(/confirmed/)
    }
    expect(await statuses(scene)).toEqual(['confirmed', 'confirmed'])
    const { rows } = await scene.db.pool.query(`select physical, reserved from stock where reserved > 0`)
    const ordered = scene.shoppers.flatMap(({ haldi, noodles }) => [haldi, noodles])
    expect(rows.reduce((sum, { reserved }) => sum + reserved, 0)).toBe(ordered.reduce((sum, n) => sum + n, 0))
    await scene.close()
  },
)

test.concurrent(
  'two confirmations of the last carton: one is confirmed, the other is told what is short',
  patient,
  async () => {
    const scene = await openScene({ nodes: 2, shops: 2, newEach: 99, stock: 30 })
    const staff = [scene.biller, await colleagueOf(scene)]
    for (const shopper of scene.shoppers) {
      Object.assign(shopper, { haldi: 20, noodles: 20 })
      await orders(shopper)
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
    expect((await statuses(scene)).toSorted()).toEqual(['confirmed', 'placed'])
    const { rows } = await scene.db.pool.query('select physical, reserved from stock')
    expect(rows).toEqual(Array(2).fill({ physical: 30, reserved: 20 }))
    await scene.close()
  },
)

test.concurrent('two people of one shop who cancel one order at once cancel it once', patient, async () => {
  const scene = await openScene({ nodes: 2, shops: 1 })
  const [shopper] = scene.shoppers
  if (!shopper) throw new Error('no shop')
  const wife = await newPerson(scene, 8_000_000_003, 'Rekha')
  await addToOutlet(scene.db, wife.id, shopper.outletId, 'owner')
  await orders(shopper)
  const both = [shopper.phone, wife.phone]
  const sure = []
  for (const phone of both) {
    phone.says('my orders')
    press(phone, await phone.hears(/waiting for Shreeji/), 'Cancel this order')
    sure.push(await phone.hears(/^Cancel order/))
  }
  for (const [at, phone] of both.entries()) press(phone, sure[at] as Seen, 'Yes')
  const told = await Promise.all(both.map((phone) => phone.hears(/(is cancelled|cancelled already)/)))
  expect(told.map(({ text }) => text).filter((text) => /^OK|knows/.test(text))).not.toHaveLength(0)
  await scene.biller.hears(/is cancelled/)
  await settled(scene.db)
  expect(await statuses(scene)).toEqual(['cancelled'])
  const { rows } = await scene.db.pool.query(
    `select count(*)::int as n from order_event where kind = 'cancelled'`,
  )
  expect(rows).toEqual([{ n: 1 }])
  expect(scene.biller.messages.filter(({ text }) => /is cancelled/.test(text))).toHaveLength(1)
  await scene.close()
})
