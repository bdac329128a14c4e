/** What messengers tell later of messages they took: it only ever moves forwards, and settles lost answers. */
import { noteOutcomes, noteReceipts, reasonOf } from '../campaigns/outcomes.ts'
import { type Queryable, rows } from '../db/statement.ts'
import { inTransaction, retryTransient } from '../db/tx.ts'
import type { Core } from './core.ts'
import type { Receipt } from './message.ts'
import * as sql from './receipts-sql.ts'
import { settleTroubles, type Trouble } from './trouble.ts'

export type Recorded = {
  /** Receipts of messages that are not ours, or too old. */
  unknown: number
  /** Messages of which it became known now that they cost money, by what they were charged as. */
  charged: Map<string, number>
  /** A row was settled or is to be sent again: there may be something to send. */
  moved: boolean
}

/** Receipts at most in one statement. */
const perStatement = 1_000

/** Records receipts; resolves once that is committed. In any order, doubled or late: the furthest state counts. */
export async function recordReceipts(core: Core, receipts: Receipt[]): Promise<Recorded> {
  const all: Recorded = { unknown: 0, charged: new Map(), moved: false }
  for (let from = 0; from < receipts.length; from += perStatement) {
    const some = receipts.slice(from, from + perStatement)
    const found = await retryTransient(() => recordSome(core, some), { attempts: 5 })
    all.unknown += found.unknown
    for (const { id, status, failed } of found.changed)
      if (failed) core.log.warn({ outbox: id, status }, 'a message failed after it was taken')
    all.moved ||= found.changed.some(({ moved }) => moved)
    for (const { charged, category } of found.changed)
      if (charged) all.charged.set(category ?? 'unknown', (all.charged.get(category ?? 'unknown') ?? 0) + 1)
  }
  return all
}

type Found = { unknown: number; changed: sql.ReceiptRow[] }

async function recordSome(core: Core, receipts: Receipt[]): Promise<Found> {
  const failures = receipts.filter(({ state }) => state === 'failed')
  if (failures.length === 0) {
    const found = await record(core.db.pool, receipts)
    await noteReceipts(core.db.pool, promotionsOf(found))
    return found
  }
  const { found, wake } = await inTransaction(core.db, async (tx) => {
    const found = await record(tx.client, receipts)
    const failed = new Map(found.changed.filter((row) => row.failed).map((row) => [row.id, row]))
    const troubles = [...failed.values()].flatMap((row) => troubleOf(row, failures))
    await noteReceipts(tx.client, promotionsOf(found))
    await noteFailures(tx.client, [...failed.values()], failures)
    return { found, wake: await settleTroubles(tx, troubles, core) }
  })
  wake()
  return found
}

const promotionsOf = ({ changed }: Found) =>
  changed
    .filter((row) => row.class === 'promotion' && row.moved && !row.failed)
    .map((row) => ({ ...row, outboxId: row.id }))

/** Of promotions only; what is to be sent again is not settled. */
async function noteFailures(q: Queryable, failed: sql.ReceiptRow[], failures: Receipt[]): Promise<void> {
  const settled = failed.filter((row) => row.class === 'promotion' && row.status !== 'retry')
  const outcome = (row: sql.ReceiptRow) => {
    const failure = failureOf(row, failures)
    return reasonOf({
      status: row.status,
      unreachable: failure?.kind === 'failed' && failure.unreachable,
      optedOut: failure?.kind === 'opted-out',
      error: failure && 'error' in failure ? failure.error : undefined,
    })
  }
  await noteOutcomes(
    q,
    settled.map((row) => ({ outboxId: row.id, origin: row.origin, state: 'failed', reason: outcome(row) })),
  )
}

const failureOf = (row: sql.ReceiptRow, failures: Receipt[]) =>
  failures.find((each) => each.outboxId === row.id || each.providerId === row.providerId)?.failure

async function record(q: Queryable, receipts: Receipt[]): Promise<Found> {
  const column = <T>(of: (receipt: Receipt) => T) => receipts.map(of)
  const found = await rows(q, sql.recordReceipts, [
    column((r) => r.outboxId ?? null),
    column((r) => r.account),
    column((r) => r.providerId),
    column((r) => sql.ranks[r.state]),
    column((r) => r.at),
    column((r) => r.category ?? null),
    column((r) => r.billable ?? null),
    column((r) => statusOf(r)),
    column((r) => errorOf(r)),
    column((r) => afterOf(r)),
  ])
  const changed = found.filter((row): row is typeof row & sql.ReceiptRow => row.id !== null)
  return { unknown: found[0]?.unknown ?? 0, changed }
}

/** A message that was taken and then failed is treated like one that was refused at once. */
const statuses = {
  failed: 'failed',
  'opted-out': 'failed',
  held: 'held',
  'window-closed': 'waiting',
  retry: 'retry',
  'account-down': 'retry',
} as const

const downMs = 60_000

const statusOf = ({ state, failure }: Receipt) =>
  state === 'failed' ? statuses[failure?.kind ?? 'failed'] : null
const errorOf = ({ failure }: Receipt) => (failure && 'error' in failure ? failure.error : null)

function afterOf({ failure }: Receipt): number {
  if (failure?.kind === 'retry') return failure.afterMs
  return failure?.kind === 'account-down' ? downMs : 0
}

function troubleOf(row: sql.ReceiptRow, failures: Receipt[]): Trouble[] {
  const { id, createdAt, conversationId, status, claimedMs: sinceMs } = row
  if (status !== 'waiting' && status !== 'failed') return []
  const failure = failureOf(row, failures)
  const kind = status === 'waiting' ? 'closed' : failure?.kind === 'opted-out' ? 'opted-out' : 'failed'
  const unreachable = failure?.kind === 'failed' && failure.unreachable === true
  const error = failure && 'error' in failure ? failure.error : 'failed after it was taken'
  return [{ id, createdAt, conversationId, kind, unreachable, error, sinceMs }]
}
