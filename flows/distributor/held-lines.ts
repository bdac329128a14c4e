/** Held lines of claims: the distributor explains, one of the brand's desk wants a line released, another releases it. */
import { z } from 'zod'
import { type Choice, type Ctx, defineFlow, go, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { heldChoice, heldNotice, heldWhole, heldWords, releasedNotice } from '../../src/chat/notices/held.ts'
import {
  askRelease,
  explainHold,
  type HeldLine,
  heldLine,
  heldLines,
  release,
} from '../../src/claims/held.ts'
import { can } from '../../src/people/can.ts'
import { seatsFor } from './dues-state.ts'

const Data = z.object({
  order: z.number().default(0),
  line: z.number().default(0),
  says: z.enum(['explain', 'ask']).default('explain'),
  text: z.string().default(''),
})
type Data = z.infer<typeof Data>
type At = Ctx<Data>
type Step = Promise<Next<Data>>
const { ask, act } = stepsOf<Data>()

const menu = go(words('chat-menu'), 'menu')
const toAll = go(words('held-all'), 'held-lines')
const mostShown = 8
const decides = (ctx: Ctx) => can(ctx.who, 'decide-claim', 'brand')
const explains = (ctx: Ctx, { distributor }: HeldLine) =>
  can(ctx.who, 'submit-claim', { distributor: distributor.id })
const gone = (): Next<Data> => ({ rest: { ...words('claim-not-held'), choices: [toAll, menu] } })

const list = act(async (ctx): Step => {
  const seats = seatsFor(ctx, 'see-claims').map(({ id }) => id)
  if (seats.length === 0 && !decides(ctx)) return { rest: { ...words('chat-not-allowed'), choices: [menu] } }
  const all = await heldLines(ctx.tx.client, decides(ctx) ? null : seats)
  const shown = all.slice(0, mostShown)
  const head = words('held-list', { count: all.length })
  return { rest: { ...block([head, ...shown.map(heldWords)]), choices: [...shown.map(heldChoice), menu] } }
})

/** The line, where this person may see it. */
async function seen(ctx: At): Promise<HeldLine | undefined> {
  const line = await heldLine(ctx.tx.client, ctx.data.order, ctx.data.line)
  return line && can(ctx.who, 'see-claims', { distributor: line.distributor.id }) ? line : undefined
}

const show = act(async (ctx): Step => {
  const line = await seen(ctx)
  if (!line) return gone()
  return { rest: { ...heldWhole(line), choices: [...actsOn(ctx, line), toAll, menu] } }
})

function actsOn(ctx: At, line: HeldLine): Choice[] {
  const at = { order: line.orderId, line: line.orderLine }
  const own = line.askedBy?.id === ctx.who.person?.id
  return [
    ...(explains(ctx, line)
      ? [go(words('held-explain'), 'held-lines', 'say', { ...at, says: 'explain' })]
      : []),
    ...(decides(ctx) && line.askedBy && !own ? [go(words('held-release'), 'held-lines', 'release', at)] : []),
    ...(decides(ctx) && !line.askedBy
      ? [go(words('held-ask'), 'held-lines', 'say', { ...at, says: 'ask' })]
      : []),
  ]
}

const what = ask<string>({
  say: ({ data: { says } }) => words('held-what', { says }),
  hear: { text: (text) => (/\p{L}{2}/u.test(text) ? text.slice(0, 300) : undefined) },
  then: (text): Next<Data> => ({ to: 'said', set: { text } }),
})

const deed = (ctx: At) => ({
  ...{ orderId: ctx.data.order, orderLine: ctx.data.line, by: ctx.who.person?.id ?? 0, now: ctx.now },
})

const said = act(async (ctx): Step => {
  const { says, text } = ctx.data
  const done = await (says === 'ask' ? askRelease : explainHold)(ctx.tx, { ...deed(ctx), text })
  if (!done.ok) return { end: { ...words(done.reason), choices: [toAll, menu] } }
  const { listener, say } = heldNotice(done.line, says === 'ask' ? 'asked' : 'explained')
  ctx.tell(listener, say)
  return { end: { ...words('held-said', { says }), choices: [toAll, menu] } }
})

const releasing = act(async (ctx): Step => {
  const done = await release(ctx.tx, deed(ctx))
  if (!done.ok) return { end: { ...words(done.reason), choices: [toAll, menu] } }
  const { listener, say } = releasedNotice(done.line)
  ctx.tell(listener, say)
  return { end: { ...block([words('held-released'), heldWords(done.line)]), choices: [toAll, menu] } }
})

export const heldLinesFlow = defineFlow<Data>({
  id: 'held-lines',
  version: 1,
  role: 'known',
  data: Data,
  start: 'list',
  steps: {
    ...{ list, show, what, said, release: releasing },
    say: act(async (ctx): Step => ((await seen(ctx)) ? { to: 'what' } : gone())),
  },
})
