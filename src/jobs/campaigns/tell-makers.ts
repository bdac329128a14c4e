/** Tells those who made a campaign that a run they waited for has begun, and that all of it is said. */
import { progressOf } from '../../campaigns/progress.ts'
import { announce, type Notice } from '../../chat/announce.ts'
import { mayAnnounce, wasAnnounced } from '../../chat/announced.ts'
import type { Core } from '../../chat/core.ts'
import { campaignBegunNotices, campaignEndedNotices } from '../../chat/notices/campaign-maker.ts'
import { one, rows, statement } from '../../db/statement.ts'
import { inTransaction, type Tx } from '../../db/tx.ts'

type News = {
  id: number
  /** null: the whole campaign is finished. */
  run: number | null
  name: string
  createdBy: number | null
  startedBy: number | null
}

// Of an hour, so that nobody hears on Monday what happened while the node was down on Friday. What goes at once was
// told to whoever tapped it, and of events there may be many a day.
const news = statement<News>(
  'campaign-news',
  `select c.id, r.id as run, c.body->>'name' as name, c.created_by as "createdBy", c.started_by as "startedBy"
   from campaign c join campaign_run r on r.campaign_id = c.id
   where c.status = 'running' and c.body->'when'->>'kind' in ('once', 'weekly')
     and r.planned_at > $1::timestamptz - interval '1 hour'
   union all
   select id, null, body->>'name', created_by, started_by from campaign
   where status = 'ended' and ended_at > $1::timestamptz - interval '1 hour'`,
)
const counts = statement<{ planned: number; heldOut: number }>(
  'campaign-news-run',
  `select (count(*) filter (where state not in ('held-out', 'skipped')))::int as planned,
     (count(*) filter (where state = 'held-out'))::int as "heldOut" from campaign_recipient where run_id = $1`,
)

export async function tellMakers(core: Core, now: Date): Promise<void> {
  for (const each of await rows(core.db.pool, news, [now])) {
    const origin = each.run === null ? `campaign-ended:${each.id}` : `campaign-begun:${each.run}`
    if (await wasAnnounced(core.db.pool, origin)) continue
    const wake = await inTransaction(core.db, async (tx) => {
      if (!(await mayAnnounce(tx, origin))) return undefined
      return announce(core, tx, origin, await noticesOf(tx, each, now))
    })
    wake?.()
  }
}

async function noticesOf(tx: Tx, { run, name, ...made }: News, now: Date): Promise<Notice[]> {
  if (run === null) {
    const { sent, answered, ordered, value } = await progressOf(tx.client, made.id, now)
    return campaignEndedNotices(made, { name, sent, answered, ordered, value })
  }
  const found = await one(tx.client, counts, [run])
  return campaignBegunNotices(made, { name, planned: found?.planned ?? 0, heldOut: found?.heldOut ?? 0 })
}
