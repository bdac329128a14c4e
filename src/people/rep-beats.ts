/** Which beats a field rep walks: given and taken by the distributor of the beat, or by the brand. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { audit } from './audit.ts'
import { can } from './can.ts'
import type { Who } from './who.ts'

export type Rep = { readonly id: number; readonly name: string; readonly beats: number }
export type RepBeat = {
  readonly id: number
  readonly name: string
  readonly distributorId: number
  readonly walked: boolean
}

const reps = statement<Rep>(
  'reps',
  `select p.id, p.name, (select count(*)::int from rep_beat r where r.person_id = p.id) as beats
   from membership m join person p on p.id = m.person_id
   where m.party = 'brand' and m.role = 'rep' and m.active order by p.name, p.id limit 50`,
)
const beats = statement<RepBeat>(
  'rep-beats',
  `select b.id, b.name, b.distributor_id as "distributorId",
     exists (select 1 from rep_beat r where r.beat_id = b.id and r.person_id = $1) as walked
   from beat b where $2::bigint[] is null or b.distributor_id = any($2) order by b.name, b.id limit 50`,
)
const give = statement<{ id: number }>(
  'rep-beat-give',
  `insert into rep_beat (person_id, beat_id)
   select m.person_id, $2 from membership m where m.person_id = $1 and m.party = 'brand' and m.role = 'rep' and m.active
   on conflict do nothing returning beat_id as id`,
)
const take = statement<{ id: number }>(
  'rep-beat-take',
  'delete from rep_beat where person_id = $1 and beat_id = $2 returning beat_id as id',
)

/** The brand's reps, by name; 50 at most. */
export const repsOfBrand = (q: Queryable): Promise<Rep[]> => rows(q, reps)

/** The beats this person may give to a rep, and whether the rep walks them. */
export function beatsToGive(q: Queryable, who: Who, repId: number): Promise<RepBeat[]> {
  const mine = who.distributors.filter(({ id }) => can(who, 'assign-beats', { distributor: id }))
  return rows(q, beats, [repId, can(who, 'assign-beats', 'brand') ? null : mine.map(({ id }) => id)])
}

/** Gives the beat or takes it; the same twice is the same as once. False where the beat is not theirs to give. */
export async function setRepBeat(
  tx: Tx,
  { who, repId, beatId, walks }: { who: Who; repId: number; beatId: number; walks: boolean },
): Promise<boolean> {
  const mine = await beatsToGive(tx.client, who, repId)
  if (!mine.some(({ id }) => id === beatId)) return false
  const done = await rows(tx.client, walks ? give : take, [repId, beatId])
  const action = walks ? 'rep-beat-given' : 'rep-beat-taken'
  if (done.length > 0)
    await audit(tx, {
      personId: who.person?.id ?? null,
      action,
      subject: `beat:${beatId}`,
      detail: { person: repId },
    })
  return true
}
