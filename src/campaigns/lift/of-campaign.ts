/** What a campaign moved, as it is shown: added up at once for few outlets, by night for very many. */
import type { Db } from '../../db/client.ts'
import { one, type Queryable, rows, statement } from '../../db/statement.ts'
import { inTransaction } from '../../db/tx.ts'
import { type Lift, liftOf } from './estimate.ts'
import { type DayOfArm, Measured, measure, measureLong } from './measure.ts'

/** Beyond so many outlets the sums take longer than somebody waits for an answer. */
export const mostAtOnce = 10_000
/** Nothing that was begun longer ago changes any more: its last weeks are over, and so are the returns of them. */
const changesForDays = 120

export type CampaignLift = {
  readonly lift: Lift
  readonly days: readonly DayOfArm[]
  readonly measuredAt: Date
  /** The last outlet's weeks are over; until then it is how far it has come. */
  readonly over: boolean
}

const kept = statement<{ body: unknown; measuredAt: Date }>(
  'campaign-lift-kept',
  'select body, measured_at as "measuredAt" from campaign_lift where campaign_id = $1',
)

/** `outlets`: how many were planned or held out. Undefined for very many that no night has added up yet. */
export async function liftOfCampaign(
  q: Queryable,
  { id, outlets }: { id: number; outlets: number },
  now: Date,
): Promise<CampaignLift | undefined> {
  if (outlets <= mostAtOnce) return shown(await measure(q, id, now), now)
  const found = await one(q, kept, [id])
  return found && shown(Measured.parse(found.body), found.measuredAt)
}

const shown = (measured: Measured, measuredAt: Date): CampaignLift => ({
  lift: liftOf(measured.told, measured.heldOut),
  days: measured.days,
  measuredAt,
  over: measured.until !== null && new Date(measured.until) <= measuredAt,
})

const large = statement<{ id: number }>(
  'campaign-lift-large',
  `select u.campaign_id as id from campaign_run u join campaign_recipient r on r.run_id = u.id and r.params is not null
   where u.campaign_id in (select campaign_id from campaign_run where at > $1::timestamptz - $2::int * interval '1 day')
   group by 1 having count(*) > $3 and bool_or(r.state = 'held-out') order by 1`,
)
const keep = statement<never>(
  'campaign-lift-keep',
  `insert into campaign_lift (campaign_id, measured_at, body) values ($1, $2, $3)
   on conflict (campaign_id) do update set measured_at = $2, body = $3`,
)

/** Adds up those of very many outlets, each in a transaction of its own. */
export async function keepLifts(db: Db, now: Date, beyond = mostAtOnce): Promise<void> {
  for (const { id } of await rows(db.pool, large, [now, changesForDays, beyond]))
    await inTransaction(db, async (tx) => {
      await rows(tx.client, keep, [id, now, JSON.stringify(await measureLong(tx, id, now))])
    })
}
