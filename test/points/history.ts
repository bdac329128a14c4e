/** Random histories of one shop's points, and what must hold after every step of them. */
import fc from 'fast-check'
import type { Books } from '../../src/points/ledger/plan.ts'
import type { Op } from '../../src/points/ledger/types.ts'

/** What happens; `at` picks among the lots, spends or deeds there are. */
export type Event =
  | { do: 'earn'; points: number; pending: boolean; days: number }
  | { do: 'activate'; at: number; days: number }
  | { do: 'reverse'; at: number; share: number }
  | { do: 'spend'; points: number }
  | { do: 'undo'; at: number }
  | { do: 'deduct'; points: number }
  | { do: 'expire' }
  | { do: 'wait'; days: number }
  | { do: 'again'; at: number; otherwise: boolean }

const at = fc.nat(1_000)
const points = fc.integer({ min: 1, max: 60 })
const days = fc.integer({ min: 1, max: 40 })

export const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('earn' as const), points, pending: fc.boolean(), days }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('activate' as const), at, days }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('reverse' as const),
      at,
      share: fc.integer({ min: 1, max: 120 }),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('spend' as const), points }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('deduct' as const), points }) },
  { weight: 2, arbitrary: fc.constant({ do: 'expire' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 25 }) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('again' as const), at, otherwise: fc.boolean() }) },
)

/** The lots and spends that a history has made so far, by the ids of the book it is played on. */
export type Made = {
  lots: { id: number; points: number }[]
  spends: number[]
  ops: Op[]
  now: Date
  steps: number
}

export const beginning = (): Made => ({
  lots: [],
  spends: [],
  ops: [],
  now: new Date('2026-11-02T04:30:00Z'),
  steps: 0,
})

const later = (from: Date, more: number) => new Date(from.getTime() + more * 86_400_000)
const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(1, from.length)]

/** What is asked of the book; several for what happens to all lots; none where there is nothing to do it to. */
export function opsOf(made: Made, what: Event, outletId: number): Op[] {
  const asked = {
    outletId,
    key: `step:${outletId}:${++made.steps}`,
    source: { kind: 'order', id: 1 },
    reason: { v: 1 as const },
    by: null,
  }
  switch (what.do) {
    case 'earn':
      return [
        what.pending
          ? { ...asked, do: 'earn', kind: 'base', points: what.points, pending: true }
          : {
              ...asked,
              do: 'earn',
              kind: 'base',
              points: what.points,
              expiresAt: later(made.now, what.days),
            },
      ]
    case 'activate': {
      const lot = pick(made.lots, what.at)
      return lot ? [{ do: 'activate', outletId, lotId: lot.id, expiresAt: later(made.now, what.days) }] : []
    }
    case 'reverse': {
      const lot = pick(made.lots, what.at)
      const part = lot && Math.max(1, Math.floor((lot.points * what.share) / 100))
      return lot && part
        ? [{ ...asked, do: 'reverse', lotId: lot.id, points: what.share === 100 ? 'all' : part }]
        : []
    }
    case 'undo': {
      const spend = pick(made.spends, what.at)
      return spend === undefined ? [] : [{ ...asked, do: 'undo', entryId: spend }]
    }
    case 'spend':
    case 'deduct':
      return [{ ...asked, do: what.do, points: what.points }]
    case 'expire':
      return made.lots.map(({ id }) => ({ do: 'expire', outletId, lotId: id }))
    case 'wait':
      made.now = later(made.now, what.days)
      return []
    case 'again':
      return againOf(made, what)
  }
}

function againOf(made: Made, { at: n, otherwise }: Extract<Event, { do: 'again' }>): Op[] {
  const before = pick(made.ops, n)
  if (!before || !('key' in before)) return []
  return [otherwise ? { ...before, source: { kind: 'order', id: 2 } } : before]
}

/** Remembers what an op that was done has made. */
export function remember(
  made: Made,
  op: Op,
  outcome: { ok: boolean; fresh?: boolean; entryId?: number | null; points?: number },
): void {
  made.ops.push(op)
  if (!outcome.ok || !outcome.fresh || outcome.entryId == null) return
  if (op.do === 'earn') made.lots.push({ id: outcome.entryId, points: op.points })
  if (op.do === 'spend') made.spends.push(outcome.entryId)
}

/** The promises of the book, on books that hold a whole history. Plain comparisons: it is asked hundreds of thousands of times. */
export function holds({ accounts, entries, moves }: Books): void {
  const ofEntry = new Map<number, number>()
  const ofLot = new Map<number, number>()
  for (const { entryId, lotId, points } of moves.allocations) {
    ofEntry.set(entryId, (ofEntry.get(entryId) ?? 0) + points)
    ofLot.set(lotId, (ofLot.get(lotId) ?? 0) + points)
  }
  for (const account of accounts.values()) {
    const lots = [...account.lots.values()]
    const debts = new Map(account.debts.map(({ entryId, owed }) => [entryId, owed]))
    const active = sum(lots.filter((lot) => lot.activeAt !== null).map((lot) => lot.rest))
    const owed = sum([...debts.values()])
    same(account.active + account.pending, sum(entries.map((entry) => entry.points)), 'balance is entries')
    same(account.active, active - owed, 'balance is lots')
    same(account.pending, sum(lots.filter((lot) => lot.activeAt === null).map((lot) => lot.rest)), 'pending')
    same(owed > 0 && active > 0, false, 'a debt beside points to pay it')
    for (const lot of lots) {
      same(lot.rest, lot.points + (ofLot.get(lot.id) ?? 0), 'rest is allocations')
      same(lot.rest >= 0 && lot.rest <= lot.points && lot.reversed <= lot.points, true, 'rest within lot')
    }
    for (const { id, points } of entries)
      if (!account.lots.has(id))
        same(ofEntry.get(id) ?? 0, points + (debts.get(id) ?? 0), 'debit is allocations')
  }
  const undone = entries.filter((entry) => entry.kind === 'undo').map((entry) => entry.reverses)
  same(new Set(undone).size, undone.length, 'undone once')
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0)

function same(is: unknown, should: unknown, what: string): void {
  if (is !== should) throw new Error(`${what}: ${is} instead of ${should}`)
}
