/** Money at the distributor's desk: what shops owe, a payment noted in one line, its undoing, a shop's limits. */
import { z } from 'zod'
import { saysNo, saysYes } from '../../src/catalog/reply-words.ts'
import {
  answer,
  type Choice,
  defineFlow,
  go,
  money,
  type Next,
  no,
  type Say,
  stepsOf,
  words,
  yes,
} from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import {
  afterWords,
  ageWords,
  billLines,
  paidNotice,
  standWords,
  unpaidNotice,
} from '../../src/chat/notices/dues.ts'
import { balanceOf } from '../../src/dues/account.ts'
import { entryById } from '../../src/dues/entries.ts'
import { setLimits } from '../../src/dues/limits.ts'
import { ageOf, duesOf, nothingDue } from '../../src/dues/open-bills.ts'
import { recordPayment } from '../../src/dues/payment.ts'
import { duesShop } from '../../src/dues/shop.ts'
import { typedDues } from '../../src/dues/typed.ts'
import { type DuesRefusal, paymentMethods } from '../../src/dues/types.ts'
import { undoPayment } from '../../src/dues/undo-payment.ts'
import { dayIn } from '../../src/orders/zone.ts'
import { can } from '../../src/people/can.ts'
import { limitsWords } from './dues-says.ts'
import { allOwed, Data, type Desk, Method, seatsFor, shopByCode, todayAt } from './dues-state.ts'

const { ask, act } = stepsOf<Data>()
type Said = z.infer<typeof Method> | 'no'
type Step = Promise<Next<Data>>

const menu = go(words('chat-menu'), 'menu')
const toDues = go(words('dues-desk-all'), 'dues-desk')
const mostShops = 8

async function listSay(ctx: Desk): Promise<Say> {
  const { due, old, shops } = await allOwed(ctx)
  if (shops.length === 0) return { ...words('dues-desk-nothing'), choices: [menu] }
  const today = dayIn(ctx.now, ctx.brand.timeZone)
  const head = words('dues-desk-list', { due: money(due), count: shops.length, old: money(old) })
  const lines = shops.slice(0, mostShops).map(({ name, code, due: owed, since }) =>
    words('dues-desk-line', {
      name,
      code,
      due: money(owed),
      age: ageWords(since ? ageOf(since, today) : 0),
    }),
  )
  const choices = shops
    .slice(0, mostShops)
    .map(({ id, name }) => go(name, 'dues-desk', 'show', { outlet: id }))
  return { ...block([head, ...lines, words('dues-desk-how')]), choices: [...choices, menu] }
}

/** What was typed about a shop by its code. */
async function typed(ctx: Desk): Step {
  const read = typedDues(ctx.data.text)
  if (!read) return { rest: await listSay(ctx) }
  const right = { payment: 'record-payment', limits: 'set-terms', dues: 'see-dues' } as const
  const shop = await shopByCode(ctx, read.code, right[read.about])
  if (!shop) {
    const known = await shopByCode(ctx, read.code, 'see-delivery-sheet')
    const key = known ? `dues-desk-not-yours-${read.about}` : 'dues-desk-no-shop'
    return { end: { ...words(key, { code: read.code }), choices: [menu] } }
  }
  const { outletId: outlet, distributorId: distributor, name } = shop
  if (read.about === 'dues') return { to: 'show', set: { outlet, distributor } }
  if (read.about === 'limits') {
    const limits = await setLimits(ctx.tx, { ...shop, limits: read.limits, by: by(ctx), now: ctx.now })
    const choices = [go(name, 'dues-desk', 'show', { outlet }), menu]
    return { end: { ...words('dues-desk-limits-set', { name, limits: limitsWords(limits) }), choices } }
  }
  const { amount, method, reference } = read
  return { to: 'confirm', set: { outlet, distributor, name, amount, method, reference } }
}

const by = (ctx: Desk): number | null => ctx.who.person?.id ?? null

const account = ({ data }: Desk) => ({ distributorId: data.distributor, outletId: data.outlet })

async function confirmSay(ctx: Desk): Promise<Say> {
  const { name, amount, method, reference } = ctx.data
  const after = (await balanceOf(ctx.tx.client, account(ctx))) - amount
  const head = words('dues-desk-confirm', { name, amount: money(amount), method: method ?? 'none' })
  const parts = [
    head,
    reference ? words('claim-reference', { reference }) : undefined,
    words('dues-desk-after', { after: afterWords(after) }),
  ]
  const ways: Choice[] = method
    ? [yes(words('dues-desk-yes'), method)]
    : paymentMethods.map((each) => answer(words('dues-method', { method: each }), each))
  return { ...block(parts), choices: [...ways, no(words('dues-desk-no'), 'no')] }
}

