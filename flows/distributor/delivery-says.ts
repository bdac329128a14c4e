/** What a delivery man reads: the next door, what is not handed over, how it was paid, and what he hands in. */
import { answer, type Choice, go, money, type Say, type Words, words } from '../../src/chat/flow.ts'
import { amount, block } from '../../src/chat/notices/amounts.ts'
import { doorSums } from '../../src/dues/door-sums.ts'
import { dayIn } from '../../src/orders/zone.ts'
import type { Stop, StopOrder } from '../../src/papers/stops.ts'
import {
  type Data,
  type Delivery,
  type DoorLine,
  type Found,
  leftOf,
  lessOf,
  linesAt,
  ordersAt,
  reasons,
  stopsLeft,
} from './delivery-state.ts'

export const menu = go(words('chat-menu'), 'menu')

/** Several vans: whose round is it? */
export function roundsSay(rounds: readonly Found[]): Say {
  const choices = rounds.map(({ distributor, beatId, beat, stops }) => {
    const label = words('delivery-round', { beat: beat ?? words('loading-no-beat'), count: stops.length })
    return go(label, 'delivery', 'open', { distributor, beat: beatId, chosen: true })
  })
  return { ...words('delivery-which'), choices: [...choices, menu] }
}

/** The next door: "Om Stores · order 1042 · ₹3,400 · due before ₹1,200". */
export async function stopSay(ctx: Delivery): Promise<Say> {
  const stops = await stopsLeft(ctx)
  const [stop] = stops
  if (!stop) return doneSay(ctx)
  return {
    ...block(stopWords(stop, stops.length)),
    choices: [...stopChoices(stop, stops.length), ...undoing(ctx.data)],
  }
}

const stopWords = ({ outlet, orders, amount: sum, due }: Stop, left: number): Words[] => [
  words('delivery-stop', { left, outlet: outlet.name, code: outlet.code }),
  ...orders.map(orderWords),
  ...(orders.length > 1 ? [words('delivery-sum', { total: money(sum) })] : []),
  ...(due > 0 ? [words('delivery-due', { due: money(due) })] : []),
]

function orderWords({ number, bills, amount: of }: StopOrder): Words {
  const args = { number: String(number), amount: money(of) }
  return bills.length > 0
    ? words('delivery-order-bill', { ...args, bills: bills.join(', ') })
    : words('delivery-order', args)
}

function stopChoices({ outlet, orders, due }: Stop, left: number): Choice[] {
  const at = { outlet: outlet.id, name: outlet.name, orders: orders.map(({ id }) => id), before: due }
  return [
    answer(words('delivery-delivered'), { do: 'delivered', ...at }),
    answer(words('delivery-short'), { do: 'short', ...at }),
    ...(left > 1 ? [answer(words('delivery-later'), { do: 'later', ...at })] : []),
  ]
}

/** A payment just noted can be taken back; the goods stay delivered. */
export function undoing({ last, distributor, beat, later }: Data): Choice[] {
  if (!last) return []
  const { outlet, name, orders, owed, before } = last
  const back = { distributor, beat, chosen: true, later, outlet, name, orders, owed, before, last }
  return [go(words('delivery-undo'), 'delivery', 'undo', back)]
}

/** Which line is short or refused; after the first, the rest goes. */
export async function lineSay(ctx: Delivery): Promise<Say> {
  const lines = linesAt(await ordersAt(ctx))
  const { less, name } = ctx.data
  const told = lines.flatMap((line) => lessWords(ctx.data, line))
  const open = lines.filter((line) => leftOf(ctx.data, line) > 0)
  const rest = less.length > 0 && open.length > 0
  return {
    ...block([words('delivery-line', { outlet: name, some: less.length > 0 ? 'yes' : 'no' }), ...told]),
    choices: [
      ...(rest ? [answer(words('delivery-rest'), { do: 'rest' })] : []),
      ...open.map((line) => answer(lineLabel(ctx.data, line), { order: line.order, line: line.line })),
      answer(words('delivery-nothing'), { do: 'nothing' }),
    ],
  }
}

const lineLabel = (data: Data, line: DoorLine): Words =>
  words('delivery-line-choice', { name: line.name, amount: amount(leftOf(data, line), line.caseSize) })

function lessWords(data: Data, { order, line, name, caseSize }: DoorLine): Words[] {
  const less = lessOf(data, order, line)
  return reasons
    .filter((why) => less[why] > 0)
    .map((why) => words('delivery-less', { why, name, amount: amount(less[why], caseSize) }))
}

export async function whySay(ctx: Delivery): Promise<Say> {
  const choices = reasons.map((why) => answer(words('delivery-why-choice', { why }), why))
  return { ...words('delivery-why', { name: (await lineNow(ctx))?.name ?? '' }), choices }
}

export async function piecesSay(ctx: Delivery): Promise<Say> {
  const line = await lineNow(ctx)
  const left = line ? leftOf(ctx.data, line) : 0
  const size = line?.innerSize ?? line?.caseSize ?? 1
  const some = [1, size].filter((count, at, all) => count < left && all.indexOf(count) === at)
  return {
    ...words('delivery-pieces', { name: line?.name ?? '', why: ctx.data.why ?? 'refused', left }),
    choices: [
      ...some.map((count) => answer(words('receive-count', { count }), { pieces: count })),
      answer(words('receive-count-all', { left }), { pieces: left }),
    ],
  }
}

/** The line they are at. */
export const lineNow = async (ctx: Delivery): Promise<DoorLine | undefined> =>
  linesAt(await ordersAt(ctx)).find(({ order, line }) => order === ctx.data.order && line === ctx.data.line)

const methods = ['cash', 'upi', 'cheque'] as const

export function paidSay({ data }: Delivery): Say {
  const sum = money(data.owed)
  return {
    ...words('delivery-paid', { outlet: data.name, amount: sum }),
    choices: [
      ...methods.map((method) => answer(words('delivery-paid-all', { method, amount: sum }), method)),
      answer(words('delivery-credit'), 'credit'),
    ],
  }
}

export const howSay = ({ data }: Delivery): Say => ({
  ...words('delivery-how', { amount: money(data.amount) }),
  choices: methods.map((method) => answer(words('dues-method', { method }), method)),
})

/** Everything is brought: what was taken today is to be handed in. */
export async function doneSay(ctx: Delivery): Promise<Say> {
  const sums: Words[] = []
  for (const { id, settings } of ctx.who.distributors) {
    const day = dayIn(ctx.now, settings.timeZone)
    const of = { distributorId: id, by: ctx.who.person?.id ?? 0, day }
    for (const { method, amount: sum, count } of await doorSums(ctx.tx.client, of))
      sums.push(words('delivery-took', { method, amount: money(sum), count }))
  }
  const head = words('delivery-done', { some: sums.length > 0 ? 'yes' : 'no' })
  return { ...block([head, ...sums]), choices: [menu] }
}
