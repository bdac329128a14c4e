/** Points by hand: one asks with a reason and within a cap, another gives or refuses. */
import { z } from 'zod'
import {
  answer,
  type Choice,
  type Ctx,
  defineFlow,
  go,
  type Next,
  stepsOf,
  words,
} from '../../src/chat/flow.ts'
import {
  adjustedNotice,
  adjustmentWords,
  askedNotice,
  decidedNotice,
  signed,
} from '../../src/chat/notices/adjustments.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { can } from '../../src/people/can.ts'
import { findOutlets } from '../../src/people/find-outlets.ts'
import { outletName } from '../../src/people/outlet-name.ts'
import { askAdjustment, capLeft } from '../../src/points/adjust/ask.ts'
import { decideAdjustment } from '../../src/points/adjust/decide.ts'
import { adjustmentById, askedAdjustments } from '../../src/points/adjust/read.ts'
import { typedPoints } from '../../src/points/adjust/typed.ts'
import type { Adjustment, AdjustRefusal } from '../../src/points/adjust/types.ts'

const Data = z.object({
  adjustment: z.number().default(0),
  outlet: z.number().default(0),
  case: z.number().default(0),
  points: z.number().default(0),
  reason: z.string().default(''),
  /** A shop as it was typed. */
  shop: z.string().default(''),
})
type Data = z.infer<typeof Data>
type At = Ctx<Data>
type Step = Promise<Next<Data>>
const { ask, act } = stepsOf<Data>()

const menu = go(words('chat-menu'), 'menu')
const toAll = go(words('adjust-all'), 'points-desk')
const mostShown = 8

const may = (ctx: Ctx) => can(ctx.who, 'adjust-points', 'brand')
const by = (ctx: At) => ({ by: ctx.who.person?.id ?? 0, now: ctx.now, timeZone: ctx.brand.timeZone })
const refusedSay = ({ reason, args = {} }: AdjustRefusal): Next<Data> => ({
  end: { ...words(reason, { cap: 0, left: 0, ...args }), choices: [toAll, menu] },
})

const list = act(async (ctx): Step => {
  if (!may(ctx)) return { rest: { ...words('chat-not-allowed'), choices: [menu] } }
  const all = await askedAdjustments(ctx.tx.client)
  const shown = all.slice(0, mostShown)
  const head = words('adjust-list', { count: all.length, ...(await capLeft(ctx.tx, by(ctx))) })
  const choices = [go(words('adjust-new'), 'points-desk', 'begin'), ...shown.map(openChoice), menu]
  return { rest: { ...block([head, ...shown.map(adjustmentWords)]), choices } }
})

const openChoice = ({ id }: Adjustment): Choice =>
  go(words('adjust-open', { number: String(id) }), 'points-desk', 'show', { adjustment: id })

/** Where it goes on: to what is not known yet. */
const begin = act(async (ctx): Step => {
  const { outlet, shop, points, reason } = ctx.data
  if (!may(ctx)) return { rest: { ...words('chat-not-allowed'), choices: [menu] } }
  if (outlet === 0 && shop !== '') {
    const found = await findOutlets(ctx.tx.client, shop)
    if (found.length !== 1 || !found[0]) return { to: 'which', say: words('adjust-shop-unclear', { shop }) }
    return { to: 'begin', set: { outlet: found[0].id } }
  }
  if (outlet === 0) return { to: 'which' }
  if (points === 0) return { to: 'points' }
  return { to: reason === '' ? 'reason' : 'sure' }
})

const which = ask<{ shop: string } | { outlet: number }>({
  say: async (ctx) => {
    const near = ctx.data.shop === '' ? [] : await findOutlets(ctx.tx.client, ctx.data.shop)
    const choices = near.map(({ id, code, name }) =>
      answer(words('adjust-shop', { code, name }), { outlet: id }),
    )
    return { ...words('adjust-which'), choices }
  },
  hear: { choice: z.object({ outlet: z.number() }), text: (text) => ({ shop: text.trim().slice(0, 80) }) },
  then: (heard): Next<Data> => ({ to: 'begin', set: heard }),
})

