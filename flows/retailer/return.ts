/** A shop gives goods back: which, how many, why, a picture where that helps; and where its returns are. */
import { z } from 'zod'
import { searchProducts } from '../../src/catalog/search.ts'
import { typedPieces } from '../../src/catalog/typed-pieces.ts'
import { type Ctx, defineFlow, type Next, stepsOf, type Words, words } from '../../src/chat/flow.ts'
import { tellReturn } from '../../src/chat/notices/returns.ts'
import { can, shopOf } from '../../src/people/can.ts'
import { askReturn, withdrawReturn } from '../../src/returns/ask.ts'
import { returnById, returnsOfOutlet } from '../../src/returns/read.ts'
import { reasons } from '../../src/returns/transitions.ts'
import { typedReturn } from '../../src/returns/typed.ts'
import type { ReturnRefusal, ReturnView } from '../../src/returns/types.ts'
import {
  detailSay,
  lineSay,
  listSay,
  menu,
  orderSay,
  photoSay,
  piecesSay,
  reasonSay,
  reviewSay,
} from './return-says.ts'
import { current, Data, lacking, leftOf, noted, type Photo, type Returning } from './return-state.ts'
import { actForNamed, ownerOf, seatIn, whichShop } from './shop.ts'

const { ask, act } = stepsOf<Data>()
type Then = Promise<Next<Data>>

async function begin(ctx: Returning): Then {
  actForNamed(ctx, ctx.data.outlet)
  const owner = ownerOf(ctx)
  if (!owner) return { rest: whichShop(ctx, 'return') }
  const seat = seatIn(ctx, owner.outletId)
  if (!seat || !can(ctx.who, 'return-goods', shopOf(seat)))
    return { end: { ...words('return-not-yours'), choices: [menu] } }
  if ((await leftOf(ctx)).length === 0) return { end: { ...words('return-nothing'), choices: [menu] } }
  return { to: 'next' }
}

/** What is still to be asked. */
async function next(ctx: Returning): Then {
  const { at, todo, lines, order } = ctx.data
  if (at) return nextOf(ctx, at)
  const [item, ...rest] = todo
  if (item) {
    const had = (await leftOf(ctx)).filter(
      ({ sku, orderId }) => sku === item.sku && (order === undefined || orderId === order),
    )
    const [only, ...more] = had
    if (!only) {
      const product = (await ctx.catalog()).bySku.get(item.sku)?.name ?? item.sku
      return { to: 'next', set: { todo: rest }, say: words('return-never-had', { product }) }
    }
    if (more.length > 0 && order === undefined) return { to: 'order' }
    const { pieces, reason } = item
    const begun = { order: only.orderId, line: only.line, pieces, reason }
    return { to: 'next', set: { todo: rest, at: begun } }
  }
  if (order !== undefined && lines.every((each) => each.order !== order)) return { to: 'line' }
  return { to: lines.length > 0 ? 'review' : 'order' }
}

async function nextOf(ctx: Returning, at: NonNullable<Data['at']>): Then {
  const left = (await current(ctx))?.pieces ?? 0
  if (left === 0) return { to: 'next', set: { at: undefined } }
  const lack = lacking(at, left)
  if (lack === 'pieces' && at.pieces !== undefined)
    return { to: 'pieces', say: words('return-too-many', { max: left }) }
  if (lack) return { to: lack }
  const { order, line, pieces = 0, reason = 'damaged', photo = null } = at
  const lines = [...ctx.data.lines, { order, line, pieces, reason, photo }]
  return { to: 'next', set: { lines, at: undefined, order: undefined } }
}

/** Typed goods at any question about which: "3 haldi", "return 3 haldi damaged". */
async function readGoods(text: string, ctx: Returning): Promise<{ todo: Data['todo'] } | undefined> {
  const catalog = await ctx.catalog()
  const typed = typedReturn(text, catalog) ?? typedReturn(`return ${text}`, catalog)
  if (typed) return { todo: [...typed] }
  const [best] = searchProducts(catalog.index, text, 1)
  return best && { todo: [{ sku: best.sku }] }
}

const takeGoods = ({ data }: Returning, todo: Data['todo']): Next<Data> => ({
  to: 'next',
  set: { todo: [...todo, ...data.todo].slice(0, 20) },
})

async function readPieces(text: string, ctx: Returning) {
  const line = await current(ctx)
  const pieces = line && typedPieces(text, line, (await ctx.catalog()).index)
  return pieces === undefined ? undefined : { pieces }
}

/** "expired", "toota hai": a reason in the words of a typed return. */
async function readReason(text: string, ctx: Returning) {
  const line = await current(ctx)
  const [typed] = typedReturn(`return ${line?.sku ?? ''} ${text}`, await ctx.catalog()) ?? []
  return typed?.reason ? { reason: typed.reason } : undefined
}

async function send(ctx: Returning): Then {
  const owner = ownerOf(ctx)
  if (!owner) return { rest: whichShop(ctx, 'return') }
  const { lines } = ctx.data
  const asked = await askReturn(ctx.tx, {
    key: `return ${ctx.key}`,
    outletId: owner.outletId,
    by: owner.personId,
    lines: lines.map(({ order, line, pieces, reason }) => ({
      orderId: order,
      orderLine: line,
      pieces,
      reason,
    })),
    now: ctx.now,
  })
  if (!asked.ok) return { end: { ...refusalWords(asked), choices: [menu] } }
  const { goods } = asked
  tellReturn(ctx, 'asked', goods)
  for (const each of lines) if (each.photo) await fetchPhoto(ctx, goods, { ...each, photo: each.photo })
  const said = words('return-sent', { number: String(goods.number), distributor: goods.distributor.name })
  return { end: { ...said, choices: detailSay(goods).choices ?? [] } }
}

