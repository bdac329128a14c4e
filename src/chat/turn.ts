/** One message heard: what it means here and now, and what follows. Reads nothing by itself; see batch.ts for the I/O. */

import { chosen, type Offers, olderNumber } from './choose.ts'
import { askAgain, back, begin, cancel, follow, resume } from './dialog.ts'
import type { WordAction } from './dialogs.ts'
import type { AskStep } from './flow.ts'
import type { Heard } from './message.ts'
import { numberChanged } from './number-changed.ts'
import type { Offer, OfferedDoes } from './offer.ts'
import { wishOffers } from './offers-wish.ts'
import { type Choice, go, moment, words } from './say.ts'
import { type Dialog, limits } from './state.ts'
import { flowOf, replyWith, stepOf, type Talk } from './talk.ts'
import { bareNumber, globalWord, type SaidTable, type WordTable } from './words.ts'

export type TurnInput = { heard: Heard; quoted?: string; offers: Offers; table: WordTable; said: SaidTable }

/** Takes one message into the talk: afterwards `talk.reply` is the answer, `talk.state` where the chat stands. */
export async function hear(talk: Talk, input: TurnInput): Promise<void> {
  migrate(talk)
  const { heard } = input
  if (heard.kind === 'offers') return wishOffers(talk.ctx(null), heard.wanted)
  if (heard.kind === 'number-changed') return numberChanged(talk.ctx(null), heard.phone)
  if (unanswered.has(heard.kind)) return
  if (heard.kind === 'start') return begin(talk, talk.dialogs.opened(heard.payload, talk.ctx(null)))
  if (readsFirst(talk, heard) && (await answered(talk, heard))) return
  const choice = chosen(talk.state.dialog, input)
  if (choice) return choose(talk, choice, heard.kind === 'tap' ? heard.key : undefined)
  if (heard.kind === 'tap') return stale(talk)
  if (heard.kind === 'text') {
    const word = globalWord(input.table, heard.text, talk.ctx(null).who)
    if (word) return byWord(talk, word)
  }
  if (await answered(talk, heard)) return
  await unasked(talk, heard, input.offers)
}

/** What needs no answer: reactions, and what a messenger reports of a chat. */
const unanswered = new Set<Heard['kind']>(['silent', 'blocked', 'unblocked', 'number-changed'])

async function byWord(talk: Talk, word: WordAction): Promise<void> {
  if (word === 'cancel') return cancel(talk)
  if (word === 'back') return back(talk)
  await begin(talk, word.go)
}

type Chosen = NonNullable<ReturnType<typeof chosen>>

async function choose(talk: Talk, choice: Chosen, tapped: string | undefined): Promise<void> {
  if (choice.kind === 'which') return ask(talk, choice.candidates)
  if (isDoubleTap(talk, tapped)) return
  await act(talk, choice.does, choice.offer)
}

/** A double tap arrives as two messages; the second one was answered with the first. */
function isDoubleTap(talk: Talk, key: string | undefined): boolean {
  const { state } = talk
  const at = talk.now.getTime()
  const twice = key !== undefined && state.lastTap?.key === key && at - state.lastTap.at < limits.doubleTapMs
  if (key === undefined) delete state.lastTap
  else state.lastTap = { key, at }
  return twice
}

async function act(talk: Talk, does: OfferedDoes, offer: Offer): Promise<void> {
  if ('more' in does) {
    talk.page = { offer, from: does.more }
    return
  }
  if ('go' in does) {
    if (does.go.flow !== '@resume') return begin(talk, does.go)
    if (!(await resume(talk))) await begin(talk, talk.dialogs.home(talk.ctx(null).who))
    return
  }
  const dialog = waitingFor(talk, offer)
  if (!dialog) return stale(talk)
  const step = stepOf(flowOf(talk, dialog.flow), dialog.step) as AskStep<unknown>
  const value = step.hear.choice?.safeParse(does.answer)
  if (!value?.success) return stale(talk)
  await follow(talk, dialog, await step.then(value.data, talk.ctx(dialog)))
}

/** The dialogue whose current question this offer is: the running one, or one put aside, which then goes on. */
function waitingFor(talk: Talk, offer: Offer): Dialog | undefined {
  const { state } = talk
  const isAsked = (each: Dialog | null) => each?.run === offer.asked?.run && each?.ask === offer.asked?.ask
  if (state.dialog && isAsked(state.dialog)) return state.dialog
  const waiting = state.aside.find(isAsked)
  if (!waiting) return undefined
  state.aside = [state.dialog, ...state.aside].filter(
    (each): each is Dialog => each !== null && each !== waiting,
  )
  state.dialog = waiting
  return waiting
}

