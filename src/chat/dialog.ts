/** Running a dialogue: entering steps, leaving them, putting one aside and coming back. */
import { mayUse } from './dialogs.ts'
import type { Flow, Next } from './flow.ts'
import { type Goto, go, type Say, words } from './say.ts'
import { type Dialog, limits } from './state.ts'
import { flowOf, replyWith, stepOf, type Talk } from './talk.ts'

/** Begins another dialogue. The running one waits aside, unless it is of the same flow: that one is replaced. */
export async function begin(talk: Talk, goto: Goto): Promise<void> {
  const { state } = talk
  state.aside = [state.dialog, ...state.aside].filter((each) => each !== null)
  state.dialog = null
  await enter(talk, goto)
}

async function enter(talk: Talk, goto: Goto): Promise<void> {
  const flow = flowOf(talk, goto.flow)
  const others = talk.state.aside.filter((each) => each.flow !== goto.flow)
  talk.state.aside = others.slice(0, limits.aside)
  if (!mayUse(flow.role, talk.ctx(null).who)) return refuse(talk)
  const step = goto.step ?? flow.start
  stepOf(flow, step)
  talk.state.runs += 1
  const data = flow.data.parse(goto.data ?? {})
  talk.state.dialog = {
    flow: flow.id,
    version: flow.version,
    step,
    data,
    run: talk.state.runs,
    ask: 0,
    trail: [],
    at: talk.now.getTime(),
  }
  await settle(talk, flow, talk.state.dialog)
}

async function refuse(talk: Talk): Promise<void> {
  replyWith(talk, { ...words('chat-not-allowed'), choices: [go(words('chat-menu'), 'menu')] })
}

/** Runs machine steps until one asks, the dialogue ends, or it leads elsewhere. */
async function settle(talk: Talk, flow: Flow, dialog: Dialog): Promise<void> {
  for (let acts = 0; acts <= limits.acts; acts++) {
    const step = stepOf(flow, dialog.step)
    if (step.kind === 'ask') {
      const say = await step.say(talk.ctx(dialog))
      return askNow(talk, dialog, step.numbers ? { ...say, counts: true } : say)
    }
    const next = await step.act(talk.ctx(dialog))
    if (await leave(talk, flow, dialog, next)) return
  }
  throw new Error(`flow ${flow.id} ran more than ${limits.acts} steps without asking, last ${dialog.step}`)
}

/** Asks the step of a dialogue (again), as it stands. */
export async function askAgain(talk: Talk, dialog: Dialog): Promise<void> {
  talk.state.dialog = dialog
  await settle(talk, flowOf(talk, dialog.flow), dialog)
}

function askNow(talk: Talk, dialog: Dialog, say: Say): void {
  dialog.at = talk.now.getTime()
  replyWith(talk, say, { run: dialog.run, ask: dialog.ask })
}

/**
 * Goes where an answered step leads. What was answered is void from now on; a question that was only said again is still
 * the same question, whichever of its messages the answer is tapped on.
 */
export async function follow(talk: Talk, dialog: Dialog, next: Next<unknown>): Promise<void> {
  dialog.ask += 1
  const flow = flowOf(talk, dialog.flow)
  if ('to' in next) {
    dialog.trail = [...dialog.trail, { step: dialog.step, data: dialog.data }].slice(-limits.trail)
  }
  if (!(await leave(talk, flow, dialog, next))) await settle(talk, flow, dialog)
}

/** Applies one result; true when the dialogue no longer goes on by itself. */
async function leave(talk: Talk, flow: Flow, dialog: Dialog, next: Next<unknown>): Promise<boolean> {
  if ('to' in next || 'again' in next) {
    const told = 'to' in next ? next.say : next.again
    if (told) talk.before.push(told)
    dialog.data = flow.data.parse({ ...(dialog.data as object), ...(next.set as object | undefined) })
    if ('to' in next) dialog.step = next.to
    return false
  }
  talk.state.dialog = null
  if ('go' in next) {
    if (next.say) talk.before.push(next.say)
    await enter(talk, next.go)
  } else if ('rest' in next) replyWith(talk, withWayBack(talk, next.rest))
  else await finish(talk, next.end)
  return true
}

/**
 * The dialogue that was put aside last. Those that are no longer this person's to hold are dropped: a seat was taken
 * away, or a stranger has become known.
 */
function lastAside(talk: Talk): Dialog | undefined {
  const { who } = talk.ctx(null)
  talk.state.aside = talk.state.aside.filter(({ flow }) => mayUse(flowOf(talk, flow).role, who))
  return talk.state.aside[0]
}

function withWayBack(talk: Talk, say: Say): Say {
  const waiting = lastAside(talk)
  if (!waiting) return say
  const back = go(words('chat-resume', { what: words(`${waiting.flow}-title`) }), '@resume')
  return { ...say, choices: [...(say.choices ?? []), back] }
}

/** Ends with `say`. A dialogue put aside not long ago goes on, with one line to recall it. */
async function finish(talk: Talk, say: Say): Promise<void> {
  const waiting = lastAside(talk)
  if (!waiting || talk.now.getTime() - waiting.at > limits.resumeMs) return replyWith(talk, withMenu(say))
  talk.before.push({ key: say.key, ...(say.args ? { args: say.args } : {}) })
  await resume(talk)
}

// No dead ends: a message without choices at least leads to the menu.
function withMenu(say: Say): Say {
  return say.choices?.length || say.ask ? say : { ...say, choices: [go(words('chat-menu'), 'menu')] }
}

/** Takes up the dialogue that was put aside last. False when there is none. */
export async function resume(talk: Talk): Promise<boolean> {
  const waiting = lastAside(talk)
  if (!waiting) return false
  talk.state.aside = talk.state.aside.slice(1)
  talk.before.push(words('chat-back-to', { what: words(`${waiting.flow}-title`) }))
  await askAgain(talk, waiting)
  return true
}

/** *cancel*: gives the running dialogue up. */
export async function cancel(talk: Talk): Promise<void> {
  const { dialog } = talk.state
  if (dialog) await flowOf(talk, dialog.flow).cancelled?.(talk.ctx(dialog))
  talk.state.dialog = null
  if (dialog) talk.before.push(words('chat-cancelled', { what: words(`${dialog.flow}-title`) }))
  else talk.before.push(words('chat-nothing-to-cancel'))
  if (!(await resume(talk))) await begin(talk, talk.dialogs.home(talk.ctx(null).who))
}

/** *back*: the question before this one; without one, the dialogue put aside, or the menu. */
export async function back(talk: Talk): Promise<void> {
  const { dialog } = talk.state
  const last = dialog?.trail.pop()
  if (dialog && last) {
    dialog.ask += 1
    Object.assign(dialog, { step: last.step, data: last.data })
    return askAgain(talk, dialog)
  }
  talk.state.dialog = null
  if (!(await resume(talk))) await begin(talk, talk.dialogs.home(talk.ctx(null).who))
}
