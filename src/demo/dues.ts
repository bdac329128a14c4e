import { rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { billKey, financialYear } from '../dues/bill-number.ts'
import { addDays, dayIn, daysBetween } from '../orders/zone.ts'
import { type Dice, dice } from './dice.ts'
import type { DemoOrder } from './history/order.ts'
import type { DemoOutlet } from './trade.ts'

/** Days of history that stand in the book; what is older was settled before the book began. */
const bookDays = 75

export type DemoEntry = {
  outlet: DemoOutlet
  kind: 'bill' | 'payment'
  amount: number
  number: string | null
  day: string
  method: string | null
  order: string
  at: Date
}

type Habit = { least: number; most: number; method: readonly string[] }

/** How a shop pays: at the door, within a fortnight, or when it is reminded. */
function habitOf(chance: Dice): Habit {
  const ticket = chance.next()
  if (ticket < 0.4) return { least: 0, most: 1, method: ['cash', 'upi'] }
  if (ticket < 0.8) return { least: 4, most: 14, method: ['upi', 'upi', 'cash'] }
  return { least: 15, most: 40, method: ['cheque', 'upi', 'cash'] }
}

/** Bills of what was received lately and the payments for them, by day; the same orders give the same book. */
export function demoDues(orders: readonly DemoOrder[], now: Date): DemoEntry[] {
  const habits = new Map<string, { chance: Dice; habit: Habit }>()
  const numbers = new Map<string, number>()
  const entries = orders.flatMap((order): DemoEntry[] => {
    const { outlet, deliverOn, quote } = order
    const { distributor } = outlet
    const today = dayIn(now, distributor.calendar.timeZone)
    if (order.status !== 'received' || quote.total <= 0) return []
    if (deliverOn >= today || daysBetween(deliverOn, today) > bookDays) return []
    const known = habits.get(outlet.code) ?? habitOfShop(outlet)
    habits.set(outlet.code, known)
    const n = (numbers.get(distributor.code) ?? 1200) + 1
    numbers.set(distributor.code, n)
    const number = `${distributor.code.slice(2)}/${financialYear(deliverOn).slice(2)}/${String(n).padStart(5, '0')}`
    const at = new Date(order.events.at(-1)?.at ?? order.placedAt)
    const base = { outlet, order: order.key, at }
    const bill: DemoEntry = {
      ...base,
      kind: 'bill',
      amount: quote.total,
      number,
      day: deliverOn,
      method: null,
    }
    return [bill, ...paid(bill, known, today)]
  })
  // What was received late was written into the book at once, not after now.
  const past = entries.map((entry) => (entry.at > now ? { ...entry, at: now } : entry))
  return past.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function habitOfShop({ code }: DemoOutlet) {
  const chance = dice('dues', code)
  return { chance, habit: habitOf(chance) }
}

function paid(
  bill: DemoEntry,
  { chance, habit }: { chance: Dice; habit: Habit },
  today: string,
): DemoEntry[] {
  const day = addDays(bill.day, chance.whole(habit.least, habit.most))
  const method = chance.pick(habit.method)
  // Every eighth bill is paid in round hundreds first, and the rest when somebody asks.
  const part = chance.chance(0.125)
  if (day >= today) return []
  const amount = part ? Math.floor(bill.amount / 20_000) * 10_000 : bill.amount
  const at = new Date(bill.at.getTime() + daysBetween(bill.day, day) * 86_400_000)
  return amount > 0 ? [{ ...bill, kind: 'payment', amount, number: null, day, method, at }] : []
}

/** Limits of two shops in three, by their class. */
export function demoLimits(outlet: DemoOutlet) {
  const chance = dice('limits', outlet.code)
  if (chance.chance(1 / 3)) return { amount: null, days: null, bills: null }
  const amount = { A: 25_000, B: 12_000 }[outlet.class] ?? 6_000
  return { amount: amount * 100, days: chance.pick([15, 21, 30]), bills: chance.chance(0.3) ? 4 : null }
}

const addAccounts = statement<object>(
  'demo-dues-accounts',
  `insert into dues_account (distributor_id, outlet_id, balance, limit_amount, limit_days, limit_bills, changed_at)
   select d, o, balance, amount, days, bills, $2::timestamptz
   from jsonb_to_recordset($1::jsonb) as x(d bigint, o bigint, balance bigint, amount bigint, days int, bills int)
   order by d, o`,
)
const addEntries = statement<object>(
  'demo-dues-entries',
  `insert into dues_entry (distributor_id, outlet_id, kind, amount, number, number_key, year, day, method, order_id, key,
     source, by, at)
   select x.d, x.o, x.kind, x.amount, x.number, x.number_key, x.year, x.day, x.method, t.id, x.key, 'chat', x.by, x.at
   from jsonb_to_recordset($1::jsonb) as x(d bigint, o bigint, kind text, amount bigint, number text, number_key text,
     year text, day date, method text, placed text, key text, by bigint, at timestamptz, place int)
   join trade_order t on t.key = x.placed order by x.place`,
)
const addUpi = statement<object>(
  'demo-dues-upi',
  `update distributor set upi = lower(substr(code, 3)) || '.surajfoods@upi' where upi is null`,
)

/** Writes the book: what shops owe, what they paid, their limits, and where they pay to. */
export async function writeDues(
  tx: Tx,
  outlets: readonly DemoOutlet[],
  orders: readonly DemoOrder[],
  now: Date,
): Promise<void> {
  const entries = demoDues(orders, now)
  const signed = (entry: DemoEntry) => (entry.kind === 'bill' ? entry.amount : -entry.amount)
  const balances = new Map<number, number>()
  for (const entry of entries)
    balances.set(entry.outlet.id, (balances.get(entry.outlet.id) ?? 0) + signed(entry))
  const accounts = outlets.map((outlet) => ({
    ...{ d: outlet.distributor.id, o: outlet.id, balance: balances.get(outlet.id) ?? 0 },
    ...demoLimits(outlet),
  }))
  await rows(tx.client, addAccounts, [JSON.stringify(accounts), now])
  const written = entries.map((entry, place) => ({
    ...{ d: entry.outlet.distributor.id, o: entry.outlet.id, kind: entry.kind, amount: signed(entry), place },
    ...{ number: entry.number, day: entry.day, method: entry.method, placed: entry.order, at: entry.at },
    number_key: entry.number === null ? null : billKey(entry.number),
    year: entry.number === null ? null : financialYear(entry.day),
    key: `demo:${entry.kind}:${entry.order}`,
    by: entry.outlet.distributor.staff.biller,
  }))
  await rows(tx.client, addEntries, [JSON.stringify(written)])
  await rows(tx.client, addUpi)
}
