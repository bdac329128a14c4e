/** Hands a run's messages to the outbox: row and recipient change in one statement. */
import { runOrigin } from '../../campaigns/outcomes.ts'
import { one, type Queryable, rows, statement } from '../../db/statement.ts'
import type { Rendered } from '../render.ts'

export type CampaignMessage = {
  readonly outletId: number
  readonly to: { conversationId: number; channel: string; account: string; chat: string }
  readonly rendered: Rendered
}

// The recipient was locked by the caller: nobody else can queue it, and what is queued is at most sent once.
const enqueue = statement<never>(
  'campaign-enqueue',
  `with message as (
     select * from unnest($4::bigint[], $5::bigint[], $6::text[], $7::text[], $8::text[], $9::jsonb[], $10::jsonb[])
       as t(outlet_id, conversation_id, channel, account, chat, body, offer)
   ), said as (
     insert into outbox (origin, turn, seq, conversation_id, channel, account, chat, class, body, offer)
     select $1 || outlet_id, 0, 0, conversation_id, channel, account, chat, 'promotion', body, offer from message
     returning id, origin)
   update campaign_recipient r set state = 'queued', outbox_id = said.id, queued_at = $3
   from said where r.run_id = $2 and r.outlet_id = substring(said.origin from length($1) + 1)::bigint`,
)

type Run = { readonly id: number; readonly campaignId: number }

export async function enqueueMessages(
  q: Queryable,
  run: Run,
  messages: readonly CampaignMessage[],
  now: Date,
): Promise<void> {
  if (messages.length === 0) return
  await rows(q, enqueue, [
    ...[runOrigin(run.campaignId, run.id), run.id, now],
    messages.map(({ outletId }) => outletId),
    messages.map(({ to }) => to.conversationId),
    messages.map(({ to }) => to.channel),
    messages.map(({ to }) => to.account),
    messages.map(({ to }) => to.chat),
    messages.map(({ rendered }) => JSON.stringify(rendered.body)),
    messages.map(({ rendered }) => (rendered.offer ? JSON.stringify(rendered.offer) : null)),
  ])
}

const waiting = statement<{ n: number }>(
  'campaign-unsent',
  `select count(*)::int as n from outbox where account = $1 and class = 'promotion'
     and status in ('ready', 'sending', 'retry') and (status <> 'retry' or next_at <= now() + interval '2 seconds')`,
)

/** Promotions of an account that are on their way now. */
export const unsentPromotions = async (q: Queryable, account: string): Promise<number> =>
  (await one(q, waiting, [account]))?.n ?? 0
