import { expect, test } from 'vitest'
import { openScene } from '../support/survival/scene.ts'
import type { FaultKind } from '../support/telegram/faults.ts'
import type { Person } from '../support/telegram/person.ts'
import { until } from '../support/until.ts'

const patience = 60_000
const reviews = (phone: Person) =>
  phone.messages.filter(({ from, text }) => from === 'bot' && text.startsWith('Your order'))

/** What Telegram does to the answer, and how often the person then sees it. */
const faults: [string, FaultKind & { times: number }, number][] = [
  ['too many requests, twice', { refuse: 429, parameters: { retry_after: 1 }, times: 2 }, 1],
  ['an error of its own, twice', { refuse: 500, times: 2 }, 1],
  ['a gateway’s page', { html: 502, times: 1 }, 1],
  ['a closed connection', { cut: true, times: 1 }, 1],
  ['a closed connection after the message arrived', { cut: true, done: true, times: 1 }, 2],
  ['silence', { hang: true, times: 1 }, 1],
  ['silence after the message arrived', { hang: true, done: true, times: 1 }, 2],
  ['silence each time, though the message arrived', { hang: true, done: true, times: 9 }, 2],
  [
    'what it takes for a broken form',
    { refuse: 400, description: "Bad Request: can't parse entities", times: 1 },
    1,
  ],
]

test.concurrent('whatever Telegram answers, the reply is shown as the rules say, and no other chat waits for it', {
  timeout: 240_000,
}, async () => {
  const scene = await openScene({ shops: faults.length + 2, newEach: 99 })
  const { telegram, shoppers, db } = scene
  const phones = shoppers.map(({ phone }) => phone)
  const [well, blocker] = phones.splice(faults.length) as [Person, Person]
  for (const [n, [, fault]] of faults.entries())
    telegram.fault({ method: 'sendMessage', chat: phones[n]?.id ?? 0, ...fault })
  blocker.blocks()
  for (const phone of phones) phone.says('5 haldi')

  // Meanwhile the others are served.
  well.says('5 haldi')
  await well.hears(/^Your order/)
  const waiting = `select count(*)::int as n from outbox where status in ('sending', 'retry')`
  expect((await db.pool.query(waiting)).rows[0].n).toBeGreaterThan(0)

  const unsent = `select 1 from outbox where status in ('ready', 'sending', 'retry')`
  await until(async () => (await db.pool.query(unsent)).rowCount === 0, 'the end of all sendings', patience)
  const shown = faults.map(([name], n) => [name, reviews(phones[n] as Person).length])
  expect(shown).toEqual(faults.map(([name, , times]) => [name, times]))

  // Afterwards each of these chats goes on in order.
  telegram.clearFaults()
  for (const phone of phones) phone.says('menu')
  await Promise.all(
    phones.map((phone) => phone.hears((seen) => !seen.text.startsWith('Your order'), patience)),
  )
  expect(telegram.violations).toEqual([])
  await scene.close()
})

test.concurrent('who blocks the bot is left alone until they come back, and a revoked token shows in the node’s health', {
  timeout: 240_000,
}, async () => {
  const scene = await openScene({ shops: 2, newEach: 99 })
  const { telegram, db, nodes } = scene
  const [phone, other] = scene.shoppers.map((shopper) => shopper.phone) as [Person, Person]
  const reachable = async () =>
    (await db.pool.query(`select reachable from conversation where chat = $1`, [String(phone.id)])).rows[0]
      .reachable
  // The answer meets the block before the news of it does.
  telegram.fault({ method: 'sendMessage', chat: phone.id, refuse: 403, times: 1 })
  phone.says('5 haldi')
  await until(async () => !(await reachable()), 'an unreachable chat')
  const failed = await db.pool.query(`select error from outbox where status = 'failed'`)
  expect(failed.rows).toEqual([{ error: expect.stringContaining('Forbidden') }])
  phone.says('menu')
  await phone.hears()
  await until(reachable, 'a reachable chat')

  const health = async () => (await fetch(`${nodes[0]?.address}/health`)).status
  expect(await health()).toBe(200)
  telegram.revoke()
  other.says('menu')
  await until(async () => (await health()) === 503, 'bad health')
  // Health tells of the refusal itself; that the reply waits is written down a moment later.
  const unsent = `select status from outbox where status <> 'sent' and error !~ 'Forbidden'`
  await until(
    async () => (await db.pool.query(unsent)).rowCount === 1,
    'the reply that was refused',
    patience,
  )
  expect((await db.pool.query(unsent)).rows).toEqual([{ status: 'retry' }])
  await scene.close()
})
