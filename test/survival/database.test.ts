import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Gate, gateTo } from '../support/survival/gate.ts'
import { openScene } from '../support/survival/scene.ts'
import { until } from '../support/until.ts'

const full = process.env.GALLA_SURVIVAL_ROUNDS !== undefined

test('with the database away webhooks are refused, and all of it is answered once it is back', {
  timeout: 90_000,
}, async () => {
  let gate = undefined as Gate | undefined
  const scene = await openScene({
    nodes: 2,
    shops: 12,
    through: async (url) => {
      gate = await gateTo(url)
      return gate.url
    },
  })
  const { telegram, nodes, db } = scene
  const visits = scene.visit(scene.shoppers)
  await until(() => telegram.updates.sender.stats.delivered >= 10)
  await gate?.shut()
  const { failed } = telegram.updates.sender.stats
  scene.biller.says('menu')
  await until(() => telegram.updates.sender.stats.failed > failed, 'a refused webhook')
  expect(telegram.updates.sender.stats.lastError).toMatch(/Wrong response from the webhook: 5\d\d/)
  const health = await Promise.all(
    nodes.map(async ({ address }) => (await fetch(`${address}/health`)).status),
  )
  expect(health).toEqual([503, 503])
  await pause(full ? 10_000 : 3_000) // this long it is away
  await gate?.open()

  expect(await scene.breaches((await visits) + 1)).toEqual([])
  await until(async () => (await fetch(`${nodes[0]?.address}/health`)).ok, 'health')
  // Each node hears of what others have to say again.
  await until(async () => {
    const { rows } = await db.pool.query(
      `select 1 from pg_stat_activity where datname = current_database() and query ilike 'listen%galla%'`,
    )
    return rows.length === nodes.length
  }, 'wake-ups on both nodes')
  await scene.close()
  await gate?.close()
})

test('backends terminated between and during statements cost no message and no order', {
  timeout: 90_000,
}, async () => {
  const scene = await openScene({ nodes: 2, shops: full ? 200 : 20 })
  let ended = 0
  let going = true
  const strike = async () => {
    while (going) {
      const { rowCount } = await scene.db.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid()
           and (application_name = 'galla' and state <> 'idle' or random() < 0.02) and application_name like 'galla%'
         order by random() limit 2`,
      )
      ended += rowCount ?? 0
      await pause(Math.random() * 300)
    }
  }
  const striking = strike()
  const sent = await scene.visit(scene.shoppers).finally(() => {
    going = false
    return striking
  })
  expect(await scene.breaches(sent)).toEqual([])
  expect(ended).toBeGreaterThan(10)
  console.log(`${ended} backends terminated during ${sent} messages`)
  await scene.close()
})
