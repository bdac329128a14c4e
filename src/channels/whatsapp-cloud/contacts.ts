/** The people named beside the messages of a webhook, read once and found by any of their ids. Pure; never throws. */
import { Contact } from './envelope.ts'

export type Contacts = {
  /** Whom an item with these ids is from; undefined where nobody here is. */
  of(from: string | undefined, userId: string | undefined): Contact | undefined
  /** The one person named, where it is one. */
  only: Contact | undefined
}

export function contactsIn(items: readonly unknown[]): Contacts {
  const read = items.flatMap((each) => Contact.safeParse(each).data ?? [])
  const byId = new Map<string | undefined, Contact>()
  // The first of several with one id counts.
  for (const contact of read.toReversed())
    for (const id of [contact.wa_id, contact.user_id]) if (id !== undefined) byId.set(id, contact)
  return {
    of: (from, userId) => byId.get(from) ?? byId.get(userId),
    only: read.length === 1 ? read[0] : undefined,
  }
}
