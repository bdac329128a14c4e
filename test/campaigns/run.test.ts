import { beforeEach, expect, test } from 'vitest'
import { pauseCampaign, resumeCampaign, stopCampaign } from '../../src/campaigns/life.ts'
import { noteOrders } from '../../src/campaigns/orders.ts'
import { noteLostOutcomes, noteOutcomes } from '../../src/campaigns/outcomes.ts'
import { setCampaignRules } from '../../src/campaigns/rules.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { prepareRuns } from '../../src/jobs/campaigns/clock.ts'
import { guardRuns } from '../../src/jobs/campaigns/guard.ts'
import { lentDb } from '../support/lent-db.ts'
import { openStreet, running, type Street, states, tick } from './world.ts'

let street: Street
const shop = (n: number) => street.chats.person(`shop${n}`)
const query = (text: string, values: unknown[] = []) => street.db.pool.query(text, values)

beforeEach(async () => {
  street = await openStreet(await lentDb(), 12)
})

test('each shop that wants offers is told once in its own words, however often everything ticks, and a tap fills the basket', async () => {
  await query('update person set offers = null where id = $1', [street.owners[0]])
  await query('update conversation set reachable = false where person_id = $1', [street.owners[1]])
  await query(`update outlet set status = 'closed' where id = $1`, [street.world.outletIds[2]])
  await query('update membership set active = false where person_id = $1', [street.owners[3]])
  await query('update membership set person_id = $1 where person_id = $2', [
    street.owners[5],
    street.owners[6],
  ])
  const { id } = await running(street)
  await Promise.all([tick(street), tick(street)])
  await tick(street)
  expect(await states(street.db)).toEqual({
    queued: 7,
    'skipped no-consent': 1,
    'skipped nobody': 1,
    'skipped same-person': 1,
    'skipped unreachable': 1,
  })
  const { rows } = await query(
    'select class, count(*)::int as n, min(origin) as origin from outbox group by 1',
  )
  expect(rows).toEqual([{ class: 'promotion', n: 7, origin: expect.stringMatching(`^campaign:${id}:`) }])
  const fifth = shop(5)
  const [told] = await fifth.hears()
  expect(told?.text).toBe('Namaste Om Stores 5, Haldi is here.\nNo more offers? Write STOP.')
  expect(told?.choices).toEqual(['Order now', 'Show my points'])

  const review = await fifth.taps('Order now')
  expect(review.text).toContain('Haldi 100g')
  await fifth.taps('Place order')
  await noteOrders(street.db.pool, street.chats.now)
  const answered = await query(
    `select o.source, r.answered_at is not null as answered from campaign_recipient r
     join trade_order o on o.id = r.order_id`,
  )
  expect(answered.rows).toEqual([{ source: 'campaign', answered: true }])
  // The number of a button, typed, is as good as the tap.
  const eighth = shop(8)
  await eighth.hears()
  expect((await eighth.asks('1')).text).toContain('Haldi 100g')
  expect((await query('select status from campaign')).rows).toEqual([{ status: 'ended' }])
})

test('the outbox holds no more than the pace of its account, and a campaign that is held takes back what waits', async () => {
  const { id } = await running(street)
  await tick(street, 2)
  expect(await states(street.db)).toEqual({ planned: 8, queued: 4 })
  await query(`update outbox set status = 'sent' where id = (select min(id) from outbox)`)
  await tick(street, 2)
  expect(await states(street.db)).toEqual({ planned: 7, queued: 5 })
  const { now } = street.chats
  await inTransaction(street.db, async (tx) => {
    expect(await pauseCampaign(tx, { id, by: null, why: 'by-hand', now })).toMatchObject({ ok: true })
  })
  await tick(street, 100)
  expect(await states(street.db)).toEqual({ planned: 11, queued: 1 })
  await inTransaction(street.db, (tx) => resumeCampaign(tx, { id, by: null, now }))
  await tick(street, 100)
  expect(await states(street.db)).toEqual({ queued: 12 })
  const chats = await query(`select chat from outbox where status <> 'failed' group by 1 having count(*) > 1`)
  expect(chats.rows).toEqual([])
})

test('who stops, leaves, moves to another chat or has had enough in the middle is looked at again before being told', async () => {
  await setCampaignRules(street.db.pool, {
    quietFrom: '21:00',
    quietUntil: '08:00',
    perWeek: 1,
    approveAbove: 500,
  })
  await running(street)
  await prepareRuns(street.chats.core)
  await query('update person set offers = false where id = $1', [street.owners[0]])
  await query('update membership set active = false where person_id = $1', [street.owners[1]])
  await query('update conversation set reachable = false where person_id = $1', [street.owners[2]])
  await query(
    `insert into conversation (channel, account, chat, person_id, heard_at)
     values ('telegram', 'other', 'elsewhere', $1, '2026-11-24')`,
    [street.owners[3]],
  )
  await tick(street)
  expect(await states(street.db)).toEqual({
    planned: 1,
    queued: 8,
    'skipped left': 1,
    'skipped stopped': 1,
    'skipped unreachable': 1,
  })
  expect((await query(`select account from campaign_recipient where state = 'planned'`)).rows).toEqual([
    { account: 'other' },
  ])
  await running(street, { name: 'Second' })
  await tick(street)
  expect(await states(street.db)).toMatchObject({ 'skipped enough': 8 })
})

