/** What /metrics tells Prometheus. One registry per node, so that tests can run several. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Counts } from './chat/core.ts'
import type { MessagePrices } from './chat/cost.ts'
import { sendLag } from './chat/send-sql.ts'
import { type Queryable, rows } from './db/statement.ts'
import { campaignMetrics } from './metrics-campaigns.ts'
import { messageMetrics } from './metrics-messages.ts'
import { pointMetrics } from './metrics-points.ts'

export type Metrics = ReturnType<typeof makeMetrics>

/** Makes the registry; `load` is the number of chats in hand, `q` answers what only the database knows. */
export function makeMetrics(q: Queryable, load: () => number, prices: MessagePrices = {}) {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const turns = new Counter({
    name: 'galla_turns_total',
    help: 'Messages answered, by outcome',
    labelNames: ['outcome', 'channel'],
    registers,
  })
  const batches = new Histogram({
    name: 'galla_batch_chats',
    help: 'Chats sharing one transaction',
    buckets: [1, 2, 5, 10, 20],
    registers,
  })
  const retries = new Counter({
    name: 'galla_batch_retries_total',
    help: 'Batches that ran again',
    registers,
  })
  const accepted = new Counter({
    name: 'galla_accepted_total',
    help: 'Messages stored',
    labelNames: ['channel'],
    registers,
  })
  const limited = new Counter({
    name: 'galla_limited_total',
    help: 'Messages beyond a sender’s rate',
    labelNames: ['channel'],
    registers,
  })
  const sent = new Histogram({
    name: 'galla_send_seconds',
    help: 'Sending one message, by outcome',
    labelNames: ['outcome'],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 15],
    registers,
  })
  new Gauge({
    name: 'galla_chats_in_hand',
    help: 'Chats waiting or under way here',
    registers,
    collect() {
      this.set(load())
    },
  })
  new Gauge({
    name: 'galla_unsent_messages',
    help: 'Messages waiting to be sent',
    labelNames: ['account'],
    registers,
    async collect() {
      this.reset()
      for (const { account, waiting } of await rows(q, sendLag, [])) this.set({ account }, waiting)
    },
  })
  pointMetrics(q, registers)
  campaignMetrics(q, registers, prices)
  const counts: Counts = {
    turn: (outcome, channel) => turns.inc({ outcome, channel }),
    batch: (chats) => batches.observe(chats),
    retry: () => retries.inc(),
  }
  return {
    registry,
    counts,
    accepted: (channel: string, messages: number) => accepted.inc({ channel }, messages),
    limited: (channel: string, messages: number) => limited.inc({ channel }, messages),
    ...messageMetrics(q, registers, prices),
    sent: (outcome: string, ms: number) => sent.observe({ outcome }, ms / 1_000),
  }
}
