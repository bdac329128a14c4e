/** One turn in the making: the state as it changes, what was said on the way, and what each step may use. */
import type { Dialogs } from './dialogs.ts'
import type { Ctx, Flow } from './flow.ts'
import type { Offer } from './offer.ts'
import type { Say, Words } from './say.ts'
import type { ChatState, Dialog } from './state.ts'

/** The one message a turn answers with; `asked` ties its choices to the step that waits. */
export type Reply = { before: Words[]; say: Say; asked?: { run: number; ask: number } }

export type Talk = {
  dialogs: Dialogs
  state: ChatState
  now: Date
  /** Told above the reply, in the same message. */
  before: Words[]
  reply: Reply | null
  /** Instead of a reply: the further choices of an earlier message. */
  page?: { offer: Offer; from: number }
  /** What a step of this dialogue is given. */
  ctx(dialog: Dialog | null): Ctx
}

/** The flow of a dialogue; a fault when a deploy removed it, which the check at start prevents. */
export function flowOf(talk: Talk, id: string): Flow {
  const flow = talk.dialogs.flows.get(id)
  if (!flow) throw new Error(`no flow ${id}`)
  return flow
}

export function stepOf(flow: Flow, name: string): Flow['steps'][string] {
  const step = flow.steps[name]
  if (!step) throw new Error(`flow ${flow.id} has no step ${name}`)
  return step
}

/** Answers with `say` and everything told on the way to it. */
export function replyWith(talk: Talk, say: Say, asked?: Reply['asked']): void {
  talk.reply = { before: talk.before, say, ...(asked ? { asked } : {}) }
  talk.before = []
}
