/** A beat's day: which orders a paper is about, and how it names the distributor and the beat. */
import { one, type Queryable, statement } from '../db/statement.ts'

export type BeatDay = {
  readonly distributorId: number
  /** Every beat where absent. */
  readonly beatId?: number | null
  /** 'YYYY-MM-DD'; what is left over from earlier days and what has no day goes with it. */
  readonly day: string
}

export type Head = {
  readonly code: string
  readonly distributor: string
  readonly timeZone: string
  readonly beat: string | null
  readonly day: string
}

/**
 * Over the order `o` and its outlet `t`; $1 to $3 are the distributor, the beat and the day. The open statuses are
 * named because the index holds no others.
 */
export const ofBeatDay = `o.distributor_id = $1 and o.status in ('placed', 'changed', 'confirmed', 'dispatched')
  and ($2::bigint is null or t.beat_id = $2) and (o.deliver_on is null or o.deliver_on <= $3::date)`

export const beatDayValues = ({ distributorId, beatId, day }: BeatDay) => [distributorId, beatId ?? null, day]

/** Orders of one paper at most. */
export const mostOrders = 2_000

const head = statement<Omit<Head, 'day'>>(
  'papers-head',
  `select d.code, d.name as distributor, d.time_zone as "timeZone", b.name as beat
   from distributor d left join beat b on b.id = $2::bigint and b.distributor_id = d.id where d.id = $1`,
)

/** undefined where there is no such distributor, or the beat is not one of its beats. */
export async function headOf(q: Queryable, wanted: BeatDay): Promise<Head | undefined> {
  const found = await one(q, head, [wanted.distributorId, wanted.beatId ?? null])
  if (!found || (wanted.beatId && found.beat === null)) return undefined
  return { ...found, day: wanted.day }
}
