import { type Atom, hasRole, namesGoods } from './atoms.ts'

/** A part of a clause with one effect, still with all its atoms. */
export type Part = {
  atoms: Atom[]
  drop: 'first' | 'last' | undefined
  corrects: boolean
  replaces: boolean
  takes: boolean
  swaps: boolean
}

const none: Part = {
  atoms: [],
  drop: undefined,
  corrects: false,
  replaces: false,
  takes: false,
  swaps: false,
}

function fresh(marks: Partial<Part> = {}): Part {
  return { ...none, ...marks, atoms: [] }
}

function saysNo(atom: Atom | undefined): boolean {
  return hasRole(atom, 'drop-after', 'drop-before', 'rather', 'sorry')
}

/** The next atom on one side that is no more than a no, a politeness or a verb: "5 arre nahi 10". */
function beside(atoms: readonly Atom[], at: number, step: 1 | -1): Atom | undefined {
  let i = at + step
  while (saysNo(atoms[i]) || hasRole(atoms[i], 'filler', 'set', 'only')) i += step
  return atoms[i]
}

/** "5 nahi 10": a no between two numbers corrects the first. */
function betweenNumbers(atoms: readonly Atom[], at: number): boolean {
  const before = beside(atoms, at, -1)?.kind
  return (before === 'count' || before === 'measure') && beside(atoms, at, 1)?.kind === 'count'
}

/** "..., nahi 25 kar do": a no that opens a clause with only a number corrects what was said before. */
function opensWithNo(atoms: readonly Atom[], at: number): boolean {
  const opening = atoms.slice(0, at).every((atom) => saysNo(atom) || hasRole(atom, 'filler'))
  return opening && !atoms.some(namesGoods) && beside(atoms, at, 1)?.kind === 'count'
}

/** Words that take back may stand for a pause only. */
const pauses = new Set(['wait', 'ruko'])

/** "haldi 10 sorry mirch 10": goods straight behind the apology stand in place of those before it. */
function swapsGoods(atoms: readonly Atom[], at: number): boolean {
  const [said, next] = [atoms[at], atoms[at + 1]]
  if (!hasRole(said, 'sorry') || pauses.has(said.words) || !next) return false
  const goods = (some: readonly Atom[]) => some.some(namesGoods)
  return goods(atoms.slice(0, at)) && goods(atoms.slice(at)) && (namesGoods(next) || next.kind === 'count')
}

const taking = /^(?:hata|nik[ae]|remove|delete|cut|हटा|निक)/

function isTool(atom: Atom | undefined): boolean {
  return hasRole(atom, 'less', 'add', 'set')
}

/** "2 ghee kam karo 5 marie badha do": a verb that closes its own goods where others follow with a verb of theirs. */
function closesTool(atoms: readonly Atom[], part: Part, at: number): boolean {
  const rest = atoms.slice(at + 1)
  const whole = part.atoms.some(namesGoods) && part.atoms.some((atom) => atom.kind === 'count')
  const next = rest.findIndex(isTool)
  return isTool(atoms[at]) && whole && !part.atoms.some(isTool) && rest.slice(0, next).some(namesGoods)
}

function takesOut(part: Part, atom: Atom): boolean {
  return atom.kind === 'role' && taking.test(atom.words) && part.atoms.some((one) => one.kind === 'count')
}

