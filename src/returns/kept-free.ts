/** Free pieces that a shop keeps though the goods that earned them went back. Pure. */
import type { OrderView } from '../orders/types.ts'
import type { OrderEffect } from '../schemes/order-schemes.ts'

/**
 * Paise with GST of free pieces no longer earned and not given back: they are taken off the credit. Goods that never
 * came cost the shop no free piece; only what it returns does.
 */
export function keptFree(order: OrderView): number {
  return (order.quote.schemes?.effects ?? []).reduce((sum, effect) => sum + keptOf(order, effect), 0)
}

function keptOf({ lines }: OrderView, { id, extra }: OrderEffect): number {
  if (!extra) return 0
  const given = lines.filter(({ free }) => free?.scheme === id && !free.owed)
  return given.reduce((sum, { sku, received, returned, ptr }) => {
    const earning = lines.filter((line) => !line.free && extra.skus.includes(line.sku))
    const own = extra.give === undefined ? earning.filter((line) => line.sku === sku) : earning
    const came = own.reduce((all, line) => all + line.received, 0)
    const left = own.reduce((all, line) => all + line.received - line.returned, 0)
    const lost = Math.min(received, earned(extra, came)) - earned(extra, left)
    return sum + Math.max(0, lost - returned) * ptr
  }, 0)
}

const earned = ({ buy, free, cap }: NonNullable<OrderEffect['extra']>, pieces: number): number =>
  Math.min(Math.floor(pieces / buy), cap ?? Number.POSITIVE_INFINITY) * free
