import { rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { addDays, weekdayOf } from '../orders/zone.ts'
import { daysFrom } from './trade.ts'

const terms = [
  { code: 'D-AMW', cut_off: '18:00', minimum_order: 0, short_lines: 'cancel' },
  { code: 'D-AME', cut_off: '17:00', minimum_order: 50_000, short_lines: 'cancel' },
  { code: 'D-SRN', cut_off: '18:30', minimum_order: 0, short_lines: 'back-order' },
]

const writeTerms = statement<object>(
  'demo-terms',
  `update distributor d set cut_off = x.cut_off, minimum_order = x.minimum_order, short_lines = x.short_lines
   from jsonb_to_recordset($1::jsonb) as x(code text, cut_off time, minimum_order bigint, short_lines text)
   where d.code = x.code`,
)

const writeHolidays = statement<object>(
  'demo-holidays',
  `insert into holiday (distributor_id, day, name)
   select d.id, x.day, x.name from jsonb_to_recordset($1::jsonb) as x(code text, day date, name text)
   join distributor d on d.code = coalesce(x.code, d.code) on conflict do nothing`,
)

// Those that fall on the same date every year; movable feasts would need an almanac.
const yearly: Readonly<Record<string, string>> = {
  '01-14': 'Uttarayan',
  '01-26': 'Republic Day',
  '05-01': 'Gujarat Day',
  '08-15': 'Independence Day',
  '10-02': 'Gandhi Jayanti',
  '12-25': 'Christmas',
}

/** The feasts around `today`, and for one distributor a day of counting stock within two weeks. */
export function demoHolidays(today: string) {
  const feasts = daysFrom(addDays(today, -150), addDays(today, 120)).flatMap((day) => {
    const name = yearly[day.slice(5)]
    return name ? [{ code: null, day, name }] : []
  })
  const ahead = daysFrom(addDays(today, 8), addDays(today, 14))
  const counting = ahead.find((day) => weekdayOf(day) === 'wed') ?? addDays(today, 8)
  return [...feasts, { code: 'D-SRN', day: counting, name: 'Stock counting' }]
}

export async function writeSettings(tx: Tx, today: string): Promise<void> {
  await rows(tx.client, writeTerms, [JSON.stringify(terms)])
  await rows(tx.client, writeHolidays, [JSON.stringify(demoHolidays(today))])
}
