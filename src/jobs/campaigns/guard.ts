/** Stops a campaign by itself when people block it or it does not arrive: going on would cost the account its standing. */
import { pauseCampaign } from '../../campaigns/life.ts'
import { announce } from '../../chat/announce.ts'
import type { Core } from '../../chat/core.ts'
import { campaignHeldNotice } from '../../chat/notices/campaigns.ts'
import { type Queryable, rows, statement } from '../../db/statement.ts'
import { inTransaction } from '../../db/tx.ts'

/** Looked at: the last so many that were settled; fewer than the least say nothing. */
const window = { most: 200, least: 40 }
/** In hundredths of those: people who blocked or stopped, and messages that failed for any reason. */
const limits = { blocks: 8, failures: 25 }

type Sick = { id: number; name: string; blocks: number; failures: number; of: number }

// Only what was sent since it was last resumed: a marketer who goes on has seen the rest.
const sick = statement<Sick>(
  'campaign-sick',
  `select c.id, c.body->>'name' as name, s.blocks, s.failures, s.of
   from campaign_run r join campaign c on c.id = r.campaign_id and c.status = 'running'
   cross join lateral (
     select count(*)::int as of, count(*) filter (where state = 'failed')::int as failures,
       count(*) filter (where state = 'failed' and reason in ('unreachable', 'stopped'))::int as blocks
     from (select state, reason from campaign_recipient p
       where p.run_id = r.id and p.sent_at is not null and p.sent_at > coalesce(c.resumed_at, 'epoch')
       order by p.sent_at desc limit ${window.most}) last) s
   where r.status = 'sending' and s.of >= $1 and (s.blocks * 100 >= s.of * $2::int or s.failures * 100 >= s.of * $3::int)`,
)

export const sickRuns = (q: Queryable): Promise<Sick[]> =>
  rows(q, sick, [window.least, limits.blocks, limits.failures])

export async function guardRuns(core: Core): Promise<void> {
  for (const found of await sickRuns(core.db.pool)) {
    const wake = await inTransaction(core.db, async (tx) => {
      const why = found.blocks * 100 >= found.of * limits.blocks ? 'blocks' : 'failures'
      const held = await pauseCampaign(tx, { id: found.id, by: null, why, now: core.now() })
      if (!held.ok) return undefined
      const origin = `campaign-held:${found.id}:${core.now().getTime()}`
      return announce(core, tx, origin, [campaignHeldNotice({ ...found, why })])
    })
    wake?.()
  }
}
