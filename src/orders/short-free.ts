/** Free goods that are not there. Pure. */
import { splitByWeight, withoutTax } from '../catalog/money.ts'
import type { OrderEffect, OrderSchemes } from '../schemes/order-schemes.ts'
import type { Priceable } from './evaluated.ts'
import { isPaid } from './free.ts'
import { piecesStanding } from './standing.ts'
import type { OrderLine, OrderView } from './types.ts'

const heldAt = ({ confirmed, dispatched }: OrderLine, status: OrderView['status']): number =>
  status === 'dispatched' ? dispatched : confirmed

/** Free goods that are not there and are not owed either: their value comes off what earned them. */
export function valueOfShort({ lines, status }: Priceable, schemes: OrderSchemes): OrderSchemes {
  if (!['changed', 'confirmed', 'dispatched'].includes(status)) return schemes
  const effects = schemes.effects.map((effect) => {
    if (effect.extra?.short !== 'value') return effect
    let value = 0
    const free = effect.free.map(({ sku, pieces }) => {
      const line = lines.find((each) => each.free?.scheme === effect.id && each.sku === sku)
      const there = line ? Math.min(pieces, heldAt(line, status)) : 0
      if (line) value += withoutTax((pieces - there) * line.ptr, line.rate)
      return { sku, pieces: there }
    })
    return value > 0 ? takenOff(effect, free, value, lines, status, schemes) : effect
  })
  return { ...schemes, effects }
}

function takenOff(
  effect: OrderEffect,
  free: OrderEffect['free'],
  value: number,
  lines: readonly OrderLine[],
  status: OrderView['status'],
  { effects }: OrderSchemes,
): OrderEffect {
  const own = lines.filter((line) => isPaid(line) && effect.extra?.skus.includes(line.sku))
  const rooms = own.map((line) => {
    const off = effects.flatMap((each) => each.lines).filter((each) => each.line === line.line)
    const taken = off.reduce((sum, { discount }) => sum + discount, 0)
    return Math.max(0, withoutTax(piecesStanding(line, status) * line.ptr, line.rate) - taken)
  })
  const total = Math.min(
    value,
    rooms.reduce((sum, room) => sum + room, 0),
  )
  const parts = total > 0 ? splitByWeight(total, rooms) : []
  const more = own
    .map(({ line }, at) => ({ line, discount: parts[at] ?? 0 }))
    .filter(({ discount }) => discount > 0)
  const freeValue = Math.max(0, effect.freeValue - value)
  return { ...effect, free, freeValue, discount: effect.discount + total, lines: [...effect.lines, ...more] }
}
