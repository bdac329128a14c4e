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
    const changed = await record(tx.client, epoch, batch)
    await noteCampaigns(tx.client, batch, changed)
    return settleTroubles(tx, batch.filter(({ row }) => changed.has(row.id)).flatMap(asTrouble), core)
  })
  wake()
}

/** Of the rows that were changed, where each came from. */
async function record(q: Queryable, epoch: number, batch: Sending[]): Promise<Map<number, string>> {
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
  return new Map(found.map(({ id, origin }) => [id, origin]))
}

// Apart from the first statement where nothing went wrong: should it be lost, upkeep finds what was sent.
async function noteCampaigns(q: Queryable, batch: Sending[], changed: Map<number, string>): Promise<void> {
  const settled = batch.flatMap(({ row, outcome }) => {
    const origin = changed.get(row.id)
    if (row.class !== 'promotion' || origin === undefined || outcome.status === 'retry') return []
    const { status } = outcome
    const isKnown = status === 'sent' || status === 'unknown'
    const reason = isKnown ? null : reasonOf(outcome)
    return [{ outboxId: row.id, origin, state: isKnown ? status : ('failed' as const), reason }]
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
    promotions.map(({ id, origin }) => ({ outboxId: id, origin, state: 'unknown', reason: null })),
  )
}
