/** Campaigns and audiences. */
import { keepLifts } from '../../campaigns/lift/of-campaign.ts'
import { addPicture } from '../campaigns/add-picture.ts'
import { sendCampaignDigest } from '../campaigns/digest.ts'
import { takeList } from '../campaigns/take-list.ts'
import { testCampaign } from '../campaigns/test-send.ts'
import type { Queue } from '../queue.ts'
import { countOutlets, refreshAudiences } from '../refresh-audiences.ts'

export const campaignsQueues: Queue[] = [
  {
    name: 'campaign-test',
    notify: true,
    retryLimit: 3,
    expireInSeconds: 120,
    run: (parts, data) => testCampaign(parts, data),
  },
  {
    name: 'campaign-picture',
    notify: true,
    retryLimit: 5,
    expireInSeconds: 120,
    run: (parts, data) => addPicture(parts, data),
  },
  {
    name: 'campaign-list',
    notify: true,
    retryLimit: 5,
    expireInSeconds: 300,
    run: (parts, data) => takeList(parts, data),
  },
  {
    name: 'campaign-digest',
    cron: '30 3 * * *',
    retryLimit: 2,
    expireInSeconds: 300,
    run: ({ core }) => sendCampaignDigest(core, core.now()),
  },
  {
    // Before the digest tells it.
    name: 'campaign-lift',
    cron: '50 21 * * *',
    retryLimit: 2,
    expireInSeconds: 3_600,
    run: ({ core }) => keepLifts(core.db, core.now()),
  },
  {
    name: 'outlet-figures',
    cron: '5 19 * * *',
    retryLimit: 3,
    expireInSeconds: 10_800,
    run: ({ core }) => countOutlets(core),
  },
  {
    name: 'audiences',
    cron: '50 19 * * *',
    retryLimit: 2,
    expireInSeconds: 3_600,
    run: ({ core }) => refreshAudiences(core),
  },
]
