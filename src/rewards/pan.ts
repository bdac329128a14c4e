/** The tax number (PAN) of a shop's owner: ten characters, five letters, four digits, a letter. */
import { one, type Queryable, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import type { Vault } from './vault.ts'

const shape = /^[A-Z]{5}[0-9]{4}[A-Z]$/

/** As it was typed, in capitals without spaces; undefined where it is none. */
export function readPan(typed: string): string | undefined {
  const text = typed
    .normalize('NFKC')
    .replace(/[\s.-]+/g, '')
    .toUpperCase()
  return shape.test(text) ? text : undefined
}

/** Enough to know it again: "ABC••••34F". */
export const maskedPan = (pan: string): string => `${pan.slice(0, 3)}••••${pan.slice(-3)}`

/** Characters 3 to 12 of a GSTIN are the PAN of whoever holds it. */
export const panOfGstin = (gstin: string | null): string | undefined =>
  gstin === null ? undefined : readPan(gstin.slice(2, 12))

type Known = { gstin: string | null; hash: Buffer | null }
const read = statement<Known>(
  'outlet-pan-read',
  'select o.gstin, p.hash from outlet o left join outlet_pan p on p.outlet_id = o.id where o.id = $1',
)
const write = statement<object>(
  'outlet-pan-write',
  `insert into outlet_pan as p (outlet_id, sealed, hash, by, at) values ($1, $2, $3, $4, $5)
   on conflict (outlet_id) do update set sealed = excluded.sealed, hash = excluded.hash, by = excluded.by, at = excluded.at
     where p.hash <> excluded.hash`,
)
const forget = statement<object>(
  'outlet-pan-forget',
  `update inbox set heard = jsonb_set(heard, '{text}', to_jsonb($5::text))
   where channel = $1 and account = $2 and chat = $3 and heard ->> 'text' = $4`,
)

/** Whether the shop's tax number is known, and what tells the shops of one owner; a GSTIN of today goes before what was told. */
export async function panOf(
  q: Queryable,
  outletId: number,
  vault: Vault | null,
): Promise<{ known: boolean; hash: Buffer | null; fromGstin: string | undefined }> {
  const { gstin = null, hash = null } = (await one(q, read, [outletId])) ?? {}
  const fromGstin = panOfGstin(gstin)
  const ofGstin = fromGstin && vault ? vault.hash('pan', fromGstin) : null
  return { known: fromGstin !== undefined || hash !== null, hash: ofGstin ?? hash, fromGstin }
}

export type PanTold = {
  readonly outletId: number
  readonly pan: string
  readonly vault: Vault
  readonly by: number | null
  readonly now: Date
}

export async function keepPan(tx: Tx, { outletId, pan, vault, by, now }: PanTold): Promise<void> {
  const sealed = vault.seal('pan', String(outletId), pan)
  await one(tx.client, write, [outletId, sealed, vault.hash('pan', pan), by, now])
}

/** The message in which it was told keeps it masked. */
export async function forgetTyped(
  tx: Tx,
  chat: { readonly channel: string; readonly account: string; readonly chat: string },
  typed: string,
  pan: string,
): Promise<void> {
  await one(tx.client, forget, [chat.channel, chat.account, chat.chat, typed, maskedPan(pan)])
}
