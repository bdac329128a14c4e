/** Plans a run batch by batch: whoever takes over goes on where the last batch was committed. */
import type { Db } from '../db/client.ts'
import { one, type Queryable, rows } from '../db/statement.ts'
import { inTransaction, retryTransient, type Tx } from '../db/tx.ts'
import { dayIn, instantOf } from '../orders/zone.ts'
import { type At, CampaignDocument, holdOutOf, variablesOf } from './document.ts'
import {
  beatsOfBatch,
  type Calendar,
  keepPlace,
  lockRun,
  planBatch,
  zonesOfDistributors,
} from './plan-sql.ts'
import { RunFacts } from './run-facts.ts'
import { beforeCutOff } from './schedule.ts'

/** Outlets of one transaction: small enough for its locks and memory, large enough that its commit does not count. */
const perBatch = 10_000

export type Planned = 'more' | 'done' | 'elsewhere'

/** Plans the next batch of a run; `elsewhere`: another planner has it, or it is not in planning. */
export function planNext(db: Db, runId: number, now: Date, most = perBatch): Promise<Planned> {
  return retryTransient(() => inTransaction(db, (tx) => planSome(tx, runId, now, most)), { attempts: 5 })
}

async function planSome(tx: Tx, runId: number, now: Date, most: number): Promise<Planned> {
  const q = tx.client
  const run = await one(q, lockRun, [runId])
  if (!run) return 'elsewhere'
  const document = CampaignDocument.parse(run.body)
  const facts = RunFacts.parse(run.facts)
  const batch = [runId, run.afterOutlet, most]
  const done = await one(q, planBatch, [
    ...batch,
    ...[run.campaignId, holdOutOf(document), run.at, facts.under],
    ...(await dueTimes(q, document, facts, run.at, batch)),
    [...variablesOf(document)],
    facts.event?.own ?? false,
    ...[facts.gap?.from ?? run.at, facts.gap?.until ?? run.at, facts.gap?.products ?? null],
  ])
  const last = done?.last ?? null
  await rows(q, keepPlace, [runId, last, last === null, now])
  return last === null ? 'done' : 'more'
}

type Due = [string[], Date[], number[] | null, (Date | null)[] | null]

/** Zones and beats with the instants at which their outlets are told. */
async function dueTimes(
  q: Queryable,
  { when }: CampaignDocument,
  { day }: RunFacts,
  at: Date,
  batch: unknown[],
): Promise<Due> {
  if (day === undefined || !('at' in when)) return [[], [], null, null]
  const times: At = when.at
  if ('time' in times) {
    const zones = (await zonesOf(q)).filter(Boolean)
    return [zones, zones.map((zone) => instantOf(day, times.time, zone)), null, null]
  }
  const beats = await rows(q, beatsOfBatch, [...batch, dayIn(at, 'UTC')])
  const due = beats.map((beat) => beforeCutOff(calendarOf(beat), day, times.beforeCutOff) ?? null)
  return [[], [], beats.map(({ beat }) => beat), due]
}

const calendarOf = ({ zone, ...rest }: Calendar) => ({ ...rest, timeZone: zone })

/** Every time zone outlets can be in. */
export const zonesOf = async (q: Queryable): Promise<string[]> =>
  (await rows(q, zonesOfDistributors)).map(({ zone }) => zone)
