/** Ordered, confirmed and billed, line by line; and whether the schemes that were promised are on the bill. Pure. */
import { mulDiv, withoutTax } from '../../catalog/money.ts'
import type { Alert, DecidedLine, ThreeWay } from '../decision.ts'
import type { OrderForBill, OrderLineForBill } from '../match/orders.ts'
import { type Found, noted, passed, review, unknown } from './found.ts'

type Sides = { readonly lines: readonly DecidedLine[]; readonly orders: readonly OrderForBill[] }

/** Of orders that the bill is for: those with a line of it, and all of one billed under its number. */
export function threeWayOf({ lines, orders }: Sides, numbered: boolean): ThreeWay[] {
  return orders
    .filter(({ id }) => numbered || billedOf(lines, id).length > 0)
    .flatMap((order) => order.lines.filter(({ free }) => !free).map((line) => oneWay(order, line, lines)))
}

const billedOf = (lines: readonly DecidedLine[], orderId: number, line?: number) =>
  lines.filter(({ orders }) =>
    orders.some((each) => each.orderId === orderId && (line === undefined || each.line === line)),
  )

function oneWay(order: OrderForBill, line: OrderLineForBill, lines: readonly DecidedLine[]): ThreeWay {
  const own = billedOf(lines, order.id, line.line)
  const shares = own.flatMap(({ orders }) =>
    orders.filter((each) => each.orderId === order.id && each.line === line.line),
  )
  const [first] = own
  return {
    ...{ orderId: order.id, number: order.number, line: line.line, sku: line.sku, name: line.name },
    ...{ ordered: line.ordered, confirmed: line.confirmed },
    billed: shares.reduce((sum, { pieces }) => sum + pieces, 0),
    listRate: withoutTax(line.ptr, line.rate),
    billedRate: first && first.pieces > 0 ? mulDiv(first.net, 1, first.pieces) : null,
  }
}

/** `numbered`: the order was sent under this bill's number, so that more of its goods than were confirmed is a doubt. */
export function checkOrder(rows: readonly ThreeWay[], { lines, orders }: Sides, numbered: boolean): Found {
  const name = 'order'
  if (rows.length === 0) return unknown(name, 'no order')
  const short = rows.filter(({ billed, confirmed }) => billed < confirmed)
  const ours = lines.filter(({ product }) => product !== null)
  const over = ours.filter(
    ({ orders: shares, pieces }) => shares.reduce((sum, each) => sum + each.pieces, 0) < pieces,
  )
  const drift = rows.filter(({ billedRate, listRate }) => billedRate !== null && billedRate > listRate)
  const evidence = `${rows.length} lines ordered; ${short.length} short, ${over.length} over, ${drift.length} dearer`
  const beyond = numbered ? beyondOrders(ours, orders) : []
  if (beyond.length > 0) return review(name, `${evidence}; ${beyond.join(', ')}`, 'over-order')
  return short.length + over.length + drift.length === 0 ? passed(name, evidence) : noted(name, evidence)
}

/** What was not ordered at all was bought beside; of what was, the distributor sends no more than it confirmed. */
function beyondOrders(lines: readonly DecidedLine[], orders: readonly OrderForBill[]): string[] {
  const ordered = orders.flatMap((order) => order.lines).filter(({ free }) => !free)
  return [...Map.groupBy(ordered, ({ productId }) => productId)].flatMap(([id, own]) => {
    const most = own.reduce((sum, { confirmed }) => sum + confirmed, 0)
    const billed = lines
      .filter(({ product }) => product?.id === id)
      .reduce((sum, { pieces }) => sum + pieces, 0)
    return billed > most ? [`${own[0]?.sku} ${billed} of ${most}`] : []
  })
}

/** Part of a promised discount that must be there: rates are printed rounded. */
const mostly = 9_000

type Unpassed = { readonly alert: Alert; readonly said: string }

/** Discounts and free goods of orders, and of live schemes on what was not ordered, that the bill does not show. */
export function checkScheme(
  sides: Sides,
  distributorId: number | null,
  bill: string,
): Found & { alerts: Alert[] } {
  const name = 'scheme'
  if (distributorId === null) return { ...unknown(name, 'no distributor of the brand'), alerts: [] }
  const promised = sides.lines.filter(({ scheme }) => scheme > 0)
  const missing = [
    ...promised.flatMap((line) => discountMissing(line, distributorId, bill)),
    ...sides.orders.flatMap((order) => freeMissing(order, sides.lines, distributorId, bill)),
  ]
  const free = sides.orders.flatMap(({ lines }) => lines.filter((line) => line.free))
  const alerts = missing.map(({ alert }) => alert)
  if (promised.length + free.length === 0) return { ...unknown(name, 'none was promised'), alerts }
  if (missing.length === 0)
    return { ...passed(name, `${promised.length} discounts, ${free.length} free goods`), alerts }
  return { ...noted(name, missing.map(({ said }) => said).join('; ')), alerts }
}

function discountMissing(line: DecidedLine, distributorId: number, bill: string): Unpassed[] {
  const given = (line.list ?? line.net) - line.net
  if (line.list === null || given >= mulDiv(line.scheme, mostly, 10_000) - 100) return []
  const said = `line ${line.line + 1}: ${line.scheme} promised, ${given} given`
  const detail = { line: line.line, sku: line.product?.sku, promised: line.scheme, given }
  const base = {
    kind: 'scheme-not-passed' as const,
    distributorId,
    productId: line.product?.id ?? null,
    detail,
  }
  const orders = line.orders.map(({ orderId, line: at }) => ({ id: orderId, line: at }))
  if (orders.length === 0) return [{ said, alert: { ...base, key: `scheme:${bill}:${line.line}` } }]
  return orders.map((order) => ({
    said,
    alert: { ...base, order, key: `scheme:${order.id}:${order.line}:${bill}` },
  }))
}

/** Only where the bill is for this order: what is not billed yet may come with the next one. */
function freeMissing(
  order: OrderForBill,
  lines: readonly DecidedLine[],
  distributorId: number,
  bill: string,
): Unpassed[] {
  const own = order.lines.filter(({ free }) => !free)
  const billed = own.every((line) => line.standing === 0 || billedOf(lines, order.id, line.line).length > 0)
  if (!billed || own.length === 0) return []
  return order.lines.flatMap((line) => {
    if (!line.free || line.standing === 0) return []
    const given = lines
      .filter(({ product }) => product?.id === line.productId)
      .reduce((sum, { freePieces }) => sum + freePieces, 0)
    if (given >= line.standing) return []
    const said = `${line.sku}: ${line.standing} free promised, ${given} given`
    const detail = { sku: line.sku, promised: line.standing, given, free: true }
    const key = `scheme:${order.id}:${line.line}:${bill}`
    const about = {
      kind: 'scheme-not-passed' as const,
      distributorId,
      productId: line.productId,
      detail,
      key,
    }
    return [{ said, alert: { ...about, order: { id: order.id, line: line.line } } }]
  })
}
