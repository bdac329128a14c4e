/** Every queue: when it runs, how often it is repeated, how long it may take. Handlers may be called twice. */
import { takeUpPhotos, workBillPhoto } from './bill-photo.ts'
import { dropPictures } from './bill-pictures.ts'
import { activatePending, settleBooks } from './billing.ts'
import { sendCampaignDigest } from './campaigns/digest.ts'
import { testCampaign } from './campaigns/test-send.ts'
import { remindCases } from './cases.ts'
import { freshClaims, sendClaim, workOutClaims } from './claims.ts'
import { sendDigests } from './digest.ts'
import { sendExport } from './export-file.ts'
import type { JobParts } from './job-parts.ts'
import { remindMatters } from './matters.ts'
import { closeSilentReceipts, remindWaiting, settleAtCutOff } from './order-jobs.ts'
import { passNoteOn, remindNotes } from './order-note.ts'
import { sendPapers } from './papers.ts'
import { passClaimOn } from './payment-claim.ts'
import { payPeriods } from './period-payouts.ts'
import { closeTiers, expirePoints, provePoints } from './points.ts'
import { sendStatement } from './points-paper.ts'
import { readStockFile } from './read-stock-file.ts'
import { refreshAudiences } from './refresh-audiences.ts'
import { keepReturnPhoto } from './return-photo.ts'
import { sendRewardPaper } from './reward-paper.ts'
import { readSchemesSent } from './scheme-file.ts'
import { tryScheme } from './scheme-try.ts'
import { tellDeliveries } from './tell-deliveries.ts'
import { endSchemes, makePartitions, pruneOld } from './upkeep.ts'

export type Queue = {
  name: string
  run(parts: JobParts, data: unknown): Promise<void>
  /** Minutes, hours, days: when it runs by itself (UTC). */
  cron?: string
  /** Woken at once instead of at the next poll. */
  notify?: boolean
  /** Runs under way at once on one node; 1, unless said. */
  atOnce?: number
  retryLimit: number
  /** Seconds after which a run counts as lost. */
  expireInSeconds: number
}

export const queues: Queue[] = [
  {
    name: 'billing-settle',
    cron: '* * * * *',
    retryLimit: 0,
    expireInSeconds: 600,
    run: ({ core }) => settleBooks(core, core.now()),
  },
  {
    name: 'bills-activate',
    cron: '10 20 * * *',
    retryLimit: 3,
    expireInSeconds: 600,
    run: ({ core }) => activatePending(core, core.now()),
  },
  {
    name: 'orders-remind',
    cron: '* * * * *',
    retryLimit: 0,
    expireInSeconds: 120,
    run: ({ core }) => remindWaiting(core, core.now()),
  },
  {
    name: 'orders-digest',
    cron: '* * * * *',
    retryLimit: 0,
    expireInSeconds: 120,
    run: ({ core }) => sendDigests(core, core.now()),
  },
  {
    name: 'orders-settle',
    cron: '* * * * *',
    retryLimit: 0,
    expireInSeconds: 120,
    run: ({ core }) => settleAtCutOff(core, core.now()),
  },
  {
    name: 'orders-received',
    cron: '*/10 * * * *',
    retryLimit: 0,
    expireInSeconds: 300,
    run: ({ core }) => closeSilentReceipts(core, core.now()),
  },
  {
    name: 'bill-photo',
    notify: true,
    atOnce: 8,
    retryLimit: 5,
    expireInSeconds: 300,
    run: (parts, data) => workBillPhoto(parts, data),
  },
  {
    name: 'bill-photos-left',
    cron: '* * * * *',
    retryLimit: 0,
    expireInSeconds: 600,
    run: (parts) => takeUpPhotos(parts),
  },
  {
    name: 'bill-pictures-drop',
    cron: '15 21 * * *',
    retryLimit: 3,
    expireInSeconds: 3_600,
    run: (parts) => dropPictures(parts),
  },
  {
    name: 'order-note',
    notify: true,
    retryLimit: 5,
    expireInSeconds: 180,
    run: (parts, data) => passNoteOn(parts, data),
  },
  {
    name: 'order-notes-remind',
    cron: '* * * * *',
    retryLimit: 0,
    expireInSeconds: 300,
    run: (parts) => remindNotes(parts),
  },
  {
    name: 'matters-remind',
    cron: '* * * * *',
    retryLimit: 0,
    expireInSeconds: 120,
    run: ({ core }) => remindMatters(core, core.now()),
  },
  {
    name: 'cases-remind',
    cron: '*/5 * * * *',
    retryLimit: 0,
    expireInSeconds: 300,
    run: ({ core }) => remindCases(core, core.now()),
  },
  {
    name: 'payment-claim',
    notify: true,
    retryLimit: 5,
    expireInSeconds: 120,
    run: (parts, data) => passClaimOn(parts, data),
  },
  {
    name: 'return-photo',
    notify: true,
    retryLimit: 5,
    expireInSeconds: 120,
    run: (parts, data) => keepReturnPhoto(parts, data),
  },
  {
    name: 'stock-file',
    notify: true,
    retryLimit: 5,
    expireInSeconds: 120,
    run: (parts, data) => readStockFile(parts, data),
  },
  {
    name: 'deliveries-told',
    cron: '* * * * *',
    retryLimit: 0,
    expireInSeconds: 120,
    run: ({ core }) => tellDeliveries(core),
  },
  {
    name: 'papers',
    notify: true,
    retryLimit: 3,
    expireInSeconds: 120,
    run: (parts, data) => sendPapers(parts, data),
  },
  {
    name: 'scheme-try',
    notify: true,
    retryLimit: 2,
    expireInSeconds: 1_800,
    run: (parts, data) => tryScheme(parts, data),
  },
  {
    name: 'campaign-test',
    notify: true,
    retryLimit: 3,
    expireInSeconds: 120,
    run: (parts, data) => testCampaign(parts, data),
  },
  {
    name: 'campaign-digest',
    cron: '30 3 * * *',
    retryLimit: 2,
    expireInSeconds: 300,
    run: ({ core }) => sendCampaignDigest(core, core.now()),
  },
  {
    name: 'scheme-file',
    notify: true,
    retryLimit: 3,
    expireInSeconds: 1_800,
    run: (parts, data) => readSchemesSent(parts, data),
  },
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
  {
    name: 'export-file',
    notify: true,
    retryLimit: 3,
    expireInSeconds: 120,
    run: (parts, data) => sendExport(parts, data),
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
    name: 'upkeep-partitions',
    cron: '5 0 * * *',
    retryLimit: 5,
    expireInSeconds: 60,
    run: ({ core }) => makePartitions(core),
  },
  {
    name: 'audiences',
    cron: '50 19 * * *',
    retryLimit: 2,
    expireInSeconds: 3_600,
    run: ({ core }) => refreshAudiences(core),
  },
  {
    name: 'schemes-end',
    cron: '20 19 * * *',
    retryLimit: 3,
    expireInSeconds: 60,
    run: ({ core }) => endSchemes(core),
  },
  {
    name: 'upkeep-prune',
    cron: '35 0 * * *',
    retryLimit: 2,
    expireInSeconds: 900,
    run: ({ core }) => pruneOld(core),
  },
]
