/** Shops that can be told something: each with an owner who wants offers and a chat. */
import { type Campaign, makeCampaign } from '../../src/campaigns/campaign.ts'
import { CampaignDocument } from '../../src/campaigns/document.ts'
import { startCampaign } from '../../src/campaigns/life.ts'
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { prepareRuns } from '../../src/jobs/campaigns/clock.ts'
import { feedOutbox } from '../../src/jobs/campaigns/feed.ts'
import { ChatWorld } from '../support/chat.ts'
import { buildShop, type ShopWorld } from '../support/shop.ts'

export type Street = { db: Db; chats: ChatWorld; world: ShopWorld; owners: number[] }

/** Wednesday 25 November 2026, 10:30 in Kolkata. */
export const wednesday = new Date('2026-11-25T05:00:00Z')

/** Shop n (from 1) has the chat `shop<n>` and an owner of its own. */
export async function openStreet(db: Db, outlets: number): Promise<Street> {
  const world = await buildShop(db, { outlets })
  const { rows } = await db.pool.query(
    `with owner as (insert into person (name, language, offers)
       select 'Owner ' || n, 'en', true from generate_series(1, $1::int) n returning id)
     select array_agg(id order by id) as ids from owner`,
    [outlets],
  )
  const owners: number[] = rows[0].ids
  await db.pool.query('delete from membership where person_id = $1', [world.ownerId])
  await db.pool.query(
    `insert into membership (person_id, party, role, outlet_id)
     select p, 'outlet', 'owner', o from unnest($1::bigint[], $2::bigint[]) as t(p, o)`,
    [owners, world.outletIds],
  )
  await db.pool.query(
    `insert into conversation (channel, account, chat, person_id, heard_at)
     select 'telegram', 'test', 'shop' || n, p, '2026-11-20' from unnest($1::bigint[]) with ordinality as t(p, n)`,
    [owners],
  )
  await db.pool.query(`insert into channel_account (account, channel) values ('test', 'telegram')`)
  return { db, chats: new ChatWorld(db, { now: wednesday }), world, owners }
}

const usual = {
  v: 1,
  name: 'Haldi week',
  message: { en: 'Namaste {name}, Haldi is here.' },
  buttons: [{ do: 'order', lines: [{ sku: 'HAL-100', pieces: 40 }] }, { do: 'points' }],
  when: { kind: 'now' },
  holdOut: 0,
}

export const campaignDocument = (more: object = {}): CampaignDocument =>
  CampaignDocument.parse({ ...usual, ...more })

/** A campaign that runs. */
export async function running({ db, chats }: Street, more: object = {}): Promise<Campaign> {
  return inTransaction(db, async (tx) => {
    const written = { document: campaignDocument(more), by: null, now: chats.now }
    const { id, rev } = await makeCampaign(tx, written)
    const started = await startCampaign(tx, { id, rev, by: null, now: chats.now })
    if (!started.ok) throw new Error(`not started: ${started.reason}`)
    return started.campaign
  })
}

/** Begins what is due, plans it and feeds it, with room for `perSecond`. */
export async function tick({ chats }: Street, perSecond = 1_000): Promise<void> {
  await prepareRuns(chats.core)
  while (await feedOutbox(chats.core, [{ account: 'test', perSecond }]));
}

/** How many recipients are where, such as `skipped no-consent`. */
export async function states(db: Db): Promise<Record<string, number>> {
  const { rows } = await db.pool.query(
    `select concat_ws(' ', state, reason) as state, count(*)::int as n from campaign_recipient group by 1 order by 1`,
  )
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}
