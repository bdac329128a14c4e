import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Galla } from '../support/survival/galla.ts'
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
