/** How those who speak each language took a campaign. */
import { type Queryable, rows, statement } from '../db/statement.ts'

export type LanguageCounts = {
  readonly language: string
  readonly planned: number
  readonly sent: number
  readonly read: number
  readonly answered: number
  readonly ordered: number
}

const counts = statement<LanguageCounts>(
  'campaign-by-language',
  `select p.language, count(*)::int as planned, (count(*) filter (where r.state in ('sent', 'unknown')))::int as sent,
     (count(*) filter (where r.receipt = 'read'))::int as read, count(r.answered_at)::int as answered,
     count(r.order_id)::int as ordered
   from campaign_run u join campaign_recipient r on r.run_id = u.id join person p on p.id = r.person_id
   where u.campaign_id = $1 and r.state in ('planned', 'queued', 'sent', 'failed', 'unknown')
   group by 1 order by 2 desc, 1`,
)

/** By the language of the person told: their message's text is in it, or in the nearest there is. */
export const byLanguage = (q: Queryable, campaignId: number): Promise<LanguageCounts[]> =>
  rows(q, counts, [campaignId])
