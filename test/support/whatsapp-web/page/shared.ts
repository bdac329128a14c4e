/** What the test and the page say to each other. Types only: the page is a page, the test a process. */

/** WhatsApp's side of the world, written into the page when it is served. */
export type ServerFacts = {
  /** The number of the linked phone. */
  me: string
  paired: boolean
  people: PersonFacts[]
  /** Came while no page was open; handed over with the next one. */
  waiting: Received[]
}

export type PersonFacts = {
  /** `<number>@c.us` */
  wid: string
  lid?: string
  name?: string
  /** WhatsApp has nobody under this number. */
  missing?: boolean
}

/** A message as it comes out of WhatsApp's network. */
export type Received = {
  /** The chat: a person, a group, status, a channel. */
  from: string
  /** Absent: a new one. */
  id?: string
  type?: string
  body?: string
  name?: string
  /** Seconds since 1970; absent: now. */
  t?: number
  /** Typed on the phone that this page is linked to; `from` is then the chat it was typed in. */
  byPhone?: boolean
  media?: { base64: string; mime: string; name?: string }
  /** The id of the message it answers. */
  quotes?: string
  more?: Record<string, unknown>
}

/** What the page did that leaves it. */
export type Deed =
  | { op: 'said'; to: string; id: string; type: string; text: string; file?: SentFile; quoted?: string }
  | { op: 'typing' | 'seen'; to: string }
  | { op: 'logout' }

export type SentFile = { name: string; mime: string; base64: string }

/** How the next sendings go. */
export type Delivery = {
  /** The ticks that follow a message. */
  ticks: number[]
  /** Refuse with this sentence. */
  refuse?: string
  /** Take the message, then say this instead of that it was taken. */
  lose?: string
  /** Take the message and never answer. */
  hang?: boolean
}

/** Where the test takes hold of the page: `wa`. */
export type Control = {
  pair(): void
  receive(message: Received): Promise<string>
  edit(id: string, body: string): void
  revoke(id: string): void
  react(id: string, from: string, emoji: string): void
  vote(id: string, from: string): void
  tick(id: string, ack: number): void
  /** Deciphers what came as ciphertext. */
  decipher(id: string, body: string): void
  setState(state: string): void
  /** Says once more that everything is synced, as WhatsApp does after a long absence. */
  syncAgain(): void
  renewCode(): string
  deliver(how: Partial<Delivery>): void
  order(products: { id: string; sku?: string; name: string; quantity: number; price: string }[]): void
  /** Modules the library asked for and did not find. */
  missing(): string[]
  code(): string
}
