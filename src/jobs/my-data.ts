/** What is held about a person, as a file in their own chat: made outside any turn. */
import { z } from 'zod'
import { announce } from '../chat/announce.ts'
import type { Core } from '../chat/core.ts'
import { keepFile } from '../chat/kept-file.ts'
import { go, words } from '../chat/say.ts'
import { languages } from '../chat/wording.ts'
import { one, statement } from '../db/statement.ts'
import { inTransaction, retryTransient, type Tx } from '../db/tx.ts'
import { myDataBook } from '../papers/my-data-book.ts'
import { can, shopOf } from '../people/can.ts'
import { dataOf } from '../people/my-data.ts'
import { loadPerson } from '../people/who.ts'
import type { JobParts } from './job-parts.ts'

const Wish = z.object({ key: z.string(), personId: z.number(), conversationId: z.number() })
type Wish = z.infer<typeof Wish>

const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const hold = statement<{ known: boolean }>(
  'my-data-hold',
  `select exists (select from outbox where origin = $1) as known from pg_advisory_xact_lock(hashtextextended($1, 0))`,
)

/** Sent once for the wish's key, and only to a chat that is still theirs. */
export async function sendMyData({ core }: JobParts, data: unknown): Promise<void> {
  const wish = Wish.parse(data)
  const { pool } = core.db
  const who = await loadPerson(pool, wish.personId)
  if (!who.person) return
  const language = languages.find((each) => each === who.person?.language) ?? 'en'
  const outletIds = who.outlets.filter((seat) => can(who, 'see-points', shopOf(seat))).map(({ id }) => id)
  const tables = await dataOf(pool, { personId: wish.personId, outletIds, timeZone: core.brand.timeZone })
  const text = (key: string, args = {}) =>
    core.wordings.text(language, { key, args }, { region: core.brand, now: core.now() })
  const bytes = await myDataBook(tables, text, core.now())
  const once = () => inTransaction(core.db, (tx) => tell(core, tx, wish, bytes))
  const wake = await retryTransient(once, { attempts: 3 })
  wake?.()
}

const mine = statement<{ id: number }>(
  'my-data-chat',
  'select id from conversation where id = $1 and person_id = $2',
)

async function tell(core: Core, tx: Tx, { key, personId, conversationId }: Wish, bytes: Buffer) {
  const origin = `my-data:${key}`
  const isTheirs = await one(tx.client, mine, [conversationId, personId])
  if (!isTheirs || (await one(tx.client, hold, [origin]))?.known) return undefined
  const name = 'my-data.xlsx'
  const file = await keepFile(tx, { name, mime, bytes }, core.now())
  const choices = [go(words('forget-word'), 'forget'), go(words('chat-menu'), 'menu')]
  const say = { ...words('my-data-ready'), attachment: { name, mime, file }, choices }
  return announce(core, tx, origin, [{ listener: { conversation: conversationId }, say }])
}
