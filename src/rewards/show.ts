/**
 * How a voucher's code reaches its shop and nothing else: a stored message holds a token in its place, good for one chat,
 * and the code takes that place as the message leaves.
 */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import type { Vault } from './vault.ts'

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const places = new RegExp(`⟦(${uuid})⟧`, 'gu')
/** What people see who are not to see it. */
const hidden = '••••••••'

const insert = statement<{ token: string }>(
  'voucher-show-insert',
  `insert into voucher_show (redemption_id, conversation_id, at) values ($1, $2, $3) returning token`,
)
const find = statement<{ token: string; hash: Buffer; sealed: Buffer }>(
  'voucher-show-find',
  `select s.token, v.hash, v.sealed from voucher_show s join voucher_code v on v.redemption_id = s.redemption_id
   where s.conversation_id = $1 and s.token = any($2::uuid[])`,
)
// What a messenger refused, or of which nobody knows whether it came, did not show anything.
const onItsWay = statement<{ shown: boolean }>(
  'voucher-shown',
  `select bool_or(o.id is null or (o.status not in ('failed', 'unknown', 'held') and o.receipt is distinct from 'failed'))
     as shown
   from voucher_show s left join outbox o on o.conversation_id = s.conversation_id
     and position(s.token::text in o.body->>'text') > 0
   where s.redemption_id = $1`,
)

/** What stands in a message to this chat in place of the code of a redemption. */
export async function placeOfCode(
  tx: Tx,
  shown: { readonly redemptionId: number; readonly conversationId: number; readonly now: Date },
): Promise<string> {
  const row = await one(tx.client, insert, [shown.redemptionId, shown.conversationId, shown.now])
  if (!row) throw new Error(`the code of redemption ${shown.redemptionId} got no place`)
  return `⟦${row.token}⟧`
}

/** Whether its code was shown, or is about to be: it is said once, unless the message did not arrive. */
export async function codeShown(q: Queryable, redemptionId: number): Promise<boolean> {
  return (await one(q, onItsWay, [redemptionId]))?.shown ?? false
}

/**
 * The text as it leaves for this chat. Undefined where a code cannot be opened: the key is missing or another. A token of
 * another chat, and whatever only looks like one, stays hidden.
 */
export async function withCodes(
  q: Queryable,
  vault: Vault | undefined,
  conversationId: number,
  text: string,
): Promise<string | undefined> {
  const tokens = [...text.matchAll(places)].map(([, token = '']) => token)
  if (tokens.length === 0) return text
  const found = await rows(q, find, [conversationId, tokens])
  const codes = new Map<string, string>()
  for (const { token, hash, sealed } of found) {
    const code = vault?.open('voucher', hash.toString('hex'), sealed)
    if (code === undefined) return undefined
    codes.set(token, code)
  }
  return text.replace(places, (_, token: string) => codes.get(token) ?? hidden)
}

/** The text as everybody else may see it. */
export const withoutCodes = (text: string): string => text.replace(places, hidden)
