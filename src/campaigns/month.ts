/** What campaigns sent and will send in a month, day by day. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import { addDays, dayIn, weekdayOf } from '../orders/zone.ts'
import { type Campaign, campaignsOf } from './campaign.ts'

export type Planned = {
  readonly id: number
  readonly name: string
  readonly day: string
  /** 'HH:MM', or '' where each shop has a time of its own. */
  readonly time: string
  /** `ran`, or what is still ahead: it will, it waits to be approved, it is held, it is a draft. */
  readonly state: 'ran' | 'ahead' | 'waiting' | 'paused' | 'draft'
  /** Runs of that day: an event may come several times. */
  readonly times: number
}

type Month = { readonly month: string; readonly zone: string; readonly now: Date }

const ran = statement<Pick<Planned, 'id' | 'name' | 'day' | 'time' | 'times'>>(
  'campaign-month',
  `select c.id, c.body->>'name' as name, (r.at at time zone $2)::date::text as day,
     to_char(min(r.at at time zone $2), 'HH24:MI') as time, count(*)::int as times
   from campaign_run r join campaign c on c.id = r.campaign_id
   where r.at >= ($1::date - 7)::timestamp at time zone $2 and r.at < ($1::date + 45)::timestamp at time zone $2
   group by 1, 2, 3 order by 3, 4, 1 limit 1000`,
)

const mostOpen = 300

/** By the clock of `zone`; `month` is 'YYYY-MM', and the weeks that hold it are told whole. */
export async function monthOf(q: Queryable, { month, zone, now }: Month): Promise<Planned[]> {
  const past = (await rows(q, ran, [`${month}-01`, zone])).map((each) => ({ ...each, state: 'ran' as const }))
  const open = await campaignsOf(q, ['running', 'waiting', 'paused', 'draft'], mostOpen)
  const days = Array.from({ length: 52 }, (_, n) => addDays(`${month}-01`, n - 7))
  const today = dayIn(now, zone)
  const ahead = open.flatMap((campaign) =>
    days
      .filter((day) => day >= today && falls(campaign, day, zone))
      .filter((day) => !past.some((each) => each.id === campaign.id && each.day === day))
      .map((day) => planned(campaign, day)),
  )
  return [...past, ...ahead].toSorted((a, b) => a.day.localeCompare(b.day) || a.time.localeCompare(b.time))
}

function falls({ document: { when }, status, nextAt }: Campaign, day: string, zone: string): boolean {
  // What has begun already, or has nothing more ahead, is told by its runs.
  if (status === 'running' && (nextAt === null || day < dayIn(nextAt, zone))) return false
  if (when.kind === 'once') return when.day === day
  return (
    when.kind === 'weekly' &&
    when.days.includes(weekdayOf(day)) &&
    (when.until === undefined || day <= when.until)
  )
}

function planned({ id, status, document: { name, when } }: Campaign, day: string): Planned {
  const time = 'at' in when && 'time' in when.at ? when.at.time : ''
  const state = status === 'running' ? 'ahead' : (status as 'waiting' | 'paused' | 'draft')
  return { id, name, day, time, state, times: 1 }
}
