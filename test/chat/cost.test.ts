import { expect, test } from 'vitest'
import { costByOrigin, costOf } from '../../src/chat/cost.ts'
import { loadConfig } from '../../src/config.ts'
import { makeMetrics } from '../../src/metrics.ts'
import { openTown } from '../support/messenger.ts'

const prices = { utility: 0.115, service: 0.115, marketing: 0.86 }

test('prices are read by category; none set means none known', () => {
  const read = (text: string) => loadConfig({ WHATSAPP_PRICES: text }).prices
  expect(read('utility=0.115,service=0.115,marketing=0.86')).toEqual(prices)
  expect(read(' marketing = 1 ')).toEqual({ marketing: 1 })
  expect(loadConfig({}).prices).toEqual({})
})

test.each(['utility', 'utility=x', 'utility=-1', 'other=1', 'utility=1,utility=2', 'utility=1,'])(
  'prices like “%s” are refused with a sentence',
  (text) => {
    expect(() => loadConfig({ WHATSAPP_PRICES: text })).toThrow(/^WHATSAPP_PRICES must look like utility=/)
  },
)

test('what a campaign costs is told by its origin, and unknown where a price is', async () => {
  const town = await openTown()
  const chat = await town.chat(town.shop.ownerId, 'wa')
  for (const origin of ['campaign:7:1', 'campaign:7:2', 'campaign:70:1', 'c5'])
    await town.say(chat, 'x', { origin, class: 'promotion' })
  await town.say(chat, 'free', { origin: 'campaign:7:3' })
  await town.sent()
  const ids = await town.query(`select id, body->>'text' as text from outbox order by id`)
  const told = { category: 'marketing', billable: true } as const
  for (const { id, text } of ids)
    await town.receives(town.receipt(Number(id), 'delivered', text === 'free' ? { billable: false } : told))
  const charged = await costByOrigin(town.db.pool, 'campaign:7:')
  expect(charged).toEqual([
    { origin: 'campaign:7:1', category: 'marketing', messages: 1 },
    { origin: 'campaign:7:2', category: 'marketing', messages: 1 },
  ])
  expect(costOf(charged, prices)).toBeCloseTo(1.72)
  expect(costOf(charged, { utility: 1 })).toBeUndefined()
  expect(costOf([], {})).toBe(0)
})

test('/metrics tells what was charged and what is held or waits', async () => {
  const town = await openTown()
  const chat = await town.chat(town.shop.ownerId, 'wa')
  const metrics = makeMetrics(town.db.pool, () => 0, prices)
  metrics.charged('whatsapp-cloud', 'marketing', 2)
  metrics.charged('whatsapp-cloud', 'service', 1)
  metrics.unknownReceipts('whatsapp-cloud', 3)
  const held = await town.say(chat, 'held', { status: 'held' })
  await town.query(`update outbox set error = '131049 (capped)' where id = $1`, [held])
  await town.say(chat, 'waits', { status: 'waiting' })
  const text = await metrics.registry.metrics()
  expect(text).toContain('galla_messages_charged_total{channel="whatsapp-cloud",category="marketing"} 2')
  expect(text).toContain('galla_message_cost_total{channel="whatsapp-cloud",category="marketing"} 1.72')
  expect(text).toContain('galla_message_cost_total{channel="whatsapp-cloud",category="service"} 0.115')
  expect(text).toContain('galla_receipts_total{channel="whatsapp-cloud",state="unknown"} 3')
  expect(text).toContain('galla_held_messages{account="test",reason="131049"} 1')
  expect(text).toContain('galla_held_messages{account="test",reason="window"} 1')
})
