/** What a webhook told is stored: messages in one call, receipts in one call, and then it may be confirmed. */
import type { Incoming } from '../../chat/message.ts'
import type { Db } from '../../db/client.ts'
import type { Accept, Report } from '../channel.ts'
import type { Log } from '../log.ts'
import type { AccountState } from './account-state.ts'
import type { Said } from './incoming.ts'
import type { Addresses, Sighting } from './names.ts'
import { keepUnread } from './raw.ts'
import type { Found } from './read-post.ts'

export type TakeInParts = {
  db: Db
  account: string
  addresses: Addresses
  state: AccountState
  log: Log
  accept: Accept
  report: Report
}

/** Resolves when everything found is committed. Throws when it could not be: then it is to be delivered again. */
export async function takeIn(parts: TakeInParts, found: Found): Promise<void> {
  const { db, account, report, state } = parts
  const messages = await placed(parts, found)
  const poison = messages.length > 0 ? await acceptAll(parts, messages) : []
  if (found.receipts.length > 0) await report(found.receipts)
  const unread = [...found.unreadable, ...poison]
  if (unread.length > 0) await keepUnread(db, account, unread)
  if (found.notes.length > 0) await state.keep(found.notes)
}

/** Finds everybody's chat. Changes of number come first: what follows them was said under the new one. */
async function placed({ addresses, account }: TakeInParts, found: Found): Promise<Incoming[]> {
  const said: { said: Said; chat?: string }[] = []
  for (const each of found.said)
    said.push(each.becomes ? await renumbered(addresses, each, each.becomes) : { said: each })
  const open = said.filter(({ chat }) => chat === undefined)
  const sightings: Sighting[] = open.map((each) => ({ ...each.said.names, at: each.said.at }))
  const all = [...sightings, ...found.recipients]
  const chats = all.length > 0 ? await addresses.resolveChats(all) : []
  for (const [index, each] of open.entries()) each.chat = chats[index] ?? ''
  return said.map((each) => incomingOf(each.said, account, each.chat ?? ''))
}

async function renumbered(addresses: Addresses, said: Said, to: NonNullable<Said['becomes']>) {
  const moved = await addresses.renumber({ from: said.names, to, at: said.at })
  if (moved) {
    const sender = { ...said.sender, ...(moved.phone ? { phone: moved.phone } : {}) }
    return { said: { ...said, sender }, chat: moved.chat }
  }
  // Nobody we know: from now on they would be heard under the new names.
  return {
    said: {
      ...said,
      names: { ...said.names, ...to },
      heard: { kind: 'silent' as const, what: 'number-changed' },
    },
  }
}

function incomingOf(
  { externalId, sender, heard, saidAt, quoted }: Said,
  account: string,
  chat: string,
): Incoming {
  return {
    ...{ channel: 'whatsapp-cloud', account, chat, externalId, sender, heard },
    ...(saidAt ? { saidAt } : {}),
    ...(quoted ? { quoted } : {}),
  }
}

/** In one call; where the database cannot take one of them, each for itself. Returns those it cannot take. */
async function acceptAll({ accept, log }: TakeInParts, messages: Incoming[]): Promise<Incoming[]> {
  try {
    await accept(messages)
    return []
  } catch (error) {
    if (!isPoison(error)) throw error
  }
  const poison: Incoming[] = []
  for (const message of messages)
    try {
      await accept([message])
    } catch (error) {
      if (!isPoison(error)) throw error
      log.error(
        { err: error, message: message.externalId },
        'whatsapp: a message cannot be stored, and is set aside',
      )
      poison.push(message)
    }
  return poison
}

// Data that Postgres refuses however often it is asked: bad values, broken rules, too large for an index.
function isPoison(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && /^(22|23|54)...$/.test(code)
}
