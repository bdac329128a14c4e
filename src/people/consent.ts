import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'

/** Messages about orders and points, and, asked apart, offers. */
export type Purpose = 'orders' | 'offers'

export type Consent = {
  personId: number
  purpose: Purpose
  given: boolean
  channel: string
  /** The chat it was said in, as the channel names it. */
  address: string
  /** Key and version of the words that asked, such as `consent-offers.1`. */
  wording: string
  /** How it was said: tap, text, stop, start, import. */
  means: string
  now: Date
}

// The wish is set first: of two said at the same moment the later row of the log is then the one that holds. Offers that
// wait to be sent are not said any more.
const record = statement<{ before: boolean | null }>(
  'consent-record',
  `with wish as (update person set offers = case when $4 = 'offers' then $5 else offers end
     where id = $1 returning id, (select offers from person where id = $1) as before),
   unsent as (update outbox set status = 'failed', error = 'stopped before it was sent'
     where $4 = 'offers' and not $5 and class = 'promotion' and status in ('ready', 'retry')
       and conversation_id in (select id from conversation where person_id = $1)),
   proof as (insert into consent_log (person_id, channel, address, purpose, given, wording, means, at)
     select id, $2, $3, $4, $5, $6, $7, $8 from wish)
   select before from wish`,
)

/**
 * Logs what a person agreed to or took back. A wish about offers holds on all of that person's channels from now
 * on and says nothing about anybody else of the shop. `changed`: offers were not so before.
 */
export async function recordConsent(tx: Tx, said: Consent): Promise<{ ok: true; changed: boolean }> {
  const { personId, channel, address, purpose, given, wording, means, now } = said
  const values = [personId, channel, address, purpose, given, wording, means, now]
  const found = await one(tx.client, record, values)
  if (!found) throw new Error(`consent of a person who does not exist: ${personId}`)
  return { ok: true, changed: purpose === 'offers' && found.before !== given }
}

export type Said = Omit<Consent, 'personId' | 'now'> & { at: Date }

const latest = statement<Said>(
  'consent-latest',
  `select distinct on (purpose) purpose, given, channel, address, wording, means, at
   from consent_log where person_id = $1 order by purpose, at desc, id desc`,
)

/** The last word of a person on each purpose; absent where they were never asked or never answered. */
export async function consentsOf(q: Queryable, personId: number): Promise<Partial<Record<Purpose, Said>>> {
  const found = await rows(q, latest, [personId])
  return Object.fromEntries(found.map((said) => [said.purpose, said]))
}

/** Which questions enrolment still has to put, in the order to put them. */
export async function consentsToAsk(q: Queryable, personId: number): Promise<Purpose[]> {
  const said = await consentsOf(q, personId)
  return (['orders', 'offers'] as const).filter((purpose) => said[purpose] === undefined)
}
