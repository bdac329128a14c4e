/** Everybody a campaign was written down for, read batch by batch: there may be a million. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import { aboutOfRun, type RunName } from './by-run.ts'

export type Recipient = {
  readonly outletId: number
  readonly run: RunName
  readonly code: string
  readonly outlet: string
  readonly person: string | null
  readonly phone: string | null
  readonly state: string
  readonly reason: string | null
  readonly dueAt: Date | null
  readonly sentAt: Date | null
  readonly receipt: string | null
  readonly answeredAt: Date | null
  readonly order: number | null
  /** Paise of that order. */
  readonly value: number | null
}

// Part of the statement: of a limit that is a parameter Postgres expects a tenth of all, and would read all outlets and
// people for each batch.
const perBatch = 5_000

const runs = statement<RunName & { id: number }>(
  'campaign-recipients-runs',
  `select u.id, u.at, ${aboutOfRun} as about from campaign_run u where u.campaign_id = $1 order by u.id`,
)
const batch = statement<Omit<Recipient, 'run'>>(
  'campaign-recipients-batch',
  `select r.outlet_id as "outletId", o.code, o.name as outlet, p.name as person, n.phone, r.state, r.reason, r.due_at as "dueAt",
     r.sent_at as "sentAt", r.receipt, r.answered_at as "answeredAt", t.number as order, t.total as value
   from (select * from campaign_recipient where run_id = $1 and outlet_id > $2 order by outlet_id limit ${perBatch}) r
   join outlet o on o.id = r.outlet_id left join person p on p.id = r.person_id left join trade_order t on t.id = r.order_id
   left join lateral (select phone from person_phone where person_id = r.person_id order by phone limit 1) n on true
   order by r.outlet_id`,
)

/** Run by run, in the order of the outlets. */
export async function* recipientsOf(q: Queryable, campaignId: number): AsyncGenerator<Recipient[]> {
  for (const { id, ...run } of await rows(q, runs, [campaignId])) {
    let after = 0
    while (true) {
      const found = await rows(q, batch, [id, after])
      if (found.length > 0) yield found.map((each) => ({ ...each, run }))
      if (found.length < perBatch) break
      after = found.at(-1)?.outletId ?? after
    }
  }
}
