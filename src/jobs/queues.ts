/** Every queue, area by area. */
import type { Queue } from './queue.ts'
import { billsQueues } from './queues/bills.ts'
import { campaignsQueues } from './queues/campaigns.ts'
import { pointsQueues } from './queues/points.ts'
import { schemesQueues } from './queues/schemes.ts'
import { tradeQueues } from './queues/trade.ts'
import { upkeepQueues } from './queues/upkeep.ts'

export const queues: Queue[] = [
  ...billsQueues,
  ...campaignsQueues,
  ...pointsQueues,
  ...schemesQueues,
  ...tradeQueues,
  ...upkeepQueues,
]
