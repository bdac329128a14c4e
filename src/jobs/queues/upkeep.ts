/** The upkeep of the database, and what people may ask of what is held about them. */

import { forgetPeople } from '../forget.ts'
import { sendMyData } from '../my-data.ts'
import type { Queue } from '../queue.ts'
import { makePartitions, pruneOld } from '../upkeep.ts'

export const upkeepQueues: Queue[] = [
  {
    name: 'my-data',
    notify: true,
    retryLimit: 3,
    expireInSeconds: 300,
    run: (parts, data) => sendMyData(parts, data),
  },
  {
    name: 'forget',
    cron: '* * * * *',
    retryLimit: 0,
    expireInSeconds: 600,
    run: (parts) => forgetPeople(parts),
  },
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
