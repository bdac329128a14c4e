/** A shop's chats with the dialogues of a shop alone, over real products with stock, prices and a beat. */
import { z } from 'zod'
import { retailerFlows, retailerWords } from '../../../flows/retailer/all.ts'
import { retailerText } from '../../../flows/retailer/free-text.ts'
import { layOutShops } from '../../../flows/retailer/lay-out.ts'
import { retailerMenu } from '../../../flows/retailer/menu.ts'
import type { Dialogs } from '../../../src/chat/dialogs.ts'
import { defineFlow, stepsOf } from '../../../src/chat/flow.ts'
import type { Db } from '../../../src/db/client.ts'
import { ChatWorld, type Person } from '../../support/chat.ts'
import { lentDb } from '../../support/lent-db.ts'
import { buildShop, type ShopSpec, type ShopWorld } from '../../support/shop.ts'

const { act } = stepsOf<object>()
const menu = defineFlow({
  id: 'menu',
  version: 1,
  role: 'anyone',
  data: z.object({}),
  start: 'show',
  steps: { show: act(async (ctx) => ({ rest: await retailerMenu(ctx) })) },
})

const flows = [menu, ...retailerFlows]
export const dialogs: Dialogs = {
  flows: new Map(flows.map((flow) => [flow.id, flow])),
  words: [
    { key: 'words-cancel', does: 'cancel' },
    { key: 'words-back', does: 'back' },
    { key: 'words-menu', does: { go: { flow: 'menu' } } },
    ...retailerWords,
  ],
  prepare: layOutShops,
  home: () => ({ flow: 'menu' }),
  freeText: retailerText,
  unasked: () => undefined,
  opened: () => ({ flow: 'menu' }),
}

/** Monday 23 November 2026, 10:00 in Kolkata; the beat is visited on Thursdays. */
export const monday = new Date('2026-11-23T04:30:00Z')

export type Shop = ShopWorld & { db: Db; world: ChatWorld; owner: Person }

export async function openShop(spec: ShopSpec = {}, now = monday): Promise<Shop> {
  const db = await lentDb()
  const shop = await buildShop(db, spec)
  const world = new ChatWorld(db, { now, dialogs })
  return { ...shop, db, world, owner: await chatOf(db, world, shop.ownerId, 'kiran') }
}

/** A chat of a person, on whichever channel. */
export async function chatOf(
  db: Db,
  world: ChatWorld,
  personId: number,
  chat: string,
  channel = 'telegram',
): Promise<Person> {
  await db.pool.query(
    `insert into conversation (channel, account, chat, person_id) values ($1, 'test', $2, $3)`,
    [channel, chat, personId],
  )
  return world.person(chat, {}, channel)
}
