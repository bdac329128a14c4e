/** Runs of campaigns: begun when their time has come, once each whatever ticks twice, and ended when all is said. */
import type { Db } from '../db/client.ts'
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import { inTransaction, retryTransient, type Tx } from '../db/tx.ts'
import { audienceQuery } from './audience-query.ts'
import { type Campaign, campaignOf } from './campaign.ts'
import { underCover } from './cover.ts'
import { CampaignDocument, skusOf, type When } from './document.ts'
import { freeze } from './freeze.ts'
import { gapOf } from './gap.ts'
import { narrowed } from './narrow.ts'
import { zonesOf } from './plan.ts'
import { RunFacts } from './run-facts.ts'
import { graceMs, nextStart } from './schedule.ts'

const due = statement<{ id: number; nextAt: Date; ranOn: string | null }>(
  'campaign-due-now',
  `select c.id, c.next_at as "nextAt", (select max(r.slot) from campaign_run r where r.campaign_id = c.id) as "ranOn"
   from campaign c where c.status = 'running' and c.next_at <= $1 order by c.next_at limit 1 for update skip locked`,
)

const insert = statement<{ id: number }>(
  'campaign-run-new',
  `insert into campaign_run (campaign_id, slot, body, facts, at, until) values ($1, $2, $3, $4, $5, $6)
   on conflict on constraint campaign_run_once do nothing returning id`,
)

const setNext = statement<never>('campaign-next', 'update campaign set next_at = $2 where id = $1')

/** Begins the next campaign whose time has come; false when there is none. */
export function startDue(db: Db, now: Date): Promise<boolean> {
  return retryTransient(() => inTransaction(db, (tx) => startOne(tx, now)), { attempts: 5 })
}

async function startOne(tx: Tx, now: Date): Promise<boolean> {
  const found = await one(tx.client, due, [now])
  const campaign = found && (await campaignOf(tx.client, found.id))
  if (!found || !campaign) return false
  const { when } = campaign.document
  if (when.kind === 'now') {
    await beginRun(tx, campaign, {
      slot: 'now',
      at: now,
      until: after(now, when),
      facts: { v: 1, under: [] },
    })
    await rows(tx.client, setNext, [found.id, null])
    return true
  }
  const zones = await zonesOf(tx.client)
  const start = nextStart(when, zones, found.nextAt, found.ranOn)
  if (start && start.at <= now) {
    const facts: RunFacts = { v: 1, under: [], day: start.day }
    await beginRun(tx, campaign, { slot: start.day, at: now, until: after(start.at, when), facts })
  }
  const next = nextStart(when, zones, now, start && start.at <= now ? start.day : found.ranOn)
  await rows(tx.client, setNext, [found.id, next?.at ?? null])
  return true
}

// Zones lie up to a day apart, and a cut-off is somewhere in its day.
const after = (at: Date, when: When): Date =>
  new Date(at.getTime() + graceMs(undefined) + (when.kind === 'now' ? 0 : 24 * 3_600_000))

type Begin = {
  readonly slot: string
  readonly at: Date
  readonly until: Date
  readonly facts: RunFacts
}

/** One run of a campaign for a slot; undefined where another has begun it. */
export async function beginRun(tx: Tx, campaign: Campaign, begin: Begin): Promise<number | undefined> {
  const { document, id } = campaign
  const facts: RunFacts = {
    ...begin.facts,
    under: await underCover(tx.client, skusOf(document), document.coverDays, begin.at),
    ...(await gapOf(tx.client, document, begin.at)),
  }
  const values = [id, begin.slot, JSON.stringify(document), JSON.stringify(facts), begin.at, begin.until]
  return (await one(tx.client, insert, values))?.id
}

export type OpenRun = {
  readonly id: number
  readonly campaignId: number
  readonly status: 'freezing' | 'planning' | 'sending'
  readonly slot: string
  readonly at: Date
}

const open = statement<OpenRun>(
  'campaign-runs-open',
  `select r.id, r.campaign_id as "campaignId", r.status, r.slot, r.at from campaign_run r
   join campaign c on c.id = r.campaign_id and c.status in ('running', 'ended')
   where r.status in ('freezing', 'planning', 'sending') order by r.id`,
)

export const openRuns = (q: Queryable): Promise<OpenRun[]> => rows(q, open)

const begun = statement<{ first: Date | null; runs: number }>(
  'campaign-runs-begun',
  'select min(at) as first, count(*)::int as runs from campaign_run where campaign_id = $1',
)

/** When a campaign first went out, and how often so far. */
export async function runsBegun(q: Queryable, id: number): Promise<{ first: Date | null; runs: number }> {
  return (await one(q, begun, [id])) ?? { first: null, runs: 0 }
}

type RunBody = { readonly body: unknown; readonly facts: unknown; readonly until: Date }

const readRun = statement<RunBody>(
  'campaign-run-one',
  'select body, facts, until from campaign_run where id = $1',
)

/** What a run says and is about, as it was when it began. */
export const runBody = (q: Queryable, id: number): Promise<RunBody | undefined> => one(q, readRun, [id])

/** Writes down whom a run is for. */
export async function freezeRun(db: Db, run: OpenRun, now: Date): Promise<void> {
  await inTransaction(db, async (tx) => {
    const found = await runBody(tx.client, run.id)
    if (!found) return
    const document = CampaignDocument.parse(found.body)
    const facts = RunFacts.parse(found.facts)
    const audience = await audienceQuery(tx.client, document.audience, now)
    await freeze(tx, run, await narrowed(tx.client, audience, facts, now), now)
  })
}

// The first that is still to be told, by index: joined, all of a million would be read at every tick.
const endRun = statement<{ campaignId: number }>(
  'campaign-run-over',
  `update campaign_run r set status = 'ended', ended_at = $2
   where r.id = $1 and r.status = 'sending' and (
     select p.outlet_id from campaign_recipient p where p.run_id = $1 and p.state = 'planned'
     order by p.account, p.zone, p.due_at limit 1) is null
   returning campaign_id as "campaignId"`,
)

const endCampaign = statement<never>(
  'campaign-over',
  `update campaign c set status = 'ended', ended_at = $2
   where c.id = $1 and c.status = 'running' and c.next_at is null and c.body->'when'->>'kind' <> 'event'
     and not exists (select from campaign_run r where r.campaign_id = c.id
       and r.status in ('freezing', 'planning', 'sending'))`,
)

/** Ends a run of which nothing is left to say, and its campaign if that was the last one. */
export async function endIfDone(db: Db, runId: number, now: Date): Promise<void> {
  await inTransaction(db, async (tx) => {
    const ended = await one(tx.client, endRun, [runId, now])
    if (ended) await rows(tx.client, endCampaign, [ended.campaignId, now])
  })
}
