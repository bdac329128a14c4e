import { type Atom, type Count, factorOf, hasRole, namesGoods } from './atoms.ts'
import type { Clause } from './clauses.ts'
import { partsOf } from './parts.ts'
import { takeVariants, type Variants } from './variants.ts'

/** What the words around some goods do to the basket. */
export type Tool = 'add' | 'less' | 'set' | 'only'

/** A part of a clause with one effect. `drop` takes its first or last name out of the basket. */
export type Segment = {
  readonly atoms: readonly Atom[]
  readonly tool: Tool | undefined
  readonly drop: 'first' | 'last' | undefined
  /** The part corrects what came before it: "5 marie sorry 10". */
  readonly corrects: boolean
  /** The dropped goods are replaced by what follows. */
  readonly replaces: boolean
  /** A number beside the dropped goods says how many of them go: "ghee se 2 hata do". */
  readonly takes: boolean
  /** The part stands in place of the goods named before it: "haldi 10 sorry mirch 10". */
  readonly swaps: boolean
  /** Says how much it is to be in the end: "ghee 6 kar dena". */
  readonly makes: boolean
  /** Several sorts of one product: "chandan dono size 12". */
  readonly variants: Variants | undefined
  readonly everything: boolean
  readonly send: boolean
  readonly toMe: boolean
  readonly usual: boolean
  readonly spread: Count | undefined
  readonly joined: boolean
  readonly sentence: number
  /** The part is a row of its own or stands before a colon or dash: it may be a heading. */
  readonly heading: 'row' | 'mark' | undefined
}

/** "reduce sugar to 4", "increase ghee to 10": a new amount, not a difference. */
function amendsTo(atoms: readonly Atom[]): boolean {
  const verb = atoms.findIndex((atom) => hasRole(atom, 'less', 'add'))
  const count = atoms.findIndex((atom) => atom.kind === 'count')
  const before = atoms[count - 1]
  return verb >= 0 && verb < count - 1 && before?.kind === 'role' && before.words === 'to'
}

function toolOf(atoms: readonly Atom[]): Tool | undefined {
  if (amendsTo(atoms)) return 'set'
  if (atoms.some((atom) => hasRole(atom, 'less'))) return 'less'
  if (atoms.some((atom) => hasRole(atom, 'add'))) return 'add'
  if (atoms.some((atom) => hasRole(atom, 'only'))) return 'only'
  return atoms.some((atom) => hasRole(atom, 'set')) ? 'set' : undefined
}

/** Takes "each 5", "5 each", "sab 10 10" and "2-2" out of the atoms: a quantity for several goods. */
function takeSpread(atoms: readonly Atom[]): { atoms: Atom[]; spread: Count | undefined } {
  const kept = atoms.filter((atom) => !hasRole(atom, 'particle'))
  const shared = kept.some((atom) => atom.kind === 'count' && factorOf(atom) !== undefined)
  const said = (atom: Atom) => hasRole(atom, 'each') || (shared && hasRole(atom, 'all'))
  const beside = (i: number) => [kept[i + 1], kept[i - 1]].find((atom) => atom?.kind === 'count')
  const places = kept.flatMap((atom, i) => (said(atom) ? [i] : []))
  const at = places.find((i) => beside(i)) ?? places[0] ?? -1
  const near = beside(at)
  const spread =
    kept.find((atom): atom is Count => atom.kind === 'count' && atom.each) ?? (at >= 0 ? near : undefined)
  if (spread?.kind !== 'count') return { atoms: [...atoms], spread: undefined }
  const same = (atom: Atom) => atom.kind === 'count' && atom.value === spread.value && !atom.unit && at >= 0
  const next = kept[kept.indexOf(spread) + 1]
  const twin = next && same(next) ? next : undefined
  const twinUnit = twin === undefined && next?.kind === 'count' ? next : undefined
  const full = twinUnit && twinUnit.value === spread.value && at >= 0 ? twinUnit : spread
  return { atoms: atoms.filter((atom) => atom !== spread && atom !== twin && atom !== full), spread: full }
}

/**
 * Gives a unit that stands apart to its number: "packet 5", "2 marie peti". A unit before a number is that number's,
 * unless an earlier bare number of the part still waits for one.
 */
function bindUnits(atoms: readonly Atom[]): Atom[] {
  const out: Atom[] = []
  for (let i = 0; i < atoms.length; i++) {
    const atom = atoms[i] as Atom
    if (atom.kind !== 'unit') {
      out.push(atom)
      continue
    }
    const waiting = out.findLastIndex((one) => one.kind === 'count' || one.kind === 'break')
    const before = out[waiting]
    const named = out.slice(waiting + 1).some(namesGoods)
    const next = atoms[i + 1]
    if (
      before?.kind === 'count' &&
      !before.unit &&
      !before.give &&
      named &&
      !(next?.kind === 'count' && waiting > 0)
    ) {
      out[waiting] = { ...before, unit: atom.unit, unitWord: atom.word }
    } else if (next?.kind === 'count' && !next.unit) {
      out.push({ ...next, unit: atom.unit, unitWord: atom.word, give: false, start: atom.start })
      i++
    } else out.push(atom)
  }
  return out
}

const making = /^(?:ka?r|कर)/

function makesSo(atom: Atom): boolean {
  return hasRole(atom, 'send') && making.test(atom.words)
}

function headingOf({ before, after }: Clause): Segment['heading'] {
  if (before === 'comma' || before === 'and') return undefined
  if (after === 'head') return 'mark'
  return (after === 'line' || after === 'stop') && before !== 'head' ? 'row' : undefined
}

export function segmentsOf(clause: Clause): Segment[] {
  const { atoms: sorted, variants } = takeVariants(clause.atoms)
  const bound = bindUnits(sorted)
  const send = bound.some((atom) => hasRole(atom, 'send', 'stem'))
  return partsOf(bound, clause.before !== undefined).map((part, i, parts) => {
    const { atoms, spread } = takeSpread(part.atoms)
    return {
      atoms,
      spread,
      send,
      tool: toolOf(part.atoms),
      drop: part.drop,
      corrects: part.corrects,
      replaces: part.replaces,
      takes: part.takes,
      swaps: part.swaps,
      variants,
      makes: part.atoms.some(makesSo),
      everything: part.atoms.some((atom) => hasRole(atom, 'all')),
      toMe: part.atoms.some((atom) => hasRole(atom, 'to-me')),
      usual: part.atoms.some((atom) => hasRole(atom, 'usual', 'repeat', 'repeat-weak')),
      joined: i === 0 && clause.before === 'and',
      sentence: clause.sentence,
      heading: parts.length === 1 && !send ? headingOf(clause) : undefined,
    }
  })
}

/** "sab hata do", "cancel all": an order to empty the basket, with no goods named. */
export function clearsAll(clause: Clause): boolean {
  const { atoms } = clause
  return (
    atoms.some((atom) => hasRole(atom, 'all')) &&
    atoms.some((atom) => hasRole(atom, 'drop', 'drop-after')) &&
    !atoms.some((atom) => namesGoods(atom) || atom.kind === 'count')
  )
}
