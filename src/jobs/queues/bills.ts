/** Bills: photos, the books of distributors, and the pictures kept; photos of packs. */
import { tellAlerts } from '../bill-alerts.ts'
import { takeUpPhotos, workBillPhoto } from '../bill-photo.ts'
import { dropPictures } from '../bill-pictures.ts'
import { askAgain } from '../bill-questions.ts'
import { remindReviews } from '../bill-reviews.ts'
import { activatePending, settleBooks } from '../billing.ts'
import { takeUpPackPhotos, workPackPhoto } from '../pack-codes.ts'
import type { Queue } from '../queue.ts'

export const billsQueues: Queue[] = [
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
    name: 'bill-reviews-remind',
    cron: '*/5 * * * *',
    retryLimit: 0,
    expireInSeconds: 300,
    run: ({ core }) => remindReviews(core, core.now()),
  },
  {
    name: 'bill-questions-again',
    cron: '*/10 * * * *',
    retryLimit: 0,
    expireInSeconds: 300,
    run: ({ core }) => askAgain(core, core.now()),
  },
  {
    name: 'pack-photo',
    notify: true,
    atOnce: 8,
    retryLimit: 5,
    expireInSeconds: 300,
    run: (parts, data) => workPackPhoto(parts, data),
  },
  {
    name: 'pack-photos-left',
    cron: '* * * * *',
    retryLimit: 0,
    expireInSeconds: 600,
    run: (parts) => takeUpPackPhotos(parts),
  },
  {
    name: 'bill-alerts-tell',
    cron: '*/10 * * * *',
    retryLimit: 0,
    expireInSeconds: 120,
    run: ({ core }) => tellAlerts(core, core.now()),
  },
  {
    name: 'bill-pictures-drop',
    cron: '15 21 * * *',
    retryLimit: 3,
    expireInSeconds: 3_600,
    run: (parts) => dropPictures(parts),
  },
]
