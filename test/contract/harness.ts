/** What a channel's tests must offer so that the shared contract can be run on it. */
import type { Accept, Channel } from '../../src/channels/channel.ts'

/** A person on the other side of the messenger. Every act resolves when the messenger has taken it. */
export type ContractPerson = {
  /** Their chat, as Incoming.chat and Outgoing.chat name it. */
  chat: string
  /** Their id, as Sender.id names it. */
  id: string
  /** As Sender.name should tell it. */
  name: string
  says(text: string): Promise<void>
  /** Answers one of our messages, named by the provider id that send() returned. */
  quotes(providerId: string, text: string): Promise<void>
  /** Opens the bot by a link that carries a payload. */
  starts(payload: string): Promise<void>
  /** Taps the choice with this label on our newest message that shows one. */
  taps(label: string): Promise<void>
  sendsPhoto(bytes: Uint8Array, words?: { caption?: string; album?: string }): Promise<void>
  sendsDocument(bytes: Uint8Array, words: { name: string; mime: string }): Promise<void>
  sendsVoice(bytes: Uint8Array): Promise<void>
  sharesLocation(lat: number, lon: number): Promise<void>
  /** A card; `own`: the person's own number, the way the messenger vouches for it. */
  sharesContact(card: { own: boolean; phone: string }): Promise<void>
  blocks(): Promise<void>
  unblocks(): Promise<void>
  /** What they see of us, oldest first: text as shown, labels of the choices. */
  reads(): Promise<{ text: string; labels: string[]; file?: Uint8Array }[]>
}

export type ContractHarness = {
  /** Started with the accept that was given, and hearing. */
  channel: Channel
  /** Somebody new, who has opened the chat with us and said nothing yet. */
  person(): Promise<ContractPerson>
  /** Has the messenger deliver its newest message once more. */
  redeliver(): Promise<void>
  /** Until `heal`, sending fails: `busy` = asked to wait, `silent` = accepted by the messenger, answer never seen. */
  fail(how: 'busy' | 'silent'): Promise<void>
  heal(): Promise<void>
  close(): Promise<void>
}

export type MakeHarness = (accept: Accept) => Promise<ContractHarness>

/** What a messenger does not have; its tests are left out. */
export type Lack =
  /** Choices are numbered text there: a number typed is the core's to understand. */
  | 'taps'
  | 'voice'
  | 'album'
  | 'blocking'
  /** People can block us, and nobody tells us so: only what we send shows it. */
  | 'news of blocks'
  | 'reply window'
  | 'redelivery'
  | 'busy'
  | 'silent'
  | 'quoting'
  | 'start'
  | 'document'
