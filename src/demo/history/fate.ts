import type { OrderLine } from '../../orders/types.ts'
import type { DemoOutlet } from '../trade.ts'
import type { Basket } from './baskets.ts'
import type { DemoOrder } from './order.ts'
import { type Story, storyOf } from './story.ts'
import { answeredAt, minutesAfter, roundOf } from './times.ts'

const silence = 48 * 60

const refusals = [
  'Vehicle not going to this side',
  'Old dues first please',
  'Stock not received from company',
]
const cancellations = ['Ordered twice by mistake', 'Shop closed tomorrow', 'Still have stock']

const agreed = (lines: readonly OrderLine[]) => lines.map((line) => ({ ...line, confirmed: line.ordered }))
const loaded = (lines: readonly OrderLine[]) => lines.map((line) => ({ ...line, dispatched: line.confirmed }))
const arrived = (lines: readonly OrderLine[]) => lines.map((line) => ({ ...line, received: line.dispatched }))

const change = ({ line, sku, name }: OrderLine, from: number, to: number) => ({ line, sku, name, from, to })
const canShrink = (lines: readonly OrderLine[]) => lines.length > 1 || (lines[0]?.ordered ?? 0) > 1

/** What became of a basket by `now`: mostly that all of it arrived. */
export function orderOf(outlet: DemoOutlet, basket: Basket, now: Date): DemoOrder {
  const story = storyOf('fate', outlet, basket)
  const { chance, slot, buyer } = story
  const { staff } = outlet.distributor
  const lot = chance.next()
  const answered = answeredAt(outlet.distributor, slot.placedAt, chance)
  if (lot < 0.012) {
    const at = minutesAfter(slot.placedAt, chance.whole(1, 3))
    story.step('cancelled', 'cancelled', { at, by: buyer, detail: { reason: chance.pick(cancellations) } })
    return story.end()
  }
  if (lot < 0.02) {
    story.step('refused', 'refused', {
      at: answered,
      by: staff.owner,
      detail: { reason: chance.pick(refusals) },
    })
    return story.end()
  }
  const office = chance.chance(0.6) ? staff.biller : staff.owner
  if (lot < 0.07 && canShrink(story.lines)) shorten(story, answered, office)
  else story.step('confirmed', 'confirmed', { at: answered, by: office, lines: agreed(story.lines) })
  deliver(story, lot, now)
  return story.end()
}

/** The distributor has less of one line, and the shop takes what there is. */
function shorten(story: Story, at: Date, by: number): void {
  const { chance, outlet } = story
  const victim = chance.pick(story.lines).line
  const share = story.lines.length > 1 ? chance.pick([0, 0.25, 0.5, 0.75]) : 0.5
  const offers = agreed(story.lines).map((line) => {
    const offered = line.line === victim ? Math.floor(line.ordered * share) : null
    return offered === null ? line : { ...line, offered, confirmed: offered }
  })
  const lines = offers.flatMap((line) =>
    line.offered === null ? [] : [change(line, line.ordered, line.offered)],
  )
  story.step('changed', 'changed', { at, by, lines: offers, detail: { lines } })
  const seen = minutesAfter(at, chance.whole(2, 40))
  const settled = offers.map((line) => ({ ...line, offered: null }))
  story.step('change-accepted', 'confirmed', {
    at: seen,
    by: outlet.owner,
    lines: settled,
    detail: { lines },
  })
}

/** On the way, at the door, and what the shop says then. */
function deliver(story: Story, lot: number, now: Date): void {
  const { chance, outlet, slot, buyer } = story
  const { staff } = outlet.distributor
  const { dispatched, delivered } = roundOf(outlet.distributor, slot.deliverOn, chance)
  story.step('dispatched', 'dispatched', { at: dispatched, by: staff.godown, lines: loaded(story.lines) })
  if (lot > 0.992) {
    story.step('brought-back', 'returned', { at: delivered, by: staff.delivery })
    return
  }
  story.step('delivered', 'delivered', { at: delivered, by: staff.delivery })
  const answers = chance.chance(0.75)
  const at = minutesAfter(delivered, answers ? chance.whole(3, 200) : silence)
  if (at >= now) return
  const lines = arrived(story.lines)
  if (answers && lot > 0.975) receiveLess(story, at, lines)
  else if (answers) story.step('received', 'received', { at, by: buyer, lines })
  else story.step('received', 'received', { at, by: null, lines, detail: { silent: true } })
}

/** Something of one line is missing or damaged on arrival. */
function receiveLess(story: Story, at: Date, lines: OrderLine[]): void {
  const { chance, buyer } = story
  const victim = chance.pick(lines.filter(({ dispatched }) => dispatched > 0))
  const lost = Math.max(1, Math.floor(victim.dispatched * chance.pick([0.1, 0.2, 0.5])))
  const came = victim.dispatched - lost
  const less = lines.map((line) => (line.line === victim.line ? { ...line, received: came } : line))
  const how = chance.chance(0.5) ? { missing: lost, damaged: 0 } : { missing: 0, damaged: lost }
  const told = { ...change(victim, victim.dispatched, came), ...how }
  story.step('short', 'received', { at, by: buyer, lines: less, detail: { lines: [told] } })
}

/** An order still under way: it has come as far as `status` by now. */
export function openOrderOf(
  outlet: DemoOutlet,
  basket: Basket,
  status: 'placed' | 'confirmed' | 'dispatched',
): DemoOrder {
  const story = storyOf('open', outlet, basket)
  const { chance, slot } = story
  const { staff } = outlet.distributor
  if (status !== 'placed') {
    const at = answeredAt(outlet.distributor, slot.placedAt, chance)
    story.step('confirmed', 'confirmed', { at, by: staff.owner, lines: agreed(story.lines) })
  }
  if (status === 'dispatched') {
    const { dispatched } = roundOf(outlet.distributor, slot.deliverOn, chance)
    story.step('dispatched', 'dispatched', { at: dispatched, by: staff.godown, lines: loaded(story.lines) })
  }
  return story.end()
}
