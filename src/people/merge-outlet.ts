import { writeGathered } from '../db/gathered.ts'
import { rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { audit } from './audit.ts'
import { can } from './can.ts'
import { giveShops } from './grant.ts'
import { type Decision, holdShops, whyNot } from './outlet-decision.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { OutletRole } from './seats.ts'
import { loadPerson } from './who.ts'

const leave = statement<{ personId: number; role: OutletRole }>(
  'merge-leave-seats',
  `update membership set active = false where outlet_id = $1 and active
   returning person_id as "personId", role`,
)
const move = statement(
  'merge-move',
  `with orders as (update trade_order set outlet_id = $2 where outlet_id = $1),
     words as (insert into outlet_alias (outlet_id, words, product_id, unit, learned_at)
       select $2, words, product_id, unit, learned_at from outlet_alias where outlet_id = $1
       on conflict do nothing),
     baskets as (update basket b set outlet_id = $2 where outlet_id = $1 and not exists (
       select from basket where person_id = b.person_id and outlet_id = $2)),
     closed as (update outlet set status = 'closed' where id = $1)
   update outlet o set lat = coalesce(o.lat, p.lat), lon = case when o.lat is null then p.lon else o.lon end,
     phone = coalesce(o.phone, p.phone), owner_name = coalesce(o.owner_name, p.owner_name),
     board_photo = coalesce(o.board_photo, p.board_photo)
   from outlet p where o.id = $2 and p.id = $1`,
)

/**
 * "Same as R-0032": the people, orders and learned words of a pending shop go over to the one that exists, which
 * keeps what it knows and gains what it lacks; the pending one is closed. Both must be the decider's to decide.
 * Refuses as approveOutlet does, and `outlet-same`, `outlet-not-active`, `outlet-not-yours` for the other shop.
 */
export async function mergeInto(
  tx: Tx,
  { outletId, intoOutletId, by, now }: Decision & { intoOutletId: number },
): Promise<{ ok: true; code: string; name: string; into: string } | Refusal> {
  if (outletId === intoOutletId) return refuse('outlet-same')
  const [shop, into] = await holdShops(tx, [outletId, intoOutletId])
  if (!shop || !into) return refuse('outlet-unknown')
  const who = await loadPerson(tx.client, by)
  const no = await whyNot(tx, shop, who)
  if (no) return no
  if (into.status !== 'active') return refuse('outlet-not-active', { code: into.code, name: into.name })
  if (!can(who, 'approve-outlet', { outlet: into })) {
    return refuse('outlet-not-yours', { code: into.code, name: into.name })
  }
  for (const { personId, role } of await rows(tx.client, leave, [outletId])) {
    await giveShops(tx, [intoOutletId], role, { personId, by, again: true, now })
  }
  await writeGathered(tx)
  await rows(tx.client, move, [outletId, intoOutletId])
  const detail = { into: intoOutletId }
  await audit(tx, { personId: by, action: 'outlet-merged', subject: `outlet:${outletId}`, detail })
  return { ok: true, code: shop.code, name: into.name, into: into.code }
}
