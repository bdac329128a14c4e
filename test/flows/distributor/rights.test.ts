import { describe, expect, test } from 'vitest'
import type { Person } from '../../support/chat.ts'
import { type Desk, openDesk } from './desk.ts'

const roles = ['owner', 'biller', 'godown', 'delivery', 'rep', 'marketer'] as const
type Role = (typeof roles)[number]

/** What each deed leaves in the database when it was allowed. */
type Deed = {
  name: string
  may: readonly Role[]
  does(person: Person, desk: Desk): Promise<unknown>
  left: string
}

const count = (where: string) => `select count(*)::int as n from ${where}`
const deeds: Deed[] = [
  {
    name: 'order for a shop',
    may: ['owner', 'biller', 'rep'],
    does: (person) => place(person, 'R-T-1 2 peti noodles'),
    left: count(`trade_order where source in ('for-shop', 'by-rep')`),
  },
  {
    name: 'sell over the counter',
    may: ['owner', 'biller'],
    does: (person) => person.says('counter R-T-1 2 noodles cash'),
    left: count(`trade_order where source = 'counter'`),
  },
  {
    name: 'confirm an order',
    may: ['owner', 'biller'],
    does: (person, desk) => onNotice(person, desk, 'Confirm'),
    left: count(`trade_order where status = 'confirmed'`),
  },
  {
    name: 'confirm all in stock',
    may: ['owner', 'biller'],
    does: (person, desk) => onNotice(person, desk, 'Confirm all in stock'),
    left: count(`trade_order where status = 'confirmed'`),
  },
  {
    name: 'dispatch',
    may: ['owner', 'biller', 'godown'],
    does: (person, desk) => onNotice(person, desk, 'Dispatch'),
    left: count(`trade_order where status = 'dispatched'`),
  },
  {
    name: 'deliver',
    may: ['owner', 'biller', 'godown', 'delivery'],
    does: (person, desk) => onNotice(person, desk, 'Delivered'),
    left: count(`trade_order where status = 'delivered'`),
  },
  {
    name: 'keep stock',
    may: ['owner', 'biller', 'godown'],
    does: async (person) => {
      await person.says('stock noodles 40')
      await tries(person, 'Save')
    },
    left: count(`stock s join product p on p.id = s.product_id where p.sku = 'NOO-70' and s.physical = 40`),
  },
  {
    name: 'give a rep a beat',
    may: ['owner', 'biller', 'marketer'],
    does: async (person) => {
      await person.says('reps')
      await tries(person, 'Walker')
      await tries(person, '➕ Beat 1')
    },
    left: count(`rep_beat r join person p on p.id = r.person_id where p.name = 'Walker'`),
  },
]

async function tries(person: Person, label: string): Promise<void> {
  const key = await person.keyOf(label).catch(() => undefined)
  if (key) await person.does({ kind: 'tap', key })
}

async function place(person: Person, text: string): Promise<void> {
  await person.says(text)
  await tries(person, 'Place order')
}

const flows = {
  Confirm: { flow: 'order-confirm', from: 'placed' },
  'Confirm all in stock': { flow: 'confirm-all', from: 'placed' },
  Dispatch: { flow: 'loading', step: 'dispatch', from: 'confirmed' },
  Delivered: { flow: 'loading', step: 'deliver', from: 'dispatched' },
} as const

// Even a tap that was passed on, or kept from another role, is decided by who taps it now.
async function onNotice(person: Person, desk: Desk, label: keyof typeof flows): Promise<void> {
  const order = await desk.orders({ 'NOO-70': 10 })
  const { from, ...goto } = flows[label]
  await desk.db.pool.query('update trade_order set status = $2 where id = $1', [order.id, from])
  await desk.db.pool.query('update order_line set confirmed = 10, dispatched = $2 where order_id = $1', [
    order.id,
    from === 'dispatched' ? 10 : 0,
  ])
  if (from === 'confirmed') await desk.db.pool.query('update stock set reserved = 10')
  const { rows } = await desk.db.pool.query('select id from person where name = $1', [named(person)])
  const data = label === 'Confirm all in stock' ? { orders: [order.id] } : { order: order.id }
  const does = { go: { ...goto, data } }
  const say = { key: 'chat-menu', choices: [{ label, does }] }
  await desk.chat.announce([{ listener: { person: rows[0].id }, say }])
  await tries(person, label)
}

const named = ({ chat }: Person): string => chat.slice(0, 1).toUpperCase() + chat.slice(1)

describe.each(roles)('%s', (role) => {
  test.each(deeds)('$name is done by those who may, and by nobody else', async ({ may, does, left }) => {
    const desk = await openDesk({ visitDays: ['mon'] })
    await desk.join('Walker', 'rep', { party: 'brand' })
    const brand = role === 'rep' || role === 'marketer'
    const person = await desk.join('Somebody', role, { party: brand ? 'brand' : 'distributor' })
    if (role === 'rep')
      await desk.db.pool.query(`insert into rep_beat select id, $1 from person where name = 'Somebody'`, [
        desk.shop.beatId,
      ])
    await does(person, desk)
    const { rows } = await desk.db.pool.query(left)
    expect(rows[0].n > 0).toBe(may.includes(role))
  })
})
