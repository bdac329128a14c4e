import { align, type Item } from './align.ts'
import type { Count, NumberAtom } from './atoms.ts'
import type { Entry } from './entry.ts'
import { mayHead, readAround, readSizeAlone, readUnder, repeatNames } from './headings.ts'
import { type Element, elementsOf, type Reader } from './mentions.ts'
import type { Segment } from './segments.ts'
import { useOfNumber } from './sizes.ts'

/** A quantity for several items; it stands at a place in the message. */
type Spread = { readonly count: Count; readonly at: number; readonly sentence: number }

/** Numbers without a name that nothing in the message claims. */
export type Loose = { readonly numbers: readonly NumberAtom[]; readonly segment: Segment }

export type Gathered = { entries: Entry[]; spreads: Count[]; loose: Loose[] }

export function isOpen(entry: Entry | undefined): entry is Entry {
  if (!entry || entry.dropped) return false
  const { counts, bulk, worth, spare } = entry.item
  return counts.length === 0 && !worth && spare.length === 0 && (!bulk || !entry.item.mention.other)
}

function unitCount(numbers: readonly NumberAtom[]): Count | undefined {
  const [only] = numbers
  return numbers.length === 1 && only?.kind === 'count' ? only : undefined
}

function sizeAgain(reader: Reader, last: Entry, numbers: readonly NumberAtom[]): Item | undefined {
  const { mention } = last.item
  const [first] = numbers
  const bare = first?.kind === 'count' && !first.unit && first.digits ? first.value : undefined
  const says =
    bare !== undefined
      ? useOfNumber(reader.index, mention, bare)
      : numbers.some((one) => one.kind === 'price' || one.kind === 'measure')
  const narrows = last.item.sized !== undefined && says !== undefined && says !== false
  if (!narrows || numbers.length > 2) return undefined
  const [item] = align(reader.index, [{ ...mention, end: mention.start }, ...numbers], false).items
  return item?.sized && item.spare.length === 0
    ? { ...item, start: first?.start ?? 0, end: numbers.at(-1)?.end ?? 0 }
    : undefined
}

function withNumbers(reader: Reader, entry: Entry, numbers: readonly NumberAtom[]): Item | undefined {
  const { mention } = entry.item
  const [item] = align(reader.index, [mention, ...numbers], false).items
  if (!item || item.spare.length > 0) return undefined
  return { ...item, start: Math.min(entry.item.start, item.start), end: Math.max(entry.item.end, item.end) }
}

/** Finds numbers that stand in a part of their own the name they belong to: "marie, 5", "1 peti aur 6 packet marie". */
function attach(reader: Reader, gathered: Gathered, { numbers, segment }: Loose): boolean {
  const last = gathered.entries.at(-1)
  const count = unitCount(numbers)
  if (!last) return false
  // "not 10 haldi, 12": the number that follows is wanted of what was denied.
  const denied = last.dropped && last.segment.drop === 'first' && last.item.counts.length === 1
  if (denied && count && last.segment.sentence === segment.sentence) {
    last.dropped = false
    last.item = { ...last.item, counts: [count], end: count.end }
    return true
  }
  const again = sizeAgain(reader, last, numbers)
  if (again && segment.tool === undefined) {
    gathered.entries.push({ item: again, segment, dropped: false, order: again.start })
    return true
  }
  if (segment.corrects && count) {
    last.item = { ...last.item, counts: [count], bulk: undefined, spare: [], end: count.end }
    return true
  }
  if (segment.tool === 'less' || segment.tool === 'set') return false
  if (isOpen(last) && !(segment.joined && count && !count.unit && last.item.bulk)) {
    const item =
      last.item.sized && count
        ? { ...last.item, counts: [count], bulk: undefined, end: count.end }
        : withNumbers(reader, last, numbers)
    if (item) last.item = item
    return item !== undefined
  }
  const [own] = last.item.counts
  const more =
    segment.joined && count?.unit && own?.unit && own.unit !== count.unit && last.item.counts.length === 1
  if (more && count) last.item = { ...last.item, counts: [own, count], end: count.end }
  return Boolean(more)
}

/** Numbers before the name they belong to: "5\nmarie", "1 peti aur 6 packet marie". */
function claimEarlier(gathered: Gathered, entry: Entry): void {
  const waiting = gathered.loose.at(-1)
  const count = waiting ? unitCount(waiting.numbers) : undefined
  if (!waiting || !count || count.each || waiting.segment.tool === 'less' || waiting.segment.tool === 'set')
    return
  const [own] = entry.item.counts
  const joins = entry.segment.joined && count.unit && own?.unit && own.unit !== count.unit
  if (!isOpen(entry) && !joins) return
  const counts = joins && own ? [count, own] : [count]
  entry.item = { ...entry.item, counts, start: Math.min(count.start, entry.item.start) }
  gathered.loose.pop()
}

