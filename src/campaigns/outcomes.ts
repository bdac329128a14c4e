/** What became of a run's messages, written to its recipients as senders and messengers tell it. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'

/** `origin`: the message's, which names the run and the outlet. */
type Message = { readonly outboxId: number; readonly origin: string }

export type CampaignOutcome = Message & {
  readonly state: 'sent' | 'failed' | 'unknown'
  readonly reason: string | null
}

/** Origins of a run's messages begin with this; the outlet follows. All of a campaign begin with `campaign:<id>:`. */
export const runOrigin = (campaignId: number, runId: number) => `campaign:${campaignId}:${runId}:`

type Told<M> = { run: number; outlet: number; message: M }

/** Those that belong to a campaign, in the order of their messages: two that write to the same never wait for each other. */
function told<M extends Message>(list: readonly M[]): Told<M>[] {
  const found = list.flatMap((message) => {
    const [, run, outlet] = /^campaign:\d+:(\d+):(\d+)$/.exec(message.origin) ?? []
    return run && outlet ? [{ run: Number(run), outlet: Number(outlet), message }] : []
  })
  return found.sort((a, b) => a.message.outboxId - b.message.outboxId)
}

const keys = (list: readonly Told<Message>[]) => [
  list.map(({ run }) => run),
  list.map(({ outlet }) => outlet),
  list.map(({ message }) => message.outboxId),
]

// That it was sent counts however late it is learnt; a failure undoes it only where the messenger says so later.
const outcomes = statement<never>(
  'campaign-outcomes',
  `update campaign_recipient r set state = t.state, reason = t.reason, sent_at = coalesce(r.sent_at, now())
   from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[], $5::text[]) as t(run, outlet, message, state, reason)
   where r.run_id = t.run and r.outlet_id = t.outlet and r.outbox_id = t.message`,
)

/** Of messages that belong to no campaign nothing is written. */
export async function noteOutcomes(q: Queryable, list: readonly CampaignOutcome[]): Promise<void> {
  const found = told(list)
  if (found.length === 0) return
  const states = found.map(({ message }) => message.state)
  await rows(q, outcomes, [...keys(found), states, found.map(({ message }) => message.reason)])
}

const lost = statement<never>(
  'campaign-outcomes-lost',
  `update campaign_recipient r set state = case o.status when 'sent' then 'sent' when 'unknown' then 'unknown' else 'failed' end,
     reason = case when o.status in ('held', 'waiting') then replace(o.status, 'waiting', 'window')
       when o.status = 'failed' then case when o.error like 'stopped%' then 'stopped' else 'other' end end, sent_at = coalesce(o.sent_at, $1)
   from (select run_id, outlet_id, outbox_id from campaign_recipient
     where state = 'queued' and queued_at < $1::timestamptz - interval '30 seconds' order by queued_at limit 5000) q
   join outbox o on o.id = q.outbox_id and o.status not in ('ready', 'sending', 'retry')
   where r.run_id = q.run_id and r.outlet_id = q.outlet_id and r.state = 'queued'`,
)

/** Writes what a process that died between a result and its note has left out. */
export async function noteLostOutcomes(q: Queryable, now: Date): Promise<void> {
  await rows(q, lost, [now])
}

const receipts = statement<never>(
  'campaign-receipts',
  `update campaign_recipient r set receipt = t.receipt, receipt_at = t.at, state = 'sent', sent_at = coalesce(r.sent_at, t.at)
   from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[], $5::timestamptz[]) as t(run, outlet, message, receipt, at)
   where r.run_id = t.run and r.outlet_id = t.outlet and r.outbox_id = t.message`,
)

export type CampaignReceipt = Message & { readonly receipt: string | null; readonly receiptAt: Date | null }

/** What became known of messages that were sent; only that they were delivered or read is written. */
export async function noteReceipts(q: Queryable, list: readonly CampaignReceipt[]): Promise<void> {
  const found = told(list.filter(({ receipt }) => receipt === 'delivered' || receipt === 'read'))
  if (found.length === 0) return
  const furthest = found.map(({ message }) => message.receipt)
  await rows(q, receipts, [...keys(found), furthest, found.map(({ message }) => message.receiptAt)])
}

/** Why a message failed, in the few classes that people can do something about. */
export function reasonOf(failure: {
  unreachable?: boolean | undefined
  optedOut?: boolean | undefined
  status: string
  error?: string | undefined
}): string {
  if (failure.optedOut) return 'stopped'
  if (failure.unreachable) return 'unreachable'
  if (failure.status === 'held') return 'held'
  if (failure.status === 'waiting') return 'window'
  // The messenger gives no more promotions to this person just now.
  return failure.error?.includes('131049') ? 'messenger-limit' : 'other'
}

const answered = statement<{ runId: number }>(
  'campaign-answered',
  `update campaign_recipient set answered_at = coalesce(answered_at, $3)
   where run_id = $1 and outlet_id = $2 and outbox_id is not null returning run_id as "runId"`,
)

/** A shop answered a campaign: by a tap, or in its own words. */
export async function noteAnswer(q: Queryable, runId: number, outletId: number, now: Date): Promise<void> {
  await rows(q, answered, [runId, outletId, now])
}

export type LastTold = { readonly run: number; readonly outlet: number }

const last = statement<LastTold>(
  'campaign-last-told',
  `select run_id as run, outlet_id as outlet from campaign_recipient
   where person_id = $1 and queued_at > $2::timestamptz - interval '24 hours' and queued_at <= $2
     and state in ('queued', 'sent', 'unknown') order by queued_at desc limit 1`,
)

/** The campaign a person was told within a day: what a bare "yes" answers that nothing else has asked for. */
export const lastTold = (q: Queryable, personId: number, now: Date): Promise<LastTold | undefined> =>
  one(q, last, [personId, now])
