/** How an order looks at the distributor's desk, and what can be done with it. */
import { type Choice, type Ctx, go, money, type Say, type Words, words } from '../../src/chat/flow.ts'
import { aboutOrder, amount, block, dayWords } from '../../src/chat/notices/amounts.ts'
import { disputeWords } from '../../src/chat/notices/disputes.ts'
import { creditChoices, creditWords } from '../../src/chat/notices/dues.ts'
import { goodsName, schemeWords } from '../../src/chat/notices/schemes.ts'
import { answering, answeringUrgent, bodyOf } from '../../src/chat/notices/to-distributor.ts'
import { creditOfOrders, type OrderCredit } from '../../src/dues/order-credit.ts'
import type { LineEdit } from '../../src/orders/change.ts'
import { shortagesOf } from '../../src/orders/shortages.ts'
import { piecesStanding } from '../../src/orders/standing.ts'
import { toAnswer } from '../../src/orders/to-answer.ts'
import type { OrderLine, OrderView, ShortLine } from '../../src/orders/types.ts'
import { can } from '../../src/people/can.ts'
import { type DisputeView, disputesOfOrder } from '../../src/returns/disputes.ts'
import { toPending } from './orders.ts'

/** The whole order with its state and what this person may do now; `before` is told above it. */
export async function orderSay(ctx: Ctx, order: OrderView, before: Words[] = []): Promise<Say> {
  const number = String(order.number)
  const state = words('desk-state', { state: order.status })
  const title = words('desk-order', { number, outlet: order.outlet.name, code: order.outlet.code, state })
  const credit = await creditFor(ctx, order)
  const dues = credit ? creditWords(credit) : []
  const first = credit ? creditChoices(credit, order.id) : []
  const disputes = await reported(ctx, order)
  const held = order.held ? [words('notice-objection-held')] : []
  const choices = [...actionsOn(ctx, order), ...first, ...answeringDispute(ctx, disputes), toPending()]
  return {
    ...block([
      ...before,
      title,
      ...held,
      ...(await body(ctx, order)),
      ...disputes.map(disputeWords),
      ...dues,
    ]),
    about: aboutOrder(order),
    choices,
  }
}

/** What the shop owes, for an order nobody has answered and a person who may see it. */
async function creditFor(ctx: Ctx, order: OrderView): Promise<OrderCredit | undefined> {
  if (order.status !== 'placed' || !can(ctx.who, 'see-dues', { distributor: order.distributor.id }))
    return undefined
  return (await creditOfOrders(ctx.tx.client, [order], ctx.now)).get(order.id)
}

async function body(ctx: Ctx, order: OrderView): Promise<Words[]> {
  if (order.status === 'placed') {
    const short = await shortagesOf(ctx.tx.client, [order])
    return [...bodyOf(order, short.get(order.id) ?? []), ...schemeWords(order.quote)]
  }
  const day = dayWords(order)
  const lines = order.lines.map((line) => plannedWords(line, piecesStanding(line, order.status), order.lines))
  const returned = order.lines.filter((line) => line.returned > 0).map(returnedWords)
  const total = words('notice-total', { total: money(order.quote.total) })
  return [...(day ? [day] : []), ...lines, ...returned, ...schemeWords(order.quote), total]
}

const returnedWords = ({ name, returned }: OrderLine): Words =>
  words('orders-returned', { product: name, pieces: returned })

/** What the shop reported about the goods; what it says of the order as typed is shown by the objection itself. */
async function reported(ctx: Ctx, order: OrderView): Promise<DisputeView[]> {
  if (order.status === 'placed' || order.status === 'confirmed') return []
  return (await disputesOfOrder(ctx.tx.client, order.id)).filter(({ kind }) => kind !== 'not-ordered')
}

function answeringDispute(ctx: Ctx, disputes: readonly DisputeView[]): Choice[] {
  const open = disputes.find(({ status }) => status === 'open')
  if (!open || !can(ctx.who, 'answer-dispute', { distributor: open.distributor.id })) return []
  return [go(words('notice-dispute-answer'), 'dispute-desk', 'show', { order: open.order.id })]
}

