import type { Status } from '../../orders/transitions.ts'
import type { ChangeDetail, ChangeKind, OrderLine } from '../../orders/types.ts'
import { type Dice, dice } from '../dice.ts'
import type { DemoOutlet } from '../trade.ts'
import type { Basket } from './baskets.ts'
import { type DemoEvent, type DemoOrder, linesOf, quoteAt } from './order.ts'
import { answeredAt, minutesAfter, roundOf } from './times.ts'

const silence = 48 * 60

const refusals = ['Vehicle not going to this side', 'Old dues first please', 'Stock not received from company']
const cancellations = ['Ordered twice by mistake', 'Shop closed tomorrow', 'Still have stock']

/** Tells an order's story step by step; every step changes the lines, the status and the history together. */
function story(outlet: DemoOutlet, basket: Basket, placedBy: number) {
  let lines = linesOf(basket.wishes)
  let status: Status = 'placed'
  const events: DemoEvent[] = []
  return {
    step(kind: ChangeKind, to: Status, at: Date, by: number | null, next = lines, more: Partial<ChangeDetail> = {}) {
      lines = next
      status = to
      events.push({ kind, at, by, detail: { v: 1, total: quoteAt(lines, status).total, ...more } })
    },
    lines: () => lines,
    end(source: string): DemoOrder {
      const { placedAt, deliverOn } = basket.slot
      const key = `demo:${outlet.code}:${deliverOn}`
      return { key, outlet, placedBy, placedAt, deliverOn, source, status, lines, events, quote: quoteAt(lines, status) }
    },
  }
}

const agreed = (lines: readonly OrderLine[]) => lines.map((line) => ({ ...line, confirmed: line.ordered }))
const loaded = (lines: readonly OrderLine[]) => lines.map((line) => ({ ...line, dispatched: line.confirmed }))
const arrived = (lines: readonly OrderLine[]) => lines.map((line) => ({ ...line, received: line.dispatched }))

const lineChange = ({ line, sku, name }: OrderLine, from: number, to: number) => ({ line, sku, name, from, to })

/** The distributor has less of one line; the shop takes what there is. */
function shorten(told: ReturnType<typeof story>, outlet: DemoOutlet, at: Date, by: number, chance: Dice): void {
  const victim = chance.pick(told.lines()).line
  const rest = (ordered: number) => Math.floor(ordered * chance.pick([0, 0.25, 0.5, 0.75]))
  const offers = agreed(told.lines()).map((line) => {
    if (line.line !== victim) return line
    const offered = told.lines().length > 1 ? rest(line.ordered) : Math.ceil(line.ordered / 2)
    return { ...line, offered, confirmed: offered }
  })
  const changes = offers.flatMap((line) => (line.offered === null ? [] : [lineChange(line, line.ordered, line.offered)]))
  told.step('changed', 'changed', at, by, offers, { lines: changes })
  const settled = offers.map((line) => ({ ...line, offered: null }))
  const seen = minutesAfter(at, chance.whole(2, 40))
  told.step('change-accepted', 'confirmed', seen, outlet.owner, settled, { lines: changes })
}

/** Something of one line is missing or damaged on arrival. */
function receiveLess(told: ReturnType<typeof story>, at: Date, by: number, chance: Dice): void {
  const lines = arrived(told.lines())
  const victim = chance.pick(lines.filter(({ dispatched }) => dispatched > 0))
  const lost = Math.max(1, Math.floor(victim.dispatched * chance.pick([0.1, 0.2, 0.5])))
  const less = lines.map((line) => (line.line === victim.line ? { ...line, received: line.dispatched - lost } : line))
  const kind = chance.chance(0.5) ? { missing: lost, damaged: 0 } : { missing: 0, damaged: lost }
  const change = { ...lineChange(victim, victim.dispatched, victim.dispatched - lost), ...kind }
  told.step('short', 'received', at, by, less, { lines: [change] })
}

function sourceOf(chance: Dice): string {
  return chance.pick(['usual', 'usual', 'usual', 'usual', 'typed', 'typed', 'typed', 'repeat', 'repeat', 'browse'])
}

/** What became of a basket by `now`, mostly that all of it arrived. */
export function orderOf(outlet: DemoOutlet, basket: Basket, now: Date): DemoOrder {
  const { placedAt, deliverOn } = basket.slot
  const chance = dice('fate', outlet.code, deliverOn)
  const { staff, calendar: _, ...distributor } = outlet.distributor
  const by = outlet.staff !== null && chance.chance(0.4) ? outlet.staff : outlet.owner
  const told = story(outlet, basket, by)
  const lot = chance.next()
  const source = sourceOf(chance)
  const answered = answeredAt(outlet.distributor, placedAt, chance)
  told.step('placed', 'placed', placedAt, by)
  if (lot < 0.012) {
    const at = minutesAfter(placedAt, chance.whole(1, 3))
    told.step('cancelled', 'cancelled', at, by, told.lines(), { reason: chance.pick(cancellations) })
    return told.end(source)
  }
  if (lot < 0.02) {
    told.step('refused', 'refused', answered, staff.owner, told.lines(), { reason: chance.pick(refusals) })
    return told.end(source)
  }
  const office = distributor.code !== '' && chance.chance(0.6) ? staff.biller : staff.owner
  if (lot < 0.07) shorten(told, outlet, answered, office, chance)
  else told.step('confirmed', 'confirmed', answered, office, agreed(told.lines()))
  deliver(told, outlet, deliverOn, lot, by, now, chance)
  return told.end(source)
}

function deliver(
  told: ReturnType<typeof story>,
  outlet: DemoOutlet,
  deliverOn: string,
  lot: number,
  by: number,
  now: Date,
  chance: Dice,
): void {
  const { staff } = outlet.distributor
  const { dispatched, delivered } = roundOf(outlet.distributor, deliverOn, chance)
  told.step('dispatched', 'dispatched', dispatched, staff.godown, loaded(told.lines()))
  if (lot > 0.992) return told.step('brought-back', 'returned', delivered, staff.delivery)
  told.step('delivered', 'delivered', delivered, staff.delivery)
  const answers = chance.chance(0.75)
  const at = minutesAfter(delivered, answers ? chance.whole(3, 200) : silence)
  if (at >= now) return
  if (answers && lot > 0.975) return receiveLess(told, at, by, chance)
  told.step('received', 'received', at, answers ? by : null, arrived(told.lines()), answers ? {} : { silent: true })
}
