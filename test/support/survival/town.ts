/** Shops with owners on Telegram, a distributor's biller, and goods without end: people who order while things break. */
import type { Db } from '../../../src/db/client.ts'
import { buildShop, type ShopWorld } from '../shop.ts'
import type { Person } from '../telegram/person.ts'
import type { StandIn } from '../telegram/stand-in.ts'

export type Shopper = {
  n: number
  phone: Person
  outletId: number
  isKnown: boolean
  haldi: number
  noodles: number
}
export type Town = { world: ShopWorld; shoppers: Shopper[]; biller: Person }

type TownOptions = {
  shops: number
  stock?: number /** Every how many-th shopper is new to us. */
  newEach?: number
}

const plenty = 9_000_000
const firstChat = 9_000_000_001
export const goods = (stock = plenty) => [
  { sku: 'NOO-70', name: 'Masala Noodles 70g', ptr: 1260, mrp: 1400, caseSize: 96, stock },
  { sku: 'HAL-100', name: 'Haldi 100g', ptr: 3150, mrp: 3500, caseSize: 40, stock },
]

/** Fills an empty database. Known owners have a chat already; new ones are on the outlet list with their number. */
export async function buildTown(db: Db, telegram: StandIn, options: TownOptions): Promise<Town> {
  const { shops, stock = plenty, newEach = 2 } = options
  const world = await buildShop(db, { outlets: shops, products: goods(stock), visitDays: [inThreeDays()] })
  const account = telegram.token.split(':')[0] ?? ''
  const biller = telegram.chat(8_000_000_001)
  await join(db, account, biller.id, world.billerId)
  const shoppers: Shopper[] = []
  for (const [n, outletId] of world.outletIds.entries()) {
    const chat = firstChat + n
    const phone = telegram.chat(chat, { phone: `91${chat}`, first_name: `Owner ${n}` })
    const isKnown = n % newEach !== newEach - 1
    if (isKnown) await join(db, account, chat, await ownerOf(db, world, n))
    else await db.pool.query('update outlet set phone = $2 where id = $1', [outletId, `+91${chat}`])
    shoppers.push({ n, phone, outletId, isKnown, haldi: 2 + (n % 37), noodles: 3 + (n % 29) })
  }
  return { world, shoppers, biller }
}

async function ownerOf(db: Db, world: ShopWorld, n: number): Promise<number> {
  if (n === 0) return world.ownerId
  const { rows } = await db.pool.query('insert into person (name) values ($1) returning id', [`Owner ${n}`])
  await addToOutlet(db, rows[0].id, world.outletIds[n] ?? 0, 'owner')
  return rows[0].id
}

export async function addToOutlet(db: Db, personId: number, outletId: number, role: string): Promise<void> {
  await db.pool.query(
    `insert into membership (person_id, party, role, outlet_id) values ($1, 'outlet', $2, $3)`,
    [personId, role, outletId],
  )
}

/** A chat of a person whom we know already. */
export async function join(db: Db, account: string, chat: number, personId: number): Promise<void> {
  await db.pool.query(
    `insert into conversation (channel, account, chat, person_id) values ('telegram', $1, $2, $3)`,
    [account, String(chat), personId],
  )
}

// No cut-off lies between a review and its order, whenever the tests run.
export function inThreeDays(): string {
  const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
  return days[(new Date().getDay() + 3) % 7] ?? 'thu'
}