/** What may be done with the order as it stands, by this person. */
function actionsOn(ctx: Ctx, order: OrderView): Choice[] {
  const at = { distributor: order.distributor.id }
  const data = { order: order.id }
  const office = can(ctx.who, 'change-order', at)
  const change = office ? [go(words('notice-change'), 'order-desk', 'change', data)] : []
  const refuse = office ? [go(words('notice-refuse'), 'order-refuse', undefined, data)] : []
  const urgent = office && order.urgent === 'asked' ? answeringUrgent(order) : []
  const right =
    office && order.held ? [go(words('notice-objection-right'), 'objection', undefined, data)] : []
  if (order.status === 'placed') return office ? [...right, ...answering(order)] : []
  if (order.status === 'changed') return [...right, ...change, ...refuse, ...urgent]
  if (order.status === 'confirmed') {
    const dispatch = can(ctx.who, 'dispatch', at)
      ? [
          go(words('desk-dispatch'), 'loading', 'dispatch', data),
          go(words('desk-dispatch-bills'), 'loading', 'bills', data),
        ]
      : []
    return [...right, ...(order.held ? [] : dispatch), ...change, ...refuse, ...urgent]
  }
  if (order.status === 'dispatched' && can(ctx.who, 'deliver', at))
    return [go(words('desk-delivered'), 'loading', 'deliver', data)]
  return []
}

/** "• Ghee: 5 pc instead of 12 pc" */
function plannedWords(line: OrderLine, pieces: number, lines: readonly OrderLine[]): Words {
  const { caseSize, ordered, substitutes } = line
  const name = goodsName(line)
  const now = amount(pieces, caseSize)
  if (substitutes !== null) {
    const instead = lines.find((other) => other.line === substitutes)?.name ?? ''
    return words('desk-line-instead', { name, amount: now, instead })
  }
  if (pieces === ordered) return words('notice-line', { name, amount: now })
  if (pieces === 0) return words('desk-line-out', { name })
  return words('desk-line-other', { name, amount: now, was: amount(ordered, caseSize) })
}

/** The lines as they would be with these edits, a substitute under the line it replaces. */
export function editedWords(
  order: OrderView,
  edits: readonly LineEdit[],
  nameOf: (sku: string) => { name: string; caseSize: number; ptr: number },
): Words[] {
  return order.lines.flatMap((line) => {
    const edit = edits.find((each) => each.line === line.line)
    if (!edit) return [plannedWords(line, piecesStanding(line, order.status), order.lines)]
    const { substitute, pieces = 0 } = edit
    if (!substitute) return [plannedWords(line, pieces, order.lines)]
    const { name, caseSize, ptr } = nameOf(substitute.sku)
    const offered = amount(substitute.pieces, caseSize)
    const swap = words('notice-change-instead', {
      name,
      amount: offered,
      instead: line.name,
      price: money(ptr),
    })
    return pieces > 0 ? [plannedWords(line, pieces, order.lines), swap] : [swap]
  })
}

/** "• Ghee: 12 pc asked, 5 there" */
export function shortWords({ name, wanted, available }: ShortLine): Words {
  const key = available > 0 ? 'desk-short-line' : 'desk-short-none'
  return words(key, { name, wanted: String(wanted), available: String(available) })
}

/** The order to answer next – what is short first, then the longest waiting – so that one follows the other without a search. */
export async function nextChoices(ctx: Ctx): Promise<Choice[]> {
  for (const { id } of ctx.who.distributors) {
    const [next] = await toAnswer(ctx.tx.client, id)
    if (!next) continue
    const label = words('desk-next', { number: String(next.number), outlet: next.outlet.name })
    return [go(label, 'one-by-one', undefined, { order: next.id }), toPending()]
  }
  return [go(words('chat-menu'), 'menu')]
}
