/** What binds every campaign of the brand: quiet hours, promotions a person gets in a week, when a second marketer is asked. */
import { one, type Queryable, statement } from '../db/statement.ts'

export type CampaignRules = {
  /** 'HH:MM', by the outlet's clock. */
  readonly quietFrom: string
  readonly quietUntil: string
  readonly perWeek: number
  readonly approveAbove: number
}

const usual: CampaignRules = { quietFrom: '21:00', quietUntil: '08:00', perWeek: 3, approveAbove: 500 }

const read = statement<CampaignRules>(
  'campaign-rules',
  `select to_char(quiet_from, 'HH24:MI') as "quietFrom", to_char(quiet_until, 'HH24:MI') as "quietUntil",
          per_week as "perWeek", approve_above as "approveAbove" from campaign_rules where id = 1`,
)

export const campaignRules = async (q: Queryable): Promise<CampaignRules> => (await one(q, read)) ?? usual

const set = statement<never>(
  'campaign-rules-set',
  `insert into campaign_rules (id, quiet_from, quiet_until, per_week, approve_above) values (1, $1, $2, $3, $4)
   on conflict (id) do update set quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
     per_week = excluded.per_week, approve_above = excluded.approve_above`,
)

export async function setCampaignRules(q: Queryable, rules: CampaignRules): Promise<void> {
  await q.query({
    ...set,
    values: [rules.quietFrom, rules.quietUntil, rules.perWeek, rules.approveAbove],
  })
}

/** Whether the zone's clock stands in the quiet hours, which may go over midnight. */
export function isQuiet({ quietFrom, quietUntil }: CampaignRules, clock: string): boolean {
  if (quietFrom === quietUntil) return false
  return quietFrom < quietUntil
    ? clock >= quietFrom && clock < quietUntil
    : clock >= quietFrom || clock < quietUntil
}
