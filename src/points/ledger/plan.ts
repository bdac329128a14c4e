/** Decides what each thing asked of the book comes to. Pure: everything that decides is in the books handed in. */
import { type Account, isDue, type Lot, type Moves, move, openLots, owe, settle, take } from './account.ts'
import { argsHash } from './hash.ts'
import type {
  Deduct,
  Earn,
  EntryKind,
  Op,
  PointSource,
  PointsRefusal,
  PostOutcome,
  Reverse,
  Spend,
  Undo,
} from './types.ts'

/** An entry that stands already, found by its key. */
export type Known = { readonly id: number; readonly points: number; readonly argsHash: Buffer }

/** A spend with what it took from which lot, and whether it was given back. */
export type Spent = {
  readonly id: number
  readonly outletId: number
  readonly points: number
  readonly lots: ReadonlyMap<number, number>
  undone: boolean
}

export type NewEntry = {
  /** Below zero: written in this order, ids come with the writing. */
  readonly id: number
  readonly outletId: number
  readonly kind: EntryKind
  readonly points: number
  readonly key: string
  readonly argsHash: Buffer
  readonly reverses: number | null
  readonly source: PointSource
  readonly rule: { readonly id: number; readonly version: number } | null
  readonly reason: object
  readonly by: number | null
}

export type Books = {
  readonly accounts: ReadonlyMap<number, Account>
  readonly known: Map<string, Known>
  readonly spent: Map<number, Spent>
  readonly moves: Moves
  readonly entries: NewEntry[]
  readonly now: Date
}

/** Does one thing in the books. Points asked for are whole numbers above zero: see post.ts. */
export function plan(books: Books, op: Op): PostOutcome {
  const account = books.accounts.get(op.outletId)
  if (!account) throw new RangeError(`the account of shop ${op.outletId} is not in the books`)
  if (op.do === 'activate') return activate(books, account, op)
  if (op.do === 'expire') {
    const lot = account.lots.get(op.lotId)
    return lot ? expire(books, account, lot) : { ok: false, reason: 'points-unknown' }
  }
  const known = books.known.get(op.key)
  if (known)
    return known.argsHash.equals(argsHash(op))
      ? { ok: true, fresh: false, entryId: known.id, points: known.points }
      : { ok: false, reason: 'points-key-reused' }
  switch (op.do) {
    case 'earn':
      return earn(books, account, op)
    case 'reverse':
      return reverse(books, account, op)
    case 'spend':
      return spend(books, account, op)
    case 'undo':
      return undo(books, account, op)
    case 'deduct':
      return deduct(books, account, op)
  }
}

type Keyed = Exclude<Op, { do: 'activate' | 'expire' }>
type Facts = { kind: EntryKind; points: number; reverses?: number; rule?: NewEntry['rule'] }

function enter(books: Books, op: Keyed, facts: Facts): NewEntry {
  const { outletId, key, source, reason, by } = op
  const { kind, points, reverses = null, rule = null } = facts
  const id = -books.entries.length - 1
  const entry = {
    id,
    outletId,
    kind,
    points,
    key,
    argsHash: argsHash(op),
    reverses,
    source,
    rule,
    reason,
    by,
  }
  books.entries.push(entry)
  books.known.set(key, { id, points, argsHash: entry.argsHash })
  return entry
}

const fresh = (entry: NewEntry): PostOutcome => ({
  ok: true,
  fresh: true,
  entryId: entry.id,
  points: entry.points,
})
const nothing: PostOutcome = { ok: true, fresh: false, entryId: null, points: 0 }
const refuse = (reason: PointsRefusal['reason'], args?: PointsRefusal['args']): PostOutcome =>
  args ? { ok: false, reason, args } : { ok: false, reason }

function earn(books: Books, account: Account, op: Earn): PostOutcome {
  const entry = enter(books, op, { kind: op.kind, points: op.points, rule: op.rule ?? null })
  const lot: Lot = {
    ...{ id: entry.id, points: op.points, rest: op.points, reversed: 0, expired: 0, expiries: 0 },
    activeAt: op.pending ? null : books.now,
    expiresAt: op.pending ? null : op.expiresAt,
  }
  account.lots.set(lot.id, lot)
  books.moves.touched.add(lot)
  if (op.pending) account.pending += op.points
  else account.active += op.points
  settle(account, books.moves)
  return fresh(entry)
}

