/** How orders are shown to the shop that placed them. */
import {
  type Choice,
  type Ctx,
  day,
  go,
  moment,
  money,
  type Say,
  type Words,
  words,
} from '../../src/chat/flow.ts'
import { disputeWords } from '../../src/chat/notices/disputes.ts'
import { goodsName, schemeWords } from '../../src/chat/notices/schemes.ts'
import { historyOf, type OrderEvent } from '../../src/orders/read.ts'
import { piecesStanding } from '../../src/orders/standing.ts'
import { allows } from '../../src/orders/transitions.ts'
import type { OrderLine, OrderView } from '../../src/orders/types.ts'
import { type DisputeView, disputesOfOrder } from '../../src/returns/disputes.ts'
import { amountWords, packed } from './line-words.ts'
import { hasSeveral } from './shop.ts'

const mostLines = 40
const mostEvents = 6

/** "1042 · ₹2,340 · on its way": one order of a list. */
export function orderChoice({ id, number, quote, status }: OrderView): Choice {
  const label = words('orders-one', { number: String(number), total: money(quote.total), status })
  return go(label, 'orders', 'detail', { order: id })
}

/** An order as it stands: status and day, lines, total, what happened, and what can be done now. */
export async function detailSay(ctx: Ctx, order: OrderView): Promise<Say> {
  const events = await historyOf(ctx.tx.client, order.id)
  const disputes = await disputesOfOrder(ctx.tx.client, order.id)
  const { number, status, deliverOn, lines, quote, note, distributor, urgent } = order
  const shown = lines.slice(0, mostLines).map((line) => lineWords(line, order))
  return {
    ...words('orders-detail', {
      number: String(number),
      status,
      shop: hasSeveral(ctx) ? order.outlet.name : '',
      several: hasSeveral(ctx) ? 'yes' : 'no',
      distributor: distributor.name,
      coming: deliverOn && ['placed', 'changed', 'confirmed', 'dispatched'].includes(status) ? 'yes' : 'no',
      day: deliverOn ? day(deliverOn) : '',
      lines: [
        ...shown,
        ...(lines.length > mostLines ? [words('orders-more', { count: lines.length - mostLines })] : []),
        ...schemeWords(quote),
        words('order-total', { total: money(quote.total) }),
        ...lines.filter(({ returned }) => returned > 0).map(returnedWords),
        ...disputes.map(disputeWords),
        ...(note ? [words('order-review-note', { note })] : []),
        ...(urgent ? [words('orders-urgent', { urgent, distributor: distributor.name })] : []),
      ],
      events: events.slice(-mostEvents).map(eventWords),
    }),
    about: words('orders-about', { number: String(number) }),
    choices: choicesFor(order, disputes),
  }
}

function lineWords(line: OrderLine, { status }: OrderView): Words {
  const pieces = piecesStanding(line, status)
  return words('orders-line', {
    product: goodsName(line),
    amount: amountWords(packed(pieces, line), line),
    changed: pieces === line.ordered ? 'no' : pieces === 0 ? 'none' : 'yes',
    asked: amountWords(packed(line.ordered, line), line),
  })
}

const returnedWords = ({ name, returned }: OrderLine): Words =>
  words('orders-returned', { product: name, pieces: returned })

const eventWords = ({ at, kind, who }: OrderEvent): Words =>
  words('orders-event', { at: moment(at), kind, who: who ?? '', known: who ? 'yes' : 'no' })

function choicesFor(order: OrderView, disputes: readonly DisputeView[]): Choice[] {
  const { id, status, revision, urgent, outlet, lines } = order
  const choices: Choice[] = []
  const data = { order: id }
  if (allows('accept', status))
    choices.push(
      go(words('notice-accept'), 'order-answer', 'accept', { ...data, revision }),
      go(words('notice-decline'), 'order-answer', 'decline', { ...data, revision }),
    )
  if (allows('receive', status))
    choices.push(
      go(words('notice-received-all'), 'receive', 'all', data),
      go(words('notice-received-some'), 'receive', 'some', data),
    )
  if (allows('not-come', status)) choices.push(go(words('notice-received-none'), 'receive', 'none', data))
  if (allows('urgent', status) && urgent === null)
    choices.push(go(words('order-urgent'), 'orders', 'urgent', data))
  if (allows('cancel', status)) choices.push(go(words('orders-cancel'), 'orders', 'cancel', data))
  if (lines.some(({ received, returned }) => received > returned))
    choices.push(go(words('orders-return'), 'return', 'begin', { order: id, outlet: outlet.id }))
  if (disputes.some(({ status: stands }) => stands === 'open'))
    choices.push(go(words('orders-disputes'), 'dispute', 'list', { outlet: outlet.id }))
  if (order.quote.schemes?.effects.length)
    choices.push(go(words('orders-why-price'), 'orders', 'price', data))
  return [
    ...choices,
    go(words('orders-again'), 'order', 'take', { repeat: id, outlet: outlet.id }),
    go(words('chat-menu'), 'menu'),
  ]
}
