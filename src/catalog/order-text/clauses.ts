import { type Atom, hasRole, namesGoods, type RoleAtom, type Separator } from './atoms.ts'

/** Atoms between two breaks. `sentence` counts full stops, question marks and line ends before it. */
export type Clause = {
  readonly atoms: readonly Atom[]
  readonly before: Separator['mark'] | undefined
  readonly after: Separator['mark'] | undefined
  readonly sentence: number
}

export function clausesOf(atoms: readonly Atom[]): Clause[] {
  const out: Clause[] = []
  let current: Atom[] = []
  let before: Separator['mark'] | undefined
  let sentence = 0
  const close = (after: Separator['mark'] | undefined) => {
    if (current.length > 0) out.push({ atoms: current, before, after, sentence })
    else if (out.length > 0 && after && after !== 'and' && after !== 'comma') {
      out[out.length - 1] = { ...(out.at(-1) as Clause), after }
    }
    if (current.length > 0 || before === undefined || after !== 'and') before = after
    current = []
  }
  for (const atom of atoms) {
    if (atom.kind !== 'break') current.push(atom)
    else {
      close(atom.mark)
      if (atom.mark === 'line' || atom.mark === 'stop' || atom.mark === 'ask') sentence++
    }
  }
  close(undefined)
  return out
}

export function has(clause: Clause, ...roles: Parameters<typeof hasRole>[1][]): boolean {
  return clause.atoms.some((atom) => hasRole(atom, ...roles))
}

export function goods(clause: Clause): boolean {
  return clause.atoms.some((atom) => atom.kind === 'word' || atom.kind === 'name' || atom.kind === 'other')
}

export function drops(clause: Clause): boolean {
  return has(clause, 'drop', 'drop-after', 'drop-before')
}

function counted(clause: Clause): boolean {
  return goods(clause) && clause.atoms.some((atom) => atom.kind === 'count' && !atom.give)
}

/** Why a clause is no order: `past` and `price` hold for what is joined to it by "and", `question` for what names no quantity. */
type Verdict = 'order' | 'past' | 'price' | 'question'

/** "mangwana tha", "dena tha": what was to be sent is still wanted. */
function wanted({ atoms }: Clause, past: Atom): boolean {
  const before = atoms[atoms.indexOf(past) - 1]
  return hasRole(before, 'send') && /n[aei]e?$/.test(before.words)
}

const present = new Set(['hai', 'he', 'h', 'hain', 'है', 'हैं'])

/** "marie hai?" asks whether there is any. */
function isPresent(atom: Atom | undefined): boolean {
  return atom?.kind === 'role' && present.has(atom.words)
}

/** "chini rehne do, stock pada hai": goods taken out in so many words; a bare "nahi" beside "stock" is news. */
function leavesOut({ atoms }: Clause): boolean {
  const said = atoms.find((atom): atom is RoleAtom => hasRole(atom, 'drop', 'drop-after'))
  const [first] = atoms
  return Boolean(
    said && first && namesGoods(first) && (said.roles.includes('drop') || said.words.includes(' ')),
  )
}

function verdict(clause: Clause): Verdict {
  const send = has(clause, 'send')
  const whole = counted(clause)
  if (has(clause, 'complaint')) return 'past'
  const last = clause.atoms.findLast((atom) => !hasRole(atom, 'filler'))
  if (hasRole(last, 'past') && !wanted(clause, last)) return 'past'
  if (has(clause, 'pay') && !send) return 'past'
  if (has(clause, 'ask-price')) return 'price'
  if (has(clause, 'ask-when') && !(send && whole)) return 'question'
  if (has(clause, 'ask-soft') && !(send && whole)) return 'question'
  if (has(clause, 'promise') && !whole) return 'question'
  const asks = isPresent(clause.atoms.at(-1))
  const price = clause.atoms.some((atom) => atom.kind === 'price')
  if (clause.after === 'ask' && !send && (has(clause, 'topic') || ((price || asks) && !whole)))
    return 'question'
  const remark = has(clause, 'topic') && !whole && !leavesOut(clause)
  return remark && !(clause.atoms.some((atom) => atom.kind === 'name') && send) ? 'question' : 'order'
}

function spreads(out: Verdict[], clauses: readonly Clause[], i: number): void {
  const same = (j: number) => clauses[j]?.sentence === clauses[i]?.sentence
  for (let j = i - 1; same(j) && clauses[j + 1]?.before === 'and' && out[j] === 'order'; j--) {
    if (!has(clauses[j] as Clause, 'send')) out[j] = out[i] ?? 'question'
  }
  for (const [j, clause] of clauses.entries()) {
    // "wahi bhej do jo last time bheja tha, bas ghee nahi": what is left out of the last order.
    const excepts = drops(clause) && has(clauses[i] as Clause, 'usual', 'repeat', 'repeat-weak')
    if (same(j) && out[j] === 'order' && !counted(clause) && !has(clause, 'send') && !excepts)
      out[j] = 'question'
  }
}

/** The clauses that may hold an order: questions, prices, complaints and talk of the past are left out. */
export function orderClauses(clauses: readonly Clause[]): { clauses: Clause[]; left: Clause[] } {
  const out = clauses.map(verdict)
  for (const [i, said] of [...out].entries()) if (said !== 'order') spreads(out, clauses, i)
  return {
    clauses: clauses.filter((_, i) => out[i] === 'order'),
    left: clauses.filter((_, i) => out[i] !== 'order'),
  }
}

/** "do you sell maggi?": goods of others are named as such even where they are only asked about. */
export function asksForOthers(clause: Clause): boolean {
  const asks = has(clause, 'ask-soft', 'ask-price') || clause.after === 'ask'
  const other = clause.atoms.some((atom) => atom.kind === 'other')
  return asks && other && !has(clause, 'topic', 'complaint', 'past', 'promise', 'pay')
}