/** "2 peti nahi 3 peti marie", "haldi 10 sorry mirch": what was said just before no longer counts. */
function amendEarlier(gathered: Gathered, entry: Entry): void {
  const { segment } = entry
  const same = (one: Segment | undefined) => one?.sentence === segment.sentence
  if (segment.corrects && same(gathered.loose.at(-1)?.segment)) gathered.loose.pop()
  const last = gathered.entries.at(-1)
  if (segment.swaps && last && same(last.segment)) {
    gathered.entries.pop()
    if (isOpen(entry)) entry.item = { ...entry.item, counts: last.item.counts }
  }
  claimEarlier(gathered, entry)
}

function dropMarked(segment: Segment, entries: readonly Entry[], before: readonly Entry[]): void {
  const at = segment.drop === 'first' ? entries[0] : entries.at(-1)
  const last = before.at(-1)
  // "the usual except marie and digestive": what is joined without a number goes too.
  const follows = last?.dropped && last.segment.drop === 'first' && segment.joined && !segment.tool
  if (follows && last.segment.sentence === segment.sentence && entries.every(isOpen)) {
    for (const entry of entries) entry.dropped = true
  }
  if (!segment.drop || !at) return
  at.dropped = true
  if (segment.drop !== 'last' || entries.length > 1 || !segment.joined) return
  // "marie aur ghee nahi chahiye": the one joined before it, still without a quantity, goes too.
  if (last && isOpen(last) && last.segment.sentence === segment.sentence) last.dropped = true
}

function giveSpread(entries: readonly Entry[], spread: Spread, from: number, until: number): boolean {
  const known = (entry: Entry) => entry.item.mention.cover.length > 0 || entry.item.mention.other
  const waiting = entries.filter((entry) => isOpen(entry))
  const free = waiting.filter(
    (entry) => known(entry) || !waiting.some((one) => known(one) && one.segment === entry.segment),
  )
  const behind = free.filter((entry) => entry.order < spread.at && entry.order >= from)
  const ahead = free.filter((entry) => entry.order > spread.at)
  // "10-10 haldi mirch, 5-5 garam chana": each reaches to the next.
  const near = ahead.filter((entry) => entry.order < until)
  const takers = behind.length > 0 ? behind : near.length > 0 ? near : ahead
  for (const entry of takers) entry.item = { ...entry.item, counts: [spread.count], bulk: undefined }
  return takers.length > 0
}

/** "no ghee 5 haldi": numbers after dropped goods count what follows them. */
function readSegment(
  reader: Reader,
  segment: Segment,
  elements: readonly Element[],
): ReturnType<typeof align> {
  const names = elements.flatMap((element, i) => (element.kind === 'mention' ? [i] : []))
  const [first = 0] = names
  if (segment.drop !== 'first' || names.length < 2) return align(reader.index, elements, segment.toMe)
  const dropped = align(reader.index, elements.slice(0, first + 1), segment.toMe)
  const rest = align(reader.index, elements.slice(first + 1), segment.toMe)
  return { items: [...dropped.items, ...rest.items], loose: rest.loose }
}

/** A heading is proven by the first line it fits; until then it may be a name whose quantity is missing. */
type Heading = { readonly entry: Entry; readonly proven: boolean }

function elementsFor(
  reader: Reader,
  segment: Segment,
  gathered: Gathered,
  heading: Heading | undefined,
): { elements: readonly Element[]; heading: Heading | undefined } {
  const last = gathered.entries.at(-1)
  const elements = readSizeAlone(
    reader,
    repeatNames(readAround(reader, elementsOf(reader, segment.atoms))),
    last?.item.mention,
  )
  if (!heading || !elements.some((element) => element.kind === 'mention')) return { elements, heading }
  const under = readUnder(reader, elements, heading.entry.item.mention)
  const waiting = last === heading.entry && isOpen(last)
  if (!under || (!heading.proven && !waiting && isOpen(heading.entry)))
    return { elements, heading: undefined }
  if (waiting) gathered.entries.pop()
  return { elements: under, heading: { ...heading, proven: true } }
}

/** Reads every part of a message and brings names and quantities together over its commas and lines. */
export function gather(reader: Reader, segments: readonly Segment[]): Gathered {
  const gathered: Gathered = { entries: [], spreads: [], loose: [] }
  const spreads: Spread[] = []
  let heading: Heading | undefined
  for (const segment of segments) {
    const read = elementsFor(reader, segment, gathered, heading)
    heading = read.heading
    const { items, loose } = readSegment(reader, segment, read.elements)
    const entries = items.map((item) => ({ item, segment, dropped: false, order: item.mention.start }))
    dropMarked(segment, entries, gathered.entries)
    if (entries[0]) amendEarlier(gathered, entries[0])
    gathered.entries.push(...entries)
    const [first] = entries
    if (first && entries.length === 1 && isOpen(first) && mayHead(first, segment))
      heading = { entry: first, proven: false }
    const one: Loose = { numbers: loose, segment }
    if (loose.length > 0 && !attach(reader, gathered, one)) gathered.loose.push(one)
    if (segment.spread)
      spreads.push({ count: segment.spread, at: segment.spread.start, sentence: segment.sentence })
  }
  let from = 0
  for (const [i, spread] of spreads.entries()) {
    const until = spreads[i + 1]?.at ?? Number.POSITIVE_INFINITY
    if (!giveSpread(gathered.entries, spread, from, until)) gathered.spreads.push(spread.count)
    from = spread.at
  }
  return gathered
}
