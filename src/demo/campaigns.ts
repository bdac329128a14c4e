/** Campaigns of the demo: one that comes round every Monday, one that waits for schemes, one that is over, with what it moved. */
import { CampaignDocument } from '../campaigns/document.ts'
import { nextStart } from '../campaigns/schedule.ts'
import { one, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { addDays, dayIn, instantOf } from '../orders/zone.ts'
import { festivalDay, festivalHoldOut, heldOutOfFestival } from './festival.ts'

const zone = 'Asia/Kolkata'
const dayMs = 86_400_000
/** Days ago: three Mondays, the last of them long enough for its orders to have come. */
const mondayDays = { newest: 8, oldest: 28 }

const insert = statement<{ id: number }>(
  'demo-campaign',
  `insert into campaign (status, body, created_at, changed_at, started_at, next_at, reach, ended_at)
   values ($1, $2, $3, $3, $4, $5, $6, $7) returning id`,
)
const run = statement<{ id: number }>(
  'demo-campaign-run',
  `insert into campaign_run (campaign_id, slot, status, body, facts, at, until, planned_at, ended_at)
   select id, $2, 'ended', body, '{"v": 1}', $3, $3::timestamptz + interval '1 day', $3, $3::timestamptz + interval '1 hour'
   from campaign where id = $1 returning id`,
)

// Told and held out as a real run would draw them; what was read is chance by the outlet, what was ordered is the demo's own
// history. Nobody got it: there is no message behind a row.
const tell = statement<never>(
  'demo-campaign-recipients',
  `with shop as (
     select o.id, m.person_id, mod(abs(hashtextextended($1::bigint || ' ' || o.code, 0)), 100) as luck,
       case when $5::text[] is null then (hashtextextended($4::bigint || ':' || o.id, 0) & 9223372036854775807) % 10000 < 1000
         else o.code = any($5) end as held, o.name
     from outlet o left join lateral (select person_id from membership m where m.outlet_id = o.id and m.active
       order by m.role = 'owner' desc, m.id limit 1) m on true
     where o.status = 'active'
   ), fate as (
     select *, case when person_id is null then 'skipped' when held then 'held-out' when luck >= 97 then 'failed'
       else 'sent' end as state from shop)
   insert into campaign_recipient (run_id, outlet_id, state, reason, person_id, params, zone, due_at, queued_at, sent_at, receipt,
     receipt_at, answered_at, order_id, ordered_at)
   select $1::bigint, f.id, f.state, case f.state when 'skipped' then 'nobody' when 'failed' then 'unreachable' end, f.person_id,
     case when f.state <> 'skipped' then jsonb_build_object('name', f.name) end, $3::text, $2::timestamptz, w.sent, w.sent,
     case when f.state = 'sent' and f.luck < 92 then case when f.luck < 70 or t.id is not null then 'read' else 'delivered' end end,
     case when f.state = 'sent' and f.luck < 92 then w.sent + f.luck * interval '1 minute' end,
     case when f.state = 'sent' and (t.id is not null or f.luck < 12) then coalesce(t.placed_at, w.sent + interval '20 minutes') end,
     t.id, t.placed_at
   from fate f
   cross join lateral (select case when f.state in ('sent', 'failed') then $2::timestamptz + f.luck * interval '1 second' end as sent) w
   left join lateral (select id, placed_at from trade_order t where f.state = 'sent' and t.outlet_id = f.id
     and t.placed_at > w.sent and t.placed_at < w.sent + interval '3 days' and t.status not in ('refused', 'cancelled')
     order by t.placed_at limit 1) t on true`,
)

const outletCodes = statement<{ code: string }>('demo-outlet-codes', 'select code from outlet')

const usual = { v: 1, holdOut: 1_000 }

const mondays = CampaignDocument.parse({
  ...usual,
  name: 'Monday stock-up',
  message: {
    en: 'Good morning {name}! Your usual {usual} is one tap away, and you have {points} points.',
    hi: 'नमस्ते {name}! आपका {usual} एक टैप पर है, और आपके {points} पॉइंट हैं।',
    'hi-Latn': 'Namaste {name}! Aapka {usual} ek tap par hai, aur aapke {points} points hain.',
  },
  buttons: [{ do: 'usual' }, { do: 'offer' }, { do: 'points' }],
  when: { kind: 'weekly', days: ['mon'], at: { time: '09:00' } },
})
const schemes = CampaignDocument.parse({
  ...usual,
  name: 'New schemes',
  message: { en: '🎁 New: {about}', hi: '🎁 नया: {about}', 'hi-Latn': '🎁 Naya: {about}' },
  buttons: [{ do: 'about' }, { do: 'usual' }],
  when: { kind: 'event', on: 'scheme-live' },
})
const festival = CampaignDocument.parse({
  ...usual,
  holdOut: festivalHoldOut,
  name: 'Festival stock',
  message: {
    en: '{name}, the festival is near: order now and it is on your shelf in time.',
    hi: '{name}, त्योहार पास है: अभी ऑर्डर कीजिए, माल समय पर आएगा।',
    'hi-Latn': '{name}, tyohar paas hai: abhi order kijiye, maal samay par aayega.',
  },
  buttons: [{ do: 'usual' }],
  when: { kind: 'now' },
})

export async function writeCampaigns(tx: Tx, now: Date): Promise<void> {
  const today = dayIn(now, zone)
  const over = instantOf(festivalDay(today), '10:00', zone)
  const id = await campaign(tx, festival, { status: 'ended', startedAt: over, endedAt: over })
  const codes = (await rows(tx.client, outletCodes)).map(({ code }) => code)
  await told(tx, id, 'now', over, codes.filter(heldOutOfFestival))
  const begun = new Date(now.getTime() - 30 * dayMs)
  const monday = await campaign(tx, mondays, {
    status: 'running',
    startedAt: begun,
    nextAt: nextStart(mondays.when, [zone], now, today)?.at ?? null,
  })
  for (let ago = mondayDays.oldest; ago >= mondayDays.newest; ago--) {
    const day = addDays(today, -ago)
    if (new Date(day).getUTCDay() === 1) await told(tx, monday, day, instantOf(day, '09:00', zone))
  }
  // Only of what begins from now on: the demo's own schemes are no news to anybody.
  await campaign(tx, schemes, { status: 'running', startedAt: new Date(now.getTime() + 1_000) })
}

type Life = { status: string; startedAt: Date; nextAt?: Date | null; endedAt?: Date }

async function campaign(tx: Tx, document: CampaignDocument, life: Life): Promise<number> {
  const { status, startedAt, nextAt = null, endedAt = null } = life
  const values = [status, JSON.stringify(document), startedAt, startedAt, nextAt, null, endedAt]
  const made = await one(tx.client, insert, values)
  if (!made) throw new Error('a campaign of the demo was not written')
  return made.id
}

/** `heldOut`: codes of those; as a real run draws them where none are given. */
async function told(tx: Tx, campaignId: number, slot: string, at: Date, heldOut?: string[]): Promise<void> {
  const made = await one(tx.client, run, [campaignId, slot, at])
  if (made) await rows(tx.client, tell, [made.id, at, zone, campaignId, heldOut ?? null])
}
