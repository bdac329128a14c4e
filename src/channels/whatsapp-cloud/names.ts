/**
 * The names by which WhatsApp speaks of one person. Any of them may be missing from a message: somebody with a username
 * is known by the business-scoped user id alone.
 */
export type Names = {
  /** Digits. May differ from the number as it is dialled, in Brazil, Mexico and Argentina. */
  waId?: string
  /** The business-scoped user id, such as `IN.1349…`; a new one is issued when the number changes. */
  userId?: string
  /** Changes hands: shown, and never taken for identity. */
  username?: string
}

/** Names as they stood at a time, by the messenger's clock. */
export type Sighting = Names & { at: Date }

/** Where a message to a chat goes: `to` while a number is known, else the business-scoped user id. */
export type Deliverable = { to: string } | { recipient: string }

/** All names of all chats of one WhatsApp number. */
export type Addresses = {
  /**
   * The chat of each sighting, in order; a chat is opened for who was never seen. Every sighting needs a waId or a
   * userId. One statement for all of them, none where all are known.
   */
  resolveChats(sightings: Sighting[]): Promise<string[]>
  /** Undefined where nothing is known that a message could be sent to. */
  deliverable(chat: string): Promise<Deliverable | undefined>
  /**
   * The chat known as `from` goes on as `to`; undefined where nobody is known as `from`. The old number then means
   * nobody, until whoever gets it next writes. `phone`: what the chat's number was, E.164.
   */
  renumber(change: {
    from: Names
    to: Names
    at: Date
  }): Promise<{ chat: string; phone?: string } | undefined>
}
