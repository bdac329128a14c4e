/** What a channel's tests must offer so that whole conversations can be played on it. */
import type { Db } from '../../../src/db/client.ts'
import type { ShopWorld } from '../../support/shop.ts'

export type Reply = {
  text: string
  /** Labels of its choices as they are shown; none where they stand as numbered lines in the text. */
  labels: string[]
}

/** A person on the other side of the messenger, talking to a whole node. */
export type Speaker = {
  says(text: string): Promise<void>
  /** Taps the choice with this label on the newest message that shows one. */
  taps(label: string): Promise<void>
  /** Shares their own phone number, where we ask for it. */
  sharesNumber(): Promise<void>
  /** Pictures sent together. */
  sendsPhotos(photos: Uint8Array[]): Promise<void>
  /** The next of our messages that matches, each handed out once, in order. */
  hears(pattern: RegExp): Promise<Reply>
  /** All of our messages so far. */
  heard(): Promise<Reply[]>
}

export type Stage = {
  db: Db
  world: ShopWorld
  /** The shop's owner, whom nobody knows yet; their number is on the list of outlets. */
  owner: Speaker
  /** The distributor's biller, who is known already. */
  biller: Speaker
  /** Has the messenger deliver its newest message once more; resolves when it was taken. */
  redeliver(): Promise<void>
  close(): Promise<void>
}

export type OpenStage = () => Promise<Stage>

/** What a messenger's conversations do without. */
export type Lack = 'taps' | 'redelivery' | 'photos'
