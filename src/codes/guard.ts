/** Holds back who types codes that do not exist, and who redeems more than a person does. */
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { type RewardTerms, rewardTerms } from '../rewards/settings.ts'

const minute = 60_000
const hour = 60 * minute
const dayMs = 24 * hour

export type Typist = { readonly conversationId: number; readonly personId: number | null }

/** Not looked at before `until`: a wait after wrong codes, a day aside, or enough for an hour or a day. */
export type HeldBack = {
  readonly ok: false
  readonly reason: 'pack-code-wait' | 'pack-code-aside' | 'pack-code-fast'
  readonly until: Date
}

type Row = { misses: number; since: Date | null; until: Date | null }

const hold = statement<Row>(
  'pack-code-guard',
  `insert into pack_code_guard (key) values ($1) on conflict (key) do update set key = excluded.key
   returning misses, since, until`,
)
const keep = statement<never>(
  'pack-code-guard-keep',
  'update pack_code_guard set misses = $2, since = $3, until = $4 where key = $1',
)
const redeemed = statement<{ hour: number; day: number; firstHour: Date | null; firstDay: Date | null }>(
  'pack-codes-redeemed',
  `select count(*) filter (where redeemed_at > $4)::int as hour, count(*)::int as day,
     min(redeemed_at) filter (where redeemed_at > $4) as "firstHour", min(redeemed_at) as "firstDay"
   from pack_code where (conversation_id = $1 or person_id = $2) and redeemed_at > $3`,
)

/** Of one person, or of a chat of somebody unknown, held until the end of the transaction. */
export type Guard = {
  /** Why the next code is not looked at, if so. */
  held(): HeldBack | undefined
  missed(): void
  redeemed(): void
  /** To be called once at the end. */
  keep(): Promise<void>
}

export async function openGuard(tx: Tx, { conversationId, personId }: Typist, now: Date): Promise<Guard> {
  const key = personId === null ? `c:${conversationId}` : `p:${personId}`
  const row = (await one(tx.client, hold, [key])) ?? { misses: 0, since: null, until: null }
  const terms = await rewardTerms(tx.client)
  const at = now.getTime()
  const since = [conversationId, personId, new Date(at - dayMs), new Date(at - hour)]
  const done = {
    hour: 0,
    day: 0,
    firstHour: null,
    firstDay: null,
    ...(await one(tx.client, redeemed, since)),
  }
  const state = { ...row, touched: false }
  return {
    held: () => waits(state, terms, at) ?? tooFast(done, terms, at),
    missed() {
      Object.assign(state, afterMiss(state, terms, at), { touched: true })
    },
    redeemed() {
      done.hour += 1
      done.day += 1
    },
    async keep() {
      if (state.touched) await one(tx.client, keep, [key, state.misses, state.since, state.until])
    },
  }
}

function waits({ misses, until }: Row, { guessesDay }: RewardTerms, at: number): HeldBack | undefined {
  if (until === null || until.getTime() <= at) return undefined
  return { ok: false, reason: misses >= guessesDay ? 'pack-code-aside' : 'pack-code-wait', until }
}

type Done = { hour: number; day: number; firstHour: Date | null; firstDay: Date | null }

function tooFast(done: Done, { codesHour, codesDay }: RewardTerms, at: number): HeldBack | undefined {
  const from = (first: Date | null) => first?.getTime() ?? at
  const until =
    done.day >= codesDay
      ? from(done.firstDay) + dayMs
      : done.hour >= codesHour
        ? from(done.firstHour) + hour
        : undefined
  return until === undefined ? undefined : { ok: false, reason: 'pack-code-fast', until: new Date(until) }
}

/** The first misses of a day cost nothing, each further one a wait, the last one a day. */
function afterMiss(row: Row, { guessesFree, guessWait, guessesDay }: RewardTerms, at: number): Row {
  const begun = row.since === null || row.since.getTime() <= at - dayMs ? null : row.since
  const misses = begun === null ? 1 : row.misses + 1
  const wait = misses >= guessesDay ? dayMs : misses >= guessesFree ? guessWait * minute : 0
  return { misses, since: begun ?? new Date(at), until: wait > 0 ? new Date(at + wait) : null }
}
