/** What /metrics tells of messages sent: what became of them, and what they cost. */
import { Counter, Gauge, type Registry } from 'prom-client'
import type { MessagePrices } from './chat/cost.ts'
import { heldRows } from './chat/send-sql.ts'
import { type Queryable, rows } from './db/statement.ts'

/** Makes the counters; `prices`: of one message by category, in the brand's currency. */
export function messageMetrics(q: Queryable, registers: Registry[], prices: MessagePrices) {
  new Gauge({
    name: 'galla_held_messages',
    help: 'Messages the messenger refuses by a rule of its own, and messages that wait for the person to write',
    labelNames: ['account', 'reason'],
    registers,
    async collect() {
      this.reset()
      for (const { account, reason, messages } of await rows(q, heldRows, []))
        this.set({ account, reason }, messages)
    },
  })
  const receipts = new Counter({
    name: 'galla_receipts_total',
    help: 'What messengers told of messages sent, by state; unknown: of none of ours',
    labelNames: ['channel', 'state'],
    registers,
  })
  const charged = new Counter({
    name: 'galla_messages_charged_total',
    help: 'Messages the messenger charges for',
    labelNames: ['channel', 'category'],
    registers,
  })
  const cost = new Counter({
    name: 'galla_message_cost_total',
    help: 'What they cost, in the currency of the brand, where the price is known',
    labelNames: ['channel', 'category'],
    registers,
  })
  return {
    receipt: (channel: string, state: string) => receipts.inc({ channel, state }),
    unknownReceipts: (channel: string, number: number) =>
      number > 0 && receipts.inc({ channel, state: 'unknown' }, number),
    charged: (channel: string, category: string, messages: number) => {
      charged.inc({ channel, category }, messages)
      const price = prices[category as keyof MessagePrices]
      if (price !== undefined) cost.inc({ channel, category }, price * messages)
    },
  }
}
