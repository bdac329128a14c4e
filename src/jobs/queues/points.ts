/** Points and rewards. */
import { closeTiers, expirePoints, provePoints } from '../points.ts'
import { sendStatement } from '../points-paper.ts'
import type { Queue } from '../queue.ts'
import { sendRewardPaper } from '../reward-paper.ts'

export const pointsQueues: Queue[] = [
  {
    name: 'points-expire',
    cron: '45 19 * * *',
    retryLimit: 3,
    expireInSeconds: 7_200,
    run: ({ core }) => expirePoints(core, core.now()),
  },
  {
    name: 'points-tiers',
    cron: '15 20 * * *',
    retryLimit: 3,
    expireInSeconds: 3_600,
    run: ({ core }) => closeTiers(core, core.now()),
  },
  {
    name: 'points-paper',
    notify: true,
    retryLimit: 3,
    expireInSeconds: 120,
    run: (parts, data) => sendStatement(parts, data),
  },
  {
    name: 'reward-paper',
    notify: true,
    retryLimit: 3,
    expireInSeconds: 300,
    run: (parts, data) => sendRewardPaper(parts, data),
  },
  {
    name: 'points-prove',
    cron: '45 21 * * *',
    retryLimit: 1,
    expireInSeconds: 7_200,
    run: ({ core }) => provePoints(core, core.now()),
  },
]
