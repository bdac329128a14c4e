import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Galla } from '../support/survival/galla.ts'
import { type Gate, gateTo } from '../support/survival/gate.ts'
import { killNowAndThen } from '../support/survival/kill.ts'
import { measured } from '../support/survival/measured.ts'
import { saidTwice } from '../support/survival/proof.ts'
import { openScene } from '../support/survival/scene.ts'
import { until } from '../support/until.ts'

/** GALLA_SURVIVAL_ROUNDS=9 has 540 conversations and 54 kills. */
const full = process.env.GALLA_SURVIVAL_ROUNDS !== undefined
const rounds = Number(process.env.GALLA_SURVIVAL_ROUNDS ?? 1)
const conversations = full ? 60 * rounds : 20
const kills = full ? 6 * rounds : 3

test.concurrent('kill -9 of two nodes at random moments loses no message, loses and doubles no order, and keeps replies in order', {
  timeout: 240_000 * rounds,
}, async () => {
  const began = performance.now()
  const scene = await openScene({ nodes: 2, shops: conversations })
  const { db, telegram, nodes, shoppers, biller } = scene
  const { stats } = telegram.updates.sender
  const messages = shoppers.reduce((sum, { isKnown }) => sum + (isKnown ? 3 : 8), 0)
  const [sent] = await Promise.all([
    scene.visit(shoppers),
    killNowAndThen(nodes, kills, (part) => stats.delivered >= part * messages * 0.9),
  ])
  expect(await scene.breaches(sent)).toEqual([])
  const twice = await saidTwice(db, [biller, ...shoppers.map(({ phone }) => phone)])
  measured(
    `${conversations} conversations, ${sent} messages, ${kills} kills, ${stats.failed} redeliveries, ` +
      `${twice} replies said twice, ${((performance.now() - began) / 1_000).toFixed(1)} s`,
  )
  await scene.close()
})

/** GALLA_SURVIVAL_ROUNDS freezes for half a minute. */
const longer = full ? 15_000 : 0
const sends = (node: Galla) => node.process.lines.some((line) => line.includes('sending for this account'))

test.concurrent('a frozen holder loses the right to send, and thawed says nothing more than it may', {
  timeout: 240_000,
}, async () => {
  const scene = await openScene({ nodes: 2, shops: full ? 16 : 9, telegram: { timeoutMs: 2_000 } })
  const { db, telegram, nodes, shoppers } = scene
  await until(() => nodes.some(sends))
  const holder = nodes.find(sends) as Galla
  const other = nodes.find((node) => node !== holder) as Galla
  const visits = scene.visit(shoppers)
  await telegram.called('sendMessage', 12)
  await db.pool.query(
    `insert into outbox (origin, turn, seq, conversation_id, channel, account, chat, class, body)
     select 'offer' || n || ' ' || id, n, 0, id, channel, account, chat, 'promotion',
            json_build_object('v', 1, 'text', 'Offer ' || n, 'choices', '[]'::json)
     from conversation, generate_series(1, 6) n`,
  )
  await telegram.called('sendMessage', (telegram.calls.sendMessage ?? 0) + 8)
  holder.process.freeze()
  await other.process.line(/sending for this account/)
  await pause(longer)
  const sent = await visits
  holder.process.thaw()

  scene.biller.says('menu')
  await scene.biller.hears()
  expect(await scene.breaches(sent + 1)).toEqual([])
  for (const { phone } of shoppers) {
    const offers = phone.messages.map(({ text }) => text).filter((text) => text.startsWith('Offer '))
    expect(offers).toEqual([...new Set(offers)])
  }
  const { rows } = await db.pool.query(
    `select status, error = 'stopped before it was sent' as refused, count(*)::int as n from outbox
     where class = 'promotion' group by 1, 2 order by 1`,
  )
  measured(`offers: ${JSON.stringify(rows)}`)
  // Whoever says no to offers on the way in gets none of those that still wait.
  expect(rows.filter(({ status, refused }) => !['sent', 'unknown'].includes(status) && !refused)).toEqual([])
  await scene.close()
})

test.concurrent('with the database away webhooks are refused, and all of it is answered once it is back', {
  timeout: 240_000,
}, async () => {
  let gate = undefined as Gate | undefined
  const scene = await openScene({
    nodes: 2,
    shops: full ? 12 : 5,
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
  await pause(full ? 10_000 : 1_500) // this long it is away
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

test.concurrent('backends terminated between and during statements cost no message and no order', {
  timeout: 240_000 * rounds,
}, async () => {
  const scene = await openScene({ nodes: 2, shops: full ? 200 : 8 })
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
  const sent = await scene.visit(scene.shoppers).finally(() => {
    over.abort()
    return striking
  })
  expect(await scene.breaches(sent)).toEqual([])
  expect(ended).toBeGreaterThan(10)
  measured(`${ended} backends terminated during ${sent} messages`)
  await scene.close()
})

test.concurrent('a message delivered twice at the same moment, and again after a restart, has one effect and one reply', {
  timeout: 240_000,
}, async () => {
  const scene = await openScene({ nodes: 2, shops: full ? 8 : 3, telegram: { twice: true } })
  const { telegram, nodes, shoppers } = scene
  const sent = await scene.visit(shoppers)
  await telegram.updates.sender.idle()
  expect(await scene.breaches(sent)).toEqual([])
  const shown = shoppers.map(({ phone }) => phone.messages.length)

  expect(await Promise.all(nodes.map((node) => node.interrupt()))).toEqual([0, 0])
  for (const node of nodes) node.start()
  await Promise.all(nodes.map((node) => node.ready()))
  for (let n = 0; n < sent; n++) telegram.updates.repeat(700_000_001 + n)
  await telegram.updates.sender.idle()
  expect(telegram.updates.sender.stats.delivered).toBe(2 * sent)
  expect(await scene.breaches(sent)).toEqual([])
  expect(shoppers.map(({ phone }) => phone.messages.length)).toEqual(shown)
  await scene.close()
})
