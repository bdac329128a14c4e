import { type Atom, hasRole } from './atoms.ts'
import { type Clause, drops, has } from './clauses.ts'

/** What a message repeats: the usual, the last order, or nothing. */
export type Repeat = 'usual' | 'repeat-last' | undefined

const order = /order|maal|saaman|samaan|saman|items|list|ऑर्डर|आर्डर|माल|सामान/
const excepting =
  /^(?:minus|without|except|excluding|skip|but no|bina+|bagair|ke bina|ke bagair|ke alaa?wa|ke si[vw]a|ch?hod|chod|ko chhod|बिना|बगैर|छोड़|के)/
const joining = new Set(['with', 'me', 'mein', 'par', 'में', 'पर'])

function tellsRepeat(atom: Atom | undefined): boolean {
  return hasRole(atom, 'usual', 'repeat', 'repeat-weak')
}

/** "usual order me ghee 5": the words speak of the whole order, though goods stand beside them. */
function wholeOrder(atoms: readonly Atom[]): boolean {
  const at = atoms.findIndex(tellsRepeat)
  const [own, next] = [atoms[at], atoms[at + 1]]
  const words = [own, next].flatMap((atom) => (atom?.kind === 'role' ? [atom.words] : []))
  return words.some((said) => order.test(said)) || (next?.kind === 'role' && joining.has(next.words))
}

/** "usual order nahi chahiye": the order itself is not wanted. */
function isRefused(atoms: readonly Atom[]): boolean {
  const next = atoms.slice(atoms.findIndex(tellsRepeat) + 1).find((atom) => !hasRole(atom, 'filler'))
  return hasRole(next, 'drop-after', 'drop')
}

function isExcepting(atom: Atom): boolean {
  return hasRole(atom, 'drop-before', 'drop-after') && excepting.test(atom.words)
}

/** Whether goods named beside "the usual" change that order and are not themselves the usual ones. */
function changesOrder(clause: Clause, editing: boolean): boolean {
  const { atoms } = clause
  if (isRefused(atoms)) return false
  const dropped = drops(clause) || has(clause, 'instead-after', 'instead-before')
  return wholeOrder(atoms) || atoms.some(isExcepting) || (dropped && !editing)
}

/** Whether an atom names goods; words nobody knows ("jo hamesha jaata hai") do not. */
export type NamesGoods = (atom: Atom) => boolean

/** A clause about the last order or the usual one, and which of the two; `editing` while a basket is open. */
export function repeatKind(
  clause: Clause,
  left: boolean,
  editing: boolean,
  isGoods: NamesGoods,
): Repeat | 'weak' {
  if (has(clause, 'ask-price', 'ask-when') || !clause.atoms.some(tellsRepeat)) return undefined
  if (left && !has(clause, 'send') && !has(clause, 'repeat-weak')) return undefined
  const goods = clause.atoms.some(isGoods)
  const named = goods || clause.atoms.some((atom) => atom.kind === 'count')
  if (named && !left && !(goods && changesOrder(clause, editing))) return undefined
  if ((!named || left) && drops(clause)) return undefined
  if (has(clause, 'usual')) return 'usual'
  return has(clause, 'repeat') ? 'repeat-last' : 'weak'
}

/** What the whole message repeats; "wahi" counts only where nothing clearer is said. */
export function repeatOf(
  order: readonly Clause[],
  left: readonly Clause[],
  editing: boolean,
  isGoods: NamesGoods,
): Repeat {
  const kinds = [
    ...order.map((one) => repeatKind(one, false, editing, isGoods)),
    ...left.map((one) => repeatKind(one, true, editing, isGoods)),
  ]
  const strong = kinds.find((kind) => kind === 'usual' || kind === 'repeat-last')
  if (strong === 'usual' || strong === 'repeat-last') return strong
  return kinds.includes('weak') ? 'repeat-last' : undefined
}
