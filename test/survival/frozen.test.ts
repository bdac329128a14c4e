import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Galla } from '../support/survival/galla.ts'
import { openScene } from '../support/survival/scene.ts'
import { until } from '../support/until.ts'

/** GALLA_SURVIVAL_ROUNDS freezes for half a minute. */
const longer = process.env.GALLA_SURVIVAL_ROUNDS === undefined ? 0 : 15_000
const sends = (node: Galla) => node.process.lines.some((line) => line.includes('sending for this account'))

test('a frozen holder loses the right to send, and thawed says nothing more than it may', {
  timeout: 150_000,
}, async () => {
  const scene = await openScene({ nodes: 2, shops: 16, telegram: { timeoutMs: 2_000 } })
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
    `select status, count(*)::int as n from outbox where class = 'promotion' group by 1 order by 1`,
  )
  console.log(`offers: ${JSON.stringify(rows)}`)
  expect(rows.every(({ status }) => ['sent', 'unknown'].includes(status))).toBe(true)
  await scene.close()
})
