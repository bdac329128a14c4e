/** Free pieces that a shop keeps though the goods that earned them went back. Pure. */
import type { OrderLine, OrderView } from '../orders/types.ts'
import type { OrderEffect } from '../schemes/order-schemes.ts'

/**
 * Paise with GST of free pieces no longer earned and not given back: they are taken off the credit. Goods that never
 * came cost the shop no free piece; only what it returns does.
 */
export function keptFree(order: OrderView): number {
  return (order.quote.schemes?.effects ?? []).reduce(
    (sum, effect) =>
      sum + keptPieces(order.lines, effect).reduce((all, { pieces, ptr }) => all + pieces * ptr, 0),
    0,
  )
}

type Line = Pick<OrderLine, 'line' | 'sku' | 'ptr' | 'received' | 'returned'> & {
  readonly free?: OrderLine['free'] | null
}

/** The same by line, of one effect, in pieces. */
export function keptPieces(
  lines: readonly Line[],
  { id, extra }: Pick<OrderEffect, 'id' | 'extra'>,
): { readonly line: number; readonly pieces: number; readonly ptr: number }[] {
  if (!extra) return []
  const given = lines.filter(({ free }) => free?.scheme === id && !free.owed)
  return given.map(({ line, sku, received, returned, ptr }) => {
    const earning = lines.filter((each) => !each.free && extra.skus.includes(each.sku))
    const own = extra.give === undefined ? earning.filter((each) => each.sku === sku) : earning
    const came = own.reduce((all, each) => all + each.received, 0)
    const left = own.reduce((all, each) => all + each.received - each.returned, 0)
    const lost = Math.min(received, earned(extra, came)) - earned(extra, left)
    return { line, pieces: Math.max(0, lost - returned), ptr }
  })
}

const earned = ({ buy, free, cap }: NonNullable<OrderEffect['extra']>, pieces: number): number =>
  Math.min(Math.floor(pieces / buy), cap ?? Number.POSITIVE_INFINITY) * free
