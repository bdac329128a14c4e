/** A message that ended the process each time it was tried: marked failed, with one apology, and the chat goes on. */
import { rows, statement } from '../db/statement.ts'
import { inTransaction } from '../db/tx.ts'
import { loadPeople, nobody } from '../people/who.ts'
import type { ChatRef } from './accept.ts'
import { apologise } from './batch.ts'
import { openChat } from './chat-turn.ts'
import type { Core } from './core.ts'
import { writeSayings } from './outbox.ts'
import * as sql from './sql.ts'

const failHead = statement<{ id: number }>(
  'chat_fail_head',
  `update inbox set handled_at = now(), outcome = 'failed' where (id, received_at) in (
     select id, received_at from inbox where channel = $1 and account = $2 and chat = $3 and handled_at is null
     order by id limit 1) returning id`,
)

const bumpTurn = statement<never>('chat_bump', 'update conversation set turn = $2 where id = $1')

/** Sets the oldest waiting message of a chat aside without running it. */
export async function setAside(core: Core, ref: ChatRef): Promise<void> {
  const accounts = await inTransaction(core.db, async (tx) => {
    const address = [ref.channel, ref.account, ref.chat]
    await rows(
      tx.client,
      sql.createChats,
      address.map((each) => [each]),
    )
    const [row] = await rows(
      tx.client,
      sql.lockChatsWaiting,
      address.map((each) => [each]),
    )
    const [failed] = await rows(tx.client, failHead, address)
    if (!row || !failed) return []
    core.log.error(
      { conversation: row.id, inbox: failed.id },
      'a message was set aside after it ended the process',
    )
    const people = await loadPeople(tx.client, [row.id])
    const chat = openChat(row, people.get(row.id) ?? nobody())
    apologise(core, chat)
    await rows(tx.client, bumpTurn, [row.id, chat.turn])
    return writeSayings(tx.client, chat.sayings)
  })
  core.toSend(accounts)
}
