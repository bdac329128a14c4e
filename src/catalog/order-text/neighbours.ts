import { hasRole } from './atoms.ts'
import { isOpen } from './entries.ts'
import type { Entry } from './entry.ts'
import { type Mention, type Reader, readTogether } from './mentions.ts'

/** "lime aur care soap": the first of two joined names shares the noun of the second. */
export function shareNouns(reader: Reader, entries: readonly Entry[]): void {
  for (const [i, entry] of entries.entries()) {
    const next = entries[i + 1]
    const { mention } = entry.item
    if (!next?.segment.joined || next.segment.sentence !== entry.segment.sentence) continue
    if (mention.pick !== undefined || mention.other || !mention.sure || next.item.mention.pick === undefined)
      continue
    const noun = next.item.mention.words.split(' ').slice(1).at(-1)
    const both = noun ? readTogether(reader, mention, [noun]) : undefined
    if (both?.pick !== undefined && both.pick !== next.item.mention.pick)
      entry.item = { ...entry.item, mention: both }
  }
}

/** "Taaza lime 12, care 12", "choco cream 6, elaichi 6": a name too short alone takes a word of the one before it. */
export function shareBefore(reader: Reader, entries: readonly Entry[]): void {
  for (const [i, entry] of entries.entries()) {
    const { mention } = entry.item
    const before = entries[i - 1]?.item.mention
    const unclear = mention.pick === undefined && mention.sure && !mention.other && mention.cover.length > 0
    if (!unclear || !before?.sure || before.other || entry.dropped) continue
    const reads = before.words.split(' ').flatMap((word) => {
      const pick = readTogether(reader, mention, [word])?.pick
      return pick !== undefined && pick !== before.pick && mention.cover.includes(pick) ? [pick] : []
    })
    const [pick, ...others] = new Set(reads)
    if (pick !== undefined && others.length === 0)
      entry.item = { ...entry.item, mention: { ...mention, pick } }
  }
}

/** Whether an item is talk, not an order: no number, and words the catalogue does not know or hardly knows. */
export function isTalk(entry: Entry, alone: boolean): boolean {
  const { item, segment } = entry
  const { mention } = item
  const numbered = item.sized || item.counts.length > 0 || item.bulk || item.worth || item.spare.length > 0
  if (numbered) return false
  if (mention.other) return segment.atoms.some((atom) => hasRole(atom, 'ask-soft'))
  // "gana bhej do" alone is asked about; beside an order unknown words are small talk.
  if (mention.cover.length === 0) return !(segment.send && alone)
  if (segment.send) return false
  return !mention.sure || mention.readings.some((one) => one.closeness < 0.9)
}

/** "sals chips 12": a word hardly known that touches a name makes the name doubtful; it is not talk. */
export function joinDoubtful(entries: readonly Entry[]): void {
  for (const [i, entry] of entries.entries()) {
    const { mention } = entry.item
    if (!isTalk(entry, false) || mention.cover.length === 0 || !mention.sure) continue
    const near = [entries[i + 1], entries[i - 1]].find(
      (one) => one && one.segment === entry.segment && touches(one.item.mention, mention),
    )
    if (!near || near.item.mention.other) continue
    near.item = { ...near.item, mention: { ...near.item.mention, sure: false } }
  }
}

function touches(a: Mention, b: Mention): boolean {
  return a.start - b.end === 1 || b.start - a.end === 1
}

/** Prices of small packs look like quantities; weights do not. */
const leastWeight = 50

function countsPlainly({ item }: Entry): boolean {
  const [count, ...more] = item.counts
  const bare = !item.sized || item.mention.other !== undefined
  return count?.digits === true && more.length === 0 && bare && count.start > item.mention.start
}

/** "marie 10, haldi 5": among lines of a name and a number the number that is also a price is a quantity, if the goods stay the same. */
export function countLikeOthers(entries: readonly Entry[]): void {
  if (!entries.some(countsPlainly)) return
  for (const entry of entries) {
    const { item } = entry
    const { sizedBy, sized, mention } = item
    const same = sized?.length === 1 && sized[0] === mention.pick
    if (!sizedBy || !same || !isOpen(entry) || sizedBy.value >= leastWeight) continue
    entry.item = { ...item, sized: undefined, sizedBy: undefined, counts: [sizedBy] }
  }
}
