/** What /metrics tells of campaigns: messages charged and what they cost, by campaign. */
import { Gauge, type Registry } from 'prom-client'
import { costByOrigin, costOf, type MessagePrices } from './chat/cost.ts'
import { type Queryable, rows, statement } from './db/statement.ts'

/** The messages of a campaign may be a million: counted anew at most that often. */
const freshMs = 300_000
const most = 20

type Recent = { id: number; name: string }

const recent = statement<Recent>(
  'metrics-campaigns',
  `select c.id, c.body->>'name' as name from campaign c
   where c.status in ('running', 'paused') or c.ended_at > now() - interval '2 days' order by c.id desc limit $1`,
)

/** `prices`: of one message by category, in the brand's currency; without them only messages are counted. */
export function campaignMetrics(q: Queryable, registers: Registry[], prices: MessagePrices): void {
  const labelNames = ['campaign', 'name']
  const charged = new Gauge({
    name: 'galla_campaign_messages_charged',
    help: 'Messages of a campaign the messenger charges for',
    labelNames,
    registers,
    collect: () => refresh(),
  })
  const cost = new Gauge({
    name: 'galla_campaign_cost',
    help: 'What they cost so far, in the currency of the brand, where the price is known',
    labelNames,
    registers,
  })
  let countedAt = Number.NEGATIVE_INFINITY
  const refresh = async () => {
    if (performance.now() - countedAt < freshMs) return
    countedAt = performance.now()
    charged.reset()
    cost.reset()
    for (const { id, name } of await rows(q, recent, [most])) {
      const found = await costByOrigin(q, `campaign:${id}:`)
      const labels = { campaign: String(id), name }
      charged.set(
        labels,
        found.reduce((sum, { messages }) => sum + messages, 0),
      )
      const sum = costOf(found, prices)
      if (sum !== undefined) cost.set(labels, sum)
    }
  }
}
