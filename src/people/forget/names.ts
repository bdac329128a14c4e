/** By which words somebody is known here: names, numbers in every spelling, chats. */
import { one, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import type { ForgetWish } from './wish.ts'

export type Chat = {
  readonly id: number
  readonly channel: string
  readonly account: string
  readonly chat: string
}

export type Known = {
  readonly chats: readonly Chat[]
  readonly words: readonly string[]
  readonly outlets: readonly number[]
}

type Row = {
  chats: Chat[] | null
  names: string[] | null
  numbers: string[] | null
  outlets: number[] | null
}

// Locked as a turn locks them: nothing is said or heard meanwhile.
const read = statement<Row>(
  'forget-known',
  `with chat as materialized (
     select id, channel, account, chat, display_name from conversation
     where id = $2 or person_id = $1 order by id for update)
   select (select json_agg(json_build_object('id', id, 'channel', channel, 'account', account, 'chat', chat)) from chat) as chats,
     (select array_agg(name) from (select name from person where id = $1 union select display_name from chat) x
       where name is not null) as names,
     (select array_agg(value) from (
       select phone as value from person_phone where person_id = $1
       union select chat from chat
       union select a.value from chat_address a join chat c using (channel, account, chat)) x) as numbers,
     (select array_agg(distinct outlet_id) from membership where person_id = $1 and outlet_id is not null) as outlets`,
)

export async function knownOf(tx: Tx, { personId, conversationId }: ForgetWish): Promise<Known> {
  const found = await one(tx.client, read, [personId, conversationId])
  const numbers = (found?.numbers ?? []).flatMap(spellings)
  return {
    chats: found?.chats ?? [],
    // The longest first, so that a number is gone before its last digits are looked for.
    words: [...new Set([...(found?.names ?? []), ...numbers])].sort((a, b) => b.length - a.length),
    outlets: found?.outlets ?? [],
  }
}

/** +919810000001 is also written 919810000001 and 9810000001. */
function spellings(value: string): string[] {
  if (!/^\+?\d{8,15}$/.test(value)) return [value]
  const digits = value.replace('+', '')
  return [`+${digits}`, digits, ...(digits.length > 10 ? [digits.slice(-10)] : [])]
}
