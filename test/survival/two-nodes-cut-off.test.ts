import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Gate, gateTo } from '../support/survival/gate.ts'
import { measured } from '../support/survival/measured.ts'
import { openScene, type Scene } from '../support/survival/scene.ts'
import type { Shopper } from '../support/survival/town.ts'
import { until } from '../support/until.ts'

const full = process.env.GALLA_SURVIVAL_ROUNDS !== undefined
const rounds = Number(process.env.GALLA_SURVIVAL_ROUNDS ?? 1)
/** Who comes while the database is away, while connections end, and while everything comes twice. */
const parts = full ? [12, 200, 8] : [5, 8, 3]

/** Two nodes behind a door for all of it: each test leaves them well, and has shops of its own. */
let scene: Scene
let gate: Gate
let waiting: Shopper[]
let sent = 0
beforeAll(async () => {
  const through = async (url: string) => {
    gate = await gateTo(url)
    return gate.url
  }
  scene = await openScene({ nodes: 2, shops: parts.reduce((sum, n) => sum + n), through })
  waiting = [...scene.shoppers]
}, 240_000)
afterAll(async () => {
  await scene.close()
  await gate.close()
})

const next = () => waiting.splice(0, parts.shift())
/** Of all who have come so far. */
const breaches = () => scene.breaches(sent, scene.shoppers.slice(0, scene.shoppers.length - waiting.length))

test('with the database away webhooks are refused, and all of it is answered once it is back', {
  timeout: 240_000,
}, async () => {
  const { telegram, nodes, db } = scene
  const { stats } = telegram.updates.sender
  const visits = scene.visit(next())
  await until(() => stats.delivered >= 10)
  await gate.shut()
  const { failed } = stats
  scene.biller.says('menu')
  await until(() => stats.failed > failed, 'a refused webhook')
  expect(stats.lastError).toMatch(/Wrong response from the webhook: 5\d\d/)
  const health = await Promise.all(
    nodes.map(async ({ address }) => (await fetch(`${address}/health`)).status),
  )
  expect(health).toEqual([503, 503])
  await pause(full ? 10_000 : 1_500) // this long it is away
  await gate.open()

  sent += (await visits) + 1
  expect(await breaches()).toEqual([])
  await until(async () => (await fetch(`${nodes[0]?.address}/health`)).ok, 'health')
  // Each node hears of what others have to say again.
  await until(async () => {
    const { rows } = await db.pool.query(
      `select 1 from pg_stat_activity where datname = current_database() and query ilike 'listen%galla%'`,
    )
    return rows.length === nodes.length
  }, 'wake-ups on both nodes')
})

test('backends terminated between and during statements cost no message and no order', {
  timeout: 240_000 * rounds,
}, async () => {
  let ended = 0
  const over = new AbortController()
  const finished = once(over.signal, 'abort')
  const strike = async () => {
    while (!over.signal.aborted) {
      // Only after something was said: faster blows would end every turn before it can finish.
      const said = scene.telegram.calls.sendMessage ?? 0
      await Promise.race([scene.telegram.called('sendMessage', said + 1), finished])
      await pause(Math.random() * 60)
      const { rowCount } = await scene.db.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and application_name like 'galla%'
           and (application_name = 'galla' and state <> 'idle' or random() < 0.02)
         order by random() limit 2`,
      )
      ended += rowCount ?? 0
    }
  }
  const striking = strike()
  const spoken = await scene.visit(next()).finally(() => {
    over.abort()
    return striking
  })
  sent += spoken
  expect(await breaches()).toEqual([])
  expect(ended).toBeGreaterThan(10)
  measured(`${ended} backends terminated during ${spoken} messages`)
})

test('a message delivered twice at the same moment, and again after a restart, has one effect and one reply', {
  timeout: 240_000,
}, async () => {
  const { telegram, nodes } = scene
  const { stats } = telegram.updates.sender
  const before = sent
  telegram.settings.twice = true
  const shoppers = next()
  sent += await scene.visit(shoppers)
  await telegram.updates.sender.idle()
  expect(await breaches()).toEqual([])
  const shown = shoppers.map(({ phone }) => phone.messages.length)

  expect(await Promise.all(nodes.map((node) => node.interrupt()))).toEqual([0, 0])
  for (const node of nodes) node.start()
  await Promise.all(nodes.map((node) => node.ready()))
  const { delivered } = stats
  for (let n = before; n < sent; n++) telegram.updates.repeat(700_000_001 + n)
  await telegram.updates.sender.idle()
  expect(stats.delivered - delivered).toBe(sent - before)
  expect(await breaches()).toEqual([])
  expect(shoppers.map(({ phone }) => phone.messages.length)).toEqual(shown)
})