function activate(
  books: Books,
  account: Account,
  op: { lotId: number; expiresAt: Date | null },
): PostOutcome {
  const lot = account.lots.get(op.lotId)
  if (!lot) return refuse('points-unknown')
  if (lot.activeAt !== null) return nothing
  lot.activeAt = books.now
  lot.expiresAt = op.expiresAt
  account.pending -= lot.rest
  account.active += lot.rest
  books.moves.touched.add(lot)
  settle(account, books.moves)
  return { ok: true, fresh: true, entryId: lot.id, points: lot.rest }
}

function reverse(books: Books, account: Account, op: Reverse): PostOutcome {
  const lot = account.lots.get(op.lotId)
  if (!lot) return refuse('points-unknown')
  const stands = lot.points - lot.reversed
  const asked = op.points === 'all' ? stands : op.points
  if (asked > stands) return refuse('points-reversed', { stands })
  // What expired was lost to the shop already; it is the last to be asked for.
  const points = Math.min(asked, stands - lot.expired)
  if (points <= 0) return nothing
  const entry = enter(books, op, { kind: 'reverse', points: -points, reverses: lot.id })
  lot.reversed += points
  const spent = take(account, books.moves, entry.id, [lot], points)
  owe(account, entry.id, take(account, books.moves, entry.id, openLots(account), spent))
  return fresh(entry)
}

function spend(books: Books, account: Account, op: Spend): PostOutcome {
  for (const lot of openLots(account)) if (isDue(lot, books.now)) expire(books, account, lot)
  const balance = account.active
  if (balance < op.points) return refuse('points-too-few', { balance, missing: op.points - balance })
  const entry = enter(books, op, { kind: 'spend', points: -op.points })
  const before = books.moves.allocations.length
  const missing = take(account, books.moves, entry.id, openLots(account), op.points)
  if (missing > 0)
    throw new Error(`the lots of shop ${account.outletId} hold ${missing} points less than its balance`)
  const lots = new Map(books.moves.allocations.slice(before).map(({ lotId, points }) => [lotId, -points]))
  books.spent.set(entry.id, {
    id: entry.id,
    outletId: account.outletId,
    points: op.points,
    lots,
    undone: false,
  })
  return fresh(entry)
}

function undo(books: Books, account: Account, op: Undo): PostOutcome {
  const spent = books.spent.get(op.entryId)
  if (!spent || spent.outletId !== account.outletId) return refuse('points-unknown')
  if (spent.undone) return refuse('points-undone')
  const entry = enter(books, op, { kind: 'undo', points: spent.points, reverses: spent.id })
  spent.undone = true
  for (const [lotId, points] of spent.lots) {
    const lot = account.lots.get(lotId)
    if (!lot) throw new Error(`lot ${lotId} of spend ${spent.id} is not in the books`)
    move(account, books.moves, entry.id, lot, points)
  }
  settle(account, books.moves)
  return fresh(entry)
}

function deduct(books: Books, account: Account, op: Deduct): PostOutcome {
  const entry = enter(books, op, { kind: 'deduct', points: -op.points })
  owe(account, entry.id, take(account, books.moves, entry.id, openLots(account), op.points))
  return fresh(entry)
}

function expire(books: Books, account: Account, lot: Lot): PostOutcome {
  if (!isDue(lot, books.now) || lot.rest === 0) return nothing
  const points = lot.rest
  // Points given back to it later expire again, under the next key.
  const key = lot.expiries === 0 ? `expire:${lot.id}` : `expire:${lot.id}:${lot.expiries}`
  const source = { kind: 'expiry', id: lot.id }
  const op: Reverse = {
    do: 'reverse',
    outletId: account.outletId,
    key,
    lotId: lot.id,
    points,
    source,
    reason: { v: 1 },
    by: null,
  }
  const entry = enter(books, op, { kind: 'expire', points: -points, reverses: lot.id })
  lot.expired += points
  lot.expiries += 1
  take(account, books.moves, entry.id, [lot], points)
  return fresh(entry)
}
