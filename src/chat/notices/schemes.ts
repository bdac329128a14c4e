/** What schemes give an order, in words. */

import type { Quote } from '../../orders/quote.ts'
import type { OrderLine } from '../../orders/types.ts'
import type { OrderEffect } from '../../schemes/order-schemes.ts'
import type { Names } from '../../schemes/parts.ts'
import { money, type Words, words } from '../say.ts'

/** Names a line's goods; those given free are said to be. */
export function goodsName({ name, free }: Pick<OrderLine, 'name' | 'free'>): string | Words {
  if (!free) return name
  return words(free.owed ? 'goods-owed' : 'goods-free', { name })
}

/** A scheme's name in the listener's language; English where it has no other. */
export const schemeName = ({ en, hi, 'hi-Latn': latin }: Names): Words =>
  words('scheme-name', { en, hi: hi ?? en, latin: latin ?? en })

/** Line by line: each scheme with what it takes off, or gives free. */
export function schemeWords({ schemes, lines }: Quote): Words[] {
  const names = new Map(lines.map(({ sku, name }) => [sku, name]))
  return (schemes?.effects ?? []).flatMap((effect) => effectWords(effect, names))
}

function effectWords(effect: OrderEffect, names: ReadonlyMap<string, string>): Words[] {
  const name = schemeName(effect.name)
  const off = effect.discount > 0 ? [words('scheme-off', { name, off: money(effect.discount) })] : []
  const free = effect.free
    .filter(({ pieces }) => pieces > 0)
    .map(({ sku, pieces }) => words('scheme-free', { name, pieces, product: names.get(sku) ?? sku }))
  const points = effect.points > 0 ? [words('scheme-points', { name, points: effect.points })] : []
  return [...off, ...free, ...points]
}

/** Why an order got what it got, from what is stored with it: what was counted, the slab, the sum. */
export function reasonWords({ schemes, lines }: Quote): Words[] {
  const names = new Map(lines.map(({ sku, name }) => [sku, name]))
  return (schemes?.effects ?? []).flatMap((effect) => [
    ...effectWords(effect, names),
    words('scheme-reason', {
      kind: effect.kind,
      measured: effect.kind === 'quantity-slabs' || effect.kind === 'extra' ? effect.measured : '',
      value: money(effect.measured),
      from: effect.from === undefined ? '' : effect.kind === 'value-slabs' ? money(effect.from) : effect.from,
      rate: effect.rate === undefined ? '' : String(effect.rate / 100),
      rated: effect.rate === undefined ? 'no' : 'yes',
      buy: effect.extra?.buy ?? 0,
      free: effect.extra?.free ?? 0,
      times: effect.times,
    }),
  ])
}
