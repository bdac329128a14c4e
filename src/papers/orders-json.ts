/** Orders as JSON, for programs: money in rupees as text with two decimals, days as 2026-11-25. */
import { type OrderOut, rupees } from './orders-out.ts'

export function ordersJson(orders: readonly OrderOut[]): string {
  return JSON.stringify({ orders: orders.map(plain) })
}

const plain = ({ quote, ...order }: OrderOut) => ({
  order: order.number,
  status: order.status,
  day: order.deliverOn,
  changed_at: order.changedAt.toISOString(),
  outlet: order.outlet.code,
  outlet_name: order.outlet.name,
  beat: order.beat?.code ?? null,
  bills: order.bills.map(({ number }) => number),
  note: order.note,
  total: rupees(quote.total),
  discount: rupees(quote.discount),
  cgst: rupees(quote.cgst),
  sgst: rupees(quote.sgst),
  igst: rupees(quote.igst),
  round_off: rupees(quote.roundOff),
  lines: quote.lines.map((line) => ({
    sku: line.sku,
    product: line.name,
    pieces: line.pieces,
    rate_with_gst: rupees(line.ptr),
    gst_percent: line.rate / 100,
    taxable: rupees(line.taxable),
    discount: rupees(line.discount),
    amount: rupees(line.amount),
  })),
})
