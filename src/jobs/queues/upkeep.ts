/** The upkeep of the database. */

import type { Queue } from '../queue.ts'
import { makePartitions, pruneOld } from '../upkeep.ts'

export const upkeepQueues: Queue[] = [
  {
    name: 'upkeep-partitions',
    cron: '5 0 * * *',
    retryLimit: 5,
    expireInSeconds: 60,
    run: ({ core }) => makePartitions(core),
  },
  {
    name: 'upkeep-prune',
    cron: '35 0 * * *',
    retryLimit: 2,
    expireInSeconds: 900,
    run: ({ core }) => pruneOld(core),
  },
]
