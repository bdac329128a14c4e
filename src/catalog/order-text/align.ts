import type { CatalogIndex } from '../catalog-index.ts'
import type { Count, Measure, NumberAtom, Price } from './atoms.ts'
import { isNumber } from './atoms.ts'
import type { Element, Mention } from './mentions.ts'
import { pricedAt, sizedAt, useOfNumber } from './sizes.ts'

/** One name with what the numbers around it were taken for. */
export type Item = {
  readonly mention: Mention
  /** Products the size or price leaves; undefined when none was named. */
  readonly sized: readonly number[] | undefined
  /** The bare number that was taken for the size. */
  readonly sizedBy: Count | undefined
  readonly counts: readonly Count[]
  /** Loose weight ("5 kilo") or money's worth ("200 ka") that stands for a quantity. */
  readonly bulk: Measure | undefined
  readonly worth: Price | undefined
  /** Numbers nothing could be made of: the quantity is asked. */
  readonly spare: readonly NumberAtom[]
  readonly start: number
  readonly end: number
}

type Reading = Omit<Item, 'mention' | 'start' | 'end'> & { readonly score: number }
type Side = { readonly atom: NumberAtom; readonly before: boolean; readonly nearest: boolean }

const sizeScore = { alias: 1.2, narrows: 1, 'same-weight': 0.6, 'same-price': 0.1 } as const

type SizeReading = Pick<Reading, 'sized' | 'bulk' | 'worth' | 'score'>

/** What one number says as a size; undefined when it cannot be one. */
function asSize(
  index: CatalogIndex,
  mention: Mention,
  side: Side,
  counted: boolean,
): SizeReading | undefined {
  const { atom } = side
  const none = { bulk: undefined, worth: undefined }
  if (atom.kind === 'measure') {
    const sized = sizedAt(index, mention, atom.dim, atom.amount)
    return counted ? { ...none, sized, score: 1.5 } : { ...none, sized, bulk: atom, score: 4.5 }
  }
  if (atom.kind === 'price') {
    const priced = pricedAt(index, mention, atom.value)
    if (priced.length > 0) return { ...none, sized: priced, score: 1.5 }
    const use = useOfNumber(index, mention, atom.value)
    if (use) return { ...none, sized: use.products, score: 1.4 }
    if (!atom.of) return { ...none, sized: [], score: 1.5 }
    return counted ? undefined : { ...none, sized: undefined, worth: atom, score: 4.5 }
  }
  if (atom.kind === 'range' && atom.guess) return undefined
  const value = atom.kind === 'range' ? atom.first : atom.value
  if (atom.kind === 'count' && (atom.unit || !atom.digits)) return undefined
  const use = useOfNumber(index, mention, value)
  if (!use) return undefined
  if (side.before && (value < 50 || !counted)) return undefined
  if (use.kind === 'same-price' && !counted) return undefined
  const apart = atom.kind === 'count' && atom.marked ? 0.5 : 0
  return { ...none, sized: use.products, score: (side.before ? 0.3 : sizeScore[use.kind]) - apart }
}

function looksLikeSize(index: CatalogIndex, mention: Mention, side: Side): boolean {
  const { atom } = side
  if (side.before || atom.kind !== 'count' || atom.unit || !atom.digits || atom.marked) return false
  const use = useOfNumber(index, mention, atom.value)
  return use !== undefined && use.kind !== 'same-price'
}

function countScore(side: Side, toMe: boolean): number | undefined {
  const { atom } = side
  if (atom.kind !== 'count' || atom.each) return undefined
  if (atom.give && !side.before) return toMe ? undefined : 3.4
  return atom.unit ? 5 : 4
}

function sparePenalty(sides: readonly Side[]): number {
  return sides.reduce(
    (sum, { atom }) => sum - (atom.kind === 'count' && (atom.give || atom.each) ? 0.2 : 6),
    0,
  )
}

/** "2 case 6 pc": two counted units of one line. */
function compound(sides: readonly Side[], at: number): number | undefined {
  const [one, two] = [sides[at]?.atom, sides[at + 1]?.atom]
  if (one?.kind !== 'count' || two?.kind !== 'count' || sides[at]?.before !== sides[at + 1]?.before)
    return undefined
  return one.unit && two.unit && one.unit !== two.unit && one.unit !== 'piece' ? at + 1 : undefined
}

function rangeReading(index: CatalogIndex, mention: Mention, side: Side): Reading | undefined {
  const { atom } = side
  const size =
    atom.kind === 'range' && !atom.guess && !side.before ? useOfNumber(index, mention, atom.first) : undefined
  if (atom.kind !== 'range' || !size) return undefined
  const { start, end, second: value } = atom
  const count: Count = {
    kind: 'count',
    value,
    unit: undefined,
    unitWord: '',
    give: false,
    each: false,
    digits: true,
    start,
    end,
  }
  return {
    sized: size.products,
    sizedBy: undefined,
    counts: [count],
    bulk: undefined,
    worth: undefined,
    spare: [],
    score: 5,
  }
}

/** Behind a name its size comes before its quantity. */
function sizeFirst(sides: readonly Side[], size: number, count: number): number {
  const both = sides[size] && sides[count] && !sides[size].before && !sides[count].before
  return both && size < count ? 0.3 : 0
}

/** "5 wali bhujia 100 ki": one price names the pack, the other says for how much. */
function moneyBeside(sides: readonly Side[], size: number): number | undefined {
  const at = sides.findIndex(({ atom }, i) => i !== size && atom.kind === 'price' && atom.of)
  return at < 0 || sides[size]?.atom.kind !== 'price' ? undefined : at
}

