/** What a distributor's owner may set about the day's work: read, and changed one at a time with a record of who did. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { audit } from '../people/audit.ts'
import { setRoute } from './set-route.ts'
import type { TypedSetting } from './settings-text.ts'

export type DeskSettings = {
  readonly name: string
  readonly timeZone: string
  readonly cutOff: string
  readonly opensAt: string
  readonly closesAt: string
  readonly workDays: readonly string[]
  /** Paise. */
  readonly minimumOrder: number
  readonly shortLines: 'cancel' | 'back-order'
  readonly digestMinutes: number
  readonly remindAfter: number
  readonly credit: 'block' | 'warn' | 'off'
  readonly upi: string | null
  /** From today on. */
  readonly holidays: readonly string[]
  readonly beats: readonly DeskBeat[]
}

export type DeskBeat = {
  readonly id: number
  readonly name: string
  readonly visitDays: readonly string[]
  /** Shops whose place in the route is set, of all. */
  readonly placed: number
  readonly shops: number
}

const read = statement<DeskSettings>(
  'desk-settings',
  `select d.name, d.time_zone as "timeZone", to_char(d.cut_off, 'HH24:MI') as "cutOff",
     to_char(d.opens_at, 'HH24:MI') as "opensAt", to_char(d.closes_at, 'HH24:MI') as "closesAt",
     d.work_days as "workDays", d.minimum_order as "minimumOrder", d.short_lines as "shortLines",
     d.digest_minutes as "digestMinutes", d.remind_after as "remindAfter", d.credit, d.upi,
     (select coalesce(array_agg(h.day::text order by h.day), '{}') from holiday h
       where h.distributor_id = d.id and h.day >= $2::date) as holidays,
     (select coalesce(json_agg(json_build_object('id', b.id, 'name', b.name, 'visitDays', b.visit_days,
         'placed', (select count(*) from outlet o where o.beat_id = b.id and o.status = 'active' and o.stop is not null),
         'shops', (select count(*) from outlet o where o.beat_id = b.id and o.status = 'active'))
       order by b.name, b.id), '[]') from beat b where b.distributor_id = d.id) as beats
   from distributor d where d.id = $1`,
)

/** `today` is the distributor's day. */
export const deskSettings = (
  q: Queryable,
  distributorId: number,
  today: string,
): Promise<DeskSettings | undefined> => one(q, read, [distributorId, today])

const write = statement<{ id: number }>(
  'desk-settings-write',
  `update distributor set cut_off = coalesce($2::time, cut_off), opens_at = coalesce($3::time, opens_at),
     closes_at = coalesce($4::time, closes_at), work_days = coalesce($5::text[], work_days),
     minimum_order = coalesce($6::bigint, minimum_order), short_lines = coalesce($7, short_lines),
     digest_minutes = coalesce($8::int, digest_minutes), remind_after = coalesce($9::int, remind_after),
     credit = coalesce($10, credit) where id = $1 returning id`,
)
const close = statement<object>(
  'desk-settings-holiday',
  `insert into holiday (distributor_id, day) values ($1, $2) on conflict do nothing`,
)
const reopen = statement<object>(
  'desk-settings-no-holiday',
  'delete from holiday where distributor_id = $1 and day = $2',
)
const visit = statement<object>(
  'desk-settings-beat-days',
  'update beat set visit_days = $3 where id = $2 and distributor_id = $1',
)

/** A beat as it was typed is by now one of the distributor's. */
export type Setting = Exclude<TypedSetting, { beat: string }> | BeatSetting
export type BeatSetting =
  | (Omit<Extract<TypedSetting, { set: 'beat-days' }>, 'beat'> & { readonly beatId: number })
  | (Omit<Extract<TypedSetting, { set: 'route' }>, 'beat'> & { readonly beatId: number })

export type SettingOutcome =
  | { readonly ok: true }
  /** Codes of a route that are no shops of its beat. */
  | { readonly ok: false; readonly unknown: readonly string[] }

/** Changes one setting; the values were checked where they were read. Written to the audit log. */
export async function changeSetting(
  tx: Tx,
  { distributorId, setting, by }: { distributorId: number; setting: Setting; by: number | null },
): Promise<SettingOutcome> {
  if (setting.set === 'route') {
    const { beatId, codes } = setting
    return setRoute(tx, { distributorId, beatId, codes, by })
  }
  await store(tx, distributorId, setting)
  const subject = `distributor:${distributorId}`
  await audit(tx, { personId: by, action: 'set-terms', subject, detail: { ...setting } })
  return { ok: true }
}

async function store(tx: Tx, id: number, setting: Exclude<Setting, { set: 'route' }>): Promise<void> {
  if (setting.set === 'holiday') await rows(tx.client, setting.open ? reopen : close, [id, setting.day])
  else if (setting.set === 'beat-days') await rows(tx.client, visit, [id, setting.beatId, setting.days])
  else await rows(tx.client, write, [id, ...columnsOf(setting)])
}

type Plain = Exclude<Setting, { set: 'route' | 'holiday' | 'beat-days' }>

/** In the order of the statement; null leaves what is. */
const columnsOf = (of: Plain) => [
  of.set === 'cut-off' ? of.at : null,
  of.set === 'hours' ? of.opens : null,
  of.set === 'hours' ? of.closes : null,
  of.set === 'work-days' ? of.days : null,
  of.set === 'minimum' ? of.amount : null,
  of.set === 'short-lines' ? of.policy : null,
  of.set === 'digest' ? of.minutes : null,
  of.set === 'remind' ? of.minutes : null,
  of.set === 'credit' ? of.mode : null,
]
