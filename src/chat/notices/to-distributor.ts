/** What a distributor is told about an order of one of its shops. */
import type { OrderCredit } from '../../dues/order-credit.ts'
import type { ChangeKind, OrderChange, OrderLine, OrderView, ShortLine } from '../../orders/types.ts'
import { type Choice, go, money, type Say, type Words, words } from '../say.ts'
import {
  aboutOrder,
  amount,
  block,
  changeWords,
  dayWords,
  doorWords,
  droppedWords,
  lineWords,
  restWords,
} from './amounts.ts'
import { answeringShort } from './disputes.ts'
import { creditChoices, creditWords } from './dues.ts'
import { reasonWords } from './reasons.ts'

/**
 * The notice of a change for the distributor; undefined where it need not be told. `short`: lines not in stock;
 * `credit`: what the shop owes.
 */
export function toDistributor(
  change: OrderChange,
  short: readonly ShortLine[],
  credit?: OrderCredit,
): Say | undefined {
  if (change.kind === 'placed') return newOrder(change.order, short, credit)
  return sayings[change.kind]?.(change)
}

const sayings: Partial<Record<ChangeKind, (change: OrderChange) => Say | undefined>> = {
  'change-accepted': (change) =>
    told(
      change,
      [head(change.order, 'notice-desk-accepted'), total(change.order), restWords(change)],
      showing,
    ),
  'change-declined': declined,
  'change-settled': settled,
  cancelled,
  short,
  delivered,
  'brought-back': ({ order }) =>
    order.status === 'returned' ? told({ order }, [head(order, 'notice-desk-back')], showing) : undefined,
  'not-come': (change) => told(change, [head(change.order, 'notice-desk-not-come')], afterNotCome),
  'urgent-asked': (change) =>
    told(change, [head(change.order, 'notice-desk-urgent'), dayWords(change.order)], answeringUrgent),
}

type Choices = (order: OrderView) => Choice[]

function told({ order }: { order: OrderView }, parts: (Words | undefined)[], choices?: Choices): Say {
  const offered = choices?.(order)
  return { ...block(parts), about: aboutOrder(order), ...(offered ? { choices: offered } : {}) }
}

export function head(order: OrderView, key: string): Words {
  const { number, outlet, distributor } = order
  return words(key, {
    number: String(number),
    outlet: outlet.name,
    code: outlet.code,
    distributor: distributor.name,
  })
}

const total = (order: OrderView): Words => words('notice-total', { total: money(order.quote.total) })

/** Confirm / Change / Refuse, and the answer to a wish for urgent delivery. */
export function answering(order: OrderView): Choice[] {
  const data = { order: order.id }
  return [
    go(words('notice-confirm'), 'order-confirm', undefined, data),
    go(words('notice-change'), 'order-desk', 'change', data),
    go(words('notice-refuse'), 'order-refuse', undefined, data),
    ...(order.urgent === 'asked' ? answeringUrgent(order) : []),
  ]
}

export const answeringUrgent: Choices = ({ id }) => [
  go(words('notice-urgent-answer'), 'urgent-answer', undefined, { order: id }),
]

const showing: Choices = ({ id }) => [go(words('notice-show'), 'pending', 'show', { order: id })]

const afterNotCome: Choices = ({ id }) => [
  go(words('notice-deliver'), 'loading', 'deliver', { order: id }),
  go(words('notice-back'), 'loading', 'back', { order: id }),
]

function newOrder(order: OrderView, missing: readonly ShortLine[], credit?: OrderCredit): Say {
  const dues = credit ? creditWords(credit) : []
  const first = credit ? creditChoices(credit, order.id) : []
  const parts = [head(order, 'notice-desk-new'), ...bodyOf(order, missing), ...dues]
  return told({ order }, parts, () => [...answering(order), ...first])
}

/** Day, lines with what is short, total and note of an order nobody has answered yet. */
export function bodyOf(order: OrderView, missing: readonly ShortLine[]): Words[] {
  const { beat, urgent, note } = order
  const lines = order.lines.map((line) => markedLine(line, missing))
  return [
    ...(beat ? [words('notice-beat', { beat: beat.name })] : []),
    ...[dayWords(order)].filter((day) => day !== undefined),
    ...(urgent === 'asked' ? [words('notice-urgent')] : []),
    ...lines,
    total(order),
    ...(note ? [words('notice-note', { note })] : []),
  ]
}

function markedLine(line: OrderLine, missing: readonly ShortLine[]): Words {
  const found = missing.find((each) => each.line === line.line)
  if (!found) return lineWords(line, line.ordered)
  const asked = amount(line.ordered, line.caseSize)
  return found.available > 0
    ? words('notice-line-short', { name: line.name, amount: asked, available: found.available })
    : words('notice-line-none', { name: line.name, amount: asked })
}

function declined(change: OrderChange): Say {
  const { order, detail } = change
  if (order.status === 'cancelled') return told(change, [head(order, 'notice-desk-declined-all')])
  const lines = droppedWords(detail.lines ?? [])
  return told(change, [head(order, 'notice-desk-declined'), ...lines, total(order)], showing)
}

function settled(change: OrderChange): Say {
  const { order, detail } = change
  if (order.status === 'cancelled') return told(change, [head(order, 'notice-desk-settled-nothing')])
  const lines = changeWords(order, detail.lines ?? [])
  const parts = [head(order, 'notice-desk-settled'), ...lines, total(order), restWords(change)]
  return told(change, parts, showing)
}

function cancelled(change: OrderChange): Say {
  const { reason } = change.detail
  const why = reason ? reasonWords(reason) : undefined
  return told(change, [head(change.order, 'notice-desk-cancelled'), why])
}

/** All as it was sent need not be told; what was not handed over is somebody's to look after. */
function delivered({ order, detail }: OrderChange): Say | undefined {
  const lines = doorWords(detail.lines ?? [])
  if (lines.length === 0) return undefined
  return told({ order }, [head(order, 'notice-desk-door'), ...lines, words('notice-door-stock')], showing)
}

function short(change: OrderChange): Say {
  const lines = doorWords(change.detail.lines ?? [])
  const gone = (change.detail.lines ?? []).some(({ missing = 0 }) => missing > 0)
  const answers: Choices = ({ id }) => [
    ...answeringShort(id),
    ...(gone ? [go(words('notice-found'), 'loading', 'found', { order: id })] : []),
  ]
  return told(change, [head(change.order, 'notice-desk-short'), ...lines], answers)
}
