/** Each morning: what runs, what it moved, and what needs a decision. Nothing where there is none of it. */
import { byRun } from '../../campaigns/by-run.ts'
import { type Campaign, campaignsOf } from '../../campaigns/campaign.ts'
import { liftOfCampaign } from '../../campaigns/lift/of-campaign.ts'
import { progressOf } from '../../campaigns/progress.ts'
import { announce } from '../../chat/announce.ts'
import { mayAnnounce } from '../../chat/announced.ts'
import type { Core } from '../../chat/core.ts'
import { campaignDigest, type Digested } from '../../chat/notices/campaign-digest.ts'
import { rows, statement } from '../../db/statement.ts'
import { inTransaction, type Tx } from '../../db/tx.ts'
import { dayIn } from '../../orders/zone.ts'

const mostTold = 12

const ended = statement<{ id: number }>(
  'campaign-digest-ended',
  `select id from campaign where status in ('ended', 'stopped') and started_at is not null
     and ended_at > $1::timestamptz - interval '24 hours'`,
)

export async function sendCampaignDigest(core: Core, now: Date): Promise<void> {
  const origin = `campaign-digest:${dayIn(now, core.brand.timeZone)}`
  const wake = await inTransaction(core.db, async (tx) => {
    if (!(await mayAnnounce(tx, origin))) return undefined
    const open = await campaignsOf(tx.client, ['waiting', 'paused', 'running'], mostTold)
    const over = new Set((await rows(tx.client, ended, [now])).map(({ id }) => id))
    const past = over.size > 0 ? await campaignsOf(tx.client, ['ended', 'stopped'], mostTold) : []
    const told: Digested[] = []
    for (const campaign of [...open, ...past.filter(({ id }) => over.has(id))])
      told.push(await digested(tx, campaign, now))
    return told.length > 0 ? announce(core, tx, origin, [campaignDigest(told)]) : undefined
  })
  wake?.()
}

async function digested(tx: Tx, campaign: Campaign, now: Date): Promise<Digested> {
  const progress = await progressOf(tx.client, campaign.id, now)
  const outlets = progress.planned + progress.heldOut
  const { kind } = campaign.document.when
  const comesRound = kind === 'weekly' || kind === 'event'
  const [latest] = comesRound ? await byRun(tx.client, campaign.id, 1) : []
  return {
    campaign,
    progress,
    latest,
    lift: await liftOfCampaign(tx.client, { id: campaign.id, outlets }, now),
  }
}
