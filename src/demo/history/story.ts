import type { Status } from '../../orders/transitions.ts'
import type { ChangeDetail, ChangeKind, OrderLine } from '../../orders/types.ts'
import { type Dice, dice } from '../dice.ts'
import type { DemoOutlet } from '../trade.ts'
import type { Basket } from './baskets.ts'
import { type DemoEvent, type DemoOrder, linesOf, quoteAt } from './order.ts'

type Step = { at: Date; by: number | null; lines?: OrderLine[]; detail?: Partial<ChangeDetail> }

/** An order told step by step: each step changes lines, status and history together. */
export type Story = {
  readonly outlet: DemoOutlet
  readonly slot: Basket['slot']
  readonly chance: Dice
  /** Who ordered. */
  readonly buyer: number
  readonly lines: OrderLine[]
  step(kind: ChangeKind, to: Status, how: Step): void
  end(): DemoOrder
}

const sources = ['usual', 'usual', 'usual', 'usual', 'typed', 'typed', 'typed', 'repeat', 'repeat', 'browse']

/** Begins with the placed order; `theme` keeps the chances of finished and open orders apart. */
export function storyOf(theme: string, outlet: DemoOutlet, { slot, wishes }: Basket): Story {
  const chance = dice(theme, outlet.code, slot.deliverOn)
  const buyer = outlet.staff !== null && chance.chance(0.4) ? outlet.staff : outlet.owner
  const source = chance.pick(sources)
  const events: DemoEvent[] = []
  let lines = linesOf(wishes)
  let status: Status = 'placed'
  const story: Story = {
    outlet,
    slot,
    chance,
    buyer,
    get lines() {
      return lines
    },
    step(kind, to, { at, by, lines: next = lines, detail }) {
      lines = next
      status = to
      events.push({ kind, at, by, detail: { v: 1, total: quoteAt(lines, status).total, ...detail } })
    },
    end: () => ({
      ...{ key: `demo:${outlet.code}:${slot.deliverOn}`, outlet, source, status, lines, events },
      ...{
        placedBy: buyer,
        placedAt: slot.placedAt,
        deliverOn: slot.deliverOn,
        quote: quoteAt(lines, status),
      },
    }),
  }
  story.step('placed', 'placed', { at: slot.placedAt, by: buyer })
  return story
}
