/**
 * How a dialogue is written: a table of named steps. This file is all that a flow imports from the core;
 * see docs/flows.md and flows/retailer/order.ts for the model.
 */
import type { z } from 'zod'
import type { Catalog } from '../catalog/catalog.ts'
import type { Tx } from '../db/tx.ts'
import type { OutletSeat, Who } from '../people/who.ts'
import type { Vault } from '../rewards/vault.ts'
import type { Category, Heard, Sender } from './message.ts'
import type { Goto, Json, Say, Words } from './say.ts'

export type { Heard } from './message.ts'
export type { Args, Choice, Goto, Json, Say, Words } from './say.ts'
export { answer, day, go, moment, money, no, parted, words, yes } from './say.ts'

export type Language = 'en' | 'hi' | 'hi-Latn'

/** Who is to be told something in a chat of their own. Roles narrow it to those who need to know. */
export type Listener =
  /** `also`: one person of the shop whatever their role, such as whoever placed the order. */
  | { outlet: number; roles?: string[]; also?: number }
  | { distributor: number; roles?: string[] }
  | { brand: true; roles?: string[] }
  | { person: number }
  | { conversation: number }

/** What a step may use. Everything it writes goes through `tx`, and stands or falls with the whole turn. */
export type Ctx<Data = unknown> = {
  tx: Tx
  now: Date
  /** Names this step of this turn: a retried turn carries the same key, so an effect keyed by it happens once. */
  key: string
  data: Data
  who: Who
  /** The shop this chat acts for: the person's only one, or the one chosen. */
  outlet: OutletSeat | null
  language: Language
  conversation: { id: number; channel: string; account: string; chat: string }
  sender: Sender
  heard: Heard
  /** When it was said, by the messenger's clock; null where it does not tell. Hours ago after an outage. */
  saidAt: Date | null
  brand: { name: string; country: string; timeZone: string }
  /** Dialogues put aside, by the wording key of their title. */
  aside: string[]
  catalog(): Promise<Catalog>
  /** Says something to others, in their language, with the turn. */
  tell(listener: Listener, say: Say): void
  /** Asks for slow work (reading a file) to be done after this turn; `job` is a queue of src/jobs/queues. */
  later(job: string, data: Json): Promise<void>
  /** Chooses the shop this chat acts for from now on. */
  actFor(outletId: number): void
  setLanguage(language: Language): void
  /** Reads the person again after a step changed who they are. */
  refresh(): Promise<void>
  /** A link to a page of this deployment. */
  link(path: string): string
  /** What the messenger charges for one message of a kind, in the brand's currency, where that is known. */
  messagePrice(category: Category): number | undefined
  /** Locks up what must not be stored as it is; null where there is no key. */
  vault: Vault | null
}

/** Where a step leads. `say` and `end` are told before what follows, in the same message. */
export type Next<Data> =
  | { to: string; set?: Partial<Data>; say?: Words }
  | { again: Words; set?: Partial<Data> }
  /** The dialogue is over; one that was put aside goes on, else this is the reply. */
  | { end: Say }
  /** Like end, but what was put aside keeps waiting: for a menu, whose choices lead elsewhere. */
  | { rest: Say }
  /** Goes over into another flow. */
  | { go: Goto; say?: Words }

type Awaitable<T> = T | Promise<T>

/** What counts as an answer, by how it came. Each reader returns undefined for what is not one. */
export type Hear<
  Data,
  Choice = unknown,
  Text = unknown,
  Photo = unknown,
  Place = unknown,
  Contact = unknown,
> = {
  choice?: z.ZodType<Choice>
  text?: (text: string, ctx: Ctx<Data>) => Awaitable<Text | undefined>
  photo?: (heard: Extract<Heard, { kind: 'photo' | 'document' }>) => Photo | undefined
  location?: (heard: Extract<Heard, { kind: 'location' }>) => Place | undefined
  contact?: (heard: Extract<Heard, { kind: 'contact' }>) => Contact | undefined
}

export type AskStep<Data> = {
  kind: 'ask'
  say: (ctx: Ctx<Data>) => Awaitable<Say>
  hear: Hear<Data>
  then: (answer: unknown, ctx: Ctx<Data>) => Awaitable<Next<Data>>
  /** The step reads numbers itself (a quantity), so "2" is not the second choice. */
  numbers: boolean
  /** What its text reader knows is an answer even where it is a global word: "hindi" to "which language?". */
  first: boolean
}
export type ActStep<Data> = { kind: 'act'; act: (ctx: Ctx<Data>) => Awaitable<Next<Data>> }
export type Step<Data> = AskStep<Data> | ActStep<Data>

/** Roles that a flow may ask for; `anyone` includes people not yet known, `stranger` means only them. */
export type FlowRole = 'anyone' | 'stranger' | 'known' | 'retailer' | 'distributor' | 'brand'

export type Flow<Data = unknown> = {
  id: string
  version: number
  role: FlowRole
  data: z.ZodType<Data>
  start: string
  steps: Record<string, Step<Data>>
  /** The dialogue was given up by the word *cancel*: what it keeps outside its data goes with it. */
  cancelled?: (ctx: Ctx<Data>) => Awaitable<void>
  /** From each older version: where a dialogue of that version goes on. A missing one stops the start. */
  migrate: Record<number, (old: { step: string; data: unknown }) => { step: string; data: unknown }>
}

/** Steps of a flow whose data has the shape `Data`: `const { ask, act } = stepsOf<Data>()`. */
export function stepsOf<Data>() {
  return {
    ask: <Choice = never, Text = Choice, Photo = Choice, Place = Choice, Contact = Choice>(step: {
      say: (ctx: Ctx<Data>) => Awaitable<Say>
      hear: Hear<Data, Choice, Text, Photo, Place, Contact>
      then: (answer: Choice | Text | Photo | Place | Contact, ctx: Ctx<Data>) => Awaitable<Next<Data>>
      numbers?: boolean
      first?: boolean
    }): Step<Data> => ({
      kind: 'ask',
      say: step.say,
      hear: step.hear as Hear<Data>,
      then: step.then as AskStep<Data>['then'],
      numbers: step.numbers ?? false,
      first: step.first ?? false,
    }),
    act: (run: (ctx: Ctx<Data>) => Awaitable<Next<Data>>): Step<Data> => ({ kind: 'act', act: run }),
  }
}

/** Declares a flow. Its steps' targets and wordings are checked at start: see check.ts. */
export function defineFlow<Data>(flow: {
  id: string
  version: number
  role: FlowRole
  data: z.ZodType<Data>
  start: string
  steps: Record<string, Step<Data>>
  cancelled?: (ctx: Ctx<Data>) => Awaitable<void>
  migrate?: Flow<Data>['migrate']
}): Flow {
  return { ...flow, migrate: flow.migrate ?? {} } as unknown as Flow
}
