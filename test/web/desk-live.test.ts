import { beforeAll, expect, test } from 'vitest'
import { liveMark } from '../../src/web/distributor/live-mark.ts'
import { type Desk, home, openTheDesk, textOf } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openTheDesk()
})

/** Reads a stream until it holds what is waited for; the reader goes away then. */
async function until(path: string, wanted: string, then: () => Promise<unknown>): Promise<string> {
  const page = await textOf(desk.staff.biller.get(`${home}/${path}`))
  const address = /hx-sse:connect="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const stream = await desk.staff.biller.get(address)
  const reader = stream.body?.getReader()
  const decoder = new TextDecoder()
  let read = ''
  await then()
  while (reader && !read.includes(wanted)) {
    const { value, done } = await reader.read()
    if (done) break
    read += decoder.decode(value)
  }
  await reader?.cancel()
  return read
}

test('an open page brings a new order, a payment and a return as they come', async () => {
  const read = await until('today', 'new order', () => desk.order())
  expect(read).toContain('hx-target="#list" hx-swap="innerMorph"')
  expect(await until('dues', '₹90', () => desk.bill('B-9', 90, '2026-11-22'))).toContain(
    '₹90 due from 1 shop',
  )
})

test('a change stamped earlier than one already shown is shown all the same', async () => {
  const id = await desk.order()
  const later = await desk.order({ 'GLU-10': 1 })
  await desk.db.pool.query(
    `update trade_order set changed_at = changed_at + interval '1 hour' where id = $1`,
    [later],
  )
  const mark = () => liveMark(desk.db.pool, desk.trade.shreeji)
  const before = await mark()
  expect(await mark()).toBe(before)
  await desk.staff.owner.post(`${home}/orders/${id}/confirm`)
  expect(await mark()).not.toBe(before)
})

test('a filter in the address is a filter of the stream', async () => {
  const page = await textOf(desk.staff.biller.get(`${home}/orders?status=confirmed&q=om`))
  expect(page).toMatch(
    /hx-sse:connect="\/distributor\/D-AMW\/orders\?status=confirmed&amp;q=om&amp;live=\w+"/,
  )
})

test('a reader whose role is taken away is shown nothing more, and their page asks once more', async () => {
  const read = await until('orders', 'hx-trigger="load"', async () => {
    await desk.db.pool.query(
      `update membership set active = false where person_id = (select id from person where name = 'The biller')`,
    )
    await desk.order({ 'GLU-10': 9 })
  })
  expect(read).not.toContain('Glucose')
})
