/** Batches of codes: made here, or printed elsewhere and brought in. */
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { hashOf, makeCode, readCode } from './shape.ts'

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

export type BatchWish = {
  readonly scheme: string
  /** Named by whoever prints it: 1 to 60 characters. */
  readonly batch: string
  readonly now: Date
}

export type CodesRefusal = {
  readonly ok: false
  readonly reason: 'codes-no-scheme' | 'codes-count' | 'codes-malformed'
  readonly at?: number
}

export const mostCodes = 100_000

/**
 * Makes so many codes, shown only now. Refuses codes-no-scheme (there is no scheme of kind codes by that name) and
 * codes-count (not 1 to 100,000).
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

/** Takes in codes of the printed shape; known ones count once. Refuses as above, and codes-malformed (`at`: which). */
export async function addCodes(
  tx: Tx,
  { scheme, batch, codes, now }: BatchWish & { readonly codes: readonly string[] },
): Promise<{ readonly ok: true; readonly added: number } | CodesRefusal> {
  if (codes.length > mostCodes) return { ok: false, reason: 'codes-count' }
  const read = codes.map(readCode)
  const bad = read.indexOf(undefined)
  if (bad >= 0) return { ok: false, reason: 'codes-malformed', at: bad + 1 }
  const known = await one(tx.client, find, [scheme])
  if (!known) return { ok: false, reason: 'codes-no-scheme' }
  const hashes = read.map((code) => hashOf(code ?? ''))
  const written = await one(tx.client, insert, [known.id, hashes, batch.slice(0, 60), now])
  return { ok: true, added: written?.n ?? 0 }
}
