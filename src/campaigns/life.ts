/** The life of a campaign: started, approved by a second marketer, paused, resumed, stopped. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { audit } from '../people/audit.ts'
import { type Campaign, campaignOf, type Status } from './campaign.ts'
import { zonesOf } from './plan.ts'
import { reachOf } from './reach.ts'
import { campaignRules } from './rules.ts'
import { nextStart } from './schedule.ts'
import { takeBackMessages } from './take-back.ts'

export type CampaignRefusal = { readonly ok: false; readonly reason: string }
/** `was`: its state before. */
export type Moved = {
  readonly ok: true
  readonly was: Status
  readonly status: Status
  readonly campaign: Campaign
}
type By = { readonly id: number; readonly rev: number; readonly by: number | null; readonly now: Date }

const refuse = (reason: string): CampaignRefusal => ({ ok: false, reason })

const lock = statement<{ id: number }>('campaign-lock', 'select id from campaign where id = $1 for update')

async function locked(tx: Tx, id: number): Promise<Campaign | undefined> {
  await rows(tx.client, lock, [id])
  return campaignOf(tx.client, id)
}

const run = statement<never>(
  'campaign-run-it',
  `update campaign set status = $2, next_at = $3, reach = $4, started_by = coalesce(started_by, $5),
     started_at = case when $2 = 'running' then coalesce(started_at, $6::timestamptz) end, approved_by = $7, why = null
   where id = $1`,
)

/** Beyond the reach that one marketer answers for, somebody else has to approve it first. */
export async function startCampaign(tx: Tx, { id, rev, by, now }: By): Promise<Moved | CampaignRefusal> {
  const campaign = await locked(tx, id)
  if (!campaign) return refuse('campaign-unknown')
  if (campaign.status !== 'draft') return refuse('campaign-started-already')
  if (campaign.rev !== rev) return refuse('campaign-changed-meanwhile')
  const { approveAbove } = await campaignRules(tx.client)
  const isEvent = campaign.document.when.kind === 'event'
  const reach = isEvent ? null : (await reachOf(tx, campaign.document, now)).told
  if (reach === 0) return refuse('campaign-nobody')
  // An event may come to reach anybody.
  const waits = isEvent || (reach ?? 0) > approveAbove
  if (waits) {
    await rows(tx.client, run, [id, 'waiting', null, reach, by, now, null])
    return done(tx, { ...campaign, reach }, 'waiting', by)
  }
  return begin(tx, { ...campaign, reach }, { by, approvedBy: null, now })
}

export async function approveCampaign(tx: Tx, { id, rev, by, now }: By): Promise<Moved | CampaignRefusal> {
  const campaign = await locked(tx, id)
  if (!campaign) return refuse('campaign-unknown')
  if (campaign.status !== 'waiting') return refuse('campaign-not-waiting')
  if (campaign.rev !== rev) return refuse('campaign-changed-meanwhile')
  if (by === null || by === campaign.startedBy || by === campaign.createdBy)
    return refuse('campaign-needs-another')
  return begin(tx, campaign, { by, approvedBy: by, now })
}

type Begins = { by: number | null; approvedBy: number | null; now: Date }

async function begin(tx: Tx, campaign: Campaign, { by, approvedBy, now }: Begins) {
  const next = await firstStart(tx.client, campaign, now)
  if (next === undefined) return refuse('campaign-too-late')
  const { id, reach } = campaign
  await rows(tx.client, run, [id, 'running', next, reach, by, now, approvedBy])
  return done(tx, campaign, 'running', by)
}

/** null: when something happens. */
async function firstStart(q: Queryable, { document: { when } }: Campaign, now: Date) {
  if (when.kind === 'event') return null
  if (when.kind === 'now') return now
  const start = nextStart(when, await zonesOf(q), now, null)
  if (!start || (when.kind === 'once' && now.getTime() - start.at.getTime() > lateMs)) return undefined
  return start.at
}

/** A day that began so long ago is over in every zone. */
const lateMs = 12 * 3_600_000

async function done(tx: Tx, campaign: Campaign, status: Status, by: number | null): Promise<Moved> {
  const subject = `campaign:${campaign.id}`
  await audit(tx, { personId: by, action: `campaign-${status}`, subject, detail: { reach: campaign.reach } })
  return { ok: true, was: campaign.status, status, campaign: { ...campaign, status } }
}

const turn = statement<never>(
  'campaign-turn',
  `update campaign set status = $2, why = $3, next_at = $4, resumed_at = case when $2 = 'running' then $5::timestamptz else resumed_at end,
     ended_at = case when $2 = 'stopped' then $5::timestamptz end
   where id = $1`,
)
const endRuns = statement<never>(
  'campaign-runs-end',
  `update campaign_run set status = 'stopped', ended_at = $2 where campaign_id = $1 and status in ('freezing', 'planning', 'sending')`,
)

// Apart from ending the runs: what a planner commits meanwhile is seen only by a statement of its own.
const dropBatches = statement<never>(
  'campaign-batches-drop',
  `delete from campaign_batch where run_id in (select id from campaign_run where campaign_id = $1 and status = 'stopped')`,
)

type Turning = { readonly id: number; readonly by: number | null; readonly why: string; readonly now: Date }

/** Holds it, and takes back what waits in the outbox. */
export async function pauseCampaign(tx: Tx, { id, by, why, now }: Turning): Promise<Moved | CampaignRefusal> {
  const campaign = await locked(tx, id)
  if (!campaign) return refuse('campaign-unknown')
  if (campaign.status !== 'running') return refuse('campaign-not-running')
  await rows(tx.client, turn, [id, 'paused', why, campaign.nextAt, now])
  await takeBackMessages(tx.client, id)
  return done(tx, campaign, 'paused', by)
}

/** Days that went by meanwhile are not made up for; what was planned goes on. */
export async function resumeCampaign(
  tx: Tx,
  { id, by, now }: Omit<Turning, 'why'>,
): Promise<Moved | CampaignRefusal> {
  const campaign = await locked(tx, id)
  if (!campaign) return refuse('campaign-unknown')
  if (campaign.status !== 'paused') return refuse('campaign-not-paused')
  const { when } = campaign.document
  const next =
    when.kind === 'weekly' ? nextStart(when, await zonesOf(tx.client), now, null)?.at : campaign.nextAt
  await rows(tx.client, turn, [id, 'running', null, next ?? null, now])
  return done(tx, campaign, 'running', by)
}

/** For good: whoever was not told yet never will be. */
export async function stopCampaign(tx: Tx, { id, by, why, now }: Turning): Promise<Moved | CampaignRefusal> {
  const campaign = await locked(tx, id)
  if (!campaign) return refuse('campaign-unknown')
  if (campaign.status === 'stopped' || campaign.status === 'ended') return refuse('campaign-over')
  await rows(tx.client, turn, [id, 'stopped', why, null, now])
  await rows(tx.client, endRuns, [id, now])
  await rows(tx.client, dropBatches, [id])
  await takeBackMessages(tx.client, id)
  return done(tx, campaign, 'stopped', by)
}
