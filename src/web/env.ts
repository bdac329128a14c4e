/** What the pages are made of, and what each request carries. */
import type { Context } from 'hono'
import type { Logger } from 'pino'
import type { Simulator } from '../channels/simulator/simulator.ts'
import type { Notice } from '../chat/announce.ts'
import type { Language } from '../chat/flow.ts'
import type { Region } from '../chat/format.ts'
import type { Wordings } from '../chat/wording.ts'
import type { Db } from '../db/client.ts'
import type { Tx } from '../db/tx.ts'
import type { ImageStore } from '../invoices/images/image-store.ts'
import type { OrderChange } from '../orders/types.ts'
import type { Who } from '../people/who.ts'
import type { ChatPages } from './conversations/pages.ts'
import type { SampleBills } from './demo/samples.ts'
import type { Text } from './page-text.ts'

/** Tells everyone concerned of a change, in their chats, within the transaction that makes it. */
export type Announce = (tx: Tx, change: OrderChange, origin: string) => Promise<void>

/** Tells those named of something else, within the transaction that does it; `by` did it and needs no telling. */
export type Tell = (tx: Tx, told: Notice[], cause: { origin: string; by: number }) => Promise<void>

export type WebParts = {
  db: Db
  announce: Announce
  tell: Tell
  /** Called once what was announced is committed, so that it is sent without waiting for the next look. */
  announced?: () => void
  now: () => Date
  /** As people reach this deployment, such as https://orders.example.com */
  publicUrl: string
  /** Whether pages are reached over https: then cookies travel over nothing else. */
  secureCookies: boolean
  log: Logger
  /** Where the pictures of bills are kept. */
  images?: Pick<ImageStore, 'get'>
  demo?: { simulator: Simulator; samples?: SampleBills }
  /** The pages of conversations and campaigns, which need the core of them. */
  chats?: ChatPages
  /** Ends the live streams, so that the server can close. */
  stopping?: AbortSignal
  /** Whom to count attempts against; default: the other end of the connection. */
  clientAddress?: (c: Context) => string
}

/** The parts with what is loaded once. */
export type Web = WebParts & { wordings: Wordings }

export type Brand = { name: string; region: Region }

export type Session = { personId: number; csrf: string; who: Who }

export type WebEnv = {
  Variables: { language: Language; text: Text; brand: Brand; session: Session | null }
}

export type WebContext = Context<WebEnv>