/** What an atom does to the parts; false where it only belongs to the last of them. */
function splits(parts: Part[], atoms: readonly Atom[], i: number, follows: boolean): boolean {
  const part = parts.at(-1) as Part
  const atom = atoms[i] as Atom
  const behind = part.atoms.some(namesGoods)
  const ahead = atoms.slice(i + 1).some(namesGoods)
  if (
    hasRole(atom, 'sorry') ||
    (follows && saysNo(atom) && opensWithNo(atoms, i)) ||
    ((saysNo(atom) || hasRole(atom, 'instead-after')) && betweenNumbers(atoms, i)) ||
    (hasRole(atom, 'rather') && behind && !ahead && beside(atoms, i, 1)?.kind === 'count')
  ) {
    const swaps = swapsGoods(atoms, i)
    parts.push(fresh({ corrects: !swaps, swaps }))
  } else if (hasRole(atom, 'instead-after') && behind) {
    Object.assign(part, { drop: 'last', replaces: true })
    parts.push(fresh())
  } else if (hasRole(atom, 'instead-before') && ahead) {
    parts.push(fresh({ drop: 'first', replaces: true }))
  } else if (hasRole(atom, 'drop-before') && ahead) {
    parts.push(fresh({ drop: 'first' }))
  } else if (hasRole(atom, 'drop-after') && behind) {
    part.takes = takesOut(part, atom)
    part.drop = part.drop ?? 'last'
    parts.push(fresh())
  } else if (hasRole(atom, 'drop') && (behind || ahead)) {
    if (behind && part.drop === undefined) {
      part.takes = takesOut(part, atom)
      part.drop = 'last'
      parts.push(fresh())
    } else if (part.drop === undefined) parts.push(fresh({ drop: 'first' }))
  } else if (closesTool(atoms, part, i)) {
    part.atoms.push(atom)
    parts.push(fresh())
  } else return false
  return true
}

/** "instead of 10", "not 10": the number that follows is the one that no longer counts. */
function deniesNext(atom: Atom | undefined): boolean {
  if (!hasRole(atom, 'instead-before', 'drop-before')) return false
  return atom.roles.includes('instead-before') || atom.words === 'not'
}

/** "sugar 20 instead of 10", "sugar 20 not 10", "sugar 20 10 nahi": the number that stands behind no longer counts. */
function withoutReplaced(atoms: readonly Atom[]): readonly Atom[] {
  const at = atoms.findIndex((atom) => hasRole(atom, 'instead-before', 'drop-before', 'drop-after'))
  const isCount = (i: number) => atoms[i]?.kind === 'count'
  const closes = (from: number) =>
    !atoms.slice(from).some((atom) => namesGoods(atom) || atom.kind === 'count')
  const without = (from: number) => [...atoms.slice(0, from), ...atoms.slice(from + 2)]
  const counted =
    hasRole(atoms[at], 'instead-before') || atoms.slice(0, at).some(({ kind }) => kind === 'count')
  if (at > 0 && deniesNext(atoms[at]) && isCount(at + 1) && closes(at + 2) && counted) return without(at)
  const behind = hasRole(atoms[at], 'drop-after') && isCount(at - 1) && isCount(at - 2)
  return behind && closes(at + 1) ? without(at - 1) : atoms
}

/** "not 20 haldi only 10": the number behind the goods is what is wanted of them. */
function withoutDenied(part: Part): Part {
  const counts = part.atoms.flatMap((atom, i) => (atom.kind === 'count' ? [i] : []))
  const goods = part.atoms.flatMap((atom, i) => (namesGoods(atom) ? [i] : []))
  const [denied = 0, wanted = 0] = counts
  const around = counts.length === 2 && denied < (goods[0] ?? -1) && (goods.at(-1) ?? wanted) < wanted
  if (part.drop !== 'first' || part.replaces || !around) return part
  return { ...part, drop: undefined, atoms: part.atoms.filter((_, i) => i !== denied) }
}

/** Parts a clause where words remove, replace or correct. `follows`: something was said before it. */
export function partsOf(said: readonly Atom[], follows: boolean): Part[] {
  const atoms = withoutReplaced(said)
  const parts: Part[] = [fresh()]
  for (const [i, atom] of atoms.entries()) {
    if (!splits(parts, atoms, i, follows)) parts.at(-1)?.atoms.push(atom)
  }
  return parts.filter((part) => part.atoms.length > 0).map(withoutDenied)
}