function tryReading(
  index: CatalogIndex,
  mention: Mention,
  sides: readonly Side[],
  size: number,
  count: number,
  toMe: boolean,
): Reading | undefined {
  const counted = sides[count]
  const scored = counted ? countScore(counted, toMe) : -3
  if (scored === undefined) return undefined
  if (counted && size < 0 && looksLikeSize(index, mention, counted) && counted.nearest) return undefined
  const sizing = sides[size] ? asSize(index, mention, sides[size], counted !== undefined) : undefined
  if (size >= 0 && !sizing) return undefined
  const second = counted ? compound(sides, count) : undefined
  const money = counted || !sizing?.sized?.length ? undefined : moneyBeside(sides, size)
  const used = new Set([size, count, second, money])
  const left = sides.filter((_, i) => !used.has(i))
  const counts = [counted, second === undefined ? undefined : sides[second]].flatMap((side) =>
    side?.atom.kind === 'count' ? [side.atom] : [],
  )
  const by = sizing && sides[size]?.atom
  return {
    sized: sizing?.sized,
    sizedBy: by?.kind === 'count' ? by : undefined,
    bulk: sizing?.bulk,
    worth: money === undefined ? sizing?.worth : (sides[money]?.atom as Price),
    counts,
    spare: left
      .map((side) => side.atom)
      .filter((atom) => !(atom.kind === 'count' && (atom.give || atom.each))),
    score:
      scored +
      (sizing?.score ?? 0) +
      (money === undefined ? 0 : 4.5) +
      sparePenalty(left) +
      (second === undefined ? 0 : 1) +
      sizeFirst(sides, size, count),
  }
}

function readItem(index: CatalogIndex, mention: Mention, sides: readonly Side[], toMe: boolean): Reading {
  let best: Reading | undefined
  for (let size = -1; size < sides.length; size++) {
    for (let count = -1; count < sides.length; count++) {
      if (size === count && size >= 0) continue
      const reading = tryReading(index, mention, sides, size, count, toMe)
      if (reading && (!best || reading.score > best.score)) best = reading
    }
  }
  const [only] = sides
  const ranged = sides.length === 1 && only ? rangeReading(index, mention, only) : undefined
  const spare = sides.map((side) => side.atom)
  const none = {
    sized: undefined,
    sizedBy: undefined,
    counts: [],
    bulk: undefined,
    worth: undefined,
    spare,
    score: -99,
  }
  return ranged ?? best ?? none
}

const mostNear = 4

function sidesOf(before: readonly NumberAtom[], after: readonly NumberAtom[]): Side[] {
  return [
    ...before.slice(-mostNear).map((atom, i, all) => ({ atom, before: true, nearest: i === all.length - 1 })),
    ...after.slice(0, mostNear).map((atom, i) => ({ atom, before: false, nearest: i === 0 })),
  ]
}

/** An unknown word may be talk: a number between it and a known name is the name's. */
const talkBonus = 2

type Partial = { readonly score: number; readonly items: readonly Item[] }

/** Adds one name to every way the gap before it can be shared; keyed by how many numbers after it stay for the next. */
function extend(
  index: CatalogIndex,
  states: ReadonlyMap<number, Partial>,
  mention: Mention,
  gaps: { before: readonly NumberAtom[]; after: readonly NumberAtom[]; last: boolean },
  options: { toMe: boolean; leading: boolean },
): Map<number, Partial> {
  const next = new Map<number, Partial>()
  const splits = gaps.last ? [gaps.after.length] : Array.from({ length: gaps.after.length + 1 }, (_, i) => i)
  for (const [taken, state] of states) {
    for (const split of splits) {
      const sides = sidesOf(gaps.before.slice(taken), gaps.after.slice(0, split))
      const { score: raw, ...reading } = readItem(index, mention, sides, options.toMe)
      const own = reading.counts[0]
      const usual = own && own.start < mention.start === options.leading ? 0.1 : 0
      const talk = own === undefined && sides.length === 0 && mention.cover.length === 0 && !mention.other
      const score = state.score + raw + usual + (talk ? talkBonus : 0)
      if (score <= (next.get(split)?.score ?? Number.NEGATIVE_INFINITY)) continue
      const atoms = [...sides.map((side) => side.atom), mention]
      const start = Math.min(...atoms.map((atom) => atom.start))
      const end = Math.max(...atoms.map((atom) => atom.end))
      next.set(split, { score, items: [...state.items, { mention, ...reading, start, end }] })
    }
  }
  return next
}

/** Gives every number to the name it belongs to, so that as many lines as possible are whole. Without a name all are loose. */
export function align(
  index: CatalogIndex,
  elements: readonly Element[],
  toMe: boolean,
): { items: readonly Item[]; loose: readonly NumberAtom[] } {
  const gaps: NumberAtom[][] = [[]]
  const mentions: Mention[] = []
  for (const element of elements) {
    if (element.kind === 'mention') {
      mentions.push(element)
      gaps.push([])
    } else if (isNumber(element)) gaps.at(-1)?.push(element)
  }
  if (mentions.length === 0) return { items: [], loose: gaps[0] ?? [] }
  const options = { toMe, leading: (gaps[0]?.length ?? 0) > 0 }
  let states: ReadonlyMap<number, Partial> = new Map([[0, { score: 0, items: [] }]])
  for (const [i, mention] of mentions.entries()) {
    const sides = { before: gaps[i] ?? [], after: gaps[i + 1] ?? [], last: i === mentions.length - 1 }
    states = extend(index, states, mention, sides, options)
  }
  const [best] = [...states.values()].sort((a, b) => b.score - a.score)
  return { items: best?.items ?? [], loose: [] }
}