// The picture is fetched after the turn, and follows the notice.
async function fetchPhoto(
  ctx: Returning,
  goods: ReturnView,
  asked: Data['lines'][number] & { photo: Photo },
) {
  const found = goods.lines.find(
    ({ orderId, orderLine, reason }) =>
      orderId === asked.order && orderLine === asked.line && reason === asked.reason,
  )
  if (!found) return
  const { channel, account } = ctx.conversation
  const { id, mime, bytes } = asked.photo
  const file = { id, ...(mime ? { mime } : {}), ...(bytes ? { bytes } : {}) }
  await ctx.later('return-photo', { goods: goods.id, line: found.line, channel, account, file })
}

function refusalWords({ reason, args = {} }: ReturnRefusal): Words {
  const { number = '', product = '', max = 0, who = '' } = args
  return words('return-refused', { reason, number: String(number), product, max, who })
}

async function mine(ctx: Ctx<Data>): Promise<ReturnView | undefined> {
  const goods = await returnById(ctx.tx.client, ctx.data.goods ?? 0)
  return goods && seatIn(ctx, goods.outlet.id) ? goods : undefined
}

const unknown = { ...words('return-unknown'), choices: [menu] }

async function withdraw(ctx: Returning): Then {
  const goods = await mine(ctx)
  if (!goods || !ctx.who.person) return { end: unknown }
  const scope = { outletId: goods.outlet.id }
  const request = { returnId: goods.id, by: ctx.who.person.id, now: ctx.now, scope }
  const outcome = await withdrawReturn(ctx.tx, request)
  if (!outcome.ok) {
    const now = outcome.goods ? detailSay(outcome.goods).choices : undefined
    return { end: { ...refusalWords(outcome), choices: now ?? [menu] } }
  }
  if (!outcome.repeated) tellReturn(ctx, 'withdrawn', outcome.goods)
  return { end: { ...words('return-withdrawn', { number: String(goods.number) }), choices: [menu] } }
}

async function list(ctx: Returning): Then {
  const owner = ownerOf(ctx)
  if (!owner) return { rest: whichShop(ctx, 'return') }
  const all = await returnsOfOutlet(ctx.tx.client, owner.outletId)
  const [only] = all
  return { rest: only && all.length === 1 ? detailSay(only) : listSay(all) }
}

const Todo = z.object({ todo: Data.shape.todo })

export const returnGoods = defineFlow<Data>({
  id: 'return',
  version: 1,
  role: 'retailer',
  data: Data,
  start: 'begin',
  steps: {
    begin: act(begin),
    next: act(next),
    order: ask<{ order: number } | z.infer<typeof Todo>>({
      say: orderSay,
      hear: { choice: z.object({ order: z.number() }), text: readGoods },
      then: (said, ctx) =>
        'order' in said ? { to: 'next', set: { order: said.order } } : takeGoods(ctx, said.todo),
    }),
    line: ask<{ line: number } | z.infer<typeof Todo>>({
      say: lineSay,
      hear: { choice: z.object({ line: z.number() }), text: readGoods },
      then: (said, ctx) => {
        if (!('line' in said)) return takeGoods(ctx, said.todo)
        return { to: 'next', set: { at: { order: ctx.data.order ?? 0, line: said.line } } }
      },
    }),
    pieces: ask<{ pieces: number }>({
      numbers: true,
      say: piecesSay,
      hear: { choice: z.object({ pieces: z.number() }), text: readPieces },
      then: (said, ctx) => noted(ctx, said),
    }),
    reason: ask({
      say: reasonSay,
      hear: { choice: z.object({ reason: z.enum(reasons) }), text: readReason },
      then: (said, ctx) => noted(ctx, said),
    }),
    photo: ask<{ photo: null }, never, { photo: Photo | null }>({
      say: photoSay,
      hear: { choice: z.object({ photo: z.null() }), photo: ({ media }) => ({ photo: media }) },
      then: async (said, ctx) => {
        if (said.photo && (said.photo.bytes ?? 0) > 16 * 1024 * 1024)
          return { again: words('return-photo-big') }
        return noted(ctx, said)
      },
    }),
    review: ask<{ do: 'send' | 'more' | 'drop' | 'cancel' } | z.infer<typeof Todo>>({
      say: reviewSay,
      hear: { choice: z.object({ do: z.enum(['send', 'more', 'drop', 'cancel']) }), text: readGoods },
      then: (said, ctx) => {
        if ('todo' in said) return takeGoods(ctx, said.todo)
        if (said.do === 'send') return send(ctx)
        if (said.do === 'more') return { to: 'order' }
        if (said.do === 'cancel') return { end: { ...words('return-dropped'), choices: [menu] } }
        return { to: 'next', set: { lines: ctx.data.lines.slice(0, -1) } }
      },
    }),
    list: act(list),
    detail: act(async (ctx) => {
      const goods = await mine(ctx)
      return { rest: goods ? detailSay(goods) : unknown }
    }),
    withdraw: act(withdraw),
  },
})
