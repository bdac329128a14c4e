/** What every node knows of this channel, in channel_account.state: pages show it, and leave wishes in it. */
import { z } from 'zod'
import { one, type Queryable, rows, statement } from '../../db/statement.ts'

export const channelName = 'whatsapp-web'
/** One number a deployment. Not the number itself: it may be lost and replaced, and the chats go on. */
export const accountName = 'whatsapp-web'

const phases = ['off', 'starting', 'scan', 'connecting', 'ready', 'waiting', 'stopped'] as const
export const reasons = [
  'no-browser',
  'not-scanned',
  'conflict',
  'logged-out',
  'browser-ended',
  'silent',
  'not-ready',
  'start-failed',
] as const
export type Phase = (typeof phases)[number]
export type Reason = (typeof reasons)[number]

const State = z.object({
  v: z.literal(1).catch(1),
  phase: z.enum(phases).catch('off'),
  /** What the QR code says, while the phone has to scan it. */
  qr: z.string().nullish(),
  /** The number that is linked, E.164. */
  phone: z.string().nullish(),
  reason: z.enum(reasons).nullish().catch(null),
  detail: z.string().nullish(),
  since: z.string().nullish(),
  /** The holder's last sign of life, and until when it has heard everything. */
  beat: z.string().nullish(),
  upTo: z.string().nullish(),
  /** When operators were last sent a code to scan. */
  toldAt: z.string().nullish(),
  /** Messages nobody asked for, sent today. */
  unasked: z.object({ day: z.string(), used: z.number() }).nullish().catch(null),
  /** Since when nothing unasked is sent because too much failed. */
  quietSince: z.string().nullish(),
  wish: z
    .object({ what: z.enum(['connect', 'log-out', 'speak']), at: z.string() })
    .nullish()
    .catch(null),
})
export type State = z.infer<typeof State>
export type Wish = NonNullable<State['wish']>['what']

const read = statement<{ state: unknown }>(
  'whatsapp-web-state',
  `select state from channel_account where account = $1 and channel = $2`,
)
const patch = statement(
  'whatsapp-web-state-patch',
  `insert into channel_account (account, channel, state) values ($1, $2, $3)
   on conflict (account) do update set state = channel_account.state || excluded.state`,
)
// Only the wish that was read: a newer one is not lost.
const granted = statement(
  'whatsapp-web-wish-granted',
  `update channel_account set state = state - 'wish' where account = $1 and state -> 'wish' ->> 'at' = $2`,
)

/** `off` where this channel never ran. */
export async function readState(q: Queryable): Promise<State> {
  const found = await one(q, read, [accountName, channelName])
  return State.parse(found?.state ?? {})
}

/** Merges; null clears a field. */
export async function patchState(q: Queryable, change: Partial<State>): Promise<void> {
  await rows(q, patch, [accountName, channelName, JSON.stringify({ v: 1, ...change })])
}

/** Asks the node that holds the account to do something; it looks every second. */
export async function leaveWish(q: Queryable, what: Wish, now: Date): Promise<void> {
  await patchState(q, { wish: { what, at: now.toISOString() } })
}

export async function grantWish(q: Queryable, at: string): Promise<void> {
  await rows(q, granted, [accountName, at])
}
