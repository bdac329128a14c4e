import type { Sender } from '../../chat/message.ts'
import type { Db } from '../../db/client.ts'
import { one, statement } from '../../db/statement.ts'
import { personOf } from './address.ts'

const known = statement<{ name: string; phone: string | null }>(
  'simulator_sender',
  `select name, personal.phone
   from person left join lateral
     (select phone from person_phone where person_id = person.id order by phone limit 1) personal on true
   where id = $1`,
)

/**
 * Who holds a phone. A known person's number comes with every message, as WhatsApp gives it; a new phone tells
 * nothing until it is asked, as on Telegram. undefined when there is no such person.
 */
export async function senderOf(db: Pick<Db, 'pool'>, chat: string): Promise<Sender | undefined> {
  const personId = personOf(chat)
  if (personId === undefined) return { id: chat }
  const person = await one(db.pool, known, [personId])
  if (!person) return undefined
  return { id: chat, name: person.name, ...(person.phone ? { phone: person.phone } : {}) }
}
