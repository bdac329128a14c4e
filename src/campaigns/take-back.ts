/** What waits in the outbox of a campaign that is held goes back to its recipients. */
import { one, type Queryable, statement } from '../db/statement.ts'

// What a sender has claimed is said; a refusal that waits certainly has not arrived.
const takeBack = statement<{ back: number }>(
  'campaign-take-back',
  `with gone as (
     update outbox o set status = 'failed', error = 'taken back: its campaign was held'
     where o.account in (select account from channel_account) and o.class = 'promotion'
       and o.status in ('ready', 'retry') and starts_with(o.origin, $1)
     returning o.id, split_part(o.origin, ':', 3)::bigint as run, split_part(o.origin, ':', 4)::bigint as outlet), back as (
     update campaign_recipient r set state = 'planned', outbox_id = null, queued_at = null
     from gone where r.run_id = gone.run and r.outlet_id = gone.outlet and r.outbox_id = gone.id and r.state = 'queued' returning 1)
   select count(*)::int as back from back`,
)

/** Takes back what was not sent yet of a campaign that is paused or stopped. Returns how many. */
export async function takeBackMessages(q: Queryable, campaignId: number): Promise<number> {
  return (await one(q, takeBack, [`campaign:${campaignId}:`]))?.back ?? 0
}
