import { type Atom, type Count, hasRole } from './atoms.ts'
import type { Entry } from './entry.ts'
import type { UnitWord } from './words/unit-words.ts'

const genitives = new Set(['ki', 'ka', 'ke', 'of', 'की', 'का', 'के', 'da', 'di', 'nu', 'ni'])
const carried = new Set<UnitWord>(['case', 'box', 'inner', 'bag', 'dozen', 'gross'])

function isGenitive(atom: Atom | undefined): boolean {
  return hasRole(atom, 'particle') && genitives.has(atom.words)
}

const talk = (atom: Atom) => hasRole(atom, 'filler', 'send', 'stem')

/** "hakka ki ek", "ek hakka ki", "one of hakka": the number belongs to a unit that was named before. */
function leavesUnitOut(entry: Entry, count: Count): boolean {
  const atoms = entry.segment.atoms.filter((atom) => !talk(atom))
  const at = atoms.findIndex((atom) => atom.kind === 'count' && atom.start === count.start)
  if (at < 0) return false
  const behind = atoms.findIndex((atom) => atom.start >= entry.item.mention.end)
  const closes = count.start < entry.item.mention.start && behind === atoms.length - 1
  return isGenitive(atoms[at - 1]) || isGenitive(atoms[at + 1]) || (closes && isGenitive(atoms[behind]))
}

/** As many as this are a likely number of packs whatever was counted before. */
const fewPacks = 5

/** Gives numbers that leave their unit out the one of the line before: "masala noodles ki teen peti, hakka ki ek". */
export function carryUnits(entries: readonly Entry[]): void {
  let before: Count | undefined
  for (const entry of entries) {
    const [count, ...more] = entry.item.counts
    const bare = count && more.length === 0 && !count.unit && !count.each && !count.times
    if (bare && before?.unit && leavesUnitOut(entry, count)) {
      const { unit, unitWord } = before
      const doubtful = count.value > fewPacks && count.value > 2 * before.value
      const told: Count = doubtful ? { ...count, doubt: unit } : { ...count, unit, unitWord }
      entry.item = { ...entry.item, counts: [told] }
    }
    const own = entry.item.counts[0]
    if (own) before = own.unit && carried.has(own.unit) ? own : undefined
  }
}
