/** A whole node in this process, on a shop of its own, for a channel's conversations. */
import pino from 'pino'
import { loadConfig } from '../../../src/config.ts'
import type { Db } from '../../../src/db/client.ts'
import { type RunningNode, startNode } from '../../../src/node.ts'
import { freshDb } from '../../support/db.ts'
import { buildShop, type ShopWorld } from '../../support/shop.ts'
import { freePort } from '../../support/survival/galla.ts'

export type Place = { db: Db; world: ShopWorld; port: number; address: string }

/** The owner's number, as the outlet list has it. */
export const ownersPhone = '919825012345'
const stock = 5_000

/** A database with a shop whose owner is only a number on the list. */
export async function buildPlace(): Promise<Place> {
  const db = await freshDb()
  const products = [
    { sku: 'NOO-70', name: 'Masala Noodles 70g', ptr: 1260, mrp: 1400, caseSize: 96, stock },
    { sku: 'HAL-100', name: 'Haldi 100g', ptr: 3150, mrp: 3500, caseSize: 40, stock },
  ]
  const everyDay = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
  const world = await buildShop(db, { outlets: 1, products, visitDays: everyDay })
  await db.pool.query('delete from membership where person_id = $1', [world.ownerId])
  await db.pool.query('update outlet set phone = $1', [`+${ownersPhone}`])
  const port = await freePort()
  return { db, world, port, address: `http://127.0.0.1:${port}` }
}

export async function nodeAt({ db, port }: Place, env: Record<string, string>): Promise<RunningNode> {
  const level = process.env.GALLA_TEST_LOG ?? 'silent'
  const own = { DATABASE_URL: db.url, PORT: String(port), GALLA_DEMO: 'off', GALLA_POOL: '6' }
  return startNode({ config: loadConfig({ ...own, ...env }), log: pino({ level }) })
}

/** The chat of somebody whom we know already. */
export async function knownChat(
  { db }: Place,
  address: { channel: string; account: string; chat: string },
  personId: number,
): Promise<void> {
  await db.pool.query(
    `insert into conversation (channel, account, chat, person_id, heard_at) values ($1, $2, $3, $4, now())
     on conflict (channel, account, chat) do update set person_id = excluded.person_id`,
    [address.channel, address.account, address.chat, personId],
  )
}
