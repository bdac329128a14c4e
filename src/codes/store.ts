/** Batches of codes: made here, or printed elsewhere and brought in. */
import { one, type Queryable, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { unknownNames } from '../schemes/unknown-names.ts'
import { hashOf, isOurs, makeCode, readCode } from './shape.ts'

const find = statement<{ id: number }>(
  'pack-code-scheme',
  `select id from scheme where code = $1 and kind = 'codes'`,
)
const insert = statement<{ n: number }>(
  'pack-codes-add',
  `with added as (
    insert into pack_code (scheme_id, hash, batch, added_at) select $1, h, $3, $4 from unnest($2::bytea[]) as x(h)
    on conflict (hash) do nothing returning id)
   select count(*)::int as n from added`,
)

const addShapes = statement<never>(
  'pack-code-shapes-add',
  'insert into pack_code_shape (length) select distinct unnest($1::smallint[]) on conflict do nothing',
)
const bind = statement<never>(
  'pack-code-batch-bind',
  `insert into pack_code_batch (scheme_id, batch, regions, distributors) values ($1, $2, $3, $4)
   on conflict (scheme_id, batch) do update set regions = $3, distributors = $4`,
)
const hasShape = statement<{ known: boolean }>(
  'pack-code-shape-known',
  'select exists (select from pack_code_shape where length = $1) as known',
)
const exists = statement<{ known: boolean }>(
  'pack-code-known',
  'select exists (select from pack_code where hash = $1) as known',
)

export type BatchWish = {
  readonly scheme: string
  /** Named by whoever prints it: 1 to 60 characters. */
  readonly batch: string
  /** Codes of the regions and distributors where its packs are sold; without them anywhere. */
  readonly regions?: readonly string[]
  readonly distributors?: readonly string[]
  readonly now: Date
}

export type CodesRefusal = {
  readonly ok: false
  readonly reason: 'codes-no-scheme' | 'codes-count' | 'codes-malformed' | 'codes-no-place'
  /** Which code, from 1. */
  readonly at?: number
  /** What nothing is called by. */
  readonly name?: string
}

export const mostCodes = 100_000

/**
 * Makes so many codes, shown only now. Refuses codes-no-scheme (there is no scheme of kind codes by that name),
 * codes-count (not 1 to 100,000) and codes-no-place (no such region or distributor).
 */
export async function makeCodes(
  tx: Tx,
  { count, ...wish }: BatchWish & { readonly count: number },
): Promise<{ readonly ok: true; readonly codes: readonly string[] } | CodesRefusal> {
  if (!Number.isSafeInteger(count) || count < 1 || count > mostCodes)
    return { ok: false, reason: 'codes-count' }
  const codes = new Set<string>()
  while (codes.size < count) codes.add(makeCode())
  const added = await addCodes(tx, { ...wish, codes: [...codes] })
  return added.ok ? { ok: true, codes: [...codes] } : added
}

/**
 * Takes in codes, ours or printed elsewhere: 10 to 24 letters and digits, a digit among them. Known ones count once. Refuses
 * as above, and codes-malformed (`at`: which).
 */
export async function addCodes(
  tx: Tx,
  { codes, ...wish }: BatchWish & { readonly codes: readonly string[] },
): Promise<{ readonly ok: true; readonly added: number } | CodesRefusal> {
  if (codes.length > mostCodes) return { ok: false, reason: 'codes-count' }
  const read = codes.map((code) => (/\d/.test(code) ? readCode(code) : undefined))
  const bad = read.indexOf(undefined)
  if (bad >= 0) return { ok: false, reason: 'codes-malformed', at: bad + 1 }
  const plain = read.filter((code) => code !== undefined)
  const known = await one(tx.client, find, [wish.scheme])
  if (!known) return { ok: false, reason: 'codes-no-scheme' }
  const batch = wish.batch.slice(0, 60)
  const missing = await bindBatch(tx, known.id, { ...wish, batch })
  if (missing) return missing
  const foreign = plain.filter((code) => !isOurs(code)).map((code) => code.length)
  if (foreign.length > 0) await one(tx.client, addShapes, [foreign])
  const written = await one(tx.client, insert, [known.id, plain.map(hashOf), batch, wish.now])
  return { ok: true, added: written?.n ?? 0 }
}

async function bindBatch(tx: Tx, schemeId: number, wish: BatchWish): Promise<CodesRefusal | undefined> {
  const { batch, regions, distributors } = wish
  if (!regions && !distributors) return undefined
  const to = {
    ...(regions ? { regions: [...regions] } : {}),
    ...(distributors ? { distributors: [...distributors] } : {}),
  }
  const [[mistake] = []] = await unknownNames(tx.client, [{ goods: {}, to, rule: {} }])
  if (mistake) return { ok: false, reason: 'codes-no-place', name: String(mistake.args?.name ?? '') }
  await one(tx.client, bind, [schemeId, batch, regions ?? null, distributors ?? null])
  return undefined
}

/** Whether codes printed elsewhere have that many signs. */
export const isKnownShape = async (q: Queryable, code: string): Promise<boolean> =>
  (await one(q, hasShape, [code.length]))?.known ?? false

/** Whether there is such a code, redeemed or not. */
export const isKnownCode = async (q: Queryable, code: string): Promise<boolean> =>
  (await one(q, exists, [hashOf(code)]))?.known ?? false
