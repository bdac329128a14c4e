import pino from 'pino'
import { expect, it, onTestFinished } from 'vitest'
import type { Channel, Report } from '../../src/channels/channel.ts'
import { Station } from '../../src/channels/station.ts'
import type { SendResult } from '../../src/chat/message.ts'
import type { Runner } from '../../src/chat/runner.ts'
import { makeMetrics } from '../../src/metrics.ts'
import { openTown } from '../support/messenger.ts'
import { until } from '../support/until.ts'

/** A channel whose answers a test chooses, and whose receipts it sends. */
async function openStation(answer: () => SendResult) {
  const town = await openTown()
  const given: { report?: Report } = {}
  const channel: Channel = {
    name: 'whatsapp-cloud',
    account: 'test',
    can: {
      ...{ text: 4_096, taps: 3, tapLabel: 20, asksContact: false, asksLocation: false },
      ...{ promotionsPerSecond: 10, perSecond: 50, settlesWithinMs: 60_000 },
    },
    holdToListen: false,
    start: async (_accept, report) => {
      if (report) given.report = report
    },
    stop: async () => {},
    send: async () => answer(),
    fetchMedia: async () => ({ bytes: new Uint8Array() }),
    health: () => ({ ok: true }),
  }
  const metrics = makeMetrics(town.db.pool, () => 0, { utility: 0.5 })
  const runner = { wake: () => {} } as unknown as Runner
  const log = pino({ level: 'silent' })
  const { db } = town
  const station = new Station(channel, {
    db,
    core: town.world.core,
    runner,
    metrics,
    log,
    sends: true,
    hears: true,
  })
  onTestFinished(() => station.close())
  await station.start()
  return { town, station, metrics, given }
}

it('a channel’s receipts settle what was sent, count what it costs, and are told to /metrics', async () => {
  const { town, metrics, given } = await openStation(() => ({
    kind: 'unknown',
    error: 'the answer was lost',
  }))
  const chat = await town.chat(town.shop.ownerId, 'wa')
  const id = await town.say(chat, 'hello')
  await until(async () => (await town.row(id))?.status === 'retry', 'the lost answer')
  await given.report?.([
    town.receipt(id, 'delivered', { category: 'utility', billable: true }),
    town.receipt(undefined, 'read', { providerId: 'of somebody else' }),
  ])
  expect(await town.row(id)).toMatchObject({ status: 'sent', receipt: 'delivered' })
  const text = await metrics.registry.metrics()
  expect(text).toContain('galla_receipts_total{channel="whatsapp-cloud",state="delivered"} 1')
  expect(text).toContain('galla_receipts_total{channel="whatsapp-cloud",state="unknown"} 1')
  expect(text).toContain('galla_message_cost_total{channel="whatsapp-cloud",category="utility"} 0.5')
})

it('what a channel reported before a stop is stored before the stop is over', async () => {
  const { town, station, given } = await openStation(() => ({ kind: 'sent', providerId: 'wamid.1' }))
  const chat = await town.chat(town.shop.ownerId, 'wa')
  const id = await town.say(chat, 'hello')
  await until(async () => (await town.row(id))?.status === 'sent', 'the sending')
  const other = await town.db.pool.connect()
  await other.query('begin')
  await other.query('select from outbox where id = $1 for update', [id])
  let isStored = false
  const told = given.report?.([town.receipt(id, 'delivered')]).then(() => {
    isStored = true
  })
  const stopped = station.stopHearing().then(() => isStored)
  await other.query('commit')
  other.release()
  expect(await stopped).toBe(true)
  await told
})
