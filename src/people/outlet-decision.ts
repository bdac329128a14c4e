import { one, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { audit } from './audit.ts'
import { can } from './can.ts'
import { type NearDistributor, nearestDistributor } from './nearest.ts'
import { type Refusal, refuse } from './refusal.ts'
import { loadPerson, type Who } from './who.ts'

/** A shop as it stands when somebody decides about it; held until the transaction ends. */
export type HeldShop = {
  id: number
  code: string
  name: string
  status: string
  distributorId: number | null
  beat: string | null
  lat: number | null
  lon: number | null
  area: string | null
}

const lock = statement(
  'outlet-hold',
  `select from outlet where id = any($1::bigint[]) order by id for no key update`,
)
const read = statement<HeldShop>(
  'outlet-held',
  `select o.id, o.code, o.name, o.status, o.distributor_id as "distributorId", b.name as beat, o.lat, o.lon, o.area
   from outlet o left join beat b on b.id = o.beat_id where o.id = any($1::bigint[])`,
)

/** Holds the shops in order of id, so that two decisions cannot wait for each other, then reads them. */
export async function holdShops(tx: Tx, outletIds: number[]): Promise<(HeldShop | undefined)[]> {
  await rows(tx.client, lock, [outletIds])
  const found = await rows(tx.client, read, [outletIds])
  return outletIds.map((id) => found.find((shop) => shop.id === id))
}

const mergedInto = statement<{ code: string }>(
  'outlet-merged-into',
  `select o.code from audit_log a join outlet o on o.id = (a.detail->>'into')::bigint
   where a.subject = $1 and a.action = 'outlet-merged' order by a.id desc limit 1`,
)
const passedOn = statement<{ distributorId: number }>(
  'outlet-refused-by',
  `select (detail->>'distributorId')::bigint as "distributorId" from audit_log
   where subject = $1 and action = 'outlet-not-mine'`,
)

/** Why this shop can no longer be decided about by `who`, or nothing when it can. */
export async function whyNot(tx: Tx, shop: HeldShop, who: Who): Promise<Refusal | undefined> {
  const { code, name, status } = shop
  if (status === 'active') return refuse('outlet-approved-already', { code, name, beat: shop.beat ?? '' })
  if (status === 'closed') {
    const into = await one(tx.client, mergedInto, [`outlet:${shop.id}`])
    return refuse('outlet-merged-already', { code, name, into: into?.code ?? '' })
  }
  if (can(who, 'approve-outlet', { outlet: shop })) return undefined
  const refusedBy = await distributorsThatRefused(tx, shop.id)
  const passed = who.distributors.some(({ id }) => refusedBy.includes(id))
  if (!passed) return refuse('outlet-not-yours', { code, name })
  return refuse(shop.distributorId === null ? 'outlet-with-brand' : 'outlet-passed-on', { code, name })
}

async function distributorsThatRefused(tx: Tx, outletId: number): Promise<number[]> {
  const found = await rows(tx.client, passedOn, [`outlet:${outletId}`])
  return found.map(({ distributorId }) => distributorId)
}

const beatById = statement<{ name: string; distributorId: number }>(
  'outlet-beat',
  `select name, distributor_id as "distributorId" from beat where id = $1`,
)
const approve = statement(
  'outlet-approve',
  `update outlet set status = 'active', beat_id = $2, distributor_id = $3 where id = $1`,
)

export type Decision = { outletId: number; by: number; now: Date }

/**
 * Takes a pending shop onto a beat: from now on it orders. The brand may put it on any beat, a distributor on its
 * own. Refuses `outlet-unknown`, `outlet-other-beat`, and what is already so: `outlet-approved-already`,
 * `outlet-merged-already`, `outlet-passed-on`, `outlet-with-brand`, `outlet-not-yours`.
 */
export async function approveOutlet(
  tx: Tx,
  { outletId, beatId, by }: Decision & { beatId: number },
): Promise<{ ok: true; code: string; name: string; beat: string } | Refusal> {
  const [shop] = await holdShops(tx, [outletId])
  if (!shop) return refuse('outlet-unknown')
  const who = await loadPerson(tx.client, by)
  const no = await whyNot(tx, shop, who)
  if (no) return no
  const beat = await one(tx.client, beatById, [beatId])
  if (!beat || !can(who, 'approve-outlet', { distributor: beat.distributorId }))
    return refuse('outlet-other-beat')
  await rows(tx.client, approve, [outletId, beatId, beat.distributorId])
  const subject = `outlet:${outletId}`
  await audit(tx, { personId: by, action: 'outlet-approved', subject, detail: { beatId } })
  return { ok: true, code: shop.code, name: shop.name, beat: beat.name }
}

const passTo = statement('outlet-pass-to', `update outlet set distributor_id = $2 where id = $1`)

/**
 * "Not mine": the shop goes to the next nearest distributor who has not said so yet, after the last to the brand
 * (`next` null). Refuses as approveOutlet does; for a shop that waits with the brand, `outlet-with-brand`.
 */
export async function notMine(
  tx: Tx,
  { outletId, by }: Decision,
): Promise<{ ok: true; code: string; name: string; next: NearDistributor | null } | Refusal> {
  const [shop] = await holdShops(tx, [outletId])
  if (!shop) return refuse('outlet-unknown')
  const { code, name, distributorId } = shop
  const no = await whyNot(tx, shop, await loadPerson(tx.client, by))
  if (no) return no
  if (distributorId === null) return refuse('outlet-with-brand', { code, name })
  const except = [...(await distributorsThatRefused(tx, outletId)), distributorId]
  const next = (await nearestDistributor(tx.client, shop, except)) ?? null
  await rows(tx.client, passTo, [outletId, next?.id ?? null])
  const detail = { distributorId, next: next?.id ?? null }
  await audit(tx, { personId: by, action: 'outlet-not-mine', subject: `outlet:${outletId}`, detail })
  return { ok: true, code, name, next }
}
