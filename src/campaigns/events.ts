/** Triggered campaigns: what has happened since they were started, each event a run of its own, begun once. */
import type { Db } from '../db/client.ts'
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import { inTransaction } from '../db/tx.ts'
import { addDays, dayIn, instantOf } from '../orders/zone.ts'
import { boosters } from './about.ts'
import { type Campaign, campaignOf } from './campaign.ts'
import type { CampaignEvent } from './document.ts'
import type { RunFacts } from './run-facts.ts'
import { beginRun } from './runs.ts'
import { noteShortages, replenished } from './shortages.ts'

type Event = NonNullable<RunFacts['event']>
type Happened = { readonly slot: string; readonly event: Event; readonly until: Date }
type Since = { readonly q: Queryable; readonly since: Date; readonly now: Date; readonly zone: string }

const dayMs = 86_400_000
const inDays = (now: Date, days: number) => new Date(now.getTime() + days * dayMs)

const schemesBegun = statement<{ id: number; until: Date }>(
  'campaign-schemes-begun',
  `select s.id, s.until_at as until from scheme s
   where s.status = 'live' and s.level = 'secondary' and s.from_at <= $1 and s.until_at > $1
     and greatest(s.from_at, (select min(v.published_at) from scheme_version v where v.scheme_id = s.id)) >= $2
   order by s.id`,
)
// What holds for less than two days is over before anybody has forgotten it.
const schemesEnding = statement<{ id: number; until: Date }>(
  'campaign-schemes-ending',
  `select s.id, s.until_at as until from scheme s
   where s.status = 'live' and s.level = 'secondary' and s.until_at > $1
     and s.until_at <= $1::timestamptz + interval '24 hours' and s.until_at - s.from_at > interval '48 hours'
   order by s.id`,
)
const productsBegun = statement<{ id: number }>(
  'campaign-products-begun',
  `select id from product where active and launched_on <= $1::date and launched_on >= $2::date order by id`,
)

/** Daily ones are told in the forenoon: by then a shop knows its day. */
const dailyAt = '09:00'

function daily(on: CampaignEvent, name: string) {
  return async ({ now, zone }: Since): Promise<Happened[]> => {
    const day = dayIn(now, zone)
    if (now < instantOf(day, dailyAt, zone)) return []
    const until = instantOf(addDays(day, 1), '00:00', zone)
    return [{ slot: `${name}:${day}`, event: { on, day, own: true }, until }]
  }
}

const found: Record<CampaignEvent, (since: Since) => Promise<Happened[]>> = {
  'scheme-live': async ({ q, since, now }) => [
    ...(await rows(q, schemesBegun, [now, since])).map(({ id, until }) => ({
      slot: `live:${id}`,
      event: { on: 'scheme-live' as const, scheme: id, own: false },
      until,
    })),
    ...(await boosters(q))
      .filter(({ from, until }) => from >= since && from <= now && until > now)
      .map(({ id, until }) => ({
        slot: `live-booster:${id}`,
        event: { on: 'scheme-live' as const, rule: id, own: false },
        until,
      })),
  ],
  ending: async ({ q, now }) => [
    ...(await rows(q, schemesEnding, [now])).map(({ id, until }) => ({
      slot: `ending:${id}`,
      event: { on: 'ending' as const, scheme: id, own: false },
      until,
    })),
    ...(await boosters(q))
      .filter(({ from, until }) => until > now && until <= inDays(now, 1) && until > inDays(from, 2))
      .map(({ id, until }) => ({
        slot: `ending-booster:${id}`,
        event: { on: 'ending' as const, rule: id, own: false },
        until,
      })),
  ],
  'points-expire': daily('points-expire', 'points'),
  'reorder-due': daily('reorder-due', 'due'),
  'back-in-stock': async ({ q, since, now }) =>
    (await replenished(q, since, now)).map(({ distributor, product, began }) => ({
      slot: `stock:${distributor}:${product}:${began.getTime()}`,
      event: { on: 'back-in-stock' as const, distributor, product, own: false },
      until: inDays(now, 2),
    })),
  'new-product': async ({ q, since, now, zone }) =>
    (await rows(q, productsBegun, [dayIn(now, zone), dayIn(since, zone)])).map(({ id }) => ({
      slot: `product:${id}`,
      event: { on: 'new-product' as const, product: id, own: false },
      until: inDays(now, 7),
    })),
}

type Waiting = { id: number; on: CampaignEvent; since: Date }

const waiting = statement<Waiting>(
  'campaigns-waiting-for-events',
  `select id, body->'when'->>'on' as on, started_at as since from campaign
   where status = 'running' and body->'when'->>'kind' = 'event' order by id`,
)
const slots = statement<{ slot: string }>(
  'campaign-slots',
  'select slot from campaign_run where campaign_id = $1 and slot = any($2::text[])',
)
const brandZone = statement<{ zone: string }>('campaign-brand-zone', 'select time_zone as zone from brand')

/** Begins a run for each event that has none yet. */
export async function startEvents(db: Db, now: Date): Promise<void> {
  const campaigns = await rows(db.pool, waiting)
  if (campaigns.some(({ on }) => on === 'back-in-stock')) await noteShortages(db.pool, now)
  const zone = (await one(db.pool, brandZone))?.zone ?? 'UTC'
  for (const { id, on, since } of campaigns) {
    const happened = await found[on]({ q: db.pool, since, now, zone })
    const known = await rows(db.pool, slots, [id, happened.map(({ slot }) => slot)])
    const fresh = happened.filter(({ slot }) => !known.some((each) => each.slot === slot))
    for (const each of fresh) await begin(db, id, each, now)
  }
}

async function begin(db: Db, id: number, { slot, event, until }: Happened, now: Date): Promise<void> {
  await inTransaction(db, async (tx) => {
    const campaign: Campaign | undefined = await campaignOf(tx.client, id)
    if (campaign?.status !== 'running') return
    await beginRun(tx, campaign, { slot, at: now, until, facts: { v: 1, under: [], event } })
  })
}
