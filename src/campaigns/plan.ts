/** Plans a run batch by batch: whoever takes over goes on where the last batch was committed. */
import type { Db } from '../db/client.ts'
import { one, type Queryable, rows } from '../db/statement.ts'
import { inTransaction, retryTransient, type Tx } from '../db/tx.ts'
import { dayIn, instantOf } from '../orders/zone.ts'
import { type At, CampaignDocument, holdOutOf, variablesOf } from './document.ts'
import {
  beatsOfBatch,
  type Calendar,
  lockRun,
  planBatch,
  planned,
  takeBatch,
  zonesOfDistributors,
} from './plan-sql.ts'
import { RunFacts } from './run-facts.ts'
import { beforeCutOff } from './schedule.ts'

export type Planned = 'more' | 'done' | 'elsewhere'

/** Plans the next batch of a run; `elsewhere`: another planner has it, or it is not in planning. */
export function planNext(db: Db, runId: number, now: Date): Promise<Planned> {
  return retryTransient(() => inTransaction(db, (tx) => planSome(tx, runId, now)), { attempts: 5 })
}

async function planSome(tx: Tx, runId: number, now: Date): Promise<Planned> {
  const q = tx.client
  const run = await one(q, lockRun, [runId])
  if (!run) return 'elsewhere'
  const outlets = (await one(q, takeBatch, [runId]))?.outlets
  if (!outlets) {
    await rows(q, planned, [runId, now])
    return 'done'
  }
  const document = CampaignDocument.parse(run.body)
  const facts = RunFacts.parse(run.facts)
  await rows(q, planBatch, [
    ...[runId, outlets, run.campaignId, holdOutOf(document), run.at, facts.under],
    ...(await dueTimes(q, document, facts, run.at, outlets)),
    [...variablesOf(document)],
    facts.event?.own ?? false,
    ...[facts.gap?.from ?? run.at, facts.gap?.until ?? run.at, facts.gap?.products ?? null],
  ])
  return 'more'
}

type Due = [string[], Date[], number[] | null, (Date | null)[] | null]

/** Zones and beats with the instants at which their outlets are told. */
async function dueTimes(
  q: Queryable,
  { when }: CampaignDocument,
  { day }: RunFacts,
  at: Date,
  outlets: readonly number[],
): Promise<Due> {
  if (day === undefined || !('at' in when)) return [[], [], null, null]
  const times: At = when.at
  if ('time' in times) {
    const zones = (await zonesOf(q)).filter(Boolean)
    return [zones, zones.map((zone) => instantOf(day, times.time, zone)), null, null]
  }
  const beats = await rows(q, beatsOfBatch, [outlets, dayIn(at, 'UTC')])
  const due = beats.map((beat) => beforeCutOff(calendarOf(beat), day, times.beforeCutOff) ?? null)
  return [[], [], beats.map(({ beat }) => beat), due]
}

const calendarOf = ({ zone, ...rest }: Calendar) => ({ ...rest, timeZone: zone })

/** Every time zone outlets can be in. */
export const zonesOf = async (q: Queryable): Promise<string[]> =>
  (await rows(q, zonesOfDistributors)).map(({ zone }) => zone)
