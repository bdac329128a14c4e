/** What a shop is told about its order. Order notices only: no scheme, no promotion (TRADE 8). */
import { typedForShop } from '../../orders/insert.ts'
import type { ChangeKind, OrderChange } from '../../orders/types.ts'
import { type Arg, type Choice, go, money, type Say, type Words, words } from '../say.ts'
import {
  aboutOrder,
  block,
  changeWords,
  dayWords,
  doorWords,
  droppedWords,
  lineWords,
  restWords,
} from './amounts.ts'
import { reasonWords } from './reasons.ts'

/** The notice of a change for the shop; undefined where it need not be told. */
export function toShop(change: OrderChange): Say | undefined {
  return sayings[change.kind]?.(change)
}

type Saying = (change: OrderChange) => Say | undefined

const sayings: Partial<Record<ChangeKind, Saying>> = {
  placed,
  confirmed: stands,
  changed,
  'change-accepted': stands,
  'change-declined': (change) => (change.order.status === 'cancelled' ? cancelled(change) : stands(change)),
  'change-settled': settled,
  refused,
  cancelled,
  dispatched,
  delivered,
  'brought-back': (change) =>
    change.order.status === 'returned' ? told(change, [head(change, 'notice-shop-returned')]) : undefined,
  'urgent-agreed': (change) => told(change, [head(change, 'notice-shop-urgent-yes'), dayWords(change.order)]),
  'day-moved': (change) => told(change, [head(change, 'notice-shop-day-moved'), dayWords(change.order)]),
  'urgent-declined': (change) =>
    told(change, [head(change, 'notice-shop-urgent-no'), dayWords(change.order)]),
}

// No dead ends: what asks for nothing leads to the order itself.
function told({ order }: OrderChange, parts: readonly (Words | undefined)[], choices: Choice[] = []): Say {
  const see = go(words('notice-see'), 'orders', 'detail', { order: order.id })
  return { ...block(parts), about: aboutOrder(order), choices: choices.length > 0 ? choices : [see] }
}

function head({ order }: OrderChange, key: string, args: Record<string, Arg> = {}): Words {
  const { number, outlet, distributor, placedBy } = order
  return words(key, {
    number: String(number),
    outlet: outlet.name,
    distributor: distributor.name,
    who: placedBy?.name ?? '',
    ...args,
  })
}

const total = ({ order }: OrderChange): Words => words('notice-total', { total: money(order.quote.total) })

// Whoever placed it knows; the owner hears what staff or the distributor typed in the shop's name.
function placed(change: OrderChange): Say {
  const { order } = change
  const lines = order.lines.map((line) => lineWords(line, line.ordered))
  const parts = [...lines, total(change), dayWords(order)]
  if (!typedForShop(order.source)) return told(change, [head(change, 'notice-shop-placed'), ...parts])
  const by = order.source === 'by-rep' ? 'rep' : 'desk'
  const data = { order: order.id }
  return told(
    change,
    [head(change, 'notice-shop-typed', { by }), ...parts, words('notice-shop-object')],
    [
      go(words('notice-see'), 'orders', 'detail', data),
      go(words('notice-object'), 'object-order', undefined, data),
    ],
  )
}

function stands(change: OrderChange): Say {
  const { order, detail } = change
  const changes = detail.lines ?? []
  const lines = change.kind === 'change-declined' ? droppedWords(changes) : changeWords(order, changes)
  return told(change, [
    head(change, 'notice-shop-confirmed'),
    ...lines,
    total(change),
    dayWords(order),
    restWords(change),
  ])
}

function changed(change: OrderChange): Say {
  const { order, detail } = change
  const lines = detail.lines ?? []
  const untouched = order.lines.some(({ offered }) => offered === null)
  const data = { order: order.id, revision: order.revision }
  const smaller = lines.every(({ to, from, substitutes }) => substitutes === undefined && to <= from)
  return told(
    change,
    [
      head(change, 'notice-shop-changed'),
      ...changeWords(order, lines),
      untouched ? words('notice-change-rest') : undefined,
      words('notice-new-total', { total: money(order.quote.total) }),
      words(smaller ? 'notice-no-answer-smaller' : 'notice-no-answer'),
    ],
    [
      go(words('notice-accept'), 'order-answer', 'accept', data),
      go(words('notice-decline'), 'order-answer', 'decline', data),
    ],
  )
}

function settled(change: OrderChange): Say {
  const { order, detail } = change
  if (order.status === 'cancelled') return told(change, [head(change, 'notice-shop-settled-nothing')])
  const lines = changeWords(order, detail.lines ?? [])
  return told(change, [
    head(change, 'notice-shop-settled'),
    ...lines,
    total(change),
    dayWords(order),
    restWords(change),
  ])
}

function refused(change: OrderChange): Say {
  const { reason } = change.detail
  return told(change, [head(change, 'notice-shop-refused'), reason ? reasonWords(reason) : undefined])
}

function cancelled(change: OrderChange): Say {
  const { reason } = change.detail
  return told(change, [head(change, 'notice-shop-cancelled'), reason ? reasonWords(reason) : undefined])
}

function dispatched(change: OrderChange): Say {
  const { order, detail } = change
  const bills = detail.bills?.join(', ')
  return told(change, [
    head(change, 'notice-shop-dispatched'),
    ...changeWords(order, detail.lines ?? []),
    total(change),
    bills ? words('notice-bills', { bills }) : undefined,
  ])
}

/** Only received pieces count, so the shop is asked what came (TRADE 4). */
function delivered(change: OrderChange): Say {
  const { order } = change
  const data = { order: order.id }
  const lines = order.lines
    .filter(({ dispatched: sent }) => sent > 0)
    .map((line) => lineWords(line, line.dispatched))
  const less = doorWords(change.detail.lines ?? [])
  return told(
    change,
    [head(change, 'notice-shop-delivered'), ...lines, ...less, total(change), words('notice-all-came')],
    [
      go(words('notice-received-all'), 'receive', 'all', data),
      go(words('notice-received-some'), 'receive', 'some', data),
      go(words('notice-received-none'), 'receive', 'none', data),
    ],
  )
}
