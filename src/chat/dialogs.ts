/** The whole of what can be talked about: the flows and how one gets into them. Built in flows/all.ts. */

import type { Tx } from '../db/tx.ts'
import type { Who } from '../people/who.ts'
import type { Ctx, Flow, FlowRole } from './flow.ts'
import type { Heard } from './message.ts'
import type { Goto } from './say.ts'

/** What a global word does: begins a flow, or moves within the running one. */
export type WordAction = { go: Goto } | 'cancel' | 'back'

/** A person and the shop they act for. */
export type Shop = { personId: number; outletId: number }

export type Dialogs = {
  flows: Map<string, Flow>
  /** Global words by the key of their list in locales/ (`words-menu = menu | home`), in order of precedence. */
  words: { key: string; does: WordAction; role?: FlowRole }[]
  /** Reads at once what the turns of a batch will mostly need; `shops` are those its chats act for. */
  prepare(tx: Tx, shops: Shop[], now: Date): Promise<void>
  /** Where a person without a running dialogue is: a menu by role, or enrolment. */
  home(who: Who): Goto
  /** What typed text no step asked for may mean, such as an order; undefined when it means nothing known. */
  freeText(text: string, ctx: Ctx): Promise<Goto | undefined>
  /** What a photo, a voice note, a place … that no step asked for leads to. */
  unasked(heard: Heard, ctx: Ctx): Goto | undefined
  /** What opening the chat through a link does. */
  opened(payload: string, ctx: Ctx): Goto
}

/** Whether these people may use a flow of this role. */
export function mayUse(role: FlowRole, who: Who): boolean {
  if (role === 'anyone') return true
  if (role === 'stranger') return who.person === null
  if (role === 'known') return who.person !== null
  if (role === 'retailer') return who.outlets.length > 0
  if (role === 'distributor') return who.distributors.length > 0
  return who.brand.length > 0
}
