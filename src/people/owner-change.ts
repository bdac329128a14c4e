import { one, type Queryable, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { audit } from './audit.ts'
import { can } from './can.ts'
import { type Refusal, refuse } from './refusal.ts'
import { outletAsSubject } from './seat-right.ts'
import { loadPerson } from './who.ts'

const last = statement<{ action: string }>(
  'owner-last-event',
  `select action from audit_log where subject = $1 and action in ('owner-changed', 'owner-confirmed')
   order by id desc limit 1`,
)

/** Whether an owner of this shop changed and its distributor has not confirmed that yet: redemption waits. */
export async function ownerUnconfirmed(q: Queryable, outletId: number): Promise<boolean> {
  return (await one(q, last, [`outlet:${outletId}`]))?.action === 'owner-changed'
}

/** The distributor (or the brand) vouches for the shop's owners as they are now. Refuses `outlet-not-yours`. */
export async function confirmOwner(
  tx: Tx,
  { outletId, by }: { outletId: number; by: number },
): Promise<{ ok: true; changed: boolean } | Refusal> {
  const outlet = await outletAsSubject(tx.client, outletId)
  if (!outlet) return refuse('outlet-unknown')
  if (!can(await loadPerson(tx.client, by), 'confirm-owner', { outlet })) {
    return refuse('outlet-not-yours', { code: outlet.code, name: outlet.name })
  }
  if (!(await ownerUnconfirmed(tx.client, outletId))) return { ok: true, changed: false }
  await audit(tx, { personId: by, action: 'owner-confirmed', subject: `outlet:${outletId}`, detail: {} })
  return { ok: true, changed: true }
}
