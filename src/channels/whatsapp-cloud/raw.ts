/** Things as they came, to be kept where nobody could read them. */
import { createHash } from 'node:crypto'
import type { Db } from '../../db/client.ts'
import { rows, statement } from '../../db/statement.ts'

const longest = 4_096

/** The text of an item, cut where it is long. Ascii escapes keep what Postgres cannot: NUL and half surrogates. */
export function rawOf(item: unknown): string {
  try {
    return (JSON.stringify(item) ?? 'nothing').slice(0, longest).toWellFormed()
  } catch {
    // Nested deeper than can be written.
    return 'nested too deep'
  }
}

// Handled from the start: there is no chat in which anything could be answered.
const keep = statement<never>(
  'whatsapp_keep_unread',
  `with item as (select * from unnest($3::text[], $4::text[]) as t(external_id, raw)),
   fresh as (
     insert into seen (channel, account, external_id) select $1, $2, external_id from item
     on conflict do nothing returning external_id)
   insert into inbox (channel, account, chat, external_id, sender, heard, due_at, handled_at, outcome)
   select $1, $2, '', external_id, '{}', jsonb_build_object('kind', 'unread', 'raw', raw), now(), now(), 'unread'
   from item join fresh using (external_id)`,
)

/** Stores items that belong to no chat. Told again they are known by their content. */
export async function keepUnread(db: Db, account: string, items: unknown[]): Promise<void> {
  const raws = items.map(rawOf)
  const byId = new Map(raws.map((raw) => [`unread:${createHash('sha256').update(raw).digest('hex')}`, raw]))
  await rows(db.pool, keep, ['whatsapp-cloud', account, [...byId.keys()], [...byId.values()]])
}
