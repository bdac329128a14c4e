/** Schemes and claims. */
import { freshClaims, sendClaim, workOutClaims } from '../claims.ts'
import { payPeriods } from '../period-payouts.ts'
import type { Queue } from '../queue.ts'
import { readSchemesSent } from '../scheme-file.ts'
import { tryScheme } from '../scheme-try.ts'
import { endSchemes } from '../upkeep.ts'

export const schemesQueues: Queue[] = [
  {
    name: 'scheme-try',
    notify: true,
    retryLimit: 2,
    expireInSeconds: 1_800,
    run: (parts, data) => tryScheme(parts, data),
  },
  {
    name: 'scheme-file',
    notify: true,
    retryLimit: 3,
    expireInSeconds: 1_800,
    run: (parts, data) => readSchemesSent(parts, data),
  },
  {
    name: 'period-payouts',
    cron: '45 18 * * *',
    retryLimit: 2,
    expireInSeconds: 7_200,
    run: ({ core }) => payPeriods(core, core.now()),
  },
  {
    name: 'claims-month',
    cron: '15 19 * * *',
    retryLimit: 2,
    expireInSeconds: 7_200,
    run: ({ core }) => workOutClaims(core, core.now()),
  },
  {
    name: 'claims-fresh',
    notify: true,
    retryLimit: 3,
    expireInSeconds: 300,
    run: (parts, data) => freshClaims(parts, data),
  },
  {
    name: 'claims-file',
    notify: true,
    retryLimit: 3,
    expireInSeconds: 120,
    run: (parts, data) => sendClaim(parts, data),
  },
  {
    name: 'schemes-end',
    cron: '20 19 * * *',
    retryLimit: 3,
    expireInSeconds: 60,
    run: ({ core }) => endSchemes(core),
  },
]
