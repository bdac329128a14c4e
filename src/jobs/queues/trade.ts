/** Orders, deliveries, stock, papers and what waits for a person. */
import { remindCases } from '../cases.ts'
import { sendDigests } from '../digest.ts'
import { sendExport } from '../export-file.ts'
import { remindMatters } from '../matters.ts'
import { closeSilentReceipts, remindWaiting, settleAtCutOff } from '../order-jobs.ts'
import { passNoteOn, remindNotes } from '../order-note.ts'
import { sendPapers } from '../papers.ts'
import { passClaimOn } from '../payment-claim.ts'
import type { Queue } from '../queue.ts'
import { readStockFile } from '../read-stock-file.ts'
import { keepReturnPhoto } from '../return-photo.ts'
import { tellDeliveries } from '../tell-deliveries.ts'

export const tradeQueues: Queue[] = [
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
    name: 'export-file',
    notify: true,
    retryLimit: 3,
    expireInSeconds: 120,
    run: (parts, data) => sendExport(parts, data),
  },
  {
    name: 'return-photo',
    notify: true,
    retryLimit: 5,
    expireInSeconds: 120,
    run: (parts, data) => keepReturnPhoto(parts, data),
  },
]
