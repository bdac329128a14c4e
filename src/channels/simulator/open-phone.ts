/** A phone in a pocket can be written to before its owner ever wrote: its conversation exists from the start. */
import type { Db } from '../../db/client.ts'
import { rows, statement } from '../../db/statement.ts'
import { accountName, channelName } from './address.ts'

const open = statement<{ chat: string }>(
  'simulator_open_phone',
  `insert into conversation (channel, account, chat, person_id, display_name)
   select $1, $2, 'p' || id, id, name from person where $3::bigint is null or id = $3
   on conflict (channel, account, chat) do update set person_id = excluded.person_id
     where conversation.person_id is null
   returning chat`,
)

/** Makes sure that this person's phone has a conversation and that it is theirs. */
export async function openPhone(db: Pick<Db, 'pool'>, personId: number): Promise<void> {
  await rows(db.pool, open, [channelName, accountName, personId])
}

/** The same for everybody. */
export async function openPhones(db: Pick<Db, 'pool'>): Promise<void> {
  await rows(db.pool, open, [channelName, accountName, null])
}