const points = ask<number>({
  say: async (ctx) =>
    words('adjust-points-of', {
      name: await outletName(ctx.tx.client, ctx.data.outlet),
      ...(await capLeft(ctx.tx, by(ctx))),
    }),
  hear: { text: (text) => typedPoints(text) },
  numbers: true,
  then: (points): Next<Data> => ({ to: 'begin', set: { points } }),
})

const reason = ask<string>({
  say: () => words('adjust-reason-what'),
  hear: { text: (text) => (/\p{L}{2}/u.test(text) ? text.trim().slice(0, 200) : undefined) },
  then: (reason): Next<Data> => ({ to: 'begin', set: { reason } }),
})

const sure = ask<'yes' | 'no'>({
  say: async (ctx) => ({
    ...words('adjust-sure', {
      ...{ points: signed(ctx.data.points), reason: ctx.data.reason },
      name: await outletName(ctx.tx.client, ctx.data.outlet),
    }),
    choices: [answer(words('adjust-yes'), 'yes'), answer(words('adjust-no'), 'no')],
  }),
  hear: { choice: z.enum(['yes', 'no']) },
  then: (heard): Next<Data> =>
    heard === 'yes' ? { to: 'asked' } : { end: { ...words('adjust-left'), choices: [toAll, menu] } },
})

const asked = act(async (ctx): Step => {
  const { outlet, points: sum, reason: why, case: about } = ctx.data
  const wish = { key: ctx.key, outletId: outlet, points: sum, reason: why, caseId: about || null }
  const done = await askAdjustment(ctx.tx, { ...wish, ...by(ctx) })
  if (!done.ok) return refusedSay(done)
  const { listener, say } = askedNotice(done.adjustment)
  ctx.tell(listener, say)
  return {
    end: { ...words('adjust-asked', { line: adjustmentWords(done.adjustment) }), choices: [toAll, menu] },
  }
})

const show = act(async (ctx): Step => {
  if (!may(ctx)) return { rest: { ...words('chat-not-allowed'), choices: [menu] } }
  const found = await adjustmentById(ctx.tx.client, ctx.data.adjustment)
  if (!found) return refusedSay({ ok: false, reason: 'adjust-unknown' })
  const own = found.askedBy.id === ctx.who.person?.id
  const steps = found.status !== 'asked' ? [] : own ? ['drop'] : ['give', 'refuse']
  const choices = steps.map((step) =>
    go(words(`adjust-${step}`), 'points-desk', step, { adjustment: found.id }),
  )
  const state = words('adjust-state', {
    status: found.status,
    by: found.decidedBy ?? '',
    own: own ? 'yes' : 'no',
  })
  return { rest: { ...block([adjustmentWords(found), state]), choices: [...choices, toAll, menu] } }
})

const decide = (state: 'given' | 'refused' | 'dropped') =>
  act(async (ctx): Step => {
    const before = await adjustmentById(ctx.tx.client, ctx.data.adjustment)
    const done = await decideAdjustment(ctx.tx, { id: ctx.data.adjustment, state, ...by(ctx) })
    if (!done.ok) return refusedSay(done)
    const { adjustment } = done
    const notices = [
      ...(state === 'dropped' ? [] : [decidedNotice(adjustment)]),
      ...(state === 'given' ? [adjustedNotice(adjustment)] : []),
    ]
    if (before?.status === 'asked') for (const { listener, say } of notices) ctx.tell(listener, say)
    return { end: { ...words('adjust-done', { status: state }), choices: [toAll, menu] } }
  })

export const pointsDesk = defineFlow<Data>({
  id: 'points-desk',
  version: 1,
  role: 'brand',
  data: Data,
  start: 'list',
  steps: {
    ...{ list, begin, which, points, reason, sure, asked, show },
    ...{ give: decide('given'), refuse: decide('refused'), drop: decide('dropped') },
  },
})