async function record(ctx: Desk, method: z.infer<typeof Method>): Step {
  const { outlet, distributor, name, amount, reference } = ctx.data
  if (!can(ctx.who, 'record-payment', { distributor }))
    return { end: { ...words('dues-desk-nothing-done'), choices: [menu] } }
  const done = await recordPayment(ctx.tx, {
    ...account(ctx),
    ...{ amount, method, reference, by: by(ctx), key: `typed ${ctx.key}`, now: ctx.now, source: 'chat' },
  })
  if (!done.ok) return { end: { ...words('dues-desk-refused', { reason: done.reason }), choices: [menu] } }
  const seat = ctx.who.distributors.find(({ id }) => id === distributor)
  const { listener, say } = paidNotice({ id: outlet, name }, seat?.name ?? '', done.entry, done.balance)
  ctx.tell(listener, say)
  const head = words('dues-desk-done', { name, amount: money(amount), method })
  const undo = go(words('dues-desk-undo'), 'dues-desk', 'undo', { entry: done.entry.id, name })
  return { end: { ...block([head, afterWords(done.balance)]), choices: [undo, toDues] } }
}

/** Takes a payment back on the day it was noted; later that is a matter between the two. */
async function undo(ctx: Desk): Step {
  const entry = await entryById(ctx.tx.client, ctx.data.entry)
  const seat = seatsFor(ctx, 'record-payment').find(({ id }) => id === entry?.distributorId)
  if (!entry || !seat) return { rest: { ...words('dues-desk-nothing-done'), choices: [menu] } }
  const distributor = { id: seat.id, timeZone: seat.settings.timeZone }
  const done = await undoPayment(ctx.tx, {
    ...{ entryId: entry.id, distributor, source: 'chat', by: by(ctx), now: ctx.now },
  })
  if (!done.ok) return { rest: { ...words(whyNotUndone(done.reason)), choices: [toDues, menu] } }
  const shop = { id: entry.outletId, name: ctx.data.name }
  const { listener, say } = unpaidNotice(shop, seat.name, entry, done.balance)
  ctx.tell(listener, say)
  const head = words('dues-desk-undone', { name: shop.name, amount: money(-entry.amount) })
  return { end: { ...block([head, afterWords(done.balance)]), choices: [toDues, menu] } }
}

function whyNotUndone(reason: DuesRefusal['reason']): string {
  if (reason === 'dues-undo-late') return 'dues-desk-undo-late'
  return reason === 'dues-already-reversed' ? 'dues-desk-undone-already' : 'dues-desk-nothing-done'
}

async function show(ctx: Desk): Step {
  const shop = await duesShop(ctx.tx.client, ctx.data.outlet)
  const seat = seatsFor(ctx, 'see-dues').find(({ id }) => id === shop?.distributorId)
  if (!shop || !seat) return { rest: { ...words('dues-desk-nothing-done'), choices: [menu] } }
  const { id, code, name } = shop
  const found = (await duesOf(ctx.tx.client, seat.id, [id])).get(id) ?? nothingDue(id)
  const head = words('dues-desk-shop', { name, stand: standWords(found.due - found.ahead, found.since) })
  const limits = words('dues-desk-limits', { limits: limitsWords(found.limits) })
  const how = words('dues-desk-how-shop', { code })
  const parts = [head, ...billLines(found, todayAt(ctx, seat)), limits, how]
  return { rest: { ...block(parts), choices: [toDues, menu] } }
}

export const duesDesk = defineFlow<Data>({
  id: 'dues-desk',
  version: 1,
  role: 'distributor',
  data: Data,
  start: 'list',
  steps: {
    list: act(async (ctx) => ({ rest: await listSay(ctx) })),
    typed: act(typed),
    confirm: ask<Said>({
      say: confirmSay,
      hear: {
        choice: z.union([Method, z.literal('no')]),
        text: (text, { data }) => (saysNo(text) ? 'no' : saysYes(text) ? data.method : undefined),
      },
      then: (said, ctx): Step =>
        said === 'no'
          ? Promise.resolve({ end: { ...words('dues-desk-nothing-done'), choices: [menu] } })
          : record(ctx, said),
    }),
    undo: act(undo),
    show: act(show),
  },
})
