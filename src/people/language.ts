import { rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'

const ofConversation = statement(
  'language-of-conversation',
  `with chat as (update conversation set language = $2 where id = $1 returning person_id)
   update person p set language = $2 from chat where p.id = chat.person_id and p.language <> $2`,
)
const ofPerson = statement('language-of-person', `update person set language = $2 where id = $1`)

/** Sets a chat's language and, where its person is known, that person's on every channel. */
export async function setConversationLanguage(tx: Tx, conversationId: number, language: string) {
  await rows(tx.client, ofConversation, [conversationId, checked(language)])
}

/** Sets a person's language; it wins over that of each of their chats. */
export async function setPersonLanguage(tx: Tx, personId: number, language: string) {
  await rows(tx.client, ofPerson, [personId, checked(language)])
}

// Which languages have wordings is for the caller to know; this keeps anything else out of the column.
function checked(language: string): string {
  if (!/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(language)) {
    throw new RangeError(`not a language tag: ${language.slice(0, 20)}`)
  }
  return language
}
