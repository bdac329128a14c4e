import { one, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { audit } from './audit.ts'
import { giveShops } from './grant.ts'
import { cleanName, cleanShopName } from './names.ts'
import { type NearDistributor, nearestDistributor } from './nearest.ts'
import { nextOutletCode } from './outlet-code.ts'
import { createPerson, linkConversation, personOf } from './persons.ts'
import { phoneForms } from './phone.ts'
import { type Refusal, refuse } from './refusal.ts'

/** Pending shops that one person may have at a time. */
const mostPending = 3

export type ShopRequest = {
  conversationId: number
  shopName: string
  ownerName: string
  area?: string
  /** Degrees. */
  lat?: number
  lon?: number
  phone?: string
  /** The channel's reference to the photo. */
  boardPhoto?: string
  language: string
  now: Date
}

export type PendingShop = { id: number; code: string; name: string }

/** `distributor`: who is asked to approve; null = the brand decides. `already`: this shop was asked for before. */
export type Requested = {
  ok: true
  personId: number
  outlet: PendingShop
  distributor: NearDistributor | null
  already: boolean
}

const pendingOf = statement<PendingShop & { distributor: NearDistributor | null }>(
  'outlet-pending-of-person',
  `select o.id, o.code, o.name, case when d.id is not null
     then jsonb_build_object('id', d.id, 'code', d.code, 'name', d.name) end as distributor
   from membership m join outlet o on o.id = m.outlet_id left join distributor d on d.id = o.distributor_id
   where m.person_id = $1 and m.active and o.status = 'pending' order by o.id`,
)
const insert = statement<{ id: number }>(
  'outlet-insert-pending',
  `insert into outlet (code, name, owner_name, phone, distributor_id, lat, lon, area, language, status,
     board_photo, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'pending', $10, $11) returning id`,
)

/**
 * An unknown person asks to join: makes them the owner of a pending shop, put before the nearest distributor.
 * Asking again for the same name changes nothing. `phone` may be merely typed; one that the channel vouched for
 * is made the person's by enrolByPhone afterwards. Refuses names that are none and a fourth shop in waiting.
 */
export async function requestOutlet(tx: Tx, asked: ShopRequest): Promise<Requested | Refusal> {
  const shop = cleanShopName(asked.shopName)
  if (!shop.ok) return shop
  const owner = cleanName(asked.ownerName)
  if (!owner.ok) return owner
  const known = await personOf(tx, asked.conversationId)
  const waiting = known === null ? [] : await rows(tx.client, pendingOf, [known])
  const same = waiting.find(({ name }) => name.toLowerCase() === shop.name.toLowerCase())
  if (known !== null && same) return repeated(known, same)
  if (waiting.length >= mostPending) return refuse('outlet-many-pending', { most: mostPending })
  const personId = known ?? (await newOwner(tx, asked, owner.name))
  return place(tx, asked, { personId, shopName: shop.name, ownerName: owner.name })
}

function repeated(personId: number, shop: PendingShop & { distributor: NearDistributor | null }): Requested {
  const { distributor, ...outlet } = shop
  return { ok: true, personId, outlet, distributor, already: true }
}

async function newOwner(
  tx: Tx,
  { conversationId, language, now }: ShopRequest,
  name: string,
): Promise<number> {
  const personId = await createPerson(tx, { name, conversationId, language, now })
  await linkConversation(tx, conversationId, personId)
  return personId
}

type Named = { personId: number; shopName: string; ownerName: string }

async function place(
  tx: Tx,
  asked: ShopRequest,
  { personId, shopName, ownerName }: Named,
): Promise<Requested> {
  const at = whereabouts(asked)
  const distributor = (await nearestDistributor(tx.client, at)) ?? null
  const code = await nextOutletCode(tx)
  const phone = asked.phone === undefined ? null : (phoneForms(asked.phone)?.number ?? null)
  const values = [code, shopName, ownerName, phone, distributor?.id ?? null, at.lat, at.lon, at.area]
  const more = [asked.language, asked.boardPhoto ?? null, asked.now]
  const made = await one(tx.client, insert, [...values, ...more])
  if (!made) throw new Error('the new outlet came back without an id')
  await giveShops(tx, [made.id], 'owner', { personId, by: personId, again: false, now: asked.now })
  const detail = { code, distributorId: distributor?.id ?? null }
  await audit(tx, { personId, action: 'outlet-requested', subject: `outlet:${made.id}`, detail })
  return { ok: true, personId, outlet: { id: made.id, code, name: shopName }, distributor, already: false }
}

function whereabouts({ lat, lon, area }: ShopRequest) {
  const pinned = lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
  const words = area?.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 120)
  return { lat: pinned ? lat : null, lon: pinned ? lon : null, area: words || null }
}