// The tapped question was answered or has changed since: say so, and show where the chat stands.
async function stale(talk: Talk): Promise<void> {
  talk.before.push(words('chat-stale'))
  if (talk.state.dialog) return askAgain(talk, talk.state.dialog)
  await begin(talk, talk.dialogs.home(talk.ctx(null).who))
}

/** Where a bare number could mean two things, names them and asks. */
function ask(talk: Talk, candidates: { label: string; about?: string; does: OfferedDoes }[]): void {
  const dialog = talk.state.dialog
  const choices = candidates.map(({ label, about, does }): Choice => {
    const name = about ? words('chat-which-choice', { label, about }) : label
    return { label: name, does: does as Choice['does'] }
  })
  replyWith(
    talk,
    { ...words('chat-which'), choices },
    dialog ? { run: dialog.run, ask: dialog.ask } : undefined,
  )
}

async function answered(talk: Talk, heard: Heard): Promise<boolean> {
  const { dialog } = talk.state
  if (!dialog) return false
  const step = stepOf(flowOf(talk, dialog.flow), dialog.step)
  if (step.kind !== 'ask') return false
  const ctx = talk.ctx(dialog)
  const value = await read(step, heard, ctx)
  if (value === undefined) return false
  await follow(talk, dialog, await step.then(value, ctx))
  return true
}

// "How many?" – a number there is a quantity, not the number of a choice.
function readsFirst(talk: Talk, heard: Heard): boolean {
  const { dialog } = talk.state
  if (!dialog || heard.kind !== 'text') return false
  const step = stepOf(flowOf(talk, dialog.flow), dialog.step)
  if (step.kind !== 'ask') return false
  return step.first || (step.numbers && bareNumber(heard.text) !== undefined)
}

async function read(
  step: AskStep<unknown>,
  heard: Heard,
  ctx: Parameters<AskStep<unknown>['then']>[1],
): Promise<unknown> {
  if (heard.kind === 'text') return step.hear.text?.(heard.text, ctx)
  if (heard.kind === 'photo' || heard.kind === 'document') return step.hear.photo?.(heard)
  if (heard.kind === 'location') return step.hear.location?.(heard)
  if (heard.kind === 'contact') return step.hear.contact?.(heard)
  return undefined
}

async function unasked(talk: Talk, heard: Heard, offers: Offers): Promise<void> {
  const ctx = talk.ctx(null)
  const goto =
    heard.kind === 'text' ? await talk.dialogs.freeText(heard.text, ctx) : talk.dialogs.unasked(heard, ctx)
  if (goto) return begin(talk, goto)
  const older = heard.kind === 'text' ? olderNumber(offers, heard.text) : undefined
  if (older) return sayNewest(talk, older, offers)
  if (talk.state.dialog) {
    talk.before.push(words('chat-unclear'))
    return askAgain(talk, talk.state.dialog)
  }
  if (ctx.who.person) talk.before.push(words('chat-unclear'))
  await begin(talk, talk.dialogs.home(ctx.who))
}

/** A number of an earlier menu is not guessed at: it is named, and what can be chosen now is shown. */
async function sayNewest(talk: Talk, at: Date, { latest: [newest] }: Offers): Promise<void> {
  talk.before.push(words('chat-number-old', { at: moment(at) }))
  if (talk.state.dialog) return askAgain(talk, talk.state.dialog)
  if (!newest) return begin(talk, talk.dialogs.home(talk.ctx(null).who))
  const choices = newest.offer.choices.map(
    ({ label, does }): Choice => ({ label, does: does as Choice['does'] }),
  )
  replyWith(talk, { ...words('chat-number-now'), choices: choices.filter(({ does }) => !('more' in does)) })
}

/** Brings stored dialogues of an older flow up to date, step by step. A gap is a fault, never a dropped dialogue. */
function migrate(talk: Talk): void {
  for (const dialog of [talk.state.dialog, ...talk.state.aside]) {
    if (!dialog) continue
    const flow = flowOf(talk, dialog.flow)
    while (dialog.version < flow.version) {
      const step = flow.migrate[dialog.version]
      if (!step) throw new Error(`flow ${flow.id} cannot read its version ${dialog.version}`)
      Object.assign(dialog, step({ step: dialog.step, data: dialog.data }), {
        version: dialog.version + 1,
        trail: [],
      })
    }
    dialog.data = flow.data.parse(dialog.data)
  }
}

/** The menu, offered after a fault of ours. */
export const apology = { ...words('chat-apology'), choices: [go(words('chat-menu'), 'menu')] }
