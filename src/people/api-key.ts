/** Keys with which other programs speak to the API. Shown once, stored as a hash. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { audit } from './audit.ts'
import { hashOf, newToken, type Random, secureRandom } from './token.ts'

/** What a key may do: read and acknowledge orders, or bring in files of a kind. */
export const ownRights = ['orders', 'stock', 'outstanding', 'limits', 'holidays', 'names', 'billing'] as const
/** What only the brand's own programs may bring. */
export const brandRights = [
  'regions',
  'distributors',
  'beats',
  'products',
  'prices',
  'outlets',
  'rivals',
] as const
export type ApiRight = (typeof ownRights)[number] | (typeof brandRights)[number]
export const apiRights: readonly ApiRight[] = [...ownRights, ...brandRights]

export type ApiKey = {
  readonly id: number
  readonly name: string
  /** null: the brand's, for every distributor. */
  readonly distributor: { readonly id: number; readonly code: string } | null
  readonly rights: readonly ApiRight[]
}

const insert = statement<{ id: number }>(
  'api-key-insert',
  `insert into api_key (key_hash, distributor_id, name, rights, created_at) values ($1, $2, $3, $4, $5) returning id`,
)
const columns = `k.id, k.name, k.rights,
  case when d.id is not null then json_build_object('id', d.id, 'code', d.code) end as distributor`
const find = statement<ApiKey>(
  'api-key-find',
  `select ${columns} from api_key k left join distributor d on d.id = k.distributor_id
   where k.key_hash = $1 and k.ended_at is null`,
)
// A key that is used all day is written once a minute, not with every request.
const touch = statement<object>(
  'api-key-used',
  `update api_key set used_at = $2 where id = $1 and (used_at is null or used_at < $2::timestamptz - interval '1 minute')`,
)
const end = statement<{ id: number }>(
  'api-key-end',
  'update api_key set ended_at = $2 where id = $1 and ended_at is null returning id',
)
const all = statement<ApiKey & { createdAt: Date; usedAt: Date | null; endedAt: Date | null }>(
  'api-key-all',
  `select ${columns}, k.created_at as "createdAt", k.used_at as "usedAt", k.ended_at as "endedAt"
   from api_key k left join distributor d on d.id = k.distributor_id order by k.id limit 1000`,
)

const prefix = 'galla_'

export type NewKey = {
  readonly distributorId: number | null
  readonly name: string
  readonly rights: readonly ApiRight[]
  readonly now: Date
  readonly random?: Random
}

/** Makes a key; what is returned is shown to nobody again. */
export async function makeApiKey(tx: Tx, wish: NewKey): Promise<{ id: number; key: string }> {
  const { distributorId, name, rights, now, random = secureRandom } = wish
  const key = prefix + newToken(random)
  const made = await one(tx.client, insert, [hashOf(key), distributorId, name, [...rights], now])
  if (!made) throw new Error('a key was not made')
  const detail = { name, rights, distributorId }
  await audit(tx, { personId: null, action: 'make-api-key', subject: `api-key:${made.id}`, detail })
  return { id: made.id, key }
}

/** undefined for what is no key, or one that was ended. */
export async function apiKeyOf(q: Queryable, key: string, now: Date): Promise<ApiKey | undefined> {
  if (!key.startsWith(prefix) || key.length > 60) return undefined
  const found = await one(q, find, [hashOf(key)])
  if (found) await rows(q, touch, [found.id, now])
  return found
}

/** Ends a key for good; false where there is none that could be ended. */
export async function endApiKey(tx: Tx, id: number, now: Date): Promise<boolean> {
  if (!(await one(tx.client, end, [id, now]))) return false
  await audit(tx, { personId: null, action: 'end-api-key', subject: `api-key:${id}`, detail: {} })
  return true
}

export const listApiKeys = (q: Queryable) => rows(q, all)
