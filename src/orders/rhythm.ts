/** What a shop buys regularly, how much of it, and when it is due: read from its own recent orders. Pure. */
import type { Unit } from '../catalog/order-text/types.ts'
import { daysBetween } from './zone.ts'

/** One order's pieces of one SKU; days are 'YYYY-MM-DD'. */
export type Purchase = { readonly day: string; readonly sku: string; readonly pieces: number }

type Pack = { readonly innerSize: number | null; readonly caseSize: number; readonly orderMultiple: number }

export type Rhythm = {
  readonly sku: string
  /** Different days on which it was bought. */
  readonly times: number
  /** Usual pieces: the median of the last five, in whole usual units and order multiples. */
  readonly pieces: number
  readonly maxPieces: number
  readonly unit: Unit
  readonly perDay: number
  readonly lastOn: string
  /** Days between purchases, by their median; null before the second one. */
  readonly everyDays: number | null
}

type Day = { readonly day: string; readonly pieces: number }

const recent = 5

/** One rhythm per SKU the shop has bought and the catalogue still knows, in the order of the SKUs. */
export function rhythmsOf(
  purchases: readonly Purchase[],
  packs: ReadonlyMap<string, Pack>,
  today: string,
): Rhythm[] {
  const bySku = new Map<string, Map<string, number>>()
  for (const { sku, day, pieces } of purchases) {
    if (pieces <= 0 || !packs.has(sku)) continue
    const days = bySku.get(sku) ?? new Map<string, number>()
    bySku.set(sku, days.set(day, (days.get(day) ?? 0) + pieces))
  }
  const skus = [...bySku.keys()].sort()
  return skus.flatMap((sku) => {
    const pack = packs.get(sku)
    const days = [...(bySku.get(sku) ?? [])].map(([day, pieces]) => ({ day, pieces }))
    return pack ? [rhythmOf(sku, days.sort(byDay), pack, today)] : []
  })
}

const byDay = (a: Day, b: Day): number => (a.day < b.day ? -1 : 1)

function rhythmOf(sku: string, days: readonly Day[], pack: Pack, today: string): Rhythm {
  const lately = days.slice(-recent).map(({ pieces }) => pieces)
  const unit = unitOf(lately, pack)
  const gaps = days.slice(1).map(({ day }, at) => daysBetween(days[at]?.day ?? day, day))
  return {
    sku,
    times: days.length,
    pieces: wholeUnits(median(lately), unit, pack),
    maxPieces: Math.max(...days.map(({ pieces }) => pieces)),
    unit,
    perDay: perDayOf(days, today),
    lastOn: days.at(-1)?.day ?? today,
    everyDays: gaps.length > 0 ? Math.max(1, Math.round(median(gaps))) : null,
  }
}

// Cases only where it always bought cases: a bare number is then worth a question.
function unitOf(pieces: readonly number[], { caseSize, innerSize }: Pack): Unit {
  if (caseSize > 1 && pieces.every((count) => count % caseSize === 0)) return 'case'
  const inner = innerSize ?? 0
  return inner > 1 && pieces.every((count) => count % inner === 0) ? 'inner' : 'piece'
}

function wholeUnits(pieces: number, unit: Unit, { caseSize, innerSize, orderMultiple }: Pack): number {
  const size = unit === 'case' ? caseSize : unit === 'inner' ? (innerSize ?? 1) : 1
  const step = leastCommonMultiple(size, Math.max(1, orderMultiple))
  return Math.max(1, Math.round(pieces / step)) * step
}

function leastCommonMultiple(a: number, b: number): number {
  let [x, y] = [a, b]
  while (y > 0) [x, y] = [y, x % y]
  return (a / x) * b
}

// What was bought last is not used up yet, so it counts for none of the days before it.
function perDayOf(days: readonly Day[], today: string): number {
  const [first, last] = [days[0]?.day ?? today, days.at(-1)?.day ?? today]
  const all = days.reduce((sum, { pieces }) => sum + pieces, 0)
  if (days.length < 2) return all / Math.max(30, daysBetween(first, today))
  return (all - (days.at(-1)?.pieces ?? 0)) / Math.max(1, daysBetween(first, last))
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}
