/** A distributor, or the brand, decides about a shop that asks to join (TRADE 3). */
import { z } from 'zod'
import {
  answer,
  type Ctx,
  defineFlow,
  go,
  type Next,
  type Say,
  stepsOf,
  type Words,
  words,
} from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { approvedNotice, mergedNotices, outletAsked, outletSay } from '../../src/chat/notices/outlets.ts'
import { can } from '../../src/people/can.ts'
import { membersOf } from '../../src/people/members.ts'
import { mergeInto } from '../../src/people/merge-outlet.ts'
import { approveOutlet, notMine } from '../../src/people/outlet-decision.ts'
import type { Refusal } from '../../src/people/refusal.ts'
import {
  beatsFor,
  type WaitingOutlet,
  waitingOutlet,
  waitingOutlets,
} from '../../src/people/waiting-outlets.ts'
import { waitWords } from './time.ts'

const Data = z.object({
  outlet: z.number().default(0),
  into: z.number().default(0),
  beat: z.number().default(0),
})
type Data = z.infer<typeof Data>
type Step = Promise<Next<Data>>
const { ask, act } = stepsOf<Data>()

export const outletDesk = defineFlow({
  id: 'outlet-desk',
  version: 1,
  role: 'known',
  data: Data,
  start: 'list',
  steps: {
    list: act(async (ctx) => ({ rest: await listSay(ctx) })),
    show: act(async (ctx) => {
      const shop = await waitingOutlet(ctx.tx.client, ctx.data.outlet)
      if (!shop || !mayDecide(ctx, shop)) return { rest: await listSay(ctx) }
      return { rest: await outletSay(ctx.tx.client, shop) }
    }),
    approve: act(async (ctx): Step => {
      const shop = await waitingOutlet(ctx.tx.client, ctx.data.outlet)
      if (shop && mayDecide(ctx, shop)) return { to: 'beat' }
      return putOn(ctx, 0)
    }),
    beat: ask({
      say: beatSay,
      hear: { choice: z.number(), text: readBeat },
      then: (beat, ctx) => putOn(ctx, beat),
    }),
    same: act(merge),
    'not-mine': act(passOn),
  },
})

function mayDecide(ctx: Ctx, shop: WaitingOutlet): boolean {
  return can(ctx.who, 'approve-outlet', { outlet: { ...shop, status: 'pending' } })
}

/** Pending shops this person decides about, longest waiting first. */
export async function waitingFor(ctx: Ctx): Promise<WaitingOutlet[]> {
  const found: WaitingOutlet[] = []
  for (const { id } of ctx.who.distributors) {
    if (!can(ctx.who, 'approve-outlet', { distributor: id })) continue
    found.push(...(await waitingOutlets(ctx.tx.client, { distributor: id })))
  }
  if (can(ctx.who, 'approve-outlet', 'brand')) found.push(...(await waitingOutlets(ctx.tx.client, 'brand')))
  return found
}

async function listSay(ctx: Ctx): Promise<Say> {
  const shops = await waitingFor(ctx)
  const lines = shops.map(({ name, area, createdAt }) =>
    words(area ? 'outlet-desk-line-area' : 'outlet-desk-line', {
      name,
      area: area ?? '',
      wait: waitWords(createdAt, ctx.now),
    }),
  )
  const choices = shops.map(({ id, name }) => go(name, 'outlet-desk', 'show', { outlet: id }))
  const head = words('outlet-desk-list', { count: shops.length })
  return { ...block([head, ...lines]), choices: [...choices, go(words('chat-menu'), 'menu')] }
}

async function beatSay(ctx: Ctx<Data>): Promise<Say> {
  const beats = await beatsFor(ctx.tx.client, ctx.data.outlet)
  const shop = await waitingOutlet(ctx.tx.client, ctx.data.outlet)
  const choices = beats.map(({ id, name }) => answer(name, id))
  return { ...words('outlet-desk-beat', { name: shop?.name ?? '' }), choices }
}

async function readBeat(text: string, ctx: Ctx<Data>): Promise<number | undefined> {
  const beats = await beatsFor(ctx.tx.client, ctx.data.outlet)
  const typed = text.trim().toLowerCase()
  const matches = beats.filter(
    ({ code, name }) => code.toLowerCase() === typed || name.toLowerCase().endsWith(typed),
  )
  return typed !== '' && matches.length === 1 ? matches[0]?.id : undefined
}

const by = (ctx: Ctx): number => ctx.who.person?.id ?? 0

async function putOn(ctx: Ctx<Data>, beatId: number): Step {
  const outletId = ctx.data.outlet
  const beats = await beatsFor(ctx.tx.client, outletId)
  const done = await approveOutlet(ctx.tx, { outletId, beatId, by: by(ctx), now: ctx.now })
  if (!done.ok) return refused(ctx, done)
  const beat = beats.find(({ id }) => id === beatId)
  const distributor =
    ctx.who.distributors.find(({ id }) => id === beat?.distributorId)?.name ?? ctx.brand.name
  const notice = approvedNotice({ id: outletId, name: done.name, distributor, days: beat?.visitDays ?? [] })
  ctx.tell(notice.listener, notice.say)
  return over(ctx, words('outlet-desk-approved', { name: done.name, code: done.code, beat: done.beat }))
}

async function merge(ctx: Ctx<Data>): Step {
  const { outlet, into } = ctx.data
  const joined = await membersOf(ctx.tx.client, { outlet })
  const owners = (await membersOf(ctx.tx.client, { outlet: into })).filter(({ role }) => role === 'owner')
  const done = await mergeInto(ctx.tx, { outletId: outlet, intoOutletId: into, by: by(ctx), now: ctx.now })
  if (!done.ok) return refused(ctx, done)
  const place = { code: done.into, name: done.name }
  for (const { listener, say } of mergedNotices(place, joined, owners)) ctx.tell(listener, say)
  return over(ctx, words('outlet-desk-merged', place))
}

async function passOn(ctx: Ctx<Data>): Step {
  const outletId = ctx.data.outlet
  const done = await notMine(ctx.tx, { outletId, by: by(ctx), now: ctx.now })
  if (!done.ok) return refused(ctx, done)
  await outletAsked(ctx, { outlet: { id: outletId } })
  const next = done.next?.name ?? ctx.brand.name
  return over(ctx, words('outlet-desk-passed', { name: done.name, next }))
}

async function refused(ctx: Ctx, { reason, args = {} }: Refusal): Step {
  const { code = '', name = '', beat = '', into = '' } = args
  return over(ctx, words('outlet-desk-refused', { reason, code, name, beat, into }))
}

/** Done with one shop; the next is one tap away. */
async function over(ctx: Ctx, said: Words): Step {
  const [next] = await waitingFor(ctx)
  const more = next
    ? [go(words('outlet-desk-next', { name: next.name }), 'outlet-desk', 'show', { outlet: next.id })]
    : []
  return { end: { ...said, choices: [...more, go(words('chat-menu'), 'menu')] } }
}
