/** Writes down what became of sendings, and what follows from it. */
import { noteOutcomes, reasonOf } from '../campaigns/outcomes.ts'
import type { Db } from '../db/client.ts'
import { type Queryable, rows } from '../db/statement.ts'
import { inTransaction } from '../db/tx.ts'
import type { Core } from './core.ts'
import type { Outcome } from './send-outcome.ts'
import { type ClaimedRow, recordSent, recoverRows } from './send-sql.ts'
import { settleTroubles, type Trouble } from './trouble.ts'

export type Sending = { row: ClaimedRow; outcome: Outcome }

type Parts = { db: Db; epoch: number; core?: Core | undefined }

/** One statement for all; a transaction only where something did not arrive. Resolves when it is committed. */
export async function recordResults({ db, epoch, core }: Parts, results: Sending[]): Promise<void> {
  // In the order of ids, as receipts do it: two that record the same rows never wait for each other.
  const batch = results.toSorted((a, b) => a.row.id - b.row.id)
  if (!batch.some(({ outcome }) => troubleOf(outcome))) {
    await noteCampaigns(db.pool, batch, await record(db.pool, epoch, batch))
    return
  }
  const wake = await inTransaction(db, async (tx) => {
    const ids = await record(tx.client, epoch, batch)
    await noteCampaigns(tx.client, batch, ids)
    const changed = new Set(ids)
    return settleTroubles(tx, batch.filter(({ row }) => changed.has(row.id)).flatMap(asTrouble), core)
  })
  wake()
}

async function record(q: Queryable, epoch: number, batch: Sending[]): Promise<number[]> {
  const column = <T>(of: (each: Sending) => T) => batch.map(of)
  const found = await rows(q, recordSent, [
    column(({ row }) => row.id),
    column(({ row }) => row.createdAt),
    column(({ outcome }) => outcome.status),
    column(({ outcome }) => outcome.providerId ?? null),
    column(({ outcome }) => outcome.error ?? null),
    column(({ outcome }) => outcome.afterMs ?? 0),
    column(({ outcome }) => outcome.chat ?? null),
    column(({ row }) => row.attempts),
    column(({ outcome }) => outcome.refused ?? false),
    epoch,
    column(({ outcome }) => outcome.category ?? null),
  ])
  return found.map(({ id }) => id)
}

// Apart from the first statement where nothing went wrong: should it be lost, upkeep finds what was sent.
async function noteCampaigns(q: Queryable, batch: Sending[], ids: number[]): Promise<void> {
  const changed = new Set(ids)
  const settled = batch.flatMap(({ row, outcome }) => {
    if (row.class !== 'promotion' || !changed.has(row.id) || outcome.status === 'retry') return []
    const { status } = outcome
    const isKnown = status === 'sent' || status === 'unknown'
    const reason = isKnown ? null : reasonOf(outcome)
    return [{ outboxId: row.id, state: isKnown ? status : ('failed' as const), reason }]
  })
  await noteOutcomes(q, settled)
}

function troubleOf({ status, optedOut }: Outcome): Trouble['kind'] | undefined {
  if (optedOut) return 'opted-out'
  if (status === 'waiting') return 'closed'
  return status === 'failed' ? 'failed' : undefined
}

function asTrouble({ row, outcome }: Sending): Trouble[] {
  const kind = troubleOf(outcome)
  if (!kind) return []
  const { id, createdAt, conversationId, heardMs } = row
  const { unreachable = false, error = '' } = outcome
  return [{ id, createdAt, conversationId, kind, unreachable, error, sinceMs: heardMs }]
}

/** Takes back what a sender left that vanished between claim and answer; see send-sql.ts for the values. */
export async function recoverLost(db: Db, values: unknown[]): Promise<void> {
  const lost = await rows(db.pool, recoverRows, values)
  const promotions = lost.filter((row) => row.class === 'promotion')
  await noteOutcomes(
    db.pool,
    promotions.map(({ id }) => ({ outboxId: id, state: 'unknown', reason: null })),
  )
}
