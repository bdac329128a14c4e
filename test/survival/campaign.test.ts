import { expect, test } from 'vitest'
import { makeCampaign } from '../../src/campaigns/campaign.ts'
import { CampaignDocument } from '../../src/campaigns/document.ts'
import { startCampaign } from '../../src/campaigns/life.ts'
import { setCampaignRules } from '../../src/campaigns/rules.ts'
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { killNowAndThen } from '../support/survival/kill.ts'
import { measured } from '../support/survival/measured.ts'
import { openScene } from '../support/survival/scene.ts'
import { until } from '../support/until.ts'

/** GALLA_SURVIVAL_ROUNDS has 20,000 recipients, and as many kills as rounds times five. */
const rounds = Number(process.env.GALLA_SURVIVAL_ROUNDS ?? 1)
const full = process.env.GALLA_SURVIVAL_ROUNDS !== undefined
const shops = full ? 20_000 : 80
const kills = full ? 5 * rounds : 2
const patience = full ? 3_600_000 : 120_000
const firstChat = 7_100_000_001

/** Shops of whom each owner wants offers and has a chat. */
async function openShops(db: Db, account: string): Promise<void> {
  await db.pool.query(
    `with shop as (insert into outlet (code, name) select 'C-' || n, 'Shop ' || n from generate_series(1, $1::int) n
       returning id, substring(code from 3)::int as n),
     owner as (insert into person (name, offers) select 'Owner ' || n, true from generate_series(1, $1::int) n
       returning id, substring(name from 7)::int as n),
     seat as (insert into membership (person_id, party, role, outlet_id)
       select o.id, 'outlet', 'owner', s.id from owner o join shop s using (n))
     insert into conversation (channel, account, chat, person_id)
     select 'telegram', $2, ($3::bigint + n)::text, id from owner`,
    [shops, account, firstChat],
  )
}

async function start(db: Db): Promise<void> {
  await setCampaignRules(db.pool, {
    quietFrom: '00:00',
    quietUntil: '00:00',
    perWeek: 3,
    approveAbove: 1_000_000,
  })
  const document = CampaignDocument.parse({
    ...{ v: 1, name: 'Haldi week', message: { en: 'Haldi for {name}' }, when: { kind: 'now' } },
    holdOut: 1_000,
  })
  await inTransaction(db, async (tx) => {
    const now = new Date()
    const { id, rev } = await makeCampaign(tx, { document, by: null, now })
    const started = await startCampaign(tx, { id, rev, by: null, now })
    if (!started.ok) throw new Error(started.reason)
  })
}

const query = async <Row>(db: Db, text: string) => (await db.pool.query(text)).rows as Row[]

test.concurrent('kill -9 of planner and sender at any moment of a campaign: nobody gets it twice, and the counts add up', {
  timeout: patience * 2,
}, async () => {
  const began = performance.now()
  const scene = await openScene({ nodes: 2, shops: 1, telegram: { timeoutMs: 2_000 } })
  const { db, telegram, nodes } = scene
  await openShops(db, telegram.token.split(':')[0] ?? '')
  const phones = Array.from({ length: shops }, (_, n) => telegram.chat(firstChat + n + 1))
  for (const phone of phones.slice(0, 3)) phone.blocks()
  for (const phone of phones.slice(3, 6))
    telegram.fault({
      ...{ method: 'sendMessage', chat: phone.id, times: 1 },
      ...{ refuse: 429, parameters: { retry_after: 1 } },
    })
  await start(db)
  const calls = () => telegram.calls.sendMessage ?? 0
  await killNowAndThen(nodes, kills, (part) => calls() >= part * shops * 0.7)
  // In the middle some want no more.
  await db.pool.query(
    `update person set offers = false where name in ('Owner ${shops}', 'Owner ${shops - 1}')`,
  )
  const open = `select 1 from campaign_recipient where state in ('planned', 'queued') limit 1`
  const ended = `select 1 from campaign where status = 'ended'`
  await until(async () => (await query(db, ended)).length === 1, 'the end of the campaign', patience)
  await until(async () => (await query(db, open)).length === 0, 'its last word', patience)

  const texts = phones.map(
    ({ messages }) => messages.filter(({ text }) => text.startsWith('Haldi for')).length,
  )
  expect(texts.filter((count) => count > 1)).toEqual([])
  const found = await query<{ state: string; chat: number }>(
    db,
    `select r.state, c.chat::bigint - ${firstChat} - 1 as chat from campaign_recipient r
     join outlet o on o.id = r.outlet_id and o.code like 'C-%' left join conversation c on c.person_id = r.person_id`,
  )
  expect(found).toHaveLength(shops)
  const wrong = found.filter(({ state, chat }) => {
    const got = texts[Number(chat)] ?? 0
    return state === 'sent' ? got !== 1 : state === 'unknown' ? false : got > 0
  })
  expect(wrong).toEqual([])
  const unknown = found.filter(({ state }) => state === 'unknown').length
  expect(unknown).toBeLessThanOrEqual(kills * 30)
  // Whoever wants it and was not held out got it: nobody is left out but for a reason.
  const told = found.filter(({ state }) => state === 'sent').length
  expect(told + unknown).toBeGreaterThan(shops * 0.75)
  expect(telegram.violations).toEqual([])
  expect(await query(db, 'select count(*)::int as n from campaign_run')).toEqual([{ n: 1 }])
  measured(
    `campaign: ${shops} shops, ${kills} kills, ${unknown} of unknown fate, ` +
      `${((performance.now() - began) / 1_000).toFixed(1)} s`,
  )
  await scene.close()
})