test('a yes typed after an offer is its first button, and a stop takes back what is not sent yet', async () => {
  await running(street)
  await tick(street)
  const third = shop(3)
  await third.hears()
  expect((await third.asks('haan')).text).toContain('Haldi 100g')
  await shop(4).says('stop')
  const { rows } = await query(`select chat, error from outbox where status = 'failed'`)
  expect(rows).toEqual([{ chat: 'shop4', error: 'stopped before it was sent' }])
  await noteLostOutcomes(street.db.pool, new Date(street.chats.now.getTime() + 60_000))
  expect(await states(street.db)).toEqual({ 'failed stopped': 1, queued: 11 })
})

test('a campaign that people block is held by itself, its marketers are told, and what they let go on goes on', async () => {
  const marketer = (await query(`insert into person (name) values ('Asha') returning id`)).rows[0].id
  await query(`insert into membership (person_id, party, role) values ($1, 'brand', 'marketer')`, [marketer])
  await query(
    `insert into conversation (channel, account, chat, person_id) values ('telegram', 'test', 'asha', $1)`,
    [marketer],
  )
  await openMore(60)
  const { id } = await running(street)
  await tick(street, 25)
  const settle = (where: string, state: 'sent' | 'failed', reason: string | null) =>
    query(
      `update outbox set status = '${state}' where id in (
         select outbox_id from campaign_recipient where state = 'queued' ${where}) returning id, origin`,
    ).then(({ rows }) =>
      noteOutcomes(
        street.db.pool,
        rows.map((row) => ({ outboxId: row.id, origin: row.origin, state, reason })),
      ),
    )
  await settle('order by outbox_id limit 44', 'sent', null)
  await guardRuns(street.chats.core)
  expect((await query('select status from campaign')).rows).toEqual([{ status: 'running' }])
  await settle('order by outbox_id limit 5', 'failed', 'unreachable')
  await guardRuns(street.chats.core)
  await guardRuns(street.chats.core)
  expect((await query('select status, why from campaign')).rows).toEqual([
    { status: 'paused', why: 'blocks' },
  ])
  const told = await street.chats.person('asha').hears()
  expect(told.map(({ text }) => text)).toEqual([expect.stringContaining('5 blocked us')])
  expect(await states(street.db)).toEqual({ 'failed unreachable': 5, planned: 23, sent: 44 })
  await inTransaction(street.db, (tx) => resumeCampaign(tx, { id, by: marketer, now: new Date() }))
  await guardRuns(street.chats.core)
  expect((await query('select status from campaign')).rows).toEqual([{ status: 'running' }])
})

test('in quiet hours nothing is said, and what is too late to say is not said at all', async () => {
  street.chats.now = new Date('2026-11-25T16:00:00Z')
  await running(street)
  await tick(street)
  expect(await states(street.db)).toEqual({ planned: 12 })
  street.chats.now = new Date('2026-11-26T02:31:00Z')
  await tick(street, 3)
  expect(await states(street.db)).toEqual({ planned: 6, queued: 6 })
  await query(`update outbox set status = 'sent'`)
  street.chats.now = new Date('2026-11-26T16:00:01Z')
  await tick(street)
  street.chats.now = new Date('2026-11-27T04:00:00Z')
  await tick(street)
  expect(await states(street.db)).toEqual({ queued: 6, 'skipped late': 6 })
})

test('a share of the outlets is held out, the same in every run, and shops without stock are not asked to buy', async () => {
  const more = await openMore(300)
  await query('update stock set physical = 0 where distributor_id = $1', [street.world.distributorId])
  await running(street, { holdOut: 1_000 })
  await prepareRuns(street.chats.core)
  const found = await states(street.db)
  expect(found['skipped no-stock']).toBe(12)
  expect(found['held-out']).toBeGreaterThan(10)
  expect(found['held-out']).toBeLessThan(55)
  expect((found['held-out'] ?? 0) + (found.planned ?? 0)).toBe(more)
})

async function openMore(count: number): Promise<number> {
  await query(
    `with shop as (insert into outlet (code, name) select 'M-' || n, 'Shop ' || n from generate_series(1, $1::int) n
       returning id),
     owner as (insert into person (name, offers) select 'M ' || n, true from generate_series(1, $1::int) n returning id),
     pair as (select s.id as o, p.id as p from (select id, row_number() over () as n from shop) s
       join (select id, row_number() over () as n from owner) p using (n)),
     seat as (insert into membership (person_id, party, role, outlet_id) select p, 'outlet', 'owner', o from pair)
     insert into conversation (channel, account, chat, person_id) select 'telegram', 'test', 'm' || p, p from pair`,
    [count],
  )
  return count
}

test('a campaign that is stopped tells nobody else, ever', async () => {
  const { id } = await running(street)
  await tick(street, 1)
  const { now } = street.chats
  await query(`update outbox set status = 'sent' where id = (select min(id) from outbox)`)
  await inTransaction(street.db, (tx) => stopCampaign(tx, { id, by: null, why: 'by-hand', now }))
  await tick(street)
  expect(await states(street.db)).toEqual({ planned: 11, queued: 1 })
  await inTransaction(street.db, async (tx) => {
    expect(await resumeCampaign(tx, { id, by: null, now })).toEqual({
      ok: false,
      reason: 'campaign-not-paused',
    })
  })
})
