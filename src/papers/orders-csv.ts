/** Orders as CSV: a row for each line, so that any program can add them up. */
import { type OrderOut, rupees } from './orders-out.ts'

const columns = [
  ...['order', 'status', 'day', 'outlet', 'outlet_name', 'bills', 'sku', 'product', 'pieces'],
  ...['rate_with_gst', 'gst_percent', 'taxable', 'discount', 'cgst', 'sgst', 'igst', 'amount', 'order_total'],
]

export function ordersCsv(orders: readonly OrderOut[]): string {
  const lines = orders.flatMap((order) => order.quote.lines.map((line) => rowOf(order, line)))
  // The mark at the front tells Excel that the file is UTF-8.
  return `\u{feff}${[columns, ...lines].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function rowOf(order: OrderOut, line: OrderOut['quote']['lines'][number]): (string | number)[] {
  const { interState, total } = order.quote
  const half = interState ? 0 : line.tax / 2
  return [
    ...[order.number, order.status, order.deliverOn ?? '', order.outlet.code, order.outlet.name],
    ...[
      order.bills.map(({ number }) => number).join(' '),
      line.sku,
      line.name,
      line.pieces,
      rupees(line.ptr),
      line.rate / 100,
    ],
    ...[rupees(line.taxable), rupees(line.discount), rupees(half), rupees(half)],
    ...[rupees(interState ? line.tax : 0), rupees(line.amount), rupees(total)],
  ]
}

// A name that begins like a formula would be run as one by a spreadsheet.
export function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(?:\.\d+)?$/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
