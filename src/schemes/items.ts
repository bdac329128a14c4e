/** The lines of an order as schemes count them: by SKU, whatever lines they stand on. Pure. */
import { splitByWeight, withoutTax } from '../catalog/money.ts'
import type { Effect, Item, PaidLine } from './effect.ts'

/** `room` is what the SKU's lines together can be discounted by. */
export type Stocked = Item & { readonly room: number }

/** Sorted by SKU; lines of nothing are left out. */
export function itemsOf(lines: readonly PaidLine[]): Map<string, Stocked> {
  const priced = new Map<string, PaidLine>()
  const room = new Map<string, number>()
  for (const line of lines) {
    if (line.pieces <= 0) continue
    const key = `${line.sku} ${line.ptr} ${line.rate}`
    priced.set(key, { ...line, pieces: line.pieces + (priced.get(key)?.pieces ?? 0) })
    room.set(line.sku, (room.get(line.sku) ?? 0) + withoutTax(line.pieces * line.ptr, line.rate))
  }
  const items = new Map<string, Stocked>()
  for (const { sku, pieces, ptr, rate } of [...priced.values()].sort((a, b) => (a.sku < b.sku ? -1 : 1))) {
    const known = items.get(sku)
    items.set(sku, {
      sku,
      rate,
      ptr: Math.max(ptr, known?.ptr ?? 0),
      pieces: pieces + (known?.pieces ?? 0),
      base: withoutTax(pieces * ptr, rate) + (known?.base ?? 0),
      room: room.get(sku) ?? 0,
    })
  }
  return items
}

/**
 * The discounts of one effect after the other on lines, by their place, so that each line gets no more than its taxable
 * value and each effect gives exactly what it says.
 */
export function onLines(effects: readonly Effect[], lines: readonly PaidLine[]): number[][] {
  const room = lines.map((line) => withoutTax(line.pieces * line.ptr, line.rate))
  return effects.map(({ discounts }) => {
    const parts = lines.map(() => 0)
    for (const [sku, paise] of discounts) {
      const own = lines.flatMap((line, at) => (line.sku === sku && (room[at] ?? 0) > 0 ? [at] : []))
      if (own.length === 0) continue
      const shares = splitByWeight(
        paise,
        own.map((at) => room[at] ?? 0),
      )
      for (const [n, at] of own.entries()) {
        parts[at] = shares[n] ?? 0
        room[at] = (room[at] ?? 0) - (shares[n] ?? 0)
      }
    }
    return parts
  })
}
