/** Recipients whose time has come, looked at once more as they are now: people stop, block and move in the middle. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import { clockIn } from '../orders/zone.ts'
import { type CampaignRules, isQuiet } from './rules.ts'
import { Params } from './run-facts.ts'

// One step of the index for each pair, however many recipients wait.
const pairs = statement<{ account: string; zone: string }>(
  'campaign-due-pairs',
  `with recursive pair as (
     (select account, zone from campaign_recipient where run_id = $1 and state = 'planned'
      order by account, zone limit 1)
     union all
     select n.account, n.zone from pair p cross join lateral (
       select account, zone from campaign_recipient
       where run_id = $1 and state = 'planned' and (account, zone) > (p.account, p.zone)
       order by account, zone limit 1) n)
   select account, zone from pair`,
)

/** Accounts and zones in which a run still has somebody to tell. */
export const pairsOf = (q: Queryable, runId: number) => rows(q, pairs, [runId])

/** Whether promotions may be said in a zone now. */
export const isOpenIn = (rules: CampaignRules, zone: string, now: Date): boolean =>
  !isQuiet(rules, clockIn(now, zone))

type DueRow = {
  outletId: number
  personId: number
  params: unknown
  late: boolean
  member: boolean
  offers: boolean | null
  language: string
  recent: number
  conversationId: number | null
  channel: string
  account: string
  chat: string
}

/** Recipients looked at together at most; the planner of the database has to know how few they are. */
export const mostDue = 500

// Not sorted any further than the index is: a million may be due at the same instant. A limit that is a parameter counts as
// a tenth of all with the planner of the database, and for a hundred thousand it reads all outlets and people there are.
export const dueRows = statement<DueRow>(
  'campaign-due',
  `with next as (
     select outlet_id from campaign_recipient
     where run_id = $1 and account = $2 and zone = $3 and state = 'planned' and due_at <= $4
     order by due_at limit ${mostDue}
   ), due as (
     select r.outlet_id, r.person_id, r.params, r.due_at from (select outlet_id from next limit $5) n
     join campaign_recipient r on r.run_id = $1 and r.outlet_id = n.outlet_id
     where r.state = 'planned' for update of r skip locked)
   select due.outlet_id as "outletId", due.person_id as "personId", due.params,
     $4 > due.due_at + $6::float8 * interval '1 millisecond' or $4 > $7 as late,
     o.status = 'active' and exists (select from membership m
       where m.outlet_id = due.outlet_id and m.person_id = due.person_id and m.active) as member,
     p.offers, p.language, c.id as "conversationId", c.channel, c.account, c.chat,
     (select count(*) from campaign_recipient r where r.person_id = due.person_id
        and r.queued_at > $4::timestamptz - interval '7 days' and r.state in ('queued', 'sent', 'unknown'))::int as recent
   from due join outlet o on o.id = due.outlet_id join person p on p.id = due.person_id
   left join lateral (select id, channel, account, chat from conversation c where c.person_id = p.id and c.reachable
     order by c.heard_at desc nulls last, c.id limit 1) c on true`,
)

export type DueRecipient = Omit<DueRow, 'params' | 'late' | 'member' | 'conversationId'> & {
  readonly conversationId: number
  readonly params: Params
}

export type Due = {
  readonly tell: DueRecipient[]
  readonly skip: { outletId: number; reason: string }[]
  /** They write from elsewhere now: told there, at that account's pace. */
  readonly moved: { outletId: number; account: string }[]
}

type Wanted = {
  readonly runId: number
  readonly account: string
  readonly zone: string
  readonly now: Date
  readonly most: number
  /** After that many milliseconds past its time, or after `until`, nothing is said. */
  readonly graceMs: number
  readonly until: Date
  readonly perWeek: number
}

/** Locks them until the transaction ends. */
export async function dueRecipients(q: Queryable, wanted: Wanted): Promise<Due> {
  const { runId, account, zone, now, most, graceMs, until, perWeek } = wanted
  const found = await rows(q, dueRows, [runId, account, zone, now, most, graceMs, until])
  const all: Due = { tell: [], skip: [], moved: [] }
  const toldNow = new Map<number, number>()
  for (const row of found) {
    const { outletId, personId, conversationId } = row
    const recent = row.recent + (toldNow.get(personId) ?? 0)
    const reason = reasonNot({ ...row, recent }, perWeek)
    if (reason || conversationId === null) all.skip.push({ outletId, reason: reason ?? 'unreachable' })
    else if (row.account !== account) all.moved.push({ outletId, account: row.account })
    else {
      toldNow.set(personId, (toldNow.get(personId) ?? 0) + 1)
      all.tell.push({ ...row, conversationId, params: Params.parse(row.params) })
    }
  }
  return all
}

function reasonNot({ late, member, offers, conversationId, recent }: DueRow, perWeek: number) {
  if (late) return 'late'
  if (!member) return 'left'
  if (offers !== true) return 'stopped'
  if (conversationId === null) return 'unreachable'
  return recent >= perWeek ? 'enough' : undefined
}

const skip = statement<never>(
  'campaign-skip',
  `update campaign_recipient r set state = 'skipped', reason = t.reason
   from unnest($2::bigint[], $3::text[]) as t(outlet_id, reason) where r.run_id = $1 and r.outlet_id = t.outlet_id`,
)
const move = statement<never>(
  'campaign-move',
  `update campaign_recipient r set account = t.account
   from unnest($2::bigint[], $3::text[]) as t(outlet_id, account) where r.run_id = $1 and r.outlet_id = t.outlet_id`,
)

/** Writes down who is not told here after all. */
export async function keepOthers(q: Queryable, runId: number, due: Pick<Due, 'skip' | 'moved'>) {
  const ids = (list: readonly { outletId: number }[]) => list.map(({ outletId }) => outletId)
  if (due.skip.length > 0) await rows(q, skip, [runId, ids(due.skip), due.skip.map(({ reason }) => reason)])
  if (due.moved.length > 0)
    await rows(q, move, [runId, ids(due.moved), due.moved.map(({ account }) => account)])
}
