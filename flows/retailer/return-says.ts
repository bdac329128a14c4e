/** What a shop is asked about goods it gives back, and how its returns are shown to it. */
import {
  answer,
  type Choice,
  day,
  go,
  moment,
  money,
  type Say,
  type Words,
  words,
} from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { askedWords, collectedWords, decidedWords, reasonName } from '../../src/chat/notices/returns.ts'
import { dayIn } from '../../src/orders/zone.ts'
import type { Returnable } from '../../src/returns/returnable.ts'
import { reasons } from '../../src/returns/transitions.ts'
import type { ReturnView } from '../../src/returns/types.ts'
import { amountWords, packed } from './line-words.ts'
import { current, leftOf, type Returning } from './return-state.ts'
import { hasSeveral } from './shop.ts'

export const menu: Choice = go(words('chat-menu'), 'menu')
const mostOrders = 6
const mostLines = 30

/** Which order: the latest that had what is given back, or the latest of all. */
export async function orderSay(ctx: Returning): Promise<Say> {
  const [item] = ctx.data.todo
  const left = (await leftOf(ctx)).filter(({ sku }) => !item || sku === item.sku)
  const byOrder = new Map(left.map((each) => [each.orderId, each]))
  const choices = [...byOrder.values()].slice(0, mostOrders).map((each) => {
    const on = day(dayIn(each.receivedAt, ctx.brand.timeZone))
    const args = { number: String(each.number), day: on, pieces: item ? each.pieces : 0 }
    return answer(words('return-order', args), { order: each.orderId })
  })
  const name = item ? (left[0]?.name ?? '') : ''
  return { ...words('return-which-order', { product: name, known: item ? 'yes' : 'no' }), choices }
}

/** Which goods of the order. */
export async function lineSay(ctx: Returning): Promise<Say> {
  const left = (await leftOf(ctx)).filter(({ orderId }) => orderId === ctx.data.order)
  const choices = left.slice(0, mostLines).map((each) => answer(goods(each), { line: each.line }))
  return { ...words('return-which-line', { number: String(left[0]?.number ?? '') }), choices }
}

const goods = (each: Returnable): Words =>
  words('goods-line', { product: each.name, amount: amountWords(packed(each.pieces, each), each) })

export async function piecesSay(ctx: Returning): Promise<Say> {
  const line = await current(ctx)
  const left = line?.pieces ?? 0
  const size = line?.innerSize ?? line?.caseSize ?? 1
  const some = [1, size].filter((count, at, all) => count < left && all.indexOf(count) === at)
  return {
    ...words('return-how-many', { product: line?.name ?? '', left, number: String(line?.number ?? '') }),
    choices: [
      ...some.map((count) => answer(words('receive-count', { count }), { pieces: count })),
      answer(words('receive-count-all', { left }), { pieces: left }),
    ],
  }
}

export async function reasonSay(ctx: Returning): Promise<Say> {
  const line = await current(ctx)
  return {
    ...words('return-why-back', { product: line?.name ?? '', pieces: ctx.data.at?.pieces ?? 0 }),
    choices: reasons.map((reason) => answer(reasonName(reason), { reason })),
  }
}

export async function photoSay(ctx: Returning): Promise<Say> {
  const line = await current(ctx)
  return {
    ...words('return-photo', { product: line?.name ?? '' }),
    choices: [answer(words('return-no-photo'), { photo: null })],
  }
}

export async function reviewSay(ctx: Returning): Promise<Say> {
  const { data } = ctx
  const left = await leftOf({ ...ctx, data: { ...data, lines: [] } })
  const lines = data.lines.flatMap(({ order, line, pieces, reason, photo }) => {
    const found = left.find((each) => each.orderId === order && each.line === line)
    if (!found) return []
    const said = { product: found.name, amount: amountWords(packed(pieces, found), found) }
    const more = { reason: reasonName(reason), number: String(found.number), photo: photo ? 'yes' : 'no' }
    return [words('return-line', { ...said, ...more })]
  })
  const shop = ctx.outlet
  return {
    ...words('return-review', {
      ...{ lines, distributor: shop?.distributor?.name ?? '', shop: shop?.name ?? '' },
      several: hasSeveral(ctx) ? 'yes' : 'no',
    }),
    choices: [
      answer(words('return-send'), { do: 'send' }),
      answer(words('return-more'), { do: 'more' }),
      answer(words('return-drop-last'), { do: 'drop' }),
      answer(words('order-cancel'), { do: 'cancel' }),
    ],
  }
}

/** "Return 101: waits for Shreeji", line by line, with what can still be done. */
export function detailSay(goodsBack: ReturnView): Say {
  const { id, number, status, distributor, askedAt, lines, creditNote } = goodsBack
  const told =
    status === 'settled'
      ? collectedWords
      : status === 'decided' || status === 'refused'
        ? decidedWords
        : askedWords
  const args = { number: String(number), status, distributor: distributor.name, at: moment(askedAt) }
  const credit =
    creditNote && words('return-credit', { note: creditNote.number, amount: money(creditNote.amount) })
  const withdraw =
    status === 'asked' ? [go(words('return-withdraw'), 'return', 'withdraw', { goods: id })] : []
  return {
    ...block([words('return-detail', args), ...lines.map(told), credit ?? undefined]),
    choices: [...withdraw, go(words('return-new'), 'return'), menu],
  }
}

export const listSay = (all: readonly ReturnView[]): Say => ({
  ...words('return-list', { count: all.length }),
  choices: [
    ...all
      .slice(0, 8)
      .map(({ id, number, status }) =>
        go(words('return-one', { number: String(number), status }), 'return', 'detail', { goods: id }),
      ),
    go(words('return-new'), 'return'),
    menu,
  ],
})
